import type { EntryStart } from '../../app/entry-dialog.ts';
import type { Period } from '../../domain/obligation.ts';
import { button, formOf, h, submitButton } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { labelOf, latestOf, periodField, statesOf, type UnitState, unitList } from '../common/periods.ts';
import { askServer, closeDialog } from '../common/server.ts';

/** One unit may type again in one report, for a reason that the log keeps. */
const frame = openFrame();
const leave = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);
const FORM = 'reason-form';

function choose(start: EntryStart, period: Period): void {
  const units = statesOf(start, period);
  const pick = (code: string) => {
    const unit = units.find((one) => one.code === code);
    if (unit !== undefined) ask(start, period, unit);
  };
  frame.show(
    [
      h('h2', {}, 'Mở lại cho đơn vị nào?'),
      ...periodField(start, period, (other) => choose(start, other)),
      ...unitList(units, pick),
    ],
    [leave('plain')],
  );
}

function ask(start: EntryStart, period: Period, { code, name, state }: UnitState): void {
  const reason = h('input', { type: 'text', id: 'reason' });
  const submit = async () => {
    const request = { code, period, reason: reason.value };
    const answer = await frame.during('Đang mở lại…', askServer('reopenSubmit', request));
    if (answer.ok) frame.show([h('p', {}, answer.message)], [leave('primary')]);
    else frame.complain(answer.message);
  };
  frame.show(
    [
      h('h2', {}, `${code} ${name}`),
      h('p', { class: 'quiet' }, `${labelOf(start, period)} · ${state}`),
      formOf(
        FORM,
        () => void submit(),
        h('label', { for: 'reason' }, 'Lý do mở lại (ghi vào Nhật ký, đơn vị cũng đọc được)'),
        reason,
      ),
    ],
    [
      button('Chọn đơn vị khác', 'plain', () => choose(start, period)),
      leave('plain'),
      submitButton('Mở lại', FORM),
    ],
  );
}

async function open(): Promise<void> {
  const answer = await frame.during('Đang đọc danh sách đơn vị…', askServer('entryStart'));
  const period = answer.ok ? latestOf(answer.start) : null;
  if (answer.ok && period !== null) return choose(answer.start, period);
  frame.show([], [leave('primary')]);
  frame.complain(answer.ok ? 'Chưa có kỳ báo cáo nào bắt đầu.' : answer.message);
}

void open();
