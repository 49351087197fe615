import { AlignmentType, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Field, Part } from '../../../app/documents/rendering/official-document.ts';
import { type FieldName, type FieldValues, fieldText } from '../../../words/field-text.ts';
import { keptTogether } from '../../../words/line-breaks.ts';

/** What a document is filled with: as typed in the dialog so far. */
export interface Filling {
  readonly values: FieldValues;
  readonly today: string;
}

/** Word counts in twentieths of a point, letters in halves, the width of lines in eighths. */
export const twips = (points: number): number => Math.round(points * 20);
export const millimetres = (mm: number): number => Math.round((mm / 25.4) * 72 * 20);
const halves = (points: number): number => Math.round(points * 2);

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
}

export const run = (text: string, { size = 14, bold, italics, underline }: TextStyle = {}): TextRun =>
  new TextRun({
    text,
    size: halves(size),
    ...(bold === undefined ? {} : { bold }),
    ...(italics === undefined ? {} : { italics }),
    ...(underline === true ? { underline: {} } : {}),
  } satisfies IRunOptions);

const filled = (name: FieldName, { values, today }: Filling): string =>
  fieldText(name, values[name] ?? '', today);

export const fieldRun = (name: FieldName, filling: Filling, style: TextStyle = {}): TextRun =>
  run(filled(name, filling), style);

export function partRuns(part: Part, filling: Filling, style: TextStyle = {}): TextRun[] {
  if (typeof part === 'string') return [run(keptTogether(part), style)];
  const inner: readonly (string | Field)[] = 'strong' in part ? part.strong : [part];
  const own = 'strong' in part ? { ...style, bold: true } : style;
  return inner.map((one) =>
    typeof one === 'string' ? run(keptTogether(one), own) : fieldRun(one.field, filling, own),
  );
}

export interface LineStyle {
  /** Points between lines, exactly. */
  readonly line: number;
  readonly before?: number;
  readonly keepNext?: boolean;
  readonly alignment?: 'left' | 'center' | 'right';
}

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** A line or two without indentation: headers, titles, cells. */
export const line = (
  runs: readonly TextRun[],
  { line: points, before = 0, keepNext = false, alignment = 'center' }: LineStyle,
): Paragraph =>
  new Paragraph({
    children: [...runs],
    alignment: ALIGNMENTS[alignment],
    keepNext,
    spacing: { line: twips(points), lineRule: LineRuleType.EXACT, before: twips(before), after: 0 },
  });

/** A paragraph of the body: justified, its first line 10 mm in. */
export const bodyParagraph = (runs: readonly TextRun[], lineSpacing: number, keepNext = false): Paragraph =>
  new Paragraph({
    children: [...runs],
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: millimetres(10) },
    keepNext,
    widowControl: true,
    spacing: { line: twips(lineSpacing), lineRule: LineRuleType.EXACT, before: twips(6), after: 0 },
  });
