import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import { K01, K02, OWNER, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';
import { documentDesk, readable } from '../support/paper.ts';

/** A number that may be quoted is a submitted one: form B. January to March, on 28/03/2024, K01 and K02 have 4 each to admit. */

const K03 = 'k03@donvi.example';
const USERS = { K01, K02, K03 };
type Code = keyof typeof USERS;
const { office, again } = officeReady(
  { settings: { ...PROGRESS_2024, superiorAdmissionTarget: 8, superiorTrainingTarget: 4 } },
  PROGRESS_DAY,
);
const desk = documentDesk(office.platform, OWNER);
const board = SHEET_IDS.progress;

function type(code: Code, row: number, values: readonly string[], columns = 'BCDEFG'): void {
  values.forEach((text, index) => {
    expect(office.type(USERS[code], TAB_OF[code], `${columns[index]}${row}`, text)).toEqual({
      accepted: true,
    });
  });
}

const tick = (code: Code, ...rows: readonly number[]) => {
  for (const row of rows) office.tick(USERS[code], TAB_OF[code], `J${row}`);
};

/** Lũy kế kết nạp, %, còn thiếu, dự báo, kết quả, lũy kế cử đi học, tháng 1–3, cảnh báo. */
const unitRow = (nth: number) =>
  office.row(board, 7 + nth, ['D', 'X', 'E', 'G', 'H', 'AA', 'K', 'L', 'M', 'J']);
const sums = () => office.row(board, 11, ['B', 'D', 'X', 'E', 'AA', 'K', 'L', 'M']);
const withTyped = () => office.row(board, 12, ['B', 'D', 'AA', 'F']);
/** Tháng, thực hiện, kế hoạch: what the line chart draws. */
const line = () => [9, 10, 11].map((row) => office.row(board, row, ['AK', 'AL', 'AM']));

beforeEach(() => {
  again();
  for (const nth of [1, 2]) office.typeUnit(nth, { assignedAdmission: '4', assignedTraining: '2' });
  office.provision();
  // K01 handed in January, two admitted before and one in it; K02 has handed in nothing.
  type('K01', 28, ['6', '3', '2', '1']);
  type('K01', 33, ['0', '0', '1', '1', '1', '1']);
  tick('K01', 33);
  office.sweep();
});

it('the row of a unit says what it handed in, and so does every total', () => {
  expect(unitRow(1).slice(0, 9)).toEqual(['3', '75,0%', '1', '–', 'Chưa đạt', '2', '3 c', '3 ✗', '3 ✗']);
  expect(unitRow(2).slice(0, 9)).toEqual(['', '0,0%', '4', '–', 'Chưa đạt', '', '✗', '✗', '✗']);
  expect(sums()).toEqual(['TỔNG CỘNG', '3', '37,5%', '5', '2', '3', '3', '3']);
  expect(withTyped()).toEqual(['Kể cả số đang nhập', '3', '2', '']);
});

describe('a month that is typed and not handed in', () => {
  // The day of the year's report: the committee member gets a digest.
  beforeEach(() => office.until('2024-04-03T07:30'));

  const digest = (): string => {
    const mails = office.preview('remind').mails.filter(({ to }) => to.includes('cum1@dukhoi.example'));
    return mails.map(({ text }) => text).join('\n');
  };

  const everywhere = () => ({
    table: [1, 2].map(unitRow),
    sums: sums(),
    line: line(),
    headline: office.row(board, 4, ['D', 'X', 'E', 'J', 'H', 'AA', 'K']),
    report: readable(desk.preview('progress-report').html),
    overview: readable(desk.preview('progress-overview').html),
    letter: readable(desk.preview('progress-letter').html),
    form: readable(desk.preview('progress-statistics', { unitCode: 'K01' }).html),
    warnings: digest().split('Cảnh báo mới hoặc có thay đổi:')[1],
  });

  it('moves no figure, forecast, warning, chart, document or digest', () => {
    const standing = everywhere();
    expect(standing.warnings).toContain(
      'kết nạp chậm 01 so với kế hoạch: đến tháng 3 mới đạt 3/4, kế hoạch 4',
    );
    type('K01', 34, ['0', '0', '1', '1', '3', '3']);
    expect(everywhere()).toEqual(standing);
    expect(withTyped()).toEqual(['Kể cả số đang nhập', '6', '3', 'đang nhập, chưa nộp: 1 đơn vị']);
    expect(office.closing('Kiểm tra số liệu').split('\n')).toEqual(
      expect.arrayContaining([
        'Lũy kế kết nạp: 3; cấp trên giao: 8; còn thiếu: 5.',
        'Kể cả số đang nhập: kết nạp 6, cử đi học 3 (đang nhập, chưa nộp: 1 đơn vị).',
      ]),
    );
    tick('K01', 34);
    expect(sums()[1]).toBe('3');
    office.sweep();
    expect(sums()).toEqual(['TỔNG CỘNG', '6', '75,0%', '2', '3', '3', '6', '6']);
    expect(withTyped()[3]).toBe('');
  });

  it('or one that is refused, or holds a text', () => {
    const standing = sums();
    type('K01', 34, ['0', '9', '0', '0', '0', '5']);
    tick('K01', 34);
    office.sweep();
    expect(office.shown(TAB_OF.K01, 'K34')).toContain('lớn hơn số cảm tình');
    expect(sums()).toEqual(standing);
    office.batch([
      {
        updateCells: {
          start: { sheetId: TAB_OF.K01, rowIndex: 33, columnIndex: 6 },
          rows: [{ values: [{ userEnteredValue: { stringValue: '5 người' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(sums()).toEqual(standing);
    expect(withTyped()[1]).toBe('3');
  });

  it('keeps the unit itself told of what it types', () => {
    type('K01', 34, ['0', '0', '1', '1', '3', '3']);
    expect(office.row(TAB_OF.K01, 30, 'BCDE')).toEqual(['4', '6', '150,0%', '0']);
  });
});

describe('a unit of which no month was accepted', () => {
  beforeEach(() => {
    type('K02', 28, ['9', '3', '3', '2']);
    type('K02', 33, ['0', '0', '0', '0', '1', '1']);
  });

  it('is shown apart, in italics, and added nowhere: its figures at the start neither', () => {
    expect(unitRow(2).slice(0, 9)).toEqual(['4', '0,0%', '4', '–', 'Chưa đạt', '2', '4 ✗', '4 ✗', '4 ✗']);
    expect(sums()).toEqual(['TỔNG CỘNG', '3', '37,5%', '5', '2', '3', '3', '3']);
    expect(line()).toEqual([
      ['T1', '3,0', '2,7'],
      ['T2', '3,0', '5,3'],
      ['T3', '3,0', '8,0'],
    ]);
    expect(withTyped()).toEqual(['Kể cả số đang nhập', '7', '4', 'đang nhập, chưa nộp: 1 đơn vị']);
    const rules = office.structure().sheets.find(({ properties }) => properties.sheetId === board);
    expect(rules?.conditionalFormats?.[0]).toMatchObject({
      ranges: [{ startRowIndex: 7, startColumnIndex: 3, endColumnIndex: 4 }],
      booleanRule: { format: { textFormat: { italic: true } } },
    });
  });

  it('has no figure in a document, an export or a closing, and is not said to have admitted nobody', () => {
    const text = readable(desk.preview('progress-report').html);
    expect(text).toContain('đã kết nạp 03 đảng viên, bằng 37,5% chỉ tiêu cấp trên giao (08 đảng viên)');
    expect(text).toContain(
      "- 01 tổ chức cơ sở đảng đã kết nạp nhưng chưa đạt chỉ tiêu: Đảng bộ D'Ran (chỉ tiêu 04, đã kết nạp 03, còn thiếu 01).",
    );
    expect(text).toContain(
      '- 01 tổ chức cơ sở đảng có chỉ tiêu nhưng chưa có báo cáo nào về kết nạp: Chi bộ Sở Công Thương (chỉ tiêu 04).',
    );
    expect(text).not.toContain('chưa kết nạp được');
    expect(text).toContain('2\nChi bộ Sở Công Thương\n4\n–\n–\n4\nChưa đạt\n2\n–\n2\n');
    const [, , k02, , sum, typed] = desk.table().tables[0]?.rows ?? [];
    expect(k02?.slice(1, 10)).toEqual(['K02', 'Chi bộ Sở Công Thương', 4, null, 4, 'Chưa đạt', 2, null, 2]);
    expect(sum?.slice(2, 5)).toEqual(['TỔNG CỘNG', 8, 3]);
    expect(typed?.slice(2, 9)).toEqual([
      'Kể cả số đang nhập',
      null,
      7,
      null,
      'đang nhập, chưa nộp: 1 đơn vị',
      null,
      4,
    ]);
    office.close('month-3');
    const closed = office.rows(SHEET_IDS.closings, 'BCDEFH', 4);
    expect(closed[2]?.slice(0, 5)).toEqual(['K02', 'Chi bộ Sở Công Thương', '', '4', '']);
    expect(closed[4]).toEqual(['', 'TỔNG CỘNG', '3', '8', '2', '']);
    expect(closed[5]).toEqual(['', 'Kể cả số đang nhập', '7', '', '4', 'đang nhập, chưa nộp: 1 đơn vị']);
    expect(sums()[1]).toBe('3');
    expect(withTyped()[1]).toBe('7');
  });

  it('counts with its figures at the start from the first month on that is accepted', () => {
    tick('K02', 33);
    office.sweep();
    expect(unitRow(2).slice(0, 9)).toEqual(['4', '100,0%', '0', '–', 'Đạt', '2', '4 c', '4 ✗', '4 ✗']);
    expect(sums().slice(1)).toEqual(['7', '87,5%', '1', '4', '7', '7', '7']);
    expect(withTyped()[3]).toBe('');
  });
});

describe('the report tells apart', () => {
  it('units that admitted nobody and units short of their target', () => {
    type('K02', 28, ['9', '3', '0', '0']);
    type('K02', 33, ['0', '0', '0', '0', '0', '0']);
    tick('K02', 33);
    office.sweep();
    const text = readable(desk.preview('progress-report').html);
    expect(text).toContain(
      '- 01 tổ chức cơ sở đảng có chỉ tiêu nhưng chưa kết nạp được đảng viên nào: Chi bộ Sở Công Thương (chỉ tiêu 04).',
    );
    expect(text).toContain(
      "- 01 tổ chức cơ sở đảng đã kết nạp nhưng chưa đạt chỉ tiêu: Đảng bộ D'Ran (chỉ tiêu 04, đã kết nạp 03, còn thiếu 01).",
    );
  });
});

describe('a unit that need not report its months', () => {
  beforeEach(() => {
    office.typeUnit(3, { exemptFromMonthly: 'Có' });
    office.provision();
    type('K03', 28, ['5', '1', '0', '0']);
    type('K03', 33, ['0', '0', '0', '0', '1', '1']);
  });

  it('hands in those it typed before the year’s report, which would else stand beside figures nobody accepted', () => {
    expect(office.shown(TAB_OF.K03, 'K46')).toContain('Còn 1 tháng chưa được nhận');
    tick('K03', 46);
    office.sweep();
    expect(office.shown(TAB_OF.K03, 'K46')).toContain('tháng 1');
    expect(office.shown(TAB_OF.K03, 'K46')).not.toContain('Đã nộp');
    tick('K03', 33, 46);
    office.sweep();
    expect(office.shown(TAB_OF.K03, 'K46')).toContain('Đã nộp đúng hạn');
    expect(sums()[1]).toBe('4');
  });

  it('and needs no month of which it typed nothing', () => {
    for (const column of 'BCDEFG') office.type(K03, TAB_OF.K03, `${column}33`, '');
    tick('K03', 46);
    office.sweep();
    expect(office.shown(TAB_OF.K03, 'K46')).toContain('Đã nộp đúng hạn');
  });
});

it('nobody handed in anything: the table, its charts and its documents hold, at nothing', () => {
  const { office: fresh } = officeReady({ settings: PROGRESS_2024, twoFiles: true }, PROGRESS_DAY);
  fresh.type(K01, TAB_OF.K01, 'B28', '9');
  expect(fresh.row(board, 11, ['B', 'D', 'X', 'K', 'L', 'M'])).toEqual([
    'TỔNG CỘNG',
    '0',
    '–',
    '0',
    '0',
    '0',
  ]);
  expect(fresh.row(board, 12, 'BF')).toEqual(['Kể cả số đang nhập', 'đang nhập, chưa nộp: 1 đơn vị']);
  expect(fresh.row(board, 4, 'CDX')).toEqual(['3', '0', '0,0%']);
  const fromNothing = documentDesk(fresh.platform, OWNER);
  expect(readable(fromNothing.preview('progress-report').html)).toContain('2- Về kết nạp: chưa có số liệu');
});

it('with form A beside it, the target is the accepted one, else the assigned one', () => {
  const { office: both } = officeReady(
    { settings: { ...PROGRESS_2024, forms: FORM_CHOICES.both, deadlineDate: '31/03/2024' } },
    PROGRESS_DAY,
  );
  both.typeUnit(1, { assignedAdmission: '4' });
  both.provision();
  const target = () => both.shown(board, 'C8');
  both.fill(K01, TAB_OF.K01, ['72', '88', '9', '6']);
  expect(target()).toBe('4');
  both.submit(K01, TAB_OF.K01);
  expect(target()).toBe('6');
  both.fill(K01, TAB_OF.K01, ['72', '88', '9', '7']);
  expect(target()).toBe('6');
});
