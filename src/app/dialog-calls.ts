import type { DocumentPreview, DocumentRequest, DocumentStart, TableExport } from './documents/documents.ts';
import type { MailPreview, SentMails } from './mail-preview.ts';
import type { SetUpRequest } from './set-up.ts';

/** Why nothing was done; `message` says it all, `problems` point at the fields. */
export interface DialogRefusal {
  readonly ok: false;
  readonly message: string;
  readonly problems: readonly DialogProblem[];
}

export interface DialogProblem {
  /** The setting, or the column of the list, that the sentence is about; '' when it is about everything. */
  readonly field: string;
  /** Line of a list, its header being line 1; null outside lists. */
  readonly line: number | null;
  /** What is wrong and what to do, one sentence. */
  readonly text: string;
}

export type DialogAnswer<Told extends object> = ({ readonly ok: true } & Told) | DialogRefusal;

/** An answer that is a closing sentence and nothing more. */
export type Told = DialogAnswer<{ readonly message: string }>;

/** What the set-up dialog shows when it opens. */
export interface SetUpStart {
  /** The year to propose. */
  readonly year: number;
}

type Previewed = DialogAnswer<{ readonly preview: MailPreview }>;

/**
 * What dialogs may call by `google.script.run`, each exported by main.ts under the same name through `dialogCall`. Only
 * plain JSON goes either way. Dialogs see these types and nothing of the code behind them.
 */
export interface DialogCalls {
  setUpStart(): DialogAnswer<SetUpStart>;
  setUpFromDialog(request: SetUpRequest): Told;
  provisionFromDialog(): Told;
  remindPreview(): Previewed;
  /** `key` of a mail in the preview. */
  remindTrial(key: string): Told;
  /** `fingerprint` of the preview. */
  remindSend(fingerprint: string): DialogAnswer<SentMails>;
  invitePreview(): Previewed;
  inviteTrial(key: string): Told;
  inviteSend(fingerprint: string): DialogAnswer<SentMails>;
  documentStart(): DialogAnswer<DocumentStart>;
  documentPreview(request: DocumentRequest): DialogAnswer<{ readonly preview: DocumentPreview }>;
  documentSave(request: DocumentRequest): DialogAnswer<{ readonly message: string; readonly url: string }>;
  tableExport(): DialogAnswer<{ readonly table: TableExport }>;
}
