import type { Day } from '../../domain/calendar/day.ts';
import { periodOfOwn } from '../../domain/campaign/obligation.ts';
import type { ProgressOutlook } from '../../domain/form/progress-outlook.ts';
import type { DigestTotals, FigureTotal } from '../../domain/mail/digest-totals.ts';
import { upperFirst } from '../../domain/text/plain-text.ts';
import { codeAndName } from '../../domain/unit/alike-units.ts';
import type { Unit } from '../../domain/unit/unit.ts';
import type { NamedForm } from '../../words/obligation-words.ts';
import { periodLabel } from '../../words/period-words.ts';
import type { Say } from '../../words/vocabulary.ts';
import { countText, dayText, fewText, weekdayText } from '../../words/wording.ts';
import { percentText, shortObligationName, warningText } from '../vi/vi-progress.ts';

const FIGURE_WORDS: Readonly<Record<FigureTotal['what'], string>> = {
  registered: 'đăng ký kết nạp',
  admission: 'đã kết nạp',
  training: 'đã cử đi học',
};

/** Words of the committee members' digest and of the office's summary. */
export const viDigest = {
  /** What the units of the list still have to do. */
  toDo: (year: number, hasProgress: boolean, say: Say): string =>
    hasProgress
      ? say`còn việc chưa hoàn thành trong thực hiện chỉ tiêu kết nạp đảng viên năm ${year}`
      : say`chưa hoàn thành việc nộp đăng ký chỉ tiêu kết nạp đảng viên năm ${year}`,
  toReport: (year: number): string => `còn việc chưa hoàn thành năm ${year}`,
  inCharge: (unitWord: string, say: Say): string => say`${unitWord} do đồng chí theo dõi`,
  comrade: (name: string, say: Say): string =>
    /^đồng chí/i.test(name) ? name : say`đồng chí ${name}`.trim(),
  asOf: (today: Day, counts: string): string => `Tính đến ${weekdayText(today)}: ${counts}.`,
  /** "49/60 chi bộ đã nộp đăng ký chỉ tiêu" */
  counts: (counts: DigestTotals['counts'], whose: string): string =>
    counts
      .map(({ obligation, reported, of }, index) => {
        const done = obligation === 'completion' ? 'đã' : 'đã nộp';
        return `${countText(reported)}/${countText(of)} ${index === 0 ? `${whose} ` : ''}${done} ${shortObligationName(obligation, [])}`;
      })
      .join('; '),
  /** "Đến thứ Ba 25/02/2025, “Sinh hoạt chi bộ” đã nộp Tháng 1: 58/60 chi bộ; Tháng 2: 41/60." */
  ownCounts: (form: NamedForm, counts: DigestTotals['counts'], whose: string, today: Day): string => {
    const parts = counts.map(({ obligation, reported, of }, index) => {
      const period = periodLabel(form.rhythm.kind, periodOfOwn(obligation)?.number ?? 1, 0);
      const label = form.rhythm.kind === 'year' || period === '' ? '' : ` ${period}`;
      return `${label}: ${countText(reported)}/${countText(of)}${index === 0 ? ` ${whose}` : ''}`;
    });
    return `Đến ${weekdayText(today)}, “${form.title}” đã nộp${parts.join(';')}.`;
  },
  itsTable: 'Bảng: ',
  /** "Số đã nộp: đã kết nạp 40/90 (44,4%); đã cử đi học 20/50 (40%), so với chỉ tiêu." */
  figures: (figures: DigestTotals['figures'], isSuperior: boolean, say: Say): string => {
    const texts = figures.map(({ what, done, target }) =>
      target === null || target === 0
        ? `${say(FIGURE_WORDS[what])} ${countText(done)}`
        : `${say(FIGURE_WORDS[what])} ${countText(done)}/${countText(target)} (${percentText(done / target)})`,
    );
    const compared = isSuperior ? 'so với chỉ tiêu cấp trên giao' : 'so với chỉ tiêu';
    const hasTarget = figures.some(({ target }) => target !== null && target !== 0);
    return `Số đã nộp: ${texts.join('; ')}${hasTarget ? `, ${compared}` : ''}.`;
  },
  table: (title: string): string => `Bảng ${title}: `,
  /** "Báo cáo tháng 11, hạn đến hết ngày 25/11/2024:"; `what` is '' where registration is the only report. */
  deadline: (what: string, last: Day, since: string): string =>
    `${what === '' ? 'Hạn nộp' : `${upperFirst(what)}, hạn`} đến hết ngày ${dayText(last)}${since === '' ? '' : `, ${since}`}:`,
  since: (daysLate: number): string => (daysLate === 0 ? 'hôm nay là ngày cuối' : `quá hạn ${daysLate} ngày`),
  /** "- Chậm 4 ngày (chưa nhập), 02 chi bộ: " */
  same: (text: string, count: number, unitWord: string): string =>
    `- ${upperFirst(text)}${count === 1 ? '' : `, ${fewText(count)} ${unitWord}`}: `,
  missing: (missing: string): string => `còn thiếu ${missing}`,
  monthsOpen: 'còn tháng chưa nộp',
  monthsDone: 'đã nộp đủ các tháng',
  /** `daysLate`: null before the last day. */
  late: (state: string, daysLate: number | null): string =>
    `${daysLate === null ? 'chưa nộp' : daysLate === 0 ? 'chưa nộp, hôm nay là ngày cuối' : `chậm ${daysLate} ngày`} (${state})`,
  warnings: 'Cảnh báo mới hoặc có thay đổi:',
  covered: 'Chậm so với kế hoạch nhưng đã có nguồn, mới hoặc có thay đổi:',
  warningsOf: (outlook: ProgressOutlook, say: Say): string =>
    `: ${outlook.warnings.map((warning) => warningText(warning, outlook, say)).join('; ')}.`,
  failed: (failed: readonly string[]): string =>
    `Thư không gửi được, xin kiểm tra địa chỉ trong Danh sách: ${failed.join('; ')}.`,
  failedUnit: ({ emails, ...unit }: Unit): string =>
    `${codeAndName(unit)} (${emails.length === 0 ? 'chưa có địa chỉ' : emails.join(', ')})`,
} as const;
