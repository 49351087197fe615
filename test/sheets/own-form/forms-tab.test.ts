import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { UsedForm } from '../../../src/domain/own-form/used-form.ts';
import type { Grid } from '../../../src/sheets/cells/grid.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { formsTabSpec, nextFormSheetId, parseForms } from '../../../src/sheets/own-form/forms-tab.ts';
import { nextTop } from '../../../src/sheets/own-form/unit-blocks.ts';
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

const tabWith = (used: readonly UsedForm[], change: (text: string) => string = (text) => text): Grid => {
  const spec = formsTabSpec(used);
  return gridWith(
    spec.cells.map((at) => ({ ...at, value: typeof at.value === 'string' ? change(at.value) : at.value })),
    spec.sheetId,
  );
};

describe('the tab of own forms', () => {
  it('gives back the forms that were written, with their places', () => {
    const used = samples();
    expect(parseForms(tabWith(used))).toEqual({ used, problems: [] });
  });

  it('gives no two forms the same rows or the same table', () => {
    const used = samples();
    expect(new Set(used.map(({ top }) => top)).size).toBe(used.length);
    expect(used.map(({ sheetId }) => sheetId)).toEqual([720011, 720012, 720013, 720014]);
    expect(used.every(({ top }, at) => at === 0 || top > (used[at - 1]?.top ?? 0))).toBe(true);
  });

  it('names the row of what cannot be read, and reads the other forms', () => {
    const { used, problems } = parseForms(tabWith(samples(), (text) => (text === 'chữ' ? 'hình' : text)));
    expect(used.map(({ form }) => form.code)).not.toContain('SH');
    expect(problems[0]).toMatchObject({
      code: 'SH',
      problem: { problem: { kind: 'not-a-kind', found: 'hình' } },
    });
    expect(used.length).toBeGreaterThan(0);
  });

  it('does not take a form for another one when its code was typed over', () => {
    const { used, problems } = parseForms(tabWith(samples(), (text) => (text === 'SH' ? 'SH2' : text)));
    expect(used).toHaveLength(3);
    expect(problems).toEqual([
      { code: 'SH', problem: { line: 5, problem: { kind: 'code-changed', found: 'SH2', code: 'SH' } } },
    ]);
  });
});
