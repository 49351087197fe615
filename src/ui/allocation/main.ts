import type { AllocationRequest, AllocationStart } from '../../app/allocation/allocation.ts';
import { type AllocationBase, sumStanding } from '../../domain/form/allocation.ts';
import type { TargetKind } from '../../domain/form/progress.ts';
import { readCount } from '../../domain/text/count-text.ts';
import { allocationSum } from '../../words/allocation-words.ts';
import { countText, doubtfulCountText, some } from '../../words/wording.ts';
import { button, formOf, h, submitButton } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { askServer, closeDialog } from '../common/server.ts';
import './allocation.css';
import { type Say, wordsOf } from '../../words/vocabulary.ts';
import { choice, confirmation } from './confirmation.ts';
import { type Draft, partsTable } from './parts-table.ts';
import { BASES, proposal } from './proposal.ts';

/** Gives a superior's target out to the units: opens on what stands, and asks before it is replaced. */
const frame = openFrame();
const close = (kind: 'plain' | 'primary') => button('Đóng', kind, closeDialog);

const KINDS: Readonly<Record<TargetKind, string>> = { admission: 'Kết nạp', training: 'Cử đi học lớp' };
/** What was typed, kept while the list is read again. */
interface Typed {
  readonly kind: TargetKind;
  readonly drafts: Readonly<Record<TargetKind, Draft>>;
  readonly decision: string;
}

const NOTHING: Draft = new Map();

const worded = <K extends string>(
  words: Readonly<Record<K, string>>,
  say: Say,
): Readonly<Record<K, string>> =>
  Object.fromEntries(Object.entries<string>(words).map(([key, word]) => [key, say(word)])) as Record<
    K,
    string
  >;

function show(start: AllocationStart, typed: Typed | null): void {
  const say = wordsOf(start);
  const hasFigures = (base: AllocationBase) => start.units.some(({ weights }) => (weights[base] ?? 0) > 0);
  let kind: TargetKind =
    typed?.kind ??
    (start.superior.admission === null && start.superior.training !== null ? 'training' : 'admission');
  let base: AllocationBase = hasFigures('members') ? 'members' : hasFigures('trained') ? 'trained' : 'equal';
  const drafts = { ...(typed?.drafts ?? { admission: NOTHING, training: NOTHING }) };
  let isSure = false;
  const total = h('p', { class: 'total', role: 'status' });
  const unknown = h('p', { class: 'quiet' });
  const amount = h('input', { type: 'text', id: 'amount', oninput: () => unsure() });
  const split = button('Chia thử', 'plain', () => propose());
  const table = partsTable(start.units, say, (what) => {
    unsure();
    if (what === 'part') tell();
    else tellBases();
  });
  const decision = h('input', { type: 'text', id: 'decision', value: typed?.decision ?? start.decision });

  function unsure(): void {
    isSure = false;
    split.textContent = 'Chia thử';
  }

  /** Proposes parts; asks once more when that takes away what was typed. */
  function propose(): void {
    const parts = proposal(amount.value, base, table.bases());
    if (typeof parts === 'string') frame.complain(say(parts));
    else if (!table.isTyped() || isSure) table.propose(parts);
    else {
      isSure = true;
      split.textContent = 'Thay các số đang sửa';
      frame.complain('Các số đang sửa ở cột Giao sẽ bị thay. Bấm lần nữa để chia.');
    }
  }

  function tellBases(): void {
    const missing = table.withoutBase();
    unknown.textContent =
      missing.length === 0
        ? ''
        : `Chưa có cơ sở, được chia 0 (có thể gõ hoặc dán vào cột): ${some(missing, MOST_NAMED, 'đơn vị')}.`;
  }

  function tell(): void {
    const superior = start.superior[kind];
    const sum = table.total();
    const state = sum === null ? 'wrong' : SUM_CLASS[sumStanding(sum, superior)];
    total.className = `total ${state}`;
    const moved = start.units.filter((unit) => unit.moved[kind] !== 0);
    const also =
      moved.length === 0
        ? ''
        : ` Chưa kể số chuyển theo trang Thay đổi đơn vị: ${some(
            moved.map(
              (unit) => `${unit.code} ${unit.moved[kind] > 0 ? '+' : '−'}${Math.abs(unit.moved[kind])}`,
            ),
            MOST_NAMED,
            'đơn vị',
          )}.`;
    total.textContent = sum === null ? wrongPart() : `${allocationSum(sum, superior)}${also}`;
  }

  const wrongPart = (): string => {
    const { code = '', typed: text = '' } = table.wrong() ?? {};
    return readCount(text).kind === 'doubtful'
      ? `Chỉ tiêu của đơn vị ${code}: ${doubtfulCountText(text.trim())}.`
      : `Chỉ tiêu của đơn vị ${code} phải là số nguyên từ 0 đến 999.999, hoặc để trống.`;
  };

  function choose(other: TargetKind): void {
    drafts[kind] = table.draft();
    kind = other;
    showKind();
  }

  function showKind(): void {
    amount.value = String(start.superior[kind] ?? '');
    table.show(kind, drafts[kind]);
  }

  const typedNow = (): Typed => {
    drafts[kind] = table.draft();
    return { kind, drafts, decision: decision.value };
  };

  function ask(): void {
    const parts = table.parts();
    const sum = table.total();
    const differences = table.differences();
    if (parts === null || sum === null) frame.complain(wrongPart());
    else if (decision.value.trim() === '')
      frame.complain('Hãy ghi số, ngày văn bản giao chỉ tiêu; nội dung này được lưu vào Nhật ký.');
    else if (differences.length === 0) frame.complain('Chưa có chỉ tiêu nào thay đổi.');
    else {
      const question = `Thay chỉ tiêu ${say(KINDS[kind]).toLowerCase()} của ${countText(differences.length)} đơn vị?`;
      frame.show(confirmation(question, differences, allocationSum(sum, start.superior[kind])), [
        button('Chưa ghi', 'plain', () => show(start, typedNow())),
        saveButton({ kind, parts, decision: decision.value }, typedNow),
      ]);
    }
  }

  const form = formOf(
    'allocation',
    ask,
    h(
      'div',
      { class: 'choices' },
      choice('kind', 'Chỉ tiêu', worded(KINDS, say), kind, choose),
      h('p', { class: 'choice' }, h('label', { for: 'amount' }, 'Chia (số, hoặc tỷ lệ như 3%)'), amount),
      choice('base', 'theo', worded(BASES, say), base, (chosen) => {
        base = chosen;
        table.showBases(base);
      }),
      split,
    ),
    h('p', { class: 'choice wide' }, h('label', { for: 'decision' }, 'Văn bản giao (số, ngày)'), decision),
    h('div', { class: 'parts' }, table.element),
    total,
    unknown,
  );
  frame.show(
    [h('h2', {}, `Phân bổ chỉ tiêu năm ${start.year}`), form],
    [close('plain'), submitButton('Xem thay đổi và ghi…', 'allocation')],
  );
  frame.guard(() => table.draft().size > 0);
  table.showBases(base);
  showKind();
}

const saveButton = (request: AllocationRequest, typedNow: () => Typed) =>
  button('Ghi và cập nhật trang', 'primary', () => void save(request, typedNow));

async function save(request: AllocationRequest, typedNow: () => Typed): Promise<void> {
  const answer = await frame.during('Đang ghi và cập nhật các trang…', askServer('allocationSave', request));
  if (answer.ok) {
    frame.guard(() => false);
    const lines = answer.message.split('\n').map((line) => h('p', {}, line));
    frame.show(lines, [button('Phân bổ tiếp', 'plain', () => void open(null)), close('primary')]);
    return;
  }
  frame.setButtons([
    close('plain'),
    button('Đọc lại', 'plain', () => void open(typedNow())),
    saveButton(request, typedNow),
  ]);
  frame.complain(answer.message);
}

const SUM_CLASS = { equal: 'done', above: 'done', below: 'wrong', 'no-target': '' } as const;

/** More codes than these would push the table away. */
const MOST_NAMED = 8;

async function open(typed: Typed | null): Promise<void> {
  const answer = await frame.during('Đang đọc Danh sách…', askServer('allocationStart'));
  if (answer.ok) return show(answer.start, typed);
  if (typed === null) frame.show([h('p', {}, 'Chưa mở được bảng phân bổ.')], [close('primary')]);
  frame.complain(answer.message);
}

void open(null);
