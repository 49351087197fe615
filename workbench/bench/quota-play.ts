import { addDays, type Day, day } from '../../src/domain/calendar/day.ts';
import { DAILY_HANDLER, SWEEP_HANDLER } from '../../src/google/world.ts';
import type { Mail, QuotaRenewal } from '../platform/runtime/mailbox.ts';
import { choose, isCarrying, openOffice, provision, setUp, unbroken } from '../rehearsal/office.ts';
import { OFFICE, SCENARIOS } from '../rehearsal/scenario.ts';
import { sampleUnits } from './sample-units.ts';

/** An office in which nobody reports, on an account whose quota is too small. */
export interface ShortQuota {
  readonly units: number;
  /** Of each unit. */
  readonly addresses: number;
  readonly perDay: number;
  readonly renewal: QuotaRenewal;
  /** The morning's run begins at 08:00 sharp, or as Google pleases within its quarter of an hour. */
  readonly start: 'fixed' | 'varying';
}

const FIRST = day('2023-01-26');
const LAST = day('2023-02-03');

/** The milestones −1, 0 and +1 of the letter of 2023. */
export const TOLD_OF = [
  { label: '-1', day: day('2023-01-27') },
  { label: '0', day: day('2023-01-30') },
  { label: '+1', day: day('2023-01-31') },
] as const;

/** Minutes from 08:00, one a day: the earliest and the latest of Google's window next to each other. */
const STARTS = [15, -15, 15, -15, 10, -15, 15, 0, -10];

/** Every mail from the day before Tết's end to 03/02, with every sweep that could send. */
export function playShortQuota({ units, addresses, perDay, renewal, start }: ShortQuota): readonly Mail[] {
  const [scenario] = SCENARIOS;
  if (scenario === undefined) throw new RangeError('no scenario to play');
  const platform = openOffice(`${FIRST}T09:00`, perDay, renewal);
  const made = setUp(platform, {
    settings: scenario.settings,
    units: sampleUnits(units, addresses),
    twoFiles: false,
  });
  if (!made.said.ok) throw new RangeError(made.said.message);
  provision(platform);
  choose(platform, 'remindersOn');
  // A sweep with nothing ticked and nothing carried changes nothing and only takes our time.
  const sweep = (until: string) =>
    platform.advanceTo(until, {
      skip: ({ handler }, at) =>
        handler === DAILY_HANDLER || (handler === SWEEP_HANDLER && !isCarrying(platform, at)),
    });
  const days: Day[] = [];
  for (let today = addDays(FIRST, 1); today <= LAST; today = addDays(today, 1)) days.push(today);
  days.forEach((today, index) => {
    const minutes = 480 + (start === 'fixed' ? 0 : (STARTS[index % STARTS.length] ?? 0));
    const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    sweep(`${today}T${clock}`);
    unbroken(platform.run(DAILY_HANDLER, { user: OFFICE, kind: 'trigger' }));
    sweep(`${today}T23:59`);
  });
  return platform.outbox;
}
