import { fileURLToPath } from 'node:url';
import { yearOf } from '../../../src/domain/calendar/day.ts';
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { formSetProblems } from '../../../src/domain/own-form/form-set.ts';
import type { OfficeForm } from '../../../src/domain/own-form/own-form.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { problemText } from '../../../src/sheets/form-text/problem-text.ts';
import { SHIPPED_HOLIDAYS } from '../../../src/sheets/records/holidays.ts';
import { type Entry, readEntries } from '../../forms/read-entries.ts';
import { readTextFile } from '../csv-file.ts';
import type { FormsOptions } from './forms-options.ts';

/** A form with what units hand in of it. */
export interface PlayedForm {
  readonly form: OfficeForm;
  readonly entries: readonly Entry[];
}

export type FormsInput =
  | { readonly ok: true; readonly forms: readonly PlayedForm[]; readonly year: number }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Days off of the years that a rehearsal may reach. */
export const CALENDAR = workingCalendar(SHIPPED_HOLIDAYS);

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../samples/forms/${name}.csv`, import.meta.url));
const SAMPLES = ['sinh-hoat-chi-bo', 'dang-phi-quy', 'tang-giam-quy', 'hoc-tap-nghi-quyet'].map((name) => ({
  form: sample(name),
  entries: sample(`${name}-so-lieu`),
}));

/** The units of the samples. */
export const SAMPLE_UNITS = fileURLToPath(new URL('../../samples/van-phong-2024.csv', import.meta.url));

/** Reads forms and entries, the four samples where none is named; every problem of each file. */
export function readFormsInput({ forms, year }: Pick<FormsOptions, 'forms' | 'year'>): FormsInput {
  const files = forms.length === 0 ? SAMPLES : forms;
  const problems: string[] = [];
  const played = files.flatMap((file): PlayedForm[] => {
    const text = readTextFile(file.form);
    if (!text.ok) {
      problems.push(text.problem);
      return [];
    }
    const { form, problems: wrong } = readFormText(text.text);
    if (form === null) {
      problems.push(...wrong.map((one) => `${file.form}: ${problemText(one)}`));
      return [];
    }
    if (file.entries === null) return [{ form, entries: [] }];
    const reading = readEntries(file.entries, form);
    if (!reading.ok) problems.push(...reading.problems);
    return [{ form, entries: reading.ok ? reading.entries : [] }];
  });
  for (const problem of formSetProblems(played.map(({ form }) => form)))
    problems.push(
      problem.kind === 'code-twice'
        ? `Hai biểu mẫu cùng có mã "${problem.code}"; hãy đổi mã của một biểu mẫu.`
        : `Có ${problem.found} biểu mẫu, một tệp dùng được nhiều nhất ${problem.most}; hãy bỏ bớt.`,
    );
  const ofYear = year ?? yearIn(played, forms.length === 0);
  if (ofYear === null && played.length === files.length)
    problems.push('Hạn của biểu mẫu không có năm; hãy thêm --year, ví dụ --year 2025.');
  return problems.length > 0 || ofYear === null
    ? { ok: false, problems }
    : { ok: true, forms: played, year: ofYear };
}

/** The year of a deadline's date; null where no form has one. */
function yearIn(played: readonly PlayedForm[], isSample: boolean): number | null {
  const dated = played.flatMap(({ form: { deadline } }) =>
    deadline.kind === 'dated' ? [yearOf(deadline.deadline.date)] : [],
  );
  return dated[0] ?? (isSample ? 2025 : null);
}
