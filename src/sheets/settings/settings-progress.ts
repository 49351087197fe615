import { COUNTED_BY_WORDS } from '../../words/setting-words.ts';
import { DEADLINE_WORDS } from '../../words/wording.ts';
import type { SettingSection } from './setting.ts';
import { progressSection, row } from './setting-row.ts';

/** Form B: needed only when *Biểu mẫu sử dụng* says so. */
export const PROGRESS_SECTIONS: readonly SettingSection[] = [
  progressSection('Báo cáo tiến độ hằng tháng (chỉ khi dùng biểu mẫu Tiến độ)', [
    row('firstMonth', 'Tháng bắt đầu', 'whole', 1, 'Tháng đầu tiên đơn vị phải báo cáo, từ 1 đến 12.'),
    row('lastMonth', 'Tháng kết thúc', 'whole', 12, 'Tháng cuối cùng đơn vị phải báo cáo, từ 1 đến 12.'),
    row(
      'monthlyDay',
      'Ngày báo cáo hằng tháng',
      'whole',
      25,
      'Chậm nhất ngày này của mỗi tháng. Gặp ngày nghỉ thì hạn là ngày làm việc liền trước.',
    ),
    row(
      'monthlyMilestones',
      'Báo cáo tháng: mốc nhắc',
      'milestones',
      '-2, 0, +2',
      'Số ngày làm việc so với ngày cuối cùng còn hạn.',
    ),
    row(
      'whichDays',
      'Số liệu một tháng tính',
      'text',
      'từ ngày 01 đến ngày báo cáo; phát sinh sau ngày báo cáo thì tính vào tháng sau',
      'In trên trang của đơn vị và trong báo cáo. Sau tháng kết thúc không còn tháng sau: khi báo cáo tháng ấy đã được nhận, đơn vị ghi thêm bằng Đính chính của tháng ấy, cho đến khi chốt.',
    ),
    row(
      'admissionCountedBy',
      'Tính kết nạp theo',
      'counted-by',
      COUNTED_BY_WORDS.decision,
      'Kết nạp tính vào tháng có quyết định, hoặc tháng tổ chức lễ kết nạp. In trên mọi báo cáo.',
    ),
    row(
      'idleMonths',
      'Nêu trong cảnh báo khi không phát sinh liên tục (số tháng)',
      'whole',
      3,
      'Chỉ nêu ở đơn vị đã có cảnh báo chậm hoặc thiếu nguồn. Từ 1 đến 12.',
    ),
  ]),
  progressSection('Hạn hoàn thành chỉ tiêu (chỉ khi dùng biểu mẫu Tiến độ)', [
    row(
      'completionWording',
      'Hạn hoàn thành: cách ghi',
      'wording',
      DEADLINE_WORDS.before,
      'Hiểu như ở mục Cách ghi hạn.',
    ),
    row(
      'completionDate',
      'Hạn hoàn thành: ngày ghi trong hạn',
      'optional-day',
      null,
      'Ví dụ 30/11/2024. Để trống nếu không đặt hạn hoàn thành.',
    ),
    row(
      'completionMilestones',
      'Hạn hoàn thành: mốc nhắc',
      'milestones',
      '-5, -3, -1, 0, +1, +3, +5',
      'Chỉ nhắc đơn vị còn thiếu chỉ tiêu.',
    ),
  ]),
  progressSection('Hạn báo cáo năm (chỉ khi dùng biểu mẫu Tiến độ)', [
    row(
      'finalWording',
      'Hạn báo cáo năm: cách ghi',
      'wording',
      DEADLINE_WORDS['no-later-than'],
      'Hiểu như ở mục Cách ghi hạn.',
    ),
    row(
      'finalDate',
      'Hạn báo cáo năm: ngày ghi trong hạn',
      'optional-day',
      null,
      'Ví dụ 03/12/2024. Để trống nếu không yêu cầu báo cáo năm.',
    ),
    row(
      'finalMilestones',
      'Hạn báo cáo năm: mốc nhắc',
      'milestones',
      '-5, -3, -1, 0, +1, +3, +5',
      'Nhắc đơn vị chưa nộp báo cáo năm.',
    ),
  ]),
];
