import { monthOfObligation } from '../../../domain/campaign/obligation.ts';
import { missingOf, type PressingUnit, type ProgressUnit } from '../../../domain/report/progress-report.ts';
import type { TableBasis } from '../../../domain/report/registration-report.ts';
import { upperFirst } from '../../../domain/text/plain-text.ts';
import { type Say, wordsOf } from '../../../words/vocabulary.ts';
import { deadlineText, fewText, officialMomentText } from '../../../words/wording.ts';
import { shortText } from '../../vi/vi-progress.ts';
import { type OfficialDocument, paragraph } from '../rendering/official-document.ts';
import { figureText } from './common.ts';
import { type LetterColumn, owingTable } from './letter-table.ts';
import { letterDocument } from './office-documents.ts';
import { countedBy, doneText, monthsText, type ProgressContext } from './progress-text.ts';

/** CÔNG VĂN đôn đốc of form B, to exactly the units that owe a month, their targets or the year's report. */
export function progressLetterDocument(
  pressing: readonly PressingUnit[],
  unitCount: number,
  basis: TableBasis,
  context: ProgressContext,
): OfficialDocument {
  const { campaign, plan } = context;
  const { unitWord, year } = campaign;
  const say = wordsOf(campaign);
  const deadlines = [
    `báo cáo hằng tháng chậm nhất ngày ${fewText(plan.monthlyDay)}`,
    ...(plan.completion === null ? [] : [`hoàn thành chỉ tiêu ${deadlineText(plan.completion.deadline)}`]),
    ...(plan.final === null ? [] : [`báo cáo năm ${deadlineText(plan.final.deadline)}`]),
  ];
  return letterDocument(
    {
      subject: say`đôn đốc báo cáo, thực hiện chỉ tiêu kết nạp đảng viên năm ${year}`,
      names: pressing.map(({ line }) => line.name),
      opening: (asked) =>
        `Theo ${asked}, các ${unitWord} ${deadlines.join('; ')}. Đến ${officialMomentText(basis.at)}, còn ${fewText(pressing.length)}/${fewText(unitCount)} ${unitWord} chưa hoàn thành, cụ thể như sau:`,
      table: owingTable(pressing, ({ line }) => line.name, unitWord, {
        detailed: {
          nameWidth: 62,
          columns: [
            {
              label: say('Chỉ tiêu kết nạp'),
              width: 17,
              align: 'right',
              text: ({ line: { target } }) =>
                target.admission === null ? '–' : figureText(target.admission),
            },
            {
              label: say('Đã kết nạp'),
              width: 16,
              align: 'right',
              text: ({ line }) => doneText(line, 'admission'),
            },
            {
              label: 'Còn thiếu',
              width: 15,
              align: 'right',
              text: ({ line }) => figureText(missingOf(line, 'admission')),
            },
            owed(44, say),
          ],
        },
        // The figures stand with what is owed: nothing else of them fits into half a page's width.
        short: { nameWidth: 37, columns: [owed(34, say)] },
      }),
      remarks: [paragraph(countedBy(plan, say))],
    },
    context,
  );
}

const owed = (width: number, say: Say): LetterColumn<PressingUnit> => ({
  label: 'Việc chưa hoàn thành',
  width,
  text: ({ line, unitObligations }) => upperFirst(owedText(line, unitObligations, say)),
});

function owedText(line: ProgressUnit, unitObligations: PressingUnit['unitObligations'], say: Say): string {
  const months = unitObligations.flatMap(({ obligation }) => monthOfObligation(obligation) ?? []);
  const missing = (kind: 'admission' | 'training'): string[] => {
    const count = missingOf(line, kind);
    return count === 0 ? [] : [shortText(kind, count, say)];
  };
  return [
    ...(months.length === 0 ? [] : [`báo cáo ${monthsText(months)}`]),
    ...(unitObligations.some(({ obligation }) => obligation === 'completion')
      ? [...missing('admission'), ...missing('training')]
      : []),
    ...(unitObligations.some(({ obligation }) => obligation === 'final') ? ['báo cáo năm'] : []),
  ].join('; ');
}
