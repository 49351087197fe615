import { yearOf } from '../../src/domain/calendar/day.ts';
import { type WorkingCalendar, workingCalendar } from '../../src/domain/calendar/working-calendar.ts';
import { periodsOf } from '../../src/domain/own-form/form-period.ts';
import { type FormSetProblem, formSetProblems } from '../../src/domain/own-form/form-set.ts';
import type { OfficeForm } from '../../src/domain/own-form/own-form.ts';
import { readFormText } from '../../src/sheets/form-text/form-csv.ts';
import { formLibrary } from '../../src/sheets/form-text/form-library.ts';
import { columnsOfHeader } from '../../src/sheets/form-text/header-columns.ts';
import { problemText } from '../../src/sheets/form-text/problem-text.ts';
import { csvOf } from '../../src/sheets/form-text/write-csv.ts';
import { draftRows, formRows } from '../../src/sheets/form-text/write-form.ts';
import { SHIPPED_HOLIDAYS } from '../../src/sheets/records/holidays.ts';
import { readCsv, readTextFile } from '../rehearsal/csv-file.ts';
import type { Streams } from '../rehearsal/streams.ts';
import { describeForm } from './describe-form.ts';
import { HELP, type LibraryOptions, parseCheck } from './options.ts';
import { readEntries } from './read-entries.ts';
import { readHolidays } from './read-holidays.ts';
import { tryFigures } from './try-figures.ts';

const TERMINAL: Streams = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
};

/** The command: what forms say, or exit code 2 and every problem of each. */
export function checkForms(args: readonly string[], streams: Streams = TERMINAL): 0 | 2 {
  const refuse = (problems: readonly string[]): 2 => {
    streams.error(`${problems.join('\n')}\n`);
    return 2;
  };
  const parsed = parseCheck(args);
  if (parsed.kind === 'help') {
    streams.out(HELP);
    return 0;
  }
  if (parsed.kind === 'refused') return refuse(parsed.problems);
  if (parsed.kind === 'header' || parsed.kind === 'library') {
    const { text, remarks, problems } =
      parsed.kind === 'header' ? draftOf(parsed.path) : libraryOf(parsed.options);
    if (problems.length > 0) return refuse(problems);
    streams.out(text);
    for (const remark of remarks) streams.error(`${remark}\n`);
    return 0;
  }
  const { files, year, holidays, figures, isTidy } = parsed.options;
  const readings = files.map(formAt);
  const forms = readings.flatMap(({ form }) => form ?? []);
  const extra = holidays === null ? { ok: true as const, days: [] } : readHolidays(holidays);
  const problems = [
    ...readings.flatMap((reading, at) =>
      files.length === 1 ? reading.problems : reading.problems.map((one) => inFile(files[at] ?? '', one)),
    ),
    ...formSetProblems(forms).map(setProblemText),
    ...(extra.ok ? [] : extra.problems),
    ...(year === null && !isTidy ? forms.filter(isWithoutYear).map(yearMissingText) : []),
  ];
  if (problems.length > 0 || !extra.ok) return refuse(problems);
  const calendar = workingCalendar([...SHIPPED_HOLIDAYS, ...extra.days]);
  const told = forms.map((form): Told => {
    if (isTidy) return { text: csvOf(formRows(form)), problems: [] };
    const ofYear = year ?? yearOfDeadline(form);
    return figures === null
      ? { text: describeForm(form, ofYear, calendar), problems: [] }
      : tried(form, figures, ofYear, calendar);
  });
  const wrong = told.flatMap((one) => one.problems);
  if (wrong.length > 0) return refuse(wrong);
  streams.out(told.map(({ text }) => text).join('\n'));
  return 0;
}

interface Made {
  readonly text: string;
  readonly remarks: readonly string[];
  readonly problems: readonly string[];
}
const refused = (problem: string): Made => ({ text: '', remarks: [], problems: [problem] });

/** The list of the library's forms, or the text of one. */
function libraryOf({ code, year }: LibraryOptions): Made {
  const forms = formLibrary(year ?? new Date().getFullYear()).flatMap(({ form }) => form ?? []);
  const made = (text: string): Made => ({ text, remarks: [], problems: [] });
  if (code === null) return made(forms.map((form) => `${form.code}  ${form.title}\n`).join(''));
  const found = forms.find((form) => form.code === code.toUpperCase());
  return found === undefined
    ? refused(`Không có biểu mẫu "${code}"; hãy chạy --library để xem các mã.`)
    : made(csvOf(formRows(found)));
}

/** A form drafted from the head of a table. */
function draftOf(path: string): Made {
  const table = readCsv(path);
  if (!table.ok) return refused(table.problem);
  const { columns, leftOut } = columnsOfHeader(table.rows);
  if (columns.length === 0)
    return refused(`Tệp "${path}": không thấy tiêu đề cột nào; hãy chép cả dòng tiêu đề của bảng.`);
  const remarks = leftOut.length === 0 ? [] : [`Đã bỏ ra, vì không phải số liệu: ${leftOut.join(', ')}.`];
  return { text: csvOf(draftRows(columns)), remarks, problems: [] };
}

interface Told {
  readonly text: string;
  readonly problems: readonly string[];
}

function tried(form: OfficeForm, path: string, year: number, calendar: WorkingCalendar): Told {
  const reading = readEntries(path, form);
  return reading.ok
    ? { text: tryFigures(form, reading.entries, periodsOf(form, year, calendar), year), problems: [] }
    : { text: '', problems: reading.problems };
}

interface FileReading {
  readonly form: OfficeForm | null;
  readonly problems: readonly string[];
}

function formAt(path: string): FileReading {
  const file = readTextFile(path);
  if (!file.ok) return { form: null, problems: [file.problem] };
  const { form, problems } = readFormText(file.text);
  return { form, problems: problems.map(problemText) };
}

const inFile = (path: string, problem: string): string =>
  problem.startsWith('Tệp ')
    ? problem
    : `Tệp "${path}", ${problem.charAt(0).toLowerCase()}${problem.slice(1)}`;

const isWithoutYear = ({ deadline }: OfficeForm): boolean => deadline.kind !== 'dated';

const yearMissingText = ({ title }: OfficeForm): string =>
  `Hạn của "${title}" không có năm; hãy thêm --year, ví dụ --year 2025.`;

function yearOfDeadline({ deadline, code }: OfficeForm): number {
  if (deadline.kind !== 'dated') throw new RangeError(`the deadline of ${code} has no year`);
  return yearOf(deadline.deadline.date);
}

function setProblemText(problem: FormSetProblem): string {
  switch (problem.kind) {
    case 'code-twice':
      return `Hai biểu mẫu cùng có mã "${problem.code}"; hãy đổi mã của một biểu mẫu.`;
    case 'too-many-forms':
      return `Có ${problem.found} biểu mẫu, một tệp dùng được nhiều nhất ${problem.most}; hãy bỏ bớt.`;
  }
}
