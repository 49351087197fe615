import { dayOf } from '../../../domain/calendar/day.ts';
import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { Figure } from '../../../domain/form/column.ts';
import type { CorrectedFigure, Correction } from '../../../domain/report/correction.ts';
import type { ProgressReport } from '../../../domain/report/progress-report.ts';
import { lowerFirst, upperFirst } from '../../../domain/text/plain-text.ts';
import { wordsOf } from '../../../words/vocabulary.ts';
import { countText, dayText, fewText, permilleText } from '../../../words/wording.ts';
import { type Block, heading, type OfficialDocument, paragraph } from '../rendering/official-document.ts';
import {
  type DocumentContext,
  groundsBlocks,
  officeDocument,
  senderOf,
  subtitleOf,
  symbolOf,
} from './common.ts';
import { untilText } from './progress-text.ts';

/** What a correction of form A corrects, as in the subtitle and in the sentences. */
export const registrationFigures = (campaign: Campaign): string =>
  wordsOf(campaign)`số liệu đăng ký chỉ tiêu kết nạp đảng viên năm ${campaign.year}`;

/** The same of form B. */
export const progressFigures = (covered: Pick<ProgressReport, 'through'>, campaign: Campaign): string =>
  wordsOf(campaign)`số liệu thực hiện chỉ tiêu kết nạp đảng viên ${untilText(covered, campaign.year)}`;

/** A share of a target, in tenths of a percent; null where there is none. */
interface RateChange {
  readonly what: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What a form calls its figures, what moves with its totals, and why units changed them. */
export interface CorrectionWords<Field extends string, Value extends Figure = number | null> {
  readonly unitWord: string;
  readonly figures: Readonly<Record<Field, string>>;
  readonly rates: readonly RateChange[];
  readonly reasonOf: (figure: CorrectedFigure<Field, Value>) => string;
  /** A figure as it is printed; a count when left out. */
  readonly textOf?: (field: Field, figure: Value) => string;
  /** Whether the figure has a sum; each has when left out. */
  readonly isAdded?: (field: Field) => boolean;
}

/** Old, new and why, unit by unit; then every total that moved. */
export function correctionBlocks<Field extends string, Value extends Figure = number | null>(
  { figures, frozenAt, totalsBefore, totalsAfter }: Correction<Field, Value>,
  words: CorrectionWords<Field, Value>,
): Block[] {
  const { textOf = (_: Field, figure: Value) => countText(Number(figure)), isAdded = () => true } = words;
  const units = new Set(figures.map(({ code }) => code)).size;
  const fields = Object.keys(totalsBefore) as Field[];
  const moved = [
    ...fields
      .filter((field) => isAdded(field) && totalsBefore[field] !== totalsAfter[field])
      .map((field) => {
        const [before, after] = [totalsBefore[field], totalsAfter[field]];
        return `${lowerFirst(words.figures[field])} từ ${countText(before)} thành ${countText(after)} (${after > before ? 'tăng' : 'giảm'} ${countText(Math.abs(after - before))})`;
      }),
    ...words.rates
      .filter(({ before, after }) => before !== after)
      .map(({ what, before, after }) => `${what} từ ${rateText(before)} thành ${rateText(after)}`),
  ];
  return [
    paragraph(
      `Sau khi chốt số liệu ngày ${dayText(dayOf(frozenAt))}, có ${fewText(figures.length)} số liệu của ${fewText(units)} ${words.unitWord} thay đổi:`,
    ),
    {
      kind: 'table',
      table: {
        columns: [
          { label: 'STT', width: 10, align: 'center' },
          { label: 'Đơn vị', width: 45 },
          { label: 'Mục', width: 34 },
          { label: 'Số đã chốt', width: 17, align: 'right' },
          { label: 'Số đính chính', width: 18, align: 'right' },
          { label: 'Lý do', width: 41 },
        ],
        rows: figures.map((figure, index) => [
          String(index + 1),
          figure.name,
          words.figures[figure.field],
          figure.before === null ? 'Chưa có' : textOf(figure.field, figure.before),
          figure.after === null ? 'Không còn' : textOf(figure.field, figure.after),
          upperFirst(words.reasonOf(figure)),
        ]),
        totals: [],
      },
    },
    paragraph(
      moved.length === 0
        ? 'Các số tổng cộng không thay đổi.'
        : `Theo đó, các số tổng cộng thay đổi như sau: ${moved.join('; ')}.`,
    ),
  ];
}

/** In a report made of the snapshot that was corrected since; nothing in any other. */
export const correctionPart = (blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading('ĐÍNH CHÍNH SAU KHI CHỐT SỐ LIỆU'), ...blocks];

const rateText = (permille: number | null): string => (permille === null ? '–' : permilleText(permille));

/** BÁO CÁO đính chính: what was frozen, what is right now, and why. */
export function correctionDocument(
  of: {
    /** "số liệu …", as in the subtitle and in the sentences. */
    readonly what: string;
    readonly bases: readonly string[];
    readonly blocks: readonly Block[];
  },
  context: DocumentContext,
): OfficialDocument {
  const { campaign, settings } = context;
  const about = `đính chính ${of.what}`;
  return {
    ...officeDocument(context, 'BC', `Báo cáo ${about.replace('/', '-')}`),
    about: null,
    title: 'BÁO CÁO',
    subtitle: subtitleOf(about),
    addressees: [],
    blocks: [
      ...groundsBlocks(of.bases, settings, [
        `${senderOf(campaign)} ${about} tại Báo cáo số `,
        { field: 'correctedNumber' },
        `${symbolOf('BC', context)}, ngày `,
        { field: 'correctedDay' },
        ' như sau:',
      ]),
      ...of.blocks,
      paragraph(`Các số liệu khác đã chốt không thay đổi${settings.ending}`),
    ],
    receivers: settings.reportReceivers,
    annex: null,
  };
}
