import { a1 } from '../../../src/sheets/cells/a1.ts';
import { choiceCell, TABLE_ROWS, tableColumns } from '../../../src/sheets/own-form/form-table.ts';
import { type Office, OWNER } from '../../bundle/support/office.ts';
import { blockIn, figureCells, rowsOf, usedForms } from '../../bundle/support/own-forms.ts';
import { livesOn, type ModelUnit } from './year-model.ts';

/** A form of the office's own that each unit hands in once a quarter, by the 10th of the month after it. */
const DUES = `Biểu mẫu,Thu đảng phí quý
Mã,DP
Kỳ,quý,1,4
Hạn,chậm nhất ngày 10 tháng đầu kỳ sau
Mốc nhắc,"-1, 0, +3"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Tổng số thu,tiền,,cộng,x,đồng`;
const USED = usedForms([DUES]);

export const saveDues = (office: Office) => [
  office.dialog('formSave', OWNER, { code: null, rows: rowsOf(DUES), seen: '' }),
];

const QUARTERS = [1, 2, 3, 4] as const;
type Quarter = (typeof QUARTERS)[number];
const LABELS = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'] as const;
const ENDS = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'] as const;
const STARTS = ['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01'] as const;
const DUES_BY = ['2024-04-10', '2024-07-10', '2024-10-10', '2025-01-10'] as const;
const endOf = (quarter: Quarter): string => ENDS[quarter - 1] ?? '';
const startOf = (quarter: Quarter): string => STARTS[quarter - 1] ?? '';

/** Its last day lies in the unit's life; the last acceptable one comes later, so the life has begun by then. */
const owes = (unit: ModelUnit, quarter: Quarter): boolean => livesOn(unit, endOf(quarter));

/** May be handed in, without being asked for: the life ends within it. */
const isBroken = ({ from, until }: ModelUnit, quarter: Quarter): boolean =>
  until !== null && until >= startOf(quarter) && until < endOf(quarter) && (from === null || from <= until);

interface Dues {
  readonly accepted: Map<Quarter, number>;
  readonly closed: Set<Quarter>;
  readonly returned: Set<Quarter>;
}

/** The own form's side of a year: what units hand in and the office closes, in the tabs and in a model beside. */
export class YearOwn {
  readonly #of = new Map<ModelUnit, Dues>();
  #money = 1_000;
  #looked = 0;

  constructor(
    readonly office: Office,
    /** Where the product and the model part. */
    readonly wrong: string[],
  ) {}

  #dues(unit: ModelUnit): Dues {
    const dues = this.#of.get(unit) ?? { accepted: new Map(), closed: new Set(), returned: new Set() };
    this.#of.set(unit, dues);
    return dues;
  }

  #begun = (today: string): Quarter[] => QUARTERS.filter((quarter) => startOf(quarter) <= today);

  report(unit: ModelUnit, nth: number, today: string): void {
    const begun = this.#begun(today);
    const quarter = begun[nth % begun.length] ?? 1;
    const dues = this.#dues(unit);
    const hasBegun = unit.from === null || unit.from <= today;
    const isOpenPeriod = !dues.closed.has(quarter) && hasBegun;
    const may = isOpenPeriod && (owes(unit, quarter) || isBroken(unit, quarter));
    // After its end a unit has until the last day for what is not asked of it. Whether its tab stays open for longer, for what
    // it handed in already or other reports, is not this form's.
    const isSure =
      livesOn(unit, today) ||
      (!dues.accepted.has(quarter) && (owes(unit, quarter) || today <= (DUES_BY[quarter - 1] ?? '')));
    const { office } = this;
    this.#money += 1_000;
    const money = this.#money;
    const block = blockIn(USED, 'DP', quarter);
    const [cell = ''] = figureCells(USED, 'DP', quarter);
    const isOpen = office.type(unit.email, unit.tab, cell, String(money)).accepted;
    if (isOpen !== may && (isSure || !may))
      this.wrong.push(`${unit.code} may type in quarter ${quarter}: ${isOpen}`);
    if (!isOpen) return;
    if (!office.tick(unit.email, unit.tab, a1(block.tick)).accepted)
      this.wrong.push(`${unit.code} cannot tick quarter ${quarter}`);
    const before = office.shown(unit.tab, a1(block.receipt));
    office.sweep();
    const receipt = office.shown(unit.tab, a1(block.receipt));
    if (receipt === before || !receipt.includes(`-${unit.code}-`))
      this.wrong.push(`${unit.code} quarter ${quarter}: receipt "${receipt}" after "${before}"`);
    dues.accepted.set(quarter, money);
    dues.returned.delete(quarter);
  }

  close(units: readonly ModelUnit[], nth: number, today: string): void {
    const begun = this.#begun(today);
    const quarter = begun[nth % begun.length] ?? 1;
    this.office.close(`own DP ${quarter}`);
    for (const unit of units) this.#dues(unit).closed.add(quarter);
  }

  reopen(unit: ModelUnit, nth: number, today: string): void {
    const begun = this.#begun(today);
    const quarter = begun[nth % begun.length] ?? 1;
    const dues = this.#dues(unit);
    const asked = { code: unit.code, period: `own DP ${quarter}`, reason: 'nhập thiếu' };
    const { ok, message } = this.office.dialog('reopenSubmit', OWNER, asked);
    if (ok !== (dues.closed.has(quarter) || dues.accepted.has(quarter)))
      this.wrong.push(`reopen ${unit.code} quarter ${quarter}: ${message}`);
    if (!ok) return;
    dues.closed.delete(quarter);
    if (dues.accepted.has(quarter)) dues.returned.add(quarter);
  }

  /** Where the form's table of all units and the model part, in one quarter after another. */
  differences(units: readonly ModelUnit[]): string[] {
    const { office } = this;
    const quarter = QUARTERS[this.#looked++ % 4] ?? 1;
    const [used] = USED;
    if (used === undefined) return [];
    const columns = tableColumns(used.form);
    const shown = (row: number, column: number) => office.shown(used.sheetId, a1({ row, column }));
    office.type(OWNER, used.sheetId, a1(choiceCell), LABELS[quarter - 1] ?? '');
    const found: string[] = [];
    const expect = (what: string, is: string, wanted: string) => {
      if (is !== wanted) found.push(`${LABELS[quarter - 1]}, ${what}: ${is}, not ${wanted}`);
    };
    const figures = units.flatMap((unit) => this.#dues(unit).accepted.get(quarter) ?? []);
    units.forEach((unit, at) => {
      const row = TABLE_ROWS.firstUnit + at;
      const { accepted } = this.#dues(unit);
      expect(`code in row ${at}`, shown(row, columns.code), unit.code);
      const figure = shown(row, columns.figure(0)).replaceAll('.', '');
      if (accepted.has(quarter)) expect(`figure of ${unit.code}`, figure, String(accepted.get(quarter)));
      const isNotOwed = shown(row, columns.facts + quarter - 1).startsWith('not-owed');
      const counts = owes(unit, quarter) || accepted.has(quarter);
      if (isNotOwed && counts) found.push(`${unit.code} does not owe quarter ${quarter}`);
    });
    const total = figures.reduce((sum, money) => sum + money, 0);
    const isNone = figures.length === 0;
    const totals = shown(TABLE_ROWS.totals, columns.figure(0)).replaceAll('.', '');
    expect('TỔNG CỘNG', totals, isNone ? '' : String(total));
    const owing = units.filter((unit) => owes(unit, quarter) || this.#dues(unit).accepted.has(quarter));
    const reported = shown(TABLE_ROWS.reported, columns.heat + quarter - 1);
    expect('handed in', reported, `${figures.length}/${owing.length}`);
    return found;
  }

  /** Whether a letter may ask the unit for that quarter. */
  isAsked(unit: ModelUnit, label: string): boolean {
    const quarter = QUARTERS[(LABELS as readonly string[]).indexOf(label)];
    if (quarter === undefined) return false;
    const { accepted, closed, returned } = this.#dues(unit);
    return owes(unit, quarter) && !closed.has(quarter) && (!accepted.has(quarter) || returned.has(quarter));
  }
}
