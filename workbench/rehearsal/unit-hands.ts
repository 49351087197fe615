import { REGISTRATION_FIELDS } from '../../src/domain/registration.ts';
import { a1, type Cell } from '../../src/sheets/a1.ts';
import { countCell, UNIT_TAB } from '../../src/sheets/unit-tab.ts';
import type { Platform } from '../platform/platform.ts';
import type { EditOutcome } from '../platform/seam.ts';
import type { TypedField } from './columns.ts';

/** What did not get into the sheet, or a submission that was not accepted. */
export interface Rejection {
  readonly unitCode: string;
  readonly cell: string;
  readonly value: string;
  readonly reason: string;
}

/** A unit's tab and the person at it. */
export interface UnitDesk {
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

const inputCell = (field: TypedField): Cell => (field === 'note' ? UNIT_TAB.note : countCell(field));

export interface Submitted {
  readonly rejections: readonly Rejection[];
  /** Whether the tick was made: only then the sweep will answer. */
  readonly isTicked: boolean;
}

/** The unit types what it has, once, cell by cell, and ticks submit whatever was rejected. */
export function typeAndSubmit(
  { spreadsheets }: Platform,
  desk: UnitDesk,
  typed: Readonly<Record<TypedField, string>>,
): Submitted {
  const { code, user, bookId, sheetId } = desk;
  const { hands } = spreadsheets;
  const at = (cell: Cell) => ({ spreadsheetId: bookId, sheetId, row: cell.row, column: cell.column });
  const rejected = (cell: Cell, value: string, outcome: EditOutcome): Rejection[] =>
    outcome.accepted ? [] : [{ unitCode: code, cell: a1(cell), value, reason: outcome.message }];
  const typings = [...REGISTRATION_FIELDS, 'note' as const].flatMap((field) => {
    const text = typed[field];
    if (text.trim() === '') return [];
    const cell = inputCell(field);
    return rejected(cell, text, user === null ? NOBODY : hands.type(user, at(cell), text));
  });
  const { tick } = UNIT_TAB;
  const ticking = rejected(tick, 'TRUE', user === null ? NOBODY : hands.tick(user, at(tick), true));
  return { rejections: [...typings, ...ticking], isTicked: ticking.length === 0 };
}

/** What the unit reads after the sweep: null once its report was accepted. */
export function refusalOf({ spreadsheets }: Platform, { code, bookId, sheetId }: UnitDesk): Rejection | null {
  const read = (cell: Cell) => spreadsheets.cell({ spreadsheetId: bookId, sheetId, ...cell }).formatted;
  if (read(UNIT_TAB.stateCode) === 'submitted') return null;
  const reason = read(UNIT_TAB.answer).split('\n').join(' ');
  return { unitCode: code, cell: a1(UNIT_TAB.tick), value: 'TRUE', reason };
}
