import { notIn } from '../../domain/report/closed-table.ts';
import { typedTotals, typingCounts } from '../../domain/report/own-table.ts';
import { blockLine, isBlockWhole, lineArea } from '../../sheets/own-form/block-line.ts';
import { blockInputs } from '../../sheets/own-form/period-block.ts';
import { closingRequest } from '../../sheets/records/closing-blocks.ts';
import { closingWidth, ownClosing, ownPeriod } from '../../sheets/records/closings-own.ts';
import { typingText } from '../../words/typing-words.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { STATE_TEXT } from '../../words/wording.ts';
import type { Office } from '../office/office.ts';
import { namedForms, ownPeriodIn } from '../office/own-period.ts';
import type { Closing } from './closing-terms.ts';
import { switchInputs } from './inputs.ts';
import { viClosing } from './vi.ts';

/** Closes the inputs and the tick of one period of an own form. Null for what no form in use asks for. */
export function ownClosingOf(office: Office, obligation: string): Closing | null {
  const found = ownPeriodIn(office, obligation);
  if (found === null || found.used.isRetired) return null;
  const {
    used: { form },
    block,
    period: { number },
  } = found;
  const { campaign, roster } = office;
  const blockName = ownPeriod({ code: form.code, period: form.rhythm.kind }, number);
  return {
    blockName,
    place: {
      lockAreas: [lineArea(block)],
      isInPlace: (grid) => isBlockWhole(grid, form, number, block),
    },
    places: [block.closedAt],
    narrow: ({ sheetId }, _, protections) =>
      switchInputs(sheetId ?? 0, blockInputs(block), protections, 'locked'),
    snapshot(reading, at, leftOut) {
      const lines = roster.flatMap(({ unit, sheetId }) =>
        sheetId === null || leftOut.has(unit.code) || !reading.has(sheetId)
          ? []
          : (blockLine(reading.grid(sheetId), { form, number, block }, unit) ?? []),
      );
      const table = {
        period: blockName,
        at,
        title: viClosing.ownTitle(obligation, namedForms(office), campaign.year, at),
        lines: lines.map((line) => ({ ...line, stateText: STATE_TEXT[line.state] })),
        withTyped: { figures: typedTotals(form.columns, lines), remark: typingText(typingCounts(lines)) },
      };
      return {
        notIn: notIn(lines),
        width: closingWidth(form.columns.length),
        request: (idOf) =>
          closingRequest(ownClosing(form.code, form.columns), table, wordsOf(campaign), idOf),
      };
    },
  };
}
