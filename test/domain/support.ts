import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Day, day, parseDay } from '../../src/domain/calendar/day.ts';
import type { DeadlineWording } from '../../src/domain/calendar/deadline.ts';
import { workingCalendar } from '../../src/domain/calendar/working-calendar.ts';
import type { Campaign, ProgressPlan } from '../../src/domain/campaign/campaign.ts';
import type { RegistrationEntry, RegistrationField } from '../../src/domain/form/registration.ts';
import type { LedgerEntry } from '../../src/domain/mail/ledger.ts';
import { mailRef } from '../../src/domain/mail/ledger.ts';
import { lastTold, takeTurns } from '../../src/domain/mail/mail-order.ts';
import type { PlannedMail, ReminderPlan } from '../../src/domain/mail/reminder.ts';
import { numberCell } from '../../src/domain/text/cell.ts';
import type { Unit } from '../../src/domain/unit/unit.ts';
import { SHIPPED_HOLIDAYS } from '../../src/sheets/records/holidays.ts';

export const SHIPPED = workingCalendar(SHIPPED_HOLIDAYS);
export const SEED_1 = { wording: 'before' as DeadlineWording, date: day('2023-01-31') };
export const DEFAULT_OFFSETS = [-5, -3, -1, 0, 1, 3, 5] as const;

/** A unit with one address and no one in charge of it, but for what the test says. */
export const unit = (code: string, given: Partial<Unit> = {}): Unit => ({
  code,
  name: `Chi bộ ${code}`,
  kind: 'Chi bộ cơ sở',
  accounts: [`${code.toLowerCase()}@khoi.example`],
  emails: [`${code.toLowerCase()}@khoi.example`],
  monitor: null,
  assignedAdmission: null,
  assignedTraining: null,
  lastYearAdmission: null,
  lastYearTraining: null,
  extension: null,
  exemptFromMonthly: false,
  life: { from: null, until: null },
  successor: '',
  lifeBasis: '',
  moves: [],
  ...given,
});

/** A form A that breaks no rule, but for the cells the test says. */
export const entry = (given: Partial<RegistrationEntry['counts']> = {}, note = ''): RegistrationEntry => ({
  counts: {
    members: numberCell(72),
    staff: numberCell(88),
    trained: numberCell(4),
    target: numberCell(2),
    ...given,
  },
  note: note === '' ? { kind: 'blank' } : { kind: 'text', text: note },
});

export const counts = (members: number, staff: number, trained: number, target: number) => ({
  members: numberCell(members),
  staff: numberCell(staff),
  trained: numberCell(trained),
  target: numberCell(target),
});

/** The ledger as a run leaves it that sends all the quota allows, carries the rest and ends well. */
export function ledgerAfter(
  ledger: readonly LedgerEntry[],
  plan: Pick<ReminderPlan, 'mails' | 'confirmed' | 'dropped'> & Partial<Pick<ReminderPlan, 'milestones'>>,
  run: string,
  quotaLeft = Number.POSITIVE_INFINITY,
): LedgerEntry[] {
  const today = run.slice(0, 10) as Day;
  const rows = new Map(ledger.map((row) => [row.row, row]));
  let next = Math.max(2, ...rows.keys()) + 1;
  for (const row of plan.confirmed) rows.set(row.row, { ...row, status: 'sent' });
  for (const row of plan.dropped) rows.set(row.row, { ...row, status: 'dropped' });
  const allowed = { left: quotaLeft, perDay: quotaLeft, ahead: 0 };
  const { now, later } = takeTurns(plan.mails, allowed, lastTold(ledger, null), today, false);
  const put = (mails: readonly PlannedMail[], status: 'sent' | 'carried') => {
    mails.forEach(({ ledgerKeys }, mail) => {
      for (const { ledgerKey, entry: old } of ledgerKeys) {
        const row = old?.row ?? next++;
        rows.set(row, {
          ...ledgerKey,
          row,
          status,
          mailRef: status === 'sent' ? mailRef({ run, mail }) : '',
          sentOn: status === 'sent' ? today : null,
        });
      }
    });
  };
  put(now, 'sent');
  put(
    later.map(({ planned }) => planned),
    'carried',
  );
  for (const ledgerKey of plan.milestones ?? []) {
    const row = next++;
    rows.set(row, { ...ledgerKey, row, status: 'done', mailRef: '', sentOn: today });
  }
  return [...rows.values()];
}

export interface SampleRow {
  readonly unit: Unit;
  readonly figures: Readonly<Record<RegistrationField, number>>;
  readonly note: string;
  readonly receivedOn: Day;
}

/** The 60 invented units of `workbench/samples/khoi-2023.csv`. */
export function khoi2023(): readonly SampleRow[] {
  const text = readFileSync(new URL('../../workbench/samples/khoi-2023.csv', import.meta.url), 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  return rows.map((row) => {
    const of = (column: string): string => {
      const found = row[column];
      if (found === undefined) throw new RangeError(`khoi-2023.csv has no column ${column}`);
      return found;
    };
    const receivedOn = parseDay(of('Ngày nhận báo cáo'));
    if (receivedOn === null) throw new RangeError(`not a day: ${of('Ngày nhận báo cáo')}`);
    return {
      unit: unit(of('Mã đơn vị'), {
        name: of('Tên tổ chức cơ sở đảng'),
        emails: of('Email nhận nhắc việc').split(', '),
        monitor: { name: of('Cấp ủy viên theo dõi'), emails: [of('Email cấp ủy viên theo dõi')] },
      }),
      figures: {
        members: Number(of('Tổng số đảng viên')),
        staff: Number(of('Tổng số CBCC, VC, người lao động')),
        trained: Number(of('Số quần chúng đã học lớp đối tượng kết nạp Đảng')),
        target: Number(of('Chỉ tiêu kết nạp đảng viên năm 2023')),
      },
      note: of('Ghi chú'),
      receivedOn,
    };
  });
}

const TEXT = { subject: '{viec}', body: '{can_lam}' };

/** The letter of 2024: nine months from March, completion before 30/11, the report by 03/12. */
export const PROGRESS_2024: ProgressPlan = {
  firstMonth: 3,
  lastMonth: 11,
  monthlyDay: 25,
  monthlyMilestones: [-2, 0, 2],
  completion: { deadline: { wording: 'before', date: day('2024-11-30') }, milestones: DEFAULT_OFFSETS },
  final: { deadline: { wording: 'no-later-than', date: day('2024-12-03') }, milestones: DEFAULT_OFFSETS },
  whichDays: 'từ ngày 01 đến ngày báo cáo',
  admissionCountedBy: 'decision',
  idleMonths: 3,
  texts: { invite: TEXT, month: TEXT, completion: TEXT, final: TEXT, joined: TEXT },
};

/** A campaign without any form, but for what the test says. */
export const campaign = (given: Partial<Campaign> = {}): Campaign => ({
  vocabulary: 'party',
  year: 2024,
  asOf: day('2023-12-31'),
  superiorBody: 'ĐẢNG ỦY KHỐI',
  ownBody: 'ĐẢNG ỦY VĂN PHÒNG',
  place: 'Lào Cai',
  signerTitle: 'BÍ THƯ',
  unitSignature: 'T/M CHI BỘ',
  unitSignerTitle: 'BÍ THƯ',
  letter: '',
  legalBasis: '',
  unitWord: 'chi bộ',
  classWord: 'lớp nhận thức về Đảng',
  officeAccounts: ['vanphong@vanphong.example'],
  officeEmails: ['vanphong@vanphong.example'],
  senderName: 'Đảng ủy Văn phòng',
  contact: 'Văn phòng Đảng ủy',
  superiorAdmissionTarget: 3,
  superiorTrainingTarget: 2,
  registration: null,
  progress: null,
  documents: {
    guide: 'hd05',
    head: 'party',
    aboutWord: 'abbreviated',
    toneMark: 'first-vowel',
    ending: '.',
    lineSpacing: 18,
    symbol: 'ĐU',
    authority: 'T/M ĐẢNG ỦY',
    reportReceivers: ['Lưu'],
    letterReceivers: ['Như trên', 'Lưu'],
    tasks: '',
  },
  runHour: 8,
  sendsReceipts: false,
  texts: { invite: TEXT, reminder: TEXT, overdue: TEXT },
  ...given,
});
