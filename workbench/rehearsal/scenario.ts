import { fileURLToPath } from 'node:url';
import type { FormSaveRequest } from '../../src/app/forms/form-answers.ts';
import type { SetUpRequest } from '../../src/app/set-up/set-up-judge.ts';
import { addDays, type Day, day } from '../../src/domain/calendar/day.ts';
import { type Deadline, lastDay } from '../../src/domain/calendar/deadline.ts';
import { FORM_CHOICES } from '../../src/words/setting-words.ts';
import { DEADLINE_WORDS } from '../../src/words/wording.ts';

/** A campaign as one official letter asks for it. */
export interface Scenario {
  readonly name: string;
  /** What the letter is about, for `--help`. */
  readonly summary: string;
  readonly year: number;
  readonly classWord: string;
  /** The day of the letter: the office sets up, provisions and invites. */
  readonly startsOn: Day;
  /** The last day played unless another is asked for. */
  readonly until: Day;
  readonly settings: SetUpRequest['settings'];
  readonly unitsFile: string;
  /** What the units report every month; null for a campaign of form A. */
  readonly progressFile: string | null;
  /** Texts of the office's own forms, in rows of cells, saved before the units' tabs are made; none where it is left out. */
  readonly forms?: readonly FormSaveRequest['rows'][];
}

/** The office's account; everything runs as this person. */
export const OFFICE = 'bxd@dukhoi.example';

const sample = (name: string): string => fileURLToPath(new URL(`../samples/${name}`, import.meta.url));

const CLASS_WORD = 'lớp đối tượng kết nạp Đảng';
const DEADLINE: Deadline = { wording: 'before', date: day('2023-01-31') };

/** Letter 40 (seed 1). The office's addresses are invented. */
const KHOI_2023: Scenario = {
  name: 'khoi-2023',
  summary: 'Công văn 40-CV/BXDTCCSĐ: đăng ký chỉ tiêu kết nạp đảng viên năm 2023, 60 đơn vị',
  year: 2023,
  classWord: CLASS_WORD,
  startsOn: day('2023-01-09'),
  // Seven calendar days after the last acceptable day.
  until: addDays(lastDay(DEADLINE), 7),
  settings: {
    year: 2023,
    asOf: '31/12/2022',
    letter: 'Công văn số 40-CV/BXDTCCSĐ, ngày 09/01/2023',
    legalBasis:
      'Nghị quyết số 06-NQ/ĐUK, ngày 03/01/2023 của Đảng ủy Khối các cơ quan tỉnh về lãnh đạo thực hiện nhiệm vụ năm 2023',
    superiorAdmissionTarget: 90,
    deadlineWording: DEADLINE_WORDS[DEADLINE.wording],
    deadlineDate: '31/01/2023',
    superiorBody: 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH',
    ownBody: 'BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG',
    place: 'Đà Lạt',
    documentSymbol: 'BXDTCCSĐ',
    classWord: CLASS_WORD,
    officeAccounts: OFFICE,
    officeEmails: 'tonghop@dukhoi.example',
    senderName: 'Ban Xây dựng tổ chức cơ sở đảng',
    contact: 'Văn phòng Ban Xây dựng tổ chức cơ sở đảng, tonghop@dukhoi.example',
  },
  unitsFile: sample('khoi-2023.csv'),
  progressFile: null,
};

const TRAINING_CLASS = 'lớp bồi dưỡng nhận thức về Đảng';

/** The letter of March 2024 (seed 2); its day within the month is not given. The office's addresses are invented. */
const VAN_PHONG_2024: Scenario = {
  name: 'van-phong-2024',
  summary: 'Công văn của Đảng ủy Văn phòng, tháng 3/2024: tiến độ kết nạp đảng viên năm 2024, 12 chi bộ',
  year: 2024,
  classWord: TRAINING_CLASS,
  startsOn: day('2024-03-15'),
  until: day('2024-12-10'),
  settings: {
    year: 2024,
    forms: FORM_CHOICES.progress,
    letter: 'Công văn tháng 3/2024 của Đảng ủy Văn phòng UBND tỉnh',
    legalBasis:
      'Thông báo số 472-TB/ĐUK, ngày 12/3/2024 của Đảng ủy Khối Cơ quan - Doanh nghiệp tỉnh về chỉ tiêu đăng ký, phấn đấu thực hiện kế hoạch kết nạp đảng viên năm 2024; Kế hoạch số 13-KH/ĐU, ngày 02/02/2024 của Đảng ủy Văn phòng UBND tỉnh về phát triển đảng viên năm 2024',
    superiorAdmissionTarget: 3,
    superiorTrainingTarget: 2,
    firstMonth: 3,
    lastMonth: 11,
    monthlyDay: 25,
    completionWording: DEADLINE_WORDS.before,
    completionDate: '30/11/2024',
    finalWording: DEADLINE_WORDS['no-later-than'],
    finalDate: '03/12/2024',
    superiorBody: 'ĐẢNG ỦY KHỐI CƠ QUAN - DOANH NGHIỆP TỈNH',
    ownBody: 'ĐẢNG ỦY VĂN PHÒNG UBND TỈNH',
    place: 'Lào Cai',
    signerTitle: 'BÍ THƯ',
    unitSignature: 'T/M CHI BỘ',
    unitWord: 'chi bộ',
    classWord: TRAINING_CLASS,
    officeAccounts: OFFICE,
    officeEmails: 'tonghop@vanphong.example',
    senderName: 'Đảng ủy Văn phòng UBND tỉnh',
    contact: 'Văn phòng Đảng ủy, tonghop@vanphong.example',
  },
  unitsFile: sample('van-phong-2024.csv'),
  progressFile: sample('van-phong-2024-tien-do.csv'),
};

export const SCENARIOS: readonly Scenario[] = [KHOI_2023, VAN_PHONG_2024];

/** The office's own forms, each given as a file (`workbench/rehearsal/forms`). */
export const FORMS_SCENARIO = 'bieu-mau';

/** Farther than the campaign's own year there is nothing to rehearse. */
export const latestUntil = ({ year }: Scenario): Day => day(`${year}-12-31`);
