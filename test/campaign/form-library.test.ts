/** Each form of the library is used for a period: made from its text, provisioned, handed in by two units, wrongly by a third. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, it } from 'vitest';
import { formLibrary } from '../../src/sheets/form-text/form-library.ts';
import { csvOf } from '../../src/sheets/form-text/write-csv.ts';
import { formRows } from '../../src/sheets/form-text/write-form.ts';
import { rehearse } from '../../workbench/rehearsal/rehearse.ts';

const folder = mkdtempSync(join(tmpdir(), 'tong-hop-library-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Played {
  /** Handed in on that day for the first period of 2025. */
  readonly on: string;
  readonly from: string;
  readonly until: string;
  readonly right: readonly [first: string, second: string];
  readonly wrong: string;
  /** Why it is refused. */
  readonly refusal: RegExp;
  /** Of the two right ones, added by hand. */
  readonly totals: string;
}

/** Figures are parted by blanks and bars, as a clerk would write them down in a row. */
const PLAYED: Readonly<Record<string, Played>> = {
  SH: {
    from: '2025-01-16',
    on: '20/01/2025',
    until: '2025-01-22',
    right: ['30|28|05/01/2025|Thường lệ|Tốt|đi công tác', '20|20|06/01/2025|Chuyên đề|Khá|'],
    wrong: '10|8|05/01/2025|Thường lệ|Tốt|',
    refusal: /“Lý do vắng” chưa nhập/,
    totals: '50|48||Thường lệ 1; Chuyên đề 1|Tốt 1; Khá 1|',
  },
  DP: {
    from: '2025-03-27',
    on: '31/03/2025',
    until: '2025-04-01',
    right: ['30|2|6000000|1800000|4200000', '20|0|4000000|1200000|2800000'],
    wrong: '10|0|1000000|300000|600000',
    refusal: /“Tổng số thu” khác “Trích giữ lại” \+ “Nộp cấp trên”/,
    totals: '50|2|10000000|3000000|7000000',
  },
  TG: {
    from: '2025-03-27',
    on: '31/03/2025',
    until: '2025-04-01',
    right: ['30|1|2|1|0|0|32|12|3', '20|0|0|1|1|0|18|8|0'],
    wrong: '10|1|0|0|0|0|10|5|1',
    refusal: /“Số đảng viên cuối kỳ” khác/,
    totals: '50|1|2|2|1|0|50|20|3',
  },
  KN: {
    from: '2025-06-26',
    on: '30/06/2025',
    until: '2025-07-01',
    right: ['5|2|3|4|1|1|2|1', '0|0|0|0|0|0|0|0'],
    wrong: '3|1|1|1|0|0|1|1',
    refusal: /“Tổng số đảng viên mới kết nạp” khác/,
    totals: '5|2|3|4|1|1|2|1',
  },
  CT: {
    from: '2025-03-27',
    on: '31/03/2025',
    until: '2025-04-01',
    right: ['5|2|3|0|1|3|1|0|chờ chi bộ họp', '2|0|1|0|0|1|0|1|'],
    wrong: '1|0|0|0|0|1|1|0|',
    refusal: /“Lý do quá hạn” chưa nhập/,
    totals: '7|2|4|0|1|4|1|1|',
  },
  NQ: {
    from: '2025-06-16',
    on: '20/06/2025',
    until: '2025-06-23',
    right: ['30|30|5|04/06/2025|Có|95,5', '20|19||05/06/2025|Không|90'],
    wrong: '10|11||05/06/2025|Có|90',
    refusal: /“Đã học” lớn hơn “Tổng số đảng viên”/,
    totals: '50|49|5||1|92,8',
  },
  XL: {
    from: '2025-12-06',
    on: '10/12/2025',
    until: '2025-12-11',
    right: ['1|1|0|0|0|30|30|6|20|4|0|', '2|0|1|1|0|20|19|3|10|5|1|mới chuyển đến'],
    wrong: '1|0|1|0|0|10|9|1|7|1|0|',
    refusal: /“Lý do chưa xếp loại” chưa nhập/,
    totals: '3|1|1|1|0|50|49|9|30|9|1|',
  },
  BD: {
    from: '2025-03-16',
    on: '20/03/2025',
    until: '2025-03-21',
    right: ['2|1|1|4|2|Có|', '0|3|0|3|1|Không|buổi tối'],
    wrong: '1|1|1|2|0|Có|',
    refusal: /“Tổng số đăng ký” khác/,
    totals: '2|4|1|7|3|1|',
  },
};

const units = join(folder, 'don-vi.csv');
writeFileSync(
  units,
  [
    'Mã,Tên,E-mail nhận nhắc việc',
    ...['A', 'B', 'C'].map((one) => `${one},Chi bộ ${one},${one}@x.example`),
  ].join('\n'),
);

const LIBRARY = formLibrary(2025).flatMap(({ form }) => (form === null ? [] : [form]));

it('every form of the library is played here', () => {
  expect(LIBRARY.map(({ code }) => code)).toEqual(Object.keys(PLAYED));
});

it.each(LIBRARY.map((form) => [form.code, form] as const))(
  '%s takes two right reports, refuses a wrong one, and adds up the two',
  async (code, form) => {
    const played = PLAYED[code];
    if (played === undefined) throw new RangeError(`no figures for ${code}`);
    const path = (name: string) => join(folder, `${code}-${name}`);
    writeFileSync(path('form.csv'), csvOf(formRows(form)));
    const period = ['once', 'year'].includes(form.rhythm.kind) ? '' : '1';
    const rows = [
      ['Mã đơn vị', 'Kỳ', 'Ngày nhận báo cáo', ...form.columns.map(({ id }) => id), 'Ghi chú'],
      ...[played.right[0], played.wrong, played.right[1]].map((figures, at) => [
        'ABC'[at] ?? '',
        period,
        played.on,
        ...figures.split('|'),
        '',
      ]),
    ];
    writeFileSync(path('so-lieu.csv'), csvOf(rows));
    let said = '';
    const out = path('out');
    const status = await rehearse(
      [
        ...['--scenario', 'bieu-mau', '--form', path('form.csv'), '--entries', path('so-lieu.csv')],
        ...[
          '--units',
          units,
          '--year',
          '2025',
          '--start',
          played.from,
          '--until',
          played.until,
          '--out',
          out,
        ],
      ],
      { out: () => {}, error: (text) => (said += text) },
    );
    expect(said).toBe('');
    expect(status).toBe(0);
    const table = parse(readFileSync(join(out, `bang-${code}.csv`))) as string[][];
    const figures = (row: readonly string[] | undefined) => row?.slice(3, 3 + form.columns.length).join('|');
    const totals = table.find(([, name, one]) => name === 'TỔNG CỘNG' && one === period);
    expect(figures(totals)).toBe(played.totals);
    const of = (unit: string) => figures(table.find(([one, , number]) => one === unit && number === period));
    expect([of('A'), of('C')]).toEqual([...played.right]);
    expect(of('B')).toBe(form.columns.map(() => '').join('|'));
    const rejected = parse(readFileSync(join(out, 'rejected.csv'))) as string[][];
    expect(rejected.slice(1).map(([unit]) => unit)).toEqual(['B']);
    expect(rejected[1]?.join(' ')).toMatch(played.refusal);
  },
);
