import { cell } from '../sheets/a1.ts';
import { numberAt, textAt } from '../sheets/grid.ts';
import { SUMMARY, SUMMARY_COLUMNS } from '../sheets/summary-columns.ts';
import { STATE_TEXT } from '../sheets/wording.ts';
import { deadlineRemarks } from './deadline-lines.ts';
import { readBoard } from './entry-book.ts';
import { readOffice } from './office.ts';
import type { World } from './ports.ts';
import { type ProvisionReport, provision } from './provision.ts';
import type { Outcome } from './remind.ts';
import { rememberCampaign } from './reminder-switch.ts';
import { vi } from './vi.ts';

export interface CheckUpReport {
  readonly provision: ProvisionReport;
  /** True when reminders are on but this account's triggers were missing, and were installed anew. */
  readonly triggersInstalled: boolean;
  readonly remarks: readonly string[];
}

/** *Kiểm tra và sửa bảng tính*: provisioning again mends tabs, formulas and protections; then the triggers. */
export function checkUp(world: World): Outcome<{ readonly report: CheckUpReport }> {
  const outcome = provision(world);
  if (!outcome.ok) return outcome;
  const { office, report } = outcome;
  rememberCampaign(world, office);
  const isOn = office.state.reminders === 'on';
  const triggersInstalled = isOn && world.triggers.list().length < 2;
  // Another account may hold the triggers, unseen: then both run, and the ledger keeps mails from going out twice.
  if (triggersInstalled) world.triggers.install(office.campaign.runHour);
  return {
    ok: true,
    report: {
      provision: report,
      triggersInstalled,
      remarks: deadlineRemarks(office, world.clock.today()),
    },
  };
}

/** *Kiểm tra số liệu*: what the board says, in a few sentences. One read of each book, no write. */
export function reviewFigures(world: World): Outcome<{ readonly text: string }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  if (office.state.provisionedYear === null) return { ok: false, refusal: { kind: 'not-provisioned' } };
  const board = readBoard(world, office.state.entryBookId, office.campaign.progress !== null);
  if (!board.ok) return board;
  const { grid, rows, broken } = board;
  const names = new Map(office.roster.map(({ unit }) => [unit.code, unit.name]));
  const byState = new Map<string, string[]>();
  for (const { code, state } of rows) {
    byState.set(STATE_TEXT[state], [...(byState.get(STATE_TEXT[state]) ?? []), names.get(code) ?? code]);
  }
  const total = SUMMARY.firstUnitRow + rows.length + broken.length;
  const registered = numberAt(grid, cell(total, SUMMARY_COLUMNS.target)) ?? 0;
  return {
    ok: true,
    text: vi.review({
      registered,
      superior: office.campaign.superiorAdmissionTarget,
      warning: textAt(grid, cell(SUMMARY.warningRow, 0)),
      byState: [...byState.entries()],
      broken,
      remarks: deadlineRemarks(office, world.clock.today()),
    }),
  };
}
