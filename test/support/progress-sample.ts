import { type Day, day } from '../../src/domain/calendar/day.ts';
import type { Cell } from '../../src/sheets/cells/a1.ts';
import { correctionCell, PROGRESS_TAB } from '../../src/sheets/progress-form/progress-layout.ts';
import { MONTH_FIELD_WORDS } from '../../src/words/progress-words.ts';
import type { Platform } from '../../workbench/platform/platform.ts';
import { entryBookId, unitTabs } from '../../workbench/rehearsal/books.ts';
import { openCampaign } from '../../workbench/rehearsal/campaign.ts';
import { withProgress } from '../../workbench/rehearsal/progress-file.ts';
import { OFFICE, SCENARIOS } from '../../workbench/rehearsal/scenario.ts';
import { typeAndSubmit } from '../../workbench/rehearsal/unit-edits.ts';
import { readUnitFile } from '../../workbench/rehearsal/unit-file.ts';

/**
 * The sample of 2024 at the end of a day: every report typed on its own day and answered by a sweep. The mornings
 * between, which only send mails, are left out. The unit `silent` hands in nothing.
 */
function progressSample(until: Day, silent = ''): Platform {
  const scenario = SCENARIOS.find(({ name }) => name === 'van-phong-2024');
  if (scenario?.progressFile == null) throw new RangeError('no scenario van-phong-2024');
  const units = readUnitFile(scenario.unitsFile, scenario);
  if (!units.ok) throw new RangeError(units.problems.join('\n'));
  const whole = withProgress(units.file, scenario.progressFile, scenario);
  if (!whole.ok) throw new RangeError(whole.problems.join('\n'));
  const opening = openCampaign(scenario, whole.file, { twoFiles: false });
  if (!opening.ok) throw new RangeError(opening.message);
  const { platform } = opening.campaign;
  const bookId = entryBookId(platform);
  const tabs = unitTabs(platform);
  const reports = whole.file.units
    .filter(({ code }) => code !== silent)
    .flatMap((unit) => unit.reports.map((report) => ({ unit, report })));
  const pass = (moment: string) => platform.advanceTo(moment, { skip: () => true });
  const days = [...new Set(reports.map(({ report }) => report.on))].filter((on) => on <= until).sort();
  for (const on of days) {
    pass(`${on}T12:00`);
    for (const { unit, report } of reports) {
      if (report.on !== on) continue;
      const desk = { code: unit.code, user: unit.user, bookId, sheetId: tabs.get(unit.code) ?? 0 };
      const { rejections } = typeAndSubmit(platform, desk, report, unit.opening);
      if (rejections.length > 0) throw new RangeError(JSON.stringify(rejections));
    }
    pass(`${on}T12:05`);
    const sweep = platform.run('answerSubmissions', { user: OFFICE, kind: 'trigger' });
    if (sweep.error !== undefined) throw new Error(sweep.error.message);
  }
  pass(`${until}T23:59`);
  return platform;
}

/** The same at the end of 26/04/2024: VP03 has not reported April, whose last day was the 25th. */
export const owingSample = (): Platform => progressSample(day('2024-04-26'));

/** At the end of 27/05/2024, two days after May's last one: VP05 has handed in none of the three months. */
export const silentSample = (): Platform => progressSample(day('2024-05-27'), 'VP05');

/** At the end of 27/11/2024: November is in but for VP12's, and the year's plan runs until the 29th. */
export const novemberSample = (): Platform => progressSample(day('2024-11-27'));

/** The same with April closed on 26/04/2024, when VP03 had not reported, and VP09's March corrected a few days later. */
export function correctedSample(): Platform {
  const platform = progressSample(day('2024-04-26'));
  const ask = (name: string, ...args: readonly unknown[]) => {
    const { error, result } = platform.run(name, { user: OFFICE, kind: 'dialog', args });
    const answer = result as { ok: boolean; message: string } | undefined;
    if (error !== undefined || answer?.ok !== true) throw new Error(error?.message ?? answer?.message);
  };
  ask('closeSubmit', 'month-4');
  platform.advanceTo('2024-05-02T09:00', { skip: () => true });
  ask('reopenSubmit', { code: 'VP09', period: 'month-3', reason: 'rà soát' });
  const sheetId = unitTabs(platform).get('VP09') ?? 0;
  const at = (cell: Cell) => ({ spreadsheetId: entryBookId(platform), sheetId, ...cell });
  const { userEdits } = platform.spreadsheets;
  const user = 'vp09@vanphong.example';
  for (const [cell, text] of [
    [PROGRESS_TAB.correctionMonth, 'Tháng 3'],
    [PROGRESS_TAB.correctionField, MONTH_FIELD_WORDS.classSent],
    [PROGRESS_TAB.correctionNew, '1'],
    [PROGRESS_TAB.correctionReason, 'chưa tính quyết định cử đi học ký ngày 28/3/2024'],
  ] as const) {
    const outcome = userEdits.type(user, at(cell), text);
    if (!outcome.accepted) throw new RangeError(outcome.message);
  }
  userEdits.tick(user, at(correctionCell('tick')), true);
  platform.run('answerSubmissions', { user: OFFICE, kind: 'trigger' });
  return platform;
}
