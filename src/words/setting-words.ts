/** The closed vocabularies of `Cấu hình`. */
export const YES = 'Có';
export const NO = 'Không';

/** The states of the reminder switch as they stand in `Cấu hình`. */
export const REMINDER_SWITCH = { on: 'Đang bật', off: 'Đang tắt', paused: 'Tạm dừng' } as const;

/** *Biểu mẫu sử dụng*: form A, form B, both, or none but the office's own forms. */
export const FORM_CHOICES = {
  registration: 'Đăng ký chỉ tiêu',
  progress: 'Tiến độ',
  both: 'Cả hai',
  own: 'Chỉ biểu mẫu tự lập',
} as const;

/** *Tính kết nạp theo*. */
export const COUNTED_BY_WORDS = { decision: 'ngày quyết định', ceremony: 'ngày lễ kết nạp' } as const;

/** *Trích yếu công văn bắt đầu bằng*. */
export const ABOUT_WORDS = { abbreviated: 'V/v', 'spelled-out': 'về việc' } as const;

/** *Cách đặt dấu trong chữ cấp ủy*. */
export const TONE_MARK_WORDS = { 'first-vowel': 'ủy', 'second-vowel': 'uỷ' } as const;
