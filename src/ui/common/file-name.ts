/** Without the signs that file systems do not take in a name. */
export const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, '-').slice(0, 120);
