import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guideTabSpec } from '../../../src/sheets/entry-book/guide-tab.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { campaign, PROGRESS_2024 } from '../../domain/support.ts';

const { form } = readFormText(readFileSync('workbench/samples/forms/sinh-hoat-chi-bo.csv', 'utf8'));
if (form === null) throw new Error('no form');

const textOf = (...asked: Parameters<typeof guideTabSpec>): string =>
  guideTabSpec(...asked)
    .cells.map(({ value }) => String(value))
    .join('\n');

it('speaks of forms of the office’s own only where they are in use, and then of their deadlines', () => {
  const ofB = campaign({ progress: PROGRESS_2024 });
  expect(textOf(ofB, [])).not.toContain('tự lập');
  const beside = textOf(ofB, [form]);
  expect(beside).toContain('bảng Tiến độ và bảng của từng biểu mẫu tự lập');
  expect(beside).toContain('Sinh hoạt chi bộ hằng tháng: hạn nộp chậm nhất ngày 25 hằng tháng.');
});

it('of an office that uses forms of its own alone names no other table', () => {
  const alone = textOf(campaign(), [form]);
  expect(alone).toContain('HƯỚNG DẪN NHẬP VÀ NỘP BÁO CÁO NĂM');
  for (const word of ['Tiến độ', 'bảng Tổng hợp', 'KẾT NẠP', 'undefined']) expect(alone).not.toContain(word);
});
