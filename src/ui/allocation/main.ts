import type { AllocationStart } from '../../app/allocation/allocation.ts';
import { type AllocationBase, allocate } from '../../domain/form/allocation.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import { readCount } from '../../domain/text/count-text.ts';
import { countText, doubtfulCountText } from '../../words/wording.ts';
import { button, h, submitButton } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { askServer, closeDialog } from '../common/server.ts';
import './allocation.css';
import { type Say, wordsOf } from '../../words/vocabulary.ts';
import { partsTable } from './parts-table.ts';

/** Splits a superior's target over the units; every part may be changed before it is written. */
const frame = openFrame();
const close = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);

const KINDS: Readonly<Record<TargetKind, string>> = { admission: 'Kết nạp', training: 'Cử đi học lớp' };
const BASES: Readonly<Record<AllocationBase, string>> = {
  members: 'Số đảng viên',
  trained: 'Số đã học lớp',
  equal: 'Chia đều',
};

function choice<K extends string>(
  id: string,
  label: string,
  words: Readonly<Record<K, string>>,
  chosen: K,
  onChoose: (key: K) => void,
): HTMLElement {
  const keys = Object.keys(words) as K[];
  const options = keys.map((key) => h('option', { value: key, selected: key === chosen }, words[key]));
  const select: HTMLSelectElement = h(
    'select',
    { id, onchange: () => onChoose(select.value as K) },
    ...options,
  );
  return h('p', { class: 'choice' }, h('label', { for: id }, label), select);
}

const worded = <K extends string>(
  words: Readonly<Record<K, string>>,
  say: Say,
): Readonly<Record<K, string>> =>
  Object.fromEntries(Object.entries<string>(words).map(([key, word]) => [key, say(word)])) as Record<
    K,
    string
  >;

function show(start: AllocationStart): void {
  const say = wordsOf(start);
  const lowered = (of: TargetKind): string => say(KINDS[of]).toLowerCase();
  const hasFigures = (base: AllocationBase) => start.units.some(({ weights }) => (weights[base] ?? 0) > 0);
  let kind: TargetKind =
    start.superior.admission === null && start.superior.training !== null ? 'training' : 'admission';
  let base: AllocationBase = hasFigures('members') ? 'members' : hasFigures('trained') ? 'trained' : 'equal';
  const total = h('p', { class: 'total', role: 'status' });
  const unknown = h('p', { class: 'quiet' });
  const table = partsTable(start.units, say, tell);
  const decision = h('input', { type: 'text', id: 'decision', value: start.decision });

  function propose(): void {
    const superior = start.superior[kind];
    const weights = start.units.map((unit) => unit.weights[base] ?? 0);
    table.show(kind, base, superior === null ? null : allocate(superior, weights));
    const missing = start.units.filter((unit) => unit.weights[base] === null).map(({ code }) => code);
    const named = missing.slice(0, MOST_NAMED).join(', ');
    const others = missing.length > MOST_NAMED ? ` và ${missing.length - MOST_NAMED} đơn vị khác` : '';
    unknown.textContent =
      missing.length === start.units.length
        ? 'Chưa đơn vị nào có số liệu này: hãy chọn cách chia khác, hoặc gõ từng phần.'
        : missing.length === 0
          ? ''
          : `Chưa có số liệu, tạm tính là 0: ${named}${others}.`;
    tell();
  }

  function tell(): void {
    const superior = start.superior[kind];
    const sum = table.total();
    total.className = sum === superior ? 'total done' : 'total wrong';
    total.textContent =
      superior === null
        ? `Cấu hình chưa có chỉ tiêu ${lowered(kind)} cấp trên giao: hãy ghi vào mục "Chỉ tiêu ${lowered(kind)} cấp trên giao" rồi mở lại hộp thoại này.`
        : sum === null
          ? wrongPart()
          : `Tổng các phần: ${countText(sum)}; cấp trên giao: ${countText(superior)}${sum === superior ? '.' : `; ${sum < superior ? 'còn thiếu' : 'thừa'}: ${countText(Math.abs(superior - sum))}.`}`;
  }

  const wrongPart = (): string => {
    const { code = '', typed = '' } = table.wrong() ?? {};
    return readCount(typed).kind === 'doubtful'
      ? `Chỉ tiêu của đơn vị ${code}: ${doubtfulCountText(typed.trim())}.`
      : `Chỉ tiêu của đơn vị ${code} phải là số nguyên từ 0 đến 999.999.`;
  };

  async function save(): Promise<void> {
    const parts = table.parts();
    if (parts === null) return frame.complain(wrongPart());
    const request = { kind, parts, decision: decision.value };
    const answer = await frame.during('Đang ghi…', askServer('allocationSave', request));
    if (!answer.ok) return frame.complain(answer.message);
    frame.guard(() => false);
    frame.show([h('p', {}, answer.message)], [again(), close('primary')]);
  }

  const form = h(
    'form',
    {
      id: 'allocation',
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        void save();
      },
    },
    h(
      'div',
      { class: 'choices' },
      choice('kind', 'Chỉ tiêu', worded(KINDS, say), kind, (chosen) => {
        kind = chosen;
        propose();
      }),
      choice('base', 'Chia theo', worded(BASES, say), base, (chosen) => {
        base = chosen;
        propose();
      }),
    ),
    h(
      'p',
      {},
      h('label', { for: 'decision' }, 'Văn bản giao chỉ tiêu (số, ngày; lưu vào Nhật ký)'),
      decision,
    ),
    h('div', { class: 'parts' }, table.element),
    total,
    unknown,
  );
  frame.show(
    [h('h2', {}, `Phân bổ chỉ tiêu năm ${start.year}`), form],
    [close('plain'), submitButton('Ghi vào Danh sách', 'allocation')],
  );
  frame.guard(() => table.isEdited());
  propose();
}

/** More codes than these would push the table away. */
const MOST_NAMED = 8;

const again = () => button('Phân bổ tiếp', 'plain', () => void open());

async function open(): Promise<void> {
  const answer = await frame.during('Đang đọc Danh sách…', askServer('allocationStart'));
  if (answer.ok) return show(answer.start);
  frame.show([h('p', {}, 'Chưa mở được bảng phân bổ.')], [close('primary')]);
  frame.complain(answer.message);
}

void open();
