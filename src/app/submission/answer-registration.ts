import { receiptSeries } from '../../domain/campaign/receipt.ts';
import { judgementOf } from '../../domain/form/judge.ts';
import type { RegistrationField, RegistrationFigures } from '../../domain/form/registration.ts';
import { checkRegistration, REGISTRATION, type RegistrationFinding } from '../../domain/form/rule.ts';
import type { UnitTabReading } from '../../sheets/entry-book/board.ts';
import { REGISTRATION_PLACES } from '../../sheets/registration-form/registration-layout.ts';
import { FIGURE_NAMES } from '../../words/wording.ts';
import { findingText, noticeText, vi } from '../vi/vi.ts';
import type { Answered } from './answer-report.ts';
import type { TickContext } from './report-result.ts';

/** One unit's form A with its present figures, as a tick of it is answered. */
export function registrationReport(
  reading: UnitTabReading,
  { year, now, say }: TickContext,
): Answered<RegistrationField, RegistrationFigures, RegistrationFinding> {
  return {
    places: REGISTRATION_PLACES,
    record: reading,
    entry: reading.entry,
    accepted: reading.acceptance?.figures ?? null,
    judgement: judgementOf(checkRegistration(reading.entry, reading.assigned)),
    series: receiptSeries(REGISTRATION, 1, year, reading.receiptStem),
    words: {
      acceptedAction: 'accepted',
      refusedAction: 'refused',
      closed: vi.answer.closed,
      notAsked: vi.answer.closed,
      finding: (finding) => findingText(finding, say),
      refused: (findings) => vi.answer.refused(findings, now),
      refusedDetail: (text) => text,
      unchanged: vi.answer.unchanged,
      accepted: (answer) => vi.answer.accepted({ ...answer, at: now }),
      notice: (finding) => noticeText(finding, say),
      personal: (trace) => findingText({ kind: 'personal', trace }, say),
      figures: vi.answer.figures,
      label: (field) => (field === 'note' ? vi.noteLabel : say(FIGURE_NAMES[field])),
    },
  };
}
