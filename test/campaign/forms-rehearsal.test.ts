import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, it } from 'vitest';
import { rehearse } from '../../workbench/rehearsal/rehearse.ts';

const SAMPLES = 'workbench/samples/forms';
const folder = mkdtempSync(join(tmpdir(), 'tong-hop-forms-'));
const out = join(folder, 'out');
afterAll(() => rmSync(folder, { recursive: true }));

async function run(form: string, entries: string, ...more: readonly string[]) {
  const said = { out: '', error: '' };
  const args = ['--scenario', 'bieu-mau', '--form', form, '--entries', entries, '--out', out, ...more];
  const code = await rehearse(args, {
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
  });
  return { code, ...said };
}
const table = (name: string) => parse(readFileSync(join(out, name), 'utf8')) as string[][];

it('a form that is wrong ends with 2 and every problem by its line, and writes nothing', async () => {
  const sample = readFileSync(`${SAMPLES}/hoc-tap-nghi-quyet.csv`, 'utf8');
  const wrong = join(folder, 'sai.csv');
  writeFileSync(wrong, sample.replace('một đợt', 'tuần').replace('2 >= 90% 1', '9 <= 1'));
  const { code, error } = await run(wrong, `${SAMPLES}/hoc-tap-nghi-quyet-so-lieu.csv`);
  expect(code).toBe(2);
  expect(error).toMatch(/Dòng 3: không có kỳ "tuần"/);
  expect(error).toMatch(/quy tắc nói đến cột 9, nhưng không có cột 9/);
  expect(existsSync(out)).toBe(false);
});

it('the sample of a resolution comes to the totals that its accepted rows make by hand', async () => {
  const { code, out: said } = await run(
    `${SAMPLES}/hoc-tap-nghi-quyet.csv`,
    `${SAMPLES}/hoc-tap-nghi-quyet-so-lieu.csv`,
  );
  expect(code).toBe(0);
  expect(said).toContain('nhận 11 báo cáo');
  const rows = table('bang-NQ.csv');
  expect(rows[0]?.slice(0, 4)).toEqual(['Mã đơn vị', 'Tên', 'Kỳ', '1']);
  expect(rows).toHaveLength(1 + 12 + 1);
  // Without VP01, which told no reason for fewer than nine tenths; the mean of eleven shares is 94,8.
  expect(rows.at(-1)).toEqual(['', 'TỔNG CỘNG', '', '187', '187', '23', '', '9', '94,8', '', '', '', '']);
  expect(rows.find(([code]) => code === 'VP10')?.slice(-3)).toEqual([
    'Đã nộp chậm 1 ngày',
    '2025-06-16T12:00:00',
    '1',
  ]);
  expect(table('rejected.csv').map(([unit]) => unit)).toEqual(['unitCode', 'VP01']);
  expect(table('mails.csv').map(([, milestone]) => milestone)).toContain('nq-1:+1');
});
