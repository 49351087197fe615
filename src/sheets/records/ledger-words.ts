import type { LedgerKey, LedgerKind, LedgerStatus } from '../../domain/mail/ledger.ts';
import { OBLIGATION_WORDS } from '../../words/wording.ts';

/** The ledger's closed vocabularies as they stand in `Sổ nhắc`. */
export const LEDGER_OBLIGATIONS: Readonly<Record<LedgerKey['obligation'], string>> = {
  ...OBLIGATION_WORDS,
  invite: 'Mời nhập',
  correction: 'Đính chính',
};

export const LEDGER_KINDS: Readonly<Record<LedgerKind, string>> = {
  invite: 'Thư mời',
  unit: 'Nhắc đơn vị',
  nudge: 'Nhắc ngay',
  refusal: 'Từ chối',
  return: 'Gửi trả',
  monitor: 'Báo cấp ủy viên',
  office: 'Báo văn phòng',
  receipt: 'Biên nhận',
  message: 'Tin nhắn',
  milestone: 'Mốc nhắc',
};

export const LEDGER_STATUSES: Readonly<Record<LedgerStatus, string>> = {
  reserved: 'Chờ gửi',
  sent: 'Đã gửi',
  'in-doubt': 'Gửi lại (chưa rõ đã đến)',
  carried: 'Chuyển sang',
  failed: 'Không gửi được',
  dropped: 'Không còn cần gửi',
  done: 'Đã xong',
  copied: 'Đã chép',
};
