import type { Fact } from './fact.ts';
import { type ProbeTab, type Request, refusal } from './probe-tab.ts';

const validating = (probe: ProbeTab, type: string, ...values: string[]): Request => ({
  setDataValidation: {
    range: probe.range(0, 1, 0, 1),
    rule: {
      condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
      inputMessage: 'Nhập số nguyên',
      strict: true,
      showCustomUi: true,
    },
  },
});

const highlighting = (probe: ProbeTab, formula: string, index = 0): Request => ({
  addConditionalFormatRule: {
    index,
    rule: {
      ranges: [probe.range(0, 3, 0, 1)],
      booleanRule: {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
        format: { backgroundColor: { red: 1 } },
      },
    },
  },
});

export const ruleFacts: readonly Fact[] = [
  {
    says: 'the formula of a validation has ; in vi_VN and keeps its message; with commas it is refused',
    source: 'reported by three projects',
    async look(probe) {
      await probe.batch(validating(probe, 'CUSTOM_FORMULA', '=AND(ISNUMBER(A1);A1=INT(A1))'));
      const { dataValidation } = await probe.cell(0, 0, 'dataValidation');
      return [
        dataValidation?.condition?.values?.[0]?.userEnteredValue,
        dataValidation?.inputMessage,
        await refusal(probe.batch(validating(probe, 'CUSTOM_FORMULA', '=AND(ISNUMBER(A1),A1=INT(A1))'))),
      ];
    },
    allowed: [
      [
        /^=AND\(ISNUMBER\(A1\)[;,] ?A1=INT\(A1\)\)$/,
        'Nhập số nguyên',
        /Invalid ConditionValue\.userEnteredValue/,
      ],
    ],
  },
  {
    says: 'the formula of a validation cannot look at another tab, and the batch falls with it',
    source: 'R4',
    async look(probe) {
      const sheetId = 710_002;
      const said = await refusal(
        probe.batch(
          { addSheet: { properties: { sheetId, title: 'Cài đặt hai' } } },
          validating(probe, 'CUSTOM_FORMULA', "='Cài đặt hai'!$A$1=1"),
        ),
      );
      // Where it is not refused the tab was made, and is deleted again.
      if (said === 'was not refused') await probe.batch({ deleteSheet: { sheetId } });
      return said;
    },
    allowed: [/Invalid ConditionValue/],
  },
  {
    says: 'a list of texts may be validated against',
    source: 'GS',
    async look(probe) {
      await probe.batch(validating(probe, 'ONE_OF_LIST', 'Có', 'Không'));
      const { dataValidation } = await probe.cell(0, 0, 'dataValidation.condition');
      return dataValidation?.condition?.values?.map(({ userEnteredValue }) => userEnteredValue);
    },
    allowed: [['Có', 'Không']],
  },
  {
    says: 'validation does not bind the API',
    source: 'no source: the add-on checks at submission whatever validation let pass',
    async look(probe) {
      await probe.batch(validating(probe, 'NUMBER_GREATER', '0'));
      await probe.batch(probe.writing(0, 0, [{ stringValue: 'x' }]));
      return probe.shown('A1');
    },
    allowed: [[['x']]],
  },
  {
    says: 'the formula of a highlight has ; in vi_VN; with commas it is refused',
    source: 'reported by three projects',
    async look(probe) {
      await probe.batch(highlighting(probe, '=AND($A1="";$B1="")'));
      return refusal(probe.batch(highlighting(probe, '=AND($A1="",$B1="")')));
    },
    allowed: [/Invalid ConditionValue\.userEnteredValue/],
  },
  {
    says: 'a highlight cannot look at another tab, and the whole batch falls with it',
    source: 'reported, hit live',
    async look(probe) {
      const other = { addSheet: { properties: { sheetId: 710_001, title: 'Cài đặt' } } };
      const said = await refusal(probe.batch(other, highlighting(probe, "='Cài đặt'!$A$1=1")));
      return said;
    },
    allowed: [/Conditional format rule cannot reference a different sheet\./],
  },
  {
    says: 'a highlight goes with the last of its rows, or stays behind without any',
    source: 'no source: the add-on takes its highlights away before it deletes rows',
    async look(probe) {
      const { sheetId } = probe;
      await probe.batch(highlighting(probe, '=$A1=1'), {
        deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 3 } },
      });
      return (
        (await probe.tab('conditionalFormats.booleanRule.condition.type')).conditionalFormats?.length ?? 0
      );
    },
    allowed: [0, 1],
    does: ['has taken its highlights away before', 'has taken its highlights away before'],
    unknown: 'emptiedRule',
  },
  {
    says: 'a paste by the API brings highlights along, or leaves them',
    source: 'no source: the add-on gives highlights to copied rows after every paste, from rows without',
    async look(probe) {
      await probe.batch(highlighting(probe, '=$A1=1'), {
        copyPaste: {
          source: probe.range(0, 3, 0, 1),
          destination: probe.range(4, 7, 0, 1),
          pasteType: 'PASTE_NORMAL',
        },
      });
      const { conditionalFormats = [] } = await probe.tab('conditionalFormats.ranges');
      const isCovered = conditionalFormats.some(({ ranges }) =>
        ranges?.some((range) => (range.startRowIndex ?? 0) <= 4 && (range.endRowIndex ?? 0) >= 7),
      );
      return isCovered ? 'brought' : 'left';
    },
    allowed: ['brought', 'left'],
    does: ['highlights copied rows after the paste', 'highlights copied rows after the paste'],
    unknown: 'pasteOfRules',
  },
  {
    says: 'a highlight is put in at its index',
    source: 'GS',
    async look(probe) {
      await probe.batch(
        ...['=$A1=1', '=$A1=2', '=$A1=3'].map((formula, at) => highlighting(probe, formula, at % 2)),
      );
      const { conditionalFormats } = await probe.tab('conditionalFormats.booleanRule.condition.values');
      return conditionalFormats?.map(
        ({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue,
      );
    },
    allowed: [['=$A1=3', '=$A1=1', '=$A1=2']],
  },
];
