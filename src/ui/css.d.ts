/** esbuild gathers what is imported; build.mjs puts it into the page. */
declare module '*.css';
