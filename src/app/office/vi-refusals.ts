import { readCount } from '../../domain/text/count-text.ts';
import { a1 } from '../../sheets/cells/a1.ts';
import { TAB_TITLES } from '../../sheets/cells/registry.ts';
import type { HolidayProblem } from '../../sheets/entry-book/board.ts';
import { problemSentence } from '../../sheets/form-text/problem-text.ts';
import type { FormsTabProblem } from '../../sheets/own-form/standing-forms.ts';
import type { SettingProblem } from '../../sheets/settings/setting-reader.ts';
import type { ChangeProblem } from '../../sheets/units/unit-changes.ts';
import { type ListPlace, type UnitListProblem, WHOLE_LIST } from '../../sheets/units/unit-row-parse.ts';
import { CHECK_UP_ENTRY, PROVISION_ENTRY } from '../../words/menu-words.ts';
import { dayText, doubtfulCountText, some } from '../../words/wording.ts';
import { UNDO_MOVED } from '../vi/vi.ts';
import type { Refusal, UndecidedRow } from './refusal.ts';

/** What is wrong with the office's own input, and what to do about it: each sentence names the cell and the remedy. */

export function settingProblemText(problem: SettingProblem): string {
  const { label, cell } = problem;
  const place = cell === '' ? `Cấu hình, mục "${label}"` : `Cấu hình, ô ${cell} (${label})`;
  return `${place}: ${settingProblemWords(problem)}.`;
}

/** Without its place, for the dialog that shows it at the field. */
export function settingProblemWords({ label, kind, found, wanted = [] }: SettingProblem): string {
  const tell: Record<SettingProblem['kind'], string> = {
    'missing-row': `không còn dòng này; hãy thêm một dòng, ghi "${label}" vào cột Mục và điền cột Giá trị`,
    missing: 'chưa có; hãy điền',
    formula: 'đang chứa công thức; hãy gõ trực tiếp',
    'not-a-year': `"${found}" không phải năm; hãy ghi một năm từ 2000 đến 2100, ví dụ 2023`,
    'not-a-day': `"${found}" không dùng được; hãy ghi ngày có thật, thuộc năm của đợt hoặc năm liền kề, ví dụ 31/01/2023`,
    'as-of-after-deadline': `ngày ${found} sau hạn nộp; hãy ghi ngày trước hạn nộp`,
    'not-a-wording': `"${found}" không rõ nghĩa; hãy chọn: trước ngày, chậm nhất ngày, hoặc đến hết ngày`,
    'not-milestones': `"${found}" không phải mốc nhắc; hãy ghi các số ngày làm việc khác nhau, cách nhau bằng dấu phẩy, ví dụ -5, -3, -1, 0, +1`,
    'not-a-count':
      readCount(found).kind === 'doubtful'
        ? doubtfulCountText(found)
        : `"${found}" không phải số; hãy ghi số nguyên từ 0 đến 999.999 hoặc để trống`,
    'not-an-hour': `"${found}" không phải giờ; hãy ghi số từ 0 đến 23`,
    'not-yes-no': `"${found}" không rõ nghĩa; hãy chọn Có hoặc Không`,
    'not-a-choice': `"${found}" không rõ nghĩa; hãy chọn: ${wanted.join('; ')}`,
    'not-in-range': `"${found}" không dùng được; hãy ghi số nguyên từ ${wanted[0]} đến ${wanted[1]}`,
    'months-reversed': `tháng ${found} trước Tháng bắt đầu (tháng ${wanted[0]}); hãy ghi tháng bằng hoặc sau tháng đó`,
    'not-an-address': `"${found}" không phải địa chỉ e-mail; hãy sửa, ví dụ vanphong@gmail.com`,
    'unknown-placeholder': `${found} không phải chỗ tự điền; hãy dùng đúng các chỗ ghi ở cột Giải thích`,
    'too-long': 'dài quá 5.000 ký tự; hãy rút ngắn',
  };
  return tell[kind];
}

export function unitProblemText(problem: UnitListProblem): string {
  const place = ['Danh sách', listPlaceText(problem.where)].filter((part) => part !== '').join(', ');
  return `${place}: ${unitProblemWords(problem)}.`;
}

/** '' for the list as a whole. */
function listPlaceText(place: ListPlace): string {
  if (place.kind === 'list') return '';
  if (place.kind === 'cell') return `ô ${a1(place.cell)}`;
  return [`dòng ${place.line}`, ...(place.column === undefined ? [] : [`cột ${place.column}`])].join(', ');
}

/** Without the place, for a dialog that shows the problem at its line. */
export function unitProblemWords({ kind, found, other = WHOLE_LIST }: UnitListProblem): string {
  const tell: Record<UnitListProblem['kind'], string> = {
    empty: 'chưa có đơn vị nào; hãy ghi mỗi dòng một đơn vị, ít nhất có tên',
    'changed-header': `tiêu đề cột phải là "${found}"; nếu đã chèn, xóa hoặc chuyển cột, hãy hoàn tác (Ctrl+Z); nếu chỉ sửa chữ, hãy ghi lại như cũ`,
    'missing-column': `không thấy cột nào là tên đơn vị${found === '' ? '' : ` (các cột: ${found})`}; hãy ghi "Tên đơn vị" ở đầu cột đó, hoặc chọn cột trong bảng xem trước`,
    'old-letters': `"${found}" là chữ của bảng mã cũ (TCVN3 hoặc VNI); hãy chuyển cả danh sách sang Unicode (UniKey: Ctrl+Shift+F6, chọn mã đích Unicode) rồi dán lại`,
    'no-code': `đơn vị "${found}" chưa có mã; hãy ghi mã, ví dụ K01`,
    'bad-code': `mã "${found}" không dùng được; mã chỉ gồm chữ, số, dấu chấm, gạch nối, dài nhất 30 ký tự`,
    'no-name': `đơn vị mã "${found}" chưa có tên; hãy ghi tên`,
    'name-too-long': `tên "${found}…" dài quá 300 ký tự; hãy rút ngắn`,
    'code-twice': `mã "${found}" đã có ở ${listPlaceText(other)}; mỗi đơn vị cần một mã riêng`,
    formula: 'đang chứa công thức; hãy gõ trực tiếp',
    'not-an-address': `"${found}" không phải địa chỉ e-mail; hãy sửa, ví dụ donvi@gmail.com`,
    'too-many-addresses': `có ${found} địa chỉ; mỗi ô ghi nhiều nhất 10 địa chỉ`,
    'not-a-count': `"${found}" không phải số; hãy ghi số nguyên từ 0 đến 999.999 hoặc để trống`,
    'doubtful-count': doubtfulCountText(found),
    'not-a-day': `"${found}" không phải ngày; hãy ghi ngày có thật, ví dụ 03/02/2023`,
    'extension-incomplete':
      'hạn riêng cần đủ ba cột: cho việc nào, đến hết ngày nào, lý do; hãy điền ô này hoặc xóa cả ba',
    'not-an-obligation': `"${found}" không phải việc có hạn; hãy chọn trong danh sách của ô`,
    'not-yes-no': `"${found}" không rõ nghĩa; hãy chọn Có hoặc Không`,
    'ends-before-it-begins': `ngày kết thúc "${found}" ở trước ngày Báo cáo từ; hãy sửa một trong hai ngày`,
    'unknown-successor': `không có đơn vị nào khác mang mã "${found}"; hãy ghi mã của đơn vị nhận, hoặc để trống`,
    'too-many-units': `có ${found} đơn vị; nhiều nhất là 300`,
  };
  return tell[kind];
}

export function changeProblemText({ cell, kind, found }: ChangeProblem): string {
  const words: Record<ChangeProblem['kind'], string> = {
    'not-a-day': found === '' ? 'chưa có ngày' : `"${found}" không phải ngày`,
    'not-a-count': `"${found}" không phải số nguyên từ 0 đến 999.999`,
    'same-unit': `đơn vị "${found}" vừa chuyển vừa nhận`,
    'unknown-unit': `không có đơn vị mã "${found}"`,
    'no-unit': 'chưa ghi đơn vị nào',
  };
  return `Thay đổi đơn vị, ô ${cell}: ${words[kind]}; cả dòng này chưa được tính, hãy sửa hoặc xóa dòng.`;
}

export const holidayProblemText = ({ cell, kind, found }: HolidayProblem): string =>
  kind === 'not-a-day'
    ? `Ngày nghỉ, ô ${cell}: "${found}" không phải ngày, dòng này chưa được tính; hãy ghi ví dụ 20/01/2023.`
    : `Ngày nghỉ, ô ${cell}: hãy chọn Nghỉ hoặc Làm bù; dòng này chưa được tính.`;

export function formProblemText({ code, problem: { line, problem }, stands }: FormsTabProblem): string {
  const place = line === 0 ? TAB_TITLES.forms : `${TAB_TITLES.forms}, ô A${line}`;
  const now = stands ? 'vẫn dùng như trước' : 'chưa dùng được';
  return code === '' || line === 0
    ? `${place}: ${problemSentence(problem)}.`
    : `${place} (${code}): ${problemSentence(problem)}. Biểu mẫu ${code} ${now}.`;
}

/** In a browser with several accounts Google may run the script under another account than the visible one. */
const seenAs = (person: string): string =>
  person === ''
    ? ''
    : ` Google báo tài khoản đang dùng là ${person}; nếu đây không phải tài khoản của văn phòng, xin mở bảng tính trong cửa sổ ẩn danh rồi chỉ đăng nhập tài khoản văn phòng.`;

const undecidedText = ({ line, name, mayBe }: UndecidedRow): string =>
  `Danh sách, dòng ${line} (${name}): chưa rõ đây là đơn vị nào đã có${mayBe.length === 0 ? '' : `, có thể là ${mayBe.map((one) => `"${one}"`).join(' hoặc ')}`}.`;

export function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'busy':
      return 'Một việc khác của chương trình đang chạy. Xin chờ một phút rồi làm lại.';
    case 'not-set-up':
      return 'Bảng tính này chưa được thiết lập. Chọn Tổng hợp › Thiết lập… trước.';
    case 'not-authorised':
      return `Trình đơn Tổng hợp chỉ dành cho văn phòng. Đơn vị chỉ cần nhập các ô màu vàng trên trang của mình rồi tích ô Nộp báo cáo.${seenAs(refusal.person)}`;
    case 'not-the-owner':
      return `Bảng tính này chưa được thiết lập; việc thiết lập dành cho chủ tệp.${seenAs(refusal.person)}`;
    case 'copied-book':
      return 'Tệp này là bản sao của một tệp đang dùng, nên chương trình không chạy ở đây để tránh gửi thư hai lần. Hãy mở tệp gốc; muốn làm đợt mới, hãy tạo bảng tính trống và cài chương trình theo tài liệu cài đặt.';
    case 'missing-tabs':
      return `Thiếu trang: ${refusal.titles.join(', ')}. Hãy hoàn tác ngay (Ctrl+Z). Nếu không được, khôi phục từ Tệp › Nhật ký phiên bản; mọi nội dung ghi sau phiên bản đó sẽ mất.`;
    case 'settings':
      return refusal.errors.map(settingProblemText).join('\n');
    case 'units':
      return refusal.errors.map(unitProblemText).join('\n');
    case 'another-year':
      return `Bảng tính này đang dùng cho năm ${refusal.present}, không thể dùng cho năm ${refusal.asked}. Nếu ghi nhầm năm, hãy ghi lại ${refusal.present} (trong Thiết lập… hoặc ô Năm của Cấu hình). Làm năm ${refusal.asked}: tạo bảng tính trống, cài chương trình theo tài liệu cài đặt, chọn Thiết lập…; ở bước Danh sách đơn vị, chọn Lấy danh sách năm trước và dán liên kết của tệp này.`;
    case 'not-a-link':
      return `"${refusal.found}" không phải liên kết bảng tính. Hãy mở tệp văn phòng của năm trước, chép địa chỉ trên thanh trình duyệt (có dạng https://docs.google.com/spreadsheets/d/…) rồi dán vào đây.`;
    case 'book-closed':
      return `Không mở được bảng tính này bằng tài khoản ${refusal.person}. Hãy kiểm tra liên kết; nếu tệp của tài khoản khác, hãy nhờ chủ tệp chia sẻ.`;
    case 'not-an-office-book':
      return 'Bảng tính này không phải tệp văn phòng của Tổng hợp (không có Cấu hình và Danh sách). Nếu năm trước dùng hai tệp, hãy lấy liên kết của tệp có trình đơn Tổng hợp, không phải tệp đơn vị nhập.';
    case 'not-its-office':
      return `Tài khoản ${refusal.person} không có trong Tài khoản văn phòng của tệp năm trước. Hãy dùng một tài khoản văn phòng của tệp đó, hoặc nhờ thêm tài khoản này vào Cấu hình của tệp.`;
    case 'not-provisioned':
      return `Chưa có trang đơn vị. Chọn ${PROVISION_ENTRY} trước.`;
    case 'unknown-unit':
      return `Không có đơn vị nào mang mã "${refusal.code}" trong Danh sách. Xin kiểm tra lại mã.`;
    case 'not-a-received-day':
      return `"${refusal.found}" không phải ngày nhận hợp lệ. Hãy ghi ngày có thật, không sau hôm nay và không trước ngày ở mục Số liệu có đến ngày của Cấu hình, ví dụ 30/01/2023.`;
    case 'no-reason':
      return 'Cần ghi lý do. Chưa có gì thay đổi.';
    case 'closed':
      return `${refusal.what} của đơn vị ${refusal.code} đã chốt. Chưa ghi gì. Hãy chọn Mở lại, gửi trả… trước.`;
    case 'figures-moved':
      return `Trang của đơn vị ${refusal.code} vừa có người sửa sau khi mở hộp thoại này. Chưa ghi gì. Xin xem lại số đang có trong trang rồi nộp lại.`;
    case 'no-tab':
      return `Chưa có hoặc đã mất trang: ${some(refusal.names)}. Chưa có gì thay đổi. Nếu vừa xóa nhầm, hãy hoàn tác (Ctrl+Z). Nếu không, chọn ${CHECK_UP_ENTRY}; trang tạo lại để trống, phải nhập lại số liệu.`;
    case 'broken-rows':
      return `Dòng bị hỏng công thức trong bảng Tổng hợp: ${refusal.codes.join(', ')}. Các đơn vị này chưa được tính. Chọn ${CHECK_UP_ENTRY}, rồi làm lại việc này.`;
    case 'displaced':
      return `Trang của đơn vị ${refusal.code} đã bị chèn hoặc xóa hàng, cột. ${UNDO_MOVED}`;
    case 'undecided-rows':
      return `${refusal.rows.map(undecidedText).join(' ')} Hãy ghi lại mã, tên hoặc tài khoản của các dòng này như cũ (đúng ít nhất hai trong ba ô), chọn ${PROVISION_ENTRY}, rồi mới sửa tiếp. Chưa có gì thay đổi.`;
    case 'lost-records':
      return `Trang ẩn Sổ đơn vị không còn dòng của: ${some(refusal.names)}. Hãy hoàn tác ngay (Ctrl+Z). Nếu không được, khôi phục từ Tệp › Nhật ký phiên bản. Chưa có gì thay đổi.`;
    case 'list-changed':
      return `Danh sách đã thay đổi mà các trang chưa cập nhật theo: ${some(refusal.names)}. Hãy chọn ${PROVISION_ENTRY}, rồi làm lại việc này. Chưa có gì thay đổi.`;
    case 'paused':
      return 'Đang tạm dừng, không gửi thư nào. Muốn gửi lại, chọn Bật nhắc tự động.';
    case 'no-such-mail':
      return 'Thư này không còn trong danh sách: số liệu đã thay đổi sau khi xem. Chọn Xem lại để xem danh sách mới.';
    case 'no-quota':
      return 'Hôm nay tài khoản này đã hết lượt gửi thư của Google. Xin gửi vào ngày mai.';
    case 'no-such-period':
      return 'Đợt này không có kỳ ấy. Chưa có gì thay đổi.';
    case 'already-closed':
      return `${refusal.what} đã chốt cho mọi đơn vị rồi. Chưa có gì thay đổi.`;
    case 'nothing-to-close':
      return 'Mọi kỳ đã bắt đầu đều đã chốt, nên không còn kỳ nào để chốt. Cần sửa thì chọn Mở lại, gửi trả…';
    case 'nothing-to-reopen':
      return 'Chưa có kỳ nào đã chốt, và chưa có báo cáo nào đã nộp, nên không có gì để mở lại hay gửi trả.';
    case 'form-not-in-use':
      return 'Đợt này không dùng biểu mẫu của văn bản này; xem mục Biểu mẫu sử dụng trong Cấu hình.';
    case 'own-form-not-in-use':
      return `Biểu mẫu này đã ngừng dùng, hoặc chưa có trên trang đơn vị. Xem Biểu mẫu…; nếu biểu mẫu còn dùng, chọn ${PROVISION_ENTRY} trước.`;
    case 'nothing-pressing':
      return 'Chưa có đơn vị nào đã đến mốc nhắc mà còn thiếu báo cáo hoặc chỉ tiêu, nên không có công văn đôn đốc.';
    case 'nobody-owes':
      return 'Mọi đơn vị đã nộp báo cáo, nên không có công văn đôn đốc.';
    case 'nothing-closed':
      return 'Chưa chốt số liệu lần nào, nên chưa có gì để đính chính. Văn bản này dùng khi có số thay đổi sau khi chốt.';
    case 'nothing-corrected':
      return 'Số liệu đã chốt và từ đó không có số nào thay đổi, nên không có báo cáo đính chính.';
    case 'not-closed':
      return `${refusal.what}: đơn vị ${refusal.code} chưa nộp và kỳ chưa chốt, đơn vị vẫn nhập được, nên không có gì để mở lại hay gửi trả.`;
    case 'not-a-later-day':
      return `"${refusal.found}" không dùng được làm hạn riêng: hãy ghi một ngày sau ${dayText(refusal.last)} và không trước hôm nay. Chưa có gì thay đổi.`;
    case 'other-extension':
      return `Đơn vị đang có hạn riêng cho ${refusal.what} đến hết ${dayText(refusal.until)}; Danh sách chỉ ghi được một hạn riêng. Hãy để trống ô hạn, hoặc sửa trong Danh sách trước. Chưa có gì thay đổi.`;
  }
}

export const otherYearText = (present: number): string => `Bảng tính này đang dùng cho năm ${present}.`;
