import { isAddress, splitAddresses } from '../addresses.ts';
import { gap, ServiceError } from '../errors.ts';
import type { Execution } from '../execution.ts';
import type { Facade } from '../realm/facade.ts';
import { texts } from '../texts.ts';

/** docs/platform.md 4, consumer account. */
const maxRecipients = 50;
const maxBodyBytes = 200 * 1024;
/** Characters; docs/platform.md 36 gives the text, Google's reference of GmailApp the number. */
const maxSubject = 250;

const fields = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody'] as const;
type Message = Partial<Record<(typeof fields)[number], string>>;

export function mailApp(execution: Execution): Facade {
  const { world, user } = execution;
  const { mailbox, clock, language, costs } = world;

  const send = (message: Message): void => {
    const refuse = (text: (language: 'vi' | 'en') => string) => new ServiceError(text(language));
    const { subject = '', body = '', name, replyTo, htmlBody } = message;
    const to = splitAddresses(message.to ?? '');
    const cc = splitAddresses(message.cc ?? '');
    const bcc = splitAddresses(message.bcc ?? '');
    const recipients = [...to, ...cc, ...bcc];
    if (recipients.length === 0) throw refuse(texts.noRecipient);
    const bad = [...recipients, ...splitAddresses(replyTo ?? '')].find((address) => !isAddress(address));
    if (bad !== undefined) throw refuse(texts.invalidEmail(bad));
    if (recipients.length > maxRecipients) throw refuse(texts.tooManyRecipients);
    if (subject.length > maxSubject) throw refuse(texts.argumentTooLarge('subject'));
    if ([body, htmlBody ?? ''].some((text) => Buffer.byteLength(text) > maxBodyBytes)) {
      throw refuse(texts.bodyTooLarge);
    }
    if (recipients.length > mailbox.remaining(user, clock.now())) throw refuse(texts.mailQuota);
    const mail = mailbox.send({
      at: execution.localTime,
      sentAt: clock.now(),
      from: user,
      to,
      cc,
      bcc,
      subject,
      body,
      ...(name === undefined ? {} : { name }),
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(htmlBody === undefined ? {} : { htmlBody }),
    });
    execution.mails.push(mail);
    clock.advance(costs.mailMs);
  };

  return {
    name: 'MailApp',
    remote: ['sendEmail', 'getRemainingDailyQuota'],
    methods: {
      sendEmail: (...args) => {
        const [message] = args;
        if (args.length !== 1 || typeof message !== 'object' || message === null || Array.isArray(message)) {
          return execution.die(gap('MailApp.sendEmail(recipient, subject, …) with positional arguments'));
        }
        for (const [field, value] of Object.entries(message)) {
          if (!fields.some((known) => known === field)) execution.die(gap(`MailApp.sendEmail({${field}})`));
          if (typeof value !== 'string') throw execution.args.mismatch('MailApp.sendEmail', args);
        }
        send(message);
        return undefined;
      },
      getRemainingDailyQuota: () => mailbox.remaining(user, clock.now()),
    },
  };
}
