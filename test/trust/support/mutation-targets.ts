/** A guard, how it is taken out, and the test that must notice. */
export interface Mutation {
  readonly guard: string;
  readonly source: string;
  /** Stands exactly once in the source (`test/repository/mutation-targets.test.ts`). */
  readonly before: string;
  /** Stands in its place while the test runs. */
  readonly after: string;
  readonly file: string;
  /** As vitest joins the names of a test and its groups. */
  readonly test: string;
  /** How many cases of the test have to notice; any one where this is left out. */
  readonly cases?: number;
}

/** The source without the guard. */
export function mutated({ guard, source, before, after }: Mutation, text: string): string {
  const parts = text.split(before);
  if (parts.length !== 2)
    throw new Error(`${guard}: found ${parts.length - 1} times in ${source}: ${before}`);
  return parts.join(after);
}

export const MUTATIONS: readonly Mutation[] = [
  {
    guard: 'a lock: two runs never at the same time',
    source: 'src/google/world.ts',
    before: "if (!callGoogle('lock', { idempotent: true }, () => lock.tryLock(patience))) return 'busy';",
    after: '',
    file: 'test/trust/two-at-once.test.ts',
    test: 'one file.*Gửi thư mời',
  },
  {
    guard: 'the ledger is written before mails are sent',
    source: 'src/app/mail/dispatch.ts',
    before: `books.apply(
      books.officeId,
      ledger.requests([...settled, ...ledger.reserved(reserved)], reserved.nextRow),
    );`,
    after: '',
    file: 'test/campaign/crash.test.ts',
    test: 'before a mail leaves is finished',
  },
  {
    guard: 'a cursor is kept before each mail',
    source: 'src/app/mail/mail-run.ts',
    before: 'writeCursor(this.world, { run: this.run, mail: this.next, unsent: this.unsent });',
    after: '',
    file: 'test/campaign/crash.test.ts',
    test: 'before a mail leaves is finished',
  },
  {
    guard: 'the quota tells that a mail went out',
    source: 'src/app/mail/mail-run.ts',
    before: 'const isCounted = left === this.left - recipients;',
    after: 'const isCounted = false;',
    file: 'test/bundle/troubles/google-falters.test.ts',
    test: 'does not send a mail twice',
  },
  {
    guard: 'log lines wait between two files',
    source: 'src/app/office/answer-log.ts',
    before: 'if (unlogged.length > 0) keepLongProperty(memory, KEY, JSON.stringify(unlogged));',
    after: '',
    file: 'test/bundle/troubles/mishaps.test.ts',
    test: 'of a sweep is logged once by the next',
  },
  {
    guard: 'receipts are owed until they are sent',
    source: 'src/app/submission/receipts.ts',
    before: "keepLongProperty(memory, OWED, (readLongProperty(memory, OWED) ?? '') + lines.join(''));",
    after: '',
    file: 'test/bundle/troubles/google-falters.test.ts',
    test: 'leaves its receipt to the next one',
  },
  {
    guard: 'a write in doubt is not repeated blindly',
    source: 'src/google/retry.ts',
    before: 'idempotent && error.isTransient',
    after: 'error.isTransient',
    file: 'test/bundle/troubles/google-falters.test.ts',
    test: 'finds out whether a write without an answer was done',
  },
  {
    guard: 'after a write in doubt the action begins again',
    source: 'src/google/world.ts',
    before: 'return untilKnown(work);',
    after: 'return work();',
    file: 'test/bundle/troubles/google-falters.test.ts',
    test: 'finds out whether a write without an answer was not done',
  },
  {
    guard: 'a row of the list is the unit that agrees in two of code, name, accounts',
    source: 'src/domain/unit/unit-identity.ts',
    before: 'if (best < 2)',
    after: 'if (best < 1)',
    file: 'test/bundle/provisioning/whose-tab.test.ts',
    test: 'with the old code: receipts of the two are never the same',
  },
  {
    guard: 'formulas are compared as they read once tabs are renamed',
    source: 'src/app/provisioning/provision-plan.ts',
    before: 'if (reading === null || titles.size === 0) return reading;',
    after: 'if (reading === null || titles.size > 0) return reading;',
    file: 'test/bundle/provisioning/whose-tab.test.ts',
    test: 'when codes and addresses were put right against the names',
  },
  {
    guard: 'no receipt number is given to two tabs',
    source: 'src/domain/campaign/receipt.ts',
    before: 'use > 1',
    after: 'use > 99',
    file: 'test/bundle/provisioning/whose-tab.test.ts',
    test: 'are not numbered again when a tab was deleted',
  },
  {
    guard: 'the ledger follows the unit, not its code',
    source: 'src/sheets/entry-book/board.ts',
    before: "codeOf(unitId, text('recipient'))",
    after: "text('recipient')",
    file: 'test/bundle/provisioning/whose-tab.test.ts',
    test: 'an invitation counts for the unit it went to',
  },
  {
    guard: 'totals add submitted figures only',
    source: 'src/sheets/tables/summary-totals.ts',
    before: 'unitRange(ACCEPTED_COLUMN[field], units)',
    after: 'unitRange(TYPED_COLUMN[field], units)',
    file: 'test/bundle/submission/submitted-counts.test.ts',
    test: 'a report changed after acceptance counts as accepted',
  },
  {
    guard: 'a tab with inserted rows is left alone and named',
    source: 'src/app/provisioning/unit-repairs.ts',
    before: 'if (isDisplaced(spec, grid))',
    after: 'if (false)',
    file: 'test/bundle/troubles/mishaps.test.ts',
    test: 'leaves a tab with an inserted row as it is',
  },
  {
    guard: 'tabs are protected',
    source: 'src/sheets/cells/tab-diff.ts',
    before: `const requests: SheetRequest[] = [];
  const extras: SheetRequest[] = [];`,
    after: `if (wanted.length >= 0) return [];
  const requests: SheetRequest[] = [];
  const extras: SheetRequest[] = [];`,
    file: 'test/trust/abuse.test.ts',
    test: 'one file.*no cell but its own inputs',
  },
  {
    guard: 'every function asks who calls',
    source: 'src/app/office/office.ts',
    before: "if (accounts !== null) return !isOffice(world, accounts.split(','));",
    after: 'if (accounts !== null) return false;',
    file: 'test/trust/abuse.test.ts',
    test: 'one file.*calls (setUpStart|dailyReminders)',
  },
  {
    guard: 'HTML is escaped in mails',
    source: 'src/app/mail/mail-lines.ts',
    before: "import { escape as escapeHtml } from 'html-escaper';",
    after: 'const escapeHtml = (text: string): string => text;',
    file: 'test/bundle/set-up/strange-texts.test.ts',
    test: 'escaped in its HTML',
  },
  {
    guard: 'text never becomes a formula',
    source: 'src/sheets/cells/value.ts',
    before: "if (typeof value === 'string') return { stringValue: value };",
    after:
      "if (typeof value === 'string') return value[0] === '=' ? { formulaValue: value } : { stringValue: value };",
    file: 'test/trust/abuse-typed.test.ts',
    test: 'in form A into a note, .=IMAGE',
  },
  {
    guard: 'language and time zone of the file are put back',
    source: 'src/app/provisioning/provision-plan.ts',
    before: 'reading !== null && !isFileAsMade(facts)',
    after: 'false',
    file: 'test/trust/abuse.test.ts',
    test: 'one file the file’s language',
  },
  {
    guard: 'an accepted month is locked',
    source: 'src/sheets/progress-form/progress-inputs.ts',
    before: 'months.filter((month) => !isAccepted(month) && !isClosed(month))',
    after: 'months.filter((month) => !isClosed(month))',
    file: 'test/bundle/submission/progress-at-work.test.ts',
    test: 'is accepted, receipted, copied and locked',
  },
  {
    guard: 'closing a month locks it and those before it',
    source: 'src/sheets/progress-form/progress-inputs.ts',
    before: 'months.filter((month) => !isAccepted(month) && !isClosed(month))',
    after: 'months.filter((month) => !isAccepted(month))',
    file: 'test/bundle/submission/progress-at-work.test.ts',
    test: 'locks it and those before it',
  },
  {
    guard: 'months are handed in one after another (B4)',
    source: 'src/domain/form/month-check.ts',
    before: 'earlier.filter((one) => context.isAsked(one) && !context.isAccepted(one))',
    after: 'earlier.filter(() => false)',
    file: 'test/bundle/submission/progress-at-work.test.ts',
    test: 'before an earlier one is refused',
  },
  {
    guard: 'the year’s report needs every month',
    source: 'src/app/submission/answer-final.ts',
    before: 'const wrong = openMonths(reading, accepted).map(',
    after: 'const wrong = ([] as Month[]).map(',
    file: 'test/bundle/submission/progress-at-work.test.ts',
    test: 'needs every month',
  },
  {
    guard: 'a note that looks like personal data is pointed out (N1)',
    source: 'src/domain/form/judge.ts',
    before: '...rules, ...traces]',
    after: '...rules]',
    file: 'test/domain/form/month-rule.test.ts',
    test: 'a note that looks personal is pointed out',
  },
  {
    guard: 'HTML is escaped in documents',
    source: 'src/app/documents/rendering/html.ts',
    before: 'return escapeHtml(value);',
    after: 'return value;',
    file: 'test/trust/abuse-typed.test.ts',
    test: 'nothing of it is HTML in a document',
  },
  {
    guard: 'text in a CSV file does not become a formula',
    source: 'src/ui/common/csv.ts',
    before: 'const safe = cell.replace(',
    after: 'const safe = cell;\n  cell.replace(',
    file: 'test/trust/abuse-typed.test.ts',
    test: 'nor a formula in a CSV file',
  },
  {
    guard: 'only mails that were seen are sent',
    source: 'src/app/mail/mail-sending.ts',
    before: 'if (preview.fingerprint === seen) agreed',
    after: 'agreed',
    file: 'test/bundle/reminders/mail-dialogs.test.ts',
    test: 'sends nothing, and shows how it is now',
  },
  {
    guard: 'a copied file refuses',
    source: 'src/app/office/office.ts',
    before: "state.homeBookId !== '' && state.homeBookId !== world.books.officeId",
    after: 'false',
    file: 'test/bundle/set-up/set-up.test.ts',
    test: 'that was copied does nothing',
  },
  {
    guard: 'a draft in doubt is looked for before another is made',
    source: 'src/app/documents/save-document.ts',
    before: 'doubtful === null ? null : world.files.findDocument(mark)',
    after: 'null',
    file: 'test/bundle/documents/documents-saved.test.ts',
    test: 'whose answer is lost makes one draft',
  },
  {
    guard: 'an odd period from a dialog is refused',
    source: 'src/app/closing/close.ts',
    before: 'if (!isPeriod(period))',
    after: 'if (false)',
    file: 'test/trust/abuse.test.ts',
    test: 'own dialog closeSubmit with odd',
  },
  {
    guard: 'lateness is counted in calendar days after the last day, in every form',
    source: 'src/domain/calendar/deadline.ts',
    before: 'Math.max(0, daysBetween(last, on))',
    after: 'Math.max(0, daysBetween(last, on) - 1)',
    file: 'test/domain/form/three-forms.test.ts',
    test: 'is late by calendar days, keeps its first moment, gets one number after another',
    // Forms A and B, and one that is only a value.
    cases: 3,
  },
  {
    guard: 'receipts of a report are numbered one after another, in every form',
    source: 'src/domain/campaign/receipt.ts',
    before: '${stem}-${times + 1}',
    after: '${stem}-1',
    file: 'test/domain/form/three-forms.test.ts',
    test: 'is late by calendar days, keeps its first moment, gets one number after another',
    // Forms A and B, and one that is only a value.
    cases: 3,
  },
  {
    guard: 'an acceptance is counted, in every form',
    source: 'src/sheets/report/report-cells.ts',
    before: 'writeAt(places.times, times + 1)',
    after: 'writeAt(places.times, times)',
    file: 'test/app/answer-report.test.ts',
    test: 'keeps its first moment and counts its receipts on',
    cases: 3,
  },
];
