import type { Moment } from '../calendar/day.ts';
import type { Figure } from '../form/column.ts';
import type { Standing } from '../form/submitted.ts';

/** One unit's line of the table that *Chốt* freezes, of any form: what was accepted, and how the report stood. */
export interface ClosedLine<Field extends string, Value extends Figure = number | null> {
  readonly code: string;
  readonly name: string;
  readonly figures: Readonly<Record<Field, Value>>;
  readonly note: string;
  readonly standing: Standing;
  /** Null while nothing was accepted. */
  readonly daysLate: number | null;
}

export interface ClosedTable<Field extends string, Value extends Figure = number | null> {
  readonly at: Moment;
  readonly lines: readonly ClosedLine<Field, Value>[];
  /** *Kể cả số đang nhập*: sums of every tab's present figures, and the line on units with nothing accepted. */
  readonly withTyped: { readonly figures: Readonly<Record<Field, Value>>; readonly remark: string };
}

/** Names of the units that closing leaves without a report, or with figures that they wanted to change. */
export interface NotIn {
  /** Units that had not submitted; they stay *chưa nộp*. */
  readonly missing: readonly string[];
  /** Units that changed accepted figures without submitting them again; the accepted figures are frozen. */
  readonly edited: readonly string[];
  /** Units whose report the office sent back; the accepted figures are frozen. */
  readonly returned: readonly string[];
}

export function notIn(lines: readonly { readonly name: string; readonly standing: Standing }[]): NotIn {
  const named = (standing: Standing) =>
    lines.filter((line) => line.standing === standing).map(({ name }) => name);
  return { missing: named('missing'), edited: named('edited'), returned: named('returned') };
}
