import type { Day } from '../../src/domain/calendar/day.ts';
import type { Mail } from '../platform/runtime/mailbox.ts';
import { print, row } from './print.ts';
import { QUOTA_BEFORE } from './quota-before.ts';
import type { QuotaOutcome } from './quota-outcome.ts';
import { playShortQuota, type ShortQuota, TOLD_OF } from './quota-play.ts';

const QUOTA_CASES: readonly ShortQuota[] = (
  [
    { units: 60, addresses: 2 },
    { units: 150, addresses: 1 },
  ] as const
).flatMap((office) =>
  (['together', 'one-by-one'] as const).flatMap((renewal) =>
    (['fixed', 'varying'] as const).map((start): ShortQuota => ({ ...office, perDay: 100, renewal, start })),
  ),
);

const HOUR = 3_600_000;
const IN_TIME = 48;
const momentOf = (text: string): number => Date.parse(`${text}Z`);
const unitOf = ({ to }: Mail): string | null => /^(k\d{3})[@.]/.exec(to[0] ?? '')?.[1] ?? null;

export function outcomeOf(mails: readonly Mail[], units: number): QuotaOutcome {
  const days = [...new Set(mails.map(({ at }) => at.slice(0, 10) as Day))];
  const toUnits = mails.filter((mail) => unitOf(mail) !== null);
  const isMember = ({ to }: Mail) => /^cum\d+@/.test(to[0] ?? '');
  const told = new Map<string, number[]>();
  for (const mail of toUnits) {
    const unit = unitOf(mail) ?? '';
    told.set(unit, [...(told.get(unit) ?? []), momentOf(mail.at)]);
  }
  return {
    days: days.map((day) => {
      const of = mails.filter(({ at }) => at.startsWith(day));
      const unit = of.filter((mail) => unitOf(mail) !== null).length;
      const member = of.filter(isMember).length;
      return [day, unit, member, of.length - unit - member];
    }),
    milestones: TOLD_OF.map(({ day }) => {
      const eight = momentOf(`${day}T08:00:00`);
      // A mail that left before eight tells of the day's milestone as well.
      const waits = [...told.values()].flatMap((moments) => {
        const first = moments.find((moment) => moment >= eight - HOUR);
        return first === undefined ? [] : [Math.max(0, first - eight) / HOUR];
      });
      const inTime = waits.filter((wait) => wait <= IN_TIME);
      return { worst: Math.max(0, ...inTime), untold: units - inTime.length };
    }),
    twice: toUnits.length - new Set(toUnits.map((mail) => `${unitOf(mail)} ${mail.at.slice(0, 10)}`)).size,
  };
}

const caseName = ({ units, addresses, perDay, renewal, start }: ShortQuota): string =>
  `${units} units × ${addresses} addresses, ${perDay} a day, freed ${renewal}, ${start} start`;

/** Who was written to on which day, nobody reporting. */
export function printQuota(): void {
  print(
    '\nShort quota, nobody reports: units + members + office written to; before = as measured on e80a5a6',
  );
  for (const one of QUOTA_CASES) {
    print(`\n${caseName(one)}`);
    row(['', ...TOLD_DAYS, 'not told of −1 / 0 / +1', 'worst wait, h', 'twice a day']);
    const before = QUOTA_BEFORE[caseName(one)];
    if (before !== undefined) printOutcome('before', before);
    printOutcome('now', outcomeOf(playShortQuota(one), one.units));
  }
}

const TOLD_DAYS = ['27/01', '28/01', '29/01', '30/01', '31/01', '01/02', '02/02', '03/02'];

function printOutcome(label: string, { days, milestones, twice }: QuotaOutcome): void {
  const cells = TOLD_DAYS.map((text) => {
    const [dd, mm] = text.split('/');
    const found = days.find(([day]) => day === `2023-${mm}-${dd}`);
    return found === undefined ? '' : found.slice(1).join('+');
  });
  row([
    label,
    ...cells,
    milestones.map(({ untold }) => untold).join(' / '),
    milestones.map(({ worst }) => worst.toFixed(0)).join(' / '),
    twice,
  ]);
}
