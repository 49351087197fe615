import { PERSONAL_TEXT } from '../../src/app/vi/vi.ts';
import type { Day } from '../../src/domain/calendar/day.ts';
import { lateness } from '../../src/domain/calendar/deadline.ts';
import { checkOwn, type OwnFigures } from '../../src/domain/form/form.ts';
import { judgementOf } from '../../src/domain/form/judge.ts';
import { totalOf } from '../../src/domain/own-form/column-total.ts';
import { type FormPeriod, periodBefore } from '../../src/domain/own-form/form-period.ts';
import { brokenInNext } from '../../src/domain/own-form/next-period.ts';
import type { ColumnId, OfficeForm } from '../../src/domain/own-form/own-form.ts';
import { judgedForm } from '../../src/domain/own-form/own-report.ts';
import { typedFigure } from '../../src/domain/own-form/typed-figure.ts';
import { byKey } from '../../src/domain/text/by-key.ts';
import { ownFindingText, type Places, totalText } from '../../src/words/figure-words.ts';
import { periodText } from '../../src/words/form-words.ts';
import type { Entry } from './read-entries.ts';

type Figures = OwnFigures<ColumnId>;
type Found = ReturnType<typeof checkOwn<ColumnId>>['findings'][number];

/** What the rules of a form say of an entry. */
interface Verdict {
  readonly entry: Entry;
  readonly daysLate: number;
  /** Null when the entry is refused. */
  readonly figures: Figures | null;
  readonly wrong: readonly Found[];
  readonly notices: readonly Found[];
  /** What it breaks in the next period's report, which was accepted before it. */
  readonly inNext: readonly Found[];
}

/** Judges entries in the order of their days, each against what was accepted for the period before. */
function judgeEntries(
  form: OfficeForm,
  entries: readonly Entry[],
  periods: readonly FormPeriod[],
): readonly Verdict[] {
  const judged = judgedForm(form);
  const accepted = new Map<string, Figures>();
  const firstOn = new Map<string, Day>();
  return [...entries]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.line - b.line))
    .map((entry) => {
      const { unit, period, on, typed, note } = entry;
      const kindOf = (id: ColumnId) =>
        form.columns.find((column) => column.id === id)?.kind ?? { kind: 'text' };
      const cells = byKey(judged.fields, (id) => typedFigure(kindOf(id), typed[id] ?? ''));
      const earlier = periodBefore(form.rhythm, period);
      const before = earlier === null ? null : (accepted.get(`${unit} ${earlier}`) ?? null);
      const { wrong, notices, figures } = judgementOf(
        checkOwn(judged, cells, typedFigure({ kind: 'text' }, note), before),
      );
      const next = accepted.get(`${unit} ${period + 1}`);
      const inNext = figures === null || next === undefined ? [] : brokenInNext(form, judged, next, figures);
      // A correction must not put the next period in error; a late report is taken.
      const spoils = accepted.has(`${unit} ${period}`) && inNext.some(({ severity }) => severity === 'error');
      const isAccepted = wrong.length === 0 && figures !== null && !spoils;
      const firstDay = firstOn.get(`${unit} ${period}`) ?? on;
      if (isAccepted) {
        accepted.set(`${unit} ${period}`, figures);
        firstOn.set(`${unit} ${period}`, firstDay);
      }
      const last = periods.find(({ number }) => number === period)?.lastDay;
      return {
        entry,
        daysLate: last === undefined ? 0 : lateness(last, firstDay),
        figures: isAccepted ? figures : null,
        wrong,
        notices,
        inNext,
      };
    });
}

/** The same in sentences: who is refused and why, what is noted, the totals of each period. */
export function tryFigures(
  form: OfficeForm,
  entries: readonly Entry[],
  periods: readonly FormPeriod[],
  year: number,
): string {
  const verdicts = judgeEntries(form, entries, periods);
  const refused = verdicts.filter(({ figures }) => figures === null);
  const noted = verdicts.filter(
    ({ figures, notices, inNext }) => figures !== null && notices.length + inNext.length > 0,
  );
  return [
    `Thử ${entries.length} dòng số liệu theo quy tắc của biểu mẫu (chưa qua bảng tính): nhận ${entries.length - refused.length}, chưa nhận ${refused.length}.`,
    ...refused.flatMap((verdict) => [
      `${whoseText(verdict, form, year)}: chưa nhận`,
      ...verdict.wrong.map((finding) => `  • ${foundText(form, finding)}.`),
      ...nextLines(verdict, form, year),
    ]),
    ...noted.flatMap((verdict) => [
      `${whoseText(verdict, form, year)}: nhận, có điều cần lưu ý`,
      ...verdict.notices.map((finding) => `  • ${foundText(form, finding)}.`),
      ...nextLines(verdict, form, year),
    ]),
    '',
    ...periods.flatMap((period) => totalLines(form, verdicts, period, year)),
    '',
  ].join('\n');
}

const PLACES: Places = { figure: (id) => `cột ${id}`, note: 'ô Ghi chú' };

const foundText = (form: OfficeForm, finding: Found): string =>
  finding.kind === 'personal'
    ? `${PLACES.note} có vẻ chứa ${PERSONAL_TEXT[finding.trace]}; hãy xóa thông tin cá nhân đó`
    : ownFindingText(form, finding, PLACES);

/** Rules of the next period's report that no longer hold. */
const nextLines = ({ entry, inNext }: Verdict, form: OfficeForm, year: number): string[] =>
  inNext.map(
    (finding) =>
      `  • ${periodText(form.rhythm.kind, entry.period + 1, year)} đã nhận không còn khớp: ${foundText(form, finding)}.`,
  );

const whoseText = ({ entry, daysLate }: Verdict, { rhythm }: OfficeForm, year: number): string =>
  [
    `Dòng ${entry.line}`,
    entry.unit,
    periodText(rhythm.kind, entry.period, year),
    daysLate === 0 ? '' : `chậm ${daysLate} ngày`,
  ]
    .filter((part) => part !== '')
    .join(', ');

/** Totals of a period that something was accepted for; of one report a unit, the last. */
function totalLines(
  form: OfficeForm,
  verdicts: readonly Verdict[],
  { number }: FormPeriod,
  year: number,
): string[] {
  const ofUnits = new Map<string, Figures>();
  for (const { entry, figures } of verdicts)
    if (entry.period === number && figures !== null) ofUnits.set(entry.unit, figures);
  if (ofUnits.size === 0) return [];
  const name = periodText(form.rhythm.kind, number, year);
  return [
    `TỔNG CỘNG${name === '' ? '' : ` ${name}`} (${ofUnits.size} đơn vị):`,
    ...form.columns.flatMap((column) => {
      const total = totalText(
        totalOf(
          column,
          [...ofUnits.values()].map((figures) => figures[column.id] ?? null),
        ),
      );
      return total === '' ? [] : [`  ${column.id}. ${column.label}: ${total}`];
    }),
  ];
}
