import type { EntryStart } from '../../app/entry/entry-dialog.ts';
import type { Period } from '../../domain/campaign/obligation.ts';
import { codeAndName } from '../../domain/unit/alike-units.ts';
import { button, formOf, h, submitButton } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { labelOf, latestOf, periodField, statesOf, type UnitState, unitList } from '../common/periods.ts';
import { askServer, closeDialog } from '../common/server.ts';
import { dayField } from '../entry/day-field.ts';
import './reopen.css';

/** One unit may hand one report in again, for a reason that the log keeps and that the unit is told. */
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
      h('h2', {}, 'Mở lại hoặc gửi trả cho đơn vị nào?'),
      h(
        'p',
        { class: 'quiet' },
        'Báo cáo đã nộp: đơn vị được trả lại để sửa; số đã nộp vẫn tính đến khi nộp lại, ngày nộp lần đầu không đổi. Kỳ đã chốt: mở lại cho riêng đơn vị.',
      ),
      ...periodField(start, period, (other) => choose(start, other)),
      ...unitList(units, pick),
    ],
    [leave('plain')],
  );
}

function ask(start: EntryStart, period: Period, { code, name, state }: UnitState): void {
  const reason = h('textarea', { id: 'reason', rows: '3', maxlength: '1000' });
  const until = dayField('until', 'Hạn riêng của đơn vị, nếu cho thêm ngày (để trống thì giữ hạn)', null);
  const mailed = h('input', { type: 'checkbox', id: 'mailed' });
  mailed.checked = true;
  const submit = async () => {
    const request = {
      code,
      period,
      reason: reason.value,
      until: until.input.value,
      isMailed: mailed.checked,
    };
    const answer = await frame.during('Đang ghi…', askServer('reopenSubmit', request));
    if (answer.ok) done(answer.message, answer.text);
    else frame.complain(answer.message);
  };
  frame.guard(() => reason.value.trim() !== '');
  frame.show(
    [
      h('h2', {}, codeAndName({ code, name })),
      h('p', { class: 'quiet' }, `${labelOf(start, period)} · ${state}`),
      formOf(
        FORM,
        () => void submit(),
        h('label', { for: 'reason' }, 'Cần sửa gì, vì sao (đơn vị đọc được; ghi vào Nhật ký)'),
        reason,
        until.element,
        h('label', { class: 'tick', for: 'mailed' }, mailed, 'Gửi thư cho đơn vị'),
      ),
    ],
    [
      button('Chọn đơn vị khác', 'plain', () => choose(start, period)),
      leave('plain'),
      submitButton('Mở lại, gửi trả', FORM),
    ],
  );
}

/** What was done, and the same for a chat. */
function done(message: string, text: string): void {
  frame.guard(() => false);
  const area = h('textarea', { readonly: true, rows: '6', 'aria-label': 'Tin nhắn cho đơn vị' });
  area.value = text;
  const copy = () => {
    area.select();
    if (document.execCommand('copy')) frame.say('Đã chép; hãy dán vào nơi nhắn cho đơn vị.');
    else frame.complain('Trình duyệt không cho chép: tin đã được bôi chọn, xin bấm Ctrl+C.');
  };
  frame.show(
    [
      ...message.split('\n').map((line) => h('p', {}, line)),
      h('h3', {}, 'Tin nhắn cho đơn vị, nếu cần dán vào nhóm trò chuyện'),
      area,
    ],
    [button('Chép', 'plain', copy), leave('primary')],
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
