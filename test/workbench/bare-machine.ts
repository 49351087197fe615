import type { Machine, Ran } from '../../workbench/machine/machine.ts';

const SHELL_FOLDER = '/home/an/.cache/ms-playwright/chromium_headless_shell-1255';
export const SHELL = `${SHELL_FOLDER}/chrome-headless-shell-linux64/chrome-headless-shell`;
export const DEBIANS = '/usr/bin/chromium';
export const WRITER = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/libswlo.so'];
export const LIBERATION = 'LiberationSerif-Regular.ttf: "Liberation Serif" "Regular"';
const failed = (reason: string): Ran => ({ ok: false, reason });
const done = (output = ''): Ran => ({ ok: true, output });

/** A Linux machine that has nothing; what is run there is noted down in `ran`. */
export function machine(has: {
  env?: Machine['env'];
  files?: string[];
  isRoot?: boolean;
  download?: 'works' | 'no network';
  shellStarts?: boolean;
  apt?: 'works' | 'works after an update';
  /** What `fc-match` answers; nothing when fontconfig is missing. */
  serif?: string;
}): Machine & { readonly ran: string[] } {
  const files = new Set(['/usr/bin/apt-get', ...(has.files ?? [])]);
  const ran: string[] = [];
  let { serif } = has;
  return {
    ran,
    platform: 'linux',
    isRoot: has.isRoot ?? true,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...has.env },
    exists: (path) => files.has(path),
    filesIn: (folder) => [...files].filter((path) => path.startsWith(folder)),
    run(program, args) {
      const command = [program.split('/').at(-1), ...args.slice(program === process.execPath ? 1 : 0)].join(
        ' ',
      );
      ran.push(command.replace(/^node\S*/, 'playwright'));
      if (args.includes('--dry-run'))
        return done(`Chrome Headless Shell\n  Install location:    ${SHELL_FOLDER}\n`);
      if (program === process.execPath) {
        if (has.download !== 'works') return failed('Error: getaddrinfo ENOTFOUND cdn.playwright.dev');
        files.add(SHELL);
        return done();
      }
      if (program === SHELL) return has.shellStarts === false ? failed('libnss3.so: error') : done('159');
      if (program === 'fc-match')
        return serif === undefined ? failed('Error: spawn fc-match ENOENT') : done(serif);
      if (args[0] === 'update') return done();
      const isUpToDate = has.apt === 'works' || ran.some((one) => one.startsWith('apt-get update'));
      if (has.apt === undefined || !isUpToDate) return failed('E: Unable to locate package');
      if (args.includes('chromium')) files.add(DEBIANS);
      if (args.includes('libreoffice-writer-nogui')) for (const path of WRITER) files.add(path);
      if (args.includes('fonts-liberation2')) serif = LIBERATION;
      return done();
    },
  };
}
