import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../workbench/browser/find-browser.ts';
import type { Machine, Ran } from '../../workbench/browser/machine.ts';

const SHELL_FOLDER = '/home/an/.cache/ms-playwright/chromium_headless_shell-1255';
const SHELL = `${SHELL_FOLDER}/chrome-headless-shell-linux64/chrome-headless-shell`;
const DEBIANS = '/usr/bin/chromium';
const failed = (reason: string): Ran => ({ ok: false, reason });
const done = (output = ''): Ran => ({ ok: true, output });

/** A Linux machine that has nothing; what is run there is noted down in `ran`. */
function machine(has: {
  env?: Machine['env'];
  files?: string[];
  isRoot?: boolean;
  download?: 'works' | 'no network';
  shellStarts?: boolean;
  apt?: 'works' | 'works after an update';
}): Machine & { readonly ran: string[] } {
  const files = new Set(['/usr/bin/apt-get', ...(has.files ?? [])]);
  const ran: string[] = [];
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
      if (args[0] === 'update') return done();
      const isUpToDate = has.apt === 'works' || ran.some((one) => one.startsWith('apt-get update'));
      if (has.apt === undefined || !isUpToDate) return failed('E: Unable to locate package chromium');
      files.add(DEBIANS);
      return done();
    },
  };
}

describe('the browser of the tests', () => {
  it('is the one that CHROME_PATH names, before any other', () => {
    const here = machine({ env: { CHROME_PATH: '/opt/my-chrome' }, files: ['/opt/my-chrome', DEBIANS] });
    expect(findBrowser(here)).toBe('/opt/my-chrome');
    expect(here.ran).toEqual([]);
  });

  it('is no other when CHROME_PATH names nothing: that is said', () => {
    const here = machine({ env: { CHROME_PATH: '/opt/gone' }, files: [DEBIANS] });
    expect(() => findBrowser(here)).toThrow('CHROME_PATH is /opt/gone, and there is no such file.');
  });

  it.each([
    DEBIANS,
    '/usr/bin/google-chrome',
    '/usr/local/bin/chromium',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ])('is %s when that is installed, and nothing is run', (path) => {
    const here = machine({ files: [path] });
    expect(findBrowser(here)).toBe(path);
    expect(here.ran).toEqual([]);
  });

  it('is Playwright’s own when it was downloaded before', () => {
    const here = machine({ files: [SHELL] });
    expect(findBrowser(here)).toBe(SHELL);
    expect(here.ran).toEqual([
      'playwright install --dry-run chromium-headless-shell',
      'chrome-headless-shell --version',
    ]);
  });

  it('is downloaded by Playwright, without any rights', () => {
    const here = machine({ download: 'works', isRoot: false });
    expect(findBrowser(here)).toBe(SHELL);
    expect(here.ran[1]).toBe('playwright install chromium-headless-shell');
  });

  it.each([
    ['Playwright’s server is out of reach', machine({ apt: 'works' })],
    ['the lists of packages are missing at first', machine({ apt: 'works after an update' })],
    ['Playwright’s lacks libraries', machine({ download: 'works', shellStarts: false, apt: 'works' })],
  ])('is Debian’s package when %s', (_, here) => {
    expect(findBrowser(here)).toBe(DEBIANS);
    expect(here.ran.at(-1)).toMatch(/^apt-get install -y .*chromium$/);
  });

  it('is never missing silently: what was tried is told, and what to do', () => {
    expect(() => findBrowser(machine({}))).toThrow(
      /need Chromium or Chrome: none is installed; Playwright's download failed \(.*ENOTFOUND.*\); apt-get install chromium failed \(.*Unable to locate.*\)\. Install one, or set CHROME_PATH/,
    );
    const guest = machine({ isRoot: false });
    expect(() => findBrowser(guest)).toThrow(/only root may install Debian’s package/);
    expect(guest.ran.some((command) => command.startsWith('apt-get'))).toBe(false);
  });
});
