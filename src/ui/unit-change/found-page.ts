import type { ChangeRequest } from '../../app/unit-change/change-request.ts';
import type { ChangeStart } from '../../app/unit-change/unit-change.ts';
import { totalsAfterFounding } from '../../domain/form/change-totals.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { formOf, h } from '../common/dom.ts';
import { basisField, FORM, field, numberIn } from './fields.ts';
import { totalsTable } from './totals.ts';

/** A unit is founded: what it adds to the office's targets is seen before it is written. */
export function foundPage(start: ChangeStart, save: (request: ChangeRequest) => void): Node[] {
  const say = wordsOf(start);
  const sums = h('div', { class: 'sums', role: 'status' });
  const on = field('on', 'Báo cáo từ ngày', `01/07/${start.year}`);
  const code = field('code', 'Mã đơn vị');
  const name = field('name', 'Tên đơn vị');
  const emails = field('emails', 'E-mail nhận nhắc việc (cũng là tài khoản Google nếu không ghi riêng)');
  const admission = field('assigned', say('Chỉ tiêu giao: kết nạp (có thể để trống)'), '', () => tell());
  const training = field('assigned-training', 'Chỉ tiêu giao: cử đi học (có thể để trống)', '', () => tell());
  const basis = basisField();
  const assigned = ({ input }: typeof admission): number | null =>
    input.value.trim() === '' ? null : numberIn(input);

  function tell(): void {
    const added = { admission: assigned(admission) ?? 0, training: assigned(training) ?? 0 };
    const isRead = added.admission >= 0 && added.training >= 0;
    sums.replaceChildren(
      ...(start.hasProgress
        ? [totalsTable(isRead ? totalsAfterFounding(start.totals, added) : null, say)]
        : []),
    );
  }

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
        assigned: { admission: assigned(admission), training: assigned(training) },
      },
    });
  tell();
  const pair = (...fields: readonly { readonly element: HTMLElement }[]) =>
    h('div', { class: 'pair' }, ...fields.map(({ element }) => element));
  return [
    h('h2', {}, 'Thành lập đơn vị'),
    formOf(
      FORM,
      submit,
      pair(on, code),
      name.element,
      emails.element,
      pair(admission, training),
      basis.element,
      sums,
    ),
  ];
}
