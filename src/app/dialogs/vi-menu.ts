/** An item of the menu; `handler` names a function that main.ts exports, or holds the items of a menu below. */
interface MenuItem {
  readonly label: string;
  readonly handler: string | readonly MenuItem[];
}

/** The menu `Tổng hợp`, in the order of a campaign's work. */
export const viMenu: readonly MenuItem[] = [
  { label: 'Việc cần làm…', handler: 'showToDo' },
  { label: 'Thiết lập…', handler: 'setUpCampaign' },
  {
    label: 'Đơn vị',
    handler: [
      { label: 'Tạo / cập nhật trang đơn vị', handler: 'provisionUnits' },
      { label: 'Thay đổi đơn vị…', handler: 'changeUnits' },
      { label: 'Phân bổ chỉ tiêu…', handler: 'allocateTargets' },
    ],
  },
  {
    label: 'Thư',
    handler: [
      { label: 'Gửi thư mời nhập…', handler: 'inviteUnits' },
      { label: 'Nhắc việc: xem trước và gửi…', handler: 'remindUnits' },
      { label: 'Chép tin nhắn…', handler: 'copyMessages' },
      { label: 'Bật nhắc tự động', handler: 'switchRemindersOn' },
      { label: 'Tắt nhắc tự động', handler: 'switchRemindersOff' },
      { label: 'Tạm dừng', handler: 'pauseReminders' },
    ],
  },
  { label: 'Biểu mẫu…', handler: 'manageForms' },
  { label: 'Nhập thay đơn vị…', handler: 'enterForUnit' },
  {
    label: 'Số liệu',
    handler: [
      { label: 'Kiểm tra số liệu', handler: 'reviewFigures' },
      { label: 'Chốt số liệu…', handler: 'closeRegistration' },
      { label: 'Mở lại, gửi trả…', handler: 'reopenUnit' },
    ],
  },
  {
    label: 'Báo cáo',
    handler: [
      { label: 'Báo cáo tổng hợp', handler: 'openReport' },
      { label: 'Công văn đôn đốc', handler: 'openLetter' },
      { label: 'Thống kê của đơn vị', handler: 'openStatistics' },
      { label: 'Bảng theo dõi một trang', handler: 'openOverview' },
      { label: 'Xuất tệp', handler: 'openExport' },
    ],
  },
  {
    label: 'Trợ giúp',
    handler: [
      { label: 'Kiểm tra và sửa bảng tính', handler: 'checkUp' },
      { label: 'Trợ giúp', handler: 'showHelp' },
    ],
  },
];
