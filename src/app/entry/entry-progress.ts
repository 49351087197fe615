import type { Day } from '../../domain/calendar/day.ts';
import { currentMonth } from '../../domain/campaign/campaign-deadlines.ts';
import { type Month, monthObligation } from '../../domain/campaign/obligation.ts';
import { obstacles } from '../../domain/form/judge.ts';
import { checkMonth } from '../../domain/form/month-check.ts';
import { MONTH_FIELDS, OPENING_FIELDS, type ProgressEntry } from '../../domain/form/progress.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { areaAt } from '../../sheets/cells/a1.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import { styleRequest } from '../../sheets/cells/tab.ts';
import type { ProtectionFound } from '../../sheets/cells/tab-diff.ts';
import { monthCell, monthCountCell, openingCell } from '../../sheets/progress-form/progress-layout.ts';
import { monthContext, type UnitProgressReading } from '../../sheets/progress-form/progress-parse.ts';
import { MONTH_FIELD_WORDS, OPENING_FIELD_WORDS, OPENING_WORD } from '../../words/progress-words.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { OBLIGATION_WORDS } from '../../words/wording.ts';
import type { Office } from '../office/office.ts';
import { answerFinal } from '../submission/answer-final.ts';
import { acceptedMonths, answerMonth } from '../submission/answer-month.ts';
import { progressTabAnswer } from '../submission/progress-answers.ts';
import type { ProgressContext, ProgressResult } from '../submission/progress-result.ts';
import { vi } from '../vi/vi.ts';
import { monthFindingText } from '../vi/vi-month.ts';
import {
  type EntryCell,
  type EntryCircumstances,
  type EntrySheet,
  type Given,
  givenAt,
} from './entry-sheet.ts';

/** A unit's tab with form B, as one read has it. */
export interface ProgressTab {
  readonly office: Office;
  readonly unitCode: string;
  readonly grid: Grid;
  readonly protections: readonly ProtectionFound[];
  readonly reading: UnitProgressReading;
  readonly today: Day;
}

/** One month of form B; with the first one the figures at the start are asked for too. */
export function monthSheet(tab: ProgressTab, month: Month): EntrySheet {
  const { reading, grid } = tab;
  const say = wordsOf(tab.office.campaign);
  const record = reading.months[month];
  const { counts, note, nothingNew } = reading.entry.months[month];
  const accepted = acceptedMonths(reading);
  const opening = OPENING_FIELDS.map(
    (key): EntryCell => ({
      key,
      label: `${OPENING_WORD}: ${say(OPENING_FIELD_WORDS[key])}`,
      at: openingCell(key),
      standing: reading.entry.opening[key],
    }),
  );
  const counted = MONTH_FIELDS.map(
    (key): EntryCell => ({
      key,
      label: say(MONTH_FIELD_WORDS[key]),
      at: monthCountCell(month, key),
      standing: counts[key],
    }),
  );
  const cells = [
    ...(accepted.size === 0 ? opening : []),
    ...counted,
    { key: 'note', label: vi.noteLabel, at: monthCell(month, 'note'), standing: note },
  ];
  const dated = cells.filter(({ standing }) => standing.kind === 'number' && standing.formattedAs !== null);
  return {
    what: OBLIGATION_WORDS[monthObligation(month)],
    cells,
    nothingNew: { at: monthCell(month, 'nothingNew'), standing: nothingNew },
    paper: null,
    lastDay: record.lastDay,
    receipt: record.receipt,
    isClosed: record.closedAt !== null,
    problems: (given) => {
      const check = checkMonth(
        entryOf(reading, month, given),
        month,
        monthContext(reading, monthNow(tab), (one) => accepted.has(one)),
      );
      return obstacles(check).map((finding) => ({
        field: 'field' in finding ? finding.field : 'note',
        line: null,
        column: null,
        text: `${monthFindingText(finding, month, say)}.`,
      }));
    },
    submit(given, of) {
      const entry = entryOf(reading, month, given);
      const answer = answerMonth({ ...reading, entry }, month, accepted, contextOf(tab, of));
      const written = asWritten(tab, answer);
      const clean = dated.map(({ at }) =>
        styleRequest(grid.sheetId, areaAt(at.row, at.column), { number: 'automatic' }),
      );
      return { ...written, formats: [...clean, ...written.formats] };
    },
  };
}

/** *Báo cáo năm*: nothing to type. */
export function finalSheet(tab: ProgressTab): EntrySheet {
  const { final } = tab.reading;
  return {
    what: OBLIGATION_WORDS.final,
    cells: [],
    nothingNew: null,
    paper: null,
    lastDay: final.lastDay,
    receipt: final.receipt,
    isClosed: final.closedAt !== null,
    problems: () => [],
    submit: (_, of) =>
      asWritten(tab, answerFinal(tab.reading, acceptedMonths(tab.reading), contextOf(tab, of))),
  };
}

const monthNow = ({ office, today }: ProgressTab): number => currentMonth(office.campaign.year, today);

const contextOf = (tab: ProgressTab, of: EntryCircumstances): ProgressContext => ({
  ...of,
  year: tab.office.campaign.year,
  say: wordsOf(tab.office.campaign),
  unitCode: tab.unitCode,
  currentMonth: monthNow(tab),
  byOffice: true,
});

const asWritten = ({ grid, protections }: ProgressTab, answer: ProgressResult) => ({
  ...progressTabAnswer(grid, [answer], protections),
  kind: answer.kind,
  text: answer.text,
  receipt: answer.receipt,
});

function entryOf({ entry }: UnitProgressReading, month: Month, given: Given): ProgressEntry {
  const counts = byKey(MONTH_FIELDS, (field) => givenAt(given, field));
  const opening = byKey(OPENING_FIELDS, (field) =>
    given.contents.has(field) ? givenAt(given, field) : entry.opening[field],
  );
  const own = { counts, note: givenAt(given, 'note'), nothingNew: given.nothingNew };
  return { opening, months: { ...entry.months, [month]: own } };
}
