import type { PlannedMail } from '../../domain/mail/reminder.ts';
import { writeCursor } from '../office/office.ts';
import { GoogleError, type OutgoingMail, type World } from '../ports.ts';
import { viMail } from './vi.ts';

/** The outcome of one mail; the note goes into `Sổ nhắc`. */
export interface SendResult {
  readonly status: 'sent' | 'carried' | 'failed';
  readonly note: string;
}

/** Milliseconds for Google to recover before a mail is tried again. */
const PAUSE = 2_000;

/** Sends the mails of one run in order, and moves the cursor before each. */
export class MailRun {
  /** Recipients left in the day's quota by our own count; read from Google when first needed. */
  private left: number | null = null;
  private next = 0;
  private stopped = false;
  private readonly unsent: number[] = [];

  constructor(
    private readonly world: World,
    private readonly run: string,
  ) {}

  send(planned: PlannedMail, render: (mail: PlannedMail) => OutgoingMail): SendResult {
    if (this.stopped) return this.stop();
    const posted: SendResult =
      planned.to.length === 0
        ? { status: 'failed', note: viMail.note.noAddress }
        : this.try(planned.to.length, render(planned));
    if (posted.status === 'carried') return this.stop();
    if (posted.status === 'failed') this.unsent.push(this.next);
    this.next += 1;
    return posted;
  }

  /** Stops the run for lack of quota or time: this mail and all later ones wait for the next run. */
  stop(): SendResult {
    this.stopped = true;
    return { status: 'carried', note: viMail.note.stopped };
  }

  /** Moves the cursor past the last mail, so that a crash after this leaves no mail in doubt. */
  finish(): void {
    if (this.next > 0) this.moveCursor();
  }

  /**
   * Google's error texts come in any language, and an error does not say whether the mail went out. The day's quota does: a
   * mail that reduced it went out; any other mail is tried once more.
   */
  private try(recipients: number, mail: OutgoingMail): SendResult {
    const { mail: mailbox, clock } = this.world;
    this.left ??= mailbox.quotaLeft();
    this.moveCursor();
    let note = '';
    for (let tries = 0; ; tries++) {
      try {
        mailbox.send(mail);
        this.left -= recipients;
        return { status: 'sent', note };
      } catch (error) {
        if (!(error instanceof GoogleError)) throw error;
        const left = mailbox.quotaLeft();
        const isCounted = left === this.left - recipients;
        this.left = left;
        if (isCounted) return { status: 'sent', note: viMail.note.counted(reasonOf(error)) };
        if (left < recipients) return { status: 'carried', note: '' };
        if (tries > 0 || !clock.wait(PAUSE)) return { status: 'failed', note: reasonOf(error) };
        note = viMail.note.again(reasonOf(error));
      }
    }
  }

  private moveCursor(): void {
    writeCursor(this.world, { run: this.run, mail: this.next, unsent: this.unsent });
  }
}

const reasonOf = ({ cause }: GoogleError): string =>
  viMail.note.google(String((cause as { message?: unknown } | null)?.message ?? cause).slice(0, 200));
