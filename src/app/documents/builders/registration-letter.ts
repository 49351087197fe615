import { lastDay } from '../../../domain/calendar/deadline.ts';
import type { OwingUnit } from '../../../domain/report/owing.ts';
import type { TableBasis } from '../../../domain/report/registration-report.ts';
import { wordsOf } from '../../../words/vocabulary.ts';
import { dayText, deadlineText, fewText, officialMomentText } from '../../../words/wording.ts';
import type { OfficialDocument, Table } from '../rendering/official-document.ts';
import { inTwoColumns } from '../rendering/two-columns.ts';
import { figureText, type RegistrationContext, senderOf } from './common.ts';
import { letterDocument, MOST_DETAILED } from './office-documents.ts';

/** CÔNG VĂN đôn đốc to exactly the units that owe their registration. */
export function reminderLetterDocument(
  owing: readonly OwingUnit[],
  unitCount: number,
  basis: TableBasis,
  context: RegistrationContext,
): OfficialDocument {
  const { campaign, deadline } = context;
  const { unitWord, year } = campaign;
  const say = wordsOf(campaign);
  const sender = senderOf(campaign);
  return letterDocument(
    {
      subject: say`đôn đốc báo cáo, đăng ký chỉ tiêu kết nạp đảng viên năm ${year}`,
      names: owing.map(({ unit }) => unit.name),
      opening: (asked) =>
        say`Theo ${asked}, các ${unitWord} báo cáo số liệu và đăng ký chỉ tiêu kết nạp đảng viên năm ${year} về ${sender} ${deadlineText(deadline)}. Đến ${officialMomentText(basis.at)}, còn ${fewText(owing.length)}/${fewText(unitCount)} ${unitWord} chưa hoàn thành việc báo cáo, cụ thể như sau:`,
      table:
        owing.length > MOST_DETAILED
          ? shortTable(owing, context)
          : {
              columns: [
                { label: 'STT', width: 11, align: 'center' },
                { label: `Tên ${unitWord}`, width: 60 },
                { label: 'Chỉ tiêu giao', width: 18, align: 'right' },
                { label: 'Chỉ tiêu đã nhập (chưa báo cáo)', width: 20, align: 'right' },
                { label: 'Hạn báo cáo', width: 24, align: 'center' },
                { label: 'Tình trạng', width: 32 },
              ],
              rows: owing.map(({ unit, daysOverdue }, index) => [
                String(index + 1),
                unit.name,
                unit.assigned === null ? '–' : figureText(unit.assigned),
                unit.typed.target === null ? '–' : figureText(unit.typed.target),
                dayText(unit.lastDay),
                standingText(unit.standing, daysOverdue),
              ]),
              totals: [],
            },
      remarks: [],
    },
    context,
  );
}

function shortTable(owing: readonly OwingUnit[], { campaign, deadline }: RegistrationContext): Table {
  const general = lastDay(deadline);
  return inTwoColumns({
    columns: [
      { label: 'STT', width: 11.5, align: 'center' },
      { label: `Tên ${campaign.unitWord}`, width: 43.0 },
      { label: 'Tình trạng', width: 28 },
    ],
    rows: owing.map(({ unit, daysOverdue }, index) => [
      String(index + 1),
      unit.name,
      unit.standing === 'edited'
        ? 'Đã sửa, chưa báo cáo lại'
        : daysOverdue > 0
          ? `Quá hạn ${fewText(daysOverdue)} ngày`
          : unit.lastDay === general
            ? 'Chưa báo cáo'
            : `Chưa báo cáo (hạn ${dayText(unit.lastDay)})`,
    ]),
  });
}

function standingText(standing: OwingUnit['unit']['standing'], daysOverdue: number): string {
  if (standing === 'edited') return 'Đã sửa số liệu, chưa báo cáo lại';
  if (standing === 'returned') return 'Đã báo cáo, được trả lại để sửa, chưa báo cáo lại';
  return daysOverdue === 0 ? 'Chưa báo cáo' : `Chưa báo cáo, đã quá hạn ${fewText(daysOverdue)} ngày`;
}
