import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formChangeProblems } from '../../../src/domain/own-form/form-change.ts';
import type { UsedForm } from '../../../src/domain/own-form/used-form.ts';
import type { Grid } from '../../../src/sheets/cells/grid.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { formsTabSpec, isLaidOut, nextFormSheetId } from '../../../src/sheets/own-form/forms-tab.ts';
import { isMissingOnly, standingForms } from '../../../src/sheets/own-form/standing-forms.ts';
import { typedForms } from '../../../src/sheets/own-form/typed-forms.ts';
import { endOfForm, nextTop } from '../../../src/sheets/own-form/unit-blocks.ts';
import { gridWith } from '../support.ts';

const SAMPLES = ['sinh-hoat-chi-bo', 'dang-phi-quy', 'tang-giam-quy', 'hoc-tap-nghi-quyet'];

const samples = (): UsedForm[] =>
  SAMPLES.reduce<UsedForm[]>((used, name) => {
    const { form, problems } = readFormText(readFileSync(`workbench/samples/forms/${name}.csv`, 'utf8'));
    if (form === null) throw new Error(JSON.stringify(problems));
    return [
      ...used,
      { form, sheetId: nextFormSheetId(used), top: nextTop(used), isRetired: name === 'dang-phi-quy' },
    ];
  }, []);

/** The cells of the tab, row by row, to be moved about as people do. */
type Rows = string[][];
const rowsWith = (used: readonly UsedForm[]): Rows => {
  const { rows, columns, cells } = formsTabSpec(used);
  const found = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const { row, column, value } of cells) (found[row] as string[])[column] = String(value ?? '');
  return found;
};
const gridOf = (rows: Rows): Grid =>
  gridWith(
    rows.flatMap((cells, row) =>
      cells.flatMap((value, column) => (value === '' ? [] : [{ row, column, value }])),
    ),
    720010,
  );
const read = (rows: Rows, placed: readonly UsedForm[] = []) =>
  standingForms(typedForms(gridOf(rows)), placed);
const MARK = 7;
const marked = (cells: readonly string[], text: string): string[] => [...cells.slice(0, MARK), text];
const rowOf = (rows: Rows, first: string, second?: string): number =>
  rows.findIndex((cells) => cells[0] === first && (second === undefined || cells[1] === second));
const blockAt = (rows: Rows, code: string): [from: number, to: number] => {
  const from = rowOf(rows, 'Mã', code) - 1;
  const length = rows.slice(from).findIndex((cells) => cells.every((text) => text === ''));
  return [from, from + length];
};
const changed = (rows: Rows, change: (text: string) => string): Rows =>
  rows.map((cells) => cells.map((text, at) => (at === MARK ? text : change(text))));
const codesOf = (used: readonly UsedForm[]) => used.map(({ form }) => form.code);
const kindsOf = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ code, stands, problem: { line, problem } }) => [code, stands, line, problem.kind]);

describe('the tab of own forms', () => {
  it('gives back the forms that were written, with their places', () => {
    const used = samples();
    expect(read(rowsWith(used))).toEqual({ used, problems: [] });
    expect(read(rowsWith(used), used)).toEqual({ used, problems: [] });
    expect(isLaidOut(used, gridOf(rowsWith(used)))).toBe(true);
  });

  it('gives no two forms the same rows or the same table', () => {
    const used = samples();
    expect(new Set(used.map(({ top }) => top)).size).toBe(used.length);
    expect(used.map(({ sheetId }) => sheetId)).toEqual([720011, 720012, 720013, 720014]);
    expect(used.every(({ top }, at) => at === 0 || top > (used[at - 1]?.top ?? 0))).toBe(true);
  });

  it('names the row of what cannot be read, reads the others, and keeps what was provisioned', () => {
    const used = samples();
    const broken = changed(rowsWith(used), (text) => (text === 'chữ' ? 'hình' : text));
    const fresh = read(broken);
    expect(codesOf(fresh.used)).not.toContain('SH');
    expect(fresh.used.length).toBeGreaterThan(0);
    expect(fresh.problems[0]).toMatchObject({
      code: 'SH',
      stands: false,
      problem: { problem: { kind: 'not-a-kind', found: 'hình' } },
    });
    expect(read(broken, used).used).toEqual(used);
    expect(read(broken, used).problems[0]).toMatchObject({ code: 'SH', stands: true });
  });

  it('does not take a form on units’ tabs for another one when its code was typed over', () => {
    const used = samples();
    const recoded = changed(rowsWith(used), (text) => (text === 'SH' ? 'SH2' : text));
    const { used: standing, problems } = read(recoded, used);
    expect(standing).toEqual(used);
    expect(problems).toEqual([
      {
        code: 'SH',
        stands: true,
        problem: { line: 5, problem: { kind: 'code-changed', found: 'SH2', code: 'SH' } },
      },
    ]);
    // Nobody has it yet: it may be called anything.
    expect(codesOf(read(recoded).used)[0]).toBe('SH2');
  });

  it.each([
    ['Kỳ', 2, '2', 'periods-changed', 'Kỳ | tháng | 1 | 12'],
    ['3', 2, 'chữ', 'kind-changed', '3 | Ngày họp | ngày |  | không | x | '],
    ['3', 0, '9', 'column-added', ''],
  ])(
    'keeps a form on units’ tabs when %s is changed so that figures would be displaced',
    (first, column, text, change, was) => {
      const used = samples();
      const rows = rowsWith(used);
      const row = rowOf(rows, first);
      (rows[row] as string[])[column] = text;
      const { used: standing, problems } = read(rows, used);
      expect(standing).toEqual(used);
      expect(problems[0]).toMatchObject({
        code: 'SH',
        stands: true,
        problem: { line: row + 1, problem: { kind: 'form-fixed', change: { kind: change }, was } },
      });
      expect(read(rows, []).problems.filter(({ problem }) => problem.problem.kind === 'form-fixed')).toEqual(
        [],
      );
    },
  );

  it('takes what displaces nothing', () => {
    const used = samples();
    const { used: standing, problems } = read(
      changed(rowsWith(used), (text) => (text === 'Ngày họp' ? 'Ngày sinh hoạt' : text)),
      used,
    );
    expect(problems).toEqual([]);
    expect(standing[0]?.form.columns[2]?.label).toBe('Ngày sinh hoạt');
  });

  it('keeps places against hidden cells that were lost, copied or typed over', () => {
    const used = samples();
    const lost = rowsWith(used).map((cells) => marked(cells, ''));
    expect(read(lost, used)).toEqual({ used, problems: [] });
    const wrong = rowsWith(used).map((cells) =>
      marked(cells, cells[MARK] === '' ? '' : 'SH 720999 500 used'),
    );
    expect(read(wrong, used)).toMatchObject({ used });
    expect(isLaidOut(used, gridOf(lost))).toBe(false);
  });

  it('gives forms whose hidden cells were lost places of their own, before anybody has them', () => {
    const used = samples();
    const lost = rowsWith(used).map((cells) => marked(cells, ''));
    const { used: standing, problems } = read(lost);
    expect(problems).toEqual([]);
    expect(standing.map(({ sheetId, top }) => [sheetId, top])).toEqual(
      used.map(({ sheetId, top }) => [sheetId, top]),
    );
  });

  it('moves a form that nobody has when one before it grew by hand', () => {
    const used = samples();
    const rows = rowsWith(used);
    const at = rowOf(rows, 'Quy tắc');
    rows.splice(at, 0, ['9', 'Số vắng', 'số', '', 'cộng', '', '', '']);
    const { used: standing, problems } = read(rows);
    expect(problems).toEqual([]);
    expect(new Set(standing.map(({ top }) => top)).size).toBe(used.length);
    const [first, ...others] = standing;
    if (first === undefined) throw new Error('no form');
    expect(first.form.columns).toHaveLength((used[0]?.form.columns.length ?? 0) + 1);
    for (const one of others) expect(one.top >= endOfForm(first) || endOfForm(one) <= first.top).toBe(true);
  });

  it('counts copied rows once: those that were there, as provisioned', () => {
    const used = samples();
    const rows = rowsWith(used);
    const copy = rows.slice(...blockAt(rows, 'SH'));
    const twice = [...rows, ...changed(copy, (text) => (text === 'Ngày họp' ? 'Hôm họp' : text))];
    const { used: standing, problems } = read(twice, used);
    expect(standing).toEqual(used);
    expect(problems).toMatchObject([
      { code: 'SH', stands: true, problem: { problem: { kind: 'form-twice', line: 4 } } },
    ]);
    expect(codesOf(read(twice).used)).toEqual(codesOf(used));
  });

  it('takes copied rows with another code for one more form, whichever of the two got it', () => {
    const used = samples();
    const rows = rowsWith(used);
    const [from, to] = blockAt(rows, 'SH');
    const recoded = changed(rows.slice(from, to), (text) => (text === 'SH' ? 'SHM' : text));
    for (const all of [
      [...rows, ...recoded],
      [...rows.slice(0, 3), ...recoded, [''], ...rows.slice(3)],
    ]) {
      const { used: standing, problems } = read(all, used);
      expect(problems).toEqual([]);
      expect(standing.slice(0, used.length)).toEqual(used);
      const more = standing.at(-1);
      expect(more?.form.code).toBe('SHM');
      expect(more?.sheetId).toBe(720015);
      expect(more?.top).toBe(nextTop(used));
    }
  });

  it('takes rows typed by hand below, and not the ninth form', () => {
    const used = samples();
    const rows = rowsWith(used);
    const more = (code: string) =>
      changed(rows.slice(...blockAt(rows, 'NQ')), (text) => (text === 'NQ' ? code : text)).map((cells) =>
        marked(cells, ''),
      );
    // One of the four samples is retired.
    const nine = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6'].reduce(
      (all, code) => [...all, [''], ...more(code)],
      rows,
    );
    const { used: standing, problems } = read(nine, used);
    expect(codesOf(standing)).toEqual([...codesOf(used), 'N1', 'N2', 'N3', 'N4', 'N5']);
    expect(new Set(standing.map(({ sheetId }) => sheetId)).size).toBe(standing.length);
    expect(problems).toMatchObject([
      { code: 'N6', stands: false, problem: { problem: { kind: 'too-many-in-use', most: 8 } } },
    ]);
  });

  it('says that the rows of a form were deleted, and keeps it', () => {
    const used = samples();
    const rows = rowsWith(used);
    const [from, to] = blockAt(rows, 'SH');
    rows.splice(from, to - from);
    expect(read(rows, used).used).toEqual(used);
    expect(kindsOf(read(rows, used))).toEqual([['SH', true, 0, 'form-gone']]);
  });

  it('reads the same with blank rows put in or taken out', () => {
    const used = samples();
    const rows = rowsWith(used);
    const loose = rows.flatMap((cells) => [cells, ['']]);
    const dense = rows.filter((cells) => cells.some((text) => text !== ''));
    for (const one of [loose, dense]) expect(read(one, used)).toEqual({ used, problems: [] });
  });

  it('keeps every form when somebody sorts the tab, and says so of rows that belong to none', () => {
    const used = samples();
    const sorted = rowsWith(used).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
    const { used: standing, problems } = read(sorted, used);
    expect(standing).toEqual(used);
    expect(problems.some(({ problem }) => problem.problem.kind === 'row-stray')).toBe(true);
  });

  it('keeps a retired form retired until its own hidden cell says otherwise', () => {
    const used = samples();
    const lost = rowsWith(used).map((cells) => marked(cells, ''));
    expect(read(lost, used).used).toEqual(used);
    const restored = rowsWith(used).map((cells) =>
      marked(cells, cells[MARK]?.replace('retired', 'used') ?? ''),
    );
    expect(read(restored, used).used).toEqual(used.map((one) => ({ ...one, isRetired: false })));
  });
});

/** What people do to a tab: each number chooses a row, a cell or a place, whatever stands there. */
type Deed = readonly [kind: number, from: number, to: number, column: number];
const DEEDS: readonly ((rows: Rows, deed: Deed) => Rows)[] = [
  (rows, [, from]) => rows.filter((_, at) => at !== from),
  (rows, [, from, to]) => [...rows.slice(0, to), rows[from] ?? [], ...rows.slice(to)],
  (rows, [, from, to]) => {
    const moved = rows.filter((_, at) => at !== from);
    return [...moved.slice(0, to), rows[from] ?? [], ...moved.slice(to)];
  },
  (rows, [, from, to, column]) =>
    rows.map((cells, at) =>
      at === to ? cells.map((text, c) => (c === column ? (rows[from]?.[c] ?? '') : text)) : cells,
    ),
  (rows, [, from, , column]) =>
    rows.map((cells, at) => (at === from ? cells.map((text, c) => (c === column ? '' : text)) : cells)),
  (rows, [, from]) => rows.map((cells, at) => (at >= from && at < from + 6 ? marked(cells, '') : cells)),
  (rows, [, from, to]) => [...rows, [''], ...rows.slice(Math.min(from, to), Math.max(from, to))],
  (rows, [, from, to]) => [
    ...rows.slice(0, Math.min(from, to)),
    ...rows.slice(Math.min(from, to), Math.max(from, to)).sort(),
    ...rows.slice(Math.max(from, to)),
  ],
  (rows, [, from]) => [...rows.slice(0, from), [''], ...rows.slice(from)],
];
const textsOf = (rows: Rows): string[] =>
  rows.flatMap((cells) => cells.slice(0, MARK)).filter((text) => text !== '');

describe('whatever people do to the tab', () => {
  const all = samples();
  const begin = rowsWith(all);
  const row = fc.nat({ max: begin.length + 5 });
  const deeds = fc.array(fc.tuple(fc.nat({ max: DEEDS.length - 1 }), row, row, fc.nat({ max: MARK })), {
    minLength: 1,
    maxLength: 6,
  });

  it.each([0, 2, all.length])(
    'no figure of the %i forms on units’ tabs is displaced, and no text lost',
    (count) => {
      const placed = all.slice(0, count);
      fc.assert(
        fc.property(deeds, (done) => {
          const rows = done.reduce((now, deed) => DEEDS[deed[0]]?.(now, deed) ?? now, begin);
          const { used, problems } = read(rows, placed);
          for (const before of placed) {
            const after = used.find(({ sheetId }) => sheetId === before.sheetId);
            if (after === undefined) throw new Error(`lost ${before.form.code}`);
            expect(after.top).toBe(before.top);
            expect(formChangeProblems(before.form, after.form)).toEqual([]);
            expect(endOfForm(after)).toBe(endOfForm(before));
          }
          expect(new Set(codesOf(used)).size).toBe(used.length);
          expect(new Set(used.map(({ sheetId }) => sheetId)).size).toBe(used.length);
          used.forEach((one, at) => {
            if (at > 0) expect(one.top).toBeGreaterThanOrEqual(endOfForm(used[at - 1] as UsedForm));
          });
          if (!problems.every(isMissingOnly)) return;
          // Then the tab is laid out anew, and has to hold what was typed.
          const laid = rowsWith(used);
          expect(read(laid, placed)).toEqual({ used, problems: [] });
          // A text beside a title, a deadline or milestones is taken for a part that a comma parted off.
          const held = textsOf(laid).join('\n');
          expect(textsOf(rows).filter((text) => !held.includes(text))).toEqual([]);
        }),
        { numRuns: 100 },
      );
    },
  );
});
