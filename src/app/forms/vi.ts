import type { FormChangeProblem } from '../../domain/own-form/form-change.ts';
import type { FormPeriod } from '../../domain/own-form/form-period.ts';
import type { ColumnId, OfficeForm, Rhythm } from '../../domain/own-form/own-form.ts';
import { periodText } from '../../words/form-words.ts';
import { PROVISION_ENTRY } from '../../words/menu-words.ts';
import { dayText } from '../../words/wording.ts';

const NEW_FORM = 'hãy ngừng dùng biểu mẫu này và lập biểu mẫu mới';

export const viForms = {
  title: 'Biểu mẫu',
  notYetOpen: 'chưa đến kỳ đầu',
  state: (kind: Rhythm['kind'], { number, lastDay }: FormPeriod, year: number, done: number, of: number) => {
    const name = periodText(kind, number, year);
    return `${name === '' ? 'Đã' : `${name}: đã`} nhận ${done}/${of}, hạn đến hết ${dayText(lastDay)}`;
  },
  unreadable: 'Chưa lưu: biểu mẫu có chỗ cần sửa.',
  notSaved: 'Chưa lưu biểu mẫu.',
  notChanged: 'Chưa lưu: biểu mẫu đã có trên trang đơn vị, sửa như vậy sẽ làm lệch số đã nhập.',
  changedMeanwhile:
    'Chưa lưu: biểu mẫu vừa được người khác sửa. Xin đóng hộp này, mở lại Biểu mẫu… rồi sửa tiếp.',
  brokenTab: 'Chưa lưu: trang Biểu mẫu có chỗ không đọc được, hãy sửa ở trang ấy trước.',
  unknown: (code: string) => `Không có biểu mẫu mã "${code}"; xin đóng hộp này rồi mở lại Biểu mẫu….`,
  isRetired: (code: string) =>
    `Biểu mẫu ${code} đã ngừng dùng, không sửa được; hãy dùng lại biểu mẫu ấy, hoặc lập biểu mẫu mới.`,
  codeTaken: (code: string) => `Mã ${code} đã dùng cho một biểu mẫu của tệp này; hãy đặt mã khác.`,
  codeStays: (code: string) => `Mã ${code} không đổi được; ${NEW_FORM}.`,
  tooMany: (most: number) => `Một tệp có nhiều nhất ${most} biểu mẫu đang dùng; hãy ngừng dùng bớt.`,
  saved: ({ title, code }: OfficeForm, isNew: boolean) =>
    `${isNew ? 'Đã lưu biểu mẫu' : 'Đã sửa biểu mẫu'} "${title}" (${code}) vào trang Biểu mẫu. Đơn vị chưa thấy cho đến khi chọn ${PROVISION_ENTRY}.`,
  retired: ({ title, code }: OfficeForm) =>
    `Đã ngừng dùng biểu mẫu "${title}" (${code}). Số đã nhận được giữ nguyên; ô nhập được khóa khi chọn ${PROVISION_ENTRY}.`,
  restored: ({ title, code }: OfficeForm) =>
    `Đã dùng lại biểu mẫu "${title}" (${code}). Đơn vị nhập tiếp được khi chọn ${PROVISION_ENTRY}.`,
  notRestored: 'Chưa dùng lại được biểu mẫu này.',
  change(problem: FormChangeProblem, after: OfficeForm, before: OfficeForm): string {
    const named = (id: ColumnId) =>
      `cột ${id} (${(after.columns.find((one) => one.id === id) ?? before.columns.find((one) => one.id === id))?.label ?? ''})`;
    switch (problem.kind) {
      case 'code-changed':
        return viForms.codeStays(problem.code);
      case 'periods-changed':
        return `Không đổi được kỳ, kỳ đầu và kỳ cuối; ${NEW_FORM}.`;
      case 'column-added':
        return `Không thêm được ${named(problem.column)}; ${NEW_FORM}.`;
      case 'column-removed':
        return `Không bỏ được ${named(problem.column)}; hãy để lại và bỏ dấu bắt buộc, hoặc ${NEW_FORM}.`;
      case 'column-moved':
        return `Không đổi chỗ được ${named(problem.column)}; hãy để các cột đúng thứ tự cũ.`;
      case 'kind-changed':
        return `Không đổi được kiểu của ${named(problem.column)}; ${NEW_FORM}.`;
    }
  },
};
