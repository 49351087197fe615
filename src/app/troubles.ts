import type { ReminderPlan } from '../domain/reminder.ts';
import type { LogLine } from './log.ts';
import type { Office } from './office.ts';
import type { World } from './ports.ts';
import { holidayProblemText, settingProblemText, unitProblemText } from './vi-refusals.ts';
import { viTroubles } from './vi-troubles.ts';

/** Something that could not be done or used, while everything else went on. */
export interface Trouble {
  /** Where to look, short: `Danh sách F5`; '' when it is no cell. */
  readonly place: string;
  /** What is wrong and what to do, one sentence. */
  readonly text: string;
}

/** Every cell of the office's own tabs that counts as blank because it cannot be used. */
export const troublesIn = ({
  settingProblems,
  unitProblems,
  holidayProblems,
}: Office): readonly Trouble[] => [
  ...settingProblems.map((problem) => ({
    place: problem.cell === '' ? `Cấu hình, ${problem.label}` : `Cấu hình ${problem.cell}`,
    text: settingProblemText(problem),
  })),
  ...unitProblems.map((problem) => ({
    place: `Danh sách ${problem.where}`.trim(),
    text: unitProblemText(problem),
  })),
  ...holidayProblems.map((problem) => ({
    place: `Ngày nghỉ ${problem.cell}`,
    text: holidayProblemText(problem),
  })),
];

/** Units that a run would have written to, and that have no address to be written to at. */
export const withoutAddress = ({ mails }: Pick<ReminderPlan, 'mails'>): readonly Trouble[] =>
  mails.flatMap(({ addressee, to }) =>
    to.length > 0 || (addressee.kind !== 'unit' && addressee.kind !== 'invite')
      ? []
      : [{ place: '', text: viTroubles.noAddress(addressee.unit.name) }],
  );

const LOGGED = 'troubles.logged';

/** For `Nhật ký`: the same troubles once a day, however many runs come across them. */
export function troubleLines({ memory, clock }: World, troubles: readonly Trouble[]): LogLine[] {
  if (troubles.length === 0) return [];
  const detail = viTroubles.detail(troubles);
  const mark = `${clock.today()} ${detail}`.slice(0, 2_000);
  if (memory.get(LOGGED) === mark) return [];
  memory.set(LOGGED, mark);
  return [{ action: viTroubles.action, unit: '', detail }];
}
