import type { Alike } from '../../domain/unit/alike-units.ts';
import { columnName } from '../../sheets/cells/a1.ts';
import type { LeftOutReason } from '../../sheets/unit-list/rows.ts';
import { some } from '../../words/wording.ts';

const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  'above-header': 'phía trên dòng tên cột',
  header: 'dòng tên cột',
  blank: 'dòng trống',
  'column-numbers': 'dòng số thứ tự cột',
  group: 'tên nhóm, không phải đơn vị',
  total: 'dòng cộng',
  footer: 'ngày tháng, chữ ký, ghi chú cuối bảng',
  'no-name': 'chưa có tên đơn vị',
};

/** How a list was understood: what was left out and why, and what the office should look at. */
export const viUnitList = {
  leftOut: LEFT_OUT,
  leftOutRows: (lines: string, why: LeftOutReason, shown: string): string =>
    `dòng ${lines} (${LEFT_OUT[why]}${shown})`,
  alike: (alike: Alike): string =>
    alike.kind === 'same-name'
      ? `Trùng tên "${alike.name}": ${some(alike.codes)}. Vẫn tạo; trong bảng và thư có ghi mã để phân biệt.`
      : `Địa chỉ ${alike.address} dùng cho nhiều đơn vị: ${some(alike.codes)}. Tài khoản này sửa được trang của từng đơn vị ấy.`,
  renamed: (code: string, before: string, after: string): string =>
    `${code}: tên đổi từ "${before}" thành "${after}".`,
  rowsNotUsed: (count: number, reasons: string): string => `Bỏ ${count} dòng: ${reasons}.`,
  columnsNotUsed: (columns: readonly { readonly at: number; readonly heading: string }[]): string =>
    `Không dùng ${columns.length} cột: ${some(
      columns.map(({ at, heading }) => heading || `cột ${columnName(at)} (chưa có tên)`),
      30,
    )}.`,
  codesMade: (first: string, last: string, count: number): string =>
    count === 1
      ? `Đặt mã ${first} cho 1 đơn vị chưa có mã.`
      : `Đặt mã cho ${count} đơn vị chưa có mã (${first} … ${last}).`,
};
