import { type Day, dayOf } from '../../domain/calendar/day.ts';
import { OBLIGATIONS, ownObligation, periodOfOwn } from '../../domain/campaign/obligation.ts';
import {
  type Handed,
  type RefusedReport,
  refusedIn,
  tellsOfCorrection,
} from '../../domain/mail/refused-report.ts';
import type { PlannedMail } from '../../domain/mail/reminder.ts';
import { a1 } from '../../sheets/cells/a1.ts';
import { PROGRESS_TAB } from '../../sheets/progress-form/progress-layout.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { dropLongProperty, keepLongProperty, readLongProperty } from '../office/long-property.ts';
import { namedForms } from '../office/own-period.ts';
import type { Memory, OutgoingMail, World } from '../ports.ts';
import { shortObligationName } from '../vi/vi-progress.ts';
import { type Line, plainLine, toMail } from './mail-lines.ts';
import { rangeUrl } from './tab-places.ts';
import type { MailContext, UnitNews } from './unit-news.ts';
import { viMail } from './vi.ts';

/** A report, named by its tab: a unit's code may change between the refusal and the morning. */
export interface TabReport {
  readonly sheetId: number;
  readonly obligation: Handed;
}

const REFUSED = 'reports.refused';

/** What is kept of a tab, in the order in which it is told. */
function handedOf(reports: ReadonlyMap<string, Day>, sheetId: number): readonly Handed[] {
  const own = [...reports.keys()].flatMap((key) => {
    const [tab = '', ...rest] = key.split(' ');
    const period = periodOfOwn(rest.join(' '));
    return period === null || tab !== String(sheetId) ? [] : [ownObligation(period.code, period.number)];
  });
  return [...OBLIGATIONS, ...own, 'correction'];
}

const keyOf = ({ sheetId, obligation }: TabReport): string => `${sheetId} ${obligation}`;

function refusedReports(memory: Memory): Map<string, Day> {
  return new Map(
    (readLongProperty(memory, REFUSED) ?? '').split('\n').flatMap((line): [string, Day][] => {
      const end = line.lastIndexOf(' ');
      return end < 0 ? [] : [[line.slice(0, end), line.slice(end + 1) as Day]];
    }),
  );
}

/**
 * Keeps the refused reports until they are accepted, so that the next morning's mail can tell of them. Noted before the
 * answers are written: when a tick was not answered after all, the next sweep refuses it on the same day.
 */
export function noteAnswered(
  { memory, clock }: World,
  refused: readonly TabReport[],
  accepted: readonly TabReport[],
): void {
  const before = readLongProperty(memory, REFUSED) ?? '';
  if (before === '' && refused.length === 0) return;
  const reports = refusedReports(memory);
  for (const one of accepted) reports.delete(keyOf(one));
  for (const one of refused) reports.set(keyOf(one), dayOf(clock.now()));
  const text = [...reports].map(([key, on]) => `${key} ${on}`).join('\n');
  if (text === before) return;
  if (text === '') dropLongProperty(memory, REFUSED);
  else keepLongProperty(memory, REFUSED, text);
}

/** The refused reports under the units' present codes. */
export function refusedOf({ memory }: World, roster: readonly RosterEntry[]): RefusedReport[] {
  const reports = refusedReports(memory);
  if (reports.size === 0) return [];
  return roster.flatMap(({ unit, sheetId }) =>
    sheetId === null
      ? []
      : handedOf(reports, sheetId).flatMap((obligation): RefusedReport[] => {
          const on = reports.get(keyOf({ sheetId, obligation }));
          return on === undefined ? [] : [{ unit, obligation, on }];
        }),
  );
}

/** A line below the greeting about what was refused; '' for nothing. `answer`: the script's answer to a correction. */
export function refusedText(planned: PlannedMail, answer: string, forms: MailContext['forms']): string {
  const names = refusedIn(planned)
    .map(({ obligation }) => shortObligationName(obligation, namedForms({ forms })))
    .join(', ');
  return [
    ...(names === '' ? [] : [viMail.refused(names)]),
    ...(tellsOfCorrection(planned) ? [viMail.refusedCorrection(answer, CORRECTION)] : []),
  ].join(' ');
}

/** A letter that is about refusals alone says so in its subject. */
export function refusedMail(
  planned: PlannedMail,
  mail: OutgoingMail,
  forms: MailContext['forms'],
): OutgoingMail {
  const isAlone = planned.ledgerKeys.every(({ ledgerKey }) => ledgerKey.kind === 'refusal');
  const names = [
    ...refusedIn(planned).map(({ obligation }) => shortObligationName(obligation, namedForms({ forms }))),
    ...(tellsOfCorrection(planned) ? [viMail.correction] : []),
  ];
  return isAlone ? { ...mail, subject: viMail.refusedSubject(names.join(', ')) } : mail;
}

/** The letter to a unit that owes nothing but whose correction was refused. */
export function correctionMail(
  planned: PlannedMail,
  { unit, url, progress }: UnitNews,
  { campaign, forms }: MailContext,
) {
  const opened = rangeUrl(url, CORRECTION);
  const lines: Line[] = [
    plainLine(viMail.greeting(unit.name)),
    plainLine(refusedText(planned, progress?.correctionAnswer ?? '', forms)),
    [{ text: viMail.tabOf(unit.name), href: opened, plain: viMail.plainTabOf(unit.name, opened) }],
    plainLine(viMail.contact(campaign.contact)),
  ];
  return refusedMail(planned, toMail(lines, '', planned.to, campaign.senderName), forms);
}

const CORRECTION = a1(PROGRESS_TAB.correctionMonth);
