import type { Period } from '../../domain/campaign/obligation.ts';
import type { AllocationRequest } from '../../domain/form/allocation-request.ts';
import type { AllocationStart } from '../allocation/allocation.ts';
import type { CloseStart, ReopenStart } from '../closing/closing-start.ts';
import type { ReopenRequest } from '../closing/reopen.ts';
import type { DocumentPreview, DocumentRequest, DocumentStart } from '../documents/documents.ts';
import type { SaveRequest } from '../documents/save-document.ts';
import type { TableExport } from '../documents/table-export.ts';
import type { EntryRequest } from '../entry/enter-for-unit.ts';
import type { EntryForm, EntryStart } from '../entry/entry-dialog.ts';
import type { FormSaveRequest, FormsStart } from '../forms/form-answers.ts';
import type { TableLink } from '../mail/digest-extras.ts';
import type { MailPreview, SentMails } from '../mail/mail-preview.ts';
import type { DialogAnswer, DialogMessage } from '../office/dialog-answer.ts';
import type { ChatText } from '../reminders/messages.ts';
import type { NudgeRequest } from '../reminders/nudge-dialog.ts';
import type { ToDoView } from '../reminders/to-do.ts';
import type { PersonalNote } from '../review/personal-notes.ts';
import type { LastYear, SetUpChecked, SetUpStart } from '../set-up/set-up-answers.ts';
import type { SetUpRequest } from '../set-up/set-up-judge.ts';
import type { ChangeRequest } from '../unit-change/change-request.ts';
import type { ChangeStart } from '../unit-change/unit-change.ts';

type Previewed = DialogAnswer<{ readonly preview: MailPreview }>;

/**
 * What dialogs may call by `google.script.run`, each exported by main.ts under the same name through `dialogCall`. Only
 * plain JSON goes either way. Dialogs see these types and nothing of the code behind them.
 */
export interface DialogCalls {
  toDoStart(): DialogAnswer<{ readonly view: ToDoView }>;
  setUpStart(): DialogAnswer<SetUpStart>;
  setUpCheck(request: SetUpRequest): SetUpChecked;
  setUpLastYear(link: string): DialogAnswer<LastYear>;
  setUpFromDialog(request: SetUpRequest): DialogMessage;
  setUpTabs(): DialogMessage;
  setUpSharing(): DialogAnswer<{ readonly message: string; readonly links: readonly TableLink[] }>;
  setUpReminders(): DialogMessage;
  provisionFromDialog(): DialogMessage;
  formsStart(): DialogAnswer<{ readonly start: FormsStart }>;
  /** Problems: `field` is title, code, rhythm, deadline, milestones, `column 3`, `rule 2` or ''. */
  formSave(request: FormSaveRequest): DialogMessage;
  formRetire(code: string): DialogMessage;
  formRestore(code: string): DialogMessage;
  allocationStart(): DialogAnswer<{ readonly start: AllocationStart }>;
  allocationSave(request: AllocationRequest): DialogMessage;
  changeStart(): DialogAnswer<{ readonly start: ChangeStart }>;
  changeSave(request: ChangeRequest): DialogMessage;
  changesShown(): DialogMessage;
  remindPreview(): Previewed;
  /** `key` of a mail in the preview. */
  remindTrial(key: string): DialogMessage;
  /** `fingerprint` of the preview. */
  remindSend(fingerprint: string): DialogAnswer<SentMails>;
  nudgePreview(): DialogAnswer<{
    readonly preview: MailPreview;
    readonly mailedToday: readonly string[];
  }>;
  nudgeTrial(key: string, sentence: string): DialogMessage;
  nudgeSend(request: NudgeRequest): DialogAnswer<SentMails>;
  messageTexts(): DialogAnswer<{ readonly texts: readonly ChatText[] }>;
  /** `key` of the text that was copied. */
  messageCopied(key: string): DialogMessage;
  invitePreview(): Previewed;
  inviteTrial(key: string): DialogMessage;
  inviteSend(fingerprint: string): DialogAnswer<SentMails>;
  documentStart(): DialogAnswer<DocumentStart>;
  documentPreview(request: DocumentRequest): DialogAnswer<{ readonly preview: DocumentPreview }>;
  documentSave(request: SaveRequest): DialogAnswer<{ readonly message: string; readonly url: string }>;
  /** `period`: a period of an own form, or its code for all of them. */
  tableExport(period?: string): DialogAnswer<{ readonly table: TableExport }>;
  closeStart(): DialogAnswer<{ readonly start: CloseStart }>;
  personalNotes(): DialogAnswer<{ readonly notes: readonly PersonalNote[] }>;
  closeSubmit(period: Period): DialogMessage;
  reopenStart(): DialogAnswer<{ readonly start: ReopenStart }>;
  /** `text`: to be pasted into a chat. */
  reopenSubmit(request: ReopenRequest): DialogAnswer<{ readonly message: string; readonly text: string }>;
  entryStart(): DialogAnswer<{ readonly start: EntryStart }>;
  entryForm(unitCode: string, period: Period): DialogAnswer<{ readonly form: EntryForm }>;
  entrySubmit(request: EntryRequest): DialogAnswer<{ readonly name: string; readonly answer: string }>;
}
