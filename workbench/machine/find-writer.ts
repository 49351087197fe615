import { installDebian } from './debian.ts';
import { type Machine, namedProgram, thisMachine } from './machine.ts';

const PROGRAMS = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
/** Debian ships each part of LibreOffice by itself: without this one there is no Writer. */
const DEBIANS_WRITER = '/usr/lib/libreoffice/program/libswlo.so';

/**
 * LibreOffice with Writer: SOFFICE_PATH, else an installed one, else Debian's package when we may install it.
 * @throws Error saying what was tried and what to do; never gives up silently.
 */
export function findWriter(machine: Machine = thisMachine): string {
  const named = namedProgram(machine, 'SOFFICE_PATH');
  if (named !== null) return named;
  const tried: string[] = ['none is installed'];
  const found = installed(machine) ?? debians(machine, tried);
  if (found !== null) return found;
  throw new Error(
    `The test of the Google Doc needs LibreOffice Writer: ${tried.join('; ')}. Install it, or set SOFFICE_PATH to soffice.`,
  );
}

function installed({ exists, platform }: Machine): string | null {
  const program = PROGRAMS.find(exists) ?? null;
  return program === '/usr/bin/soffice' && platform === 'linux' && !exists(DEBIANS_WRITER) ? null : program;
}

function debians(machine: Machine, tried: string[]): string | null {
  installDebian(machine, ['libreoffice-writer-nogui'], tried);
  return installed(machine);
}
