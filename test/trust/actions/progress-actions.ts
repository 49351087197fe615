import type { SettingKey } from '../../../src/sheets/settings/setting.ts';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import { expectAccepted, K01, K02, type Office, TAB_OF } from '../../bundle/support/office.ts';
import { type Action, click, clock, dialog, enterSeen } from './action.ts';
import { busyFebruary, januaryOfK02, progressDisorder, typeMonth, typeOpening } from './both-forms.ts';

const JANUARY = {
  candidates: '4',
  certified: '2',
  admittedBefore: '0',
  classSentBefore: '0',
  listed: '1',
  delisted: '0',
  classProposed: '1',
  classSent: '1',
  admissionProposed: '1',
  admitted: '0',
};

/** Form B from January on, for an office that began with form A. */
function switchFormBOn(office: Office): void {
  office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
  office.until('2023-02-06T09:00');
  const wanted: Partial<Record<SettingKey, string>> = {
    forms: FORM_CHOICES.both,
    lastMonth: '2',
    finalDate: '03/03/2023',
    superiorTrainingTarget: '2',
  };
  for (const [key, text] of Object.entries(wanted))
    expectAccepted(office.typeSetting(key as SettingKey, text));
}

export const REPORT = {
  kind: 'progress-report',
  unitCode: '',
  values: { signer: 'Phó Trưởng ban' },
};

const inFebruary = (office: Office): void => office.until('2023-02-27T10:00');

/** Everything of form B, alone and beside form A; a line more is played with every fault at every call. */
export const PROGRESS_ACTIONS: readonly Action[] = [
  { name: 'Trả lời báo cáo tháng', from: 'both', prepare: busyFebruary, run: clock('answerSubmissions') },
  {
    name: 'Nhắc việc cả hai biểu',
    from: 'both',
    prepare: (office) => {
      busyFebruary(office);
      office.until('2023-02-28T08:05');
    },
    run: clock('dailyReminders'),
  },
  {
    name: 'Nhập thay một tháng',
    from: 'both',
    prepare: inFebruary,
    run: enterSeen('K02', 'month-1', JANUARY),
  },
  { name: 'Chốt một tháng', from: 'both', prepare: busyFebruary, run: dialog('closeSubmit', 'month-1') },
  { name: 'Chốt báo cáo năm', from: 'both', prepare: busyFebruary, run: dialog('closeSubmit', 'final') },
  {
    name: 'Mở lại một tháng',
    from: 'both',
    prepare: (office) => {
      inFebruary(office);
      januaryOfK02(office);
      office.close('month-2');
    },
    run: dialog('reopenSubmit', { code: 'K01', period: 'month-2', reason: 'gửi nhầm số' }),
  },
  {
    name: 'Mở lại một tháng và các tháng chưa nộp trước đó',
    from: 'both',
    prepare: (office) => {
      inFebruary(office);
      januaryOfK02(office);
      office.close('month-2');
    },
    run: dialog('reopenSubmit', {
      code: 'K01',
      period: 'month-2',
      reason: 'đơn vị nghỉ từ đầu năm',
      until: '',
      isMailed: true,
      also: [1],
    }),
  },
  {
    name: 'Chốt lại sau khi mở lại một tháng trước',
    from: 'both',
    prepare: (office) => {
      inFebruary(office);
      januaryOfK02(office);
      office.close('month-2');
      office.reopen('K01', 'gửi nhầm số', 'month-1');
      // Tables of one period are told apart by their second, and the clock of the platform moves only when it is set.
      office.until('2023-02-27T10:05');
    },
    run: dialog('closeSubmit', 'month-2'),
  },
  {
    name: 'Gửi trả một tháng',
    from: 'both',
    prepare: (office) => {
      inFebruary(office);
      januaryOfK02(office);
    },
    run: dialog('reopenSubmit', {
      code: 'K02',
      period: 'month-1',
      reason: 'số kết nạp không khớp',
      until: '',
      isMailed: true,
    }),
  },
  {
    name: 'Thêm biểu Tiến độ giữa năm',
    from: 'registration',
    prepare: switchFormBOn,
    run: click('Tạo / cập nhật trang đơn vị'),
  },
  {
    name: 'Kiểm tra và sửa biểu Tiến độ',
    from: 'both',
    prepare: (office) => {
      inFebruary(office);
      progressDisorder(office);
    },
    run: click('Kiểm tra và sửa bảng tính'),
  },
  {
    name: 'Phân bổ chỉ tiêu',
    from: 'both',
    prepare: () => {},
    run: dialog('allocationSave', {
      kind: 'admission',
      parts: ['K01', 'K02', 'K03'].map((code) => ({ code, seen: null, part: 30 })),
      decision: 'Thông báo số 472-TB/ĐUK',
    }),
  },
  {
    name: 'Lưu thành Google Tài liệu',
    from: 'both',
    prepare: () => {},
    run: dialog('documentSave', REPORT),
  },
  { name: 'Xuất tệp', from: 'both', prepare: busyFebruary, run: dialog('tableExport'), isAnswerAll: true },
  {
    name: 'Ghi chú đổi sau khi nhận, của biểu A và của một tháng',
    from: 'both',
    prepare: (office) => {
      inFebruary(office);
      office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2'], 'gọi 0912 345 678');
      typeOpening(office, K02, TAB_OF.K02);
      typeMonth(office, K02, TAB_OF.K02, 1, ['1', '0', '1', '1', '1', '0', 'gọi 0912 345 678']);
      expectAccepted(office.tick(K02, TAB_OF.K02, 'J33'));
      office.sweep();
      office.fill(K01, TAB_OF.K01, [], 'đã sửa');
      expectAccepted(office.type(K02, TAB_OF.K02, 'H33', 'đã sửa'));
    },
    run: clock('answerSubmissions'),
  },
];
