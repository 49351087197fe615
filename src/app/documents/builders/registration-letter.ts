import type { Day } from '../../../domain/calendar/day.ts';
import { lastDay } from '../../../domain/calendar/deadline.ts';
import type { OwingUnit } from '../../../domain/report/owing.ts';
import type { TableBasis } from '../../../domain/report/registration-report.ts';
import { wordsOf } from '../../../words/vocabulary.ts';
import { dayText, deadlineText, fewText, officialMomentText } from '../../../words/wording.ts';
import type { OfficialDocument } from '../rendering/official-document.ts';
import { figureText, type RegistrationContext, senderOf } from './common.ts';
import { type LetterColumn, owingTable } from './letter-table.ts';
import { letterDocument } from './office-documents.ts';

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
      table: owingTable(owing, ({ unit }) => unit.name, unitWord, {
        detailed: { nameWidth: 60, columns: DETAILED },
        short: { nameWidth: 43, columns: [shortStanding(lastDay(deadline))] },
      }),
      remarks: [],
    },
    context,
  );
}

const orDash = (figure: number | null): string => (figure === null ? '–' : figureText(figure));

const DETAILED: readonly LetterColumn<OwingUnit>[] = [
  { label: 'Chỉ tiêu giao', width: 18, align: 'right', text: ({ unit }) => orDash(unit.assigned) },
  {
    label: 'Chỉ tiêu đã nhập (chưa báo cáo)',
    width: 20,
    align: 'right',
    text: ({ unit }) => orDash(unit.typed.target),
  },
  { label: 'Hạn báo cáo', width: 24, align: 'center', text: ({ unit }) => dayText(unit.lastDay) },
  {
    label: 'Tình trạng',
    width: 32,
    text: ({ unit, daysOverdue }) => standingText(unit.standing, daysOverdue),
  },
];

/** Names the unit's own last day where it is not everybody's. */
const shortStanding = (general: Day): LetterColumn<OwingUnit> => ({
  label: 'Tình trạng',
  width: 28,
  text: ({ unit: { standing, lastDay: last }, daysOverdue }) => {
    if (standing === 'edited') return 'Đã sửa, chưa báo cáo lại';
    if (daysOverdue > 0) return `Quá hạn ${fewText(daysOverdue)} ngày`;
    return last === general ? 'Chưa báo cáo' : `Chưa báo cáo (hạn ${dayText(last)})`;
  },
});

function standingText(standing: OwingUnit['unit']['standing'], daysOverdue: number): string {
  if (standing === 'edited') return 'Đã sửa số liệu, chưa báo cáo lại';
  if (standing === 'returned') return 'Đã báo cáo, được trả lại để sửa, chưa báo cáo lại';
  return daysOverdue === 0 ? 'Chưa báo cáo' : `Chưa báo cáo, đã quá hạn ${fewText(daysOverdue)} ngày`;
}
