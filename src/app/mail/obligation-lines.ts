import { type Month, monthOfObligation, periodOfOwn } from '../../domain/campaign/obligation.ts';
import type { ProgressStanding } from '../../domain/form/progress.ts';
import type { RegistrationFinding } from '../../domain/form/rule.ts';
import { owes, type ReportState } from '../../domain/form/status.ts';
import { isAccepted } from '../../domain/form/submitted.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { a1, a1Area } from '../../sheets/cells/a1.ts';
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
import { ownLines } from './own-lines.ts';
import { rangeUrl } from './tab-places.ts';
import type { MailContext, ProgressNews, UnitNews } from './unit-news.ts';
import { viObligations as words } from './vi-obligations.ts';

/** The unit's next steps for one obligation, a line each, every cell linked. */
export function obligationLines(
  { obligation }: Pick<UnitObligation, 'obligation'>,
  news: UnitNews,
  { campaign, forms }: Pick<MailContext, 'campaign' | 'forms'>,
): Line[] {
  if (periodOfOwn(obligation) !== null) return ownLines({ obligation }, news, forms);
  const say = wordsOf(campaign);
  if (obligation === 'registration') return registrationLines(news, say);
  const { progress, url } = news;
  if (progress === null) return [];
  if (obligation === 'completion') return completionLines(progress, url, say);
  const month = monthOfObligation(obligation);
  return month === null ? finalLines(progress, url) : monthLines(month, progress, url, say);
}

function registrationLines({ state, findings, url }: UnitNews, say: Say): Line[] {
  const tick: Line = [
    { text: words.tick },
    { text: words.registration.tickCell(a1(UNIT_TAB.tick)), href: rangeUrl(url, a1(UNIT_TAB.tick)) },
    { text: words.registration.toSubmit },
  ];
  if (state === 'waiting') return [plainLine(words.checking)];
  if (state === 'returned') {
    return [
      plainLine(words.registration.returned),
      ...findings.map((finding) => registrationFinding(finding, url, say)),
      tick,
    ];
  }
  if (state === 'edited') {
    return [
      plainLine(words.registration.edited),
      ...findings.map((finding) => registrationFinding(finding, url, say)),
      tick,
    ];
  }
  if (state === 'empty') {
    const inputs = a1Area({ ...UNIT_TAB.inputs, columns: 4 });
    return [
      [
        { text: words.registration.fillIn },
        { text: inputs, href: rangeUrl(url, inputs) },
        { text: words.registration.orZero },
      ],
      tick,
    ];
  }
  return [...findings.map((finding) => registrationFinding(finding, url, say)), tick];
}

function registrationFinding(finding: RegistrationFinding, url: string, say: Say): Line {
  const cell =
    finding.kind === 'count' || finding.kind === 'rule' ? a1(countCell(finding.field)) : a1(UNIT_TAB.note);
  return [
    { text: '- ' },
    { text: findingText(finding, say), href: rangeUrl(url, cell) },
    { text: words.stop },
  ];
}

function monthLines(month: Month, { standing, findings }: ProgressNews, url: string, say: Say): Line[] {
  const state = standing.months.find((one) => one.month === month)?.state ?? 'empty';
  const tickName = a1(monthCell(month, 'tick'));
  const tick: Line = [
    { text: words.tick },
    { text: words.month.tickCell(month, tickName), href: rangeUrl(url, tickName) },
    { text: words.stop },
  ];
  if (state === 'waiting') return [plainLine(words.checking)];
  if (state === 'returned') return [correctionLine(url), tick];
  const found = (findings.get(month) ?? []).map(
    (finding): Line => [
      { text: '- ' },
      { text: monthFindingText(finding, month, say), href: rangeUrl(url, monthFindingCell(finding, month)) },
      { text: words.stop },
    ],
  );
  return [...(state === 'empty' ? fillIn(month, url) : found), tick];
}

const correctionLine = (url: string): Line => [
  { text: words.month.returned },
  { text: words.month.correction(CORRECTION), href: rangeUrl(url, CORRECTION) },
  { text: words.month.corrected },
];

function fillIn(month: Month, url: string): Line[] {
  const counts = `${a1(monthCountCell(month, 'listed'))}:${a1(monthCountCell(month, 'admitted'))}`;
  const nothing = a1(monthCell(month, 'nothingNew'));
  return [
    [
      { text: words.month.fillIn },
      { text: counts, href: rangeUrl(url, counts) },
      { text: words.month.orNothing },
      { text: words.month.nothingNew(nothing), href: rangeUrl(url, nothing) },
      { text: words.stop },
    ],
  ];
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
  { text: words.completion.correction(month, CORRECTION), href: rangeUrl(url, CORRECTION) },
  { text: words.stop },
];

const CORRECTION = a1(PROGRESS_TAB.correctionMonth);

function finalLines({ standing }: ProgressNews, url: string): Line[] {
  if (standing.final === 'waiting') return [plainLine(words.checking)];
  const open = standing.months.filter(({ state, isClosed }) => owes(state) && isOpen(state) && !isClosed);
  const tickName = a1(finalCell('tick'));
  const last = standing.months.at(-1);
  const mayCorrect = last !== undefined && isAccepted(last) && !last.isClosed;
  return [
    ...(mayCorrect ? [[{ text: words.final.lastDays }, ...correctionOf(last.month, url)]] : []),
    ...open.map(
      ({ month }): Line => [
        { text: words.final.first },
        { text: words.final.month(month), href: rangeUrl(url, monthRange(month)) },
        { text: words.stop },
      ],
    ),
    [
      { text: words.tick },
      { text: words.final.tickCell(tickName), href: rangeUrl(url, tickName) },
      { text: words.stop },
    ],
  ];
}

const isOpen = (state: ReportState): boolean => state !== 'waiting';

/** The first cell of a month's row: `A43`. */
const monthRange = (month: Month): string => a1({ row: monthRow(month), column: 0 });
