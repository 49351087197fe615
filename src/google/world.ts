import {
  type Clock,
  GoogleError,
  type Lock,
  type Mail,
  type Memory,
  type People,
  type Sharing,
  type Triggers,
  type World,
} from '../app/ports.ts';
import { type Day, dayOf, type Moment } from '../domain/calendar/day.ts';
import { isSameAccount } from '../domain/text/account.ts';
import { googleBooks } from './books.ts';
import { googleFiles } from './files.ts';
import { callGoogle, elapsed, waitBeforeTrying } from './retry.ts';

/** Deadlines are Vietnamese days whatever zone the file or the script was given. */
const ZONE = 'Asia/Ho_Chi_Minh';

/** The functions of `main.ts` that clock triggers call. */
export const DAILY_HANDLER = 'dailyReminders';
export const SWEEP_HANDLER = 'answerSubmissions';
const SWEEP_MINUTES = 5;

/** Google as the add-on's world. Made at the start of every execution. */
export const googleWorld = (runs: 'person' | 'clock' = 'person'): World => ({
  books: googleBooks(),
  mail: googleMail(),
  clock: googleClock(),
  lock: googleLock(),
  memory: googleMemory(),
  sharing: googleSharing(),
  triggers: googleTriggers(),
  fingerprint: (text) =>
    Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8).join(),
  files: googleFiles(),
  person: currentPerson(runs),
});

/**
 * The active user is blank for many consumer accounts; a menu runs as whoever clicked, who is then the effective one. A clock
 * runs with the rights of whoever installed it, and only the effective user says who that is.
 */
function currentPerson(runs: 'person' | 'clock'): string {
  const effective = () => Session.getEffectiveUser().getEmail();
  const email = runs === 'clock' ? effective() : Session.getActiveUser().getEmail() || effective();
  return email.toLowerCase();
}

function googleMail(): Mail {
  return {
    quotaLeft: () => callGoogle('mail', { idempotent: true }, () => MailApp.getRemainingDailyQuota()),
    send: ({ to, senderName, subject, text, html }) =>
      callGoogle('mail', { idempotent: false }, () =>
        MailApp.sendEmail({ to: to.join(','), name: senderName, subject, body: text, htmlBody: html }),
      ),
  };
}

function googleClock(): Clock {
  const now = (): Moment => Utilities.formatDate(new Date(), ZONE, "yyyy-MM-dd'T'HH:mm:ss") as Moment;
  const today = (): Day => dayOf(now());
  return { now, today, elapsed, wait: waitBeforeTrying };
}

/** One lock object a run: a second one in the same run may block itself (docs/platform.md 31). */
function googleLock(): Lock {
  const lock = LockService.getScriptLock();
  return {
    run: (work, patience = 10_000) => {
      if (!callGoogle('lock', { idempotent: true }, () => lock.tryLock(patience))) return 'busy';
      try {
        return untilKnown(work);
      } finally {
        release(lock);
      }
    },
  };
}

/** A failed release is only logged: the lock ends with the script (docs/platform.md 30), and the work under it is done. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    callGoogle('lock', { idempotent: true }, () => lock.releaseLock());
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    console.warn(String(error));
  }
}

const WAITS_TO_BEGIN_AGAIN = [2_000, 8_000];

/**
 * Runs `work` again after a passing failure, so that it finds out itself what was done. Not after 429, for which
 * `callGoogle` has waited already, nor after a refusal that will not change.
 */
function untilKnown<T>(work: () => T): T {
  for (let tries = 0; ; tries++) {
    try {
      return work();
    } catch (error) {
      const wait = WAITS_TO_BEGIN_AGAIN[tries];
      if (!(error instanceof GoogleError) || !error.isTransient || error.code === 429) throw error;
      if (wait === undefined || !waitBeforeTrying(wait)) throw error;
      console.warn(String(error));
    }
  }
}

function googleMemory(): Memory {
  const properties = PropertiesService.getScriptProperties();
  return {
    get: (key) => callGoogle('memory', { idempotent: true }, () => properties.getProperty(key)),
    set: (key, value) => {
      callGoogle('memory', { idempotent: true }, () => properties.setProperty(key, value));
    },
    delete: (key) => {
      callGoogle('memory', { idempotent: true }, () => properties.deleteProperty(key));
    },
  };
}

function googleSharing(): Sharing {
  const opened = new Map<string, GoogleAppsScript.Spreadsheet.Spreadsheet>();
  const open = (bookId: string) => {
    const book =
      opened.get(bookId) ??
      callGoogle('sharing', { idempotent: true }, () => SpreadsheetApp.openById(bookId));
    opened.set(bookId, book);
    return book;
  };
  const read = new Map<string, People>();
  /** Read once a run: during it nobody but this run removes anybody. */
  const people = (bookId: string): People => {
    const book = open(bookId);
    const emails = (users: readonly GoogleAppsScript.Base.User[]) => users.map((user) => user.getEmail());
    const found =
      read.get(bookId) ??
      callGoogle('sharing', { idempotent: true }, () => ({
        editors: emails(book.getEditors()),
        viewers: emails(book.getViewers()),
      }));
    read.set(bookId, found);
    return found;
  };
  return {
    owner: (bookId) =>
      callGoogle(
        'sharing',
        { idempotent: true },
        () => SpreadsheetApp.openById(bookId).getOwner()?.getEmail() ?? '',
      ),
    // Apps Script may hold the change back until `flush`; protections and mails that follow need it done.
    add: (bookId, accounts) => {
      const book = open(bookId);
      return accepts(() => {
        book.addEditors([...accounts]);
        SpreadsheetApp.flush();
      });
    },
    remove: (bookId, account) => {
      const book = open(bookId);
      const { editors, viewers } = people(bookId);
      // By the spelling that Google lists. Nobody knows whether Google finds an account under another spelling, or silently
      // does nothing.
      const listed = (of: readonly string[]) => of.filter((each) => isSameAccount(each, account));
      callGoogle('sharing', { idempotent: true }, () => {
        for (const each of listed(editors)) book.removeEditor(each);
        for (const each of listed(viewers)) book.removeViewer(each);
        SpreadsheetApp.flush();
      });
    },
    people,
  };
}

function accepts(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch {
    return false; // the caller finds out for whom, and tells the office
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
      callGoogle('triggers', { idempotent: true }, () =>
        ours().map((trigger) => ({ handler: trigger.getHandlerFunction() })),
      ),
    remove: () => callGoogle('triggers', { idempotent: true }, remove),
    install: (runHour) =>
      // Begins by removing, so that made again it leaves no second pair.
      callGoogle('triggers', { idempotent: true }, () => {
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
