import type { Amounts, ChangeRequest, ChangeStart, ChangeUnit } from '../../app/unit-change.ts';
import { countText } from '../../sheets/wording.ts';
import { button, formOf, h, submitButton } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { askServer, closeDialog } from '../common/server.ts';
import '../common/list.css';
import './unit-change.css';

/** A unit is founded, or units end or are merged into one: what goes with them is seen before it is written. */
const frame = openFrame();
const leave = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);
const FORM = 'change-form';

const AMOUNTS: readonly (readonly [keyof Amounts, string])[] = [
  ['admission', 'Chỉ tiêu kết nạp'],
  ['training', 'Chỉ tiêu cử đi học'],
  ['candidates', 'Danh sách cảm tình'],
  ['certified', 'Giấy chứng nhận'],
];

const field = (id: string, label: string, value = '', placeholder = '') => {
  const input = h('input', { type: 'text', id, value, placeholder, autocomplete: 'off' });
  return { input, element: h('p', {}, h('label', { for: id }, label), input) };
};

function choose(start: ChangeStart): void {
  frame.show(
    [
      h('h2', {}, 'Thay đổi gì?'),
      h(
        'p',
        {},
        'Chia, chuyển đi, nhận về: sửa Danh sách, ghi một dòng vào trang Thay đổi đơn vị, rồi chọn Tạo / cập nhật trang đơn vị.',
      ),
    ],
    [
      leave('plain'),
      button('Thành lập đơn vị', 'plain', () => found(start)),
      button('Kết thúc / sáp nhập', 'primary', () => end(start)),
    ],
  );
}

async function save(request: ChangeRequest): Promise<void> {
  const answer = await frame.during('Đang ghi và cập nhật các trang…', askServer('changeSave', request));
  if (!answer.ok) return frame.complain(answer.message);
  frame.guard(() => false);
  frame.show(
    answer.message.split('\n').map((line) => h('p', {}, line)),
    [leave('primary')],
  );
}

function found(start: ChangeStart): void {
  const on = field('on', 'Báo cáo từ ngày', '', `01/07/${start.year}`);
  const code = field('code', 'Mã đơn vị');
  const name = field('name', 'Tên đơn vị');
  const emails = field('emails', 'E-mail nhận nhắc việc (cũng là tài khoản Google nếu không ghi riêng)');
  const assigned = field('assigned', 'Chỉ tiêu giao: kết nạp (có thể để trống)');
  const basis = field('basis', 'Căn cứ (quyết định, ngày)');
  const submit = () =>
    save({
      kind: 'found',
      on: on.input.value,
      basis: basis.input.value,
      sources: [],
      successor: '',
      founded: {
        code: code.input.value,
        name: name.input.value,
        emails: emails.input.value,
        assigned: assigned.input.value.trim() === '' ? null : numberIn(assigned.input),
      },
    });
  frame.show(
    [
      h('h2', {}, 'Thành lập đơn vị'),
      formOf(
        FORM,
        () => void submit(),
        ...[on, code, name, emails, assigned, basis].map(({ element }) => element),
      ),
    ],
    [button('Quay lại', 'plain', () => choose(start)), leave('plain'), submitButton('Ghi', FORM)],
  );
}

/** What is no whole number is refused by the server, by name. */
const numberIn = (input: HTMLInputElement): number =>
  /^\d{1,6}$/.test(input.value.trim()) ? Number(input.value.trim()) : Number.NaN;

interface SourceRow {
  readonly unit: ChangeUnit;
  readonly tick: HTMLInputElement;
  readonly inputs: Readonly<Record<keyof Amounts, HTMLInputElement>>;
  readonly element: HTMLElement;
}

const restOf = ({ target, done }: ChangeUnit, kind: 'admission' | 'training'): number =>
  Math.max(0, (target[kind] ?? 0) - done[kind]);

/** For a merger the ended unit's target becomes what it did, and the rest goes along. */
const defaults = (unit: ChangeUnit): Amounts => ({
  admission: restOf(unit, 'admission'),
  training: restOf(unit, 'training'),
  candidates: unit.candidates ?? 0,
  certified: unit.certified ?? 0,
});

function sourceRow(unit: ChangeUnit, tell: () => void): SourceRow {
  const tick = h('input', { type: 'checkbox', id: `end-${unit.code}`, onchange: tell });
  const amounts = defaults(unit);
  const inputs = Object.fromEntries(
    AMOUNTS.map(([key, label]) => [
      key,
      h('input', {
        type: 'text',
        inputmode: 'numeric',
        class: 'amount',
        'aria-label': `${unit.code}: ${label}`,
        value: String(amounts[key]),
        oninput: tell,
      }),
    ]),
  ) as SourceRow['inputs'];
  const element = h(
    'tr',
    {},
    h('td', {}, tick),
    h('td', {}, h('label', { for: `end-${unit.code}` }, `${unit.code} ${unit.name}`)),
    h('td', {}, `${countText(unit.done.admission)}/${countText(unit.target.admission ?? 0)}`),
    ...AMOUNTS.map(([key]) => h('td', {}, inputs[key])),
  );
  return { unit, tick, inputs, element };
}

function end(start: ChangeStart): void {
  const on = field('on', 'Báo cáo đến hết ngày', '', `30/06/${start.year}`);
  const basis = field('basis', 'Căn cứ (quyết định, ngày)');
  const sums = h('p', { class: 'sums', role: 'status' });
  const rows = start.units.map((unit) => sourceRow(unit, () => tell()));
  const successor = h(
    'select',
    { id: 'successor', onchange: () => tell() },
    h('option', { value: '' }, 'Không có đơn vị nhận (chỉ kết thúc)'),
    ...start.units.map(({ code, name }) => h('option', { value: code }, `${code} ${name}`)),
  );
  const chosen = () => rows.filter(({ tick }) => tick.checked);
  const movedIn = ({ inputs }: SourceRow): Amounts =>
    Object.fromEntries(
      AMOUNTS.map(([key]) => [key, successor.value === '' ? 0 : numberIn(inputs[key])]),
    ) as unknown as Amounts;

  function tell(): void {
    for (const { inputs } of rows) for (const [key] of AMOUNTS) inputs[key].disabled = successor.value === '';
    sums.textContent = summary(start, chosen(), movedIn);
  }

  const submit = () =>
    save({
      kind: 'end',
      on: on.input.value,
      basis: basis.input.value,
      sources: chosen().map((row) => ({ code: row.unit.code, moved: movedIn(row) })),
      successor: successor.value,
      founded: null,
    });
  frame.show(
    [
      h('h2', {}, 'Kết thúc / sáp nhập đơn vị'),
      formOf(
        FORM,
        () => void submit(),
        on.element,
        basis.element,
        h('p', {}, h('label', { for: 'successor' }, 'Nhập vào đơn vị'), successor),
        h(
          'div',
          { class: 'sources' },
          h(
            'table',
            {},
            h(
              'thead',
              {},
              h(
                'tr',
                {},
                ...[
                  '',
                  'Đơn vị kết thúc',
                  'Đã kết nạp / chỉ tiêu',
                  ...AMOUNTS.map(([, label]) => `Chuyển: ${label.toLowerCase()}`),
                ].map((text) => h('th', {}, text)),
              ),
            ),
            h('tbody', {}, ...rows.map(({ element }) => element)),
          ),
        ),
        sums,
      ),
    ],
    [button('Quay lại', 'plain', () => choose(start)), leave('plain'), submitButton('Ghi', FORM)],
  );
  tell();
}

/** The office's totals before and after; what nobody takes over is named. */
function summary(
  { units }: ChangeStart,
  chosen: readonly SourceRow[],
  movedIn: (row: SourceRow) => Amounts,
): string {
  const target = units.reduce((sum, unit) => sum + (unit.target.admission ?? 0), 0);
  const done = units.reduce((sum, unit) => sum + unit.done.admission, 0);
  const left = chosen.reduce(
    (sum, row) => sum + Math.max(0, restOf(row.unit, 'admission') - movedIn(row).admission),
    0,
  );
  if (Number.isNaN(left)) return 'Số chuyển phải là số nguyên từ 0 đến 999.999.';
  const totals = `chỉ tiêu kết nạp ${countText(target)}, đã kết nạp ${countText(done)}`;
  const names = chosen.map(({ unit }) => unit.code).join(', ');
  return [
    `Trước: ${totals}.`,
    `Sau: ${totals}, không đổi.`,
    names === '' ? 'Chưa chọn đơn vị kết thúc.' : `Kết thúc: ${names}.`,
    left === 0 ? '' : `Chưa giao lại: ${countText(left)} chỉ tiêu kết nạp.`,
  ]
    .filter((line) => line !== '')
    .join(' ');
}

async function open(): Promise<void> {
  const answer = await frame.during('Đang đọc danh sách đơn vị…', askServer('changeStart'));
  if (answer.ok) return choose(answer.start);
  frame.show([], [leave('primary')]);
  frame.complain(answer.message);
}

void open();
