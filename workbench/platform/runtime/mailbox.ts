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

/** Recipients written to at one moment. */
interface Spending {
  readonly at: number;
  readonly recipients: number;
}

/**
 * When Google gives quota back: all of it 24 hours after the first mail, as its reference says, or each mail's part 24 hours
 * after that mail, as others saw.
 */
export type QuotaRenewal = 'together' | 'one-by-one';

export interface MailboxState {
  readonly outbox: readonly Mail[];
  /** Of each user, oldest first, as far as it still counts. */
  readonly spent: Readonly<Record<string, readonly Spending[]>>;
}

const day = 24 * 60 * 60 * 1000;

/** Every mail sent, and what of each user's quota is spent (docs/platform.md 4, 5). */
export class Mailbox {
  readonly #quota: number;
  readonly #renewal: QuotaRenewal;
  #state: MailboxState = { outbox: [], spent: {} };

  constructor(quota: number, renewal: QuotaRenewal = 'together') {
    this.#quota = quota;
    this.#renewal = renewal;
  }

  get outbox(): readonly Mail[] {
    return this.#state.outbox;
  }

  remaining(user: string, now: number): number {
    const used = this.#spent(user, now).reduce((sum, { recipients }) => sum + recipients, 0);
    return this.#quota - used;
  }

  send(mail: Omit<Mail, 'number'>): Mail {
    const sent = { number: this.#state.outbox.length + 1, ...mail };
    this.#state = { ...this.#state, outbox: [...this.#state.outbox, sent] };
    this.spend(mail.from, mail.sentAt, mail.to.length + mail.cc.length + mail.bcc.length);
    return sent;
  }

  /** Another script of this account wrote to so many. */
  spend(user: string, now: number, recipients: number): void {
    const spent = [...this.#spent(user, now), { at: now, recipients }];
    this.#state = { ...this.#state, spent: { ...this.#state.spent, [user]: spent } };
  }

  /** 24 hours have passed since the last mail. */
  renew(user: string): void {
    const { [user]: _, ...spent } = this.#state.spent;
    this.#state = { ...this.#state, spent };
  }

  state(): MailboxState {
    return this.#state;
  }

  restore(state: MailboxState): void {
    this.#state = state;
  }

  #spent(user: string, now: number): readonly Spending[] {
    const spent = this.#state.spent[user] ?? [];
    if (this.#renewal === 'one-by-one') return spent.filter(({ at }) => now < at + day);
    return now < (spent[0]?.at ?? now) + day ? spent : [];
  }
}
