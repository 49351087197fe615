import { checkOwn, type OwnForm as JudgedForm, type OwnFigures } from '../form/form.ts';
import { fieldsOf } from '../form/statement.ts';
import { byKey } from '../text/by-key.ts';
import { BLANK, type CellContent, numberCell, textCell } from '../text/cell.ts';
import { rulesOf } from './form-rules.ts';
import { type ColumnId, isBefore, type OfficeForm } from './own-form.ts';

type Figures = OwnFigures<ColumnId>;

/** Rules of the next period's accepted report that figures of this one break. */
type Broken = ReturnType<typeof checkOwn<ColumnId>>['findings'][number] & { readonly kind: 'rule' };

const cellOf = (figure: Figures[ColumnId] | undefined): CellContent =>
  figure === null || figure === undefined
    ? BLANK
    : typeof figure === 'number'
      ? numberCell(figure)
      : textCell(figure);

/**
 * What figures accepted for a period, late or by a correction, do to the report that was accepted for the next one. A
 * correction that breaks an error there is refused, a late acceptance is noted. Rules that do not look at the period before
 * were judged when that report came.
 */
export function brokenInNext(
  form: OfficeForm,
  judged: JudgedForm<ColumnId>,
  next: Figures,
  figures: Figures,
): readonly Broken[] {
  const looksBack = rulesOf(form)
    .filter(({ statement }) => fieldsOf(statement).some(isBefore))
    .map(({ id }) => id);
  const cells = byKey(judged.fields, (id) => cellOf(next[id]));
  return checkOwn(judged, cells, cellOf(next.note), figures).findings.filter(
    (finding): finding is Broken => finding.kind === 'rule' && looksBack.includes(finding.rule),
  );
}
