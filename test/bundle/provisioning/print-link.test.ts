import { describe, expect, it } from 'vitest';
import {
  addressOf,
  K02,
  OWNER,
  officeReady,
  PROGRESS_2024,
  PROGRESS_DAY,
  TAB_OF,
  UNITS_2023,
} from '../support/office.ts';

/** Google's own export address of one tab: the form's cells, one A4 page, margins 20, 20, 30 and 15 mm. */
const printed = (book: string, gid: number, range: string) =>
  `https://docs.google.com/spreadsheets/d/${book}/export?gid=${gid}&range=${range}&format=pdf&size=A4&portrait=true&fitw=true` +
  '&top_margin=0.79&bottom_margin=0.79&left_margin=1.18&right_margin=0.59' +
  '&gridlines=false&printtitle=false&sheetnames=false&pagenumbers=false&fzr=false&attachment=false';

type Ready = ReturnType<typeof officeReady>['office'];

interface Answer {
  readonly sheets?: readonly {
    readonly data?: readonly {
      readonly rowData?: readonly { readonly values?: readonly { readonly hyperlink?: string }[] }[];
    }[];
  }[];
}

/** Where the cell's HYPERLINK leads, as Google tells it. */
function linkIn({ platform, entryBook }: Ready, gid: number, at: string): string | undefined {
  const { row, column } = addressOf(entryBook, gid, at);
  const gridRange = {
    sheetId: gid,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  const service = platform.spreadsheets.advancedService(OWNER, () => {}) as {
    Spreadsheets: { getByDataFilter: (body: object, id: string, options: object) => Answer };
  };
  const answer = service.Spreadsheets.getByDataFilter(
    { dataFilters: [{ gridRange }], includeGridData: true },
    entryBook,
    { fields: 'sheets.data.rowData.values.hyperlink' },
  );
  return answer.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.hyperlink;
}

describe.each([
  ['one file', false],
  ['two files', true],
])('the cell In biểu mẫu, in %s', (_, twoFiles) => {
  const { office } = officeReady({ twoFiles });

  it.each(Object.entries(TAB_OF))('of %s asks Google for the form of that very tab', (_unit, gid) => {
    expect(office.shown(gid, 'H22')).toBe('→ In biểu mẫu (A4)');
    expect(linkIn(office, gid, 'H22')).toBe(printed(office.entryBook, gid, 'A1:G18'));
  });

  it('names the tab of a unit that was added later', () => {
    office.typeUnit(UNITS_2023.length, {
      code: 'K04',
      name: 'Chi bộ Trường Chính trị',
      emails: 'k04@donvi.example',
    });
    expect(office.provision().ok).toBe(true);
    expect(linkIn(office, 730004, 'H22')).toContain(`/d/${office.entryBook}/export?gid=730004&range=A1:G18&`);
    expect(office.provision().message).toMatch(/không có gì|không cần/i);
  });
});

describe('the form of a month', () => {
  const { office } = officeReady({ settings: PROGRESS_2024 }, PROGRESS_DAY);
  office.typeUnit(2, { assignedAdmission: '3', assignedTraining: '1' });
  office.provision();
  const type = (cells: readonly string[], texts: readonly string[]) =>
    cells.forEach((name, index) => {
      expect(office.type(K02, tab, name, texts[index] ?? '').accepted).toBe(true);
    });
  const tab = TAB_OF.K02;
  const form = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) =>
      [...'ADEFG'].map((column) => office.shown(tab, `${column}${from + index}`)),
    );

  it('is printed alone, from the tab’s own address', () => {
    expect(office.shown(tab, 'K25')).toBe('→ In biểu mẫu tháng (A4)');
    expect(linkIn(office, tab, 'K25')).toBe(printed(office.entryBook, tab, 'A52:G76'));
  });

  it('is empty until a month is typed, then has that month, the year until then, and what is missing', () => {
    expect(office.shown(tab, 'A57')).toContain('(chưa có tháng nào được nhập)');
    type(['B28', 'C28', 'D28', 'E28'], ['6', '1', '0', '0']);
    type(['B33', 'C33', 'D33', 'E33', 'F33', 'G33', 'H33'], ['2', '1', '1', '1', '1', '0', 'đang học']);
    type(['B34', 'C34', 'D34', 'E34', 'F34', 'G34'], ['0', '0', '1', '0', '1', '1']);
    expect(office.shown(tab, 'A57')).toBe('Kết quả thực hiện chỉ tiêu kết nạp đảng viên\n(tháng 02/2024)');
    expect(form(59, 66)).toEqual([
      ['Nội dung', 'Trong tháng', 'Lũy kế từ đầu năm', 'Chỉ tiêu năm 2024', 'Còn thiếu'],
      ['Đưa vào danh sách cảm tình', '0', '–', '–', '–'],
      ['Đưa ra khỏi danh sách', '0', '–', '–', '–'],
      ['Đề nghị học lớp', '1', '2', '–', '–'],
      ['Đã cử đi học lớp', '0', '1', '1', '0'],
      ['Đề nghị kết nạp', '1', '2', '–', '–'],
      ['Đã kết nạp', '1', '1', '3', '2'],
      ['Cảm tình Đảng còn trong danh sách', '6', '–', '–', '–'],
    ]);
    expect(office.shown(tab, 'A67')).toBe('');
    // Blanks within words that belong together do not break a line.
    expect(['A52', 'D52', 'A53', 'D70', 'D71'].map((at) => office.shown(tab, at))).toEqual([
      'ĐẢNG\u00a0ỦY KHỐI CÁC\u00a0CƠ\u00a0QUAN TỈNH',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'CHI\u00a0BỘ SỞ CÔNG\u00a0THƯƠNG',
      'T/M CHI BỘ',
      'BÍ THƯ',
    ]);
  });

  it('is an earlier month when that one is chosen', () => {
    type(['A49'], ['Tháng 1']);
    expect(office.shown(tab, 'A57')).toContain('(tháng 01/2024)');
    expect(form(65, 65)[0]?.slice(1, 3)).toEqual(['0', '0']);
    expect(office.shown(tab, 'A67')).toBe('Ghi chú: đang học');
    type(['A49'], ['Đầu kỳ']);
    expect(office.shown(tab, 'A57')).toContain('(tháng 02/2024)');
  });
});
