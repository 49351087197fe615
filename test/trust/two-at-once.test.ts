import { afterAll, describe, expect, it } from 'vitest';
import type { RunResult } from '../../workbench/platform/runtime/run-result.ts';
import { COLLEAGUE, type Office } from '../bundle/support/office.ts';
import { rowsOf } from '../bundle/support/own-forms.ts';
import { clock, officesFor, sendSeen } from './actions/action.ts';
import { FORM_ACTIONS, ownReportActions } from './actions/own-form-actions.ts';
import { STUDY } from './actions/own-forms.ts';
import { PROGRESS_ACTIONS, REPORT } from './actions/progress-actions.ts';
import { registrationActions } from './actions/registration-actions.ts';
import { callsOf, isDone } from './support/faults.ts';
import { type State, stateOf } from './support/state.ts';
import { report } from './support/tally.ts';
import { wrongs } from './support/verdict.ts';

/** Everything with TRUST=full; otherwise each pair in one of the two layouts by turns, at two of its calls. */
const isFull = process.env.TRUST === 'full';
const tally = new Map<string, { played: number; wrong: number }>();
afterAll(() => report('Hai lần chạy cùng lúc', 'sai', tally));

const menu =
  (label: string, ...answers: readonly string[]) =>
  (office: Office): RunResult =>
    office.platform.clickMenu(COLLEAGUE, label, [
      ...answers.map((text) => ({ button: text === 'YES' ? ('YES' as const) : ('OK' as const), text })),
      { button: 'OK' },
    ]);

const byColleague =
  (name: string, ...args: readonly unknown[]) =>
  (office: Office): RunResult =>
    office.platform.run(name, { user: COLLEAGUE, kind: 'dialog', args: [...args] });
const asked = (text: string) => ({ code: null, rows: rowsOf(text), seen: '' });
const closing = byColleague('closeSubmit', 'registration');

/** While the first runs, somebody else's browser or a clock starts the second between two of its calls. */
const PAIRS: readonly (readonly [first: string, second: string, run: (office: Office) => RunResult])[] = [
  ['Trả lời đơn vị tích nộp', 'một lịch quét nữa', clock('answerSubmissions', COLLEAGUE)],
  ['Trả lời đơn vị tích nộp', 'chốt số liệu', closing],
  ['Nhắc việc buổi sáng', 'lịch nhắc của người thứ hai', clock('dailyReminders', COLLEAGUE)],
  ['Nhắc việc gửi ngay', 'lịch nhắc', clock('dailyReminders')],
  ['Gửi thư mời', 'gửi thư mời', sendSeen('invite', COLLEAGUE)],
  ['Tạo trang đơn vị', 'tạo trang đơn vị', clock('provisionFromDialog')],
  ['Cập nhật trang đơn vị', 'kiểm tra và sửa', menu('Kiểm tra và sửa bảng tính')],
  ['Nhập thay', 'lịch quét', clock('answerSubmissions')],
  ['Chốt số liệu', 'chốt số liệu', closing],
  ['Trả lời báo cáo tháng', 'một lịch quét nữa', clock('answerSubmissions', COLLEAGUE)],
  ['Trả lời báo cáo tháng', 'chốt một tháng', byColleague('closeSubmit', 'month-1')],
  ['Nhắc việc cả hai biểu', 'lịch nhắc của người thứ hai', clock('dailyReminders', COLLEAGUE)],
  ['Nhập thay một tháng', 'lịch quét', clock('answerSubmissions')],
  ['Chốt một tháng', 'chốt báo cáo năm', byColleague('closeSubmit', 'final')],
  ['Thêm biểu Tiến độ giữa năm', 'lịch quét', clock('answerSubmissions')],
  ['Phân bổ chỉ tiêu', 'tạo trang đơn vị', clock('provisionFromDialog')],
  ['Trả lời biểu mẫu tự lập', 'một lịch quét nữa', clock('answerSubmissions', COLLEAGUE)],
  ['Trả lời biểu mẫu tự lập', 'chốt một kỳ biểu mẫu', byColleague('closeSubmit', 'own SH 1')],
  ['Trả lời biểu mẫu tự lập', 'ngừng dùng biểu mẫu', byColleague('formRetire', 'SH')],
  ['Nhắc việc biểu mẫu tự lập', 'lịch nhắc của người thứ hai', clock('dailyReminders', COLLEAGUE)],
  ['Nhập thay biểu mẫu', 'lịch quét', clock('answerSubmissions')],
  ['Chốt một kỳ biểu mẫu', 'ngừng dùng biểu mẫu', byColleague('formRetire', 'SH')],
  ['Chốt một kỳ biểu mẫu', 'tạo trang đơn vị', clock('provisionFromDialog')],
  ['Lưu biểu mẫu thứ hai', 'lưu cùng biểu mẫu', byColleague('formSave', asked(STUDY))],
  ['Lưu biểu mẫu thứ hai', 'lưu biểu mẫu khác', byColleague('formSave', asked(STUDY.replaceAll('NQ', 'HT')))],
  ['Lưu biểu mẫu thứ hai', 'tạo trang đơn vị', clock('provisionFromDialog')],
  ['Thêm biểu mẫu tự lập giữa năm', 'ngừng dùng biểu mẫu', byColleague('formRetire', 'NQ')],
  ['Đổi nhãn, ngừng dùng biểu mẫu, thêm đơn vị', 'lịch quét', clock('answerSubmissions')],
  ['Lưu thành Google Tài liệu', 'lưu cùng văn bản', byColleague('documentSave', REPORT)],
];

describe.each([
  ['one file', false],
  ['two files', true],
])('in %s', { timeout: isFull ? 3_600_000 : 240_000 }, (_, twoFiles) => {
  const all = [
    ...registrationActions(twoFiles),
    ...PROGRESS_ACTIONS,
    ...FORM_ACTIONS,
    ...ownReportActions(twoFiles ? 'own forms' : 'all forms'),
  ];
  const actions = new Map(all.map((action) => [action.name, action]));
  const offices = officesFor(twoFiles);

  it.each(PAIRS.filter((_, index) => isFull || (index % 2 === 1) === twoFiles))(
    '%s, and meanwhile %s: as one after the other',
    (first, second, run) => {
      const action = actions.get(first);
      if (action === undefined) throw new RangeError(`no action ${first}`);
      const { office, again } = offices(action.from === 'empty' ? 'registration' : action.from);
      again();
      if (action.from !== 'empty') action.prepare(office);
      const start = office.platform.snapshot();
      const { calls } = callsOf(office, action.run);
      run(office);
      const inTurn = stateOf(office);
      const otherWay = (): State => {
        office.platform.restore(start);
        run(office);
        action.run(office);
        return stateOf(office);
      };
      const found: string[] = [];
      const counter = { played: 0, wrong: 0 };
      tally.set(`${first} + ${second}`, counter);
      const step = isFull ? 1 : Math.ceil(calls.length / 2);
      for (let k = isFull ? 1 : Math.ceil(step / 2); k <= calls.length; k += step) {
        office.platform.restore(start);
        const end = together(office, action.run, run, k);
        const wrong = wrongs(inTurn, end, 'none');
        counter.played += 1;
        if (wrong.length > 0 && wrongs(otherWay(), end, 'none').length > 0) {
          counter.wrong += 1;
          found.push(`@${k}: ${wrong.slice(0, 3).join('; ')}`);
        }
      }
      expect(found).toEqual([]);
    },
  );
});

/** Either may find the lock taken; whoever was turned away tries once more, as the sentence asks. */
function together(
  office: Office,
  one: (office: Office) => RunResult,
  other: (office: Office) => RunResult,
  k: number,
): State {
  let second: RunResult | undefined;
  office.platform.beforeCall = ({ index }) => {
    if (index !== k || second !== undefined) return undefined;
    const hook = office.platform.beforeCall;
    office.platform.beforeCall = undefined;
    second = other(office);
    office.platform.beforeCall = hook;
    return undefined;
  };
  const first = one(office);
  office.platform.beforeCall = undefined;
  if (!isDone(first)) one(office);
  // A clock comes again anyway; a person who was told that it is done does not ask twice.
  if (second === undefined || second.kind === 'trigger' || !isDone(second)) other(office);
  return stateOf(office);
}
