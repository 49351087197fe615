import type { UsedForm } from '../../../src/domain/own-form/used-form.ts';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { parseRecords } from '../../../src/sheets/units/unit-records.ts';
import { entryBookId, gridIn, ledgerIn, resourceOf, unitTabs } from '../books.ts';
import type { Campaign } from '../campaign.ts';
import { csvText } from '../csv-text.ts';
import { sentMails } from '../mail-table.ts';
import { commonFiles } from '../results.ts';
import { type FormTable, formTable, type UnitTab } from './form-table.ts';

/** What a year of own forms leaves behind, and what the person at the terminal reads. */
export async function formsResults(year: number, campaign: Campaign, used: readonly UsedForm[]) {
  const { platform, mailRuns, rejections } = campaign;
  const office = resourceOf(platform, platform.containerId);
  const entryId = entryBookId(platform);
  const entry = entryId === platform.containerId ? office : resourceOf(platform, entryId);
  const names = new Map(
    parseRecords(gridIn(office, SHEET_IDS.records)).map(({ sheetId, name }) => [sheetId, name]),
  );
  const tabs = [...unitTabs(platform)].map(
    ([code, sheetId]): UnitTab => ({ code, name: names.get(sheetId) ?? code, grid: gridIn(entry, sheetId) }),
  );
  const tables = used.map((one) => ({ form: one.form, table: formTable(one, tabs) }));
  const mails = sentMails(mailRuns, ledgerIn(office, year));
  const files = new Map<string, string | Uint8Array>([
    ...tables.map(({ form, table }): [string, string] => [
      `bang-${form.code}.csv`,
      csvText(table.header, table.rows),
    ]),
    ...(await commonFiles(campaign, mails, office, entry)),
  ]);
  const lines = [
    ...tables.map(({ form, table }) => toldOf(form.title, form.code, table)),
    mails.length === 0 ? 'Không gửi thư nào.' : `Thư: ${mails.length}.`,
    ...(rejections.length === 0
      ? []
      : [`Không nhận: ${rejections.length} ô hoặc lần nộp; xem rejected.csv.`]),
  ];
  return { files, lines };
}

const toldOf = (title: string, code: string, { accepted }: FormTable): string =>
  `${title} (${code}): nhận ${accepted} báo cáo; xem bang-${code}.csv.`;
