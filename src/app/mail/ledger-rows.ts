import type { Moment } from '../../domain/calendar/day.ts';
import { milestoneLabel } from '../../domain/calendar/milestone.ts';
import type { LedgerKey, LedgerStatus } from '../../domain/mail/ledger.ts';
import { areaAt } from '../../sheets/cells/a1.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type CellWrite, styleRequest, write, writeCells } from '../../sheets/cells/tab.ts';
import { dateValue, momentValue, type SheetRequest, type Written } from '../../sheets/cells/value.ts';
import { LEDGER_KINDS, LEDGER_OBLIGATIONS, LEDGER_STATUSES } from '../../sheets/records/ledger-words.ts';
import { LEDGER_COLUMNS } from '../../sheets/records/list-columns.ts';
import { wordsOf } from '../../words/vocabulary.ts';
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
    const values: Readonly<Record<keyof typeof LEDGER_COLUMNS.at, Written>> = {
      preparedAt: momentValue(this.run),
      year: String(this.office.campaign.year),
      obligation: LEDGER_OBLIGATIONS[ledgerKey.obligation],
      recipient: ledgerKey.recipient,
      lastDay: dateValue(ledgerKey.lastDay),
      offset: ledgerKey.offset === null ? null : milestoneLabel(ledgerKey.offset),
      kind: wordsOf(this.office.campaign)(LEDGER_KINDS[ledgerKey.kind]),
      to: to.join(', '),
      status: LEDGER_STATUSES[status],
      sentAt,
      note,
      mailRef: ref,
      unitId: this.unitId(ledgerKey),
      obligationCode: ledgerKey.obligation,
      kindCode: ledgerKey.kind,
      statusCode: status,
    };
    return (Object.keys(values) as (keyof typeof values)[]).map((name) =>
      write(row, LEDGER_COLUMNS.at[name], values[name]),
    );
  }

  private unitId({ kind, recipient }: LedgerKey): number | null {
    if (!ABOUT_UNITS.includes(kind)) return null;
    return this.office.roster.find(({ unit }) => unit.code === recipient)?.record?.id ?? null;
  }

  settle(row: number, status: LedgerStatus, note: string): CellWrite[] {
    return [
      write(row, LEDGER_COLUMNS.at.status, LEDGER_STATUSES[status]),
      write(row, LEDGER_COLUMNS.at.statusCode, status),
      ...(note === '' ? [] : [write(row, LEDGER_COLUMNS.at.note, note)]),
    ];
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
            ...LEDGER_COLUMNS.formats.flatMap((number, column) =>
              number === 'moment' || number === 'date'
                ? [styleRequest(sheetId, areaAt(rows, column, missing + 200, 1), { number })]
                : [],
            ),
          ];
    return [...grow, ...writeCells(sheetId, cells)];
  }
}
