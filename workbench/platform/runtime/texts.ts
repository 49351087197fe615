/**
 * Error texts of Google's built-in services. They come in the user's language (docs/platform.md 32), so
 * a script must never branch on them. A Vietnamese text stands here only where somebody met it live; where none
 * is known the English one is used in both languages.
 */
export type Language = 'vi' | 'en';

type Text = (language: Language) => string;

const both = (en: string, vi = en): Text => {
  return (language) => (language === 'vi' ? vi : en);
};

export const texts = {
  invalidEmail: (email: string) => both(`Invalid email: ${email}`, `Email không hợp lệ: ${email}`),
  noRecipient: both('Failed to send email: no recipient'),
  tooManyRecipients: both(
    'Limit Exceeded: Email Recipients Per Message.',
    'Đã vượt quá giới hạn: Người nhận email trên mỗi thư.',
  ),
  bodyTooLarge: both('Limit Exceeded: Email Body Size.'),
  argumentTooLarge: (name: string) => both(`Argument too large: ${name}`),
  mailQuota: both(
    'Service invoked too many times for one day: email.',
    'Dịch vụ bị gọi quá nhiều lần trong một ngày: email.',
  ),
  sharingQuota: both('Sorry, you have exceeded your sharing quota.'),
  tooManyTriggers: both(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  ),
  propertyQuota: both(
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  ),
  lockTimeout: both('Lock timeout: another process was holding the lock for too long.'),
  executionTime: both('Exceeded maximum execution time'),
  serverError: both(
    "We're sorry, a server error occurred. Please wait a bit and try again.",
    'Xin lỗi bạn, máy chủ đã gặp lỗi. Vui lòng chờ một lát và thử lại.',
  ),
  noPermission: (call: string, scopes: readonly string[]) =>
    both(`You do not have permission to call ${call}. Required permissions: ${scopes.join(' || ')}`),
  insufficientScopes: both('Specified permissions are not sufficient to call SpreadsheetApp.openById.'),
  noUi: both('Cannot call SpreadsheetApp.getUi() from this context.'),
  noAccess: both(
    'You do not have permissions to access the requested document.',
    'Bạn không có quyền truy cập tài liệu yêu cầu.',
  ),
  documentMissing: (id: string) =>
    both(
      `Document ${id} is missing (perhaps it was deleted?)`,
      `Tài liệu ${id} bị thiếu (có thể tài liệu đã bị xóa?)`,
    ),
  functionNotFound: (name: string) => both(`Script function not found: ${name}`),
  htmlFileNotFound: (name: string) => both(`No HTML file named ${name} was found.`),
  parameters: (types: string, call: string) =>
    both(`The parameters (${types}) don't match the method signature for ${call}.`),
  illegalValue: (path: string) => both(`Failed due to illegal value in property: ${path}`),
} as const;
