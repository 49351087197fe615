import { h } from '../dom.ts';
import { get } from '../net.ts';
import type { RunView } from '../wire.ts';
import { shortMoment } from '../words.ts';

const KINDS: Readonly<Record<string, string>> = {
  menu: 'menu',
  trigger: 'lịch chạy',
  simple: 'mở tệp',
  dialog: 'hộp thoại',
};

const NAMES: Readonly<Record<string, string>> = {
  setUpCampaign: 'Thiết lập',
  setUpStart: 'Thiết lập: đọc bảng tính',
  setUpCheck: 'Thiết lập: kiểm tra',
  setUpLastYear: 'Thiết lập: danh sách năm trước',
  setUpFromDialog: 'Thiết lập',
  setUpTabs: 'Thiết lập: trang đơn vị',
  setUpSharing: 'Thiết lập: chia sẻ',
  setUpReminders: 'Bật nhắc tự động',
  provisionUnits: 'Tạo / cập nhật trang đơn vị',
  provisionFromDialog: 'Tạo / cập nhật trang đơn vị',
  inviteUnits: 'Gửi thư mời nhập',
  invitePreview: 'Thư mời: xem trước',
  inviteTrial: 'Thư mời: gửi thử',
  inviteSend: 'Thư mời: gửi',
  openReport: 'Báo cáo tổng hợp',
  openLetter: 'Công văn đôn đốc',
  openStatistics: 'Thống kê của đơn vị',
  openOverview: 'Bảng theo dõi một trang',
  openExport: 'Xuất tệp',
  documentStart: 'Văn bản: đọc bảng tính',
  documentPreview: 'Văn bản: xem trước',
  documentSave: 'Văn bản: lưu vào Drive',
  tableExport: 'Xuất bảng tổng hợp',
  reviewFigures: 'Kiểm tra số liệu',
  enterForUnit: 'Nhập thay đơn vị',
  closeSubmit: 'Chốt số liệu: chốt',
  reopenSubmit: 'Mở lại cho đơn vị: mở lại',
  entryStart: 'Danh sách đơn vị của hộp thoại',
  entryForm: 'Nhập thay: xem trang của đơn vị',
  entrySubmit: 'Nhập thay: nộp',
  remindUnits: 'Nhắc việc',
  remindPreview: 'Nhắc việc: xem trước',
  remindTrial: 'Nhắc việc: gửi thử',
  remindSend: 'Nhắc việc: gửi',
  switchRemindersOn: 'Bật nhắc tự động',
  switchRemindersOff: 'Tắt nhắc tự động',
  pauseReminders: 'Tạm dừng',
  closeRegistration: 'Chốt số liệu',
  reopenUnit: 'Mở lại cho đơn vị',
  checkUp: 'Kiểm tra và sửa bảng tính',
  showHelp: 'Trợ giúp',
  answerSubmissions: 'Quét, trả lời đơn vị nộp',
  dailyReminders: 'Nhắc việc hằng ngày',
};

/** Executions, newest first; opening the file is left out, it happens at every look. */
export async function runs(body: HTMLElement): Promise<void> {
  const all = (await get<RunView[]>('/api/runs')).filter(({ kind }) => kind !== 'simple');
  body.replaceChildren(
    ...all.map(({ at, name, kind, user, error, log, reads, writes, mails, cpuMillis }) =>
      h(
        'div',
        { class: error === null ? 'run' : 'run failed' },
        h(
          'div',
          { class: 'run-head' },
          h('strong', { title: name }, NAMES[name] ?? name),
          h('span', {}, shortMoment(at)),
        ),
        h('div', { class: 'quiet' }, `${KINDS[kind] ?? kind} · ${user}`),
        h('div', { class: 'quiet' }, `${reads} đọc · ${writes} ghi · ${mails} thư · ${cpuMillis} ms`),
        ...log.map((line) => h('div', { class: 'log-line' }, line)),
        error === null ? null : h('div', { class: 'run-error' }, error),
      ),
    ),
    ...(all.length === 0 ? [h('p', { class: 'quiet' }, 'Chưa có lượt chạy nào từ lúc mở máy chủ.')] : []),
  );
}
