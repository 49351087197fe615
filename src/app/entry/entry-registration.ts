import { dayOfSerial } from '../../domain/calendar/day.ts';
import { obstacles } from '../../domain/form/judge.ts';
import { REGISTRATION_FIELDS, type RegistrationEntry } from '../../domain/form/registration.ts';
import { checkRegistration } from '../../domain/form/rule.ts';
import { byKey } from '../../domain/text/by-key.ts';
import { dayAt, type Grid, numberAt } from '../../sheets/cells/grid.ts';
import { styleRequest } from '../../sheets/cells/tab.ts';
import { parseUnitTab } from '../../sheets/entry-book/board.ts';
import { countCell, UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { OBLIGATION_WORDS, registrationColumns } from '../../words/wording.ts';
import type { Office } from '../office/office.ts';
import { answerSubmission, countArea } from '../submission/answer-registration.ts';
import { findingText, vi } from '../vi/vi.ts';
import { type EntrySheet, type Given, givenAt } from './entry-sheet.ts';

/** Form A of a unit's tab. */
export function registrationSheet({ campaign }: Office, unitCode: string, grid: Grid): EntrySheet {
  const reading = parseUnitTab(grid);
  const { counts, note } = reading.entry;
  const labels = registrationColumns(campaign);
  const assigned = numberAt(grid, UNIT_TAB.assigned);
  const lastDay = dayOfSerial(numberAt(grid, UNIT_TAB.lastDay) ?? 0);
  const dated = REGISTRATION_FIELDS.filter((field) => {
    const content = counts[field];
    return content.kind === 'number' && content.formattedAs !== null;
  });
  return {
    what: OBLIGATION_WORDS.registration,
    cells: [
      ...REGISTRATION_FIELDS.map((key) => ({
        key,
        label: labels[key],
        at: countCell(key),
        standing: counts[key],
      })),
      { key: 'note', label: vi.noteLabel, at: UNIT_TAB.note, standing: note },
    ],
    nothingNew: null,
    paper: { at: UNIT_TAB.paperReceivedOn, standing: dayAt(grid, UNIT_TAB.paperReceivedOn) },
    lastDay,
    receipt: reading.receipt,
    isClosed: reading.closedAt !== null,
    problems: (given) =>
      obstacles(checkRegistration(entryOf(given), assigned)).map((finding) => ({
        field: finding.kind === 'count' || finding.kind === 'rule' ? finding.field : 'note',
        line: null,
        column: null,
        text: `${findingText(finding, wordsOf(campaign))}.`,
      })),
    submit(given, { now, countsFrom, actor, remark }) {
      const { kind, cells, log, text, receipt } = answerSubmission(
        { ...reading, entry: entryOf(given) },
        {
          campaign,
          unitCode,
          assigned,
          lastDay: lastDay ?? campaign.asOf,
          now,
          countsFrom,
          byOffice: true,
          actor,
          remark,
        },
      );
      if (kind === 'edit-noted') throw new RangeError('an entry is no edit');
      const formats = dated.map((field) =>
        styleRequest(grid.sheetId, countArea(field), { number: 'automatic' }),
      );
      return { kind, cells, formats, log, text, receipt };
    },
  };
}

const entryOf = (given: Given): RegistrationEntry => ({
  counts: byKey(REGISTRATION_FIELDS, (field) => givenAt(given, field)),
  note: givenAt(given, 'note'),
});
