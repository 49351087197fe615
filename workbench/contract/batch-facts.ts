import type { Fact } from './fact.ts';
import { refusal } from './probe-tab.ts';

/** Ids beside those of the facts' own tabs. */
const EXTRA = 500_000;

export const batchFacts: readonly Fact[] = [
  {
    says: 'a batch is all or nothing: when its last request is refused, nothing of it is done',
    source: 'GS',
    async look(probe) {
      const said = await refusal(
        probe.batch(probe.writing(0, 0, [{ stringValue: 'a' }]), { deleteSheet: { sheetId: 404_404 } }),
      );
      return [said, await probe.shown('A1:B2')];
    },
    allowed: [[/^Invalid requests\[1\]\.deleteSheet: /, []]],
  },
  {
    says: 'requests are done in order, and may use a tab whose id was chosen earlier in the batch',
    source: 'GS; the chosen id: reported',
    async look(probe) {
      const sheetId = EXTRA + 1;
      const start = { sheetId };
      const row = (stringValue: string) => ({
        updateCells: {
          start,
          fields: 'userEnteredValue',
          rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
        },
      });
      await probe.batch({ addSheet: { properties: { sheetId, title: 'Cùng lô' } } }, row('cũ'), row('mới'));
      const seen = await probe.shown('A1:B2', 'Cùng lô');
      await probe.batch({ deleteSheet: { sheetId } });
      return seen;
    },
    allowed: [[['mới']]],
  },
  {
    says: '75 copies of a tab made in the same batch are made in one call, each with its own values',
    source: 'inferred from GS; 1,000 requests in one batch: TK 2022/05/04',
    async look(probe) {
      const count = 75;
      const ids = Array.from({ length: count }, (_, at) => EXTRA + 100 + at);
      await probe.batch(
        probe.writing(0, 0, [{ numberValue: 1 }, { formulaValue: '=A1*2' }]),
        ...ids.map((newSheetId, at) => ({
          duplicateSheet: {
            sourceSheetId: probe.sheetId,
            newSheetId,
            newSheetName: `Bản ${at + 1}`,
            insertSheetIndex: 0,
          },
        })),
        ...ids.map((sheetId, at) => ({
          updateCells: {
            start: { sheetId },
            fields: 'userEnteredValue',
            rows: [{ values: [{ userEnteredValue: { numberValue: at + 1 } }] }],
          },
        })),
      );
      const seen = [await probe.shown('A1:B1', 'Bản 75'), await probe.shown('A1:B1')];
      await probe.batch(...ids.map((sheetId) => ({ deleteSheet: { sheetId } })));
      return seen;
    },
    allowed: [[[['75', '150']], [['1', '2']]]],
  },
  {
    says: 'replies mirror the requests, with an empty object where there is nothing to say',
    source: 'GS',
    async look(probe) {
      const replies = await probe.batch(
        probe.writing(0, 0, [{ stringValue: 'a' }]),
        { addProtectedRange: { protectedRange: { range: { sheetId: probe.sheetId } } } },
        probe.writing(0, 1, [{ stringValue: 'b' }]),
      );
      return replies.map((reply) => Object.keys(reply));
    },
    allowed: [[[], ['addProtectedRange'], []]],
  },
  {
    says: 'a refusal names the request and what is wrong with it',
    source: 'reported, with the whole sentence',
    look: (probe) =>
      refusal(probe.batch(probe.writing(0, 0, []), { addSheet: { properties: { title: probe.title } } })),
    allowed: [
      /^Invalid requests\[1\]\.addSheet: A sheet with the name ".+" already exists\. Please enter another name\.$/,
    ],
  },
  {
    says: 'an unknown field is refused by its path, and nothing is done',
    source: 'BL',
    look: (probe) => refusal(probe.batch({ addSheet: { propertys: {} } } as object)),
    allowed: [
      `Invalid JSON payload received. Unknown name "propertys" at 'requests[0].add_sheet': Cannot find field.`,
    ],
  },
  {
    says: 'a request that writes cells must list its fields',
    source: 'GS',
    look: (probe) =>
      refusal(probe.batch({ updateCells: { start: { sheetId: probe.sheetId }, rows: [{ values: [{}] }] } })),
    allowed: [/At least one field must be listed in 'fields'/],
  },
];
