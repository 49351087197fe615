/** A mail as it left: addresses apart, everything else as the script gave it. */
export interface Mail {
  /** 1 for the first mail of the platform's life. */
  readonly number: number;
  /** `yyyy-MM-ddTHH:mm:ss` in the script's zone. */
  readonly at: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** The account it was sent from. */
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly name?: string;
  readonly replyTo?: string;
  readonly htmlBody?: string;
}

interface Window {
  readonly startedAt: number;
  readonly used: number;
}

export interface MailboxState {
  readonly outbox: readonly Mail[];
  readonly windows: Readonly<Record<string, Window>>;
}

const day = 24 * 60 * 60 * 1000;

/** Every mail sent, and each user's recipients of the last window: quotas reset 24 h after the first request (platform.md A). */
export class Mailbox {
  readonly #quota: number;
  #state: MailboxState = { outbox: [], windows: {} };

  constructor(quota: number) {
    this.#quota = quota;
  }

  get outbox(): readonly Mail[] {
    return this.#state.outbox;
  }

  remaining(user: string, now: number): number {
    return this.#quota - this.#window(user, now).used;
  }

  send(mail: Omit<Mail, 'number'>): Mail {
    const sent = { number: this.#state.outbox.length + 1, ...mail };
    const window = this.#window(mail.from, mail.sentAt);
    const used = window.used + mail.to.length + mail.cc.length + mail.bcc.length;
    this.#state = {
      outbox: [...this.#state.outbox, sent],
      windows: { ...this.#state.windows, [mail.from]: { ...window, used } },
    };
    return sent;
  }

  /** Another script of this account wrote to so many. */
  spend(user: string, now: number, recipients: number): void {
    const window = this.#window(user, now);
    const used = window.used + recipients;
    this.#state = { ...this.#state, windows: { ...this.#state.windows, [user]: { ...window, used } } };
  }

  /** 24 hours have passed since the window began. */
  renew(user: string): void {
    const { [user]: _, ...windows } = this.#state.windows;
    this.#state = { ...this.#state, windows };
  }

  state(): MailboxState {
    return this.#state;
  }

  restore(state: MailboxState): void {
    this.#state = state;
  }

  #window(user: string, now: number): Window {
    const window = this.#state.windows[user];
    return window !== undefined && now < window.startedAt + day ? window : { startedAt: now, used: 0 };
  }
}
