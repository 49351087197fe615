/** What Google's page says when it refuses an edit, as far as known; the wording is never branched on (docs/platform.md 32). */
export interface Messages {
  readonly noAccess: string;
  readonly protectedCell: string;
  /** General sentence of strict validation, by the cell's name. */
  invalid(cell: string): string;
  readonly tooLong: string;
  readonly notACheckbox: string;
}

const english: Messages = {
  noAccess: 'You need edit access to make changes to this spreadsheet.',
  protectedCell:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  invalid: (cell) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  tooLong: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  notACheckbox: 'This cell is not a checkbox.',
};

const vietnamese: Messages = {
  noAccess: 'Bạn cần có quyền chỉnh sửa để thay đổi bảng tính này.',
  protectedCell:
    'Bạn đang cố chỉnh sửa một ô hoặc đối tượng được bảo vệ. Hãy liên hệ với chủ sở hữu bảng tính để xóa chế độ bảo vệ nếu bạn cần chỉnh sửa.',
  invalid: (cell) => `Dữ liệu bạn đã nhập vào ô ${cell} vi phạm quy tắc xác thực dữ liệu được đặt cho ô này.`,
  tooLong: 'Dữ liệu bạn nhập có nhiều hơn 50000 ký tự, mức tối đa trong một ô.',
  notACheckbox: 'Ô này không phải là hộp kiểm.',
};

export const messagesIn = (language: 'vi' | 'en'): Messages => (language === 'vi' ? vietnamese : english);
