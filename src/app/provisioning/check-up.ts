import { hasEnded } from '../../domain/campaign/unit-life.ts';
import { isAmong } from '../../domain/text/account.ts';
import { deadlineRemarks } from '../office/deadline-lines.ts';
import { keepTriggerOwner, type Office } from '../office/office.ts';
import type { Outcome } from '../office/refusal.ts';
import { rememberCampaign } from '../office/remembered.ts';
import type { World } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import { changeRemarks } from './change-remarks.ts';
import { officeEditors } from './protections.ts';
import { provision } from './provision.ts';
import type { ProvisionReport } from './provision-report.ts';

export interface CheckUpReport {
  readonly provision: ProvisionReport;
  /** True when reminders are on but this account's triggers were missing, and were installed anew. */
  readonly triggersInstalled: boolean;
  readonly remarks: readonly string[];
}

/** *Kiểm tra và sửa bảng tính*: provisions again with every cell read, which repairs tabs, formulas and protections; then repairs the triggers. */
export function checkUp(world: World): Outcome<{ readonly report: CheckUpReport }> {
  const outcome = provision(world, 'every cell');
  if (!outcome.ok) return outcome;
  const { office, report } = outcome;
  rememberCampaign(world, office);
  const isOn = office.state.reminders === 'on';
  const triggersInstalled = isOn && world.triggers.list().length < 2;
  // Another account may hold triggers that this one cannot see: then both run, and the ledger keeps mails from going twice.
  if (triggersInstalled) {
    world.triggers.install(office.campaign.runHour);
    keepTriggerOwner(world);
  }
  return {
    ok: true,
    report: {
      provision: report,
      triggersInstalled,
      remarks: [
        ...deadlineRemarks(office, world.clock.today()),
        ...changeRemarks(office),
        ...strangers(world, office),
      ],
    },
  };
}

/** Reports accounts that can open a file but belong neither to the office nor, in the units' file, to a listed unit. */
function strangers(world: World, { campaign, roster, unusable, state }: Office): string[] {
  const { books, sharing } = world;
  const office = officeEditors(campaign);
  const units = [
    ...roster.flatMap(({ unit, shared }) =>
      hasEnded(unit.life, world.clock.today()) ? shared : [...unit.accounts, ...shared],
    ),
    ...unusable.flatMap(({ shared }) => shared),
  ];
  return [...new Set([books.officeId, state.entryBookId])].flatMap((bookId) => {
    const { editors, viewers } = sharing.people(bookId);
    const isUnitsFile = bookId === state.entryBookId;
    const expected = [sharing.owner(bookId), ...office, ...(isUnitsFile ? units : [])];
    const found = [...new Set([...editors, ...viewers])].filter((account) => !isAmong(expected, account));
    return found.length === 0 ? [] : [vi.strangers(isUnitsFile, found)];
  });
}
