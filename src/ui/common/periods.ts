import type { EntryStart } from '../../app/entry/entry-dialog.ts';
import type { Period } from '../../domain/campaign/obligation.ts';
import { codeAndName } from '../../domain/unit/alike-units.ts';
import { h } from './dom.ts';
import { filterField, rowList } from './list.ts';
import './periods.css';

/** The reports of the campaign to choose from; nothing where there is but one. */
export function periodField(
  { periods }: { readonly periods: readonly { readonly period: Period; readonly label: string }[] },
  chosen: Period | null,
  choose: (period: Period) => void,
): readonly HTMLElement[] {
  if (periods.length < 2) return [];
  const select = h(
    'select',
    {
      id: 'period',
      onchange: () => {
        const period = periods[select.selectedIndex]?.period;
        if (period !== undefined) choose(period);
      },
    },
    ...periods.map(({ period, label }) => h('option', { selected: period === chosen }, label)),
  );
  return [h('div', { class: 'period' }, h('label', { for: 'period' }, 'Báo cáo'), select)];
}

/** The latest report that has begun: the one most likely meant. */
export const latestOf = ({ periods }: EntryStart): Period | null =>
  periods.filter(({ period }) => period !== 'final').at(-1)?.period ?? periods.at(-1)?.period ?? null;

interface UnitState {
  readonly code: string;
  readonly name: string;
  readonly state: string;
}

export const statesOf = ({ periods, units }: EntryStart, chosen: Period | null): readonly UnitState[] => {
  const at = periods.findIndex(({ period }) => period === chosen);
  return units.map(({ code, name, states }) => ({ code, name, state: states[at] ?? '' }));
};

/** Units to be found by typing; `choose` null when there is nothing to choose. */
export function unitList(
  units: readonly UnitState[],
  choose: ((code: string) => void) | null,
): readonly HTMLElement[] {
  const rows = units.map(({ code, name, state }) => ({
    key: code,
    name: codeAndName({ code, name }),
    detail: state,
    badge: '',
    kind: 'plain' as const,
    also: '',
  }));
  const list = rowList([{ label: '', rows }], choose);
  return [filterField('Gõ một phần mã hoặc tên', [list]), list.element];
}
