import type { Day } from '../../domain/calendar/day.ts';
import type { CalendarException } from '../../domain/calendar/working-calendar.ts';
import type { SettingKey } from '../../sheets/settings/setting.ts';
import type { DialogAnswer, ListPreview } from '../office/dialog-answer.ts';
import type { OfficeKind } from '../office/vi-office-kinds.ts';

/** One setting as the set-up dialog asks for it, in the Party's words: the dialog words them as its person chooses. */
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

export type SetUpChecked = DialogAnswer<SetUpPreview>;

/** Last year's units as a list to be pasted, header first. */
export interface LastYear {
  readonly message: string;
  readonly table: readonly (readonly string[])[];
}
