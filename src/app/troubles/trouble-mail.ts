import type { Day } from '../../domain/calendar/day.ts';
import { distinctAccounts } from '../../domain/text/account.ts';
import type { SettingProblem } from '../../sheets/settings/setting-reader.ts';
import { plainLine, toMail } from '../mail/mail-lines.ts';
import { viMail } from '../mail/vi.ts';
import { OFFICE_EMAILS } from '../office/known.ts';
import { dropLongProperty, keepLongProperty, readLongProperty } from '../office/long-property.ts';
import type { Office } from '../office/office.ts';
import type { Trouble } from '../office/trouble.ts';
import { viTroubles } from '../office/vi-troubles.ts';
import { GoogleError, type OutgoingMail, type World } from '../ports.ts';

/** A mail about troubles that has not been sent yet. */
interface Owed {
  readonly day: Day;
  readonly to: readonly string[];
  readonly senderName: string;
  readonly troubles: readonly Trouble[];
  /** True when the whole run was refused. */
  readonly isRefused: boolean;
}

const OWED = 'troubles.owed';
/** The day of the last such mail. */
const TOLD = 'troubles.told';
/** Set while a mail is being sent. When the run dies meanwhile, it is unknown whether the mail went out, and it is sent again. */
const SENDING = 'troubles.sending';
const MOST_TRIES = 3;

/** Recipients: the office, and the file's owner where the office's own address is missing or faulty. */
export function tellableOffice(
  { memory, sharing, books }: World,
  problems: readonly SettingProblem[],
  emails: readonly string[] = (memory.get(OFFICE_EMAILS) ?? '').split(',').filter((email) => email !== ''),
): string[] {
  const isWrong = emails.length === 0 || problems.some(({ key }) => key === 'officeEmails');
  const owner = isWrong ? sharing.owner(books.officeId) : '';
  return distinctAccounts([...emails, ...(owner === '' ? [] : [owner])]);
}

export const troubleMailOf = (world: World, office: Office, troubles: readonly Trouble[]): Owed => ({
  day: world.clock.today(),
  to:
    troubles.length === 0 ? [] : tellableOffice(world, office.settingProblems, office.campaign.officeEmails),
  senderName: office.campaign.senderName,
  troubles,
  isRefused: false,
});

/** Notes the mail, once a day. This run sends it, or a later sweep when the day's quota is used up. */
export function oweTroubleMail({ memory }: World, owed: Owed): void {
  if (owed.troubles.length === 0 || owed.to.length === 0 || memory.get(TOLD) === owed.day) return;
  keepLongProperty(memory, OWED, JSON.stringify(owed));
}

export function sendTroubleMail(world: World): void {
  const { memory, mail, clock } = world;
  const text = readLongProperty(memory, OWED);
  if (text === null) return;
  const owed = JSON.parse(text) as Owed;
  const [day, tried = '0'] = (memory.get(SENDING) ?? '').split('#');
  const tries = day === owed.day ? Number(tried) : 0;
  if (owed.day !== clock.today() || memory.get(TOLD) === owed.day || tries >= MOST_TRIES) {
    dropLongProperty(memory, OWED);
    return;
  }
  const before = mail.quotaLeft();
  if (before < owed.to.length) return;
  memory.set(SENDING, `${owed.day}#${tries + 1}`);
  try {
    mail.send(troubleMail(owed, tries > 0));
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    // A mail that went out reduced the quota, even if its answer was lost. Any other is tried again by the next sweep.
    if (mail.quotaLeft() === before) return;
  }
  memory.set(TOLD, owed.day);
  dropLongProperty(memory, OWED);
}

function troubleMail({ day, to, senderName, troubles, isRefused }: Owed, isAgain: boolean): OutgoingMail {
  const { subject, lead, refusedLead, end, again } = viTroubles.mail;
  const lines = [
    viMail.greeting(senderName),
    isRefused ? refusedLead : lead(troubles),
    ...viTroubles.lines(troubles),
    end,
    ...(isAgain ? [again] : []),
  ];
  return toMail(lines.map(plainLine), subject(day), to, senderName);
}
