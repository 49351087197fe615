import type { EditOutcome, UserEdits } from '../platform/spreadsheet-backend.ts';
import type { BlockPlace, CellPlace, EditAnswer, EditOrder } from '../protocol.ts';

/** The heads of Google's own dialogs. */
const TITLES = {
  'no-access': 'Chỉ có thể xem',
  protected: 'Ô được bảo vệ',
  validation: 'Có vấn đề',
  'too-long': 'Nội dung quá dài',
} as const;

export function applyEdit(userEdits: UserEdits, order: EditOrder): EditAnswer {
  const outcome = outcomeOf(userEdits, order);
  return outcome.accepted
    ? outcome
    : { accepted: false, title: TITLES[outcome.reason], message: outcome.message };
}

function outcomeOf(userEdits: UserEdits, order: EditOrder): EditOutcome {
  const { user, book } = order;
  const at = ({ gid, row, column }: CellPlace) => ({ spreadsheetId: book, sheetId: gid, row, column });
  const block = (place: BlockPlace) => ({ ...at(place), rows: place.rows, columns: place.columns });
  switch (order.kind) {
    case 'type':
      return userEdits.type(user, at(order), order.text);
    case 'tick':
      return userEdits.tick(user, at(order), order.checked);
    case 'paste':
      return userEdits.paste(user, at(order), order.cells);
    case 'clear':
      return userEdits.clear(user, at(order), order.rows, order.columns);
    case 'copy':
      return userEdits.copy(user, block(order.from), block(order), order.what);
    case 'move':
      return userEdits.move(user, block(order.from), at(order));
    case 'undo':
      return userEdits.undo(user, book);
    case 'redo':
      return userEdits.redo(user, book);
  }
}
