import { addDays, type Day } from '../../src/domain/day.ts';
import { addressesIn } from '../../src/sheets/grid.ts';
import type { Platform } from '../platform/platform.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';
import { type ActionCalls, actionCalls, triggeredAction } from './action-calls.ts';
import { entryBookId, unitTabs } from './books.ts';
import { choose, openOffice, passTime, provision, setUp, unbroken } from './office.ts';
import type { Scenario } from './scenario.ts';
import type { FileUnit, UnitFile } from './unit-file.ts';
import { type Rejection, refusalOf, typeAndSubmit, type UnitDesk } from './unit-hands.ts';

export interface CampaignOptions {
  readonly until: Day;
  readonly twoFiles: boolean;
}

export interface Played {
  readonly platform: Platform;
  readonly calls: readonly ActionCalls[];
  /** Runs that sent mail, in order. */
  readonly mailRuns: readonly RunResult[];
  readonly rejections: readonly Rejection[];
}

export type Playing =
  | { readonly ok: true; readonly played: Played }
  | { readonly ok: false; readonly message: string };

/** Consumer accounts may write to 100 recipients a day, Workspace accounts to 1,500 (product.md §8). */
const QUOTA = { consumer: 100, workspace: 1500 } as const;

/** The consumer's quota when even a mail to everybody on one day would fit. */
export function quotaFor({ list }: UnitFile): number {
  const addresses = new Set(list.flatMap((row) => row.flatMap((text) => addressesIn(text).valid)));
  return addresses.size < QUOTA.consumer ? QUOTA.consumer : QUOTA.workspace;
}

/** Plays a whole campaign; refused when the add-on refuses the settings or the list. */
export function playCampaign(
  scenario: Scenario,
  file: UnitFile,
  { until, twoFiles }: CampaignOptions,
): Playing {
  const platform = openOffice(`${scenario.startsOn}T08:30`, quotaFor(file));
  const calls: ActionCalls[] = [];
  const mailRuns: RunResult[] = [];
  const rejections: Rejection[] = [];

  const made = setUp(platform, { settings: scenario.settings, units: file.list, twoFiles });
  if (!made.said.ok) return { ok: false, message: made.said.message };
  const provisioned = provision(platform);
  if (!provisioned.said.ok) return { ok: false, message: provisioned.said.message };
  calls.push(actionCalls('provision', [made.run, provisioned.run]));
  calls.push(actionCalls('reprovision', [provision(platform).run]));
  choose(platform, 'remindersOn');
  const invitation = choose(platform, 'invite', [{ button: 'YES' }]);
  calls.push(actionCalls('invite', [invitation]));
  mailRuns.push(invitation);

  const bookId = entryBookId(platform);
  const tabs = unitTabs(platform);
  const pass = (to: string, alsoAt = to) =>
    passTime(platform, to, {
      alsoAt,
      onRun: (run, { handler }) => {
        calls.push(actionCalls(triggeredAction(handler), [unbroken(run)]));
        if (run.mails.length > 0) mailRuns.push(run);
      },
    });
  const handIn = (units: readonly FileUnit[], day: Day): void => {
    pass(`${day}T12:00`);
    const desks = units.flatMap(({ code, user, typed }) => {
      const sheetId = tabs.get(code);
      // A unit that is no longer active has no tab to type in.
      if (sheetId === undefined) return [];
      const desk: UnitDesk = { code, user, bookId, sheetId };
      rejections.push(...typeAndSubmit(platform, desk, typed));
      return [desk];
    });
    pass(`${day}T12:05`);
    rejections.push(...desks.flatMap((desk) => refusalOf(platform, desk) ?? []));
  };
  for (let day = scenario.startsOn; day <= until; day = addDays(day, 1)) {
    const units = file.units.filter(({ receivedOn }) => receivedOn === day);
    if (units.length > 0) handIn(units, day);
    pass(`${day}T23:59`);
  }
  calls.push(actionCalls('check', [choose(platform, 'check')]));
  return { ok: true, played: { platform, calls, mailRuns, rejections } };
}
