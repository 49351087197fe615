import { installDebian } from './debian.ts';
import { type Machine, thisMachine } from './machine.ts';

/** Asked with a Vietnamese letter (ộ): old Liberation fonts have none, and another font would be mixed in. */
const WANTED = 'Times New Roman:charset=1ed9';
/** Times New Roman and the fonts whose letters are exactly as wide. */
const TIMES = /"(Times New Roman|Liberation Serif|Tinos|TeX Gyre Termes|Nimbus Roman)/;

/**
 * What the documents' Times New Roman is drawn with here, so that lines break as they do in an office; Debian's
 * `fonts-liberation2` when there is nothing as wide and we may install it. Other systems than Linux bring their own.
 * @throws Error saying what was tried and what to do.
 */
export function findSerif(machine: Machine = thisMachine): string {
  if (machine.platform !== 'linux') return 'Times New Roman';
  const tried: string[] = [];
  const found = matched(machine, tried) ?? debians(machine, tried);
  if (found !== null) return found;
  throw new Error(
    `The tests of the documents need Times New Roman or letters as wide: ${tried.join('; ')}. Install Liberation Serif.`,
  );
}

function matched(machine: Machine, tried: string[]): string | null {
  const answer = machine.run('fc-match', [WANTED], { seconds: 30 });
  if (answer.ok && TIMES.test(answer.output)) return answer.output.trim();
  tried.push(answer.ok ? `fontconfig takes ${answer.output.trim()}` : `fc-match failed (${answer.reason})`);
  return null;
}

function debians(machine: Machine, tried: string[]): string | null {
  installDebian(machine, ['fontconfig', 'fonts-liberation2'], tried);
  return matched(machine, tried);
}
