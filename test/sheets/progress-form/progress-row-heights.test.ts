import { expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { linesIn } from '../../../src/sheets/cells/text-lines.ts';
import { PROGRESS_TAB, READ_COLUMNS } from '../../../src/sheets/progress-form/progress-layout.ts';
import { progressRowHeights } from '../../../src/sheets/progress-form/progress-row-heights.ts';
import { progressCells } from '../../../src/sheets/progress-form/progress-spec.ts';
import { COLUMN_WIDTHS } from '../../../src/sheets/registration-form/registration-style.ts';
import { campaign, PROGRESS_2024, unit } from '../../domain/support.ts';

const LINE = 16;
const heightsFor = (given: Partial<Campaign>, name = 'Chi bộ Một') => {
  const cells = progressCells(campaign(given), PROGRESS_2024, unit('K01', { name }), []);
  return { cells, heights: new Map(progressRowHeights(cells, COLUMN_WIDTHS)) };
};

it.each(['party', 'association'] as const)(
  'no heading of the months is cut, in the words %s',
  (vocabulary) => {
    const { cells, heights } = heightsFor({ vocabulary });
    const heads = cells.filter(
      ({ row, column }) => row === PROGRESS_TAB.monthHeaderRow && column < READ_COLUMNS,
    );
    expect(heads.length).toBeGreaterThanOrEqual(READ_COLUMNS);
    for (const { column, value } of heads) {
      const lines = linesIn(String(value), COLUMN_WIDTHS[column] ?? 0, { size: 10, font: 'sans' });
      expect(heights.get(PROGRESS_TAB.monthHeaderRow), String(value)).toBeGreaterThanOrEqual(lines * LINE);
    }
  },
);

it('rows grow with the words of a unit and of a setting', () => {
  const usual = heightsFor({}).heights;
  const long = heightsFor(
    { classWord: 'lớp bồi dưỡng nhận thức '.repeat(20) },
    'Chi bộ có tên dài '.repeat(8),
  );
  for (const row of [PROGRESS_TAB.title.row, PROGRESS_TAB.remark.row])
    expect(long.heights.get(row)).toBeGreaterThan(usual.get(row) ?? 0);
});
