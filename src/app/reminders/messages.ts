import { ledgerKeyText } from '../../domain/mail/ledger.ts';
import { owedNow } from '../../domain/mail/nudge.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { codeAndName } from '../../domain/unit/alike-units.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { noteCopied } from '../mail/dispatch.ts';
import { obligationUrl } from '../mail/tab-places.ts';
import { deadlineWords, timeLeft } from '../mail/unit-mail.ts';
import type { MailContext } from '../mail/unit-news.ts';
import type { DialogAnswer, DialogMessage } from '../office/dialog-answer.ts';
import { aloneInDialog, refused } from '../office/dialog-refusal.ts';
import { type Office, readOffice } from '../office/office.ts';
import { namedForms } from '../office/own-period.ts';
import { type Outcome, refuse } from '../office/refusal.ts';
import type { World } from '../ports.ts';
import { vi } from '../vi/vi.ts';
import { obligationName, shortObligationName } from '../vi/vi-progress.ts';
import { type ReminderRun, standNow } from './remind.ts';
import { viMessages } from './vi.ts';

/** *Chép tin nhắn…*: short plain texts that a person pastes into a chat; the script calls no chat service. */

export interface ChatText {
  /** Code of the unit; '' for the text to a group. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

interface Standing {
  readonly office: Office;
  readonly owed: ReturnType<typeof owedNow>;
  readonly states: ReminderRun['states'];
}

/** The obligations owed now. Two reads. */
function standingNow(world: World): Outcome<Standing> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  if (office.state.provisionedYear === null) return refuse({ kind: 'not-provisioned' });
  const standing = standNow(world, office, null);
  if (!standing.ok) return standing;
  const { unitObligations, held, rows } = standing;
  const owed = owedNow({ unitObligations, held, today: world.clock.today(), calendar: office.calendar });
  return { ok: true, office, owed, states: rows };
}

export function messageTexts(world: World): DialogAnswer<{ readonly texts: readonly ChatText[] }> {
  const standing = standingNow(world);
  if (!standing.ok) return refused(standing.refusal);
  const { office, owed, states } = standing;
  const context: MailContext = {
    campaign: office.campaign,
    calendar: office.calendar,
    forms: office.forms,
    today: world.clock.today(),
  };
  const all = [...owed.values()];
  if (all.length === 0) return { ok: true, texts: [] };
  const group = { key: '', label: vi.messages.group, text: groupText(all.flat(), context) };
  const units = all.map((unitObligations): ChatText => {
    const [{ unit }] = unitObligations;
    const row = states.get(unit.code);
    const tab = world.books.url(office.state.entryBookId, row?.sheetId ?? 0);
    const url =
      row === undefined ? tab : obligationUrl(unitObligations[0], { ...row, url: tab }, office.forms);
    return {
      key: unit.code,
      label: codeAndName(unit),
      text: unitText(unitObligations, url, context),
    };
  });
  return { ok: true, texts: [group, ...units] };
}

/** Notes a copied text, by its `key`. The ledger says *đã chép*, never *đã gửi*: nobody knows whether the person sent it. */
export function messageCopied(world: World, key: string): DialogMessage {
  return aloneInDialog(world, () => {
    const standing = standingNow(world);
    if (!standing.ok) return refused(standing.refusal);
    const { office, owed } = standing;
    const [first] = key === '' ? ([...owed.values()][0] ?? []) : (owed.get(key) ?? []);
    if (first === undefined) return refused({ kind: 'no-such-mail' });
    const { obligation } = first;
    const lastDay = world.clock.today();
    const ledgerKey = { kind: 'message', obligation, recipient: key, lastDay, offset: null } as const;
    // Noted once a day, so that pressing again, or after a lost answer, gives the same answer and no second row.
    const isNoted = office.ledger.some((entry) => ledgerKeyText(entry) === ledgerKeyText(ledgerKey));
    if (!isNoted) noteCopied(world, office, ledgerKey);
    return { ok: true, message: vi.messages.copied };
  });
}

/** A line an obligation: the deadline and the units that owe it. */
function groupText(unitObligations: readonly UnitObligation[], context: MailContext): string {
  const { campaign, today } = context;
  const parts = new Map<string, UnitObligation[]>();
  for (const unitObligation of unitObligations) {
    const key = `${unitObligation.obligation} ${unitObligation.lastDay} ${unitObligation.again ?? ''}`;
    parts.set(key, [...(parts.get(key) ?? []), unitObligation]);
  }
  const lines = [...parts.values()].flatMap((own) => {
    const [unitObligation] = own;
    if (unitObligation === undefined) return [];
    const what = obligationName(unitObligation.obligation, campaign.year, namedForms(context));
    const names = own.map(({ unit }) => unit.name);
    return [viMessages.groupLine(owedText(what, unitObligation, context), names, campaign.unitWord)];
  });
  return [
    viMessages.groupLead(today),
    ...lines,
    viMessages.groupEnd(campaign.contact, wordsOf(campaign)),
  ].join('\n');
}

function unitText(
  unitObligations: readonly [UnitObligation, ...UnitObligation[]],
  url: string,
  context: MailContext,
): string {
  const [{ unit }] = unitObligations;
  const owed = unitObligations.map((unitObligation) =>
    owedText(shortObligationName(unitObligation.obligation, namedForms(context)), unitObligation, context),
  );
  return viMessages.unit(unit.name, owed, url, context.campaign.contact);
}

const owedText = (what: string, unitObligation: UnitObligation, context: MailContext) => ({
  what,
  deadline: deadlineWords(unitObligation, context),
  timeLeft: timeLeft(unitObligation, context),
});
