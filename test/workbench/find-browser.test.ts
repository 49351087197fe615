import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../workbench/machine/find-browser.ts';
import { DEBIANS, machine, SHELL } from './bare-machine.ts';

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
