import { a1 } from '../../../src/sheets/cells/a1.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { csvOf } from '../../../src/sheets/form-text/write-csv.ts';
import { formRows } from '../../../src/sheets/form-text/write-form.ts';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import {
  expectAccepted,
  K01,
  K02,
  type Office,
  OWNER,
  SETTINGS_2023,
  TAB_OF,
} from '../../bundle/support/office.ts';
import { blockIn, figureCells, rowsOf, usedForms } from '../../bundle/support/own-forms.ts';
import { K03 } from './both-forms.ts';

/** Two own forms and neither form A nor form B. */
export const OWN_2023 = { ...SETTINGS_2023, forms: FORM_CHOICES.own };

/** As the dialog shows the text of a form that was saved. */
function asKept(text: string): string {
  const { form } = readFormText(text);
  if (form === null) throw new Error(text);
  return csvOf(formRows(form));
}

/** January by the 19th, because the 25th is in Tết; February by the 24th. February is judged by January. */
export const MEETINGS = asKept(`Biểu mẫu,Sinh hoạt chi bộ hằng tháng
Mã,SH
Kỳ,tháng,1,2
Hạn,chậm nhất ngày 25 hằng tháng
Mốc nhắc,"-2, 0, +2"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Tổng số đảng viên,số,,cộng,x,
2,Số đảng viên dự sinh hoạt,số,1,cộng,x,
3,Ngày họp,ngày,,không,x,
4,Xếp loại buổi họp,"chọn: Tốt; Khá; Kém",,đếm,x,
5,Lý do vắng,chữ,,không,,
Quy tắc,Mức,Nội dung
1,lỗi,5 khi 2 < 1
2,lỗi,1 lệch <= 30% trước 1`);

/** Once, by 27/02/2023. */
export const STUDY = asKept(`Biểu mẫu,"Học tập, quán triệt nghị quyết"
Mã,NQ
Kỳ,một đợt
Hạn,trước ngày 28/02/2023
Mốc nhắc,"-1, 0, +1"
Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích
1,Đã học,số,,cộng,x,
2,Kinh phí,tiền,,cộng,x,đồng
3,Đã có kế hoạch,có/không,,đếm,x,
4,Tỷ lệ viết thu hoạch,tỷ lệ,,bình quân,x,
Quy tắc,Mức,Nội dung
1,cảnh báo,4 >= số 90`);

export const USED = usedForms([MEETINGS, STUDY]);

export const saveForm = (office: Office, text: string, code: string | null = null, seen = '') =>
  office.dialog('formSave', OWNER, { code, rows: rowsOf(text), seen });

/** As a step of making an office: what each saving said. */
export const saveOwnForms = (office: Office) => [saveForm(office, MEETINGS), saveForm(office, STUDY)];

export const ownBlock = (code: string, number: number) => blockIn(USED, code, number);
export const ownCells = (code: string, number: number) => figureCells(USED, code, number);

/** Figures as many as are given, then the note. */
export function typeOwn(
  office: Office,
  user: string,
  tab: number,
  [code, number]: readonly [code: string, number: number],
  texts: readonly string[],
  note?: string,
): void {
  const cells = ownCells(code, number);
  texts.forEach((text, at) => {
    expectAccepted(office.type(user, tab, cells[at] ?? '', text));
  });
  if (note !== undefined) expectAccepted(office.type(user, tab, a1(ownBlock(code, number).note), note));
}

export const tickOwn = (
  office: Office,
  user: string,
  tab: number,
  [code, number]: readonly [code: string, number: number],
): void => expectAccepted(office.tick(user, tab, a1(ownBlock(code, number).tick)));

export const [JANUARY, FEBRUARY, ONCE] = [
  ['SH', 1],
  ['SH', 2],
  ['NQ', 1],
] as const;

const MEETING = ['30', '30', '05/01/2023', 'Tốt', ''] as const;

/** January's meetings of K02, accepted. */
export function meetingOfK02(office: Office): void {
  typeOwn(office, K02, TAB_OF.K02, JANUARY, MEETING);
  tickOwn(office, K02, TAB_OF.K02, JANUARY);
  office.sweep();
}

/**
 * At the end of February, receipts by mail being wanted: K01 hands in all it owes, February against the rule; K02 hands January
 * in again with another figure, and the study with a warning that it does not explain; K03 hands in February alone.
 */
export function busyOwnFebruary(office: Office): void {
  office.typeSetting('sendsReceipts', 'Có');
  office.provision();
  office.until('2023-02-27T09:00');
  meetingOfK02(office);
  office.until('2023-02-27T09:03');
  const { K01: one, K02: two, K03: three } = TAB_OF;
  typeOwn(office, K01, one, JANUARY, ['20', '19', '06/01/2023', 'Khá', 'đi công tác']);
  typeOwn(office, K01, one, FEBRUARY, ['27', '27', '06/02/2023', 'Tốt', '']);
  typeOwn(office, K01, one, ONCE, ['20', '1500000', 'Có', '95,5'], 'gọi 0912 345 678');
  for (const period of [JANUARY, FEBRUARY, ONCE]) tickOwn(office, K01, one, period);
  typeOwn(office, K02, two, JANUARY, ['31', '31']);
  typeOwn(office, K02, two, ONCE, ['30', '0', 'Không', '80']);
  for (const period of [JANUARY, ONCE]) tickOwn(office, K02, two, period);
  typeOwn(office, K03, three, FEBRUARY, ['9', '9', '07/02/2023', 'Kém', '']);
  tickOwn(office, K03, three, FEBRUARY);
}

/** Texts, a formula, a validation and a protection of blocks gone, one half typed; the table of a form written over. */
export function ownDisorder(office: Office): void {
  meetingOfK02(office);
  typeOwn(office, K01, TAB_OF.K01, JANUARY, ['12', '11']);
  const { title, state, deadline, facts, figures } = ownBlock('SH', 1);
  for (const cell of [title, state, deadline, facts])
    expectAccepted(office.type(OWNER, TAB_OF.K01, a1(cell), 'phá'));
  for (const { sheetId } of USED) expectAccepted(office.type(OWNER, sheetId, 'D7', 'phá'));
  const [tab] = office.structure().sheets.filter(({ properties }) => properties.sheetId === TAB_OF.K02);
  const guards = (tab?.protectedRanges ?? []) as readonly { protectedRangeId: number }[];
  office.batch([
    {
      setDataValidation: {
        range: {
          sheetId: TAB_OF.K02,
          startRowIndex: figures.row,
          endRowIndex: figures.row + 2,
          startColumnIndex: figures.column,
          endColumnIndex: figures.column + 1,
        },
      },
    },
    ...guards.slice(-2).map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } })),
  ]);
}
