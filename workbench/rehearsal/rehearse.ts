import { addDays } from '../../src/domain/calendar/day.ts';
import { openCampaign } from './campaign.ts';
import { writeResults } from './folder.ts';
import { isOfForms } from './forms/forms-options.ts';
import { rehearseForms } from './forms/rehearse-forms.ts';
import { HELP } from './help.ts';
import { parseOptions } from './options.ts';
import { withProgress } from './progress-file.ts';
import { report } from './report.ts';
import { resultsOf } from './results.ts';
import type { Streams } from './streams.ts';
import { readUnitFile } from './unit-file.ts';

const TERMINAL: Streams = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
};

/** The command: its exit code is 0, or 2 when the input is refused; then nothing was written. */
export async function rehearse(args: readonly string[], streams: Streams = TERMINAL): Promise<0 | 2> {
  const refuse = (problems: readonly string[]): 2 => {
    streams.error(`${problems.join('\n')}\n`);
    return 2;
  };
  if (isOfForms(args)) return rehearseForms(args, { streams, refuse });
  const parsed = parseOptions(args);
  if (parsed.kind === 'help') {
    streams.out(HELP);
    return 0;
  }
  if (parsed.kind === 'refused') return refuse(parsed.problems);
  const { scenario, unitsFile, progressFile, until, twoFiles, mailQuota, out } = parsed.options;
  const reading = readUnitFile(unitsFile, scenario);
  if (!reading.ok) return refuse(reading.problems);
  const whole = progressFile === null ? reading : withProgress(reading.file, progressFile, scenario);
  if (!whole.ok) return refuse(whole.problems);
  const opening = openCampaign(scenario, whole.file, {
    twoFiles,
    ...(mailQuota === null ? {} : { mailQuota }),
  });
  if (!opening.ok) return refuse([opening.message]);
  const { campaign, remarks } = opening;
  for (let day = scenario.startsOn; day <= until; day = addDays(day, 1)) campaign.playDay(day);
  campaign.check();
  const results = await resultsOf(scenario, campaign);
  try {
    writeResults(out, results.files);
  } catch (error) {
    return refuse([
      `Không ghi được vào "${out}" (${(error as NodeJS.ErrnoException).code}); hãy chọn thư mục khác.`,
    ]);
  }
  streams.out(
    `${remarks.map((remark) => `Lưu ý: ${remark}\n`).join('')}${report(results, campaign.rejections, out)}`,
  );
  return 0;
}
