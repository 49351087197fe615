import { MONTH_FIELDS, OPENING_FIELDS } from '../../src/domain/form/progress.ts';
import { REGISTRATION_FIELDS } from '../../src/domain/form/registration.ts';
import { a1, type Cell } from '../../src/sheets/cells/a1.ts';
import { lineOf } from '../../src/sheets/own-form/period-block.ts';
import {
  finalCell,
  monthCell,
  monthCountCell,
  openingCell,
} from '../../src/sheets/progress-form/progress-layout.ts';
import { countCell, UNIT_TAB } from '../../src/sheets/registration-form/registration-layout.ts';
import type { Platform } from '../platform/platform.ts';
import type { EditOutcome } from '../platform/spreadsheet-backend.ts';
import type { FileReport, FileUnit } from './unit-file.ts';

/** What did not get into the sheet, or a submission that was not accepted. */
export interface Rejection {
  readonly unitCode: string;
  readonly cell: string;
  readonly value: string;
  readonly reason: string;
}

/** A unit's tab and the person at it. */
export interface TabUser {
  readonly code: string;
  readonly user: string | null;
  readonly bookId: string;
  readonly sheetId: number;
}

const NOBODY: EditOutcome = {
  accepted: false,
  reason: 'no-access',
  message: 'Đơn vị chưa có tài khoản Google hay e-mail nên không ai nhập được.',
};

export interface Submitted {
  readonly rejections: readonly Rejection[];
  /** Whether the tick was made: only then the sweep will answer. */
  readonly isTicked: boolean;
}

/** What is typed where, in the order of the form, and where the tick is. */
interface Sheetful {
  readonly typings: readonly (readonly [Cell, string])[];
  /** Whether a blank takes away what stands in the cell: then a row of the file is the whole report. */
  readonly isWhole: boolean;
  readonly boxes: readonly Cell[];
  readonly tick: Cell;
}

function sheetfulOf(report: FileReport, opening: FileUnit['opening']): Sheetful {
  switch (report.kind) {
    case 'registration':
      return {
        typings: [...REGISTRATION_FIELDS, 'note' as const].map((field) => [
          field === 'note' ? UNIT_TAB.note : countCell(field),
          report.typed[field],
        ]),
        isWhole: false,
        boxes: [],
        tick: UNIT_TAB.tick,
      };
    case 'month': {
      const { month, typed } = report;
      const starts = OPENING_FIELDS.map((field): [Cell, string] => [
        openingCell(field),
        opening?.[field] ?? '',
      ]);
      // A month without anything new is one tick instead of six zeros.
      const isQuiet = MONTH_FIELDS.every((field) => typed[field].trim() === '0');
      const counts = MONTH_FIELDS.map((field): [Cell, string] => [
        monthCountCell(month, field),
        typed[field],
      ]);
      return {
        typings: isQuiet ? starts : [...starts, ...counts],
        isWhole: false,
        boxes: isQuiet ? [monthCell(month, 'nothingNew')] : [],
        tick: monthCell(month, 'tick'),
      };
    }
    case 'final':
      return { typings: [], isWhole: false, boxes: [], tick: finalCell('tick') };
    case 'own': {
      const { form, block, typed, note } = report;
      const figures = form.columns.map(({ id }): [Cell, string] => [
        lineOf(form, block, id).figure,
        typed[id] ?? '',
      ]);
      return { typings: [...figures, [block.note, note]], isWhole: true, boxes: [], tick: block.tick };
    }
  }
}

/** The unit types its figures once, cell by cell, and ticks submit even when some were rejected. */
export function typeAndSubmit(
  { spreadsheets }: Platform,
  desk: TabUser,
  report: FileReport,
  opening: FileUnit['opening'],
): Submitted {
  const { code, user, bookId, sheetId } = desk;
  const { userEdits } = spreadsheets;
  const at = (cell: Cell) => ({ spreadsheetId: bookId, sheetId, row: cell.row, column: cell.column });
  const rejected = (cell: Cell, value: string, outcome: EditOutcome): Rejection[] =>
    outcome.accepted ? [] : [{ unitCode: code, cell: a1(cell), value, reason: outcome.message }];
  const tickAt = (cell: Cell) =>
    rejected(cell, 'TRUE', user === null ? NOBODY : userEdits.tick(user, at(cell), true));
  const { typings, isWhole, boxes, tick } = sheetfulOf(report, opening);
  const typed = typings.flatMap(([cell, text]) => {
    // What stands there already need not be typed again.
    if (spreadsheets.cell(at(cell)).formatted === text.trim()) return [];
    if (text.trim() === '' && !isWhole) return [];
    if (text.trim() === '' && user !== null) return rejected(cell, '', userEdits.clear(user, at(cell), 1, 1));
    return rejected(cell, text, user === null ? NOBODY : userEdits.type(user, at(cell), text));
  });
  const boxed = boxes.flatMap(tickAt);
  const ticking = tickAt(tick);
  return { rejections: [...typed, ...boxed, ...ticking], isTicked: ticking.length === 0 };
}

/** What the unit reads after the sweep: null once its report was accepted. */
export function refusalOf(
  { spreadsheets }: Platform,
  { code, bookId, sheetId }: TabUser,
  report: FileReport,
): Rejection | null {
  const read = (cell: Cell) => spreadsheets.cell({ spreadsheetId: bookId, sheetId, ...cell }).formatted;
  const { stateCode, answer, tick } = recordOf(report);
  if (read(stateCode) === 'submitted') return null;
  return { unitCode: code, cell: a1(tick), value: 'TRUE', reason: read(answer).split('\n').join(' ') };
}

function recordOf(report: FileReport): {
  readonly stateCode: Cell;
  readonly answer: Cell;
  readonly tick: Cell;
} {
  switch (report.kind) {
    case 'registration':
      return UNIT_TAB;
    case 'month': {
      const of = (column: 'stateCode' | 'answer' | 'tick') => monthCell(report.month, column);
      return { stateCode: of('stateCode'), answer: of('answer'), tick: of('tick') };
    }
    case 'final':
      return { stateCode: finalCell('stateCode'), answer: finalCell('answer'), tick: finalCell('tick') };
    case 'own':
      return report.block;
  }
}
