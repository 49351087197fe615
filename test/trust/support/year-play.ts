import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { type Office, OWNER } from '../../bundle/support/office.ts';
import { differences } from './year-differences.ts';
import {
  asked,
  doneBy,
  endDay,
  firstDay,
  listOf,
  livesOn,
  MONTHS,
  type ModelUnit,
  targetOf,
  typed,
} from './year-model.ts';
import { YearOwn } from './year-own.ts';
import { YearReports } from './year-reports.ts';

/** What happens in a year; numbers choose units and amounts by their remainder. */
export interface YearDeed {
  readonly deed:
    | 'time passes'
    | 'report'
    | 'report late months'
    | 'correct'
    | 'end by hand'
    | 'end in the middle of a month'
    | 'return'
    | 'merge'
    | 'merge again with other amounts'
    | 'leave and come by hand'
    | 'register'
    | 'found'
    | 'split by hand'
    | 'rename'
    | 'close'
    | 'reopen'
    | 'report own'
    | 'close own'
    | 'reopen own'
    | 'provision'
    | 'a run dies';
  readonly at: readonly number[];
}

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const UNMOVED = { moved: 0, listMoved: 0, registered: null };
const NO_MOVE = { admission: 0, training: 0, candidates: 0, certified: 0 };

interface Merger {
  readonly unit: ModelUnit;
  readonly heir: ModelUnit;
  readonly month: number;
  readonly target: number;
  readonly list: number;
}

/** Plays deeds on the product and keeps the model beside; `wrong` tells where they part. */
export class YearPlay {
  readonly wrong: string[] = [];
  readonly #units: ModelUnit[];
  #month = 1;
  #changes = 0;
  /** What the dialog was last asked for, to be said again. */
  #merger: Merger | null = null;
  readonly #merged = new Set<ModelUnit>();
  readonly #reports: YearReports;
  readonly #own: YearOwn;

  constructor(
    readonly office: Office,
    units: readonly Pick<ModelUnit, 'code' | 'name' | 'email' | 'tab' | 'assigned'>[],
    /** Whether form A is in use too. */
    readonly registers: boolean,
  ) {
    this.#reports = new YearReports(office, this.wrong);
    this.#own = new YearOwn(office, this.wrong);
    this.#units = units.map((unit) => ({
      ...unit,
      from: null,
      until: null,
      ...UNMOVED,
      admitted: new Map(),
      closed: new Set(),
      returned: new Set(),
    }));
  }

  get #today(): string {
    return endDay(this.#month);
  }

  do({ deed, at: [a = 0, b = 0, c = 0] }: YearDeed): void {
    const unit = this.#units[a % this.#units.length];
    const alive = this.#units.filter((one) => livesOn(one, this.#today) && one.until === null);
    const chosen = alive[a % Math.max(1, alive.length)];
    if (unit === undefined) return;
    if (deed === 'time passes') this.#pass(1 + (a % 3));
    else if (deed === 'report') this.#reports.report(chosen, this.#month, b % 2, false);
    else if (deed === 'report late months') this.#reports.report(unit, this.#month, b % 2, true);
    else if (deed === 'correct') this.#reports.correct(unit, b, c % 3);
    else if (deed === 'rename') this.#rename(unit, b);
    else if (deed === 'close') this.#close(1 + (b % this.#month));
    else if (deed === 'reopen') this.#reopen(unit, 1 + (b % this.#month));
    else if (deed === 'report own') this.#own.report(unit, b, this.#today);
    else if (deed === 'close own') this.#own.close(this.#units, b, this.#today);
    else if (deed === 'reopen own') this.#own.reopen(unit, b, this.#today);
    else if (deed === 'provision') this.#provision(null);
    else if (deed === 'a run dies') this.#provision(3 + (b % 8));
    else if (deed === 'found') this.#found(b % 3);
    else if (deed === 'return') this.#return(unit);
    else if (deed === 'register') {
      if (this.registers) this.#reports.register(unit, b % 3);
    } else if (deed === 'merge again with other amounts') this.#mergeAgain(b % 2, c % 4);
    else if (deed === 'leave and come by hand') this.#outside(unit, b % 2 === 0, c % 2);
    else if (chosen !== undefined && alive.length > 1) {
      const heir = alive.filter((one) => one !== chosen)[b % (alive.length - 1)];
      if (heir === undefined) return;
      if (deed === 'merge') this.#merge(chosen, heir);
      if (deed === 'end by hand') this.#end(chosen, endDay(this.#month));
      if (deed === 'end in the middle of a month')
        this.#end(chosen, firstDay(this.#month).replace(/01$/, '15'));
      if (deed === 'split by hand') this.#split(chosen, heir, c % 2);
    }
    const parted = [
      ...differences(this.office, this.#units, this.#reports.typing),
      ...this.#own.differences(this.#units),
    ];
    this.wrong.push(...parted.map((text) => `${deed}, ${this.#today}, ${text}`));
  }

  /** To the last day of a later month. */
  #pass(months: number): void {
    this.#month = Math.min(12, this.#month + months);
    this.office.until(`${this.#today}T09:00`);
    // A tick counts from the previous sweep.
    this.office.sweep();
    this.#provision(null);
  }

  #rowOf = (unit: ModelUnit): number => this.#units.indexOf(unit) + 1;

  #end(unit: ModelUnit, until: string): void {
    unit.until = until;
    this.office.typeUnit(this.#rowOf(unit), { lifeUntil: typed(until) });
    this.#provision(null);
  }

  #merge(unit: ModelUnit, heir: ModelUnit): void {
    const target = Math.max(0, targetOf(unit) - doneBy(unit));
    const list = unit.admitted.size > 0 ? Math.max(0, listOf(unit)) : 0;
    const merger = { unit, heir, month: this.#month, target, list };
    if (!this.#say(merger)) return;
    unit.until = endDay(this.#month);
    this.#move(merger, 1);
    this.#changes += 1;
    this.#merger = merger;
    this.#merged.add(unit);
  }

  /** The same merger with other amounts takes the place of the first. */
  #mergeAgain(target: number, list: number): void {
    const before = this.#merger;
    if (before === null || before.unit.until !== endDay(before.month)) return;
    if (!livesOn(before.heir, firstDay(Math.min(12, before.month + 1)))) return;
    const most = Math.max(0, Math.min(before.list, listOf(before.unit) + before.list));
    const merger = { ...before, target: Math.min(target, before.target), list: Math.min(list, most) };
    if (!this.#say(merger)) return;
    this.#move(before, -1);
    this.#move(merger, 1);
    this.#merger = merger;
  }

  #move({ unit, heir, month, target, list }: Merger, sign: number): void {
    unit.moved -= sign * target;
    heir.moved += sign * target;
    // What moves on the first day of the next year is none of this one's.
    if (month === 12) return;
    unit.listMoved -= sign * list;
    heir.listMoved += sign * list;
  }

  #say({ unit, heir, month, target, list }: Merger): boolean {
    const { ok, message } = this.office.dialog<{ ok: boolean; message: string }>('changeSave', OWNER, {
      kind: 'end',
      on: typed(endDay(month)),
      basis: 'QĐ',
      sources: [{ code: unit.code, moved: { ...NO_MOVE, admission: target, candidates: list } }],
      successor: heir.code,
      founded: null,
    });
    if (!ok) this.wrong.push(`merge: ${message}`);
    return ok;
  }

  /** An end that was typed by mistake is taken out again; that of a merger stands in the tab of changes. */
  #return(unit: ModelUnit): void {
    if (unit.until === null || this.#merged.has(unit)) return;
    unit.until = null;
    this.office.typeUnit(this.#rowOf(unit), { lifeUntil: '' });
    this.#provision(null);
  }

  /** A part of a target that leaves the office, or comes from elsewhere. */
  #outside(unit: ModelUnit, leaves: boolean, part: number): void {
    if (leaves && targetOf(unit) < part) return;
    this.#typeChange(['Chuyển', leaves ? unit.code : '', leaves ? '' : unit.code, String(part)]);
    unit.moved += leaves ? -part : part;
    this.#provision(null);
  }

  #typeChange(texts: readonly string[]): void {
    const { office } = this;
    [typed(this.#today), ...texts].forEach((text, column) => {
      if (text === '') return;
      const row = 3 + this.#changes;
      const at = { spreadsheetId: office.officeBook, sheetId: SHEET_IDS.changes, row, column };
      office.platform.spreadsheets.userEdits.type(OWNER, at, text);
    });
    this.#changes += 1;
  }

  #found(assigned: number): void {
    if (this.#units.length >= 6 || this.#month === 12) return;
    const nth = this.#units.length + 1;
    const [code, name, email] = [`K0${nth}`, `Chi bộ Số ${nth}`, `k0${nth}@donvi.example`];
    const from = firstDay(this.#month + 1);
    const { ok, message } = this.office.dialog<{ ok: boolean; message: string }>('changeSave', OWNER, {
      kind: 'found',
      on: typed(from),
      basis: '',
      sources: [],
      successor: '',
      founded: { code, name, emails: email, assigned: { admission: assigned, training: null } },
    });
    if (!ok) return void this.wrong.push(`found: ${message}`);
    const tab = Math.max(...this.#units.map((unit) => unit.tab)) + 1;
    const life = {
      from,
      until: null,
      ...UNMOVED,
      admitted: new Map(),
      closed: new Set<number>(),
      returned: new Set<number>(),
    };
    this.#units.push({ code, name, email, tab, assigned, ...life });
    this.#changes += 1;
  }

  /** A part of the target goes to another unit: one row of the tab, by hand. */
  #split(unit: ModelUnit, heir: ModelUnit, part: number): void {
    if (targetOf(unit) < part) return;
    this.#typeChange(['Chia', unit.code, heir.code, String(part)]);
    unit.moved -= part;
    heir.moved += part;
    this.#provision(null);
  }

  #rename(unit: ModelUnit, nth: number): void {
    unit.name = `Chi bộ Đổi ${unit.code} ${nth}`;
    this.office.typeUnit(this.#rowOf(unit), { name: unit.name });
    this.#provision(null);
  }

  #close(month: number): void {
    this.office.close(`month-${month}` as 'month-1');
    for (const unit of this.#units) for (const one of MONTHS) if (one <= month) unit.closed.add(one);
  }

  #reopen(unit: ModelUnit, month: number): void {
    const asked = { code: unit.code, period: `month-${month}`, reason: 'nhập thiếu' };
    const { ok, message } = this.office.dialog('reopenSubmit', OWNER, asked);
    if (ok !== (unit.closed.has(month) || unit.admitted.has(month)))
      this.wrong.push(`reopen ${unit.code} month ${month}: ${message}`);
    unit.closed.delete(month);
    // What was accepted is opened to be corrected: sent back.
    if (unit.admitted.has(month)) unit.returned.add(month);
    this.#provision(null);
  }

  #provision(dies: number | null): void {
    const { platform } = this.office;
    const run = () => platform.clickMenu(OWNER, PROVISION, [{ button: 'OK' }]);
    if (dies !== null) {
      platform.beforeCall = ({ index }) => (index === dies ? 'kill' : undefined);
      run();
      platform.beforeCall = undefined;
    }
    const { error } = run();
    if (error !== undefined) this.wrong.push(`provision: ${error.stack}`);
  }

  /** Whom a letter would ask for what at the end. */
  end(): void {
    for (const mail of this.office.preview('remind').mails) {
      const unit = this.#units.find(({ email }) => mail.to.includes(email));
      if (unit === undefined || mail.kind !== 'unit') continue;
      const months = mail.reasons.flatMap(({ what }) => Number(/tháng (\d+)/i.exec(what)?.[1] ?? 0) || []);
      const quarters = mail.reasons.flatMap(({ what }) => /Quý (?:IV|I{1,3})/.exec(what) ?? []);
      for (const quarter of quarters)
        if (!this.#own.isAsked(unit, quarter)) this.wrong.push(`${unit.code} is asked for ${quarter}`);
      for (const month of months)
        if (!asked(unit).includes(month)) this.wrong.push(`${unit.code} is asked for month ${month}`);
    }
  }
}
