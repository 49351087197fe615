import type { ProgressReport, ProgressUnit } from '../../domain/report/progress-report.ts';
import type { Paper } from './paper.ts';
import { basisText, fileDayOf } from './vi-common.ts';
import {
  countedBy,
  headings,
  monthsText,
  type ProgressContext,
  periodText,
  targetCells,
} from './vi-progress.ts';

/** THỐNG KÊ of one unit in form B. */
export function progressStatisticsPaper(
  unit: ProgressUnit,
  report: ProgressReport,
  { campaign, settings, now, plan }: ProgressContext,
): Paper {
  return {
    name: `Thống kê tiến độ ${unit.name} ${campaign.year} (${fileDayOf(now)})`,
    superior: campaign.ownBody,
    issuer: unit.name,
    symbol: null,
    about: null,
    place: campaign.place,
    title: 'THỐNG KÊ',
    subtitle: ['Kết quả thực hiện chỉ tiêu kết nạp đảng viên', periodText(report, campaign.year)],
    addressees: [],
    blocks: [
      {
        kind: 'table',
        table: {
          columns: headings(settings).map((label) => ({ label, width: 20, align: 'center' as const })),
          rows: [targetCells(unit)],
          totals: [],
        },
      },
      {
        kind: 'remark',
        text: `${basisText(report.basis)}. ${countedBy(plan)}${unit.openMonths.length === 0 ? '' : ` Đơn vị chưa báo cáo ${monthsText(unit.openMonths)}.`}`,
      },
    ],
    receivers: [],
    signature: { authority: campaign.unitSignature, title: campaign.unitSignerTitle },
    annex: null,
    lineSpacing: settings.lineSpacing,
  };
}
