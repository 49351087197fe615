import type { RegistrationReport, ReportedUnit } from '../../../domain/report/registration-report.ts';
import { type Say, wordsOf } from '../../../words/vocabulary.ts';
import {
  countText,
  dayText,
  deadlineText,
  fewText,
  permilleText,
  registrationColumns,
} from '../../../words/wording.ts';
import { type Annex, type Block, type OfficialDocument, paragraph } from '../rendering/official-document.ts';
import {
  basisText,
  fewOrNone,
  figuresOf,
  type RegistrationContext,
  remarkText,
  STANDING_REMARKS,
} from './common.ts';
import { correctionPart } from './correction.ts';
import { annexOf, NO_FIGURES, reportDocument, reportingText, shortcoming } from './office-documents.ts';

/** BÁO CÁO tổng hợp of form A: results, units that fell short, tasks ahead; the official table as annex. */
export function registrationReportDocument(
  report: RegistrationReport,
  corrected: readonly Block[],
  context: RegistrationContext,
): OfficialDocument {
  const say = wordsOf(context.campaign);
  return reportDocument(
    {
      about: say`kết quả đăng ký chỉ tiêu kết nạp đảng viên năm ${context.campaign.year}`,
      results: [...results(report, context), ...correctionPart(corrected)],
      shortcomings: shortcomings(report, context),
      annex: registrationAnnex(report, context),
    },
    context,
  );
}

const superiorText = ({ superior }: RegistrationReport, say: Say): string =>
  superior === null ? '' : say`; chỉ tiêu cấp trên giao ${fewText(superior)} đảng viên`;

function results(report: RegistrationReport, { campaign, deadline }: RegistrationContext): Block[] {
  const { unitWord, year } = campaign;
  const say = wordsOf(campaign);
  const { totals, reporting } = report;
  const hasFigures = reporting.onTime + reporting.late > 0;
  const members = (count: number) => say`${fewOrNone(count)} đảng viên`;
  return [
    paragraph(`${basisText(report.basis)}.`),
    paragraph(`1- Về việc báo cáo: ${reportingText(report.reporting, unitWord, deadlineText(deadline))}.`),
    paragraph(
      `2- Về số lượng (có đến ${dayText(campaign.asOf)}${ofReported(report, unitWord)}): ${hasFigures ? say`tổng số đảng viên ${countText(totals.members)}; tổng số cán bộ, công chức, viên chức và người lao động ${countText(totals.staff)}; số quần chúng đã học ${campaign.classWord} ${countText(totals.trained)}` : NO_FIGURES}.`,
    ),
    paragraph(
      hasFigures
        ? say`3- Về chỉ tiêu: tổng chỉ tiêu đăng ký kết nạp năm ${year} là ${members(totals.target)}${againstSuperior(report, say)}.`
        : say`3- Về chỉ tiêu đăng ký kết nạp năm ${year}: ${NO_FIGURES}${superiorText(report, say)}.`,
    ),
    ...(report.zeroTargets.length === 0
      ? []
      : [
          paragraph(
            `${fewText(report.zeroTargets.length)} ${unitWord} đăng ký chỉ tiêu bằng 0: ${report.zeroTargets.map(({ name }) => name).join('; ')}.`,
          ),
        ]),
    paragraph('(Có biểu tổng hợp chi tiết kèm theo)'),
  ];
}

/** Whose figures these are, while some units have not reported: what these type is in no sum. */
function ofReported({ reporting: { onTime, late, missing } }: RegistrationReport, unitWord: string): string {
  const reported = onTime + late;
  if (missing === 0) return '';
  return reported === 0 ? '' : `; của ${fewText(reported)} ${unitWord} đã báo cáo`;
}

function againstSuperior({ superior, gap, permille: rate }: RegistrationReport, say: Say): string {
  if (superior === null || gap === null) return '';
  const against =
    rate === null
      ? ''
      : say`, bằng ${permilleText(rate)} chỉ tiêu cấp trên giao (${fewText(superior)} đảng viên)`;
  if (gap === 0) return against;
  return say`${against}, ${gap > 0 ? 'vượt' : 'thiếu'} ${fewText(Math.abs(gap))} đảng viên`;
}

function shortcomings(report: RegistrationReport, { campaign }: RegistrationContext): Block[] {
  const { unitWord } = campaign;
  const of = (standing: ReportedUnit['standing']) =>
    report.units.filter((unit) => unit.standing === standing);
  const lines = [
    ...shortcoming(report.missing, 'chưa báo cáo', unitWord),
    ...shortcoming(of('edited'), 'đã sửa số liệu sau khi báo cáo nhưng chưa báo cáo lại', unitWord),
    ...shortcoming(of('returned'), 'được trả lại báo cáo để sửa, chưa báo cáo lại', unitWord),
    ...shortcoming(report.late, 'báo cáo chậm', unitWord, {
      more: ({ daysLate }) => ` (chậm ${fewText(daysLate)} ngày)`,
    }),
    ...shortcoming(report.short, 'đăng ký thấp hơn chỉ tiêu được giao', unitWord, {
      more: ({ assigned, figures }) =>
        ` (giao ${fewText(assigned ?? 0)}, đăng ký ${fewOrNone(figures.target ?? 0)})`,
    }),
  ];
  const nobody = `Không có ${unitWord} chưa báo cáo, báo cáo chậm hoặc đăng ký thấp hơn chỉ tiêu được giao.`;
  return [
    ...(lines.length > 0 ? lines : [nobody]).map((line) => paragraph(line)),
    ...ownShortfall(report, wordsOf(campaign)),
  ];
}

/** What the office itself lacks, which no unit need lack: units register what they can, not what it was set. */
function ownShortfall({ reporting, totals, superior, gap }: RegistrationReport, say: Say): Block[] {
  if (superior === null || gap === null || gap >= 0 || reporting.onTime + reporting.late === 0) return [];
  const text = say`- Tổng chỉ tiêu đăng ký (${fewOrNone(totals.target)} đảng viên) thấp hơn chỉ tiêu cấp trên giao (${fewText(superior)} đảng viên), còn thiếu ${fewText(-gap)} đảng viên.`;
  return [paragraph(text)];
}

function registrationAnnex(report: RegistrationReport, context: RegistrationContext): Annex {
  const { campaign } = context;
  const say = wordsOf(campaign);
  const columns = registrationColumns(campaign);
  const hasFigures = report.reporting.onTime + report.reporting.late > 0;
  return annexOf(
    {
      subtitle: say`đăng ký chỉ tiêu kết nạp đảng viên năm ${campaign.year} (số liệu có đến ${dayText(campaign.asOf)})`,
      remark: `${basisText(report.basis)}.`,
      tables: [
        {
          columns: [
            { label: 'STT', width: 12, align: 'center' },
            { label: `Tên ${campaign.unitWord}`, width: 78 },
            { label: columns.members, width: 24, align: 'right' },
            { label: columns.staff, width: 27, align: 'right' },
            { label: columns.trained, width: 30, align: 'right' },
            { label: columns.target, width: 27, align: 'right' },
            { label: 'Ghi chú', width: 59 },
          ],
          rows: report.units.map((unit, index) => [
            String(index + 1),
            unit.name,
            ...figuresOf(unit.figures),
            remarkText([
              STANDING_REMARKS[unit.standing],
              report.basis.added.includes(unit.code) ? 'Báo cáo sau khi chốt' : '',
              unit.note,
            ]),
          ]),
          totals: [['', 'TỔNG CỘNG', ...(hasFigures ? figuresOf(report.totals) : ['–', '–', '–', '–']), '']],
        },
      ],
    },
    context,
  );
}
