import type { DocumentSettings } from '../../../domain/campaign/document-settings.ts';
import type { MonthLine } from '../../../domain/report/month-lines.ts';
import type { ProgressReport, ProgressUnit } from '../../../domain/report/progress-report.ts';
import type { Timeliness } from '../../../domain/report/timeliness.ts';
import { upperFirst } from '../../../domain/text/plain-text.ts';
import { type Say, wordsOf } from '../../../words/vocabulary.ts';
import { fewText } from '../../../words/wording.ts';
import { type Block, type OfficialDocument, paragraph, type Table } from '../rendering/official-document.ts';
import { cumulativeWord, figureText, fileDayOf, unitForm } from './common.ts';
import { endText } from './ended-units.ts';
import {
  countedBy,
  headings,
  monthsText,
  monthText,
  type ProgressContext,
  periodText,
  targetCells,
} from './progress-text.ts';

/** THỐNG KÊ of one unit in form B: against its targets, then month by month. */
export function progressStatisticsDocument(
  unit: ProgressUnit,
  report: ProgressReport,
  months: readonly MonthLine[],
  kind: string,
  context: ProgressContext,
): OfficialDocument {
  const { campaign, settings, now, plan } = context;
  const say = wordsOf(campaign);
  const period = periodText(report, campaign.year);
  const remarks = [
    countedBy(plan, say),
    ...(unit.ended === null ? [] : [`Đơn vị ${endText(unit, report)}.`]),
    ...(unit.openMonths.length === 0 ? [] : [`Đơn vị chưa báo cáo ${monthsText(unit.openMonths)}.`]),
  ];
  return {
    name: `Thống kê tiến độ ${unit.name} ${campaign.year} (${fileDayOf(now)})`,
    ...unitForm(context, { name: unit.name, kind }),
    subtitle: [
      say('Kết quả thực hiện chỉ tiêu kết nạp đảng viên'),
      report.through === null ? period : `(đến hết ${period})`,
    ],
    blocks: [
      {
        kind: 'table',
        table: {
          columns: headings(settings, say).map((label) => ({ label, width: 20, align: 'center' as const })),
          rows: [targetCells(unit, report, unit.hasReported)],
          totals: [],
        },
      },
      ...byMonth(months, settings, say),
      { kind: 'remark', text: remarks.join(' ') },
    ],
  };
}

/** A unit that left the list since has no months any more. */
function byMonth(months: readonly MonthLine[], settings: DocumentSettings, say: Say): Block[] {
  if (months.length === 0) return [];
  const cumulative = upperFirst(cumulativeWord(settings));
  const table: Table = {
    columns: [
      { label: 'Tháng', width: 17, align: 'center' },
      { label: say('Kết nạp trong tháng'), width: 26, align: 'center' },
      { label: say`${cumulative} kết nạp`, width: 26, align: 'center' },
      { label: 'Cử đi học trong tháng', width: 26, align: 'center' },
      { label: `${cumulative} cử đi học`, width: 26, align: 'center' },
      { label: 'Báo cáo tháng', width: 44, align: 'center' },
    ],
    rows: months.map(({ month, done, cumulative: until, timeliness, daysLate }) => [
      monthText(month),
      ...(timeliness === 'missing' || timeliness === 'exempt'
        ? ['', '', '', '']
        : [done.admission, until.admission, done.training, until.training].map(figureText)),
      cameText(timeliness, daysLate ?? 0),
    ]),
    totals: [],
  };
  return [paragraph('Từng tháng:'), { kind: 'table', table }];
}

function cameText(timeliness: Timeliness, daysLate: number): string {
  switch (timeliness) {
    case 'missing':
      return 'Chưa báo cáo';
    case 'late':
      return `Chậm ${fewText(daysLate)} ngày`;
    case 'on-time':
      return 'Đúng hạn';
    case 'exempt':
      return 'Không phải báo cáo';
  }
}
