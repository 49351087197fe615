import type { Machine } from './machine.ts';

const APT = '/usr/bin/apt-get';
const WAIT = ['-o', 'DPkg::Lock::Timeout=300'];

/** Installs packages where this is a Debian and we may; what failed, if anything, is added to `tried`. */
export function installDebian(machine: Machine, packages: readonly string[], tried: string[]): void {
  if (machine.platform !== 'linux' || !machine.exists(APT)) return;
  const names = packages.join(' ');
  if (!machine.isRoot) {
    tried.push(`only root may install Debian’s package (apt-get install ${names})`);
    return;
  }
  const install = () =>
    machine.run(APT, ['install', '-y', '-q', '--no-install-recommends', ...WAIT, ...packages], {
      seconds: 600,
    });
  let made = install();
  if (!made.ok) {
    // A fresh image comes without the lists of packages.
    machine.run(APT, ['update', '-q', ...WAIT], { seconds: 300 });
    made = install();
  }
  if (!made.ok) tried.push(`apt-get install ${names} failed (${made.reason})`);
}
