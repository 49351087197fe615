import type { Moment } from '../../domain/calendar/day.ts';
import { type Month, monthObligation } from '../../domain/campaign/obligation.ts';
import { OPENING_FIELDS, type OpeningEntry } from '../../domain/form/progress.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { dayAt, type Grid } from '../../sheets/cells/grid.ts';
import type { ProtectionFound } from '../../sheets/cells/tab-diff.ts';
import { parseUnitTab } from '../../sheets/entry-book/board.ts';
import { FINAL_PLACES, monthPlaces, openingCell } from '../../sheets/progress-form/progress-layout.ts';
import type { UnitProgressReading } from '../../sheets/progress-form/progress-parse.ts';
import { REGISTRATION_PLACES, UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { NOTHING_TYPED } from '../../sheets/report/report-reading.ts';
import { MONTH_FIELD_WORDS, OPENING_FIELD_WORDS, OPENING_WORD } from '../../words/progress-words.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { OBLIGATION_WORDS, registrationColumns } from '../../words/wording.ts';
import type { Office } from '../office/office.ts';
import { finalReport } from '../submission/answer-final.ts';
import { acceptedMonths, monthReport } from '../submission/answer-month.ts';
import { registrationReport } from '../submission/answer-registration.ts';
import { writtenResults } from '../submission/answer-report.ts';
import { progressTabAnswer } from '../submission/progress-answers.ts';
import type { ReportResult } from '../submission/report-result.ts';
import { type EntryCircumstances, type EntrySheet, entrySheet, type Given, givenAt } from './entry-sheet.ts';

/** A unit's tab, as one read has it. */
export interface EntryTab {
  readonly office: Office;
  readonly unitCode: string;
  readonly grid: Grid;
  readonly protections: readonly ProtectionFound[];
  readonly now: Moment;
}

/** What the sheets of one tab have in common. */
export const common = ({ office: { campaign }, unitCode, grid, now }: EntryTab) => ({
  sheetId: grid.sheetId,
  now,
  contextOf: (of: EntryCircumstances) => ({
    ...of,
    year: campaign.year,
    say: wordsOf(campaign),
    unitCode,
    byOffice: true,
  }),
});

/** Form A. */
export function registrationSheet(tab: EntryTab): EntrySheet {
  const { office, grid } = tab;
  const reading = parseUnitTab(grid);
  const labels = registrationColumns(office.campaign);
  return entrySheet({
    ...common(tab),
    what: OBLIGATION_WORDS.registration,
    places: REGISTRATION_PLACES,
    record: reading,
    entry: reading.entry,
    label: (field) => labels[field],
    before: [],
    paper: { at: UNIT_TAB.paperReceivedOn, standing: dayAt(grid, UNIT_TAB.paperReceivedOn) },
    reportOf: (entry, _, context) => registrationReport({ ...reading, entry }, context),
    written: (result) => writtenResults(grid.sheetId, [result]),
  });
}

/** One month of form B; with the first one the figures at the start are asked for too. */
export function monthSheet(tab: EntryTab, reading: UnitProgressReading, month: Month): EntrySheet {
  const say = wordsOf(tab.office.campaign);
  const accepted = acceptedMonths(reading);
  const { opening, months } = reading.entry;
  return entrySheet({
    ...common(tab),
    what: OBLIGATION_WORDS[monthObligation(month)],
    places: monthPlaces(month),
    record: reading.months[month],
    entry: months[month],
    label: (field) => say(MONTH_FIELD_WORDS[field]),
    before:
      accepted.size > 0
        ? []
        : OPENING_FIELDS.map((key) => ({
            key,
            label: `${OPENING_WORD}: ${say(OPENING_FIELD_WORDS[key])}`,
            at: openingCell(key),
            standing: opening[key],
          })),
    paper: null,
    reportOf: (own, given, context) => {
      const entry = { opening: openingGiven(opening, given), months: { ...months, [month]: own } };
      return monthReport({ ...reading, entry }, month, accepted, context);
    },
    written: writtenProgress(tab),
  });
}

/** *Báo cáo năm*: nothing to type. */
export const finalSheet = (tab: EntryTab, reading: UnitProgressReading): EntrySheet =>
  entrySheet({
    ...common(tab),
    what: OBLIGATION_WORDS.final,
    places: FINAL_PLACES,
    record: reading.final,
    entry: NOTHING_TYPED,
    label: () => '',
    before: [],
    paper: null,
    reportOf: (_entry, _given, context) => finalReport(reading, acceptedMonths(reading), context),
    written: writtenProgress(tab),
  });

const openingGiven = (opening: OpeningEntry, given: Given): OpeningEntry =>
  byKey(OPENING_FIELDS, (field) => (given.contents.has(field) ? givenAt(given, field) : opening[field]));

const writtenProgress =
  ({ grid, protections }: EntryTab) =>
  (result: ReportResult) =>
    progressTabAnswer(grid, [result], protections);
