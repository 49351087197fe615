import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { UNITS_TAB, unitColumn, writtenColumn } from '../../../src/sheets/units/units-tab.ts';
import type { RunResult } from '../../../workbench/platform/runtime/run-result.ts';
import { type Office, OWNER } from '../../bundle/support/office.ts';
import type { Deed } from './whose-history.ts';
import { type Mark, type Marks, type ModelUnit, type Row, whose } from './whose-model.ts';

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const MORNINGS = ['2023-01-16', '2023-01-18', '2023-01-27', '2023-01-30', '2023-01-31', '2023-02-02'];
/** Codes that look like figures, like each other, like another's with a number behind. */
const CODES = ['1', '01', '2', '12', '30', 'K01', 'K1', 'K01-1', 'X.9', 'Đ_7'];
const SLOTS = 7;

export const FIRST_UNITS: readonly Marks[] = [
  { code: '1', name: 'Chi bộ Một', email: 'u1@donvi.example' },
  { code: '2', name: "Chi bộ D'Ran", email: 'u2@donvi.example' },
  { code: 'K03', name: 'Chi bộ Ba', email: 'u3@donvi.example' },
  { code: '12', name: 'Chi bộ Bốn', email: 'u4@donvi.example' },
];

/** One history, played in the bundle and in the model at once; `wrong` tells where they part. */
export class WhosePlay {
  readonly wrong: string[] = [];
  readonly #rows: Row[];
  readonly #units: ModelUnit[];
  /** Units of the last provisioning, in the order of the table. */
  #listed: number[];
  readonly #receipts = new Set<string>();
  #fresh = 100;
  #morning = 0;

  constructor(readonly office: Office) {
    this.#units = FIRST_UNITS.map((marks, index) => ({
      id: 730_001 + index,
      marks,
      shown: marks.name,
      sheetId: 730_001 + index,
      typed: null,
      accepted: null,
      isClosed: false,
      isReturned: false,
    }));
    this.#rows = Array.from({ length: SLOTS }, (_, at) => ({
      marks: FIRST_UNITS[at] ?? null,
      hint: this.#units[at]?.id ?? null,
    }));
    this.#listed = this.#units.map(({ id }) => id);
  }

  do(deed: Deed): void {
    const [a = 0, b = 0, c = 0] = deed.at;
    const filled = this.#rows.filter(({ marks }) => marks !== null);
    const row = filled[a % filled.length];
    const free = this.#rows.find(({ marks }) => marks === null);
    const listed = this.#listed.map((id) => this.#unit(id));
    const unit = listed[a % listed.length];
    if (row === undefined) return;
    switch (deed.deed) {
      case 'exchange':
      case 'turn': {
        const chosen = [
          ...new Set([a, b, ...(deed.deed === 'turn' ? [c] : [])].map((n) => filled[n % filled.length])),
        ];
        const before = chosen.map((one) => one?.marks);
        chosen.forEach((one, at) => {
          if (one !== undefined)
            one.marks = { ...(one.marks as Marks), ...picked(before[(at + 1) % before.length], deed.marks) };
        });
        break;
      }
      case 'sort': {
        const before = filled.map((one) => ({ ...one }));
        filled.forEach((one, at) => {
          const from = before[(at + a) % before.length] as Row;
          one.marks = from.marks;
          if (deed.withHidden) one.hint = from.hint;
        });
        break;
      }
      case 'overwrite':
        row.marks = { ...this.#newMarks(), ...picked(row.marks, deed.kept) };
        break;
      case 'change':
        row.marks = { ...(row.marks as Marks), [deed.mark]: this.#newMarks()[deed.mark] };
        break;
      case 'wipe the hidden numbers':
        for (const one of b % 2 === 0 ? this.#rows : [row]) one.hint = null;
        break;
      case 'remove a row':
        if (filled.length < 3) return;
        row.marks = null;
        if (b % 2 === 0) row.hint = null;
        break;
      case 'write a unit back': {
        const here = whose(this.#rows, this.#units);
        const gone = this.#units.find(({ id, marks }) => !here.includes(id) && !this.#isTaken(marks.code));
        if (gone === undefined || free === undefined) return;
        free.marks = gone.marks;
        break;
      }
      case 'copy a row':
        if (free === undefined) return;
        free.marks = { ...(row.marks as Marks), code: this.#newMarks().code };
        if (c % 2 === 0) free.hint = row.hint;
        break;
      case 'provision':
        this.#provision(deed.dies);
        return;
      case 'report':
      case 'type only':
        if (unit !== undefined) this.#report(unit, deed.deed === 'report');
        return;
      case 'enter for a unit':
        this.#enter(row);
        return;
      case 'remind':
        this.#remind();
        return;
      case 'close':
        this.#close();
        return;
      case 'reopen':
        this.#reopen(row);
        return;
      case 'rename a tab':
      case 'move a tab':
        if (unit === undefined || !this.#hasTab(unit)) return;
        this.office.batch([
          {
            updateSheetProperties:
              deed.deed === 'move a tab'
                ? { properties: { sheetId: unit.sheetId, index: b % 5 }, fields: 'index' }
                : { properties: { sheetId: unit.sheetId, title: `Trang ${this.#fresh++}` }, fields: 'title' },
          },
        ]);
        return;
      case 'delete a tab':
        if (unit === undefined || !this.#hasTab(unit)) return;
        this.office.batch([{ deleteSheet: { sheetId: unit.sheetId } }]);
        Object.assign(unit, { typed: null, accepted: null, isClosed: false, isReturned: false });
        return;
    }
    this.#writeRows();
  }

  /** In the end: once provisioned, everything is in its place, and again changes nothing. */
  end(): void {
    this.#provision(null);
    if (whose(this.#rows, this.#units).includes('unclear')) return;
    const said = this.office.closing(PROVISION);
    if (!said.includes('Mọi trang đã đúng')) this.wrong.push(`provisioned again: ${said}`);
  }

  #provision(dies: number | null): void {
    const { platform } = this.office;
    const answers = whose(this.#rows, this.#units);
    const before = new Set(this.office.tabs().map(({ sheetId }) => sheetId));
    const run = (): RunResult => platform.clickMenu(OWNER, PROVISION, [{ button: 'OK' }]);
    if (dies !== null) {
      platform.beforeCall = ({ index }) => (index === dies ? 'kill' : undefined);
      run();
      platform.beforeCall = undefined;
    }
    const { error, alerts } = run();
    const said = alerts.flatMap((shown) => ('message' in shown ? [shown.message] : [])).join();
    if (error !== undefined) this.wrong.push(`provision: ${error.stack}`);
    if (answers.includes('unclear')) {
      if (!said.includes('chưa rõ đây là đơn vị nào'))
        this.wrong.push(`an unclear row was let through: ${said}`);
      return;
    }
    const made = this.office.tabs().flatMap(({ sheetId }) => (before.has(sheetId) ? [] : [sheetId]));
    // A run that died may have made the tab already.
    const tabWith = (code: string) =>
      [...made, ...before].find(
        (id) => id >= 730_000 && id < 740_000 && this.office.shown(id, 'L1') === code,
      );
    this.#listed = [];
    this.#rows.forEach((row, at) => {
      const answer = answers[at];
      if (row.marks === null || answer === null || answer === undefined || answer === 'unclear') return;
      const known = answer === 'new' ? undefined : this.#unit(answer);
      const isLost = known !== undefined && !before.has(known.sheetId);
      const sheetId = known !== undefined && !isLost ? known.sheetId : (tabWith(row.marks.code) ?? 0);
      const unit = known ?? {
        id: sheetId,
        marks: row.marks,
        shown: '',
        sheetId,
        typed: null,
        accepted: null,
        isClosed: false,
        isReturned: false,
      };
      if (known === undefined) this.#units.push(unit);
      Object.assign(unit, { marks: row.marks, shown: this.#shown(row.marks), sheetId });
      row.hint = unit.id;
      this.#listed.push(unit.id);
    });
    this.#check(said);
  }

  #check(said: string): void {
    const { office } = this;
    const row = (sheetId: number, at: number, columns: string) => office.row(sheetId, at, columns).join(' ');
    const figures = (of: readonly number[] | null) => (of === null ? '   ' : of.join(' '));
    const expect = (what: string, found: string, wanted: string) => {
      if (found !== wanted) this.wrong.push(`${what}: ${found} instead of ${wanted} (${said})`);
    };
    const sum = [0, 0, 0, 0];
    this.#listed.forEach((id, at) => {
      const unit = this.#unit(id);
      const { marks, shown, accepted, typed, sheetId } = unit;
      accepted?.forEach((value, index) => {
        sum[index] = (sum[index] ?? 0) + value;
      });
      expect(
        `row ${at} of ${marks.name}`,
        row(SHEET_IDS.summary, 7 + at, 'BCDEF'),
        `${shown} ${figures(accepted ?? typed)}`,
      );
      expect(`tab of ${marks.name}`, row(sheetId, 9, 'ABCDE'), `${shown} ${figures(typed)}`);
      expect(`code of ${marks.name}`, office.shown(sheetId, 'L1'), marks.code);
    });
    expect(
      'TỔNG CỘNG',
      row(SHEET_IDS.summary, 7 + this.#listed.length, 'BCDEF'),
      `TỔNG CỘNG ${sum.join(' ')}`,
    );
    for (const unit of this.#units) {
      if (!this.#listed.includes(unit.id) && this.#hasTab(unit))
        expect(`kept tab of ${unit.marks.name}`, row(unit.sheetId, 9, 'BCDE'), figures(unit.typed));
    }
  }

  #report(unit: ModelUnit, isHandedIn: boolean): void {
    const { office } = this;
    if (!this.#hasTab(unit)) return;
    const members = this.#fresh++;
    const figures = [members, members + 5, 2, 1];
    const typed = figures.map((value, index) =>
      office.type(unit.marks.email, unit.sheetId, `${'BCDE'[index]}9`, String(value)),
    );
    const isOpen = typed.every(({ accepted }) => accepted);
    if (isOpen === unit.isClosed) this.wrong.push(`${unit.marks.name} may type: ${isOpen}`);
    if (!isOpen) return;
    unit.typed = figures;
    if (!isHandedIn) return;
    const mailsBefore = office.platform.outbox.length;
    office.tick(unit.marks.email, unit.sheetId);
    office.sweep();
    this.#accepted(
      unit,
      figures,
      office.platform.outbox.slice(mailsBefore).map(({ to }) => to.join()),
    );
    const line =
      office
        .log()
        .filter(([who = '']) => who.startsWith('đơn vị'))
        .at(-1) ?? [];
    if (line[0] !== `đơn vị ${unit.marks.code}` || line[2] !== unit.marks.code)
      this.wrong.push(`logged as ${line.join()} instead of ${unit.marks.code}`);
  }

  /** The number is one that was never given; its mail goes to the unit as it is listed now, or to nobody. */
  #accepted(unit: ModelUnit, figures: readonly number[], mailed: readonly string[] | null): void {
    const receipt = this.office.shown(unit.sheetId, 'I13');
    if (receipt === '' || this.#receipts.has(receipt))
      this.wrong.push(`receipt of ${unit.marks.name}: ${receipt}`);
    this.#receipts.add(receipt);
    Object.assign(unit, { accepted: figures, isReturned: false });
    if (mailed === null) return;
    const wanted = this.#rowsOf(unit.id)
      .map(({ marks }) => marks?.email)
      .join();
    if (mailed.join() !== wanted)
      this.wrong.push(`receipt ${receipt} mailed to ${mailed.join()} instead of ${wanted}`);
  }

  #enter(row: Row): void {
    const unit = this.#writable(row);
    const members = this.#fresh++;
    const [staff, trained, target] = [members + 5, 2, 1];
    const said = this.office.enter(row.marks?.code ?? '', '09/01/2023', 'giấy', {
      figures: {
        members: String(members),
        staff: String(staff),
        trained: String(trained),
        target: String(target),
      },
    });
    const isAccepted = said.includes('Số biên nhận');
    if (isAccepted !== (unit !== null && !unit.isClosed))
      this.wrong.push(`entry for ${row.marks?.name}: ${said}`);
    if (!isAccepted || unit === null) return;
    unit.typed = [members, staff, trained, target];
    this.#accepted(unit, unit.typed, null);
  }

  #remind(): void {
    const day = MORNINGS[this.#morning];
    if (day === undefined || this.#units.some(({ isClosed }) => isClosed)) return;
    this.#morning += 1;
    const { mails, error } = this.office.morning(day);
    if (error !== undefined) this.wrong.push(`morning: ${error.stack}`);
    const found = mails.map(({ to }) => to.join()).filter((to) => /^[un]\d+@/.test(to));
    const answers = whose(this.#rows, this.#units);
    const wanted = this.#rows.flatMap(({ marks }, at): string[] => {
      const unit = this.#units.find(({ id }) => id === answers[at]);
      if (marks === null || unit === undefined || !this.#listed.includes(unit.id) || !this.#hasTab(unit))
        return [];
      const isDone =
        unit.accepted !== null && !unit.isReturned && unit.typed?.join() === unit.accepted.join();
      return isDone ? [] : [marks.email];
    });
    if (found.sort().join() !== wanted.sort().join())
      this.wrong.push(`reminded ${found.join()} instead of ${wanted.join()}`);
  }

  /** Closes whoever has a tab, once the table is the list's again: the others are named and left out. */
  #close(): void {
    const rows = this.#rows.filter(({ marks }) => marks !== null);
    const answers = whose(this.#rows, this.#units).filter((answer) => answer !== null);
    const isAsListed = rows.every(({ marks }, at) => {
      const unit = this.#units.find(({ id }) => id === answers[at]);
      return unit !== undefined && unit.marks.code === marks?.code && unit.marks.name === marks.name;
    });
    const isWhole =
      answers.length === this.#listed.length && this.#listed.every((id) => answers.includes(id));
    const there = this.#listed.map((id) => this.#unit(id)).filter((unit) => this.#hasTab(unit));
    const may = isAsListed && isWhole && there.some(({ isClosed }) => !isClosed);
    const said = this.office.close();
    const isClosed = said.startsWith('Đã chốt');
    if (isClosed !== may) this.wrong.push(`closed: ${said}`);
    if (!isClosed) return;
    const block = this.office.rows(SHEET_IDS.closings, 'BCDEFG', this.#blockRow(there.length));
    there.forEach((unit, at) => {
      const { marks, shown, accepted } = unit;
      const wanted = [marks.code, shown, ...(accepted ?? ['', '', '', ''])].join();
      if (block[at]?.join() !== wanted) this.wrong.push(`frozen: ${block[at]?.join()} instead of ${wanted}`);
      unit.isClosed = true;
    });
  }

  /** Where the units of the last block of `Số chốt` begin, as a person counts: above two rows of totals. */
  #blockRow(units: number): number {
    const rows = this.office
      .resource(this.office.officeBook)
      .sheets.find(({ properties }) => properties.sheetId === SHEET_IDS.closings)?.data?.[0]?.rowData;
    const isFilled = ({ values = [] }: { readonly values?: readonly object[] }) =>
      values.some((value) => 'effectiveValue' in value);
    const last = (rows ?? []).reduce((found, row, at) => (isFilled(row) ? at : found), 0);
    return last - units;
  }

  #reopen(row: Row): void {
    const unit = this.#writable(row);
    const said = this.office.reopen(row.marks?.code ?? '', 'gõ nhầm');
    // What was accepted and is not closed is sent back.
    const [wanted, done] =
      unit?.isClosed === true ? ['Đã mở lại', true] : ['Đã gửi trả', unit?.accepted != null];
    if (/^Đã (mở lại|gửi trả)/.test(said) !== done || (done && !said.startsWith(wanted)))
      this.wrong.push(`reopened ${row.marks?.name}: ${said}`);
    if (done && unit !== null) Object.assign(unit, { isClosed: false, isReturned: unit.accepted !== null });
  }

  /** The unit of a row, when its tab stands and has the row's code; null while provisioning is due. */
  #writable(row: Row): ModelUnit | null {
    const answer = whose(this.#rows, this.#units)[this.#rows.indexOf(row)];
    const unit = this.#units.find(({ id }) => id === answer);
    if (unit === undefined || !this.#hasTab(unit) || unit.marks.code !== row.marks?.code) return null;
    return unit;
  }

  #rowsOf(id: number): Row[] {
    const answers = whose(this.#rows, this.#units);
    return this.#rows.filter((_, at) => answers[at] === id);
  }

  #unit(id: number): ModelUnit {
    const found = this.#units.find((unit) => unit.id === id);
    if (found === undefined) throw new RangeError(`no unit ${id}`);
    return found;
  }

  #hasTab({ sheetId }: ModelUnit): boolean {
    return this.office.tabs().some((tab) => tab.sheetId === sheetId);
  }

  #isTaken(code: string): boolean {
    return this.#rows.some(({ marks }) => marks?.code.toLowerCase() === code.toLowerCase());
  }

  /** Units of one name are told apart by their codes. */
  #shown({ name, code }: Marks): string {
    const alike = this.#rows.filter(({ marks }) => marks?.name === name);
    return alike.length > 1 ? `${name} (${code})` : name;
  }

  #newMarks(): Marks {
    const number = this.#fresh++;
    const from = number % CODES.length;
    const code = [...CODES.slice(from), ...CODES.slice(0, from)].find((one) => !this.#isTaken(one));
    return { code: code ?? `N${number}`, name: `Chi bộ số ${number}`, email: `n${number}@donvi.example` };
  }

  #writeRows(): void {
    const cells = this.#rows.flatMap(({ marks, hint }, at) =>
      (
        [
          [unitColumn('code'), marks?.code],
          [unitColumn('name'), marks?.name],
          [unitColumn('emails'), marks?.email],
          [writtenColumn('unitId'), hint],
        ] as const
      ).map(([columnIndex, value]) => ({
        updateCells: {
          start: { sheetId: SHEET_IDS.units, rowIndex: UNITS_TAB.firstRow + at, columnIndex },
          rows: [
            {
              values: [
                {
                  userEnteredValue:
                    typeof value === 'number' ? { numberValue: value } : value ? { stringValue: value } : {},
                },
              ],
            },
          ],
          fields: 'userEnteredValue',
        },
      })),
    );
    this.office.batch(cells, this.office.officeBook);
  }
}

const picked = (from: Marks | null | undefined, marks: readonly Mark[]): Partial<Marks> =>
  Object.fromEntries(marks.map((mark) => [mark, from?.[mark]]));
