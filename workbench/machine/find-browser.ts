import { installDebian } from './debian.ts';
import { type Machine, namedProgram, PLAYWRIGHT_CLI, thisMachine } from './machine.ts';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/usr/bin',
  '/snap/bin',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const SHELL = 'chromium-headless-shell';

/**
 * A Chromium's program: CHROME_PATH, else an installed Chromium or Chrome, else Playwright's own, downloaded when its
 * server answers, else Debian's package when we may install it.
 * @throws Error saying what was tried and what to do; never gives up silently.
 */
export function findBrowser(machine: Machine = thisMachine): string {
  const named = namedProgram(machine, 'CHROME_PATH');
  if (named !== null) return named;
  const tried: string[] = ['none is installed'];
  const found = installed(machine) ?? playwrights(machine, tried) ?? debians(machine, tried);
  if (found !== null) return found;
  throw new Error(
    `The browser tests need Chromium or Chrome: ${tried.join('; ')}. Install one, or set CHROME_PATH to its program.`,
  );
}

function installed({ env, exists }: Machine): string | null {
  const folders = [...(env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/')), ...PLACES];
  const places = folders.flatMap((place) =>
    /[/\\]bin$/.test(place) ? COMMANDS.map((command) => `${place}/${command}`) : [place],
  );
  return places.find((place) => /chrom|edge/i.test(place) && exists(place)) ?? null;
}

/** Kept in the user's own folder: no rights needed, but the libraries that Chromium uses must be there. */
function playwrights(machine: Machine, tried: string[]): string | null {
  const cli = (...args: string[]) =>
    machine.run(process.execPath, [PLAYWRIGHT_CLI, ...args], { seconds: 300 });
  const plan = cli('install', '--dry-run', SHELL);
  const folder = plan.ok ? (/Install location:\s*(.+)/.exec(plan.output)?.[1]?.trim() ?? '') : '';
  const program = () =>
    machine.filesIn(folder).find((path) => /[/\\](chrome-headless-shell|headless_shell)(\.exe)?$/.test(path));
  if (folder === '') {
    tried.push(`Playwright does not tell where it keeps one${plan.ok ? '' : ` (${plan.reason})`}`);
    return null;
  }
  if (program() === undefined) {
    const download = cli('install', SHELL);
    if (!download.ok) {
      tried.push(`Playwright's download failed (${download.reason})`);
      return null;
    }
  }
  const path = program();
  const start = path === undefined ? null : machine.run(path, ['--version'], { seconds: 30 });
  if (path !== undefined && start?.ok) return path;
  tried.push(
    `Playwright's does not start (${start === null ? `nothing in ${folder}` : start.ok ? '' : start.reason})`,
  );
  return null;
}

function debians(machine: Machine, tried: string[]): string | null {
  installDebian(machine, ['chromium'], tried);
  return installed(machine);
}
