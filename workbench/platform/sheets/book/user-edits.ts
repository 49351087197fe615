import type { CellAddress, CellBlock, EditOutcome, UserEdits } from '../../spreadsheet-backend.ts';
import { longestText } from '../cells/cell-write.ts';
import { atMost, copyCells, copyValues, moveCells, pastedArea } from '../cells/copied-cells.ts';
import { satisfies } from '../cells/validation-check.ts';
import type { Messages } from '../service/messages.ts';
import { clearArea, interpreted } from '../service/values-write.ts';
import { cellName } from './a1.ts';
import type { Book, Sheet } from './book.ts';
import type { Cell } from './cell.ts';
import type { Draft } from './draft.ts';
import type { Area } from './grid-range.ts';
import { History, replay, type Touched } from './history.ts';
import { isAreaOpen, mayWrite } from './permissions.ts';
import type { Store } from './store.ts';

const accepted: EditOutcome = { accepted: true };

/** Edits made in Google's page: permission, protection and strict validation apply, and the whole edit or nothing is made. */
export function createUserEdits(store: Store, messages: Messages): UserEdits {
  const refused = (
    reason: 'no-access' | 'protected' | 'validation' | 'too-long',
    message: string,
  ): EditOutcome => ({
    accepted: false,
    reason,
    message,
  });

  /** Carries out an edit of an area when the user may touch it; `problem` looks at the result before it is kept. */
  const edit = (
    user: string,
    at: CellAddress,
    size: { rows: number; columns: number },
    change: (book: Book, sheet: Sheet, area: Area) => void,
    problem?: (draft: Draft, area: Area) => EditOutcome | undefined,
  ): EditOutcome => {
    const book = store.book(at.spreadsheetId);
    if (!mayWrite(book, user)) return refused('no-access', messages.noAccess);
    const draft = store.draft(book, user);
    const area = areaAt(draft.sheet(at.sheetId), at, size);
    if (!isAreaOpen(book, draft.sheet(at.sheetId), user, area))
      return refused('protected', messages.protectedCell);
    change(draft.book, draft.edit(at.sheetId), area);
    const found = problem?.(draft, area);
    if (found) return found;
    return kept(user, book, draft, [{ sheetId: at.sheetId, area }]);
  };

  const histories = new Map<string, History>();
  const historyOf = (user: string, id: string): History => {
    const key = JSON.stringify([user.toLowerCase(), id]);
    const history = histories.get(key) ?? new History();
    histories.set(key, history);
    return history;
  };
  const kept = (user: string, before: Book, draft: Draft, touched: readonly Touched[]): EditOutcome => {
    historyOf(user, before.id).add(before, draft.book, touched);
    store.keep(draft);
    return accepted;
  };
  /** Carries out a paste of cells of the same file when the user may touch the target, and for a cut the source. */
  const pasteCells = (
    user: string,
    from: CellBlock,
    to: CellBlock,
    isCut: boolean,
    change: (draft: Draft, source: Area, target: Area) => EditOutcome | undefined,
  ): EditOutcome => {
    const book = store.book(from.spreadsheetId);
    if (!mayWrite(book, user)) return refused('no-access', messages.noAccess);
    const draft = store.draft(book, user);
    const copied = areaAt(draft.sheet(from.sheetId), from, from);
    const sheet = draft.sheet(to.sheetId);
    const target = pastedArea(copied, areaAt(sheet, to, to), sheet);
    const source = atMost(copied, target);
    const touched = [
      { sheetId: to.sheetId, area: target },
      ...(isCut ? [{ sheetId: from.sheetId, area: source }] : []),
    ];
    if (!areOpen(book, user, touched)) return refused('protected', messages.protectedCell);
    return change(draft, source, target) ?? kept(user, book, draft, touched);
  };
  const turn = (user: string, id: string, direction: 'undo' | 'redo'): EditOutcome => {
    const book = store.book(id);
    if (!mayWrite(book, user)) return refused('no-access', messages.noAccess);
    const history = historyOf(user, id);
    const change = history.last(direction);
    if (change === undefined) return accepted;
    const draft = store.draft(book, user);
    if (!areOpen(book, user, change.touched)) return refused('protected', messages.protectedCell);
    replay(draft, change, direction);
    history.turn(direction);
    store.keep(draft);
    return accepted;
  };

  const violation = (draft: Draft, sheetId: number, area: Area): EditOutcome | undefined => {
    const sheet = draft.sheet(sheetId);
    const reading = store.reading(draft.book.id, draft.book);
    for (let row = area.top; row < area.bottom; row++) {
      for (let column = area.left; column < area.right; column++) {
        const rule = sheet.cells.get(row, column)?.validation;
        if (!rule?.strict || satisfies(reading, sheet, row, column, rule)) continue;
        return refused('validation', rule.inputMessage ?? messages.invalid(cellName(row, column)));
      }
    }
    return undefined;
  };

  const write = (user: string, at: CellAddress, rows: readonly (readonly string[])[]): EditOutcome => {
    if (rows.some((row) => row.some((text) => text.length > longestText)))
      return refused('too-long', messages.tooLong);
    const size = { rows: rows.length, columns: Math.max(1, ...rows.map((row) => row.length)) };
    return edit(
      user,
      at,
      size,
      (book, sheet, area) => {
        const today = store.today(book);
        rows.forEach((row, y) => {
          row.forEach((text, x) => {
            const cell: Cell = sheet.cells.get(area.top + y, area.left + x) ?? {};
            sheet.cells.set(area.top + y, area.left + x, {
              ...cell,
              runs: undefined,
              look: undefined,
              ...interpreted(book, text, cell.format, today, store.google),
            });
          });
        });
      },
      (draft, area) => violation(draft, at.sheetId, area),
    );
  };

  return {
    type: (user, at, text) => write(user, at, [[text]]),
    // Plain text from elsewhere carries neither validation nor formats, so each cell is treated as typed; whether Google then applies strict validation, and
    // refuses all or only the wrong cells, is not known to us: refusing all is the stricter guess.
    paste: (user, at, rows) => write(user, at, rows),
    tick: (user, at, checked) =>
      edit(
        user,
        at,
        { rows: 1, columns: 1 },
        (_, sheet, { top, left }) => {
          sheet.cells.set(top, left, { ...sheet.cells.get(top, left), value: checked });
        },
        (draft, { top, left }) => {
          const isCheckbox =
            draft.sheet(at.sheetId).cells.get(top, left)?.validation?.condition?.type === 'BOOLEAN';
          return isCheckbox ? undefined : refused('validation', messages.notACheckbox);
        },
      ),
    clear: (user, at, rows, columns) =>
      edit(user, at, { rows, columns }, (_, sheet, area) => clearArea(sheet, area)),
    copy: (user, from, to, what) =>
      pasteCells(user, from, to, false, (draft, source, target) => {
        if (what === 'all') {
          copyCells(draft, from.sheetId, source, to.sheetId, target);
          return undefined;
        }
        copyValues(store.reading(draft.book.id), draft, from.sheetId, source, to.sheetId, target);
        // As for plain text: whether Google refuses here is not known, so the stricter guess.
        return violation(draft, to.sheetId, target);
      }),
    move(user, from, to) {
      if (from.sheetId !== to.sheetId)
        throw new RangeError('local platform: a cut to another tab is not emulated');
      return pasteCells(user, from, { ...from, ...to }, true, (draft, source, target) => {
        moveCells(draft, from.sheetId, source, target);
        return undefined;
      });
    },
    undo: (user, id) => turn(user, id, 'undo'),
    redo: (user, id) => turn(user, id, 'redo'),
  };
}

/** Whether the user may touch all of this; a tab that is gone keeps nobody out. */
const areOpen = (book: Book, user: string, touched: readonly Touched[]): boolean =>
  touched.every(({ sheetId, area }) => {
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    return sheet === undefined || isAreaOpen(book, sheet, user, area);
  });

/** The area an edit touches, cut at the tab's edge; a cell outside the tab is a mistake of the caller. */
function areaAt(sheet: Sheet, at: CellAddress, size: { rows: number; columns: number }): Area {
  const { rowCount, columnCount } = sheet.grid;
  if (at.row < 0 || at.column < 0 || at.row >= rowCount || at.column >= columnCount) {
    throw new RangeError(
      `no cell at row ${at.row}, column ${at.column} in a grid of ${rowCount} × ${columnCount}`,
    );
  }
  return {
    top: at.row,
    left: at.column,
    bottom: Math.min(rowCount, at.row + size.rows),
    right: Math.min(columnCount, at.column + size.columns),
  };
}
