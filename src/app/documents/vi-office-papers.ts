import { fewText } from '../../sheets/wording.ts';
import { type Annex, type Block, heading, type Paper, paragraph, type Table } from './paper.ts';
import { type DocumentContext, groundsBlocks, officePaper, senderOf } from './vi-common.ts';

/** What both forms' reports and letters have in common: their order, their grounds, their last sentence. */

export function reportPaper(
  of: {
    /** "kết quả …", as in the subtitle and in the sentences. */
    readonly about: string;
    readonly results: readonly Block[];
    readonly shortcomings: readonly Block[];
    readonly annex: Annex;
  },
  context: DocumentContext,
): Paper {
  const { campaign, settings } = context;
  const { about } = of;
  const sender = senderOf(campaign);
  return {
    ...officePaper(context, 'BC', `Báo cáo ${about.replace('/', '-')}`),
    about: null,
    title: 'BÁO CÁO',
    subtitle: [about],
    addressees: [],
    blocks: [
      ...groundsBlocks(
        [campaign.legalBasis, campaign.letter],
        settings,
        `${sender} báo cáo ${about} như sau:`,
      ),
      heading('I- KẾT QUẢ'),
      ...of.results,
      heading('II- HẠN CHẾ'),
      ...of.shortcomings,
      { kind: 'writing', field: 'causes' },
      heading('III- NHIỆM VỤ THỜI GIAN TỚI'),
      { kind: 'writing', field: 'tasks' },
      paragraph(`Trên đây là báo cáo ${about} của ${sender}${settings.ending}`),
    ],
    receivers: settings.reportReceivers,
    annex: of.annex,
  };
}

/** More names than this under "Kính gửi" would fill the first page; the table names them all anyway. */
const MOST_ADDRESSEES = 10;

export function letterPaper(
  of: {
    readonly subject: string;
    /** The units written to. */
    readonly names: readonly string[];
    /** The first sentences; `asked` names the letter that set the deadline. */
    readonly opening: (asked: string) => string;
    readonly table: Table;
    readonly remarks: readonly Block[];
  },
  context: DocumentContext,
): Paper {
  const { campaign, settings } = context;
  const { unitWord } = campaign;
  const { subject, names } = of;
  const sender = senderOf(campaign);
  const [only = '', ...others] = names;
  const asked =
    campaign.letter === '' ? `đề nghị của ${sender}` : campaign.letter.trim().replace(/[.;,]+$/, '');
  return {
    ...officePaper(context, 'CV', `Công văn ${subject}`),
    about: `${settings.aboutWord} ${subject}`,
    title: null,
    subtitle: [],
    addressees:
      names.length > MOST_ADDRESSEES
        ? [`${fewText(names.length)} ${unitWord} có tên trong biểu dưới đây`]
        : names,
    blocks: [
      paragraph(of.opening(asked)),
      { kind: 'table', table: of.table },
      ...of.remarks,
      paragraph(
        `${sender} đề nghị ${others.length === 0 ? only : `các ${unitWord} có tên trên`} khẩn trương hoàn thành và gửi báo cáo `,
        { strong: ['chậm nhất ngày ', { field: 'newDeadline' }] },
        ` để kịp tổng hợp, báo cáo cấp ${settings.spelling} cấp trên theo quy định${settings.ending}`,
      ),
    ],
    receivers: settings.letterReceivers,
    annex: null,
  };
}
