import { addDays, type Day, day, dayInMonth } from '../../../src/domain/calendar/day.ts';
import { shiftWorkingDays } from '../../../src/domain/calendar/working-calendar.ts';
import { periodsOf } from '../../../src/domain/own-form/form-period.ts';
import { formRows } from '../../../src/sheets/form-text/write-form.ts';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import { FORMS_SCENARIO, OFFICE, type Scenario } from '../scenario.ts';
import { CALENDAR, type PlayedForm, readFormsInput, SAMPLE_UNITS } from './forms-input.ts';
import type { FormsOptions } from './forms-options.ts';

/** Working days before the last day of an occasion on which its letter comes. */
const LETTER_BEFORE = 20;
/** Calendar days that are played after the last deadline or entry. */
const AFTER = 7;

/** A year of an office that uses forms of its own alone. Its names are invented. */
export function formsScenario(
  forms: readonly PlayedForm[],
  year: number,
  { start, until, units }: Pick<FormsOptions, 'start' | 'until' | 'units'>,
): Scenario {
  const startsOn = start ?? firstDay(forms, year);
  return {
    name: FORMS_SCENARIO,
    summary: 'bốn biểu mẫu tự lập: sinh hoạt, đảng phí, tăng giảm đảng viên, học nghị quyết; 12 chi bộ',
    year,
    classWord: '',
    startsOn,
    until: until ?? lastDay(forms, year, startsOn),
    settings: {
      year,
      asOf: `31/12/${year - 1}`,
      forms: FORM_CHOICES.own,
      superiorBody: 'ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH',
      ownBody: 'ĐẢNG ỦY VĂN PHÒNG UBND TỈNH',
      place: 'Lào Cai',
      signerTitle: 'BÍ THƯ',
      unitSignature: 'T/M CHI BỘ',
      unitWord: 'chi bộ',
      officeAccounts: OFFICE,
      officeEmails: 'tonghop@vanphong.example',
      senderName: 'Đảng ủy Văn phòng UBND tỉnh',
      contact: 'Văn phòng Đảng ủy, tonghop@vanphong.example',
    },
    unitsFile: units ?? SAMPLE_UNITS,
    progressFile: null,
    forms: forms.map(({ form }) => formRows(form)),
  };
}

/** The first of the first period's first month; of an occasion or a year so many working days before. Never after the first entry. */
function firstDay(forms: readonly PlayedForm[], year: number): Day {
  const days = forms.flatMap(({ form, entries }) => {
    const [first] = periodsOf(form, year, CALENDAR);
    if (first === undefined) return [];
    const { rhythm } = form;
    const begin =
      first.span === null || rhythm.kind === 'once'
        ? shiftWorkingDays(CALENDAR, first.lastDay, -LETTER_BEFORE)
        : dayInMonth(year, Number(first.span.start.slice(5, 7)), 1);
    return [begin, ...entries.map(({ on }) => on)];
  });
  return days.reduce((earliest, one) => (one < earliest ? one : earliest));
}

function lastDay(forms: readonly PlayedForm[], year: number, startsOn: Day): Day {
  const days = forms.flatMap(({ form, entries }) => [
    ...periodsOf(form, year, CALENDAR).map((period) => period.lastDay),
    ...entries.map(({ on }) => on),
  ]);
  return addDays(
    days.reduce((latest, one) => (one > latest ? one : latest), startsOn),
    AFTER,
  );
}

/** Days beyond which there is nothing to rehearse. */
export const farthest = (year: number): Day => day(`${year + 1}-12-31`);

/** The four samples with their 12 units, as the page opens them. */
export function samplesScenario(): Scenario {
  const input = readFormsInput({ forms: [], year: null });
  if (!input.ok) throw new RangeError(input.problems.join(' '));
  return formsScenario(input.forms, input.year, { start: null, until: null, units: null });
}
