import { ownObligation } from '../../../domain/campaign/obligation.ts';
import { type FormPeriod, periodBefore, periodsOf } from '../../../domain/own-form/form-period.ts';
import type { OfficeForm } from '../../../domain/own-form/own-form.ts';
import {
  type OfficialOwn,
  type OwnTable,
  officialOwn,
  reportedPeriods,
  usualPeriod,
} from '../../../domain/report/official-own.ts';
import { type LiveOwnLine, typingCounts } from '../../../domain/report/own-table.ts';
import type { Grid } from '../../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../../sheets/cells/registry.ts';
import { blockLine, lineArea } from '../../../sheets/own-form/block-line.ts';
import { blocksOfForm, type UnitBlock } from '../../../sheets/own-form/unit-blocks.ts';
import { closedTables, closingBlocks } from '../../../sheets/records/closing-blocks.ts';
import { ownClosing, ownPeriod } from '../../../sheets/records/closings-own.ts';
import { reasonsSince } from '../../../sheets/records/log-reasons.ts';
import type { RosterEntry } from '../../../sheets/units/units-parse.ts';
import { typingText } from '../../../words/typing-words.ts';
import { knownForms } from '../../office/known.ts';
import { type Office, readOffice } from '../../office/office.ts';
import { isProvisioned } from '../../office/own-period.ts';
import { type Outcome, refuse } from '../../office/refusal.ts';
import { GoogleError, type Reading, type World } from '../../ports.ts';

/** One period of an own form. */
export interface OwnPeriodTable extends OfficialOwn {
  readonly period: FormPeriod;
  readonly live: readonly LiveOwnLine[];
  /** Units whose tab is gone, or has another shape: they are in no live line. */
  readonly unread: readonly string[];
}

export interface OwnSources extends OwnPeriodTable {
  readonly form: OfficeForm;
  /** The period before; null where the form has none. */
  readonly before: { readonly period: FormPeriod; readonly table: OwnTable } | null;
  /** Why a unit was reopened, by its code. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Forms that documents can be made of: in use, and on the units' tabs. */
export function documentForms(world: World, { forms }: Pick<Office, 'forms'>) {
  const known = knownForms(world);
  return forms.filter((used) => !used.isRetired && isProvisioned(known, used));
}

/** Of a form: the periods that have begun, and the one that is most likely meant. */
export function ownPeriods(
  form: OfficeForm,
  { campaign, calendar }: Pick<Office, 'campaign' | 'calendar'>,
  closings: Grid,
  world: World,
) {
  const today = world.clock.today();
  const periods = reportedPeriods(periodsOf(form, campaign.year, calendar), today);
  const closed = new Set(
    closingBlocks(closings, ownClosing(form.code, []).isOwn).map(({ period }) => period),
  );
  const isClosed = (number: number) => closed.has(blockName(form, number));
  return { periods, usual: usualPeriod(periods, isClosed, today) };
}

const blockName = ({ code, rhythm }: OfficeForm, number: number): string =>
  ownPeriod({ code, period: rhythm.kind }, number);

/** Figures of one period, and of the one before it. Three reads, one more when a frozen number changed; no write. */
export function ownSources(
  world: World,
  code: string,
  number: number,
): Outcome<{ readonly office: Office; readonly own: OwnSources }> {
  const found = ownTables(world, code, (form, periods) => {
    const before = periodBefore(form.rhythm, number);
    return periods.filter((one) => one.number === number || one.number === before);
  });
  if (!found.ok) return found;
  const { office, form, tables } = found;
  const asked = tables.find(({ period }) => period.number === number);
  if (asked === undefined) return refuse({ kind: 'no-such-period' });
  const before = tables.find((one) => one !== asked) ?? null;
  const since = asked.changes?.frozenAt;
  const reasons =
    since === undefined
      ? new Map<string, string>()
      : reasonsSince(
          world.books.read(world.books.officeId, [{ sheetId: SHEET_IDS.log }], 'values').grid(SHEET_IDS.log),
          since,
          office.codes.ofTab,
          ({ action, period }) => action === 'reopened' && period === ownObligation(code, number),
        );
  return { ok: true, office, own: { ...asked, form, before, reasons } };
}

/** Tables of the periods of a form that are chosen among those that have begun. Three reads. */
export function ownTables(
  world: World,
  code: string,
  choose: (form: OfficeForm, periods: readonly FormPeriod[]) => readonly FormPeriod[],
): Outcome<{
  readonly office: Office;
  readonly form: OfficeForm;
  readonly tables: readonly OwnPeriodTable[];
}> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  const used = documentForms(world, office).find(({ form }) => form.code === code);
  if (used === undefined) return refuse({ kind: 'own-form-not-in-use' });
  // As the units' tabs have it: the form may have been changed since they were prepared.
  const { form } = knownForms(world).find((known) => known.form.code === code) ?? used;
  const { campaign, calendar, codes, roster } = office;
  const today = world.clock.today();
  const periods = choose(form, reportedPeriods(periodsOf(form, campaign.year, calendar), today));
  const blocks = blocksOfForm({ ...used, form }).filter(({ number }) =>
    periods.some((period) => period.number === number),
  );
  const { units, read } = readBlocks(world, office, blocks);
  const closings = world.books
    .read(world.books.officeId, [{ sheetId: SHEET_IDS.closings }], 'values')
    .grid(SHEET_IDS.closings);
  const closed = closedTables(ownClosing(code, form.columns), closings, codes.ofUnit);
  const at = world.clock.now();
  return {
    ok: true,
    office,
    form,
    tables: periods.flatMap((period) => {
      const block = blocks.find(({ number }) => number === period.number)?.block;
      if (block === undefined) return [];
      const lines = units.flatMap(({ unit, sheetId }): LiveOwnLine[] => {
        const line = blockLine(read.grid(sheetId ?? 0), { form, number: period.number, block }, unit);
        return line === null ? [] : [line];
      });
      const name = blockName(form, period.number);
      const unread = roster.filter(
        ({ unit, sheetId }) => sheetId !== null && !lines.some((line) => line.code === unit.code),
      );
      return [
        {
          ...officialOwn(
            form.columns,
            closed.filter((one) => one.period === name),
            { at, lines, remark: typingText(typingCounts(lines)) },
          ),
          period,
          live: lines,
          unread: unread.map(({ unit }) => unit.name),
        },
      ];
    }),
  };
}

/** The blocks on every unit's tab, in one read. Where Google refuses, without the tabs that are gone or too short. */
function readBlocks(
  { books }: World,
  { roster, state: { entryBookId } }: Office,
  blocks: readonly UnitBlock[],
): { readonly units: readonly RosterEntry[]; readonly read: Reading } {
  const areas = blocks.map(({ block }) => lineArea(block));
  const last = Math.max(0, ...areas.map(({ row, rows }) => row + rows));
  const reading = (units: readonly RosterEntry[]) => ({
    units,
    read: books.read(
      entryBookId,
      units.flatMap(({ sheetId }) => areas.map((area) => ({ sheetId: sheetId ?? 0, area }))),
      'values',
    ),
  });
  const placed = roster.filter(({ sheetId }) => sheetId !== null);
  try {
    return reading(placed);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const rows = new Map(books.structure(entryBookId).tabs.map((tab) => [tab.sheetId, tab.rows]));
    const whole = placed.filter(({ sheetId }) => (rows.get(sheetId ?? 0) ?? 0) >= last);
    if (whole.length === placed.length) throw error;
    return reading(whole);
  }
}
