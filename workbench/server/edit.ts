import type { BlockPlace, CellPlace, EditAnswer, EditOrder } from '../page/wire.ts';
import type { EditOutcome, Hands } from '../platform/seam.ts';

/** The heads of Google's own dialogs. */
const TITLES = {
  'no-access': 'Chỉ có thể xem',
  protected: 'Ô được bảo vệ',
  validation: 'Có vấn đề',
  'too-long': 'Nội dung quá dài',
} as const;

export function applyEdit(hands: Hands, order: EditOrder): EditAnswer {
  const outcome = outcomeOf(hands, order);
  return outcome.accepted
    ? outcome
    : { accepted: false, title: TITLES[outcome.reason], message: outcome.message };
}

function outcomeOf(hands: Hands, order: EditOrder): EditOutcome {
  const { user, book } = order;
  const at = ({ gid, row, column }: CellPlace) => ({ spreadsheetId: book, sheetId: gid, row, column });
  const block = (place: BlockPlace) => ({ ...at(place), rows: place.rows, columns: place.columns });
  switch (order.kind) {
    case 'type':
      return hands.type(user, at(order), order.text);
    case 'tick':
      return hands.tick(user, at(order), order.checked);
    case 'paste':
      return hands.paste(user, at(order), order.cells);
    case 'clear':
      return hands.clear(user, at(order), order.rows, order.columns);
    case 'copy':
      return hands.copy(user, block(order.from), block(order), order.what);
    case 'move':
      return hands.move(user, block(order.from), at(order));
    case 'undo':
      return hands.undo(user, book);
    case 'redo':
      return hands.redo(user, book);
  }
}
