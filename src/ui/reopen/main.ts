import type { ReopenStart } from '../../app/closing/closing-start.ts';
import type { Period } from '../../domain/campaign/obligation.ts';
import { codeAndName } from '../../domain/unit/alike-units.ts';
import { button, formOf, h, submitButton } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { periodField, unitList } from '../common/periods.ts';
import { askServer, closeDialog } from '../common/server.ts';
import { dayField } from '../entry/day-field.ts';
import './reopen.css';

/** One unit may hand one report in again, for a reason that the log keeps and that the unit is told. */
const frame = openFrame();
const leave = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);
const FORM = 'reason-form';

type Offered = ReopenStart['periods'][number];

function choose(start: ReopenStart, period: Period): void {
  const chosen = start.periods.find((one) => one.period === period);
  if (chosen === undefined) return;
  const pick = (code: string) => {
    const unit = chosen.units.find((one) => one.code === code);
    if (unit !== undefined) ask(start, chosen, unit);
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
      ...unitList(
        chosen.units.map(({ code, name, detail }) => ({ code, name, state: detail })),
        pick,
      ),
    ],
    [leave('plain')],
  );
}

function ask(start: ReopenStart, { period, label }: Offered, unit: Offered['units'][number]): void {
  const { code, name, detail, missed, missedText } = unit;
  const reason = h('textarea', { id: 'reason', rows: '3', maxlength: '1000' });
  const until = dayField('until', 'Hạn riêng của đơn vị, nếu cho thêm ngày (để trống thì giữ hạn)', null);
  const mailed = h('input', { type: 'checkbox', id: 'mailed' });
  mailed.checked = true;
  const also = h('input', { type: 'checkbox', id: 'also' });
  also.checked = true;
  const submit = async () => {
    const request = {
      code,
      period,
      reason: reason.value,
      until: until.input.value,
      isMailed: mailed.checked,
      also: also.checked ? missed : [],
    };
    const answer = await frame.during('Đang ghi…', askServer('reopenSubmit', request));
    if (answer.ok) done(answer.message, answer.text);
    else frame.complain(answer.message);
  };
  frame.guard(() => reason.value.trim() !== '');
  frame.show(
    [
      h('h2', {}, codeAndName({ code, name })),
      h('p', { class: 'quiet' }, `${label} · ${detail}`),
      formOf(
        FORM,
        () => void submit(),
        h('label', { for: 'reason' }, 'Cần sửa gì, vì sao (đơn vị đọc được; ghi vào Nhật ký)'),
        reason,
        until.element,
        ...(missedText === '' ? [] : [h('label', { class: 'tick', for: 'also' }, also, missedText)]),
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
  const answer = await frame.during('Đang đọc danh sách đơn vị…', askServer('reopenStart'));
  if (answer.ok) return choose(answer.start, answer.start.first);
  frame.show([], [leave('primary')]);
  frame.complain(answer.message);
}

void open();
