import { type Month, monthOfObligation, periodOfOwn } from '../../domain/campaign/obligation.ts';
import type { ProgressStanding } from '../../domain/form/progress.ts';
import type { RegistrationFinding } from '../../domain/form/rule.ts';
import { owes, type ReportState } from '../../domain/form/status.ts';
import { isAccepted } from '../../domain/form/submitted.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { messageOf, type OfficeForm } from '../../domain/own-form/own-form.ts';
import { a1, a1Area } from '../../sheets/cells/a1.ts';
import { blockOfObligation } from '../../sheets/own-form/unit-blocks.ts';
import {
  finalCell,
  monthCell,
  monthCountCell,
  monthRow,
  PROGRESS_TAB,
} from '../../sheets/progress-form/progress-layout.ts';
import { countCell, UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { type Say, wordsOf } from '../../words/vocabulary.ts';
import { findingText } from '../vi/vi.ts';
import { monthFindingText } from '../vi/vi-month.ts';
import { missingText, monthFindingCell } from '../vi/vi-progress.ts';
import { type Line, plainLine } from './mail-lines.ts';
import { rangeUrl } from './tab-places.ts';
import type { MailContext, ProgressNews, UnitNews } from './unit-news.ts';
import { viObligations as words } from './vi-obligations.ts';

/** What one report asks of the unit, whichever form it is of. */
interface Asked {
  readonly state: ReportState;
  /** What the state itself asks for; null for nothing. */
  readonly lead: Line | null;
  /** What must be mended, or handed in before. */
  readonly steps: readonly Line[];
  readonly tick: Line;
}

const reportLines = ({ state, lead, steps, tick }: Asked): Line[] =>
  state === 'waiting' ? [plainLine(words.checking)] : [...(lead === null ? [] : [lead]), ...steps, tick];

/** The unit's next steps for one obligation, a line each, every cell linked. */
export function obligationLines(
  { obligation }: Pick<UnitObligation, 'obligation'>,
  news: UnitNews,
  { campaign, forms }: Pick<MailContext, 'campaign' | 'forms'>,
): Line[] {
  const block = blockOfObligation(forms, obligation);
  if (block !== null) return reportLines(ownAsked(block, news));
  if (periodOfOwn(obligation) !== null) return [];
  const say = wordsOf(campaign);
  if (obligation === 'registration') return reportLines(registrationAsked(news, say));
  const { progress, url } = news;
  if (progress === null) return [];
  if (obligation === 'completion') return completionLines(progress, url, say);
  const month = monthOfObligation(obligation);
  return reportLines(month === null ? finalAsked(progress, url) : monthAsked(month, progress, url, say));
}

/** The form's own sentence; none where the office wrote none. */
export const messageLines = (form: OfficeForm): Line[] =>
  messageOf(form) === '' ? [] : [plainLine(words.own.message(messageOf(form)))];

const link = (text: string, cells: string, url: string) => ({ text, href: rangeUrl(url, cells) });
const stop = { text: words.stop };
const tickLine = (named: string, cell: string, url: string, end: string = words.stop): Line => [
  { text: words.tick },
  link(named, cell, url),
  { text: end },
];
const findingLine = (text: string, cell: string, url: string): Line => [
  { text: '- ' },
  link(text, cell, url),
  stop,
];

/** The tick of a report that has a panel of its own on the tab. */
const panelTick = (cell: string, url: string): Line =>
  tickLine(words.registration.tickCell(cell), cell, url, words.registration.toSubmit);

/** What the states of a report with a panel ask for; null for another state. */
function panelLead(state: ReportState): Line | null {
  if (state === 'returned') return plainLine(words.registration.returned);
  return state === 'edited' ? plainLine(words.registration.edited) : null;
}

function registrationAsked({ state, findings, url }: UnitNews, say: Say): Asked {
  const inputs = a1Area({ ...UNIT_TAB.inputs, columns: 4 });
  const isEmpty = state === 'empty';
  return {
    state,
    lead: isEmpty
      ? [{ text: words.registration.fillIn }, link(inputs, inputs, url), { text: words.registration.orZero }]
      : panelLead(state),
    steps: isEmpty
      ? []
      : findings.map((finding) => findingLine(findingText(finding, say), registrationCell(finding), url)),
    tick: panelTick(a1(UNIT_TAB.tick), url),
  };
}

const registrationCell = (finding: RegistrationFinding): string =>
  a1(finding.kind === 'count' || finding.kind === 'rule' ? countCell(finding.field) : UNIT_TAB.note);

function monthAsked(month: Month, { standing, findings }: ProgressNews, url: string, say: Say): Asked {
  const state = standing.months.find((one) => one.month === month)?.state ?? 'empty';
  const tick = a1(monthCell(month, 'tick'));
  const leads: Partial<Record<ReportState, Line>> = {
    returned: correctionLine(url),
    empty: fillIn(month, url),
  };
  const lead = leads[state] ?? null;
  return {
    state,
    lead,
    steps:
      lead === null
        ? (findings.get(month) ?? []).map((finding) =>
            findingLine(monthFindingText(finding, month, say), monthFindingCell(finding, month), url),
          )
        : [],
    tick: tickLine(words.month.tickCell(month, tick), tick, url),
  };
}

const correctionLine = (url: string): Line => [
  { text: words.month.returned },
  link(words.month.correction(CORRECTION), CORRECTION, url),
  { text: words.month.corrected },
];

function fillIn(month: Month, url: string): Line {
  const counts = `${a1(monthCountCell(month, 'listed'))}:${a1(monthCountCell(month, 'admitted'))}`;
  const nothing = a1(monthCell(month, 'nothingNew'));
  return [
    { text: words.month.fillIn },
    link(counts, counts, url),
    { text: words.month.orNothing },
    link(words.month.nothingNew(nothing), nothing, url),
    stop,
  ];
}

type OwedBlock = NonNullable<ReturnType<typeof blockOfObligation>>;

function ownAsked({ obligation, block, used }: OwedBlock, { url, own }: UnitNews): Asked {
  const state = own.get(obligation)?.state ?? 'empty';
  return {
    state,
    lead: panelLead(state) ?? ownLead(state, { block, used }, url),
    steps: [],
    tick: panelTick(a1(block.tick), url),
  };
}

function ownLead(state: ReportState, { block, used }: Pick<OwedBlock, 'block' | 'used'>, url: string) {
  if (state === 'ready') return null;
  const line = (text: string, cells: string): Line => [{ text }, link(cells, cells, url), stop];
  if (state === 'faulty') return line(words.own.mend, a1(block.checks));
  if (state === 'typing') return line(words.own.goOn, a1(block.checks));
  return line(words.own.fillIn(used.form.columns.length), a1Area({ ...block.figures, columns: 1 }));
}

const completionLines = ({ outlook, standing }: ProgressNews, url: string, say: Say): Line[] => [
  plainLine(words.completion.missing(missingText(outlook, say))),
  ...resultLines(standing, url),
];

/** Where a new result goes: into its month, once the last one is in into its correction, and nowhere once that is closed. */
function resultLines({ months }: ProgressStanding, url: string): Line[] {
  const last = months.filter((month) => month.state !== 'not-owed' || isAccepted(month)).at(-1);
  if (last === undefined) return [];
  if (last.isClosed) return [plainLine(words.completion.closed(last.month))];
  return !isAccepted(last)
    ? [plainLine(words.completion.enter)]
    : [[{ text: words.completion.correct(last.month) }, ...correctionOf(last.month, url)]];
}

const correctionOf = (month: Month, url: string): Line => [
  link(words.completion.correction(month, CORRECTION), CORRECTION, url),
  stop,
];

const CORRECTION = a1(PROGRESS_TAB.correctionMonth);

function finalAsked({ standing }: ProgressNews, url: string): Asked {
  const open = standing.months.filter(({ state, isClosed }) => owes(state) && isOpen(state) && !isClosed);
  const tick = a1(finalCell('tick'));
  const last = standing.months.at(-1);
  const mayCorrect = last !== undefined && isAccepted(last) && !last.isClosed;
  return {
    state: standing.final,
    lead: mayCorrect ? [{ text: words.final.lastDays }, ...correctionOf(last.month, url)] : null,
    steps: open.map(({ month }) => [
      { text: words.final.first },
      link(words.final.month(month), monthRange(month), url),
      stop,
    ]),
    tick: tickLine(words.final.tickCell(tick), tick, url),
  };
}

const isOpen = (state: ReportState): boolean => state !== 'waiting';

/** The first cell of a month's row: `A43`. */
const monthRange = (month: Month): string => a1({ row: monthRow(month), column: 0 });
