import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** CHROME_PATH, else an installed Chromium or Chrome, else Debian's package when we may install it. Never nothing. */
export function findBrowser(): string {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, and there is no such file.`);
  }
  return KNOWN.find(existsSync) ?? installed();
}

function installed(): string {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    try {
      execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
        stdio: 'pipe',
      });
    } catch (error) {
      throw new Error('The browser tests need Chromium, and apt-get install chromium failed.', {
        cause: error,
      });
    }
    const made = KNOWN.find(existsSync);
    if (made !== undefined) return made;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium), or set CHROME_PATH to its program.',
  );
}
