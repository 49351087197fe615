import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  csvFile,
  type Rehearsed,
  rehearsed,
  removeTemporaryFolders,
  temporaryFolder,
} from '../support/rehearsal.ts';

afterAll(removeTemporaryFolders);

/** A file as text, so that its signs and line ends are those of a person's program. */
function textFile(name: string, text: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

const FORM = textFile(
  'bieu-mau.csv',
  `Biểu mẫu,Thử mọi kiểu
Mã,TM
Kỳ,tháng,1,3
Hạn,chậm nhất ngày 25 hằng tháng
Mốc nhắc,"-2, 0, +2"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Tổng số,số,,cộng,x,
2,Trong số đó nữ,số,1,lớn nhất,,
3,Tiền thu,tiền,,bình quân,x,
4,Tỷ lệ đạt,tỷ lệ,,bình quân,,
5,Ngày họp,ngày,,lớn nhất,,
6,Có kế hoạch,có/không,,đếm,,
7,Xếp loại,chọn: Tốt; Khá; Kém; 5-10,,đếm,,
8,Nhận xét,chữ,,không,,
Quy tắc,Mức,Nội dung
1,cảnh báo,2 >= 10% 1
2,lỗi,8 khi 2 < số 2
3,cảnh báo,1 >= trước 1
`,
);

const UNITS = csvFile([
  ['Mã đơn vị', 'Tên đơn vị', 'E-mail nhận nhắc việc', 'Báo cáo từ', 'Báo cáo đến'],
  ['A1', 'Chi bộ Một', 'a1@x.example', '', ''],
  ['A2', 'Chi bộ Hai', 'a2@x.example', '', ''],
  ['A3', 'Chi bộ Ba', 'a3@x.example', '01/02/2025', ''],
  ['A4', 'Chi bộ Bốn', 'a4@x.example', '', '31/01/2025'],
  ['A5', 'Chi bộ Năm', 'a5@x.example', '', ''],
]);

/** As a program of a Vietnamese Windows saves it: a mark at the start, semicolons, two signs at a line's end. */
const ENTRIES = textFile(
  'so-lieu.csv',
  `\ufeff${[
    'Mã đơn vị;Kỳ;Ngày nhận báo cáo;1;2;3;4;5;6;7;8;Ghi chú',
    'A1;1;24/01/2025;1.200;300;1.250.000;95,5%;15/03/2025;có; tốt ;ghi nhầm;ghi chú nhầm',
    // The row is the whole report: a blank takes away what the row before typed.
    'a1;1;27/01/2025;1300;300;1250000;95,5;15/3/2025;Có;Tốt;;',
    'A1;2;15/02/2025;1000;100;0;;;;;;sáp nhập',
    'A1;3;20/02/2025;1500;150;1;;;;;;',
    'A2;1;24/01/2025;10;11;5;;;;;x;',
    'A2;2;24/02/2025;10;;5;101;;;;;',
    'A2;3;20/03/2025;-5;;5;;;;;;',
    'A3;1;10/01/2025;10;5;5;;;;;;',
    'A3;2;10/02/2025;10;5;5;33,35;31/02/2025;Chắc;Giỏi;;',
    'A3;3;28/03/2025;9;1;5,5;100%;;không;KHÁ;x;',
    'A4;1;30/01/2025;10;1;5;0;;Không;kém;3/4;',
    'A4;2;03/02/2025;10;1;5;;;;;x;',
    'A5;3;28/03/2025;10;5;7;;;;;;',
    'A5;1;29/03/2025;20;5;7;;;;5-10;;',
    'A5;2;30/03/2025;;5;7;;;;;;',
  ].join('\r\n')}\r\n`,
);

describe('what people type into a form of the office’s own', () => {
  let run: Rehearsed;
  beforeAll(async () => {
    run = await rehearsed(
      ...['--scenario', 'bieu-mau', '--form', FORM, '--units', UNITS, '--entries', ENTRIES, '--year', '2025'],
    );
  }, 60_000);

  it('is accepted, corrected or left out as reckoned by hand', () => {
    expect(run.code, run.error).toBe(0);
    // 25/01/2025 is a Saturday before Tết, so that January is due on the 24th.
    expect(run.text('bang-TM.csv').trim().split(/\r?\n/).slice(1)).toEqual([
      'A1,Chi bộ Một,1,1300,300,1250000,"95,5",15/03/2025,Có,Tốt,,,Đã nộp đúng hạn,2025-01-24T12:00:00,0',
      'A1,Chi bộ Một,2,1000,100,0,,,,,,sáp nhập,Đã nộp đúng hạn,2025-02-15T12:00:00,0',
      'A1,Chi bộ Một,3,,,,,,,,,,"Đủ, chưa nộp",,',
      'A2,Chi bộ Hai,1,,,,,,,,,,Có lỗi,,',
      'A2,Chi bộ Hai,2,10,,5,,,,,,,Đã nộp đúng hạn,2025-02-24T12:00:00,0',
      'A2,Chi bộ Hai,3,,,,,,,,,,Đang nhập,,',
      'A3,Chi bộ Ba,1,,,,,,,,,,Không phải nộp,,',
      'A3,Chi bộ Ba,2,,,,,,,,,,Có lỗi,,',
      'A3,Chi bộ Ba,3,,,,,,,,,,Đang nhập,,',
      'A4,Chi bộ Bốn,1,10,1,5,0,,Không,Kém,3/4,,Đã nộp chậm 6 ngày,2025-01-30T12:00:00,6',
      'A4,Chi bộ Bốn,2,,,,,,,,,,Không phải nộp,,',
      'A4,Chi bộ Bốn,3,,,,,,,,,,Không phải nộp,,',
      'A5,Chi bộ Năm,1,20,5,7,,,,5-10,,,Đã nộp chậm 64 ngày,2025-03-29T12:00:00,64',
      'A5,Chi bộ Năm,2,,,,,,,,,,Đang nhập,,',
      'A5,Chi bộ Năm,3,10,5,7,,,,,,,Đã nộp chậm 3 ngày,2025-03-28T12:00:00,3',
      // (1.250.000 + 5 + 7) : 3 = 416.670,67; (95,5 + 0) : 2 = 47,75.
      ',TỔNG CỘNG,1,1330,300,"416670,7","47,8",15/03/2025,1,Tốt 1; Kém 1; 5-10 1,,,,,',
      ',TỔNG CỘNG,2,1010,100,"2,5",,,0,,,,,,',
      ',TỔNG CỘNG,3,10,5,7,,,0,,,,,,',
    ]);
  });

  it('is told by unit and cell where it was refused', () => {
    const refused = run.rows('rejected.csv').map(({ unitCode, value }) => `${unitCode} ${value}`);
    expect(refused).toEqual([
      // Before its first day and after its last one a unit's tab is closed to it.
      ...['A3 10', 'A3 5', 'A3 5', 'A3 TRUE'],
      'A2 TRUE',
      ...['A4 10', 'A4 1', 'A4 5', 'A4 x', 'A4 TRUE'],
      ...['A3 33,35', 'A3 31/02/2025', 'A3 TRUE'],
      'A1 TRUE',
      'A2 101',
      ...["A2 '-5", 'A2 TRUE'],
      ...['A3 5,5', 'A3 TRUE'],
      'A5 TRUE',
    ]);
  });
});

describe('a rehearsal of forms of the office’s own', () => {
  it('plays more reports of one unit on one day than fit in an hour', async () => {
    const sixteen = [...Array(8).keys()].flatMap((at) => [
      ['A1', '1', '17/03/2025', `${at + 1}`, `${at + 1}`, '7', 'x'],
      ['A2', '1', '17/03/2025', `${at + 11}`, '2', '7', ''],
    ]);
    const entries = csvFile([['Mã đơn vị', 'Kỳ', 'Ngày nhận báo cáo', '1', '2', '3', '8'], ...sixteen]);
    const played = await rehearsed(
      ...['--scenario', 'bieu-mau', '--form', FORM, '--units', UNITS, '--entries', entries],
      ...['--year', '2025', '--start', '2025-03-17', '--until', '2025-03-17'],
    );
    expect(played.code, played.error).toBe(0);
    const last = played.rows('bang-TM.csv').filter((row) => row.Kỳ === '1' && row['Nộp lúc'] !== '');
    expect(last.map((row) => [row['Mã đơn vị'], row['1']])).toEqual([
      ['A1', '8'],
      ['A2', '18'],
    ]);
  });

  it('asks for a year together with the other problems, and writes nothing', async () => {
    const entries = csvFile([
      ['Mã đơn vị', 'Kỳ', 'Ngày nhận báo cáo', '1'],
      ['A1', '4', '20/01/2025', '1'],
      ['', '1', '31/02/2025', '1'],
    ]);
    const played = await rehearsed(
      ...['--scenario', 'bieu-mau', '--form', FORM, '--units', UNITS, '--entries', entries],
    );
    expect(played.code).toBe(2);
    expect(played.files()).toEqual([]);
    for (const told of [
      'dòng 2: biểu mẫu không có kỳ "4"',
      'dòng 3: chưa có mã đơn vị',
      'dòng 3: "31/02/2025" không phải ngày nhận',
      'hãy thêm --year',
    ])
      expect(played.error).toContain(told);
  });
});
