import type { ReminderPlan } from '../../domain/mail/reminder.ts';
import type { OfficePlace } from '../../domain/to-do/to-do.ts';
import { a1 } from '../../sheets/cells/a1.ts';
import type { FormsTabProblem } from '../../sheets/own-form/standing-forms.ts';
import type { ListPlace } from '../../sheets/units/unit-row-parse.ts';
import type { LogLine } from '../office/log.ts';
import { keepLongProperty, readLongProperty } from '../office/long-property.ts';
import { isOffice, type Office, triggerOwner } from '../office/office.ts';
import type { Trouble } from '../office/trouble.ts';
import {
  changeProblemText,
  formProblemText,
  holidayProblemText,
  settingProblemText,
  unitProblemText,
} from '../office/vi-refusals.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import type { World } from '../ports.ts';

/** Cells of the settings and the list that cannot be used and count as blank, and rows of changes that do not count. */
export const cellTroubles = ({
  settingProblems,
  unitProblems,
  changeProblems = [],
  formProblems = [],
}: Pick<Office, 'settingProblems' | 'unitProblems'> &
  Partial<Pick<Office, 'changeProblems' | 'formProblems'>>): readonly Trouble[] => [
  ...settingProblems.map((problem) => ({
    place: { tab: 'settings' as const, cell: problem.cell, label: problem.label },
    text: settingProblemText(problem),
  })),
  ...unitProblems.map((problem) => ({
    place: unitPlace(problem.where),
    text: unitProblemText(problem),
  })),
  ...changeProblems.map((problem) => ({
    place: { tab: 'changes' as const, cell: problem.cell, label: '' },
    text: changeProblemText(problem),
  })),
  ...formProblems.map((problem) => ({
    place: { tab: 'forms' as const, cell: formCell(problem), label: '' },
    text: formProblemText(problem),
  })),
];

const formCell = ({ problem: { line } }: FormsTabProblem): string => (line === 0 ? '' : `A${line}`);

const unitPlace = (where: ListPlace): OfficePlace => ({
  tab: 'units',
  cell: where.kind === 'cell' ? a1(where.cell) : '',
  label: '',
});

/** All troubles that the office has to put right, with uncounted rows of `Ngày nghỉ` and triggers of an account that left. */
export const troublesIn = (world: World, office: Office): readonly Trouble[] => [
  ...triggerTroubles(world, office),
  ...cellTroubles(office),
  ...office.holidayProblems.map((problem) => ({
    place: { tab: 'holidays' as const, cell: problem.cell, label: '' },
    text: holidayProblemText(problem),
  })),
];

/** Triggers run under the account that installed them: once it has left the office, they are no longer the office's. */
export function triggerTroubles(world: World, { campaign, state }: Office): readonly Trouble[] {
  const account = triggerOwner(world);
  if (state.reminders === 'off' || account === '') return [];
  return isOffice(world, campaign.officeAccounts, world.books.officeId, account)
    ? []
    : [{ place: null, text: viTroubles.triggersGone(account) }];
}

/** Units that a run would have written to and that have no address. */
export const withoutAddress = ({ mails }: Pick<ReminderPlan, 'mails'>): readonly Trouble[] =>
  mails.flatMap(({ addressee, to }) =>
    to.length > 0 || (addressee.kind !== 'unit' && addressee.kind !== 'invite')
      ? []
      : [{ place: null, text: viTroubles.noAddress(addressee.unit.name) }],
  );

const LOGGED = 'troubles.logged';

/** Lines for `Nhật ký`: each trouble once a day, however many runs find it. */
export function troubleLines({ memory, clock }: World, troubles: readonly Trouble[]): LogLine[] {
  if (troubles.length === 0) return [];
  const today = clock.today();
  const [day, ...logged] = (readLongProperty(memory, LOGGED) ?? '').split('\n');
  const before = day === today ? logged : [];
  const news = troubles.filter(({ text }) => !before.includes(text));
  if (news.length === 0) return [];
  keepLongProperty(memory, LOGGED, [today, ...before, ...news.map(({ text }) => text)].join('\n'));
  return [{ action: 'trouble', unit: '', detail: viTroubles.detail(news) }];
}
