import type { Reporting } from '../../../domain/report/timeliness.ts';
import { ABOUT_WORDS, TONE_MARK_WORDS } from '../../../words/setting-words.ts';
import { wordsOf } from '../../../words/vocabulary.ts';
import { fewText, permilleText } from '../../../words/wording.ts';
import {
  type Annex,
  type Block,
  heading,
  type OfficialDocument,
  paragraph,
  type Table,
} from '../rendering/official-document.ts';
import {
  type DocumentContext,
  groundsBlocks,
  officeDocument,
  senderOf,
  subtitleOf,
  symbolOf,
} from './common.ts';

/** What both forms' reports and letters have in common: their order, their grounds, their last sentence. */

export function reportDocument(
  of: {
    /** "kết quả …", as in the subtitle and in the sentences. */
    readonly about: string;
    readonly results: readonly Block[];
    readonly shortcomings: readonly Block[];
    readonly annex: Annex;
    /** What the report rests on: the campaign's letter where nothing else is given. */
    readonly bases?: readonly string[];
  },
  context: DocumentContext,
): OfficialDocument {
  const { campaign, settings } = context;
  const { about, bases = [campaign.legalBasis, campaign.letter] } = of;
  const sender = senderOf(campaign);
  return {
    ...officeDocument(context, 'BC', `Báo cáo ${about.replace('/', '-')}`),
    about: null,
    title: 'BÁO CÁO',
    subtitle: subtitleOf(about),
    addressees: [],
    blocks: [
      ...groundsBlocks(bases, settings, [`${sender} báo cáo ${about} như sau:`]),
      heading('I- KẾT QUẢ'),
      ...of.results,
      heading('II- HẠN CHẾ'),
      ...of.shortcomings,
      { kind: 'writing', field: 'causes' },
      { kind: 'writing', field: 'tasks', heading: 'III- NHIỆM VỤ THỜI GIAN TỚI' },
      paragraph(`Trên đây là báo cáo ${about} của ${sender}${settings.ending}`),
    ],
    receivers: settings.reportReceivers,
    annex: of.annex,
  };
}

export const NO_FIGURES = 'chưa có số liệu';

/** The table of a report, on pages of its own; its first columns are number and name, its last one the remarks. */
export function annexOf(of: Pick<Annex, 'subtitle' | 'remark' | 'tables'>, context: DocumentContext): Annex {
  return {
    ...of,
    title: 'BIỂU TỔNG HỢP',
    reference: [
      '(Kèm theo Báo cáo số ',
      { field: 'number' },
      `${symbolOf('BC', context)}, `,
      { field: 'day' },
      ` của ${senderOf(context.campaign)})`,
    ],
  };
}

/** Of more units than this the figures stand in the annex alone, and a letter's row says no more than what is owed. */
export const MOST_DETAILED = 15;

/** A line of part II: how many units, what of them, and their names; none without units. */
export function shortcoming<Unit extends { readonly name: string }>(
  units: readonly Unit[],
  what: string,
  unitWord: string,
  /** What is said of each, in brackets, while there are no more than `most`. */
  { more = () => '', most = units.length }: { more?: (unit: Unit) => string; most?: number } = {},
): string[] {
  if (units.length === 0) return [];
  const isLong = units.length > most;
  const named = units.map((unit) => `${unit.name}${isLong ? '' : more(unit)}`).join('; ');
  return [
    `- ${fewText(units.length)} ${unitWord} ${what}${isLong ? ' (số liệu tại biểu kèm theo)' : ''}: ${named}.`,
  ];
}

/** How many reported, in time, late or not at all; `deadline` in its own words. */
export function reportingText(
  { asked, onTime, late, missing, exempt, shares }: Reporting,
  unitWord: string,
  deadline: string,
): string {
  const done = onTime + late;
  const without = exempt === 0 ? '' : `không kể ${fewText(exempt)} ${unitWord} không phải báo cáo`;
  if (asked === 0) return `các ${unitWord} đều không phải báo cáo`;
  if (done === 0)
    return `chưa có ${unitWord} nào báo cáo (hạn ${deadline})${without === '' ? '' : `, ${without}`}`;
  const bracket = [permilleText(shares.onTime + shares.late), without].filter((part) => part !== '');
  const all = `có ${fewText(done)}/${fewText(asked)} ${unitWord} đã báo cáo (${bracket.join(', ')})`;
  const inTime =
    late === 0
      ? `tất cả đúng hạn (${deadline})`
      : onTime === 0
        ? `đều chậm so với hạn (${deadline})`
        : `trong đó ${fewText(onTime)} đơn vị đúng hạn (${deadline}), ${fewText(late)} đơn vị chậm`;
  // One share alone says what the sentence has said.
  if (onTime === asked || late === asked) return `${all}, ${inTime}`;
  const left = missing === 0 ? '' : `; còn ${fewText(missing)} đơn vị chưa báo cáo`;
  const parts = [
    ...(onTime === 0 ? [] : [`đúng hạn ${permilleText(shares.onTime)}`]),
    ...(late === 0 ? [] : [`chậm ${permilleText(shares.late)}`]),
    ...(missing === 0 ? [] : [`chưa báo cáo ${permilleText(shares.missing)}`]),
  ];
  return `${all}, ${inTime}${left}. Tính trên tổng số đơn vị phải báo cáo: ${parts.join(', ')}`;
}

/** More names than this under "Kính gửi" would fill the first page; the table names them all anyway. */
const MOST_ADDRESSEES = 10;

export function letterDocument(
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
): OfficialDocument {
  const { campaign, settings } = context;
  const { unitWord } = campaign;
  const { subject, names } = of;
  const sender = senderOf(campaign);
  const [only = '', ...others] = names;
  const asked =
    campaign.letter === '' ? `đề nghị của ${sender}` : campaign.letter.trim().replace(/[.;,]+$/, '');
  return {
    ...officeDocument(context, 'CV', `Công văn ${subject}`),
    about: `${ABOUT_WORDS[settings.aboutWord]} ${subject}`,
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
        `${sender} đề nghị ${others.length === 0 ? only : `các ${unitWord} có tên nêu trên`} khẩn trương hoàn thành và gửi báo cáo về ${sender} `,
        { strong: ['chậm nhất ngày ', { field: 'newDeadline' }] },
        ` để kịp tổng hợp, báo cáo ${wordsOf(campaign)(`cấp ${TONE_MARK_WORDS[settings.toneMark]} cấp trên`)} theo quy định${settings.ending}`,
      ),
    ],
    receivers: settings.letterReceivers,
    annex: null,
  };
}
