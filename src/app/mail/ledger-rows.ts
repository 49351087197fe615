import type { Moment } from '../../domain/calendar/day.ts';
import { milestoneLabel } from '../../domain/calendar/milestone.ts';
import type { LedgerKey, LedgerStatus } from '../../domain/mail/ledger.ts';
import { areaAt } from '../../sheets/cells/a1.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type CellWrite, styleRequest, write, writeCells } from '../../sheets/cells/tab.ts';
import { dateValue, momentValue, type SheetRequest, type Written } from '../../sheets/cells/value.ts';
import { LEDGER_KINDS, LEDGER_OBLIGATIONS, LEDGER_STATUSES } from '../../sheets/records/ledger-words.ts';
import type { Office } from '../office/office.ts';

/** One row of `Sổ nhắc`: a mail, or the part of a mail that is about one obligation. */
export interface Part {
  readonly ledgerKey: LedgerKey;
  readonly row: number;
  readonly isNew: boolean;
  status: LedgerStatus;
  note: string;
  sentAt: Written;
}

/** Kinds whose recipient is a unit's code; a receipt's is its own number. */
const ABOUT_UNITS: readonly LedgerKey['kind'][] = ['unit', 'invite', 'nudge', 'return', 'refusal', 'message'];

/** Writes rows of `Sổ nhắc`. Only the script writes there, under its lock, so row numbers stay valid during a run. */
export class Ledger {
  constructor(
    private readonly office: Office,
    private readonly run: Moment,
  ) {}

  row(part: Part, to: readonly string[], ref: string): CellWrite[] {
    const { ledgerKey, row, status, note, sentAt } = part;
    const values: Written[] = [
      momentValue(this.run),
      String(this.office.campaign.year),
      LEDGER_OBLIGATIONS[ledgerKey.obligation],
      ledgerKey.recipient,
      dateValue(ledgerKey.lastDay),
      ledgerKey.offset === null ? null : milestoneLabel(ledgerKey.offset),
      LEDGER_KINDS[ledgerKey.kind],
      to.join(', '),
      LEDGER_STATUSES[status],
      sentAt,
      note,
      ref,
      this.unitId(ledgerKey),
    ];
    return values.map((value, column) => write(row, column, value));
  }

  private unitId({ kind, recipient }: LedgerKey): number | null {
    if (!ABOUT_UNITS.includes(kind)) return null;
    return this.office.roster.find(({ unit }) => unit.code === recipient)?.record?.id ?? null;
  }

  settle(row: number, status: LedgerStatus, note: string): CellWrite[] {
    return [write(row, 8, LEDGER_STATUSES[status]), ...(note === '' ? [] : [write(row, 10, note)])];
  }

  /** Adds rows when the tab is full, with the formats of the first rows. `endRow`: first free row, from 0. */
  requests(cells: readonly CellWrite[], endRow: number): SheetRequest[] {
    const { rows } = this.office.reading.tab(SHEET_IDS.ledger);
    const missing = endRow - rows;
    const sheetId = SHEET_IDS.ledger;
    const grow: SheetRequest[] =
      missing <= 0
        ? []
        : [
            { appendDimension: { sheetId, dimension: 'ROWS', length: missing + 200 } },
            styleRequest(sheetId, areaAt(rows, 0, missing + 200, 1), { number: 'moment' }),
            styleRequest(sheetId, areaAt(rows, 4, missing + 200, 1), { number: 'date' }),
            styleRequest(sheetId, areaAt(rows, 9, missing + 200, 1), { number: 'moment' }),
          ];
    return [...grow, ...writeCells(sheetId, cells)];
  }
}
