import { describe, expect, it } from 'vitest';
import { ownTablesOf } from '../../src/app/documents/builders/own-columns.ts';
import { ownLetterDocument } from '../../src/app/documents/builders/own-documents.ts';
import { ownWhat, wordBefore } from '../../src/app/documents/builders/own-text.ts';
import { personalRemarks } from '../../src/app/documents/builders/words.ts';
import { day, type Moment } from '../../src/domain/calendar/day.ts';
import type { Campaign } from '../../src/domain/campaign/campaign.ts';
import type { FormPeriod } from '../../src/domain/own-form/form-period.ts';
import type { OfficeForm } from '../../src/domain/own-form/own-form.ts';
import { ownReport } from '../../src/domain/report/official-own.ts';
import type { OwnLine } from '../../src/domain/report/own-table.ts';
import { readFormText } from '../../src/sheets/form-text/form-csv.ts';
import { parseSettings } from '../../src/sheets/settings/settings-parse.ts';
import { settingsGrid } from '../sheets/support.ts';

function formOf(head: readonly string[], columns: readonly string[]): OfficeForm {
  const { form } = readFormText(
    [...head, 'Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích', ...columns, 'Quy tắc,Mức,Nội dung'].join(
      '\n',
    ),
  );
  if (form === null) throw new RangeError(head.join());
  return form;
}

const HEADS = {
  month: ['Kỳ,tháng,1,12', 'Hạn,chậm nhất ngày 25 hằng tháng'],
  quarter: ['Kỳ,quý,1,4', 'Hạn,chậm nhất ngày 10 tháng đầu kỳ sau'],
  year: ['Kỳ,năm', 'Hạn,chậm nhất ngày 15/12/2025'],
} as const;

const titled = (title: string, often: keyof typeof HEADS, columns = ['1,Số người,số,,cộng,x,']): OfficeForm =>
  formOf([`Biểu mẫu,"${title}"`, 'Mã,XX', ...HEADS[often], 'Mốc nhắc,"-2, 0"'], columns);

describe('form and period within a sentence', () => {
  it.each([
    ['Sinh hoạt chi bộ hằng tháng', 'month', 'sinh hoạt chi bộ hằng tháng, tháng 02/2025'],
    ['Báo cáo thu/chi quỹ', 'month', 'thu/chi quỹ, tháng 02/2025'],
    ['BÁO CÁO VỀ THU CHI', 'month', 'THU CHI, tháng 02/2025'],
    ['Báo cáo viên cơ sở', 'month', 'báo cáo viên cơ sở, tháng 02/2025'],
    ['Thu nộp đảng phí quý', 'quarter', 'thu nộp đảng phí, quý II/2025'],
    ['Tăng, giảm đảng viên hằng quý', 'quarter', 'tăng, giảm đảng viên, quý II/2025'],
    ['Xếp loại năm 2025', 'year', 'xếp loại năm 2025'],
    ['Xếp loại cuối năm', 'year', 'xếp loại cuối năm, năm 2025'],
  ] as const)('%s', (title, often, told) => {
    const [period, campaign] = [{ number: 2 } as FormPeriod, { year: 2025 } as Campaign];
    expect(ownWhat(titled(title, often), period, campaign)).toBe(told);
  });

  it('says once what it begins with itself', () => {
    expect(wordBefore('kết quả', 'kết quả học tập')).toBe('kết quả học tập');
    expect(wordBefore('Thống kê', 'thống kê cơ cấu')).toBe('Thống kê cơ cấu');
    expect(wordBefore('kết quả', 'kết nạp đảng viên')).toBe('kết quả kết nạp đảng viên');
  });
});

const NOW = '2025-03-28T09:00' as Moment;
const NO_SUMS = { figures: {}, remark: '' };

const line = (figures: OwnLine['figures']): OwnLine => ({
  code: 'K1',
  name: 'Chi bộ Một',
  figures,
  note: '',
  standing: 'submitted',
  daysLate: 0,
});

const reportOf = (form: OfficeForm, figures: OwnLine['figures']) =>
  ownReport(form.columns, {
    basis: { kind: 'provisional', at: NOW, added: [] },
    units: [line(figures)],
    withTyped: NO_SUMS,
  });

describe('the table on paper', () => {
  it.each([7, 8, 9, 12, 20, 33, 40])('has parts of about the same width for %i columns', (count) => {
    const form = titled(
      'Cơ cấu',
      'year',
      Array.from({ length: count }, (_, at) => `${at + 1},Đảng viên là cán bộ ${at + 1},số,,cộng,,`),
    );
    const { tables } = ownTablesOf(form.columns, reportOf(form, {}), 'chi bộ', false);
    const widths = tables.map(
      ({ columns }) => columns.slice(2).filter(({ label }) => label !== 'Ghi chú').length,
    );
    expect(widths.reduce((sum, one) => sum + one, 0)).toBe(count);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(tables.length);
    if (count > 2) expect(Math.min(...widths)).toBeGreaterThan(1);
  });

  it('tells of a telephone number in a text with its column, and takes no sum for one', () => {
    const form = titled('Quỹ', 'year', ['1,Số dư,tiền,,cộng,x,', '2,Diễn giải,chữ,,không,,']);
    const figures = { '1': 84_912_345_678, '2': 'gọi 0912345678' };
    const { tables } = ownTablesOf(form.columns, reportOf(form, figures), 'chi bộ', true);
    const told = personalRemarks({ blocks: tables.map((table) => ({ kind: 'table', table })), annex: null });
    expect(told).toEqual([
      'Bảng in ra cột “Diễn giải” có vẻ chứa thông tin cá nhân: Chi bộ Một (số điện thoại). Xin sửa ở nơi đã ghi (số liệu đã nộp thì đơn vị sửa rồi nộp lại), rồi mở lại văn bản này.',
    ]);
  });
});

describe('CÔNG VĂN', () => {
  const context = () => {
    const parsed = parseSettings(settingsGrid({}));
    if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.errors));
    const { campaign } = parsed.value;
    const form = titled('Quỹ', 'quarter');
    const period: FormPeriod = {
      number: 1,
      span: null,
      opensOn: null,
      lastDay: day('2023-04-10'),
      movedFrom: null,
    };
    const table = {
      basis: { kind: 'provisional', at: NOW, added: [] },
      units: [],
      withTyped: NO_SUMS,
    } as const;
    const own = { form, period, table, changes: null, correction: null };
    return {
      campaign,
      settings: campaign.documents,
      now: NOW,
      own: { ...own, live: [], unread: [], before: null, reasons: new Map() },
    };
  };
  const tableOf = (count: number) => {
    const owing = Array.from({ length: count }, (_, at) => ({
      line: { ...line({}), name: `Chi bộ ${at + 1}`, standing: 'missing' as const, daysLate: null },
      lastDay: day(at === 1 ? '2023-04-20' : '2023-04-10'),
      daysOverdue: at === 1 ? 0 : 2,
    }));
    const [table] = ownLetterDocument(owing, context()).blocks.flatMap((block) =>
      block.kind === 'table' ? [block.table] : [],
    );
    return table?.rows.map((row) => row.join('|')).join('\n');
  };

  it('names the day until which a unit may still report, also where its table has no column for it', () => {
    expect(tableOf(2)).toBe('1|Chi bộ 1|10/04/2023|Quá hạn 02 ngày\n2|Chi bộ 2|20/04/2023|Chưa báo cáo');
    expect(tableOf(20)).toContain('|Chi bộ 2|Chưa báo cáo (hạn 20/04/2023)|');
    expect(tableOf(20)).toContain('|Chi bộ 3|Quá hạn 02 ngày|');
  });
});
