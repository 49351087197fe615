import type { UnitStanding } from '../../domain/mail/digest-totals.ts';
import type { LedgerEntry } from '../../domain/mail/ledger.ts';
import { TO_UNITS } from '../../domain/mail/mail-order.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import type { PlanStanding } from '../../domain/report/plan-standing.ts';
import type { Monitor, Unit } from '../../domain/unit/unit.ts';
import { SHEET_IDS, TAB_TITLES } from '../../sheets/cells/registry.ts';
import { knownForms } from '../office/known.ts';
import type { Office } from '../office/office.ts';
import type { World } from '../ports.ts';
import type { toldWarnings } from './told-warnings.ts';
import type { WarnedUnit } from './unit-news.ts';
import { viDigest } from './vi-digest.ts';

/** Facts of digests beside the units that owe. */
export interface DigestExtras {
  /** Units that could not be written to: code, name and addresses. */
  readonly failed: readonly string[];
  /** Units with an early warning, told before or not. */
  readonly warned: readonly WarnedUnit[];
  readonly told: ReturnType<typeof toldWarnings>;
  /** All units together against the year's plan; null where form B is not in use. */
  readonly plan: PlanStanding | null;
  /** The committee member in charge of a unit; the same value for the same person. */
  readonly monitorOf: (unit: Unit) => Monitor | null;
  /** Every obligation of every unit, owed or not. */
  readonly unitObligations: readonly UnitObligation[];
  readonly standings: ReadonlyMap<string, UnitStanding>;
  readonly tables: readonly TableLink[];
}

export interface TableLink {
  readonly title: string;
  readonly url: string;
  /** Code of the own form whose table it is. */
  readonly form?: string;
}

/** The official tables of the forms in use. */
export const tableLinks = ({ books }: World, { campaign, state }: Office): TableLink[] =>
  (['summary', 'progress'] as const)
    .filter((tab) => (tab === 'summary' ? campaign.registration : campaign.progress) !== null)
    .map((tab) => ({ title: TAB_TITLES[tab], url: books.url(state.entryBookId, SHEET_IDS[tab]) }));

/** The tables of own forms that stand on units' tabs. */
export const ownTableLinks = (world: World, { state }: Office): TableLink[] =>
  knownForms(world).map(({ form, sheetId }) => ({
    title: form.title,
    url: world.books.url(state.entryBookId, sheetId),
    form: form.code,
  }));

/** Units that still owe and whose last mail failed, each once; units whose addresses were corrected since are left out. */
export function failedRecipients(
  { ledger }: Pick<Office, 'ledger'>,
  unitObligations: readonly UnitObligation[],
): string[] {
  const last = new Map<string, LedgerEntry>();
  for (const entry of ledger) {
    const { kind, recipient, status } = entry;
    const isSettled = status === 'sent' || status === 'failed';
    if (TO_UNITS.includes(kind) && isSettled) last.set(recipient.toLowerCase(), entry);
  }
  const owing = new Map(
    unitObligations.flatMap(({ unit, isOwed }) => (isOwed ? [[unit.code.toLowerCase(), unit]] : [])),
  );
  const isFailed = (entry: LedgerEntry | undefined, emails: readonly string[]) =>
    entry?.status === 'failed' &&
    (entry.to === undefined ||
      sameAddresses(
        entry.to.split(',').map((one) => one.trim()),
        emails,
      ));
  return [...owing].flatMap(([code, unit]) =>
    isFailed(last.get(code), unit.emails) ? [viDigest.failedUnit(unit)] : [],
  );
}

/** Whether two lists name the same addresses, in any order and letter case. */
const sameAddresses = (some: readonly string[], others: readonly string[]): boolean =>
  keyOf(some) === keyOf(others);

const keyOf = (addresses: readonly string[]): string =>
  addresses
    .filter((address) => address !== '')
    .map((address) => address.toLowerCase())
    .sort()
    .join();
