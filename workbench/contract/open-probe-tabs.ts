import type { Fact } from './fact.ts';
import { type Client, ProbeTab } from './probe-tab.ts';

export interface Driver {
  readonly owner: Client;
  readonly unit: { readonly client: Client; readonly address: string } | null;
  /** Lets the unit edit the file. */
  share(spreadsheetId: string): Promise<void>;
  /** Takes the file away for good. */
  remove(spreadsheetId: string): Promise<void>;
  /** `yyyy-MM-dd` in Vietnam. */
  today(): string;
}

export const FILE_TITLE = 'Tổng hợp: kiểm tra Google';

export interface ProbeTabs {
  readonly spreadsheetId: string;
  probeTabOf(fact: Fact): ProbeTab;
}

/** Makes a file of its own, with a tab for every fact. */
export async function openProbeTabs(driver: Driver, facts: readonly Fact[]): Promise<ProbeTabs> {
  const { owner, unit } = driver;
  const tabs = facts.map((fact, at) => ({ fact, sheetId: 1000 + at, title: `Điều ${at + 1}` }));
  const { data } = await owner.spreadsheets.create({
    requestBody: {
      properties: { title: FILE_TITLE, locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    },
  });
  const spreadsheetId = data.spreadsheetId ?? '';
  const gridProperties = { rowCount: 12, columnCount: 6 };
  const requests = tabs.map(({ sheetId, title }) => ({
    addSheet: { properties: { sheetId, title, gridProperties } },
  }));
  try {
    await owner.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
    if (unit !== null) await driver.share(spreadsheetId);
  } catch (error) {
    await driver.remove(spreadsheetId);
    throw error;
  }
  return {
    spreadsheetId,
    probeTabOf(fact) {
      const tab = tabs.find((one) => one.fact === fact);
      if (tab === undefined) throw new RangeError(`no tab for: ${fact.says}`);
      return new ProbeTab(owner, unit, spreadsheetId, tab.sheetId, tab.title, driver.today());
    },
  };
}
