import type { Month } from '../../src/domain/campaign/obligation.ts';
import type { ProgressStanding, TargetKind } from '../../src/domain/form/progress.ts';
import { cumulativeOf } from '../../src/domain/form/progress.ts';
import { targetOutlook } from '../../src/domain/form/progress-outlook.ts';
import { isAccepted } from '../../src/domain/form/submitted.ts';
import { SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import { TOTAL_LABEL, WITH_TYPED_LABEL } from '../../src/sheets/cells/submitted-formulas.ts';
import { parseBoard } from '../../src/sheets/entry-book/board.ts';
import { progressWithTyped } from '../../src/sheets/tables/progress-table-parse.ts';
import { VERDICT_WORDS } from '../../src/words/progress-words.ts';
import { STATE_TEXT, submittedText } from '../../src/words/wording.ts';
import type { SpreadsheetResource } from '../platform/sheets/service/api.ts';
import { gridIn } from './books.ts';
import type { CsvCell } from './csv-text.ts';

const HEADER = [
  'Mã',
  'Tháng',
  'Trạng thái',
  'Số ngày chậm',
  ...['kết nạp', 'cử đi học'].flatMap((what) => [
    `Lũy kế ${what}`,
    `Chỉ tiêu ${what}`,
    `% ${what}`,
    `Còn thiếu ${what}`,
    `Kết quả ${what}`,
  ]),
] as const;

export interface ProgressTable {
  readonly header: readonly string[];
  /** One row for every unit and month of the period in accepted figures, then their TỔNG CỘNG month by month, then Kể cả số đang nhập. */
  readonly rows: readonly (readonly CsvCell[])[];
  /** TỔNG CỘNG at the end. */
  readonly totals: Readonly<Record<TargetKind, { readonly done: number; readonly target: number }>>;
}

/** Unit × month as the tab `Tiến độ` passes it on. */
export function progressTable(book: SpreadsheetResource): ProgressTable {
  const grid = gridIn(book, SHEET_IDS.progress);
  const { rows: board } = parseBoard(gridIn(book, SHEET_IDS.summary), grid);
  const withTyped = progressWithTyped(grid);
  const units = board.flatMap(({ code, progress }) => (progress === null ? [] : [{ code, progress }]));
  const months = units[0]?.progress.months.map(({ month }) => month) ?? [];
  const last = months.at(-1) ?? 12;
  const figures = (target: number | null, done: number, through: Month): CsvCell[] => {
    const { share, missing, verdict } = targetOutlook(target, done, through, last);
    return [
      done,
      target ?? '–',
      share === null ? '–' : `${(share * 100).toFixed(1).replace('.', ',')} %`,
      share === null ? '–' : missing,
      VERDICT_WORDS[verdict],
    ];
  };
  const total = (kind: TargetKind, of: (progress: ProgressStanding) => number) => ({
    done: units.reduce((sum, { progress }) => sum + of(progress), 0),
    target: units.reduce((sum, { progress }) => sum + (progress.target[kind] ?? 0), 0),
  });
  const until = (kind: TargetKind, at: number) =>
    total(kind, ({ months: own }) => own[at]?.cumulative[kind] ?? 0);
  const totals = {
    admission: total('admission', (progress) => cumulativeOf(progress, 'admission')),
    training: total('training', (progress) => cumulativeOf(progress, 'training')),
  };
  return {
    header: HEADER,
    rows: [
      ...units.flatMap(({ code, progress }) =>
        progress.months.map(({ month, state, daysLate, cumulative }): CsvCell[] => [
          code,
          month,
          state !== 'not-owed' && isAccepted({ daysLate }) ? submittedText(daysLate ?? 0) : STATE_TEXT[state],
          daysLate ?? '',
          ...figures(progress.target.admission, cumulative.admission, month),
          ...figures(progress.target.training, cumulative.training, month),
        ]),
      ),
      ...months.map((month, at): CsvCell[] => {
        const [admission, training] = [until('admission', at), until('training', at)];
        const sums = [admission, training].flatMap(({ target, done }) => figures(target, done, month));
        return [TOTAL_LABEL, month, '', '', ...sums];
      }),
      [
        WITH_TYPED_LABEL,
        '',
        withTyped.remark,
        '',
        ...figures(totals.admission.target, withTyped.done.admission, last),
        ...figures(totals.training.target, withTyped.done.training, last),
      ],
    ],
    totals,
  };
}
