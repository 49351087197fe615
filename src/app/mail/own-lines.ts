import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import { a1, a1Area } from '../../sheets/cells/a1.ts';
import type { UnitBlock } from '../../sheets/own-form/unit-blocks.ts';
import { blockOfObligation } from '../../sheets/own-form/unit-blocks.ts';
import { type Line, plainLine } from './mail-lines.ts';
import { rangeUrl } from './tab-places.ts';
import type { UnitNews } from './unit-news.ts';
import { viObligations as words } from './vi-obligations.ts';

/** What a unit is to do next for a period of an own form. */
export function ownLines(
  { obligation }: Pick<UnitObligation, 'obligation'>,
  { url, own }: UnitNews,
  forms: readonly UsedForm[],
): Line[] {
  const found = blockOfObligation(forms, obligation);
  if (found === null) return [];
  const state = own.get(found.obligation)?.state ?? 'empty';
  if (state === 'waiting') return [plainLine(words.checking)];
  return [...stepsOf(state, found, url), tickLine(found, url)];
}

function stepsOf(state: string, { block, used }: UnitBlock, url: string): Line[] {
  if (state === 'returned') return [plainLine(words.registration.returned)];
  if (state === 'edited') return [plainLine(words.registration.edited)];
  if (state === 'faulty') return [[...linked(words.own.mend, a1(block.checks), url), { text: words.stop }]];
  if (state === 'typing') return [[...linked(words.own.goOn, a1(block.checks), url), { text: words.stop }]];
  if (state === 'ready') return [];
  const figures = a1Area({ ...block.figures, columns: 1 });
  return [
    [
      { text: words.own.fillIn(used.form.columns.length) },
      { text: figures, href: rangeUrl(url, figures) },
      { text: words.stop },
    ],
  ];
}

const linked = (text: string, cells: string, url: string): Line => [
  { text },
  { text: cells, href: rangeUrl(url, cells) },
];

function tickLine({ block }: UnitBlock, url: string): Line {
  const tick = a1(block.tick);
  return [
    { text: words.tick },
    { text: words.registration.tickCell(tick), href: rangeUrl(url, tick) },
    { text: words.registration.toSubmit },
  ];
}
