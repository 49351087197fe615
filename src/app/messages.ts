import type { Duty } from '../domain/duty.ts';
import { errandKey } from '../domain/ledger.ts';
import { owedNow } from '../domain/nudge.ts';
import { fewText, weekdayText } from '../sheets/wording.ts';
import type { DialogAnswer, Told } from './dialog-calls.ts';
import { refused } from './dialog-refusal.ts';
import { noteCopied } from './dispatch.ts';
import type { MailContext } from './mail-news.ts';
import { type Office, readOffice } from './office.ts';
import type { World } from './ports.ts';
import { type Outcome, type ReminderRun, standNow } from './remind.ts';
import { deadlineWords, timeLeft } from './unit-mail.ts';
import { vi } from './vi.ts';
import { dutyName, shortDutyName } from './vi-progress.ts';

/** *Chép tin nhắn…*: short plain texts to paste into a chat, which is no service that the script calls. */

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

/** Two reads. */
function standingNow(world: World): Outcome<Standing> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  if (office.state.provisionedYear === null) return { ok: false, refusal: { kind: 'not-provisioned' } };
  const standing = standNow(world, office, null);
  if (!standing.ok) return standing;
  const { duties, held, rows } = standing;
  const owed = owedNow({ duties, held, today: world.clock.today(), calendar: office.calendar });
  return { ok: true, office, owed, states: rows };
}

export function messageTexts(world: World): DialogAnswer<{ readonly texts: readonly ChatText[] }> {
  const standing = standingNow(world);
  if (!standing.ok) return refused(standing.refusal);
  const { office, owed, states } = standing;
  const context: MailContext = {
    campaign: office.campaign,
    calendar: office.calendar,
    today: world.clock.today(),
  };
  const all = [...owed.values()];
  if (all.length === 0) return { ok: true, texts: [] };
  const group = { key: '', label: vi.messages.group, text: groupText(all.flat(), context) };
  const units = all.map((duties): ChatText => {
    const [{ unit }] = duties;
    const url = world.books.url(office.state.entryBookId, states.get(unit.code)?.sheetId ?? 0);
    return { key: unit.code, label: `${unit.code} ${unit.name}`, text: unitText(duties, url, context) };
  });
  return { ok: true, texts: [group, ...units] };
}

/** `key` of a text that was copied: the ledger says *đã chép*, never *đã gửi*. */
export function messageCopied(world: World, key: string): Told {
  const outcome = world.lock.run((): Told => {
    const standing = standingNow(world);
    if (!standing.ok) return refused(standing.refusal);
    const { office, owed } = standing;
    const [first] = key === '' ? ([...owed.values()][0] ?? []) : (owed.get(key) ?? []);
    if (first === undefined) return refused({ kind: 'no-such-mail' });
    const { obligation } = first;
    const lastDay = world.clock.today();
    const errand = { kind: 'message', obligation, recipient: key, lastDay, offset: null } as const;
    // Once a day: whoever presses again, or after an answer that was lost, is told the same.
    const isNoted = office.ledger.some((entry) => errandKey(entry) === errandKey(errand));
    if (!isNoted) noteCopied(world, office, errand);
    return { ok: true, message: vi.messages.copied };
  });
  return outcome === 'busy' ? refused({ kind: 'busy' }) : outcome;
}

/** Of everything that is owed: who, by when. */
function groupText(duties: readonly Duty[], context: MailContext): string {
  const { campaign, today } = context;
  const parts = new Map<string, Duty[]>();
  for (const duty of duties) {
    const key = `${duty.obligation} ${duty.lastDay}`;
    parts.set(key, [...(parts.get(key) ?? []), duty]);
  }
  const lines = [...parts.values()].flatMap((own) => {
    const [duty] = own;
    if (duty === undefined) return [];
    const names = own.map(({ unit }) => unit.name).join('; ');
    return [
      `- ${dutyName(duty.obligation, campaign.year)} (hạn ${deadlineWords(duty, context)}; ${timeLeft(duty, context)}): ${fewText(own.length)} ${campaign.unitWord}: ${names}.`,
    ];
  });
  return [
    `Đến ${weekdayText(today)} còn chưa xong:`,
    ...lines,
    `Đề nghị các đồng chí hoàn thành giúp. Cần hỏi: ${campaign.contact}.`,
  ].join('\n');
}

function unitText(duties: readonly [Duty, ...Duty[]], url: string, context: MailContext): string {
  const [{ unit }] = duties;
  const what = duties
    .map(
      (duty) =>
        `${shortDutyName(duty.obligation)}: hạn ${deadlineWords(duty, context)}; ${timeLeft(duty, context)}`,
    )
    .join('. ');
  return `${unit.name} còn chưa xong ${what}.\nTrang của đơn vị: ${url}\nCần hỏi: ${context.campaign.contact}.`;
}
