import type { Day } from '../../domain/calendar/day.ts';
import { ownObligation } from '../../domain/campaign/obligation.ts';
import { isOpen, periodsOf } from '../../domain/own-form/form-period.ts';
import { deadlinesOfForm, type UsedForm } from '../../domain/own-form/used-form.ts';
import { demandOf } from '../../domain/unit/unit.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import { parseHolidays } from '../../sheets/entry-book/board.ts';
import { csvOf } from '../../sheets/form-text/write-csv.ts';
import { formRows } from '../../sheets/form-text/write-form.ts';
import type { DialogAnswer } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { readBoard, rowsOfUnits } from '../office/entry-book.ts';
import { knownForms } from '../office/known.ts';
import { type Office, readOffice } from '../office/office.ts';
import { isAsProvisioned } from '../office/own-period.ts';
import { formProblemText } from '../office/vi-refusals.ts';
import type { World } from '../ports.ts';
import type { FormInUse, FormsStart } from './form-answers.ts';
import { viForms } from './vi.ts';

/** *Biểu mẫu…*: the forms in use. One read of the office's file; one more of the tables once a form is on units' tabs. */
export function formsStart(world: World): DialogAnswer<{ readonly start: FormsStart }> {
  const known = knownForms(world);
  const reading = readOffice(world, 'office');
  if (!reading.ok) return refused(reading.refusal);
  const { office } = reading;
  const { campaign, state, roster } = office;
  const board =
    known.length === 0 || state.provisionedYear === null
      ? null
      : readBoard(world, state.entryBookId, campaign.progress !== null);
  if (board?.ok === false) return refused(board.refusal);
  const rows = board === null ? [] : rowsOfUnits(board.rows, roster);
  const today = world.clock.today();
  const start: FormsStart = {
    today,
    year: campaign.year,
    holidays: parseHolidays(office.reading.grid(SHEET_IDS.holidays)).exceptions,
    vocabulary: campaign.vocabulary,
    forms: office.forms.map((used) => inUse(used, office, isAsProvisioned(known, used), rows, today)),
    unreadable: office.formProblems.map(formProblemText),
  };
  return { ok: true, start };
}

/** A form's text, as the dialog gets it and sends it back. */
export const textOfForm = ({ form }: UsedForm): string => csvOf(formRows(form));

function inUse(
  used: UsedForm,
  office: Office,
  isKnown: boolean,
  rows: readonly BoardRow[],
  today: Day,
): FormInUse {
  const { form, isRetired } = used;
  const deadlines = deadlinesOfForm(form, office.campaign.year, office.calendar);
  return {
    code: form.code,
    text: textOfForm(used),
    isRetired,
    accepted: deadlines.reduce((sum, { obligation }) => sum + acceptedOf(rows, obligation), 0),
    state: isKnown && !isRetired ? stateOf(used, office, rows, today) : '',
    isWaiting: !isKnown,
  };
}

type Own = ReturnType<typeof ownObligation>;

const acceptedOf = (rows: readonly BoardRow[], obligation: unknown): number =>
  rows.filter(({ own }) => own?.get(obligation as Own)?.wasAccepted === true).length;

/** The latest period that is open, with how many of the units that owe it have reported. */
function stateOf({ form }: UsedForm, office: Office, rows: readonly BoardRow[], today: Day): string {
  const { campaign, calendar, roster } = office;
  const open = periodsOf(form, campaign.year, calendar).filter((period) => isOpen(period, today));
  const latest = open.at(-1);
  if (latest === undefined) return viForms.notYetOpen;
  const obligation = ownObligation(form.code, latest.number);
  const deadline = deadlinesOfForm(form, campaign.year, calendar).find(
    (one) => one.obligation === obligation,
  );
  const owing = roster.filter(
    ({ unit, sheetId }) => sheetId !== null && deadline !== undefined && demandOf(unit, deadline) === 'owed',
  );
  return viForms.state(form.rhythm.kind, latest, campaign.year, acceptedOf(rows, obligation), owing.length);
}
