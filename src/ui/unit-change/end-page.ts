import type { ChangeRequest, ChangeUnit } from '../../app/unit-change/change-request.ts';
import type { ChangeStart } from '../../app/unit-change/unit-change.ts';
import {
  type Amounts,
  CHANGE_AMOUNTS,
  type ChangeAmount,
  leftOf,
  NO_AMOUNTS,
  totalsAfterEnd,
} from '../../domain/form/change-totals.ts';
import { codeAndName } from '../../domain/unit/alike-units.ts';
import { type Say, wordsOf } from '../../words/vocabulary.ts';
import { AMOUNT_WORDS, countText } from '../../words/wording.ts';
import { formOf, h } from '../common/dom.ts';
import { basisField, FORM, field, numberIn } from './fields.ts';
import { totalsTable } from './totals.ts';

interface SourceRow {
  readonly unit: ChangeUnit;
  readonly tick: HTMLInputElement;
  readonly inputs: Readonly<Record<ChangeAmount, HTMLInputElement>>;
  readonly element: HTMLElement;
}

/** For a merger the ended unit's target becomes what it did; the rest, its list and its certificates go along. */
function sourceRow(unit: ChangeUnit, hasProgress: boolean, say: Say, tell: () => void): SourceRow {
  const tick = h('input', { type: 'checkbox', id: `end-${unit.code}`, onchange: tell });
  const input = (what: ChangeAmount) =>
    h('input', {
      type: 'text',
      inputmode: 'numeric',
      class: 'amount',
      'aria-label': `${unit.code}: ${say(AMOUNT_WORDS[what])}`,
      value: String(leftOf(unit, what)),
      oninput: tell,
    });
  const inputs = {
    admission: input('admission'),
    training: input('training'),
    candidates: input('candidates'),
    certified: input('certified'),
  };
  const reached = (what: 'admission' | 'training') =>
    h('td', { class: 'reached' }, `${countText(unit.done[what])}/${countText(unit.target[what] ?? 0)}`);
  const element = h(
    'tr',
    {},
    h('td', {}, tick),
    h('td', {}, h('label', { for: `end-${unit.code}` }, `${codeAndName(unit)}${endedText(unit)}`)),
    ...(hasProgress
      ? [
          reached('admission'),
          reached('training'),
          ...CHANGE_AMOUNTS.map((what) => h('td', {}, inputs[what])),
        ]
      : []),
  );
  return { unit, tick, inputs, element };
}

const endedText = ({ ended }: ChangeUnit): string => (ended === null ? '' : ` (đã kết thúc ${ended.on})`);

const headOf = (hasProgress: boolean, say: Say): HTMLElement =>
  h(
    'thead',
    {},
    h(
      'tr',
      {},
      ...[
        '',
        'Đơn vị kết thúc',
        ...(hasProgress
          ? [
              say('Kết nạp: đã/chỉ tiêu'),
              'Đi học: đã/chỉ tiêu',
              ...CHANGE_AMOUNTS.map((what) => say(`Chuyển: ${AMOUNT_WORDS[what].toLowerCase()}`)),
            ]
          : []),
      ].map((text) => h('th', { scope: 'col' }, text)),
    ),
  );

/** Units end or are merged into one: what goes with them is seen before it is written. */
export function endPage(start: ChangeStart, save: (request: ChangeRequest) => void): Node[] {
  const { units, hasProgress, totals } = start;
  const say = wordsOf(start);
  const on = field('on', 'Báo cáo đến hết ngày', `30/06/${start.year}`);
  const basis = basisField();
  const sums = h('div', { class: 'sums', role: 'status' });
  // Those that ended already stand last: their end is put right here.
  const rows = [...units]
    .sort((one, other) => Number(one.ended !== null) - Number(other.ended !== null))
    .map((unit) =>
      sourceRow(unit, hasProgress, say, () => {
        recall(unit);
        tell();
      }),
    );
  const successor = h(
    'select',
    { id: 'successor', onchange: () => tell() },
    h('option', { value: '' }, 'Không có đơn vị nhận (chỉ kết thúc)'),
    ...units.flatMap(({ code, name, ended }) =>
      ended === null ? [h('option', { value: code }, codeAndName({ code, name }))] : [],
    ),
  );
  const chosen = () => rows.filter(({ tick }) => tick.checked);
  const movedIn = ({ inputs }: SourceRow): Amounts =>
    successor.value === '' || !hasProgress
      ? NO_AMOUNTS
      : {
          admission: numberIn(inputs.admission),
          training: numberIn(inputs.training),
          candidates: numberIn(inputs.candidates),
          certified: numberIn(inputs.certified),
        };

  /** The day and the successor that were written before. */
  function recall({ ended }: ChangeUnit): void {
    if (ended === null || on.input.value !== '') return;
    on.input.value = ended.on;
    successor.value = ended.successor;
  }

  function tell(): void {
    for (const { inputs } of rows)
      for (const what of CHANGE_AMOUNTS) inputs[what].disabled = successor.value === '';
    const leaving = chosen().map((row) => ({
      holding: row.unit,
      moved: movedIn(row),
      uncounted: row.unit.uncounted,
    }));
    const names = leaving.map(({ holding: { code } }) => code).join(', ');
    const isRead = leaving.every(({ moved }) => CHANGE_AMOUNTS.every((what) => moved[what] >= 0));
    sums.replaceChildren(
      h('p', {}, names === '' ? 'Chưa chọn đơn vị kết thúc.' : `Kết thúc: ${names}.`),
      ...(hasProgress ? [totalsTable(isRead ? totalsAfterEnd(totals, leaving) : null, say)] : []),
    );
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
  tell();
  return [
    h('h2', {}, 'Kết thúc / sáp nhập đơn vị'),
    formOf(
      FORM,
      submit,
      h('div', { class: 'pair' }, on.element, basis.element),
      h('p', {}, h('label', { for: 'successor' }, 'Nhập vào đơn vị'), successor),
      h(
        'div',
        { class: 'sources' },
        h('table', {}, headOf(hasProgress, say), h('tbody', {}, ...rows.map(({ element }) => element))),
      ),
      sums,
    ),
  ];
}
