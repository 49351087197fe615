import type { EditAnswer, EditOrder } from '../page/wire.ts';
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
  const { user, book, gid, row, column } = order;
  const at = { spreadsheetId: book, sheetId: gid, row, column };
  switch (order.kind) {
    case 'type':
      return hands.type(user, at, order.text);
    case 'tick':
      return hands.tick(user, at, order.checked);
    case 'paste':
      return hands.paste(user, at, order.rows);
    case 'clear':
      return hands.clear(user, at, order.rows, order.columns);
  }
}
