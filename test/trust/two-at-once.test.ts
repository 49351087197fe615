import { afterAll, describe, expect, it } from 'vitest';
import type { RunResult } from '../../workbench/platform/runtime/run-result.ts';
import { COLLEAGUE, type Office, OWNER, officeReady } from '../bundle/support/office.ts';
import { type Action, sendSeen } from './support/action.ts';
import { callsOf, isDone } from './support/faults.ts';
import { registrationActions } from './support/registration-actions.ts';
import { type State, stateOf } from './support/state.ts';
import { report } from './support/tally.ts';
import { wrongs } from './support/verdict.ts';

const isFull = process.env.TRUST === 'full';
const tally = new Map<string, { played: number; wrong: number }>();
afterAll(() => report('Hai lần chạy cùng lúc', 'sai', tally));

const trigger =
  (handler: string, user = OWNER) =>
  (office: Office): RunResult =>
    office.platform.run(handler, { user, kind: 'trigger' });
const menu =
  (label: string, ...answers: readonly string[]) =>
  (office: Office): RunResult =>
    office.platform.clickMenu(COLLEAGUE, label, [
      ...answers.map((text) => ({ button: text === 'YES' ? ('YES' as const) : ('OK' as const), text })),
      { button: 'OK' },
    ]);

const closing = (office: Office): RunResult =>
  office.platform.run('closeSubmit', { user: COLLEAGUE, kind: 'dialog', args: ['registration'] });

/** While the first runs, somebody else's browser or a clock starts the second between two of its calls. */
const PAIRS: readonly (readonly [first: string, second: string, run: (office: Office) => RunResult])[] = [
  ['Trả lời đơn vị tích nộp', 'một lịch quét nữa', trigger('answerSubmissions', COLLEAGUE)],
  ['Trả lời đơn vị tích nộp', 'chốt số liệu', closing],
  ['Nhắc việc buổi sáng', 'lịch nhắc của người thứ hai', trigger('dailyReminders', COLLEAGUE)],
  ['Nhắc việc gửi ngay', 'lịch nhắc', trigger('dailyReminders')],
  ['Gửi thư mời', 'gửi thư mời', sendSeen('invite', COLLEAGUE)],
  ['Tạo trang đơn vị', 'tạo trang đơn vị', trigger('provisionFromDialog')],
  ['Cập nhật trang đơn vị', 'kiểm tra và sửa', menu('Kiểm tra và sửa bảng tính')],
  ['Nhập thay', 'lịch quét', trigger('answerSubmissions')],
  ['Chốt số liệu', 'chốt số liệu', closing],
];

describe.each([
  ['one file', false],
  ['two files', true],
])('in %s', { timeout: isFull ? 3_600_000 : 240_000 }, (_, twoFiles) => {
  const actions = new Map(registrationActions(twoFiles).map((action) => [action.name, action]));
  const { office, again } = officeReady({ twoFiles });

  it.each(PAIRS)('%s, and meanwhile %s: as one after the other', (first, second, run) => {
    const action = actions.get(first) as Action;
    again();
    if (action.from === 'registration') action.prepare(office);
    const start = office.platform.moment();
    const calls = callsOf(office, action.run);
    run(office);
    const inTurn = stateOf(office);
    office.platform.backTo(start);
    run(office);
    action.run(office);
    const otherWay = stateOf(office);
    const found: string[] = [];
    const counter = { played: 0, wrong: 0 };
    tally.set(`${first} + ${second}`, counter);
    const step = isFull ? 1 : Math.ceil(calls.length / 4);
    for (let k = 1; k <= calls.length; k += step) {
      office.platform.backTo(start);
      const end = together(office, action.run, run, k);
      const wrong = [inTurn, otherWay].map((expected) => wrongs(expected, end, 'none'));
      counter.played += 1;
      if (wrong.every((texts) => texts.length > 0)) {
        counter.wrong += 1;
        found.push(`@${k}: ${wrong[0]?.slice(0, 3).join('; ')}`);
      }
    }
    expect(found).toEqual([]);
  });
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
  other(office);
  return stateOf(office);
}
