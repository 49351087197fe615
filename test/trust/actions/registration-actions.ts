import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import {
  K01,
  K02,
  type Office,
  OWNER,
  SETTINGS_2023,
  TAB_OF,
  UNITS_2023,
} from '../../bundle/support/office.ts';
import { type Action, click, clock, dialog, enterSeen, nudgeSeen, sendSeen } from './action.ts';

const RIGHT = ['72', '88', '4', '2'] as const;

/** K01 has handed in, K02 has changed its report after that, K03 ticks something wrong, receipts by mail are wanted. */
function busyMorning(office: Office): void {
  office.typeSetting('sendsReceipts', 'Có');
  office.provision();
  office.submit(K02, TAB_OF.K02, RIGHT);
  office.until('2023-01-09T09:30');
  office.type(K02, TAB_OF.K02, 'B9', '73');
  office.fill(K01, TAB_OF.K01, RIGHT);
  office.tick(K01, TAB_OF.K01);
  office.type('k03@donvi.example', TAB_OF.K03, 'B9', '5');
  office.tick('k03@donvi.example', TAB_OF.K03);
}

/** A unit more, one renamed, one retired; a formula, a label and a protection broken; the triggers gone. */
function disorder(office: Office): void {
  office.typeUnit(4, { code: 'K04', name: 'Chi bộ Bốn', emails: 'k04@donvi.example' });
  office.typeUnit(2, { name: 'Chi bộ Sở Công Thương và Du lịch' });
  office.typeUnit(3, { lifeUntil: '05/01/2023' });
  office.type(OWNER, TAB_OF.K01, 'J2', 'phá');
  office.type(OWNER, SHEET_IDS.summary, 'H7', 'phá');
  const [tab] = office.structure().sheets.filter(({ properties }) => properties.sheetId === TAB_OF.K01);
  const [guard] = (tab?.protectedRanges ?? []) as readonly { protectedRangeId: number }[];
  office.batch([{ deleteProtectedRange: { protectedRangeId: guard?.protectedRangeId } }]);
}

const SENT_BACK = {
  code: 'K01',
  period: 'registration',
  reason: 'số đảng viên không khớp',
  isMailed: true,
} as const;

const wanted = (twoFiles: boolean) => ({ settings: SETTINGS_2023, units: UNITS_2023, twoFiles });

/** Add an action by a line: the harness plays it with every fault at every call, in one file and in two. */
export const registrationActions = (twoFiles: boolean): readonly Action[] => [
  { name: 'Thiết lập', from: 'empty', prepare: () => {}, run: dialog('setUpFromDialog', wanted(twoFiles)) },
  {
    name: 'Thiết lập lại',
    from: 'registration',
    prepare: () => {},
    run: dialog('setUpFromDialog', { ...wanted(twoFiles), settings: { ...SETTINGS_2023, place: 'Bảo Lộc' } }),
  },
  {
    name: 'Tạo trang đơn vị',
    from: 'empty',
    prepare: (office) => office.setUp({ twoFiles }),
    run: click('Tạo / cập nhật trang đơn vị'),
  },
  {
    name: 'Cập nhật trang đơn vị',
    from: 'registration',
    prepare: disorder,
    run: click('Tạo / cập nhật trang đơn vị'),
  },
  { name: 'Gửi thư mời', from: 'registration', prepare: () => {}, run: sendSeen('invite') },
  {
    name: 'Trả lời đơn vị tích nộp',
    from: 'registration',
    prepare: busyMorning,
    run: clock('answerSubmissions'),
  },
  {
    name: 'Nhắc việc buổi sáng',
    from: 'registration',
    prepare: (office) => {
      busyMorning(office);
      office.until('2023-01-31T08:05');
    },
    run: clock('dailyReminders'),
  },
  {
    name: 'Nhắc việc gửi ngay',
    from: 'registration',
    prepare: (office) => office.until('2023-01-30T10:00'),
    run: sendSeen('remind'),
  },
  {
    name: 'Nhắc ngay',
    from: 'registration',
    prepare: (office) => office.until('2023-01-30T10:00'),
    run: nudgeSeen('Thường trực cần số liệu trước 16 giờ.'),
  },
  { name: 'Chép tin nhắn', from: 'registration', prepare: () => {}, run: dialog('messageCopied', 'K02') },
  {
    name: 'Xem việc cần làm',
    from: 'registration',
    prepare: busyMorning,
    run: dialog('toDoStart'),
    isAnswerAll: true,
  },
  {
    name: 'Gửi trả',
    from: 'registration',
    prepare: (office) => {
      office.submit(K01, TAB_OF.K01, RIGHT);
      office.until('2023-01-09T09:10');
      office.sweep();
    },
    run: dialog('reopenSubmit', { ...SENT_BACK, until: '' }),
  },
  {
    name: 'Gửi trả, cho thêm ngày',
    from: 'registration',
    prepare: (office) => {
      office.submit(K01, TAB_OF.K01, RIGHT);
      office.until('2023-01-09T09:10');
      office.sweep();
    },
    run: dialog('reopenSubmit', { ...SENT_BACK, until: '10/02/2023' }),
  },
  {
    name: 'Gửi thư gửi trả còn chờ',
    from: 'registration',
    prepare: (office) => {
      office.submit(K01, TAB_OF.K01, RIGHT);
      office.click('Tạm dừng');
      office.dialog('reopenSubmit', OWNER, { ...SENT_BACK, until: '' });
      office.click('Bật nhắc tự động');
      office.until('2023-01-09T09:10');
    },
    run: clock('answerSubmissions'),
  },
  {
    name: 'Nhập thay',
    from: 'registration',
    prepare: (office) => office.fill(OWNER, TAB_OF.K02, RIGHT),
    run: enterSeen('K02', 'registration', {
      members: '73',
      staff: '88',
      trained: '4',
      target: '2',
      note: 'theo bản giấy',
    }),
  },
  {
    name: 'Chốt số liệu',
    from: 'registration',
    prepare: busyMorning,
    run: dialog('closeSubmit', 'registration'),
  },
  {
    name: 'Mở lại cho đơn vị',
    from: 'registration',
    prepare: (office) => office.close(),
    run: dialog('reopenSubmit', { code: 'K01', period: 'registration', reason: 'gửi nhầm số' }),
  },
  {
    name: 'Kiểm tra và sửa',
    from: 'registration',
    prepare: (office) => {
      disorder(office);
      for (const { id } of office.platform.triggers) office.platform.setTriggerDisabled(id, true);
    },
    run: click('Kiểm tra và sửa bảng tính'),
  },
  {
    name: 'Bật nhắc tự động',
    from: 'registration',
    prepare: (office) => office.click('Tắt nhắc tự động'),
    run: click('Bật nhắc tự động'),
  },
  { name: 'Tắt nhắc tự động', from: 'registration', prepare: () => {}, run: click('Tắt nhắc tự động') },
  { name: 'Tạm dừng', from: 'registration', prepare: () => {}, run: click('Tạm dừng') },
];
