import { parseArgs } from 'node:util';
import type { Day } from '../../../src/domain/calendar/day.ts';
import { isoDay, outProblems, quotaOf, unknownIn } from '../options.ts';
import { FORMS_SCENARIO } from '../scenario.ts';

export interface FormsOptions {
  /** A form's file, and that of what units hand in; none of them for a form that nobody answers. */
  readonly forms: readonly { readonly form: string; readonly entries: string | null }[];
  readonly units: string | null;
  /** Null: of the deadline's date. */
  readonly year: number | null;
  readonly start: Day | null;
  readonly until: Day | null;
  readonly twoFiles: boolean;
  readonly mailQuota: number | null;
  readonly out: string;
}

export type ParsedForms =
  | { readonly kind: 'options'; readonly options: FormsOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const OPTIONS = {
  scenario: { type: 'string' },
  form: { type: 'string', multiple: true },
  entries: { type: 'string', multiple: true },
  units: { type: 'string' },
  year: { type: 'string' },
  start: { type: 'string' },
  until: { type: 'string' },
  quota: { type: 'string' },
  'two-files': { type: 'boolean' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const parsed = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });

/** Whether a command line is for the office's own forms. */
export const isOfForms = (args: readonly string[]): boolean =>
  parsed(args).values.scenario === FORMS_SCENARIO;

/** Reads the command line; every problem is told at once. Several `--form` and `--entries` go together in their order. */
export function parseForms(args: readonly string[]): ParsedForms {
  const { tokens, values } = parsed(args);
  if (values.help === true) return { kind: 'help' };
  const problems = unknownIn(tokens, OPTIONS);
  const text = (name: 'units' | 'year' | 'start' | 'until' | 'quota' | 'out'): string | undefined => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const all = (name: 'form' | 'entries'): string[] =>
    ((values[name] ?? []) as readonly unknown[]).filter((one): one is string => typeof one === 'string');
  const [forms, entries] = [all('form'), all('entries')];
  if (forms.length === 0 && entries.length > 0)
    problems.push('Có --entries mà thiếu --form; hãy ghi tệp biểu mẫu, ví dụ --form bieu-mau.csv.');
  else if (entries.length > forms.length)
    problems.push(
      `Có ${entries.length} --entries mà chỉ có ${forms.length} --form; hãy ghi từng cặp theo thứ tự.`,
    );
  const dayOf = (name: 'start' | 'until'): Day | null => {
    const given = text(name);
    const found = given === undefined ? null : isoDay(given);
    if (given !== undefined && found === null)
      problems.push(`--${name} "${given}" không phải ngày; hãy ghi năm-tháng-ngày, ví dụ 2025-01-06.`);
    return found;
  };
  const [start, until] = [dayOf('start'), dayOf('until')];
  if (start !== null && until !== null && until < start)
    problems.push(`--until ${until} trước --start ${start}; hãy ghi ngày sau đó.`);
  const year = text('year');
  const isYear = year !== undefined && /^20\d\d$/.test(year);
  if (year !== undefined && !isYear)
    problems.push(`--year "${year}" không phải năm dùng được; hãy ghi, ví dụ --year 2025.`);
  const out = text('out');
  problems.push(...outProblems(out));
  const mailQuota = quotaOf(text('quota'), problems);
  if (problems.length > 0 || out === undefined) return { kind: 'refused', problems };
  return {
    kind: 'options',
    options: {
      forms: forms.map((form, at) => ({ form, entries: entries[at] ?? null })),
      units: text('units') ?? null,
      year: isYear ? Number(year) : null,
      start,
      until,
      twoFiles: values['two-files'] === true,
      mailQuota,
      out,
    },
  };
}
