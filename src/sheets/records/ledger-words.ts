import { ownObligation, periodOfOwn } from '../../domain/campaign/obligation.ts';
import type { LedgerEntry, LedgerKey, LedgerKind, LedgerStatus } from '../../domain/mail/ledger.ts';
import { type NamedForm, obligationText } from '../../words/obligation-words.ts';
import { OBLIGATION_WORDS } from '../../words/wording.ts';

/** The ledger's closed vocabularies as they stand in `Sổ nhắc`. */
const OTHER_WORDS = { invite: 'Mời nhập', correction: 'Đính chính' } as const;
export const LEDGER_OBLIGATIONS = { ...OBLIGATION_WORDS, ...OTHER_WORDS };

export const ledgerObligationText = (
  obligation: LedgerKey['obligation'],
  forms: readonly NamedForm[],
): string =>
  obligation === 'invite' || obligation === 'correction'
    ? OTHER_WORDS[obligation]
    : obligationText(obligation, forms);

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

/** What the product reads of a row of `Sổ nhắc`. */
export type LedgerCodes = Pick<LedgerEntry, 'obligation' | 'kind' | 'status'>;

/** `month-6:unit:sent` */
export const ledgerCode = ({ obligation, kind, status }: LedgerCodes): string =>
  [obligation, kind, status].join(':');

/** Null for a row that is not the add-on's own. */
export function readLedgerCode(code: string): LedgerCodes | null {
  const [first = '', second = '', third = ''] = code.split(':');
  const own = periodOfOwn(first);
  const obligation = own === null ? keyIn(LEDGER_OBLIGATIONS, first) : ownObligation(own.code, own.number);
  const kind = keyIn(LEDGER_KINDS, second);
  const status = keyIn(LEDGER_STATUSES, third);
  return obligation === undefined || kind === undefined || status === undefined
    ? null
    : { obligation, kind, status };
}

const keyIn = <K extends string>(words: Readonly<Record<K, string>>, code: string): K | undefined =>
  (Object.keys(words) as K[]).find((key) => key === code);
