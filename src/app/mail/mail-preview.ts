import type { Day } from '../../domain/calendar/day.ts';
import { outlook } from '../../domain/calendar/deadline.ts';
import type { VocabularyName } from '../../domain/campaign/campaign.ts';
import { monthOfObligation, periodOfOwn } from '../../domain/campaign/obligation.ts';
import { livesOn } from '../../domain/campaign/unit-life.ts';
import { TARGETS } from '../../domain/form/progress.ts';
import type { Again } from '../../domain/form/status.ts';
import { type LedgerEntry, ledgerKeyText } from '../../domain/mail/ledger.ts';
import type { Addressee, PlannedMail, Silence } from '../../domain/mail/reminder.ts';
import { reportState, shortOf, type UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { TAB_TITLES } from '../../sheets/cells/registry.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import { obligationText } from '../../words/obligation-words.ts';
import { type Say, wordsOf } from '../../words/vocabulary.ts';
import { OBLIGATION_WORDS, STATE_TEXT } from '../../words/wording.ts';
import type { Office } from '../office/office.ts';
import { namedForms } from '../office/own-period.ts';
import type { OutgoingMail, World } from '../ports.ts';
import { shortText } from '../vi/vi-progress.ts';
import { allowance, turnsOf } from './carried.ts';
import type { DispatchReport, MailResult } from './dispatch.ts';

/** The preview that a dialog shows before anything is sent: plain JSON, worded and laid out by the dialog. */
export interface MailPreview {
  readonly vocabulary: VocabularyName;
  /** Hash of all mails. The dialog hands it back, which proves that the person saw these mails and no others. */
  readonly fingerprint: string;
  readonly today: Day;
  /** The account that opened the dialog; a trial mail goes there. */
  readonly me: string;
  readonly reminders: 'on' | 'off' | 'paused';
  /** False while reminders were never switched on. */
  readonly wasEverOn: boolean;
  /** In order of sending. */
  readonly mails: readonly MailView[];
  /** Number of mails, from the first on, that the quota still allows. */
  readonly withinQuota: number;
  /** Recipients. */
  readonly quotaLeft: number;
  /** Recipients that the account may write to in a day, by the largest number seen lately. */
  readonly quotaPerDay: number;
  /** Recipients on a day on which every active unit gets a mail. */
  readonly listNeeds: number;
  /** Mails of a run that broke off which are known to have gone out; the next run notes it. */
  readonly confirmed: number;
  readonly silent: readonly SilentUnit[];
}

export interface MailView {
  /** Names the mail within its preview. */
  readonly key: string;
  readonly kind: Addressee['kind'];
  /** The unit's code, '' for other recipients. */
  readonly code: string;
  /** The unit's or the committee member's name, '' for the office. */
  readonly name: string;
  /** Empty when no address is known: such a mail fails. */
  readonly to: readonly string[];
  readonly reasons: readonly MailReason[];
  /** The forms that an invitation is about; empty in an office without forms of its own. */
  readonly about: readonly string[];
  /** Number of units that the mail is about. */
  readonly unitCount: number;
  /** `in-doubt`: a broken run may have sent it already. `waiting`: left over from an earlier run. */
  readonly before: 'in-doubt' | 'waiting' | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One obligation that a unit owes; `what` and `state` in the words of `Sổ nhắc` and `Tổng hợp`. */
export interface MailReason {
  readonly what: string;
  readonly state: string;
  readonly lastDay: Day;
  /** The milestone, in working days from the last day. */
  readonly offset: number | null;
  /** Counts today; 0 after the last day. */
  readonly workingDaysLeft: number;
  readonly daysLate: number;
  /** Set for a report that was accepted and is owed once more. */
  readonly again: Again | null;
}

export interface SilentUnit {
  readonly code: string;
  readonly name: string;
  /** `lost`: its row of `Tổng hợp` is broken, so nothing is known of it. */
  readonly why: Silence | 'invited' | 'reported' | 'nudged' | 'not-begun' | 'no-tab' | 'lost';
  /** In the words of `Tổng hợp`, '' when unknown. */
  readonly state: string;
  /** Day of the next mail, if the unit still owes then. */
  readonly nextDay: Day | null;
}

/** The result of *Gửi ngay*: the outcome of each mail; or, when the run has changed since the preview, the new preview, and nothing was sent. */
export type SentMails =
  | { readonly kind: 'sent'; readonly outcomes: readonly MailOutcome[] }
  | { readonly kind: 'changed'; readonly preview: MailPreview };

/** The outcome of one mail. */
export interface MailOutcome {
  readonly key: string;
  /** `dropped`: the mail was no longer needed. */
  readonly outcome: MailResult['outcome'] | 'dropped';
  readonly note: string;
}

/** A run as the dialogs of reminders and invitations know it. */
export interface MailRun {
  readonly office: Office;
  readonly mails: readonly PlannedMail[];
  /** Entries of the ledger that a run sent before it broke off. */
  readonly confirmed: readonly LedgerEntry[];
  readonly states: ReadonlyMap<string, BoardRow>;
  readonly silent: readonly SilentUnit[];
  readonly render: (mail: PlannedMail) => OutgoingMail;
}

export function previewOf(world: World, run: MailRun): MailPreview {
  const { office, mails: planned } = run;
  const today = world.clock.today();
  const allowed = allowance(world, office);
  const turns = turnsOf(world, office, planned, allowed, false);
  const sendable = turns.now.length;
  const mails = [...turns.now, ...turns.later.map((one) => one.planned)].map((mail) =>
    viewOf(mail, run, today),
  );
  return {
    vocabulary: office.campaign.vocabulary,
    fingerprint: world.fingerprint(JSON.stringify([mails, sendable])),
    today,
    me: world.person,
    reminders: office.state.reminders,
    wasEverOn: office.state.remindersSince !== null,
    mails,
    withinQuota: sendable,
    quotaLeft: allowed.left,
    quotaPerDay: allowed.perDay,
    listNeeds: wholeList(office, today),
    // One mail may stand in several rows of the ledger.
    confirmed: new Set(run.confirmed.map(({ mailRef }) => mailRef)).size,
    silent: run.silent,
  };
}

const wholeList = ({ roster }: Office, today: Day): number =>
  roster.reduce((sum, { unit }) => sum + (livesOn(unit.life, today) ? unit.emails.length : 0), 0);

export function mailKey({ addressee, to }: Pick<PlannedMail, 'addressee' | 'to'>): string {
  const { kind } = addressee;
  return kind === 'monitor' || kind === 'office' ? `${kind} ${to.join()}` : `${kind} ${addressee.unit.code}`;
}

/**
 * The outcome of each mail that the person agreed to. A mail that is missing from the last attempt's report was either
 * handled by an earlier attempt that Google broke off, whose status is in the ledger, or is no longer needed.
 */
export function outcomesOf(agreed: MailRun, last: MailRun, { results }: DispatchReport): MailOutcome[] {
  const settled = new Map(results.map((result) => [mailKey(result.planned), result]));
  const confirmed = new Set(last.confirmed.map(ledgerKeyText));
  const ledger = new Map(last.office.ledger.map((entry) => [ledgerKeyText(entry), entry.status]));
  return agreed.mails.map((planned) => {
    const key = mailKey(planned);
    const result = settled.get(key);
    if (result !== undefined) return { key, outcome: result.outcome, note: result.note };
    const fates = planned.ledgerKeys.map(({ ledgerKey }) => {
      const named = ledgerKeyText(ledgerKey);
      return confirmed.has(named) ? 'sent' : ledger.get(named);
    });
    const outcome = (['sent', 'failed'] as const).find((fate) => fates.includes(fate)) ?? 'dropped';
    return { key, outcome, note: '' };
  });
}

function viewOf(planned: PlannedMail, run: MailRun, today: Day): MailView {
  const { addressee, to, unitObligations, ledgerKeys, isInDoubt } = planned;
  const { subject, text, html } = run.render(planned);
  const isUnit = addressee.kind !== 'monitor' && addressee.kind !== 'office';
  return {
    key: mailKey(planned),
    kind: addressee.kind,
    code: isUnit ? addressee.unit.code : '',
    name: isUnit ? addressee.unit.name : addressee.kind === 'monitor' ? addressee.monitor.name : '',
    to,
    reasons:
      addressee.kind === 'unit' || addressee.kind === 'nudge'
        ? unitObligations.map((unitObligation) => reasonOf(unitObligation, planned, run, today))
        : [],
    about: addressee.kind === 'invite' ? aboutOf(planned, run.office) : [],
    unitCount: new Set(unitObligations.map(({ unit }) => unit.code)).size,
    before: isInDoubt
      ? 'in-doubt'
      : ledgerKeys.some(({ entry }) => entry !== null && entry.status !== 'failed')
        ? 'waiting'
        : null,
    subject,
    text,
    html,
  };
}

function aboutOf({ ledgerKeys }: PlannedMail, { campaign, ...office }: Office): string[] {
  const forms = namedForms(office);
  if (forms.length === 0) return [];
  return ledgerKeys.flatMap(({ ledgerKey: { obligation } }) =>
    obligation === 'invite' || obligation === 'correction'
      ? [
          ...(campaign.registration === null ? [] : [OBLIGATION_WORDS.registration]),
          ...(campaign.progress === null ? [] : [TAB_TITLES.progress]),
        ]
      : [obligationText(obligation, forms)],
  );
}

function reasonOf(
  { unit, obligation, lastDay, again = null }: UnitObligation,
  { ledgerKeys }: PlannedMail,
  { states, office }: MailRun,
  today: Day,
): MailReason {
  const { workingDaysLeft, daysLate } = outlook(lastDay, today, office.calendar);
  const row = states.get(unit.code);
  return {
    what: obligationText(obligation, namedForms(office)),
    state: row === undefined ? '' : standingText(obligation, row, wordsOf(office.campaign)),
    lastDay,
    offset: ledgerKeys.find(({ ledgerKey }) => ledgerKey.obligation === obligation)?.ledgerKey.offset ?? null,
    workingDaysLeft,
    daysLate,
    again,
  };
}

/** A unit's state in one obligation. */
function standingText(obligation: UnitObligation['obligation'], row: BoardRow, say: Say): string {
  const { state, progress } = row;
  if (periodOfOwn(obligation) !== null) return STATE_TEXT[reportState(obligation, row) ?? 'empty'];
  if (obligation === 'registration' || progress === null) return STATE_TEXT[state];
  if (obligation === 'completion')
    return TARGETS.flatMap((kind) => {
      const short = shortOf(progress, kind);
      return short === 0 ? [] : [shortText(kind, short, say)];
    }).join(', ');
  if (obligation === 'final') return STATE_TEXT[progress.final];
  const month = monthOfObligation(obligation);
  const standing = progress.months.find((one) => one.month === month);
  return standing === undefined ? '' : STATE_TEXT[standing.state];
}
