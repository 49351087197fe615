import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { type Office, OWNER } from '../../bundle/support/office.ts';
import {
  asked,
  doneBy,
  endDay,
  firstDay,
  isBroken,
  listOf,
  livesOn,
  MONTHS,
  type ModelUnit,
  openBefore,
  owesMonth,
  targetOf,
  typed,
} from './year-model.ts';

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
  /** Units with something typed that was not accepted: their tabs count it in the list. */
  readonly #typing = new Set<ModelUnit>();

  constructor(
    readonly office: Office,
    units: readonly Pick<ModelUnit, 'code' | 'name' | 'email' | 'tab' | 'assigned'>[],
    /** Whether form A is in use too. */
    readonly registers: boolean,
  ) {
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
    else if (deed === 'report') this.#report(chosen, b % 2, false);
    else if (deed === 'report late months') this.#report(unit, b % 2, true);
    else if (deed === 'correct') this.#correct(unit, b, c % 3);
    else if (deed === 'rename') this.#rename(unit, b);
    else if (deed === 'close') this.#close(1 + (b % this.#month));
    else if (deed === 'reopen') this.#reopen(unit, 1 + (b % this.#month));
    else if (deed === 'provision') this.#provision(null);
    else if (deed === 'a run dies') this.#provision(3 + (b % 8));
    else if (deed === 'found') this.#found(b % 3);
    else if (deed === 'return') this.#return(unit);
    else if (deed === 'register') this.#register(unit, b % 3);
    else if (deed === 'merge again with other amounts') this.#mergeAgain(b % 2, c % 4);
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
    this.#compare(deed);
  }

  /** To the last day of a later month. */
  #pass(months: number): void {
    this.#month = Math.min(12, this.#month + months);
    this.office.until(`${this.#today}T09:00`);
    // A tick counts from the previous sweep.
    this.office.sweep();
    this.#provision(null);
  }

  /** Every month until the present one that may be handed in, the newest with an admission. */
  #report(unit: ModelUnit | undefined, count: number, allOfThem: boolean): void {
    if (unit === undefined) return;
    if (allOfThem) this.#handInAgain(unit);
    const open = MONTHS.filter(
      (month) =>
        month <= this.#month &&
        !unit.admitted.has(month) &&
        !unit.closed.has(month) &&
        (owesMonth(unit, month) || (isBroken(unit, month) && allOfThem)),
    );
    const taken = allOfThem ? open : open.slice(0, 2);
    const { office } = this;
    const opened = ['9', '9', '0', '0'].map(
      (text, index) =>
        unit.admitted.size > 0 || office.type(unit.email, unit.tab, `${'BCDE'[index]}28`, text).accepted,
    );
    if (opened.includes(false)) return;
    if (taken.length > 0) this.#typing.add(unit);
    const ticked = taken.filter((month) => {
      const row = 32 + month;
      const admitted = month === taken.at(-1) ? count : 0;
      const values = ['0', '0', '0', '0', String(admitted), String(admitted)];
      return (
        values.every(
          (text, index) => office.type(unit.email, unit.tab, `${'BCDEFG'[index]}${row}`, text).accepted,
        ) && office.tick(unit.email, unit.tab, `J${row}`).accepted
      );
    });
    office.sweep();
    if (ticked.length === taken.length) this.#typing.delete(unit);
    for (const month of ticked) {
      const expected = openBefore(unit, month).length === 0;
      const receipt = office.shown(unit.tab, `AO${32 + month}`);
      if ((receipt !== '') !== expected)
        this.wrong.push(`${unit.code} month ${month}: receipt "${receipt}", expected ${expected}`);
      if (receipt === '') this.#typing.add(unit);
      if (receipt !== '') unit.admitted.set(month, month === taken.at(-1) ? count : 0);
    }
  }

  /** Months that were sent back are ticked as they are. */
  #handInAgain(unit: ModelUnit): void {
    const { office } = this;
    const receiptOf = (month: number) => office.shown(unit.tab, `AO${32 + month}`);
    const taken = [...unit.returned].filter((month) => owesMonth(unit, month) && !unit.closed.has(month));
    const before = new Map(taken.map((month) => [month, receiptOf(month)]));
    for (const month of taken)
      if (!office.tick(unit.email, unit.tab, `J${32 + month}`).accepted)
        this.wrong.push(`${unit.code} month ${month}: sent back, but its tick is locked`);
    office.sweep();
    for (const month of taken) {
      const isIn = receiptOf(month) !== before.get(month);
      if (isIn !== (openBefore(unit, month).length === 0))
        this.wrong.push(`${unit.code} month ${month}: handed in again: ${isIn}`);
      if (isIn) unit.returned.delete(month);
    }
  }

  #correct(unit: ModelUnit, nth: number, to: number): void {
    const months = [...unit.admitted.keys()];
    const month = months[nth % Math.max(1, months.length)];
    const before = month === undefined ? 0 : (unit.admitted.get(month) ?? 0);
    if (month === undefined || before === to) return;
    const { office } = this;
    const done = [
      ['A49', `Tháng ${month}`],
      ['B49', 'Đã kết nạp'],
      ['F49', String(to)],
      ['G49', 'đếm lại theo quyết định'],
    ].every(([cell = '', text = '']) => office.type(unit.email, unit.tab, cell, text).accepted);
    if (!done || !office.tick(unit.email, unit.tab, 'J49').accepted) return;
    office.sweep();
    if (office.shown(unit.tab, 'K49').startsWith('Đã đính chính')) {
      unit.admitted.set(month, to);
      unit.returned.delete(month);
    } else if (to <= before && !unit.closed.has(month))
      this.wrong.push(`${unit.code}: correction refused: ${office.shown(unit.tab, 'K49')}`);
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

  /** Form A, while its cells are open: between what was assigned and what nobody asks a reason for. */
  #register(unit: ModelUnit, more: number): void {
    if (!this.registers) return;
    const { office } = this;
    const target = unit.assigned + more;
    const texts = ['72', '88', '9', String(target)];
    const isOpen = texts.every(
      (text, index) => office.type(unit.email, unit.tab, `${'BCDE'[index]}9`, text).accepted,
    );
    if (!isOpen || !office.tick(unit.email, unit.tab, 'I9').accepted) return;
    office.sweep();
    const state = office.shown(unit.tab, 'I10');
    // Said twice the same stands as it was.
    if (/^(Đã nhận|Số liệu không đổi)/.test(state)) unit.registered = target;
    else if (livesOn(unit, '2024-01-30')) this.wrong.push(`${unit.code} registered: ${state}`);
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

  /** The official table against the model. */
  #compare(deed: string): void {
    const { office } = this;
    const expect = (what: string, found: string, wanted: string) => {
      if (found !== wanted) this.wrong.push(`${deed}, ${this.#today}, ${what}: ${found}, not ${wanted}`);
    };
    const board = (row: number, columns: string) => office.row(SHEET_IDS.progress, row, columns);
    this.#units.forEach((unit, index) => {
      const [name = '', target = '', done = ''] = board(8 + index, 'BCD');
      expect(`${unit.code} name`, name, unit.name);
      expect(`${unit.code} target`, target, String(targetOf(unit)));
      if (unit.admitted.size > 0 && !this.#typing.has(unit))
        expect(`${unit.code} list`, office.shown(unit.tab, 'F28'), String(listOf(unit)));
      if (unit.admitted.size > 0) expect(`${unit.code} done`, done, String(doneBy(unit)));
      for (const month of MONTHS) {
        const state = office.shown(unit.tab, `AD${32 + month}`).split(':')[0] ?? '';
        expect(
          `${unit.code} month ${month} owed`,
          String(state !== 'not-owed'),
          String(owesMonth(unit, month)),
        );
      }
    });
    const sum = (of: (unit: ModelUnit) => number) =>
      String(this.#units.reduce((total, unit) => total + of(unit), 0));
    const [target = '', done = ''] = board(8 + this.#units.length, 'CD');
    expect('targets together', target, sum(targetOf));
    expect('done together', done, sum(doneBy));
  }

  /** Whom a letter would ask for what at the end. */
  end(): void {
    for (const mail of this.office.preview('remind').mails) {
      const unit = this.#units.find(({ email }) => mail.to.includes(email));
      if (unit === undefined || mail.kind !== 'unit') continue;
      const months = mail.reasons.flatMap(({ what }) => Number(/tháng (\d+)/i.exec(what)?.[1] ?? 0) || []);
      for (const month of months)
        if (!asked(unit).includes(month)) this.wrong.push(`${unit.code} is asked for month ${month}`);
    }
  }
}
