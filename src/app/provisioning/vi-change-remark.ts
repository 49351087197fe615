import { addDays } from '../../domain/calendar/day.ts';
import type { Month } from '../../domain/campaign/obligation.ts';
import type { Holding } from '../../domain/form/change-totals.ts';
import { type CHANGE_AMOUNTS, leftOf } from '../../domain/form/change-totals.ts';
import type { Say } from '../../words/vocabulary.ts';
import { AMOUNT_WORDS, dayText, fewText } from '../../words/wording.ts';
import type { ChangeRemark } from './change-remark.ts';

const TAB = 'Thay đổi đơn vị';

/** A contradiction between `Danh sách` and `Thay đổi đơn vị`: where it stands and what to do. */
export function viChangeRemark(remark: ChangeRemark, say: Say): string {
  switch (remark.kind) {
    case 'no-row':
      return `Danh sách ghi ${remark.unit.name} nhập vào ${remark.unit.successor}, nhưng trang ${TAB} chưa có dòng nào từ ${remark.unit.code}: chưa chuyển chỉ tiêu, danh sách, giấy chứng nhận. Hãy ghi một dòng (số có thể bằng 0), hoặc dùng ${TAB}….`;
    case 'heir-gone':
      return `Danh sách ghi ${remark.unit.name} nhập vào ${remark.heir}, nhưng ${remark.heir} không hoạt động vào ngày liền sau ngày kết thúc. Hãy xem lại Nhập vào, Báo cáo từ, Báo cáo đến.`;
    case 'other-end': {
      const { until } = remark.unit.life;
      return `Trang ${TAB}, dòng ${remark.change.row + 1}: ${remark.unit.name} ${remark.change.kind.toLowerCase()} từ ${dayText(remark.change.on)}, nhưng Danh sách ghi Báo cáo đến ${until === null ? 'để trống' : dayText(until)} (theo dòng này là ${dayText(addDays(remark.change.on, -1))}). Hãy sửa cho khớp, hoặc xóa dòng.`;
    }
    case 'other-heir':
      return `Trang ${TAB}, dòng ${remark.change.row + 1}: đơn vị nhận là "${remark.change.to}", nhưng Danh sách ghi ${remark.unit.name} nhập vào "${remark.unit.successor}". Hãy sửa cho khớp.`;
    case 'receiver-gone':
      return `Trang ${TAB}, dòng ${remark.change.row + 1}: ${remark.unit.name} nhận từ ${dayText(remark.change.on)} nhưng không hoạt động vào ngày ấy. Hãy xem lại ngày, hoặc đơn vị nhận.`;
    case 'below-zero':
      return `${remark.unit.name} chuyển đi nhiều hơn chỉ tiêu được giao ${fewText(remark.by)} (${say(AMOUNT_WORDS[remark.what]).toLowerCase()}). Hãy xem lại trang ${TAB}.`;
    case 'twice':
      return `Trang ${TAB}, dòng ${remark.other + 1} và dòng ${remark.change.row + 1} giống nhau nên đang cộng hai lần. Nếu ghi nhầm, hãy xóa một dòng.`;
  }
}

const LEFT_WORDS = {
  admission: 'chỉ tiêu kết nạp',
  training: 'chỉ tiêu cử đi học',
  candidates: 'người trong danh sách cảm tình',
  certified: 'giấy chứng nhận',
} as const;

/** An ended unit's accepted figures, which still count, and the parts of its target that no other unit has taken over. */
export function viLeftBehind(name: string, holding: Holding, after: readonly Month[], say: Say): string {
  const { admission, training } = holding.done;
  const done = [
    say`${admission === 0 ? '0' : fewText(admission)} kết nạp`,
    ...(training === 0 ? [] : [`${fewText(training)} cử đi học`]),
  ].join(', ');
  const left = (of: readonly (typeof CHANGE_AMOUNTS)[number][]) =>
    of
      .flatMap((what) => {
        const count = leftOf(holding, what);
        return count === 0 ? [] : [`${fewText(count)} ${say(LEFT_WORDS[what])}`];
      })
      .join(', ');
  const [targets, others] = [left(['admission', 'training']), left(['candidates', 'certified'])];
  const waits = [
    ...(targets === '' ? [] : [`chưa giao lại ${targets}`]),
    ...(others === '' ? [] : [`chưa chuyển ${others}`]),
  ];
  const late =
    after.length === 0
      ? ''
      : ` Đơn vị này đã nộp báo cáo tháng ${after.join(', ')} sau ngày kết thúc, số liệu vẫn tính: hãy xem lại ngày.`;
  return waits.length === 0
    ? `${name} đã có ${done}.${late}`
    : `${name} đã có ${done}; ${waits.join('; ')}: ghi vào trang ${TAB}, hoặc dùng ${TAB}….${late}`;
}
