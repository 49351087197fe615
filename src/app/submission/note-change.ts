import type { Month } from '../../domain/campaign/obligation.ts';
import { plainText, rawText } from '../../domain/text/cell.ts';
import { looksPersonal } from '../../domain/text/personal-trace.ts';
import { type CellWrite, writeAt } from '../../sheets/cells/tab.ts';
import { monthCell } from '../../sheets/progress-form/progress-layout.ts';
import type { UnitProgressReading } from '../../sheets/progress-form/progress-parse.ts';
import type { Say } from '../../words/vocabulary.ts';
import { withPersonalRemarks } from '../vi/vi.ts';
import { monthFindingText, viMonth } from '../vi/vi-month.ts';
import type { ProgressContext, ProgressResult } from './progress-result.ts';

/** The note of an accepted month, which its unit may change without a correction and without handing in again. */

const personalRemarks = ({ entry }: UnitProgressReading, month: Month, say: Say): string[] =>
  looksPersonal(plainText(entry.months[month].note)).map((trace) =>
    monthFindingText({ kind: 'personal', trace }, month, say),
  );

/**
 * Takes over the note of an accepted month that the unit changed since. Null where it is the accepted one, or a formula, which
 * is no note.
 */
export function noteChange(
  reading: UnitProgressReading,
  month: Month,
  context: Pick<ProgressContext, 'unitCode' | 'actor' | 'remark' | 'say'>,
): ProgressResult | null {
  const { acceptance, answer } = reading.months[month];
  const { note } = reading.entry.months[month];
  if (acceptance === null || note.kind === 'formula' || rawText(note) === acceptance.figures.note)
    return null;
  const detail = viMonth.noteChange(month, acceptance.figures.note, rawText(note));
  return {
    kind: 'unchanged',
    cells: [
      acceptedNote(reading, month),
      ...(answer === ''
        ? []
        : [
            writeAt(
              monthCell(month, 'answer'),
              withPersonalRemarks(answer, personalRemarks(reading, month, context.say)),
            ),
          ]),
    ],
    text: '',
    receipt: '',
    log: [
      {
        action: 'noteChanged',
        unit: context.unitCode,
        detail: [detail, context.remark].filter((part) => part !== '').join('; '),
        actor: context.actor,
      },
    ],
    reformat: [],
  };
}

/** A note that is a number stays a number: as text the sheet would compare it in the locale's spelling. */
export const acceptedNote = ({ entry }: UnitProgressReading, month: Month): CellWrite => {
  const { note } = entry.months[month];
  return writeAt(monthCell(month, 'acceptedNote'), note.kind === 'number' ? note.value : rawText(note));
};

/** The answer to a tick of a month whose figures are the accepted ones. */
export function unchangedMonth(
  reading: UnitProgressReading,
  month: Month,
  context: ProgressContext,
): ProgressResult {
  const noted = noteChange(reading, month, context);
  const text = withPersonalRemarks(
    viMonth.unchanged(reading.months[month].receipt, noted !== null),
    personalRemarks(reading, month, context.say),
  );
  return {
    kind: 'unchanged',
    cells: [
      ...(noted?.cells ?? []),
      writeAt(monthCell(month, 'tick'), false),
      writeAt(monthCell(month, 'answer'), text),
    ],
    text,
    receipt: '',
    log: noted?.log ?? [],
    reformat: [],
  };
}
