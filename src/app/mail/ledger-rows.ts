import type { Moment } from '../../domain/calendar/day.ts';
import { milestoneLabel } from '../../domain/calendar/milestone.ts';
import type { LedgerKey, LedgerStatus } from '../../domain/mail/ledger.ts';
import type { LedgerPlace, Reservation, ReservedMail, SettledRow } from '../../domain/mail/reservation.ts';
import { areaAt } from '../../sheets/cells/a1.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { type CellWrite, styleRequest, write } from '../../sheets/cells/tab.ts';
import { dateValue, momentValue, type SheetRequest, type Written } from '../../sheets/cells/value.ts';
import {
  LEDGER_KINDS,
  LEDGER_STATUSES,
  ledgerCode,
  ledgerObligationText,
} from '../../sheets/records/ledger-words.ts';
import { LEDGER_COLUMNS } from '../../sheets/records/list-columns.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import type { Office } from '../office/office.ts';
import { namedForms } from '../office/own-period.ts';
import { viMail, WAIT_NOTES } from './vi.ts';

/** The content of a row of `Sổ nhắc` beside its key. */
export interface RowState {
  readonly status: LedgerStatus;
  readonly note: string;
  readonly sentAt: Moment | null;
}

/** Kinds whose recipient is a unit's code; a receipt's is its own number. */
const ABOUT_UNITS: readonly LedgerKey['kind'][] = ['unit', 'invite', 'nudge', 'return', 'refusal', 'message'];

/** Writes rows of `Sổ nhắc`. Only the script writes there, under its lock, so row numbers stay valid during a run. */
export class Ledger {
  constructor(
    private readonly office: Office,
    private readonly run: Moment,
  ) {}

  row({ ledgerKey, row }: LedgerPlace, state: RowState, to: readonly string[], ref: string): CellWrite[] {
    const { status, note, sentAt } = state;
    const values: Readonly<Record<keyof typeof LEDGER_COLUMNS.at, Written>> = {
      preparedAt: momentValue(this.run),
      year: String(this.office.campaign.year),
      obligation: ledgerObligationText(ledgerKey.obligation, namedForms(this.office)),
      recipient: ledgerKey.recipient,
      lastDay: dateValue(ledgerKey.lastDay),
      offset: ledgerKey.offset === null ? null : milestoneLabel(ledgerKey.offset),
      kind: wordsOf(this.office.campaign)(LEDGER_KINDS[ledgerKey.kind]),
      to: to.join(', '),
      status: LEDGER_STATUSES[status],
      sentAt: sentAt === null ? null : momentValue(sentAt),
      note,
      mailRef: ref,
      unitId: this.unitId(ledgerKey),
      code: ledgerCode({ ...ledgerKey, status }),
    };
    return (Object.keys(values) as (keyof typeof values)[]).map((name) =>
      write(row, LEDGER_COLUMNS.at[name], values[name]),
    );
  }

  /** The rows of mails that this run sends, before the first one goes out. */
  reserved({ toSend, held }: Reservation): CellWrite[] {
    return [
      ...toSend.flatMap((mail) =>
        this.sent(
          mail,
          mail.planned.isInDoubt
            ? { status: 'in-doubt', note: viMail.note.inDoubt, sentAt: null }
            : { status: 'reserved', note: '', sentAt: null },
        ),
      ),
      ...held.flatMap(({ planned, wait, places }) =>
        places.flatMap((place) =>
          this.row(place, { status: 'carried', note: WAIT_NOTES[wait], sentAt: null }, planned.to, ''),
        ),
      ),
    ];
  }

  /** A mail that waits again has no reference. */
  sent({ planned, ref, places }: ReservedMail, state: RowState): CellWrite[] {
    return places.flatMap((place) =>
      this.row(place, state, planned.to, state.status === 'carried' ? '' : ref),
    );
  }

  private unitId({ kind, recipient }: LedgerKey): number | null {
    if (!ABOUT_UNITS.includes(kind)) return null;
    return this.office.roster.find(({ unit }) => unit.code === recipient)?.record?.id ?? null;
  }

  settle({ entry, as }: SettledRow): CellWrite[] {
    const status = as === 'confirmed' ? 'sent' : as;
    const note = as === 'in-doubt' ? '' : viMail.note[as];
    const { row } = entry;
    return [
      write(row, LEDGER_COLUMNS.at.status, LEDGER_STATUSES[status]),
      write(row, LEDGER_COLUMNS.at.code, ledgerCode({ ...entry, status })),
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
