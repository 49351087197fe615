import type { Office } from '../../bundle/support/office.ts';
import { isBroken, livesOn, MONTHS, type ModelUnit, openBefore, owesMonth } from './year-model.ts';

/** What units do in their tabs, and how their model changes by it. */
export class YearReports {
  /** Units with something typed that was not accepted: their tabs count it in the list. */
  readonly typing = new Set<ModelUnit>();

  constructor(
    readonly office: Office,
    /** Where the product and the model part. */
    readonly wrong: string[],
  ) {}

  /** Every month until the present one that may be handed in, the newest with an admission. */
  report(unit: ModelUnit | undefined, until: number, count: number, allOfThem: boolean): void {
    if (unit === undefined) return;
    if (allOfThem) this.#handInAgain(unit);
    const open = MONTHS.filter(
      (month) =>
        month <= until &&
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
    if (taken.length > 0) this.typing.add(unit);
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
    if (ticked.length === taken.length) this.typing.delete(unit);
    for (const month of ticked) {
      const expected = openBefore(unit, month).length === 0;
      const receipt = office.shown(unit.tab, `AO${32 + month}`);
      if ((receipt !== '') !== expected)
        this.wrong.push(`${unit.code} month ${month}: receipt "${receipt}", expected ${expected}`);
      if (receipt === '') this.typing.add(unit);
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

  correct(unit: ModelUnit, nth: number, to: number): void {
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

  /** Form A, while its cells are open: between what was assigned and what nobody asks a reason for. */
  register(unit: ModelUnit, more: number): void {
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
}
