import type { EntryStart } from '../../app/entry/entry-dialog.ts';
import type { Period } from '../../domain/campaign/obligation.ts';
import { countText, STATE_TEXT } from '../../words/wording.ts';
import { button, h } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { labelOf, latestOf, periodField, statesOf, unitList } from '../common/periods.ts';
import { askServer, closeDialog } from '../common/server.ts';

/** Closing is for good: who has not handed in is shown before it is asked. */
const frame = openFrame();
const leave = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);

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
  frame.say(`Chốt số liệu "${labelOf(start, period)}" của ${countText(start.units.length)} đơn vị?${left}`);
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
  if (answer.ok && period !== null) return show(answer.start, period);
  frame.show([], [leave('primary')]);
  frame.complain(answer.ok ? 'Chưa có kỳ báo cáo nào bắt đầu.' : answer.message);
}

void open();
