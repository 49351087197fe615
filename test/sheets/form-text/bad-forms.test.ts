import { describe, expect, it } from 'vitest';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { problemText } from '../../../src/sheets/form-text/problem-text.ts';

const GOOD = [
  'Biểu mẫu,Sinh hoạt chi bộ hằng tháng',
  'Mã,SH',
  'Kỳ,tháng,1,12',
  'Hạn,chậm nhất ngày 25 hằng tháng',
  'Mốc nhắc,"-2, 0, +2"',
  'Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích',
  '1,Tổng số đảng viên,số,,cộng,x,',
  '2,Số đảng viên dự,số,1,cộng,x,',
  '3,Ngày họp,ngày,,không,x,',
  '4,Xếp loại,"chọn: Tốt; Khá; Kém",,đếm,x,',
  '5,Lý do vắng,chữ,,không,,',
  'Quy tắc,Mức,Nội dung',
  '1,cảnh báo,2 >= 75% 1',
  '2,lỗi,5 khi 2 < 1',
];

/** The good form with another text in one line, '' for none. */
const withLine = (line: number, text: string): string =>
  GOOD.map((row, at) => (at === line - 1 ? text : row)).join('\n');
const without = (line: number): string => GOOD.filter((_, at) => at !== line - 1).join('\n');

const problemsOf = (text: string) =>
  readFormText(text).problems.map(({ line, problem }) => `${line} ${problem.kind}`);

it('the form that the cases change has nothing wrong', () => {
  expect(problemsOf(GOOD.join('\n'))).toEqual([]);
});

describe('a problem is told with its line', () => {
  it.each<[string, string, string[]]>([
    ['no title', withLine(1, 'Biểu mẫu,'), ['1 title-missing']],
    ['a title too long', withLine(1, `Biểu mẫu,${'x'.repeat(151)}`), ['1 title-too-long']],
    ['no row of the title', without(1), ['1 row-missing']],
    ['a message too long', withLine(5, `Lời nhắn,${'x'.repeat(501)}`), ['5 message-too-long']],
    ['two messages', withLine(5, 'Lời nhắn,a\nLời nhắn,b'), ['6 row-twice']],
    ['no code', withLine(2, 'Mã,'), ['2 code-unfit']],
    ['a code of several words', withLine(2, 'Mã,SH 1'), ['2 code-unfit']],
    ['a code that begins with a digit', withLine(2, 'Mã,1SH'), ['2 code-unfit']],
    ['a code with signs', withLine(2, 'Mã,S/H'), ['2 code-unfit']],
    ['a code too long', withLine(2, 'Mã,SINHHOATCHI'), ['2 code-unfit']],
    ['the code of form A', withLine(2, 'Mã,a'), ['2 code-reserved']],
    ['the code of form B', withLine(2, 'Mã,B'), ['2 code-reserved']],
    ['the mark of registration', withLine(2, 'Mã,ĐK2025'), ['2 code-reserved']],
    ['the mark of a month', withLine(2, 'Mã,T04'), ['2 code-reserved']],
    ['the mark of the year’s report', withLine(2, 'Mã,bcn'), ['2 code-reserved']],
    ['a row twice', withLine(2, 'Biểu mẫu,Khác'), ['1 row-missing', '2 row-twice']],
    ['an unknown row', withLine(5, 'Thư mời,Kính gửi'), ['5 row-unknown']],
    ['an unknown period', withLine(3, 'Kỳ,tuần,1,52'), ['3 not-a-rhythm']],
    ['no period', withLine(3, 'Kỳ,'), ['3 not-a-rhythm']],
    ['months without a number', withLine(3, 'Kỳ,tháng'), ['3 not-periods']],
    ['months without a last one', withLine(3, 'Kỳ,tháng,1'), ['3 not-periods']],
    ['months of letters', withLine(3, 'Kỳ,tháng,một,ba'), ['3 not-periods']],
    ['a month 13', withLine(3, 'Kỳ,tháng,1,13'), ['3 period-out-of-range']],
    ['a month 0', withLine(3, 'Kỳ,tháng,0,12'), ['3 period-out-of-range']],
    ['months reversed', withLine(3, 'Kỳ,tháng,12,1'), ['3 periods-reversed']],
    [
      'a quarter 5',
      withLine(3, 'Kỳ,quý,1,5').replace('25 hằng tháng', '25 tháng sau'),
      ['3 period-out-of-range'],
    ],
    // Never months 1 to 2.
    ['one month alone', withLine(3, 'Kỳ,tháng,12'), ['3 not-periods']],
    ['numbers of a single occasion', withLine(3, 'Kỳ,một đợt,1,4'), ['3 cell-too-many']],
    ['no row of the deadline: told at the period', without(4), ['3 row-missing']],
    ['no deadline', withLine(4, 'Hạn,'), ['4 not-a-deadline']],
    ['a deadline without a wording', withLine(4, 'Hạn,25'), ['4 not-a-deadline']],
    ['a date for months', withLine(4, 'Hạn,trước ngày 16/06/2025'), ['4 deadline-unfit']],
    ['a day 32', withLine(4, 'Hạn,chậm nhất ngày 32 hằng tháng'), ['4 day-unfit']],
    ['a day 0', withLine(4, 'Hạn,chậm nhất ngày 0 tháng sau'), ['4 day-unfit']],
    ['before a day of the month', withLine(4, 'Hạn,trước ngày 25 hằng tháng'), ['4 before-day-of-month']],
    ['a day that is in no calendar', withLine(4, 'Hạn,trước ngày 31/02/2025'), ['4 no-such-day']],
    ['a year of two digits', withLine(4, 'Hạn,trước ngày 16/06/25'), ['4 day-without-year']],
    [
      'a year that is none of ours',
      withLine(4, 'Hạn,trước ngày 16/06/2205'),
      ['4 deadline-unfit', '4 year-unfit'],
    ],
    ['a day without a year', withLine(4, 'Hạn,trước ngày 16/06'), ['4 day-without-year']],
    ['months of an occasion', withLine(3, 'Kỳ,một đợt'), ['4 deadline-unfit']],
    ['months of a year', withLine(3, 'Kỳ,năm'), ['4 deadline-unfit']],
    ['months of quarters', withLine(3, 'Kỳ,quý,1,4'), ['4 deadline-unfit']],
    ['months of halves', withLine(3, 'Kỳ,sáu tháng,1,2'), ['4 deadline-unfit']],
    ['a milestone of letters', withLine(5, 'Mốc nhắc,"-2, không, +2"'), ['5 not-a-milestone']],
    ['a milestone too far', withLine(5, 'Mốc nhắc,-61'), ['5 not-a-milestone']],
    ['a milestone twice', withLine(5, 'Mốc nhắc,"0, -2, 0"'), ['5 milestone-twice']],
    ['no milestone', withLine(5, 'Mốc nhắc,'), ['5 no-milestones']],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('no headings of columns', () => {
    expect(problemsOf(without(6))).toContain('1 row-missing');
  });

  it('no columns below their headings', () => {
    const text = [...GOOD.slice(0, 6), ...GOOD.slice(11)].join('\n');
    expect(problemsOf(text)).toContain('6 no-columns');
  });

  it('nothing at all: every row that is missing', () => {
    expect(problemsOf('')).toEqual(Array(5).fill('1 row-missing'));
  });

  it.each<[string, string, string[]]>([
    ['no heading of kinds', withLine(6, 'Cột,Nhãn,,Trong đó của,Tổng,Bắt buộc'), ['6 heading-missing']],
    ['an unknown heading', withLine(6, `${GOOD[5]},Đơn vị tính`), ['6 heading-unknown']],
    ['a heading twice', withLine(6, `${GOOD[5]},Tổng`), ['6 heading-twice']],
    ['a column without number', withLine(9, ',Ngày họp,ngày,,không,x,'), ['9 not-a-number']],
    ['a column numbered by a word', withLine(9, 'ba,Ngày họp,ngày,,không,x,'), ['9 not-a-number']],
    ['a column 0', withLine(9, '0,Ngày họp,ngày,,không,x,'), ['9 not-a-number']],
    ['a number twice', withLine(9, '2,Ngày họp,ngày,,không,x,'), ['9 column-twice']],
    ['no label', withLine(9, '3, ,ngày,,không,x,'), ['9 label-missing']],
    ['a label twice', withLine(9, '3,tổng  số ĐẢNG viên,ngày,,không,x,'), ['9 label-twice']],
    ['the label of the note', withLine(9, '3,ghi chú,chữ,,,,'), ['9 label-of-note']],
    ['a label too long', withLine(9, `3,${'x'.repeat(151)},ngày,,,,`), ['9 label-too-long']],
    [
      'an explanation too long',
      withLine(9, `3,Ngày họp,ngày,,,,${'x'.repeat(301)}`),
      ['9 explanation-too-long'],
    ],
    ['an unknown kind', withLine(9, '3,Ngày họp,thời gian,,không,x,'), ['9 not-a-kind']],
    ['no kind', withLine(9, '3,Ngày họp,,,không,x,'), ['9 not-a-kind']],
    ['an unknown total', withLine(7, '1,Tổng số đảng viên,số,,nhân,x,'), ['7 not-a-total']],
    ['a sum of percentages', withLine(9, '3,Tỷ lệ,tỷ lệ,,cộng,x,'), ['9 total-unfit']],
    ['a count of numbers', withLine(7, '1,Tổng số đảng viên,số,,đếm,x,'), ['7 total-unfit']],
    ['a mean of days', withLine(9, '3,Ngày họp,ngày,,bình quân,x,'), ['9 total-unfit']],
    ['a sum of texts', withLine(11, '5,Lý do vắng,chữ,,cộng,,'), ['11 total-unfit']],
    ['an unknown mark', withLine(9, '3,Ngày họp,ngày,,không,tùy,'), ['9 not-a-mark']],
    ['a list of one', withLine(10, '4,Xếp loại,chọn: Tốt,,đếm,x,'), ['10 too-few-choices']],
    ['an empty list', withLine(10, '4,Xếp loại,chọn,,đếm,x,'), ['10 too-few-choices']],
    ['a text of the list twice', withLine(10, '4,Xếp loại,chọn: Tốt; Khá; TỐT,,đếm,x,'), ['10 choice-twice']],
    ['part of itself', withLine(8, '2,Số đảng viên dự,số,2,cộng,x,'), ['8 part-of-itself']],
    ['part of no column', withLine(8, '2,Số đảng viên dự,số,9,cộng,x,'), ['8 part-of-nothing']],
    ['part of a word', withLine(8, '2,Số đảng viên dự,số,tổng,cộng,x,'), ['8 not-a-part']],
    ['part of a text', withLine(8, '2,Số đảng viên dự,số,5,cộng,x,'), ['8 part-of-other-kind']],
    ['a text that is a part', withLine(11, '5,Lý do vắng,chữ,1,,,'), ['11 part-of-other-kind']],
    ['a day that is part of a day', withLine(11, '5,Ngày báo,ngày,3,,,'), ['11 part-of-other-kind']],
    ['money of a count', withLine(11, '5,Chi,tiền,1,,,'), ['11 part-of-other-kind']],
    ['a circle of two', withLine(7, '1,Tổng số đảng viên,số,2,cộng,x,'), ['7 parts-in-circle']],
    [
      'a cell under no heading',
      withLine(6, 'Cột,Nhãn,Kiểu,Trong đó của,,Bắt buộc'),
      [7, 8, 9, 10, 11].map((line) => `${line} cell-too-many`),
    ],
    ['a cell too many', withLine(9, '3,Ngày họp,ngày,,không,x,,buổi sáng'), ['9 cell-too-many']],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it.each<[string, string, string[]]>([
    ['a rule without number', withLine(14, ',lỗi,5 khi 2 < 1'), ['14 not-a-number']],
    ['a rule’s number twice', withLine(14, '1,lỗi,5 khi 2 < 1'), ['14 rule-twice']],
    ['an unknown level', withLine(14, '2,nặng,5 khi 2 < 1'), ['14 not-a-severity']],
    ['no level', withLine(14, '2,,5 khi 2 < 1'), ['14 not-a-severity']],
    ['no content', withLine(14, '2,lỗi,'), ['14 statement-missing']],
    ['content of blanks, with a level', withLine(14, '2,lỗi, '), ['14 statement-missing']],
    ['a column that is not there', withLine(13, '1,lỗi,2 <= 9'), ['13 rule-names-nothing']],
    [
      'two columns that are not there',
      withLine(13, '1,lỗi,8 <= 9'),
      ['13 rule-names-nothing', '13 rule-names-nothing'],
    ],
    ['a required column that is not there', withLine(13, '1,lỗi,9 khi 2 < 1'), ['13 rule-names-nothing']],
    ['a column before that is not there', withLine(13, '1,lỗi,2 <= trước 9'), ['13 rule-names-nothing']],
    ['a share of a column that is not there', withLine(13, '1,lỗi,2 <= 80% 9'), ['13 rule-names-nothing']],
    ['over text', withLine(13, '1,lỗi,5 <= 1'), ['13 rule-over-text']],
    ['over a list', withLine(13, '1,lỗi,1 > 4'), ['13 rule-over-text']],
    ['a condition over text', withLine(13, '1,lỗi,2 khi 5 > 0'), ['13 rule-over-text']],
    ['a deviation over text', withLine(13, '1,lỗi,4 lệch <= 5% trước 4'), ['13 rule-over-text']],
    ['a day compared with a count', withLine(13, '1,lỗi,3 <= 1'), ['13 rule-mixes-days']],
    ['a day in a sum', withLine(13, '1,lỗi,3 <= trước 3 + 1'), ['13 rule-mixes-days']],
    ['a share of a day', withLine(13, '1,lỗi,3 <= 80% trước 3'), ['13 rule-mixes-days']],
    ['a day and 0', withLine(13, '1,lỗi,3 > 0'), ['13 rule-mixes-days']],
    ['numbers alone', withLine(13, '1,lỗi,số 5 > 0'), ['13 rule-without-column']],
    ['figures of the period before alone', withLine(13, '1,lỗi,trước 1 > 0'), ['13 rule-without-column']],
    ['words', withLine(13, '1,lỗi,số dự không quá tổng số'), ['13 statement-unreadable']],
    ['a letter for a column', withLine(13, '1,lỗi,A <= B'), ['13 statement-unreadable']],
    ['a number with points', withLine(13, '1,lỗi,1 >= 1.000'), ['13 number-bare']],
    ['a number too long for a column', withLine(13, '1,lỗi,1 >= 5000'), ['13 number-bare']],
    ['a column with itself', withLine(13, '1,lỗi,1 < 1'), ['13 rule-with-itself']],
    ['two comparisons', withLine(13, '1,lỗi,0 <= 2 <= 1'), ['13 statement-unreadable']],
    ['no second side', withLine(13, '1,lỗi,2 <='), ['13 statement-unreadable']],
    ['no comparison', withLine(13, '1,lỗi,2 + 1'), ['13 statement-unreadable']],
    ['two signs', withLine(13, '1,lỗi,2 = 1 + - 1'), ['13 statement-unreadable']],
    ['a product', withLine(13, '1,lỗi,2 = 1 * 1'), ['13 statement-unreadable']],
    ['a share of a share', withLine(13, '1,lỗi,2 <= 50% 50% 1'), ['13 statement-unreadable']],
    ['an unequal sign', withLine(13, '1,lỗi,2 ≠ 1'), ['13 relation-unknown']],
    ['an unequal sign of programmers', withLine(13, '1,lỗi,2 <> 1'), ['13 relation-unknown']],
    ['a share of nothing', withLine(13, '1,lỗi,2 <= 80%'), ['13 share-of-nothing']],
    ['a share of two decimals', withLine(13, '1,lỗi,"2 <= 80,25% 1"'), ['13 decimals-too-many']],
    ['a number too large', withLine(13, '1,lỗi,2 <= số 9999999999999999'), ['13 number-too-large']],
    ['a requirement of a sum', withLine(13, '1,lỗi,5 + 4 khi 2 < 1'), ['13 statement-unreadable']],
    [
      'a requirement of the period before',
      withLine(13, '1,lỗi,trước 5 khi 2 < 1'),
      ['13 statement-unreadable'],
    ],
    ['two conditions', withLine(13, '1,lỗi,5 khi 2 < 1 khi 1 > 0'), ['13 statement-unreadable']],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('of a circle of three, once', () => {
    const text = GOOD.map((row, at) =>
      at === 6 ? '1,A,số,5,cộng,x,' : at === 7 ? '2,B,số,1,cộng,x,' : at === 10 ? '5,C,số,2,cộng,,' : row,
    ).slice(0, 11);
    expect(problemsOf(text.join('\n'))).toEqual(['7 parts-in-circle']);
  });

  it('of columns and rules beyond the most', () => {
    const columns = Array.from({ length: 41 }, (_, at) => `${at + 1},Cột thứ ${at + 1},số,,cộng,x,`);
    const rules = Array.from({ length: 41 }, (_, at) => `${at + 1},lỗi,2 <= 1`);
    const text = [...GOOD.slice(0, 6), ...columns, GOOD[11], ...rules].join('\n');
    expect(problemsOf(text)).toEqual(['6 too-many-columns', `${6 + 41 + 1 + 41} too-many-rules`]);
  });

  it('of a text in letters of an old font', () => {
    expect(problemsOf(withLine(7, '1,Tæng sè ®¶ng viªn,số,,cộng,x,'))).toEqual(['7 old-letters']);
  });

  it('of a quotation mark that is not closed', () => {
    expect(problemsOf(withLine(7, '1,"Tổng số đảng viên,số,,cộng,x,'))).toEqual(['7 open-quote']);
  });

  it('of every line at once, in the order of lines, each with a sentence of its own', () => {
    const { form, problems } = readFormText(
      [
        'Biểu mẫu,',
        'Mã,B',
        'Kỳ,quý,4,1',
        'Hạn,chậm nhất ngày 25 hằng tháng',
        'Mốc nhắc,mai',
        GOOD[5],
        '1,Một,hình,,cộng,x,',
        '2,Hai,số,2,cộng,x,',
        '2,Hai,chữ,,cộng,x,',
        GOOD[11],
        '1,lỗi,2 <= 7',
        '2,vừa,2 <= = 1',
      ].join('\n'),
    );
    expect(form).toBeNull();
    expect(problems.map(({ line, problem }) => `${line} ${problem.kind}`)).toEqual([
      '1 title-missing',
      '2 code-reserved',
      '3 periods-reversed',
      '4 deadline-unfit',
      '5 not-a-milestone',
      '7 not-a-kind',
      '8 part-of-itself',
      '9 column-twice',
      '9 label-twice',
      '9 total-unfit',
      '11 rule-names-nothing',
      '12 not-a-severity',
      '12 statement-unreadable',
    ]);
    const sentences = problems.map(problemText);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences)
      expect(sentence).toMatch(/^Dòng \d+: .+; hãy .+\.$|^Dòng \d+: .+, hãy .+\.$/s);
  });
});

describe('an untidy form is read as a person reads it', () => {
  const readingOf = (text: string) => readFormText(text);
  const good = readingOf(GOOD.join('\n')).form;
  it.each<[string, string]>([
    [
      'cases and blanks',
      GOOD.join('\n').replace('Mã,SH', ' MÃ , sh ').replace('số,1,cộng,x', ' Số ,1, CỘNG ,X'),
    ],
    [
      'no accents on the format’s words',
      withLine(4, 'Han,chậm nhất ngày 25 hằng tháng').replace('Quy tắc,Mức', 'Quy tac,Muc'),
    ],
    ['blank rows and cells of a spreadsheet', GOOD.map((row) => `${row},,,`).join('\n,,,,,,\n\n')],
    [
      'the mark of semicolons',
      `sep=;\n${GOOD.map((row) => row.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';')).join('\n')}`,
    ],
    ['commas of the milestones without quotes', withLine(5, 'Mốc nhắc,-2, 0, +2')],
    ['minus signs of Word', withLine(5, 'Mốc nhắc,"−2, 0, +2"')],
    ['relations of Word', withLine(13, '1,cảnh báo,2 ≥ 75 % 1')],
    ['relations the other way round', withLine(13, '1,cảnh báo,2 => 75% cột 1')],
    ['wide letters', withLine(13, '1,cảnh báo,２ ＞＝ ７５％ １')],
    ['no blanks', withLine(13, '1,cảnh báo,2>=75%1').replace('5 khi 2 < 1', '5 khi 2<1')],
    ['a list parted by commas', withLine(10, '4,Xếp loại,"Chọn: Tốt, Khá, Kém",,đếm,x,')],
    ['a list parted by lines', withLine(10, '4,Xếp loại,"chọn:\nTốt\nKhá\nKém",,đếm,x,')],
    ['no total is none', withLine(9, '3,Ngày họp,ngày,,,x,')],
    ['numbers with points', withLine(7, '1.,Tổng số đảng viên,số,,cộng,x,')],
  ])('%s', (_, text) => {
    expect(readingOf(text)).toEqual({ form: good, problems: [] });
  });

  it('headings in another order, and only those that are needed', () => {
    const { form } = readingOf([...GOOD.slice(0, 5), 'Cột,Kiểu,Nhãn', '1,số,Tổng số đảng viên'].join('\n'));
    expect(form?.columns).toMatchObject([{ label: 'Tổng số đảng viên', total: 'none', isRequired: false }]);
  });

  it('a label and a title with commas that nobody quoted', () => {
    const { form } = readingOf(
      withLine(8, '2,Khai trừ, xóa tên, xin ra,số,1,cộng,x,').replace('bộ hằng', 'bộ, họp lệ, hằng'),
    );
    expect(form?.columns[1]?.label).toBe('Khai trừ, xóa tên, xin ra');
    expect(form?.title).toBe('Sinh hoạt chi bộ, họp lệ, hằng tháng');
  });

  it.each([
    ['chậm nhất ngày 25 hàng tháng', 'own-month'],
    ['Chậm nhất vào ngày 25 hằng tháng.', 'own-month'],
    ['đến hết ngày 25 hằng tháng', 'own-month'],
    ['chậm nhất ngày 25 hằng tháng, gặp ngày nghỉ thì vào ngày làm việc liền trước', 'own-month'],
    ['chậm nhất ngày 10 tháng đầu quý tiếp theo', 'month-after'],
    ['chậm nhất ngày 05 tháng sau', 'month-after'],
    ['chậm nhất ngày mồng 5 của tháng sau', 'month-after'],
    ['chậm nhất ngày 5 tháng đầu kỳ sau', 'month-after'],
  ])('the deadline "%s"', (wording, month) => {
    const deadline = readingOf(withLine(4, `Hạn,${wording}`)).form?.deadline;
    expect(deadline).toMatchObject({ deadline: { in: month }, text: wording });
  });

  it.each([
    ['trước ngày 16/06/2025', 'before'],
    ['Trước 16-6-2025', 'before'],
    ['trước ngày 16 tháng 6 năm 2025', 'before'],
    ['chậm nhất ngày 16.06.2025', 'no-later-than'],
    ['chậm nhất vào thứ Hai, ngày 16/06/2025', 'no-later-than'],
    ['đến hết ngày 2025-06-16', 'until-end-of'],
  ])('the date of an occasion "%s"', (typed, wording) => {
    const text = withLine(3, 'Kỳ,một đợt').replace('chậm nhất ngày 25 hằng tháng', `"${typed}"`);
    expect(readingOf(text).form?.deadline).toMatchObject({
      text: typed,
      deadline: { wording, date: '2025-06-16' },
    });
  });

  it.each([
    ['Có / Không', 'yes-no'],
    ['CÓ/KHÔNG', 'yes-no'],
    ['có - không', 'yes-no'],
    ['tỉ lệ', 'rate'],
    ['Tiền', 'money'],
    ['Chữ.', 'text'],
  ])('the kind "%s"', (typed, kind) => {
    const { form } = readingOf(withLine(11, `5,Việc khác,${typed},,,,`));
    expect(form?.columns[4]?.kind.kind).toBe(kind);
  });

  it.each(['Quý,I,IV', 'quý,1-4', 'hằng quý,từ I,đến IV', 'quý I đến quý IV', '"quý 1, 4"', 'Quý I–IV'])(
    'the quarters "%s"',
    (typed) => {
      const text = withLine(3, `Kỳ,${typed}`).replace('25 hằng tháng', '25 tháng sau');
      expect(readingOf(text).form?.rhythm).toEqual({ kind: 'quarter', first: 1, last: 4 });
    },
  );

  it.each([
    ['tháng 3 đến tháng 11', { kind: 'month', first: 3, last: 11 }],
    ['6 tháng,1,2', { kind: 'half-year', first: 1, last: 2 }],
    ['Sáu tháng 1-2', { kind: 'half-year', first: 1, last: 2 }],
    ['Hằng năm', { kind: 'year' }],
    ['Một đợt', { kind: 'once' }],
  ])('how often: "%s"', (typed, rhythm) => {
    const dated = rhythm.kind === 'year' || rhythm.kind === 'once';
    const text = withLine(3, `Kỳ,${typed}`).replace(
      'chậm nhất ngày 25 hằng tháng',
      dated ? 'trước ngày 16/06/2025' : 'chậm nhất ngày 5 tháng sau',
    );
    expect(readingOf(text).form?.rhythm).toEqual(rhythm);
  });

  it('a list of a thousand rows, told of at once', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `${at + 1},Người thứ ${at + 1},chữ,,,,`);
    expect(problemsOf([...GOOD.slice(0, 6), ...rows].join('\n')).slice(0, 1)).toEqual(['6 too-many-columns']);
  });

  it('no milestones: those of such deadlines', () => {
    expect(readingOf(without(5)).form?.milestones).toEqual([-2, 0, 2]);
  });

  it.each([
    ['1 lệch không quá 30% so với trước 1', '1 lệch <= 30% trước 1'],
    ['1 lệch ≤ 30,5% của kỳ trước 1', '1 lệch <= 30,5% trước 1'],
    ['1 = trước 1 + 2 − 2', '1 = trước 1 + 2 - 2'],
    ['1 <= Số 1.500', '1 <= số 1500'],
    ['cột 1 >= cột 1 kỳ trước', '1 >= trước 1'],
  ])('the rule "%s"', (typed, tidy) => {
    const [form, wanted] = [typed, tidy].map((text) => readingOf(withLine(13, `1,lỗi,"${text}"`)).form);
    expect(form?.rules[0]).toEqual(wanted?.rules[0]);
    expect(form?.rules[0]).toBeDefined();
  });
});
