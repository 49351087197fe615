import type { Day } from '../../domain/calendar/day.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { currentMonth, monthsOf } from '../../domain/campaign/campaign-deadlines.ts';
import { monthObligation, type Period } from '../../domain/campaign/obligation.ts';
import type { FigureKind } from '../../domain/own-form/own-form.ts';
import { begunOwnPeriods, periodStanding } from '../../domain/report/closing-offer.ts';
import { a1 } from '../../sheets/cells/a1.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { closedStateText } from '../../words/wording.ts';
import type { DialogAnswer, DialogProblem } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { readBoard, rowsByCode } from '../office/entry-book.ts';
import { knownForms } from '../office/known.ts';
import { readOffice } from '../office/office.ts';
import { isProvisioned, namedForms } from '../office/own-period.ts';
import type { World } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import { type EntryRequest, readUnitForm, submitForUnit } from './enter-for-unit.ts';
import { seenText, shownContent, standingGiven } from './entry-sheet.ts';

/** *Nhập thay đơn vị…*: what its dialog asks for. */

export interface EntryStart {
  /** Reports that may be entered by now, in the order of the year. */
  readonly periods: readonly { readonly period: Period; readonly label: string }[];
  /** Units that have a tab, ended ones included: their paper may come late. */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    /** For each of the periods, as the tables word it; '' when unknown. */
    readonly states: readonly string[];
  }[];
}

/** One form of a unit as it stands in its tab. */
export interface EntryForm {
  readonly code: string;
  readonly name: string;
  readonly period: Period;
  /** Which form. */
  readonly what: string;
  readonly lastDay: Day | null;
  readonly today: Day;
  /** Counts and the note. */
  readonly fields: readonly EntryField[];
  /** *Không phát sinh* as it stands; null where there is no such tick. */
  readonly nothingNew: boolean | null;
  /** Findings that keep the present contents from being accepted; the field is '' when a finding is about none. */
  readonly problems: readonly DialogProblem[];
  /** Of the last acceptance, '' when there was none. */
  readonly receipt: string;
  readonly hasPaper: boolean;
  readonly paperReceivedOn: Day | null;
  readonly isClosed: boolean;
  /** Sent back with the request: proves that the person saw these contents. */
  readonly seen: string;
}

export interface EntryField {
  readonly key: string;
  readonly label: string;
  /** `B9` */
  readonly cell: string;
  /** As it stands, '' when blank. */
  readonly standing: string;
  /** Of a column of an own form: what it takes, and the texts to choose from; absent where it takes a count. */
  readonly kind?: FigureKind['kind'];
  readonly choices?: readonly string[];
}

export function entryStart(world: World): DialogAnswer<{ readonly start: EntryStart }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return refused(reading.refusal);
  const { office } = reading;
  const { campaign, state, roster } = office;
  if (state.provisionedYear === null) return refused({ kind: 'not-provisioned' });
  const board = readBoard(world, state.entryBookId, campaign.progress !== null);
  if (!board.ok) return refused(board.refusal);
  const rows = rowsByCode(board.rows, roster);
  const known = knownForms(world);
  const forms = office.forms.filter((used) => isProvisioned(known, used));
  const today = world.clock.today();
  const periods = [
    ...periodsUntil(campaign, today),
    ...begunOwnPeriods(forms, campaign.year, office.calendar, today),
  ];
  const units = roster.flatMap(({ unit: { code, name }, sheetId }) => {
    const row = rows.get(code);
    const states = periods.map((period) => (row === undefined ? '' : stateText(row, period)));
    return sheetId !== null ? [{ code, name, states }] : [];
  });
  const labelled = periods.map((period) => ({ period, label: obligationText(period, namedForms(office)) }));
  return { ok: true, start: { periods: labelled, units } };
}

/** Form A, the months that have begun, the year's report. */
function periodsUntil({ registration, progress, year }: Campaign, today: Day): Period[] {
  if (progress === null) return registration === null ? [] : ['registration'];
  const months = monthsOf(progress).filter((month) => month <= currentMonth(year, today));
  return [
    ...(registration === null ? [] : (['registration'] as const)),
    ...months.map(monthObligation),
    ...(progress.final === null ? [] : (['final'] as const)),
  ];
}

function stateText(row: BoardRow, period: Period): string {
  const standing = periodStanding(row, period);
  return standing === null ? '' : closedStateText(standing.state, standing.isClosed);
}

export function entryForm(
  world: World,
  unitCode: string,
  period: Period,
): DialogAnswer<{ readonly form: EntryForm }> {
  const found = readUnitForm(world, unitCode, period);
  if (!found.ok) return refused(found.refusal);
  const { sheet, entry } = found;
  const { what, lastDay, receipt, isClosed, nothingNew, paper } = sheet;
  const fields = sheet.cells.map(({ key, label, at, standing, kind }) => ({
    key,
    label,
    cell: a1(at),
    standing: shownContent(standing, kind),
    ...(kind === undefined ? {} : { kind: kind.kind, choices: 'texts' in kind ? kind.texts : [] }),
  }));
  return {
    ok: true,
    form: {
      code: entry.unit.code,
      name: entry.unit.name,
      period,
      what,
      lastDay,
      today: world.clock.today(),
      fields,
      nothingNew: nothingNew?.standing ?? null,
      problems: sheet.problems(standingGiven(sheet)),
      receipt,
      hasPaper: paper !== null,
      paperReceivedOn: paper?.standing ?? null,
      isClosed,
      seen: seenText(sheet, found.grid.sheetId),
    },
  };
}

export function entrySubmit(
  world: World,
  request: EntryRequest,
): DialogAnswer<{ readonly name: string; readonly answer: string }> {
  const done = submitForUnit(world, request);
  if (!done.ok) return refused(done.refusal);
  const { outcome } = done;
  if (outcome.kind === 'answered') return { ok: true, name: outcome.name, answer: outcome.answer };
  return { ok: false, message: vi.entryWrong(outcome.problems), problems: outcome.problems };
}
