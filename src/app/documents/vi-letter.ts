import type { OwingUnit } from '../../domain/report/owing.ts';
import type { TableBasis } from '../../domain/report/registration-report.ts';
import { dayText, deadlineText, fewText } from '../../sheets/wording.ts';
import { type Paper, paragraph } from './paper.ts';
import { figureText, officePaper, type RegistrationContext, senderOf } from './vi-common.ts';

/** More names than this under "Kính gửi" would fill the first page; the table names them all anyway. */
const MOST_ADDRESSEES = 10;

/** CÔNG VĂN đôn đốc to exactly the units that owe their registration. */
export function reminderLetterPaper(
  owing: readonly OwingUnit[],
  unitCount: number,
  basis: TableBasis,
  context: RegistrationContext,
): Paper {
  const { campaign, settings, deadline } = context;
  const { unitWord, year } = campaign;
  const subject = `đôn đốc báo cáo, đăng ký chỉ tiêu kết nạp đảng viên năm ${year}`;
  const sender = senderOf(campaign);
  const at = `${basis.at.slice(11, 13)} giờ ${basis.at.slice(14, 16)}, ngày ${dayText(basis.at.slice(0, 10) as Parameters<typeof dayText>[0])}`;
  const asked =
    campaign.letter === '' ? `đề nghị của ${sender}` : campaign.letter.trim().replace(/[.;,]+$/, '');
  return {
    ...officePaper(context, 'CV', `Công văn ${subject}`),
    about: `${settings.aboutWord} ${subject}`,
    title: null,
    subtitle: [],
    addressees:
      owing.length > MOST_ADDRESSEES
        ? [`${fewText(owing.length)} ${unitWord} có tên trong biểu dưới đây`]
        : owing.map(({ unit }) => unit.name),
    blocks: [
      paragraph(
        `Theo ${asked}, các ${unitWord} báo cáo số liệu và đăng ký chỉ tiêu kết nạp đảng viên năm ${year} về ${sender} ${deadlineText(deadline)}. Đến ${at}, còn ${fewText(owing.length)}/${fewText(unitCount)} ${unitWord} chưa hoàn thành việc báo cáo, cụ thể như sau:`,
      ),
      {
        kind: 'table',
        table: {
          columns: [
            { label: 'STT', width: 11, align: 'center' },
            { label: `Tên ${unitWord}`, width: 60 },
            { label: 'Chỉ tiêu giao', width: 18, align: 'right' },
            { label: 'Đã nhập chỉ tiêu', width: 20, align: 'right' },
            { label: 'Ngày cuối còn hạn', width: 24, align: 'center' },
            { label: 'Tình trạng', width: 32 },
          ],
          rows: owing.map(({ unit, figures, daysOverdue }, index) => [
            String(index + 1),
            unit.name,
            unit.assigned === null ? '–' : figureText(unit.assigned),
            figures.target === null ? '–' : figureText(figures.target),
            dayText(unit.lastDay),
            standingText(unit.standing, daysOverdue),
          ]),
          totals: [],
        },
      },
      paragraph(
        `${sender} đề nghị các ${unitWord} có tên trên khẩn trương hoàn thành và gửi báo cáo `,
        { strong: ['chậm nhất ngày ', { field: 'newDeadline' }] },
        ` để kịp tổng hợp, báo cáo cấp ${settings.spelling} cấp trên theo quy định${settings.ending}`,
      ),
    ],
    receivers: settings.letterReceivers,
    annex: null,
  };
}

function standingText(standing: OwingUnit['unit']['standing'], daysOverdue: number): string {
  if (standing === 'edited') return 'Đã sửa số liệu, chưa báo cáo lại';
  return daysOverdue === 0 ? 'Chưa báo cáo' : `Chưa báo cáo, chậm ${fewText(daysOverdue)} ngày`;
}
