import { MONTHS, type Month } from '../../src/domain/campaign/obligation.ts';
import type { ProgressStanding } from '../../src/domain/form/progress.ts';
import { isAlarm, progressOutlook, targetOutlook } from '../../src/domain/form/progress-outlook.ts';
import { print } from './print.ts';
import { type PlayedUnit, playYear, YEAR_KINDS } from './warning-years.ts';

const YEARS = 50;
const PLAN = { lastMonth: 12, idleMonths: 3 } as const;

type Judge = (standing: ProgressStanding, through: Month) => boolean;

const warnings = (standing: ProgressStanding, through: Month) =>
  progressOutlook(standing, through, PLAN).warnings;

/** Behind by 20 points of a hundred, or short of certificates, or three months without movement: as it was until the end of 2026. */
const asBefore: Judge = (standing, through) => {
  const { admission: target } = standing.target;
  const { cumulative, missing } = targetOutlook(
    target,
    standing.months.at(-1)?.cumulative.admission ?? 0,
    through,
    12,
  );
  const recent = standing.months.slice(Math.max(0, through - 3), through);
  const isIdle = recent.length === 3 && recent.every(({ moved }) => moved === 0);
  const isBehind = (target ?? 0) * (through * 100 - 20 * 12) - cumulative * 1200 > 0;
  const isShort = warnings(standing, through).some(({ kind }) => kind === 'certified');
  return missing > 0 && (isBehind || isIdle || isShort);
};

const JUDGES: readonly (readonly [name: string, warns: Judge])[] = [
  ['before', asBefore],
  ['warned', (standing, through) => warnings(standing, through).some(isAlarm)],
  [
    'behind with a source',
    (standing, through) => {
      const found = warnings(standing, through);
      return found.some(({ kind }) => kind === 'pace') && !found.some(isAlarm);
    },
  ],
];

interface Share {
  readonly warned: number;
  readonly right: number;
}

function shareOf(units: readonly PlayedUnit[], warns: Judge, through: Month): Share {
  const warned = units.filter((unit) => warns(unit.at(through), through));
  return { warned: warned.length, right: warned.filter(({ missed }) => missed).length };
}

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${Math.round((part / of) * 100)}%`);

/** At each month's end: which share of the units is warned, and how many of those missed their target in the end. */
export function benchWarnings(): void {
  for (const kind of YEAR_KINDS) {
    const units = Array.from({ length: YEARS }, (_, seed) => playYear(kind, seed + 1)).flat();
    const missed = units.filter((unit) => unit.missed).length;
    print(`${kind.name}: ${YEARS} years of 60 units, ${percent(missed, units.length)} miss their target`);
    print(
      `month  ${JUDGES.map(([name]) => `${name}: of all, of these missed, of all that missed`).join('  |  ')}`,
    );
    for (const month of MONTHS) {
      const cells = JUDGES.map(([, warns]) => {
        const { warned, right } = shareOf(units, warns, month);
        return `${percent(warned, units.length)}, ${percent(right, warned)}, ${percent(right, missed)}`;
      });
      print(`${String(month).padStart(5)}  ${cells.join('  |  ')}`);
    }
    print('');
  }
}
