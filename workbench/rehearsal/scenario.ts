import { fileURLToPath } from 'node:url';
import type { SetUpRequest } from '../../src/app/set-up.ts';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import { type Deadline, lastDay } from '../../src/domain/deadline.ts';
import { DEADLINE_WORDS } from '../../src/sheets/wording.ts';

/** A campaign as one official letter asks for it. */
export interface Scenario {
  readonly name: string;
  /** What the letter is about, for `--help`. */
  readonly summary: string;
  readonly year: number;
  readonly classWord: string;
  /** The day of the letter: the office sets up, provisions and invites. */
  readonly startsOn: Day;
  readonly deadline: Deadline;
  readonly settings: SetUpRequest['settings'];
  readonly unitsFile: string;
}

/** The office's account; everything runs as this person. */
export const OFFICE = 'bxd@dukhoi.example';

const CLASS_WORD = 'lớp đối tượng kết nạp Đảng';
const DEADLINE: Deadline = { wording: 'before', date: day('2023-01-31') };

/** Letter 40 (seed 1). The office's addresses are invented. */
const KHOI_2023: Scenario = {
  name: 'khoi-2023',
  summary: 'Công văn 40-CV/BXDTCCSĐ: đăng ký chỉ tiêu kết nạp đảng viên năm 2023, 60 đơn vị',
  year: 2023,
  classWord: CLASS_WORD,
  startsOn: day('2023-01-09'),
  deadline: DEADLINE,
  settings: {
    year: 2023,
    asOf: '31/12/2022',
    letter: 'Công văn số 40-CV/BXDTCCSĐ, ngày 09/01/2023',
    legalBasis: 'Nghị quyết số 06-NQ/ĐUK, ngày 03/01/2023',
    superiorAdmissionTarget: 90,
    deadlineWording: DEADLINE_WORDS[DEADLINE.wording],
    deadlineDate: '31/01/2023',
    superiorBody: 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH',
    ownBody: 'BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG',
    place: 'Đà Lạt',
    classWord: CLASS_WORD,
    officeAccounts: OFFICE,
    officeEmails: 'tonghop@dukhoi.example',
    senderName: 'Ban Xây dựng tổ chức cơ sở đảng',
    contact: 'Văn phòng Ban Xây dựng tổ chức cơ sở đảng, tonghop@dukhoi.example',
  },
  unitsFile: fileURLToPath(new URL('../samples/khoi-2023.csv', import.meta.url)),
};

export const SCENARIOS: readonly Scenario[] = [KHOI_2023];

/** Seven calendar days after the last acceptable day. */
export const defaultUntil = ({ deadline }: Scenario): Day => addDays(lastDay(deadline), 7);

/** Farther than the campaign's own year there is nothing to rehearse. */
export const latestUntil = ({ year }: Scenario): Day => day(`${year}-12-31`);
