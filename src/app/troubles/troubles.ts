import type { ReminderPlan } from '../../domain/mail/reminder.ts';
import type { LogLine } from '../office/log.ts';
import { keepLongProperty, readLongProperty } from '../office/long-property.ts';
import { isOffice, type Office, triggerOwner } from '../office/office.ts';
import type { Trouble } from '../office/trouble.ts';
import {
  changeProblemText,
  holidayProblemText,
  settingProblemText,
  unitProblemText,
} from '../office/vi-refusals.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import type { World } from '../ports.ts';

/** Cells of the settings and the list that count as blank because they cannot be used. */
export const cellTroubles = ({
  settingProblems,
  unitProblems,
  changeProblems = [],
}: Pick<Office, 'settingProblems' | 'unitProblems'> &
  Partial<Pick<Office, 'changeProblems'>>): readonly Trouble[] => [
  ...settingProblems.map((problem) => ({
    place: viTroubles.place.setting(problem.cell, problem.label),
    text: settingProblemText(problem),
  })),
  ...unitProblems.map((problem) => ({
    place: viTroubles.place.unit(problem.where),
    text: unitProblemText(problem),
  })),
  ...changeProblems.map((problem) => ({
    place: viTroubles.place.change(problem.cell),
    text: changeProblemText(problem),
  })),
];

/** All that waits for the office: rows of `Ngày nghỉ` that are not counted, and a clock that nobody runs, too. */
export const troublesIn = (world: World, office: Office): readonly Trouble[] => [
  ...triggerTroubles(world, office),
  ...cellTroubles(office),
  ...office.holidayProblems.map((problem) => ({
    place: viTroubles.place.holiday(problem.cell),
    text: holidayProblemText(problem),
  })),
];

/** The clock runs under one account, and goes with it. */
export function triggerTroubles(world: World, { campaign, state }: Office): readonly Trouble[] {
  const account = triggerOwner(world);
  if (state.reminders === 'off' || account === '') return [];
  return isOffice(world, campaign.officeAccounts, world.books.officeId, account)
    ? []
    : [{ place: '', text: viTroubles.triggersGone(account) }];
}

/** Units that a run would have written to, and that have no address to be written to at. */
export const withoutAddress = ({ mails }: Pick<ReminderPlan, 'mails'>): readonly Trouble[] =>
  mails.flatMap(({ addressee, to }) =>
    to.length > 0 || (addressee.kind !== 'unit' && addressee.kind !== 'invite')
      ? []
      : [{ place: '', text: viTroubles.noAddress(addressee.unit.name) }],
  );

const LOGGED = 'troubles.logged';

/** For `Nhật ký`: each trouble once a day, however many runs come across it. */
export function troubleLines({ memory, clock }: World, troubles: readonly Trouble[]): LogLine[] {
  if (troubles.length === 0) return [];
  const today = clock.today();
  const [day, ...logged] = (readLongProperty(memory, LOGGED) ?? '').split('\n');
  const before = day === today ? logged : [];
  const news = troubles.filter(({ text }) => !before.includes(text));
  if (news.length === 0) return [];
  keepLongProperty(memory, LOGGED, [today, ...before, ...news.map(({ text }) => text)].join('\n'));
  return [{ action: viTroubles.action, unit: '', detail: viTroubles.detail(news) }];
}
