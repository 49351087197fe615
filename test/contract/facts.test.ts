/** What the add-on counts on, looked at on the local platform through Google's own client; `npm run check:live` looks at Google. */
import { auth, sheets } from '@googleapis/sheets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../../workbench/contract/fact.ts';
import { facts } from '../../workbench/contract/facts.ts';
import { openProbeTabs, type ProbeTabs } from '../../workbench/contract/open-probe-tabs.ts';
import { type RunningRest, serveRest } from '../../workbench/platform/rest/serve.ts';
import { LIKELIEST, OTHERWISE } from '../../workbench/platform/sheets/book/unknowns.ts';
import { createSpreadsheets } from '../../workbench/platform/sheets/spreadsheets.ts';
import { owner, unit } from './sheets-fixture.ts';

const answers = [
  ['as-written', 'likeliest', LIKELIEST],
  ['us', 'other', OTHERWISE],
] as const;

describe.each(answers)('facts, formulas given back %s, the %s answers', (formulaReadBack, _, unknowns) => {
  const spreadsheets = createSpreadsheets({
    clock: { now: () => Date.parse('2026-01-30T03:00:00Z') },
    language: 'vi',
    formulaReadBack,
    unknowns,
    isUnknownAccount: (address) => address.endsWith('.invalid'),
  });
  let rest: RunningRest;
  let probes: ProbeTabs;
  beforeAll(async () => {
    rest = await serveRest({ spreadsheets: () => spreadsheets });
    const clientOf = (access_token: string) => {
      const credentials = new auth.OAuth2();
      credentials.setCredentials({ access_token });
      return sheets({ version: 'v4', auth: credentials, rootUrl: rest.rootUrl, retry: false });
    };
    const driver = {
      owner: clientOf(owner),
      unit: { client: clientOf(unit), address: unit },
      share: async (spreadsheetId: string) => spreadsheets.sharing.addEditor(spreadsheetId, unit),
      remove: async (spreadsheetId: string) => void spreadsheets.remove(owner, spreadsheetId),
      today: () => '2026-01-30',
    };
    probes = await openProbeTabs(driver, facts);
  });
  afterAll(() => rest.stop());

  it.each(facts.map((fact) => [`${fact.says} (${fact.source})`, fact] as const))('%s', async (_, fact) => {
    const finding = await lookAt(fact, probes.probeTabOf(fact));
    if (finding.kind === 'failed') throw finding.error;
    expect(finding).toMatchObject({ kind: 'confirmed' });
  });
});
