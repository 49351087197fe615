import type { Campaign } from '../../domain/campaign/campaign.ts';
import { type Month, monthOfObligation } from '../../domain/campaign/obligation.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { a1, a1Area, areaFrom } from '../../sheets/cells/a1.ts';
import {
  finalCell,
  monthCell,
  monthCountCell,
  PROGRESS_TAB,
} from '../../sheets/progress-form/progress-layout.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { obligationText } from '../../words/obligation-words.ts';
import type { OwnPeriod } from '../office/own-period.ts';
import type { OutgoingMail } from '../ports.ts';
import { obligationName } from '../vi/vi-progress.ts';
import { type Line, plainLine, toMail } from './mail-lines.ts';
import { rangeUrl } from './tab-places.ts';
import { viMail, viReturn } from './vi.ts';

/** The facts of a mail, and of a text to paste, about a report that was sent back or opened again. */
interface ReturnWords {
  readonly unitObligation: UnitObligation;
  readonly reason: string;
  /** Address of the unit's tab. */
  readonly url: string;
  /** Whether the report was accepted before it was opened. */
  readonly wasAccepted: boolean;
  /** Earlier months that were opened with it. */
  readonly missed: readonly Month[];
  readonly campaign: Pick<Campaign, 'year' | 'contact' | 'senderName'>;
  /** Where a period of an own form stands; null for a report of form A or B. */
  readonly own: Pick<OwnPeriod, 'block' | 'used'> | null;
  readonly today: UnitObligation['lastDay'];
}

export function returnMail(words: ReturnWords): OutgoingMail {
  const { unitObligation, reason, url, wasAccepted, campaign } = words;
  const { unit } = unitObligation;
  const what = nameOf(words);
  const opened = rangeUrl(url, place(words));
  const lines: Line[] = [
    plainLine(viMail.greeting(unit.name)),
    plainLine(viReturn.lead(campaign.senderName, what, wasAccepted)),
    [{ text: viReturn.toCorrect, isBold: true }, { text: viReturn.reason(reason) }],
    ...missedLine(words).map(plainLine),
    ...untilLine(words).map(plainLine),
    [
      { text: viReturn.where(wasAccepted) },
      { text: placeText(words), href: opened },
      { text: viReturn.thenTick(tick(words)) },
    ],
    ...(wasAccepted ? [plainLine(viReturn.stillCounts)] : []),
    [{ text: viMail.tabOf(unit.name), href: opened, plain: viMail.plainTabOf(unit.name, opened) }],
    plainLine(viMail.contact(campaign.contact)),
  ];
  return toMail(lines, viReturn.subject(what, wasAccepted), unit.emails, campaign.senderName);
}

/** Short, to be pasted into a chat. */
export function returnText(words: ReturnWords): string {
  const { unitObligation, reason, url, wasAccepted, campaign } = words;
  const what = nameOf(words);
  return [
    viReturn.text.lead(unitObligation.unit.name, what, wasAccepted, reason),
    ...missedLine(words),
    ...untilLine(words),
    viMail.plainUnitTab(rangeUrl(url, place(words))),
    viReturn.text.end(tick(words), campaign.contact),
  ].join('\n');
}

const missedLine = ({ missed }: ReturnWords): string[] =>
  missed.length === 0 ? [] : [viReturn.missed(missed)];

/** A last day in the past is left out: it is of no use to the unit. */
const untilLine = ({ unitObligation: { lastDay }, today }: ReturnWords): string[] =>
  lastDay < today ? [] : [viReturn.until(lastDay)];

const nameOf = ({ unitObligation: { obligation }, own, campaign: { year } }: ReturnWords): string =>
  own === null
    ? obligationName(obligation, year, [])
    : viReturn.own(obligationText(obligation, [own.used.form]), year);

/** A month that was accepted is corrected in *Đính chính*; one that was not is open in its own row. */
function place({ unitObligation: { obligation }, wasAccepted, own }: ReturnWords): string {
  if (own !== null) return a1Area(areaFrom(own.block.figures, own.block.figures.rows, 2));
  if (obligation === 'registration') return a1(UNIT_TAB.inputs);
  const month = monthOfObligation(obligation);
  if (month === null) return a1(finalCell('tick'));
  return a1(wasAccepted ? PROGRESS_TAB.correctionMonth : monthCountCell(month, 'listed'));
}

function placeText({ unitObligation: { obligation }, own }: ReturnWords): string {
  if (own !== null || obligation === 'registration') return viReturn.place.registration;
  return monthOfObligation(obligation) === null
    ? viReturn.place.final
    : viReturn.place.month(a1(PROGRESS_TAB.correctionMonth));
}

function tick({ unitObligation: { obligation }, own }: ReturnWords): string {
  if (own !== null) return a1(own.block.tick);
  if (obligation === 'registration') return a1(UNIT_TAB.tick);
  const month = monthOfObligation(obligation);
  return a1(month === null ? finalCell('tick') : monthCell(month, 'tick'));
}
