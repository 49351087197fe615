import type { ReportedUnit } from '../../../domain/report/registration-report.ts';
import { wordsOf } from '../../../words/vocabulary.ts';
import { dayText, registrationColumns } from '../../../words/wording.ts';
import type { OfficialDocument } from '../rendering/official-document.ts';
import { type DocumentContext, figuresOf, fileDayOf, unitForm } from './common.ts';

/** THỐNG KÊ: the letter's form, filled with what one unit reported. */
export function statisticsDocument(
  unit: ReportedUnit,
  kind: string,
  context: DocumentContext,
): OfficialDocument {
  const { campaign, now } = context;
  const columns = registrationColumns(campaign);
  const standing = {
    submitted: '',
    edited: 'Đơn vị đã sửa số liệu sau khi báo cáo nhưng chưa báo cáo lại.',
    returned: 'Báo cáo được trả lại để sửa, đơn vị chưa báo cáo lại.',
    missing: 'Đơn vị chưa báo cáo.',
    'not-owed': 'Đơn vị không phải báo cáo.',
  }[unit.standing];
  return {
    name: `Thống kê ${unit.name} năm ${campaign.year} (${fileDayOf(now)})`,
    ...unitForm(context, { name: unit.name, kind }),
    subtitle: [
      wordsOf(campaign)('Số lượng đảng viên, cán bộ, công chức viên chức và người lao động'),
      `(có đến ${dayText(campaign.asOf)})`,
    ],
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            { label: `Tên ${campaign.unitWord}`, width: 36 },
            { label: columns.members, width: 19, align: 'center' },
            { label: columns.staff, width: 22, align: 'center' },
            { label: columns.trained, width: 25, align: 'center' },
            { label: columns.target, width: 22, align: 'center' },
            { label: 'Ghi chú', width: 41 },
          ],
          rows: [[unit.name, ...figuresOf(unit.figures), unit.note]],
          totals: [],
        },
      },
      ...(standing === '' ? [] : [{ kind: 'remark', text: standing } as const]),
    ],
  };
}
