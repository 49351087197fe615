import type { Fact } from './fact.ts';
import { refusal } from './probe-tab.ts';

export const readingFacts: readonly Fact[] = [
  {
    says: 'getByDataFilter gives the tabs asked for and no other, from where the block starts, blanks at the end left out',
    source: 'GS; QA TC-R03c; BL',
    async look(probe) {
      await probe.batch(probe.writing(3, 2, [{ numberValue: 1 }], [], [{ stringValue: 'a' }]));
      const { data } = await probe.owner.spreadsheets.getByDataFilter({
        spreadsheetId: probe.spreadsheetId,
        fields: 'sheets(properties.sheetId,data(startRow,startColumn,rowData.values.effectiveValue))',
        requestBody: { dataFilters: [{ gridRange: probe.range(2, 12, 1, 6) }] },
      });
      return data.sheets?.map(({ properties, data: blocks }) => [
        properties?.sheetId === probe.sheetId,
        blocks,
      ]);
    },
    allowed: [
      [
        [
          true,
          [
            {
              startRow: 2,
              startColumn: 1,
              rowData: [
                {},
                { values: [{}, { effectiveValue: { numberValue: 1 } }] },
                {},
                { values: [{}, { effectiveValue: { stringValue: 'a' } }] },
              ],
            },
          ],
        ],
      ],
    ],
  },
  {
    says: 'a filter may end beyond the grid but not start there',
    source: 'BL',
    async look(probe) {
      const beyond = await probe.tab('properties.sheetId', probe.range(0, 99, 0, 99));
      return [
        beyond.properties?.sheetId === probe.sheetId,
        await refusal(probe.tab('properties.sheetId', probe.range(99, 100, 0, 1))),
      ];
    },
    allowed: [[true, /exceeds grid limits\. Max rows: 12, max columns: 6/]],
  },
  {
    says: 'a filter on a tab that is gone is refused',
    source: 'BL',
    look: (probe) => refusal(probe.tab('properties.sheetId', { sheetId: 404_404 })),
    allowed: ['No sheet with id: 404404'],
  },
  {
    says: 'two filters on one tab give two blocks of it, as asked',
    source: 'BL',
    async look(probe) {
      await probe.batch(probe.writing(0, 0, [{ numberValue: 1 }, { numberValue: 2 }]));
      const { data } = await probe.owner.spreadsheets.getByDataFilter({
        spreadsheetId: probe.spreadsheetId,
        fields: 'sheets.data(startColumn,rowData.values.formattedValue)',
        requestBody: {
          dataFilters: [{ gridRange: probe.range(0, 1, 1, 2) }, { gridRange: probe.range(0, 1, 0, 1) }],
        },
      });
      return data.sheets?.map(({ data: blocks }) => blocks);
    },
    allowed: [
      [
        [
          { startColumn: 1, rowData: [{ values: [{ formattedValue: '2' }] }] },
          { rowData: [{ values: [{ formattedValue: '1' }] }] },
        ],
      ],
    ],
  },
  {
    says: 'values by filter come with the filter that asked, in whatever order; equal filters share one answer',
    source: 'BL; GS promises an order for batchGet only',
    async look(probe) {
      await probe.batch(probe.writing(0, 0, [{ numberValue: 1 }, { numberValue: 2 }]));
      const filters = [probe.range(0, 1, 1, 2), probe.range(0, 1, 0, 1), probe.range(0, 1, 1, 2)];
      const { data } = await probe.owner.spreadsheets.values.batchGetByDataFilter({
        spreadsheetId: probe.spreadsheetId,
        requestBody: {
          dataFilters: filters.map((gridRange) => ({ gridRange })),
          valueRenderOption: 'UNFORMATTED_VALUE',
        },
      });
      return data.valueRanges
        ?.map(({ dataFilters, valueRange }) => [
          dataFilters?.map(({ gridRange }) => gridRange?.startColumnIndex),
          valueRange?.values,
        ])
        .sort();
    },
    allowed: [
      [
        [[0], [[1]]],
        [[1, 1], [[2]]],
      ],
    ],
  },
  {
    says: 'values leave out trailing blanks, while their range repeats what was asked',
    source: 'GS; BL',
    async look(probe) {
      await probe.batch(probe.writing(0, 0, [{ numberValue: 1 }], [], [{}, { stringValue: 'a' }]));
      const range = `'${probe.title}'!A1:E9`;
      const { data } = await probe.owner.spreadsheets.values.get({
        spreadsheetId: probe.spreadsheetId,
        range,
      });
      return [data.range?.endsWith('!A1:E9'), data.values];
    },
    allowed: [[true, [['1'], [], ['', 'a']]]],
  },
  {
    says: 'a mask may be written with points, slashes or brackets; one that names nothing is refused',
    source: 'BL',
    async look(probe) {
      const masks = ['sheets.properties.sheetId', 'sheets/properties/sheetId', 'sheets(properties(sheetId))'];
      const get = async (fields: string) => {
        const { data } = await probe.owner.spreadsheets.get({
          spreadsheetId: probe.spreadsheetId,
          fields,
          ranges: [`'${probe.title}'!A1`],
        });
        return data.sheets?.map(({ properties }) => properties?.sheetId === probe.sheetId);
      };
      return [await Promise.all(masks.map(get)), await refusal(get('sheets.propertys'))];
    },
    allowed: [[[[true], [true], [true]], 'Request contains an invalid argument.']],
  },
  {
    says: 'a file keeps the locale and the zone it was made with',
    source: 'GS',
    async look(probe) {
      const { data } = await probe.owner.spreadsheets.get({
        spreadsheetId: probe.spreadsheetId,
        fields: 'properties(locale,timeZone)',
      });
      return data.properties;
    },
    allowed: ['Asia/Ho_Chi_Minh', 'Asia/Saigon'].map((timeZone) => ({ locale: 'vi_VN', timeZone })),
    does: ['takes every spelling of the zone for its own', 'takes every spelling of the zone for its own'],
    unknown: 'timeZoneReadBack',
  },
  {
    says: 'a file that does not exist is not found',
    source: 'BL',
    look: (probe) => refusal(probe.owner.spreadsheets.get({ spreadsheetId: 'khong-co-tep-nay' })),
    allowed: ['Requested entity was not found.'],
  },
];
