import type { Fact } from './fact.ts';

const asShown = (table: Readonly<Record<string, string>>): Pick<Fact, 'look' | 'allowed'> => ({
  look: (probe) => probe.calculated(Object.keys(table)),
  allowed: [Object.values(table)],
});

export const formulaFacts: readonly Fact[] = [
  {
    says: 'a formula of a vi_VN file has ; between its arguments',
    source: 'reported by three projects; googleapis/google-api-nodejs-client#1994',
    ...asShown({ '=IF(1=1;7;0)': '7', '=1/2': '0,5' }),
  },
  {
    says: 'with commas it is #ERROR!',
    source: 'reported for the locale id',
    ...asShown({ '=IF(1=1,7,0)': '#ERROR!' }),
  },
  {
    says: 'a formula is given back with ; or with commas: the add-on compares without the difference',
    source: 'disputed',
    async look(probe) {
      await probe.batch(probe.writing(0, 0, [{ formulaValue: '=IF(1=1;"a;b";0)' }]));
      return (await probe.cell(0, 0, 'userEnteredValue')).userEnteredValue?.formulaValue;
    },
    allowed: ['=IF(1=1;"a;b";0)', '=IF(1=1,"a;b",0)'],
    does: ['compares without the difference', 'compares without the difference'],
    unknown: 'formulaReadBack',
  },
  {
    says: 'the functions of the rules calculate as here',
    source: 'unsourced',
    ...asShown({
      '=AND(TRUE;1=1)': 'TRUE',
      '=OR(FALSE;1=2)': 'FALSE',
      '=NOT(FALSE)': 'TRUE',
      '=ISBLANK(A1)': 'TRUE',
      '=ISNUMBER(1)': 'TRUE',
      '=ISFORMULA(E1)': 'TRUE',
      '=INT(-1/2)': '-1',
      '=LEN(TRIM("  Đắk  Lắk "))': '7',
      '=SUBSTITUTE("a-b-a";"a";CHAR(99))': 'c-b-c',
      '=EXACT("a";"A")': 'FALSE',
      '="hàn"="hạn"': 'FALSE',
    }),
  },
  {
    says: 'TO_TEXT gives a number as its cell shows it, a percentage with its sign',
    source: 'unsourced',
    async look(probe) {
      await probe.type('A1', '95,5%');
      await probe.batch(probe.writing(0, 1, [{ numberValue: 0.955 }]));
      return await probe.calculated(['=RIGHT(TO_TEXT(A1);1)="%"', '=RIGHT(TO_TEXT(B1);1)="%"']);
    },
    allowed: [['TRUE', 'FALSE']],
  },
  {
    says: 'the functions of the totals calculate as here',
    source: 'unsourced',
    async look(probe) {
      const number = (numberValue: number) => ({ numberValue });
      await probe.batch(
        probe.writing(
          0,
          0,
          [{ stringValue: 'nop' }, number(1)],
          [{ stringValue: 'nop' }, number(2)],
          [{ stringValue: 'sua' }],
        ),
      );
      return probe.calculated([
        '=SUM(B1:B3)',
        '=MAX(B1:B3)',
        '=COUNT(B1:B3)',
        '=COUNTIF(A1:A3;"nop")',
        '=COUNTIFS(A1:A3;"nop";B1:B3;">1")',
        '=NETWORKDAYS(DATE(2026;1;1);DATE(2026;1;31);DATE(2026;1;1))',
        '=HYPERLINK("https://x.vn";"Mở")',
        '=COUNTIF(B1:B3;"")',
      ]);
    },
    allowed: [['3', '2', '2', '2', '1', '21', 'Mở', '1']],
  },
  {
    says: 'the functions of the months calculate as here',
    source: 'unsourced',
    async look(probe) {
      const texts = ['xvđ', 'xxđ', 'Tháng 7'].map((stringValue) => [{ stringValue }]);
      await probe.batch(probe.writing(0, 0, ...texts, [{ numberValue: 5 }]));
      return probe.calculated([
        '=COUNTIF(A1:A2;REPT("?";2-1)&"v*")',
        '=COUNTIF(A1:A3;"*đ")',
        '=TEXTJOIN("|";FALSE;A1;B1;A2)',
        '=MID(A3;7;1)&LEN(MID(A1;9;2))',
        '=VALUE(SUBSTITUTE(A3;"Tháng ";""))+1',
        '=ISNUMBER(FIND("⚠";"✘ ⚠"))',
        '=ISNUMBER(FIND("⚠";A1))',
        '=INDEX(A1:A3;MATCH("XXĐ";A1:A3;0))',
        '=YEAR(DATE(2026;7;5))&MONTH(DATE(2026;7;5))',
        '=ROW(A3)&COLUMN(B1)&ISTEXT(A4)&MIN(A1:A4)',
        '=IFERROR(NA();"lỗi")',
      ]);
    },
    allowed: [['1', '2', 'xvđ||xxđ', '70', '8', 'TRUE', 'FALSE', 'xxđ', '20267', '32FALSE5', 'lỗi']],
  },
  {
    says: 'blank, "" and 0 are three things',
    source: 'unsourced',
    ...asShown({
      '=A1': '',
      '=A1+1': '1',
      '=A1=""': 'TRUE',
      '=A1=0': 'TRUE',
      '=IF(TRUE;"";1)': '',
      '=E5=0': 'FALSE',
      '=ISBLANK(E5)': 'FALSE',
    }),
  },
  {
    says: 'a formula that comes to nothing has no value, one that comes to "" an empty text',
    source: 'no source: the add-on takes both for blank',
    async look(probe) {
      await probe.batch(probe.writing(0, 0, [{ formulaValue: '=""' }]));
      return (await probe.cell(0, 0, 'effectiveValue')).effectiveValue ?? 'left out';
    },
    allowed: [{ stringValue: '' }, 'left out', {}],
    does: ['takes it for blank', 'takes it for blank', 'takes it for blank'],
  },
  {
    says: 'an error has its type beside the value',
    source: 'GS',
    async look(probe) {
      const formulas = ['=1/0', '="a"+1', '=KHONGCO(1)', '=1+'];
      await probe.batch(
        probe.writing(
          0,
          0,
          formulas.map((formulaValue) => ({ formulaValue })),
        ),
      );
      const { data } = await probe.tab('data.rowData.values.effectiveValue.errorValue.type');
      return data?.[0]?.rowData?.[0]?.values?.map(({ effectiveValue }) => effectiveValue?.errorValue?.type);
    },
    allowed: [['DIVIDE_BY_ZERO', 'VALUE', 'NAME', 'ERROR']],
  },
  {
    says: 'TODAY() is the day of the spreadsheet’s zone',
    source: 'unsourced',
    async look(probe) {
      const [year, month, day] = probe.today.split('-').map(Number);
      return probe.calculated([`=TODAY()-DATE(${year};${month};${day})`]);
    },
    allowed: [['0']],
  },
  {
    says: 'a formula follows a tab that is renamed, whatever is in its name',
    source: 'unsourced',
    async look(probe) {
      const { sheetId, title } = probe;
      const named = (name: string) => ({
        updateSheetProperties: { properties: { sheetId, title: name }, fields: 'title' },
      });
      await probe.batch(probe.writing(0, 0, [{ numberValue: 3 }]), named("Xã D'Ran"));
      await probe.batch(probe.writing(0, 1, [{ formulaValue: "='Xã D''Ran'!A1*2" }]));
      await probe.batch(named(title));
      const { formattedValue, userEnteredValue } = await probe.cell(0, 1, 'formattedValue,userEnteredValue');
      return [formattedValue, userEnteredValue?.formulaValue];
    },
    allowed: [['6', /^='Điều \d+'!A1\*2$/]],
  },
  {
    says: 'a formula on a tab that does not exist stays #REF! after the tab appears, until it is written again',
    source: 'Max-Makhrov/GoogleSheets, copySheets.gs',
    async look(probe) {
      const sheetId = 700_001;
      const formula = [{ formulaValue: "='Chưa có'!A1+1" }];
      await probe.batch(probe.writing(0, 0, formula));
      await probe.batch({ addSheet: { properties: { sheetId, title: 'Chưa có' } } });
      const before = await probe.shown('A1');
      await probe.batch(probe.writing(0, 1, formula));
      const after = await probe.shown('B1');
      await probe.batch({ deleteSheet: { sheetId } });
      return [before, after];
    },
    allowed: [[[['#REF!']], [['1']]]],
  },
  {
    says: 'a formula on a deleted tab is #REF!, also when a tab of that name is made again',
    source: 'unsourced',
    async look(probe) {
      const sheetId = 700_002;
      const add = { addSheet: { properties: { sheetId, title: 'Bị xóa' } } };
      await probe.batch(add);
      await probe.batch(probe.writing(0, 0, [{ formulaValue: "='Bị xóa'!A1+1" }]));
      await probe.batch({ deleteSheet: { sheetId } });
      const deleted = await probe.shown('A1');
      await probe.batch(add);
      const again = await probe.shown('A1');
      await probe.batch({ deleteSheet: { sheetId } });
      return [deleted, again];
    },
    allowed: [[[['#REF!']], [['#REF!']]]],
  },
];
