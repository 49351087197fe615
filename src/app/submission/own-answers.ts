import { openingDay } from '../../domain/own-form/form-period.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import type { Grid } from '../../sheets/cells/grid.ts';
import { textAt } from '../../sheets/cells/grid.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import { readBlock } from '../../sheets/own-form/block-parse.ts';
import { blockOfObligation, blocksOfForm, type UnitBlock } from '../../sheets/own-form/unit-blocks.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { gridAfter } from '../office/grid-after.ts';
import type { ReadRange } from '../ports.ts';
import { acceptedFigures, ownReport } from './answer-own.ts';
import { answerReport, noteEdit } from './answer-report.ts';
import type { AnsweredReport } from './progress-answers.ts';
import type { ReportResult, TickContext } from './report-result.ts';

/** The blocks that wait, with those of the periods beside them: their accepted figures take part in rules. */
export const ownRanges = (
  { sheetId, waiting = [] }: Pick<BoardRow, 'sheetId' | 'waiting'>,
  forms: readonly UsedForm[],
): ReadRange[] =>
  waiting.flatMap((obligation) => {
    const found = blockOfObligation(forms, obligation);
    return found === null ? [] : besides(found).map(({ block: { area } }): ReadRange => ({ sheetId, area }));
  });

/** The block itself and its neighbours, in order. */
const besides = ({ used, number }: UnitBlock): UnitBlock[] =>
  blocksOfForm(used).filter((one) => Math.abs(one.number - number) <= 1);

export interface OwnAnswers {
  readonly answers: readonly (ReportResult & AnsweredReport)[];
  /** False when another block, or none, stands where one waits: that one gets no answer. */
  readonly isComplete: boolean;
}

/** The results of every waiting block of a unit's tab. */
export function ownAnswers(
  { waiting = [] }: Pick<BoardRow, 'waiting'>,
  read: Grid,
  forms: readonly UsedForm[],
  context: TickContext,
): OwnAnswers {
  const answers: (ReportResult & AnsweredReport)[] = [];
  let isComplete = true;
  // Periods come in their order: one that is accepted in this run is the one before for the next.
  let grid = read;
  for (const obligation of waiting) {
    const found = blockOfObligation(forms, obligation);
    if (found === null) continue;
    const { used, number, block } = found;
    const { form } = used;
    const report = readBlock(grid, form, number, block);
    if (report === null || report.record.lastDay === null) {
      isComplete = false;
      continue;
    }
    const acceptedIn = (at: number) => {
      const beside = besides(found).find((one) => one.number === at);
      return beside === undefined ? null : acceptedFigures(form, readBlock(grid, form, at, beside.block));
    };
    const asked = ownReport(
      {
        form,
        number,
        block,
        report,
        before: acceptedIn(number - 1),
        next: acceptedIn(number + 1),
        opensOn: openingDay(form.rhythm, number, context.year, report.record.lastDay),
        receiptStem: textAt(grid, UNIT_TAB.receiptStem),
      },
      context,
    );
    const result = report.record.ticked ? answerReport(asked, context) : noteEdit(asked, context);
    const isEarly = asked.judgement.wrong.some(({ kind }) => kind === 'not-open');
    answers.push({ ...result, period: obligation, isCorrection: false, isEarly });
    grid = gridAfter(grid, result.cells);
  }
  return { answers, isComplete };
}
