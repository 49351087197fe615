import type { Day } from '../domain/day.ts';
import type { Period } from '../domain/obligation.ts';
import type { CalendarException } from '../domain/working-calendar.ts';
import type { SettingKey } from '../sheets/settings.ts';
import type { UnitColumn } from '../sheets/units-tab.ts';
import type { AllocationRequest, AllocationStart } from './allocation.ts';
import type { TableLink } from './digest-extras.ts';
import type { DocumentPreview, DocumentRequest, DocumentStart, TableExport } from './documents/documents.ts';
import type { SaveRequest } from './documents/save-document.ts';
import type { EntryRequest } from './enter-for-unit.ts';
import type { EntryForm, EntryStart } from './entry-dialog.ts';
import type { MailPreview, SentMails } from './mail-preview.ts';
import type { ChatText } from './messages.ts';
import type { NudgeRequest } from './nudge-dialog.ts';
import type { OfficeKind } from './office-kinds.ts';
import type { ReopenRequest } from './reopen.ts';
import type { SetUpRequest } from './set-up-judge.ts';
import type { ToDoView } from './to-do.ts';
import type { ChangeRequest, ChangeStart } from './unit-change.ts';

/** Why nothing was done; `message` says it all, `problems` point at the fields. */
export interface DialogRefusal {
  readonly ok: false;
  readonly message: string;
  readonly problems: readonly DialogProblem[];
  /** How the list that was given is understood, so that its columns can be chosen and its cells put right. */
  readonly list?: ListPreview | null;
}

export interface DialogProblem {
  /** Key of the field that the sentence is about; '' when it is about a list, or about everything. */
  readonly field: string;
  /** Line of a pasted list, its header being line 1; null outside lists. */
  readonly line: number | null;
  /** Position in that line, from 0; null when the line as a whole is meant. */
  readonly column: number | null;
  /** What is wrong and what to do, one sentence. */
  readonly text: string;
}

export type DialogAnswer<Told extends object> = ({ readonly ok: true } & Told) | DialogRefusal;

/** An answer that is a closing sentence and nothing more. */
export type Told = DialogAnswer<{ readonly message: string }>;

/** One setting as the set-up dialog asks for it. */
export interface SetUpField {
  readonly key: SettingKey;
  readonly label: string;
  readonly help: string;
  /** As it stands, or as it is proposed; days `dd/MM/yyyy`. */
  readonly value: string;
  /** Nothing else may be given; empty when anything may. */
  readonly choices: readonly string[];
  readonly isLong: boolean;
  /** To be decided before anything is made; the others begin with a good value or may be blank. */
  readonly isFirst: boolean;
}

export interface SetUpSection {
  readonly title: string;
  /** Values of the setting `forms` with which the section is used; null: with all. */
  readonly usedWith: readonly string[] | null;
  readonly fields: readonly SetUpField[];
}

/** What the set-up dialog shows when it opens. */
export interface SetUpStart {
  readonly today: Day;
  readonly sections: readonly SetUpSection[];
  /** Kinds of offices with the words of each; none in a spreadsheet that is set up. */
  readonly kinds: readonly OfficeKind[];
  /** The settings that make a deadline together, by key. */
  readonly deadlines: readonly { readonly wording: SettingKey; readonly date: SettingKey }[];
  readonly holidays: readonly CalendarException[];
  /** What was set up before; null in a spreadsheet without it. */
  readonly standing: {
    readonly twoFiles: boolean;
    readonly unitCount: number;
    /** Address of this file, to be pasted into next year's. */
    readonly link: string;
  } | null;
}

/** What set-up would come to. */
export interface SetUpPreview {
  readonly unitCount: number;
  /** Units of the list that are not there yet. */
  readonly newUnits: number;
  /** No longer active: they get no tab. */
  readonly retired: number;
  /** Accounts that may edit the units' file. */
  readonly accounts: number;
  readonly withoutAccount: readonly string[];
  /** Cells that count as blank because they cannot be used; without any unit, why the list as it stands makes none. */
  readonly listProblems: readonly string[];
  /** Units that are easily taken for one another. */
  readonly alike: readonly string[];
  /** How the list that was given is understood; null when none was. */
  readonly list: ListPreview | null;
  readonly officeTabs: readonly string[];
  readonly entryTabs: readonly string[];
  readonly entryBookTitle: string;
}

/** How a list is understood; lines are those of the list, the first being 1. */
export interface ListPreview {
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly columns: readonly {
    readonly at: number;
    readonly heading: string;
    readonly key: UnitColumn | null;
    readonly isFilled: boolean;
  }[];
  /** What a column may hold. */
  readonly choices: readonly { readonly key: UnitColumn; readonly label: string }[];
  readonly units: readonly { readonly line: number; readonly code: string }[];
  readonly leftOut: readonly { readonly line: number; readonly why: string }[];
  /** Cells that count as blank; nothing waits for them. */
  readonly problems: readonly DialogProblem[];
  readonly notices: readonly string[];
}

export type SetUpChecked = DialogAnswer<SetUpPreview>;

/** Last year's units as a list to be pasted, header first. */
export interface LastYear {
  readonly message: string;
  readonly table: readonly (readonly string[])[];
}

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
  setUpFromDialog(request: SetUpRequest): Told;
  setUpTabs(): Told;
  setUpSharing(): DialogAnswer<{ readonly message: string; readonly links: readonly TableLink[] }>;
  setUpReminders(): Told;
  provisionFromDialog(): Told;
  allocationStart(): DialogAnswer<{ readonly start: AllocationStart }>;
  allocationSave(request: AllocationRequest): Told;
  changeStart(): DialogAnswer<{ readonly start: ChangeStart }>;
  changeSave(request: ChangeRequest): Told;
  changesShown(): Told;
  remindPreview(): Previewed;
  /** `key` of a mail in the preview. */
  remindTrial(key: string): Told;
  /** `fingerprint` of the preview. */
  remindSend(fingerprint: string): DialogAnswer<SentMails>;
  nudgePreview(): DialogAnswer<{
    readonly preview: MailPreview;
    readonly mailedToday: readonly string[];
  }>;
  nudgeTrial(key: string, sentence: string): Told;
  nudgeSend(request: NudgeRequest): DialogAnswer<SentMails>;
  messageTexts(): DialogAnswer<{ readonly texts: readonly ChatText[] }>;
  /** `key` of the text that was copied. */
  messageCopied(key: string): Told;
  invitePreview(): Previewed;
  inviteTrial(key: string): Told;
  inviteSend(fingerprint: string): DialogAnswer<SentMails>;
  documentStart(): DialogAnswer<DocumentStart>;
  documentPreview(request: DocumentRequest): DialogAnswer<{ readonly preview: DocumentPreview }>;
  documentSave(request: SaveRequest): DialogAnswer<{ readonly message: string; readonly url: string }>;
  tableExport(): DialogAnswer<{ readonly table: TableExport }>;
  closeSubmit(period: Period): Told;
  /** `text`: to be pasted into a chat. */
  reopenSubmit(request: ReopenRequest): DialogAnswer<{ readonly message: string; readonly text: string }>;
  entryStart(): DialogAnswer<{ readonly start: EntryStart }>;
  entryForm(unitCode: string, period: Period): DialogAnswer<{ readonly form: EntryForm }>;
  entrySubmit(request: EntryRequest): DialogAnswer<{ readonly name: string; readonly answer: string }>;
}
