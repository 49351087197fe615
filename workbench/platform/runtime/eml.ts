import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './mailbox.ts';

/** The mail as an .eml file, Bcc kept; the same mail always gives the same bytes. */
export async function toEml(mail: Mail): Promise<Buffer> {
  const id = `mail-${mail.number}-${mail.sentAt}`;
  const composer = new MailComposer({
    from: mail.name === undefined ? mail.from : { name: mail.name, address: mail.from },
    to: [...mail.to],
    cc: [...mail.cc],
    bcc: [...mail.bcc],
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody === undefined ? {} : { html: mail.htmlBody }),
    date: new Date(mail.sentAt),
    messageId: `<${id}@local.platform>`,
    baseBoundary: id,
  });
  const message = composer.compile();
  message.keepBcc = true;
  return message.build();
}
