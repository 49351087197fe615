import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { OfficeForm } from '../../domain/own-form/own-form.ts';
import { ownReport } from '../../domain/report/official-own.ts';
import { TOTAL_LABEL, WITH_TYPED_LABEL } from '../../sheets/cells/submitted-formulas.ts';
import { totalWritten } from '../../sheets/records/closings-own.ts';
import { periodLabel } from '../../words/period-words.ts';
import { submittedText } from '../../words/wording.ts';
import { words } from './builders/words.ts';
import type { OwnPeriodTable } from './sources/own-sources.ts';

type Cell = string | number | null;

/** Columns that are days, and the rows. */
interface OwnRows {
  readonly rows: Cell[][];
  readonly days: number[];
}

/** Tables of an own form's periods below each other, header first; numbers stay numbers. */
export function ownExportRows(
  form: OfficeForm,
  tables: readonly Pick<OwnPeriodTable, 'period' | 'table'>[],
  campaign: Campaign,
  hasPeriods: boolean,
): OwnRows {
  const { columns, rhythm } = form;
  const head: Cell[] = [words.orderColumn, words.codeColumn, words.nameColumn(campaign.unitWord)];
  const rows = tables.flatMap(({ period, table }): Cell[][] => {
    const label = periodLabel(rhythm.kind, period.number, campaign.year);
    const when: Cell[] = hasPeriods ? [label] : [];
    const { totals, units, withTyped } = ownReport(columns, table);
    return [
      ...units.map(({ code, name, figures, note, standing, daysLate }, index): Cell[] => [
        index + 1,
        code,
        name,
        ...when,
        ...columns.map(({ id }) => figures[id] ?? null),
        note,
        standing === 'submitted' ? submittedText(daysLate ?? 0) : words.standing[standing],
        daysLate,
      ]),
      [
        null,
        null,
        TOTAL_LABEL,
        ...when,
        ...columns.map(({ id }) => totalWritten(totals[id] ?? { kind: 'none' })),
        null,
        null,
        null,
      ],
      [
        null,
        null,
        WITH_TYPED_LABEL,
        ...when,
        ...columns.map(({ id }) => withTyped.figures[id] ?? null),
        withTyped.remark || null,
        null,
        null,
      ],
    ];
  });
  const first = head.length + (hasPeriods ? 1 : 0);
  return {
    rows: [
      [
        ...head,
        ...(hasPeriods ? [words.periodColumn] : []),
        ...columns.map(({ label }) => label),
        words.noteColumn,
        words.stateColumn,
        words.lateColumn,
      ],
      ...rows,
    ],
    days: columns.flatMap(({ kind }, index) => (kind.kind === 'day' ? [first + index] : [])),
  };
}
