import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Day, day } from '../../src/domain/calendar/day.ts';
import { dayText } from '../../src/words/wording.ts';
import { FORMS_SCENARIO, latestUntil, SCENARIOS, type Scenario } from './scenario.ts';

interface RehearsalOptions {
  readonly scenario: Scenario;
  readonly unitsFile: string;
  /** Null in a campaign of form A. */
  readonly progressFile: string | null;
  /** The last day played. */
  readonly until: Day;
  readonly twoFiles: boolean;
  /** Recipients a day; null: as many as such an account is likely to have. */
  readonly mailQuota: number | null;
  readonly out: string;
}

export type ParsedOptions =
  | { readonly kind: 'help' }
  | { readonly kind: 'options'; readonly options: RehearsalOptions }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const OPTIONS = {
  scenario: { type: 'string' },
  units: { type: 'string' },
  progress: { type: 'string' },
  until: { type: 'string' },
  quota: { type: 'string' },
  'two-files': { type: 'boolean' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const REMEDY = 'hãy chạy lại với --help để xem cách dùng';

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

/** Words that are no option, and options with a value too many or too few. */
export function unknownIn(
  tokens: readonly Token[],
  options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>,
): string[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'positional') return [`"${token.value}" không phải tùy chọn; ${REMEDY}.`];
    if (token.kind !== 'option') return [];
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (known === undefined) return [`Không có tùy chọn "${token.rawName}"; ${REMEDY}.`];
    const isText = known.type === 'string';
    if (isText && (token.value ?? '') === '')
      return [`Tùy chọn ${token.rawName} cần một giá trị; ${REMEDY}.`];
    return !isText && token.value !== undefined
      ? [`Tùy chọn ${token.rawName} không nhận giá trị; ${REMEDY}.`]
      : [];
  });
}

/** Reads the command line; every problem is told at once, in Vietnamese. */
export function parseOptions(args: readonly string[]): ParsedOptions {
  const { tokens, values } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (values.help === true) return { kind: 'help' };
  const problems = unknownIn(tokens, OPTIONS);
  const text = (name: 'scenario' | 'units' | 'progress' | 'until' | 'quota' | 'out'): string | undefined => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const names = [...SCENARIOS.map(({ name }) => name), FORMS_SCENARIO].join(', ');
  const scenario = SCENARIOS.find(({ name }) => name === text('scenario'));
  if (scenario === undefined) {
    const found = text('scenario');
    problems.push(
      found === undefined
        ? `Thiếu --scenario; hãy ghi một kịch bản: ${names}.`
        : `Không có kịch bản "${found}"; hãy dùng: ${names}.`,
    );
  }
  if (scenario?.progressFile === null && text('progress') !== undefined)
    problems.push(`Kịch bản ${scenario.name} không có báo cáo tháng; hãy bỏ --progress.`);
  const out = text('out');
  problems.push(...outProblems(out));
  const until = scenario === undefined ? undefined : untilOf(text('until'), scenario, problems);
  const mailQuota = quotaOf(text('quota'), problems);
  if (problems.length > 0 || scenario === undefined || out === undefined || until === undefined) {
    return { kind: 'refused', problems };
  }
  const twoFiles = values['two-files'] === true;
  const unitsFile = text('units') ?? scenario.unitsFile;
  const progressFile = text('progress') ?? scenario.progressFile;
  return {
    kind: 'options',
    options: { scenario, unitsFile, progressFile, until, twoFiles, mailQuota, out },
  };
}

export function outProblems(out: string | undefined): string[] {
  if (out === undefined) return ['Thiếu --out; hãy ghi thư mục nhận kết quả, ví dụ --out ketqua.'];
  const isFile = statSync(out, { throwIfNoEntry: false })?.isDirectory() === false;
  return isFile ? [`--out "${out}" là một tệp; hãy ghi tên thư mục.`] : [];
}

export function quotaOf(text: string | undefined, problems: string[]): number | null {
  if (text === undefined) return null;
  if (/^\d{1,4}$/.test(text) && Number(text) > 0) return Number(text);
  problems.push(
    `--quota "${text}" không phải số người nhận một ngày; hãy ghi số nguyên từ 1 đến 9999, ví dụ 100.`,
  );
  return null;
}

function untilOf(text: string | undefined, scenario: Scenario, problems: string[]): Day | undefined {
  if (text === undefined) return scenario.until;
  const until = isoDay(text);
  if (until === null) {
    problems.push(`--until "${text}" không phải ngày; hãy ghi năm-tháng-ngày, ví dụ 2023-02-06.`);
    return undefined;
  }
  const { startsOn } = scenario;
  const latest = latestUntil(scenario);
  if (until >= startsOn && until <= latest) return until;
  problems.push(
    until < startsOn
      ? `--until ${text} trước ngày bắt đầu của kịch bản (${dayText(startsOn)}); hãy ghi từ ${startsOn} trở đi.`
      : `--until ${text} quá xa; hãy ghi ngày không sau ${latest}.`,
  );
  return undefined;
}

export function isoDay(text: string): Day | null {
  try {
    return day(text);
  } catch {
    return null; // the caller names the option and the remedy
  }
}
