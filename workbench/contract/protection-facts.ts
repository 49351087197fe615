import type { sheets_v4 } from '@googleapis/sheets';
import type { Fact } from './fact.ts';
import { type ProbeTab, type Request, refusal } from './probe-tab.ts';

const protecting = (protectedRange: sheets_v4.Schema$ProtectedRange): Request => ({
  addProtectedRange: { protectedRange },
});

/** A unit's tab as the add-on makes it: all of it for the office, the input cell open, and again for the unit. */
const unitTab = (probe: ProbeTab): Request[] => [
  protecting({
    range: { sheetId: probe.sheetId },
    unprotectedRanges: [probe.range(0, 1, 0, 1)],
    editors: { users: [] },
  }),
  protecting({ range: probe.range(0, 1, 0, 1), editors: { users: [probe.unit?.address ?? ''] } }),
];

/** Reserved for names that nobody has (RFC 2606). */
const NOBODY = 'khong-co-ai@khong-co.invalid';

export const protectionFacts: readonly Fact[] = [
  {
    says: 'an editor whom Google does not know is refused with the batch, left out, or kept',
    source: 'no source: nobody is made an editor whom sharing refused',
    async look(probe) {
      const range = probe.range(0, 1, 0, 1);
      const said = await refusal(probe.batch(protecting({ range, editors: { users: [NOBODY] } })));
      if (said !== 'was not refused') return said;
      const { protectedRanges = [] } = await probe.tab('protectedRanges.editors.users');
      return protectedRanges[0]?.editors?.users?.includes(NOBODY) ? 'kept' : 'left out';
    },
    allowed: [/^Invalid requests\[0\]\.addProtectedRange: /, 'left out', 'kept'],
    does: [
      'makes nobody an editor whom sharing refused',
      'names the account that is missing from the protection',
      'has nothing to repair',
    ],
    unknown: 'unknownEditor',
  },
  {
    says: 'a protection keeps what it was made with; its id then updates and deletes it',
    source: 'GS',
    async look(probe) {
      const fields = 'protectedRanges(description,unprotectedRanges)';
      const [reply] = await probe.batch(
        protecting({
          range: { sheetId: probe.sheetId },
          unprotectedRanges: [probe.range(1, 3, 1, 2)],
          description: 'trước',
          editors: { users: [] },
        }),
      );
      const { protectedRangeId } = reply?.addProtectedRange?.protectedRange ?? {};
      if (!protectedRangeId) return 'no id';
      await probe.batch({
        updateProtectedRange: {
          protectedRange: { protectedRangeId, description: 'sau' },
          fields: 'description',
        },
      });
      const [found] = (await probe.tab(fields)).protectedRanges ?? [];
      await probe.batch({ deleteProtectedRange: { protectedRangeId } });
      const hole = found?.unprotectedRanges?.[0];
      const left = (await probe.tab(fields)).protectedRanges ?? [];
      return [found?.description, hole?.startRowIndex, hole?.endRowIndex, left.length];
    },
    allowed: [['sau', 1, 3, 0]],
  },
  {
    says: 'the owner is listed among the editors or not: the add-on compares without him',
    source: 'GF says no for SpreadsheetApp',
    async look(probe) {
      await probe.batch(protecting({ range: { sheetId: probe.sheetId }, editors: { users: [] } }));
      const [found] = (await probe.tab('protectedRanges.editors.users')).protectedRanges ?? [];
      return found?.editors?.users ?? [];
    },
    allowed: [[], [/@/]],
    does: ['compares without the owner', 'compares without the owner'],
  },
  ...[false, true].map(
    (warningOnly): Fact => ({
      says: `editors of nobody are told as none and read back as the owner, who sent them${warningOnly ? ', of a warning too' : ''}`,
      source: 'CS',
      async look(probe) {
        const range = probe.range(0, 1, 0, 1);
        const [reply] = await probe.batch(
          protecting({ range, warningOnly, editors: { users: [], groups: [] } }),
        );
        const [found] = (await probe.tab('protectedRanges.editors')).protectedRanges ?? [];
        const { users = [], groups } = found?.editors ?? {};
        return [reply?.addProtectedRange?.protectedRange?.editors, users?.length, groups ?? 'left out'];
      },
      allowed: [[{}, 1, 'left out']],
    }),
  ),
  {
    says: 'cells are left open only in a protection of a whole tab',
    source: 'GS',
    look: (probe) =>
      refusal(
        probe.batch(
          protecting({
            range: probe.range(0, 5, 0, 5),
            unprotectedRanges: [probe.range(0, 1, 0, 1)],
            editors: { users: [] },
          }),
        ),
      ),
    allowed: [/^Invalid requests\[0\]\.addProtectedRange: /],
  },
  {
    says: 'a protection without a list of editors leaves every editor in',
    source: 'googleapis/google-api-php-client#1943',
    needsUnit: true,
    async look(probe) {
      await probe.batch(protecting({ range: { sheetId: probe.sheetId } }));
      await probe.batchByUnit(probe.writing(0, 0, [{ stringValue: 'đơn vị' }]));
      return probe.shown('A1');
    },
    allowed: [[['đơn vị']]],
  },
  {
    says: 'a unit writes to its open cell and to no other of its tab, under both protections at once',
    source: 'GS; both at once: inferred',
    needsUnit: true,
    async look(probe) {
      await probe.batch(...unitTab(probe));
      await probe.batchByUnit(probe.writing(0, 0, [{ numberValue: 5 }]));
      const said = await refusal(probe.batchByUnit(probe.writing(0, 1, [{ numberValue: 6 }])));
      return [await probe.shown('A1:B1'), said];
    },
    allowed: [[[['5']], /You are trying to edit a protected cell or object/]],
  },
  {
    says: 'a unit can neither rename nor delete its protected tab, nor add rows to it',
    source: 'unsourced',
    needsUnit: true,
    async look(probe) {
      const { sheetId } = probe;
      await probe.batch(...unitTab(probe));
      const requests: Request[] = [
        { updateSheetProperties: { properties: { sheetId, title: 'Khác' }, fields: 'title' } },
        { deleteSheet: { sheetId } },
        { appendDimension: { sheetId, dimension: 'ROWS', length: 1 } },
      ];
      const said: boolean[] = [];
      for (const request of requests)
        said.push((await refusal(probe.batchByUnit(request))).startsWith('Invalid'));
      return said;
    },
    allowed: [[true, true, true]],
  },
  {
    says: 'a unit does not see who may edit what it may not',
    source: 'GS',
    needsUnit: true,
    async look(probe) {
      await probe.batch(protecting({ range: { sheetId: probe.sheetId }, editors: { users: [] } }));
      const seen = await probe.unit?.client.spreadsheets.get({
        spreadsheetId: probe.spreadsheetId,
        ranges: [`'${probe.title}'!A1`],
        fields: 'sheets.protectedRanges(editors,requestingUserCanEdit)',
      });
      const [found] = seen?.data.sheets?.[0]?.protectedRanges ?? [];
      return [found?.editors ?? 'hidden', found?.requestingUserCanEdit ?? false];
    },
    allowed: [['hidden', false]],
  },
];
