import type { Timeliness } from '../../../domain/report/timeliness.ts';
import type { UnitOverview } from '../../../domain/report/unit-overview.ts';
import type { HeadLayout } from '../../../words/document-words.ts';
import type { FieldName } from '../../../words/field-text.ts';

/** A run of text; a field is a place a person may still fill in, in the dialog or on paper. */
export type Part = string | { readonly strong: readonly (string | Field)[] } | Field;

export interface Field {
  readonly field: FieldName;
}

export interface Column {
  readonly label: string;
  /** Millimetres. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Stands over this column and those beside it that have the same one. */
  readonly group?: string;
}

export interface Table {
  /** A line above the table. */
  readonly caption?: string;
  /** Points of its letters: 12 when left out. */
  readonly size?: number;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Rows of totals at the end, in bold, never parted from the row before them. */
  readonly totals: readonly (readonly string[])[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly Part[] }
  /** Where a person writes paragraphs of their own; a heading of its own stands only while there is text. */
  | { readonly kind: 'writing'; readonly field: FieldName; readonly heading?: string }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'overview'; readonly overview: Overview };

/** One page with the totals, the timeliness of the reports, and a bar for each unit. */
export interface Overview {
  readonly remark: string;
  readonly headline: readonly { readonly label: string; readonly value: string }[];
  /** Results against targets. The bar's length is `permille` of the target, which is marked on it. */
  readonly meters: readonly { readonly label: string; readonly permille: number }[];
  readonly groups: Readonly<Record<Timeliness, string>>;
  readonly units: UnitOverview;
  /** How a bar is to be read; left out where no bars are drawn. */
  readonly bars: readonly string[];
  /** How the numbers are to be read, and what the page leaves out. */
  readonly legend: readonly string[];
}

/** A table on landscape pages of its own after the document. */
export interface Annex {
  readonly title: string;
  readonly subtitle: string;
  /** `(Kèm theo …)` */
  readonly reference: readonly Part[];
  readonly remark: string;
  readonly tables: readonly Table[];
}

/** An official document as a value: its parts and their order, independent of how page and Word file draw them. */
export interface OfficialDocument {
  /** Of the browser's page and of the saved file. */
  readonly name: string;
  readonly superior: string;
  readonly issuer: string;
  /** `-BC/ĐU`, after the number; null for a form, which has none. */
  readonly symbol: string | null;
  /** A letter's subject, under its number; null for other kinds. */
  readonly about: string | null;
  readonly place: string;
  /** `BÁO CÁO`; null for a letter. */
  readonly title: string | null;
  readonly subtitle: readonly string[];
  /** `Kính gửi`: one name a line; none for other kinds. */
  readonly addressees: readonly string[];
  readonly blocks: readonly Block[];
  /** None for a form. */
  readonly receivers: readonly string[];
  /** Null for a document that nobody signs. */
  readonly signature: { readonly authority: string; readonly title: string } | null;
  readonly annex: Annex | null;
  readonly lineSpacing: number;
  /** Whether its pages lie, for the sake of a wide table. */
  readonly isWide?: boolean;
  readonly layout: HeadLayout;
  /** At the head, on the right; none when the office wants none. */
  readonly head: readonly string[];
}

export const paragraph = (...parts: readonly Part[]): Block => ({ kind: 'paragraph', parts });
export const heading = (text: string): Block => ({ kind: 'heading', text });
