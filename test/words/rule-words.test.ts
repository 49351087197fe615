import { describe, expect, it } from 'vitest';
import { checkOwn } from '../../src/domain/form/form.ts';
import { judgementOf } from '../../src/domain/form/judge.ts';
import type { ColumnId, OfficeForm } from '../../src/domain/own-form/own-form.ts';
import { judgedForm } from '../../src/domain/own-form/own-report.ts';
import { typedFigure } from '../../src/domain/own-form/typed-figure.ts';
import { readFormText } from '../../src/sheets/form-text/form-csv.ts';
import { ownFindingText } from '../../src/words/figure-words.ts';
import { brokenRuleText, ruleText } from '../../src/words/rule-words.ts';

const formWith = (rule: string, level = 'lỗi'): OfficeForm => {
  const { form, problems } = readFormText(
    [
      'Biểu mẫu,Thử',
      'Mã,X',
      'Kỳ,quý,1,4',
      'Hạn,chậm nhất ngày 5 tháng sau',
      'Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc',
      '1,Tổng số,số,,cộng,x',
      '2,Nữ,số,1,cộng,x',
      '3,Bắt đầu,ngày,,,',
      '4,Kết thúc,ngày,,,',
      '5,Lý do,chữ,,,',
      '6,Tỷ lệ,tỷ lệ,,,',
      '7,Mức,chọn: Tốt; Kém,,,x',
      'Quy tắc,Mức,Nội dung',
      `1,${level},"${rule}"`,
    ].join('\n'),
  );
  if (form === null) throw new Error(JSON.stringify(problems));
  return form;
};

describe('a rule', () => {
  it.each([
    ['2 <= 1', '“Nữ” không lớn hơn “Tổng số”', '“Nữ” lớn hơn “Tổng số”'],
    ['2 < 1', '“Nữ” nhỏ hơn “Tổng số”', '“Nữ” không nhỏ hơn “Tổng số”'],
    ['2 > 0', '“Nữ” lớn hơn 0', '“Nữ” bằng 0'],
    ['2 > số 5', '“Nữ” lớn hơn 5', '“Nữ” không lớn hơn 5'],
    ['1 <= số 1500', '“Tổng số” không lớn hơn 1.500', '“Tổng số” lớn hơn 1.500'],
    ['1 = 2 + 6 - số 0,5', '“Tổng số” bằng “Nữ” + “Tỷ lệ” − 0,5', '“Tổng số” khác “Nữ” + “Tỷ lệ” − 0,5'],
    ['2 >= 12,5% 1', '“Nữ” không nhỏ hơn 12,5% “Tổng số”', '“Nữ” nhỏ hơn 12,5% “Tổng số”'],
    ['1 >= trước 1', '“Tổng số” không nhỏ hơn “Tổng số” kỳ trước', '“Tổng số” nhỏ hơn “Tổng số” kỳ trước'],
    [
      '1 lệch <= 30% trước 1',
      '“Tổng số” lệch không quá 30% so với “Tổng số” kỳ trước',
      '“Tổng số” lệch quá 30% so với “Tổng số” kỳ trước',
    ],
    ['4 >= 3', '“Kết thúc” không trước “Bắt đầu”', '“Kết thúc” trước “Bắt đầu”'],
    ['4 < 3', '“Kết thúc” trước “Bắt đầu”', '“Kết thúc” không trước “Bắt đầu”'],
    [
      '5 khi 2 < 1',
      '“Lý do” phải nhập khi “Nữ” nhỏ hơn “Tổng số”',
      '“Lý do” chưa nhập, trong khi “Nữ” nhỏ hơn “Tổng số”',
    ],
  ])('%s is told as what should hold, and as what is broken', (text, should, broken) => {
    const { rules, columns } = formWith(text);
    const statement = rules[0]?.statement;
    if (statement === undefined) throw new Error('no rule');
    expect([ruleText(statement, columns), brokenRuleText(statement, columns)]).toEqual([should, broken]);
  });
});

describe('a report', () => {
  const GOOD: Readonly<Record<string, string>> = { '1': '20', '2': '8', '7': 'Tốt' };

  function said(form: OfficeForm, given: Readonly<Record<string, string>>, note = '') {
    const judged = judgedForm(form);
    const kindOf = (id: ColumnId) =>
      form.columns.find((column) => column.id === id)?.kind ?? { kind: 'text' };
    const cells = Object.fromEntries(
      judged.fields.map((id) => [id, typedFigure(kindOf(id), { ...GOOD, ...given }[id] ?? '')]),
    );
    const { wrong, notices } = judgementOf(
      checkOwn(judged, cells, typedFigure({ kind: 'text' }, note), null),
    );
    const places = { figure: (id: ColumnId) => `ô C${id}`, note: 'ô Ghi chú C8' };
    const sentences = (findings: typeof wrong) =>
      findings.flatMap((one) => (one.kind === 'personal' ? [] : [ownFindingText(form, one, places)]));
    return { wrong: sentences(wrong), notices: sentences(notices) };
  }

  it('is told of each cell that is wrong, in the words of its kind', () => {
    const { wrong } = said(formWith('2 <= 1'), {
      '1': 'mười',
      '2': '1,5',
      '3': 'mai',
      '5': 'x'.repeat(301),
      '6': '95,55',
      '7': 'Khá',
    });
    expect(wrong).toEqual([
      'Tổng số (ô C1) không phải là số (có thể đang ở dạng chữ); hãy xóa ô rồi gõ lại, ví dụ 72',
      'Nữ (ô C2) có phần lẻ; hãy gõ số nguyên',
      'Bắt đầu (ô C3) không phải là ngày; hãy gõ ngày/tháng/năm, ví dụ 15/03/2025',
      'Lý do (ô C5) dài hơn 300 ký tự; hãy rút gọn',
      'Tỷ lệ (ô C6) có nhiều hơn một chữ số lẻ; hãy gõ lại, ví dụ 95,5',
      'Mức (ô C7) không có trong danh sách; hãy chọn một trong: Tốt, Kém',
    ]);
  });

  it('is told of a part that is larger than its whole, with both cells', () => {
    expect(said(formWith('1 > 0'), { '2': '21' }).wrong).toEqual([
      '“Nữ” lớn hơn “Tổng số”: hãy kiểm tra ô C2, ô C1 và sửa số sai',
    ]);
  });

  it('may answer a warning by a note', () => {
    const form = formWith('2 >= 80% 1', 'cảnh báo');
    const sentence =
      '“Nữ” nhỏ hơn 80% “Tổng số”: hãy kiểm tra ô C2, ô C1 và sửa số sai, hoặc ghi lý do vào ô Ghi chú C8';
    expect(said(form, {})).toEqual({ wrong: [sentence], notices: [] });
    expect(said(form, {}, 'chi bộ mới')).toEqual({ wrong: [], notices: [sentence] });
  });

  it('is told of what is missing under a condition', () => {
    expect(said(formWith('5 khi 2 < 1'), {}).wrong).toEqual([
      '“Lý do” chưa nhập, trong khi “Nữ” nhỏ hơn “Tổng số”: hãy nhập ô C5, hoặc kiểm tra ô C2, ô C1 và sửa số sai',
    ]);
  });

  it('is not kept by a notice', () => {
    expect(said(formWith('1 > số 50', 'lưu ý'), {})).toEqual({
      wrong: [],
      notices: ['“Tổng số” không lớn hơn 50'],
    });
  });
});
