import { DispatchResult, type Model } from '@odoo/o-spreadsheet';
import type { EditAct } from '../../protocol.ts';
import { blockOf, type Clipboard, type Zone } from './clipboard.ts';
import { gidOf } from './model.ts';

/** What a person does with the keyboard and the mouse, before it takes effect. */
export interface Intents {
  edit(act: EditAct): void;
  /** Something Google can do and this page does not. */
  refuse(why?: string): void;
}

/** Commands that only change what this window shows. */
const OWN_VIEW = new Set([
  'ACTIVATE_SHEET',
  'ACTIVATE_NEXT_SHEET',
  'ACTIVATE_PREVIOUS_SHEET',
  'CLEAN_CLIPBOARD_HIGHLIGHT',
  'COPY',
  'CUT',
  'EVALUATE_CELLS',
  'EVALUATE_CHARTS',
  'RESIZE_SHEETVIEW',
  'SCROLL_TO_CELL',
  'SELECT_FIGURE',
  'SET_VIEWPORT_OFFSET',
  'SET_ZOOM',
  'SHIFT_VIEWPORT_DOWN',
  'SHIFT_VIEWPORT_UP',
  'START',
]);

/** Automatic after-effects of an edit; the server has none of them. */
const SILENT = new Set(['AUTOFILL_TABLE_COLUMN', 'UPDATE_CHART_REGION']);

type Dispatch = (type: string, payload?: Record<string, unknown>) => DispatchResult;

export interface Guard {
  /** Applies commands of the server. */
  readonly apply: (commands: readonly { readonly type: string }[], batch: string) => void;
}

/** From now on only the server changes the model. */
export function guard(model: Model, intents: Intents, clipboard: Clipboard): Guard {
  const owner = model as unknown as { dispatch: Dispatch };
  const original = owner.dispatch;
  const refused = () => new DispatchResult('Readonly' as never);
  const sent = (act: EditAct) => {
    intents.edit(act);
    return DispatchResult.Success;
  };
  const zones = (payload: Record<string, unknown>) => payload.target as readonly Zone[];
  const pasted = (payload: Record<string, unknown>, text: string | null): DispatchResult => {
    const what = payload.pasteOption === 'asValue' ? 'values' : 'all';
    for (const zone of zones(payload)) {
      const act = clipboard.paste(model, text, zone, what);
      if (act !== null) intents.edit(act);
      else
        intents.refuse('Trang diễn tập này chỉ cắt và dán trong cùng một trang tính; hãy sao chép rồi xóa.');
    }
    return DispatchResult.Success;
  };

  owner.dispatch = (type, payload = {}) => {
    const gid = gidOf(model.getters.getActiveSheetId());
    if (type === 'COPY' || type === 'CUT') clipboard.take(model, type === 'CUT');
    if (OWN_VIEW.has(type)) return original(type, payload);
    if (SILENT.has(type)) return refused();
    switch (type) {
      case 'UPDATE_CELL': {
        if (typeof payload.content !== 'string') return refused();
        const { row, col, sheetId, content } = payload as {
          row: number;
          col: number;
          sheetId: string;
          content: string;
        };
        const place = { gid: gidOf(sheetId), row, column: col };
        if (model.getters.isCellValidCheckbox({ sheetId, row, col }))
          intents.edit({ kind: 'tick', ...place, checked: content.toUpperCase() === 'TRUE' });
        else intents.edit({ kind: 'type', ...place, text: content });
        return refused();
      }
      case 'TOGGLE_CHECKBOX': {
        const { sheetId, row, col } = model.getters.getActivePosition();
        const checked = model.getters.getEvaluatedCell({ sheetId, row, col }).value !== true;
        intents.edit({ kind: 'tick', gid, row, column: col, checked });
        return refused();
      }
      case 'DELETE_CONTENT':
      case 'DELETE_UNFILTERED_CONTENT':
        for (const zone of zones(payload)) intents.edit({ kind: 'clear', ...blockOf(gid, zone) });
        return DispatchResult.Success;
      case 'PASTE':
        return pasted(payload, null);
      case 'PASTE_FROM_OS_CLIPBOARD':
        return pasted(payload, (payload.clipboardContent as { text?: string }).text ?? '');
      case 'COPY_PASTE_CELLS_ABOVE':
      case 'COPY_PASTE_CELLS_ON_LEFT': {
        const [from, to] = filled(model.getters.getSelectedZone(), type === 'COPY_PASTE_CELLS_ABOVE');
        if (from.top < 0 || from.left < 0) return refused();
        return sent({ kind: 'copy', ...blockOf(gid, to), from: blockOf(gid, from), what: 'all' });
      }
      case 'REQUEST_UNDO':
        return sent({ kind: 'undo' });
      case 'REQUEST_REDO':
        return sent({ kind: 'redo' });
      default:
        intents.refuse();
        return refused();
    }
  };
  return {
    apply: (commands, batch) => {
      original(batch, { commands });
    },
  };
}

/** Ctrl+D and Ctrl+R: the first row or column of the selection goes into the others; a single one takes its neighbour's. */
function filled({ top, bottom, left, right }: Zone, isDown: boolean): readonly [from: Zone, to: Zone] {
  if (isDown) {
    const first = top === bottom ? top - 1 : top;
    return [
      { top: first, bottom: first, left, right },
      { top: first + 1, bottom, left, right },
    ];
  }
  const first = left === right ? left - 1 : left;
  return [
    { top, bottom, left: first, right: first },
    { top, bottom, left: first + 1, right },
  ];
}
