import { K01, K02, type Office, OWNER, TAB_OF } from '../../bundle/support/office.ts';
import { rowsOf } from '../../bundle/support/own-forms.ts';
import {
  type Action,
  type Beginning,
  click,
  clock,
  dialog,
  enterSeen,
  nudgeSeen,
  sendSeen,
} from './action.ts';
import {
  busyOwnFebruary,
  MEETINGS,
  meetingOfK02,
  ownDisorder,
  STUDY,
  saveForm,
  saveOwnForms,
  tickOwn,
  typeOwn,
} from './own-forms.ts';

const JANUARY = { '1': '30', '2': '29', '3': '05/01/2023', '4': 'tốt', '5': 'đi công tác' };
const [FIRST, SECOND, ONCE] = ['own SH 1', 'own SH 2', 'own NQ 1'] as const;
const RENAMED = MEETINGS.replace('Ngày họp', 'Ngày sinh hoạt');

const inFebruary = (office: Office): void => office.until('2023-02-27T10:00');
const saving = (text: string, code: string | null = null, seen = '') =>
  dialog('formSave', { code, rows: rowsOf(text), seen });

/** January's meetings handed in by one unit and closed for all. */
function januaryClosed(office: Office): void {
  inFebruary(office);
  meetingOfK02(office);
  office.close(FIRST);
}

/** The forms themselves: saved, changed, retired, given to the units. */
export const FORM_ACTIONS: readonly Action[] = [
  { name: 'Lưu biểu mẫu đầu tiên', from: 'registration', prepare: () => {}, run: saving(MEETINGS) },
  {
    name: 'Lưu biểu mẫu thứ hai',
    from: 'registration',
    prepare: (office) => {
      saveForm(office, MEETINGS);
    },
    run: saving(STUDY),
  },
  {
    name: 'Tạo trang đơn vị có biểu mẫu tự lập',
    from: 'empty',
    prepare: (office) => {
      office.setUp();
      saveOwnForms(office);
    },
    run: click('Tạo / cập nhật trang đơn vị'),
  },
  {
    name: 'Thêm biểu mẫu tự lập giữa năm',
    from: 'registration',
    prepare: (office) => {
      office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
      office.until('2023-01-16T09:00');
      saveOwnForms(office);
    },
    run: click('Tạo / cập nhật trang đơn vị'),
  },
  {
    name: 'Đổi nhãn, ngừng dùng biểu mẫu, thêm đơn vị',
    from: 'own forms',
    prepare: (office) => {
      meetingOfK02(office);
      saveForm(office, RENAMED, 'SH', MEETINGS);
      office.dialog('formRetire', OWNER, 'NQ');
      office.typeUnit(4, { code: 'K04', name: 'Chi bộ Bốn', emails: 'k04@donvi.example' });
    },
    run: click('Tạo / cập nhật trang đơn vị'),
  },
];

/** What the office and the units do with reports of own forms. */
export const ownReportActions = (from: Extract<Beginning, 'all forms' | 'own forms'>): readonly Action[] => [
  { name: 'Đổi nhãn biểu mẫu', from, prepare: meetingOfK02, run: saving(RENAMED, 'SH', MEETINGS) },
  { name: 'Ngừng dùng biểu mẫu', from, prepare: meetingOfK02, run: dialog('formRetire', 'SH') },
  { name: 'Gửi thư mời nhập biểu mẫu', from, prepare: () => {}, run: sendSeen('invite') },
  { name: 'Trả lời biểu mẫu tự lập', from, prepare: busyOwnFebruary, run: clock('answerSubmissions') },
  {
    name: 'Nhắc việc biểu mẫu tự lập',
    from,
    prepare: (office) => {
      busyOwnFebruary(office);
      office.until('2023-02-28T08:05');
    },
    run: clock('dailyReminders'),
  },
  { name: 'Nhắc ngay biểu mẫu', from, prepare: inFebruary, run: nudgeSeen('Cần trước 16 giờ.') },
  { name: 'Nhập thay biểu mẫu', from, prepare: inFebruary, run: enterSeen('K02', FIRST, JANUARY) },
  { name: 'Chốt một kỳ biểu mẫu', from, prepare: busyOwnFebruary, run: dialog('closeSubmit', FIRST) },
  { name: 'Chốt một đợt', from, prepare: busyOwnFebruary, run: dialog('closeSubmit', ONCE) },
  {
    name: 'Mở lại một kỳ biểu mẫu',
    from,
    prepare: januaryClosed,
    run: dialog('reopenSubmit', { code: 'K01', period: FIRST, reason: 'gửi nhầm số' }),
  },
  {
    name: 'Chốt lại một kỳ biểu mẫu',
    from,
    prepare: (office) => {
      januaryClosed(office);
      office.reopen('K01', 'gửi nhầm số', FIRST);
      office.until('2023-02-27T10:05');
    },
    run: dialog('closeSubmit', FIRST),
  },
  {
    name: 'Gửi trả một kỳ biểu mẫu, cho thêm ngày',
    from,
    prepare: (office) => {
      inFebruary(office);
      meetingOfK02(office);
    },
    run: dialog('reopenSubmit', {
      code: 'K02',
      period: FIRST,
      reason: 'số dự họp không khớp',
      until: '10/03/2023',
      isMailed: true,
    }),
  },
  {
    name: 'Kiểm tra và sửa biểu mẫu tự lập',
    from,
    prepare: ownDisorder,
    run: click('Kiểm tra và sửa bảng tính'),
  },
  {
    name: 'Nhập thay sửa kỳ trước của kỳ đã nhận',
    from,
    prepare: (office) => {
      inFebruary(office);
      meetingOfK02(office);
      typeOwn(office, K02, TAB_OF.K02, ['SH', 2], ['31', '31', '06/02/2023', 'Tốt', '']);
      tickOwn(office, K02, TAB_OF.K02, ['SH', 2]);
      office.sweep();
    },
    run: enterSeen('K02', FIRST, JANUARY),
  },
  {
    name: 'Ghi chú biểu mẫu đổi sau khi nhận',
    from,
    prepare: (office) => {
      inFebruary(office);
      typeOwn(office, K01, TAB_OF.K01, ['NQ', 1], ['20', '0', 'Có', '95'], 'gọi 0912 345 678');
      tickOwn(office, K01, TAB_OF.K01, ['NQ', 1]);
      office.sweep();
      typeOwn(office, K01, TAB_OF.K01, ['NQ', 1], [], 'đã sửa');
    },
    run: clock('answerSubmissions'),
  },
  {
    name: 'Xem việc cần làm có biểu mẫu',
    from,
    prepare: busyOwnFebruary,
    run: dialog('toDoStart'),
    isAnswerAll: true,
  },
  { name: 'Nhập thay kỳ hai', from, prepare: januaryClosed, run: enterSeen('K02', SECOND, JANUARY) },
];
