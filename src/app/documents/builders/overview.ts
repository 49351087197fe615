import type { ProgressReport } from '../../../domain/report/progress-report.ts';
import {
  type RegistrationReport,
  registrationTimeliness,
} from '../../../domain/report/registration-report.ts';
import type { Reporting, Timeliness } from '../../../domain/report/timeliness.ts';
import {
  type OverviewLine,
  ROOMY,
  type UnitOverview,
  unitOverview,
} from '../../../domain/report/unit-overview.ts';
import { upperFirst } from '../../../domain/text/plain-text.ts';
import { headLines } from '../../../sheets/settings/settings-documents.ts';
import { planText } from '../../../words/plan-words.ts';
import { COUNTED_BY_WORDS } from '../../../words/setting-words.ts';
import { type Say, wordsOf } from '../../../words/vocabulary.ts';
import { countText, dayText, fewText, gapText } from '../../../words/wording.ts';
import type { OfficialDocument, Overview } from '../rendering/official-document.ts';
import { basisText, cumulativeWord, type DocumentContext, fileDayOf, layoutOf } from './common.ts';
import { type ProgressContext, periodText, untilText } from './progress-text.ts';

/** More units than this take the whole page. */
const FULL = 60;

const GROUPS: Readonly<Record<Timeliness, string>> = {
  missing: 'Chưa báo cáo',
  late: 'Báo cáo chậm',
  'on-time': 'Báo cáo đúng hạn',
  exempt: 'Miễn báo cáo',
};

/** Names of many units stand in little room: these two words begin nearly all of them. */
const shortened = (say: Say): readonly (readonly [word: string, short: string])[] =>
  ['đảng bộ', 'chi bộ'].map(say).map((word) => [
    word,
    word
      .split(' ')
      .map((part) => part.charAt(0).toUpperCase())
      .join(''),
  ]);

const shortLegend = (say: Say): string =>
  `${shortened(say)
    .map(([word, short]) => `${short}: ${word}`)
    .join('; ')}. Tên đầy đủ: xem biểu tổng hợp.`;

const overviewLines = (lines: readonly OverviewLine[], say: Say): readonly OverviewLine[] =>
  lines.length <= ROOMY
    ? lines
    : lines.map((line) => ({
        ...line,
        name: shortened(say).reduce(
          (name, [word, short]) => name.replace(new RegExp(`^${word} `, 'i'), `${short} `),
          line.name,
        ),
      }));

const cameText = ({ onTime, late, asked }: Reporting): string =>
  `${countText(onTime + late)}/${countText(asked)}`;

const barLegend = ({ length }: readonly unknown[], value: string, target: string): string =>
  `Thanh xám: ${value}; ${length <= ROOMY ? 'vạch đứng' : 'gạch dưới đậm'}: ${target}.`;

/** BẢNG THEO DÕI of form A: registered against assigned, unit by unit, on one page. */
export function registrationOverviewDocument(
  report: RegistrationReport,
  isCorrected: boolean,
  context: DocumentContext,
): OfficialDocument {
  const { campaign } = context;
  const say = wordsOf(campaign);
  const { units, reporting, totals, superior, gap, permille } = report;
  const lines = units.map((unit) => ({
    name: unit.name,
    timeliness: registrationTimeliness(unit),
    value: unit.figures.target,
    target: unit.assigned,
  }));
  const hasFigures = reporting.onTime + reporting.late > 0;
  const shown = (total: number) => (hasFigures ? countText(total) : '–');
  const hasAssigned = lines.some(({ target }) => target !== null);
  return overviewDocument(
    {
      about: say`đăng ký chỉ tiêu kết nạp đảng viên năm ${campaign.year}`,
      remark: `${basisText(report.basis)}; số lượng có đến ${dayText(campaign.asOf)}.`,
      headline: [
        {
          label: 'Đã báo cáo',
          value: cameText(reporting),
        },
        { label: 'Cấp trên giao', value: superior === null ? '–' : countText(superior) },
        { label: 'Tổng đăng ký', value: shown(totals.target) },
        {
          label: 'Chênh lệch',
          value: gap === null || !hasFigures ? '–' : gapText(gap),
        },
        { label: say('Tổng số đảng viên'), value: shown(totals.members) },
      ],
      // Nothing reported is no 0 %.
      meters:
        permille === null || !hasFigures ? [] : [{ label: 'Tổng đăng ký so với cấp trên giao', permille }],
      units: unitOverview(overviewLines(lines, say)),
      bars: hasAssigned
        ? [barLegend(lines, 'chỉ tiêu đăng ký', 'chỉ tiêu được giao')]
        : ['Thanh xám và số: chỉ tiêu đăng ký.'],
      legend: hasAssigned ? ['Số: đăng ký/được giao.'] : [],
      isCorrected,
    },
    context,
  );
}

/** BẢNG THEO DÕI of form B: admitted against the target, unit by unit, on one page. */
export function progressOverviewDocument(
  report: ProgressReport,
  isCorrected: boolean,
  context: ProgressContext,
): OfficialDocument {
  const { totals, againstSuperior, byVerdict, units } = report;
  const admission = againstSuperior.admission ?? totals.admission;
  const training = againstSuperior.training ?? totals.training;
  const cumulative = cumulativeWord(context.settings);
  const say = wordsOf(context.campaign);
  const period = periodText(report, context.campaign.year);
  const hasFigures = units.some(({ hasReported }) => hasReported);
  const isOpen = report.byVerdict.open.length > 0;
  const shown = (total: number) => (hasFigures ? countText(total) : '–');
  const overview = unitOverview(
    overviewLines(
      units.map(({ name, timeliness, done, hasReported, target }) => ({
        name,
        timeliness,
        value: hasReported ? done.admission : null,
        target: target.admission,
      })),
      say,
    ),
  );
  const meter = (label: string, permille: number | null) =>
    permille === null || !hasFigures ? [] : [{ label, permille }];
  return overviewDocument(
    {
      about: say`thực hiện chỉ tiêu kết nạp đảng viên ${untilText(report, context.campaign.year)}`,
      remark: `${say(planText(context.standing))} ${basisText(report.basis)}.`,
      headline: [
        { label: `Báo cáo ${period}`, value: cameText(report.reporting) },
        {
          label: againstSuperior.admission === null ? 'Chỉ tiêu các đơn vị' : 'Cấp trên giao',
          value: admission.target === null ? '–' : countText(admission.target),
        },
        { label: say`${upperFirst(cumulative)} kết nạp`, value: shown(admission.done) },
        {
          label: 'Cử đi học/chỉ tiêu',
          value: `${shown(training.done)}/${training.target === null ? '–' : countText(training.target)}`,
        },
        {
          label: `Vượt · đạt · ${isOpen ? 'đang thực hiện' : 'chưa đạt'}`,
          value: [byVerdict.above, byVerdict.reached, isOpen ? byVerdict.open : byVerdict.below]
            .map(({ length }) => length)
            .join(' · '),
        },
      ],
      // The sentence above says the same; a page of so many units has no room for both.
      meters:
        units.length > FULL
          ? []
          : [
              ...meter(say('Kết nạp so với chỉ tiêu'), admission.permille),
              ...meter('Cử đi học so với chỉ tiêu', training.permille),
            ],
      units: overview,
      bars: [barLegend(units, say`${cumulative} kết nạp`, say('chỉ tiêu kết nạp'))],
      legend: [
        say('Số: đã kết nạp/chỉ tiêu.'),
        say`Đã kết nạp tính theo ${say(COUNTED_BY_WORDS[context.plan.admissionCountedBy])}.`,
      ],
      isCorrected,
    },
    context,
  );
}

function overviewDocument(
  of: Omit<Overview, 'groups'> & { readonly about: string; readonly isCorrected: boolean },
  context: DocumentContext,
): OfficialDocument {
  const { campaign, settings, now } = context;
  const { about, isCorrected, units, legend, ...rest } = of;
  return {
    layout: layoutOf(context),
    name: `Bảng theo dõi ${about.replace('/', '-')} (${fileDayOf(now)})`,
    superior: campaign.superiorBody,
    issuer: campaign.ownBody,
    symbol: null,
    about: null,
    place: campaign.place,
    title: 'BẢNG THEO DÕI',
    subtitle: [about],
    addressees: [],
    blocks: [
      {
        kind: 'overview',
        overview: {
          ...rest,
          units,
          groups: GROUPS,
          legend: [...legend, ...remarks(units, isCorrected, wordsOf(campaign))],
        },
      },
    ],
    receivers: [],
    signature: null,
    annex: null,
    lineSpacing: settings.lineSpacing,
    head: headLines(settings.head),
  };
}

const remarks = ({ columns, unshown }: UnitOverview, isCorrected: boolean, say: Say): string[] => [
  ...(columns.length > 1 ? [shortLegend(say)] : []),
  ...(unshown > 0 ? [`Còn ${fewText(unshown)} đơn vị không đủ chỗ trên một trang: xem biểu tổng hợp.`] : []),
  ...(isCorrected ? ['Sau khi chốt có số liệu thay đổi: xem Báo cáo đính chính.'] : []),
];
