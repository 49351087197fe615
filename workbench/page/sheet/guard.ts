import { DispatchResult, type Model } from '@odoo/o-spreadsheet';
import { withoutSeam } from './engine-content.ts';
import { gidOf } from './model.ts';

interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What a person does with the keyboard and the mouse, before it takes effect. */
export interface Intents {
  type(gid: number, row: number, column: number, text: string): void;
  tick(gid: number, row: number, column: number, checked: boolean): void;
  clear(gid: number, zone: Zone): void;
  paste(gid: number, zone: Zone, rows: readonly (readonly string[])[]): void;
  /** Something Google can do and this page does not. */
  refuse(): void;
}

/** Commands that only change what this window shows. */
const OWN_VIEW = new Set([
  'ACTIVATE_SHEET',
  'ACTIVATE_NEXT_SHEET',
  'ACTIVATE_PREVIOUS_SHEET',
  'CLEAN_CLIPBOARD_HIGHLIGHT',
  'COPY',
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

/** From now on the model changes by the server's word only. */
export function guard(model: Model, intents: Intents): Guard {
  const owner = model as unknown as { dispatch: Dispatch };
  const original = owner.dispatch;
  const copied: { rows: string[][] } = { rows: [] };
  const refused = () => new DispatchResult('Readonly' as never);
  const zones = (payload: Record<string, unknown>) => payload.target as readonly Zone[];

  owner.dispatch = (type, payload = {}) => {
    const gid = gidOf(model.getters.getActiveSheetId());
    if (type === 'COPY') copied.rows = shownRows(model);
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
        if (model.getters.isCellValidCheckbox({ sheetId, row, col })) {
          intents.tick(gidOf(sheetId), row, col, content.toUpperCase() === 'TRUE');
        } else intents.type(gidOf(sheetId), row, col, content);
        return refused();
      }
      case 'TOGGLE_CHECKBOX': {
        const { sheetId, row, col } = model.getters.getActivePosition();
        intents.tick(gid, row, col, model.getters.getEvaluatedCell({ sheetId, row, col }).value !== true);
        return refused();
      }
      case 'DELETE_CONTENT':
      case 'DELETE_UNFILTERED_CONTENT':
        for (const zone of zones(payload)) intents.clear(gid, zone);
        return DispatchResult.Success;
      case 'PASTE':
        for (const zone of zones(payload)) intents.paste(gid, zone, copied.rows);
        return DispatchResult.Success;
      case 'PASTE_FROM_OS_CLIPBOARD': {
        const { text = '' } = payload.clipboardContent as { text?: string };
        for (const zone of zones(payload)) intents.paste(gid, zone, tableOf(withoutSeam(text)));
        return DispatchResult.Success;
      }
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

/** The selection as it would be typed again. */
function shownRows({ getters }: Model): string[][] {
  const { top, bottom, left, right } = getters.getSelectedZone();
  const sheetId = getters.getActiveSheetId();
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, along) => {
      const position = { sheetId, row: top + down, col: left + along };
      return withoutSeam(getters.getEvaluatedCell(position).formattedValue);
    }),
  );
}

/** Cells copied from Excel or another program: tabs and line ends, quoted where a cell holds them. */
export function tableOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (const [, cell = '', end] of text.replace(/(\r\n|\n|\r)$/, '').matchAll(cells)) {
    const isQuoted = cell.startsWith('"') && cell.endsWith('"') && cell.length > 1;
    rows.at(-1)?.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
