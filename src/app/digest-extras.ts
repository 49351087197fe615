import type { UnitStanding } from '../domain/digest-totals.ts';
import type { Duty } from '../domain/duty.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { TO_UNITS } from '../domain/mail-order.ts';
import type { Monitor, Unit } from '../domain/unit.ts';
import { SHEET_IDS, TAB_TITLES } from '../sheets/registry.ts';
import type { WarnedUnit } from './mail-news.ts';
import type { Office } from './office.ts';
import type { World } from './ports.ts';

/** What digests tell beside the units that owe. */
export interface DigestExtras {
  /** Who could not be written to: name and addresses. */
  readonly failed: readonly string[];
  readonly warned: readonly WarnedUnit[];
  /** The person in charge of a unit, each person once. */
  readonly monitorOf: (unit: Unit) => Monitor | null;
  /** Every duty of every unit, owed or not. */
  readonly duties: readonly Duty[];
  readonly standings: ReadonlyMap<string, UnitStanding>;
  readonly tables: readonly TableLink[];
}

export interface TableLink {
  readonly title: string;
  readonly url: string;
}

/** The official tables of the forms in use. */
export const tableLinks = ({ books }: World, { campaign, state }: Office): TableLink[] =>
  (['summary', 'progress'] as const)
    .filter((tab) => (tab === 'summary' ? campaign.registration : campaign.progress) !== null)
    .map((tab) => ({ title: TAB_TITLES[tab], url: books.url(state.entryBookId, SHEET_IDS[tab]) }));

/** Units that still owe and that the last mail did not reach, each once; not those whose addresses were mended since. */
export function failedRecipients({ ledger }: Pick<Office, 'ledger'>, duties: readonly Duty[]): string[] {
  const last = new Map<string, LedgerEntry>();
  for (const entry of ledger) {
    const { kind, recipient, status } = entry;
    const isSettled = status === 'sent' || status === 'failed';
    if (TO_UNITS.includes(kind) && isSettled) last.set(recipient.toLowerCase(), entry);
  }
  const owing = new Map(
    duties.flatMap(({ unit, isOwed }) => (isOwed ? [[unit.code.toLowerCase(), unit]] : [])),
  );
  const isFailed = (entry: LedgerEntry | undefined, emails: readonly string[]) =>
    entry?.status === 'failed' &&
    (entry.to === undefined ||
      sameAddresses(
        entry.to.split(',').map((one) => one.trim()),
        emails,
      ));
  return [...owing].flatMap(([code, unit]) =>
    isFailed(last.get(code), unit.emails)
      ? [
          `${unit.code} ${unit.name} (${unit.emails.length === 0 ? 'chưa có địa chỉ' : unit.emails.join(', ')})`,
        ]
      : [],
  );
}

/** However ordered and spelt. */
const sameAddresses = (some: readonly string[], others: readonly string[]): boolean =>
  keyOf(some) === keyOf(others);

const keyOf = (addresses: readonly string[]): string =>
  addresses
    .filter((address) => address !== '')
    .map((address) => address.toLowerCase())
    .sort()
    .join();
