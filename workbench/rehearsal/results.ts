import { toEml } from '../platform/runtime/eml.ts';
import type { SpreadsheetResource } from '../platform/sheets/service/api.ts';
import { xlsxOf } from '../xlsx/workbook.ts';
import { entryBookId, ledgerIn, resourceOf } from './books.ts';
import type { Campaign } from './campaign.ts';
import { csvText } from './csv-text.ts';
import { emlName, type SentMail, sentMails } from './mail-table.ts';
import { type ProgressTable, progressTable } from './progress-table.ts';
import type { Scenario } from './scenario.ts';
import { type SummaryTable, summaryTable } from './summary-table.ts';

/** What a campaign leaves behind, ready to be written to a folder. */
export interface Results {
  readonly table: SummaryTable;
  /** Null in a campaign of form A. */
  readonly progress: ProgressTable | null;
  readonly mails: readonly SentMail[];
  /** Path inside the folder → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

export async function resultsOf(scenario: Scenario, campaign: Campaign): Promise<Results> {
  const { platform, mailRuns } = campaign;
  const office = resourceOf(platform, platform.containerId);
  const entryId = entryBookId(platform);
  const entry = entryId === platform.containerId ? office : resourceOf(platform, entryId);
  const table = summaryTable(entry, scenario);
  const progress = scenario.progressFile === null ? null : progressTable(entry);
  const mails = sentMails(mailRuns, ledgerIn(office, scenario.year));
  const files = new Map<string, string | Uint8Array>([
    ['tong-hop.csv', csvText(table.header, table.rows)],
    ...(progress === null
      ? []
      : ([['tien-do.csv', csvText(progress.header, progress.rows)]] satisfies [string, string][])),
    ...(await commonFiles(campaign, mails, office, entry)),
  ]);
  return { table, progress, mails, files };
}

/** What every rehearsal leaves behind: mails, what was refused, calls, workbooks. */
export async function commonFiles(
  { rejections, calls }: Pick<Campaign, 'rejections' | 'calls'>,
  mails: readonly SentMail[],
  office: SpreadsheetResource,
  entry: SpreadsheetResource,
): Promise<readonly (readonly [string, string | Uint8Array])[]> {
  const emls = await Promise.all(
    mails.map(async (sent) => [`mails/${emlName(sent)}`, new Uint8Array(await toEml(sent.mail))] as const),
  );
  return [
    ['mails.csv', mailsCsv(mails)],
    [
      'rejected.csv',
      csvText(
        ['unitCode', 'cell', 'value', 'reason'],
        rejections.map(({ unitCode, cell, value, reason }) => [unitCode, cell, value, reason]),
      ),
    ],
    ['calls.json', `${JSON.stringify(calls, null, 1)}\n`],
    ...(await workbooks(office, entry)),
    ...emls,
  ];
}

const mailsCsv = (mails: readonly SentMail[]): string =>
  csvText(
    ['sentOn', 'milestone', 'kind', 'unitCode', 'to', 'cc', 'subject', 'sentAt'],
    mails.map(({ mail, milestone, kind, unitCode }) => [
      mail.at.slice(0, 10),
      milestone,
      kind,
      unitCode,
      mail.to.join(', '),
      mail.cc.join(', '),
      mail.subject,
      mail.at,
    ]),
  );

const WORKBOOK = 'workbook.xlsx';
export const OFFICE_WORKBOOK = 'workbook-van-phong.xlsx';

/** `workbook.xlsx` is the file the units type in; the office's, when it is another, stands beside it. */
async function workbooks(
  office: SpreadsheetResource,
  entry: SpreadsheetResource,
): Promise<[string, Uint8Array][]> {
  const shared: [string, Uint8Array] = [WORKBOOK, await xlsxOf(entry)];
  return office === entry ? [shared] : [shared, [OFFICE_WORKBOOK, await xlsxOf(office)]];
}
