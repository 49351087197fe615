import type { Day } from '../../domain/calendar/day.ts';
import type { CalendarException } from '../../domain/calendar/working-calendar.ts';
import type { VocabularyName } from '../../domain/campaign/campaign.ts';

/** What the dialog *Biểu mẫu…* shows when it opens. It reads and judges texts of forms by itself. */
export interface FormsStart {
  readonly today: Day;
  readonly year: number;
  readonly holidays: readonly CalendarException[];
  readonly vocabulary: VocabularyName;
  /** In the order of their tab. */
  readonly forms: readonly FormInUse[];
  /** Rows of the tab that make no form, a sentence each; the form provisioned last then stands. */
  readonly unreadable: readonly string[];
}

export interface FormInUse {
  readonly code: string;
  /** As it is kept, exported and pasted. */
  readonly text: string;
  readonly isRetired: boolean;
  /** Reports accepted so far, of all units and periods. */
  readonly accepted: number;
  /** How its present period stands, in words; '' for nothing to say. */
  readonly state: string;
  /** It is saved, and the units' tabs do not have it as it is. */
  readonly isWaiting: boolean;
}

export interface FormSaveRequest {
  /** The form that is changed; null: one more. */
  readonly code: string | null;
  /** The form's text in its cells, row by row: the page has read it, so that the script needs no reader of CSV. */
  readonly rows: readonly (readonly string[])[];
  /** The text that the dialog was opened with: proves that nobody changed the form meanwhile. '' for one more. */
  readonly seen: string;
}
