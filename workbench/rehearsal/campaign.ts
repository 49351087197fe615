import { addDays, type Day, parseDay } from '../../src/domain/calendar/day.ts';
import { addressesIn } from '../../src/sheets/cells/grid.ts';
import { PASTED_COLUMNS, type UnitColumn } from '../../src/sheets/units/units-tab.ts';
import type { Platform } from '../platform/platform.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';
import { type Action, type ActionCalls, actionCalls, triggeredAction } from './action-calls.ts';
import { entryBookId, unitTabs } from './books.ts';
import {
  choose,
  openOffice,
  passTime,
  provision,
  remarksOf,
  saveForms,
  sendInvitations,
  setUp,
  unbroken,
} from './office.ts';
import type { Scenario } from './scenario.ts';
import { type Rejection, refusalOf, type TabUser, typeAndSubmit } from './unit-edits.ts';
import type { FileReport, FileUnit, UnitFile } from './unit-file.ts';

export interface CampaignOptions {
  readonly twoFiles: boolean;
  /** Recipients a day; `quotaFor` unless given. */
  readonly mailQuota?: number;
}

export type Opening =
  | { readonly ok: true; readonly campaign: Campaign; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Consumer accounts may write to 100 recipients a day, Workspace accounts to 1,500 (docs/product.md 8). */
const QUOTA = { consumer: 100, workspace: 1500 } as const;

/** The consumer's quota when even a mail to everybody on one day would fit. */
export function quotaFor({ list }: Pick<UnitFile, 'list'>): number {
  const addresses = new Set(list.flatMap((row) => row.flatMap((text) => addressesIn(text).valid)));
  return addresses.size < QUOTA.consumer ? QUOTA.consumer : QUOTA.workspace;
}

/** The day of the letter: sets up, provisions, invites. Refused when the add-on refuses the settings or the list. */
export function openCampaign(
  scenario: Scenario,
  file: UnitFile,
  { twoFiles, mailQuota = quotaFor(file) }: CampaignOptions,
): Opening {
  const platform = openOffice(`${scenario.startsOn}T08:30`, mailQuota);
  const request = { settings: scenario.settings, units: file.list, columns: file.columns, twoFiles };
  const remarks = [...file.remarks, ...remarksOf(platform, request)];
  const made = setUp(platform, request);
  if (!made.said.ok) return { ok: false, message: made.said.message };
  const refusal = saveForms(platform, scenario.forms ?? []);
  if (refusal !== null) return { ok: false, message: refusal };
  const provisioned = provision(platform);
  if (!provisioned.said.ok) return { ok: false, message: provisioned.said.message };
  const campaign = new Campaign(platform, file.units, changeDays(file));
  campaign.note('provision', [made.run, provisioned.run]);
  campaign.note('reprovision', [provision(platform).run]);
  choose(platform, 'remindersOn');
  campaign.note('invite', sendInvitations(platform));
  return { ok: true, campaign, remarks };
}

/** Days on which the office has something to do because units come or go. */
interface ChangeDays {
  readonly foundings: ReadonlySet<Day>;
  readonly afterEnds: ReadonlySet<Day>;
}

function changeDays({ list }: UnitFile): ChangeDays {
  const [header = [], ...rows] = list;
  const daysIn = (key: UnitColumn): Day[] => {
    const at = header.indexOf(PASTED_COLUMNS.find((column) => column.key === key)?.label ?? '');
    return rows.flatMap((row) => parseDay(row[at] ?? '') ?? []);
  };
  return {
    foundings: new Set(daysIn('lifeFrom')),
    afterEnds: new Set(daysIn('lifeUntil').map((last) => addDays(last, 1))),
  };
}

/** So many minutes after noon. */
const momentAt = (day: Day, minutes: number): string =>
  `${day}T${12 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

interface Handing {
  readonly unit: FileUnit;
  readonly report: FileReport;
}

/** A campaign under way: days are played one by one. */
export class Campaign {
  readonly calls: ActionCalls[] = [];
  /** Runs that sent mail, in order. */
  readonly mailRuns: RunResult[] = [];
  readonly rejections: Rejection[] = [];
  readonly #bookId: string;
  readonly #tabs: ReadonlyMap<string, number>;

  constructor(
    readonly platform: Platform,
    private readonly units: readonly FileUnit[],
    private readonly changes: ChangeDays,
  ) {
    this.#bookId = entryBookId(platform);
    this.#tabs = unitTabs(platform);
  }

  note(action: Action, runs: readonly RunResult[]): void {
    this.calls.push(actionCalls(action, runs));
    this.mailRuns.push(...runs.filter(({ mails }) => mails.length > 0));
  }

  /** The rest of a day: the clock triggers, and at 12:00 the units that report on it. */
  playDay(day: Day): void {
    this.#changeUnits(day);
    const due = this.units.flatMap((unit) =>
      unit.reports.flatMap((report): Handing[] => (report.on === day ? [{ unit, report }] : [])),
    );
    // When a unit hands in several reports on one day, each waits for the answer to the one before.
    for (let turn = 0; ; turn++) {
      const now = due.filter(
        ({ unit }, at) => due.slice(0, at).filter((one) => one.unit === unit).length === turn,
      );
      if (now.length === 0) break;
      this.#handIn(now, momentAt(day, turn * 10), momentAt(day, turn * 10 + 5));
    }
    this.#pass(`${day}T23:59`);
  }

  /** On the first day of a unit, and on the day after its last one, the office provisions; new units are invited. */
  #changeUnits(day: Day): void {
    const isFounding = this.changes.foundings.has(day);
    if (!isFounding && !this.changes.afterEnds.has(day)) return;
    this.#pass(`${day}T07:00`);
    this.note('reprovision', [provision(this.platform).run]);
    if (isFounding) this.note('invite', sendInvitations(this.platform));
  }

  check(): void {
    this.note('check', [choose(this.platform, 'check')]);
  }

  #handIn(handings: readonly Handing[], at: string, answeredAt: string): void {
    this.#pass(at);
    const waiting = handings.flatMap(({ unit: { code, user, opening }, report }) => {
      const sheetId = this.#tabs.get(code);
      // A unit without a day in the year has no tab to type in.
      if (sheetId === undefined) return [];
      const desk: TabUser = { code, user, bookId: this.#bookId, sheetId };
      const { rejections, isTicked } = typeAndSubmit(this.platform, desk, report, opening);
      this.rejections.push(...rejections);
      return isTicked ? [{ desk, report }] : [];
    });
    this.#pass(answeredAt);
    this.rejections.push(
      ...waiting.flatMap(({ desk, report }) => refusalOf(this.platform, desk, report) ?? []),
    );
  }

  #pass(to: string): void {
    passTime(this.platform, to, (run, { handler }) => {
      this.note(triggeredAction(handler), [unbroken(run)]);
    });
  }
}
