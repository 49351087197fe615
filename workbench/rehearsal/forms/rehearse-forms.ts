import { addDays } from '../../../src/domain/calendar/day.ts';
import type { UsedForm } from '../../../src/domain/own-form/used-form.ts';
import { nextFormSheetId } from '../../../src/sheets/own-form/forms-tab.ts';
import { blocksOfForm, nextTop } from '../../../src/sheets/own-form/unit-blocks.ts';
import { type Campaign, openCampaign } from '../campaign.ts';
import { writeResults } from '../folder.ts';
import { HELP } from '../help.ts';
import type { Streams } from '../streams.ts';
import { type FileReport, readUnitFile, type UnitFile } from '../unit-file.ts';
import { type PlayedForm, readFormsInput } from './forms-input.ts';
import { type FormsOptions, parseForms } from './forms-options.ts';
import { formsResults } from './forms-results.ts';
import { farthest, formsScenario } from './forms-scenario.ts';

interface Terminal {
  readonly streams: Streams;
  readonly refuse: (problems: readonly string[]) => 2;
}

/** A year of the office's own forms: exit code 0, or 2 when the input is refused; then nothing was written. */
export async function rehearseForms(args: readonly string[], { streams, refuse }: Terminal): Promise<0 | 2> {
  const parsed = parseForms(args);
  if (parsed.kind === 'help') {
    streams.out(HELP);
    return 0;
  }
  if (parsed.kind === 'refused') return refuse(parsed.problems);
  const { options } = parsed;
  const input = readFormsInput(options);
  if (!input.ok) return refuse(input.problems);
  const opening = openForms(input.forms, input.year, options);
  if (!opening.ok) return refuse(opening.problems);
  const { campaign, used, until, startsOn, remarks } = opening;
  for (let day = startsOn; day <= until; day = addDays(day, 1)) campaign.playDay(day);
  campaign.check();
  const { files, lines } = await formsResults(input.year, campaign, used);
  try {
    writeResults(options.out, files);
  } catch (error) {
    return refuse([
      `Không ghi được vào "${options.out}" (${(error as NodeJS.ErrnoException).code}); hãy chọn thư mục khác.`,
    ]);
  }
  const said = [...remarks.map((remark) => `Lưu ý: ${remark}`), ...lines, `Kết quả ở ${options.out}.`, ''];
  streams.out(said.join('\n'));
  return 0;
}

/** The forms as the add-on places them, in the order in which they are saved. */
function placed(forms: readonly PlayedForm[]): readonly UsedForm[] {
  const used: UsedForm[] = [];
  for (const { form } of forms)
    used.push({ form, sheetId: nextFormSheetId(used), top: nextTop(used), isRetired: false });
  return used;
}

function openForms(forms: readonly PlayedForm[], year: number, options: FormsOptions) {
  const scenario = formsScenario(forms, year, options);
  const { startsOn, until } = scenario;
  const problems = [
    ...(until < startsOn ? [`--until ${until} trước ngày bắt đầu ${startsOn}; hãy ghi ngày sau đó.`] : []),
    ...(until > farthest(year) ? [`--until ${until} quá xa; hãy ghi ngày không sau ${farthest(year)}.`] : []),
    ...forms.flatMap(({ form, entries }) =>
      entries
        .filter(({ on }) => on < startsOn)
        .map(
          ({ line, on }) =>
            `${form.code}, dòng ${line}: ngày nhận ${on} trước --start ${startsOn}; hãy ghi --start sớm hơn.`,
        ),
    ),
  ];
  if (problems.length > 0) return { ok: false as const, problems };
  const reading = readUnitFile(scenario.unitsFile, scenario, 'nothing');
  if (!reading.ok) return { ok: false as const, problems: reading.problems };
  const used = placed(forms);
  const file = withEntries(reading.file, forms, used);
  if ('problems' in file) return { ok: false as const, problems: file.problems };
  const opening = openCampaign(scenario, file, {
    twoFiles: options.twoFiles,
    ...(options.mailQuota === null ? {} : { mailQuota: options.mailQuota }),
  });
  if (!opening.ok) return { ok: false as const, problems: [opening.message] };
  const { campaign, remarks }: { campaign: Campaign; remarks: readonly string[] } = opening;
  return { ok: true as const, campaign, remarks, used, startsOn, until };
}

/** Adds to every unit what it hands in, form by form, period by period. */
function withEntries(
  file: UnitFile,
  forms: readonly PlayedForm[],
  used: readonly UsedForm[],
): UnitFile | { readonly problems: readonly string[] } {
  const codes = new Map(file.units.map(({ code }) => [code.toLowerCase(), code]));
  const reports = new Map<string, FileReport[]>();
  const problems: string[] = [];
  forms.forEach(({ form, entries }, at) => {
    const own = used[at];
    if (own === undefined) return;
    const blocks = new Map(blocksOfForm(own).map(({ number, block }) => [number, block]));
    for (const { line, unit, period, on, typed, note } of [...entries].sort((a, b) => a.period - b.period)) {
      const code = codes.get(unit.normalize('NFC').toLowerCase());
      const block = blocks.get(period);
      if (code === undefined)
        problems.push(
          `${form.code}, dòng ${line}: danh sách đơn vị không có mã "${unit}"; hãy sửa mã hoặc bỏ dòng này.`,
        );
      else if (block !== undefined)
        reports.set(code, [...(reports.get(code) ?? []), { kind: 'own', on, form, block, typed, note }]);
    }
  });
  if (problems.length > 0) return { problems };
  return { ...file, units: file.units.map((unit) => ({ ...unit, reports: reports.get(unit.code) ?? [] })) };
}
