import type { Clock, Lock, Mail, Memory, Sharing, Triggers, World } from '../app/ports.ts';
import { type Day, dayOf, type Moment } from '../domain/day.ts';
import { googleBooks } from './books.ts';
import { asking } from './guard.ts';

/** Deadlines are Vietnamese days whatever zone the file or the script was given. */
const ZONE = 'Asia/Ho_Chi_Minh';

/** The functions of `main.ts` that clock triggers call. */
export const DAILY_HANDLER = 'dailyReminders';
export const SWEEP_HANDLER = 'answerSubmissions';
const SWEEP_MINUTES = 5;

/** Google as the add-on's world. Made at the start of every execution. */
export const googleWorld = (): World => ({
  books: googleBooks(),
  mail: googleMail(),
  clock: googleClock(),
  lock: googleLock(),
  memory: googleMemory(),
  sharing: googleSharing(),
  triggers: googleTriggers(),
  person: currentPerson(),
});

/** The active user is blank for many consumer accounts (platform.md B); a menu runs as whoever clicked, who is then the effective one. */
function currentPerson(): string {
  const email = Session.getActiveUser().getEmail() || Session.getEffectiveUser().getEmail();
  return email.toLowerCase();
}

function googleMail(): Mail {
  return {
    quotaLeft: () => asking('mail', () => MailApp.getRemainingDailyQuota()),
    send: ({ to, senderName, subject, text, html }) =>
      asking('mail', () =>
        MailApp.sendEmail({ to: to.join(','), name: senderName, subject, body: text, htmlBody: html }),
      ),
  };
}

function googleClock(): Clock {
  const startedAt = Date.now();
  const now = (): Moment => Utilities.formatDate(new Date(), ZONE, "yyyy-MM-dd'T'HH:mm:ss") as Moment;
  const today = (): Day => dayOf(now());
  return { now, today, elapsed: () => Date.now() - startedAt };
}

/** One lock object a run: a second one in the same run may block itself (platform.md F). */
function googleLock(): Lock {
  const lock = LockService.getScriptLock();
  return {
    run: (work) => {
      if (!lock.tryLock(10_000)) return 'busy';
      try {
        return work();
      } finally {
        lock.releaseLock();
      }
    },
  };
}

function googleMemory(): Memory {
  const properties = PropertiesService.getScriptProperties();
  return {
    get: (key) => asking('memory', () => properties.getProperty(key)),
    set: (key, value) => {
      asking('memory', () => properties.setProperty(key, value));
    },
    delete: (key) => {
      asking('memory', () => properties.deleteProperty(key));
    },
  };
}

function googleSharing(): Sharing {
  const open = (bookId: string) => SpreadsheetApp.openById(bookId);
  return {
    owner: (bookId) => asking('sharing', () => open(bookId).getOwner()?.getEmail() ?? ''),
    add: (bookId, accounts) => {
      const book = asking('sharing', () => open(bookId));
      try {
        book.addEditors([...accounts]);
        return [];
      } catch {
        // One bad address fails the whole call: find it, and share with the others.
        return accounts.filter((account) => !accepts(() => book.addEditor(account)));
      }
    },
    remove: (bookId, accounts) => {
      const book = asking('sharing', () => open(bookId));
      // Somebody who was never an editor, or no longer is, makes the call fail: that is what was wanted.
      for (const account of accounts) accepts(() => book.removeEditor(account));
    },
  };
}

function accepts(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch {
    return false; // the caller names the address to the office
  }
}

function googleTriggers(): Triggers {
  const ours = () =>
    ScriptApp.getProjectTriggers().filter((trigger) =>
      [DAILY_HANDLER, SWEEP_HANDLER].includes(trigger.getHandlerFunction()),
    );
  const remove = () => {
    for (const trigger of ours()) ScriptApp.deleteTrigger(trigger);
  };
  return {
    list: () =>
      asking('triggers', () => ours().map((trigger) => ({ handler: trigger.getHandlerFunction() }))),
    remove: () => asking('triggers', remove),
    install: (runHour) =>
      asking('triggers', () => {
        remove();
        ScriptApp.newTrigger(DAILY_HANDLER)
          .timeBased()
          .atHour(runHour)
          .nearMinute(0)
          .everyDays(1)
          .inTimezone(ZONE)
          .create();
        ScriptApp.newTrigger(SWEEP_HANDLER).timeBased().everyMinutes(SWEEP_MINUTES).create();
      }),
  };
}
