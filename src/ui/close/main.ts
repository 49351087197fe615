import type { EntryStart } from '../../app/entry/entry-dialog.ts';
import type { PersonalNote } from '../../app/review/personal-notes.ts';
import type { Period } from '../../domain/campaign/obligation.ts';
import { countText, STATE_TEXT } from '../../words/wording.ts';
import { button, h } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { labelOf, latestOf, periodField, statesOf, unitList } from '../common/periods.ts';
import { askServer, closeDialog } from '../common/server.ts';

/** Closing is for good: who has not handed in is shown before it is asked. */
const frame = openFrame();
const leave = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);

let notes: readonly PersonalNote[] = [];

/** Notes of the reports that this closing locks: of a month, and of the months before it. */
const notesOf = ({ periods }: EntryStart, period: Period): readonly PersonalNote[] => {
  const months = periods.map((one) => one.period).filter((one) => one.startsWith('month'));
  const locked =
    period === 'registration'
      ? [period]
      : period === 'final'
        ? months
        : months.slice(0, months.indexOf(period) + 1);
  return notes.filter((note) => locked.includes(note.period));
};

function personalLines(personal: readonly PersonalNote[]): readonly HTMLElement[] {
  if (personal.length === 0) return [];
  return [
    h(
      'p',
      { class: 'personal' },
      `Ghi chú có vẻ chứa thông tin cá nhân: ${personal.map(({ text }) => text).join('; ')}. Xin đơn vị xóa khỏi ô Ghi chú trước khi chốt, không phải nộp lại: chốt rồi thì ô ấy bị khóa.`,
    ),
  ];
}

function show(start: EntryStart, period: Period): void {
  const units = statesOf(start, period);
  const exempt = units.filter(({ state }) => state === STATE_TEXT['not-owed']).length;
  const missing = units.filter(
    ({ state }) => state !== STATE_TEXT.submitted && state !== STATE_TEXT['not-owed'],
  );
  const buttons = [
    leave('plain'),
    button('Chốt số liệu…', 'primary', () => ask(start, period, missing.length, buttons)),
  ];
  frame.show(
    [
      ...periodField(start, period, (other) => show(start, other)),
      h(
        'p',
        {},
        `Chốt sẽ khóa ô nhập của mọi đơn vị${period.startsWith('month') ? ', cả các tháng trước đó,' : ''} và ghi bảng vào trang Số chốt. Đơn vị chưa nộp vẫn được ghi là chưa nộp.`,
      ),
      h(
        'p',
        {},
        h(
          'strong',
          {},
          `${labelOf(start, period)}: đã nộp ${countText(units.length - missing.length - exempt)} đơn vị, chưa nộp ${countText(missing.length)} đơn vị${exempt === 0 ? '' : `, không phải nộp ${countText(exempt)} đơn vị`}.`,
        ),
      ),
      ...personalLines(notesOf(start, period)),
      ...(missing.length === 0 ? [] : unitList(missing, null)),
    ],
    buttons,
  );
}

function ask(start: EntryStart, period: Period, missing: number, before: readonly HTMLElement[]): void {
  const back = button('Chưa chốt', 'plain', () => {
    frame.setButtons(before);
    frame.say('');
  });
  frame.setButtons([back, button('Chốt', 'primary', () => void close(period))]);
  const left = missing === 0 ? '' : ` Còn ${countText(missing)} đơn vị chưa nộp.`;
  const personal = notesOf(start, period).length;
  const named = personal === 0 ? '' : ` Còn ${countText(personal)} ghi chú có vẻ chứa thông tin cá nhân.`;
  frame.say(
    `Chốt số liệu "${labelOf(start, period)}" của ${countText(start.units.length)} đơn vị?${left}${named}`,
  );
  back.focus();
}

async function close(period: Period): Promise<void> {
  const answer = await frame.during(
    'Đang trả lời các đơn vị đã tích nộp, rồi chốt…',
    askServer('closeSubmit', period),
  );
  if (answer.ok) frame.show([h('p', {}, answer.message)], [leave('primary')]);
  else {
    frame.setButtons([leave('primary')]);
    frame.complain(answer.message);
  }
}

async function open(): Promise<void> {
  const answer = await frame.during('Đang xem các đơn vị…', askServer('entryStart'));
  const period = answer.ok ? latestOf(answer.start) : null;
  if (answer.ok && period !== null) {
    const found = await frame.during('Đang xem ghi chú…', askServer('personalNotes'));
    if (found.ok) {
      notes = found.notes;
      return show(answer.start, period);
    }
    frame.show([], [leave('primary')]);
    return frame.complain(found.message);
  }
  frame.show([], [leave('primary')]);
  frame.complain(answer.ok ? 'Chưa có kỳ báo cáo nào bắt đầu.' : answer.message);
}

void open();
