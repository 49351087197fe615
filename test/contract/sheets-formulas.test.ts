/** What the emulator promises of formulas. Sources: docs/platform.md, with their own sources. */
import { describe, expect, it } from 'vitest';
import { gridRange, openBook, unit } from './sheets-fixture.ts';

const tab = (sheetId: number, title: string) => ({
  addSheet: { properties: { sheetId, title, gridProperties: { rowCount: 20, columnCount: 5 } } },
});

describe('separators follow the locale of the spreadsheet (docs/platform.md 66)', () => {
  it.each([
    ['vi_VN', '=IF(1=1;7;0)', '7'],
    ['vi_VN', '=IF(1=1,7,0)', '#ERROR!'],
    ['vi_VN', '=1,5*2', '3'],
    ['vi_VN', '=1.5*2', '#ERROR!'],
    ['vi_VN', '=SUM({1\\2;3\\4})', '10'],
    ['vi_VN', '=1/2', '0,5'],
    ['vi_VN', '=1/2&"x"', '0,5x'],
    ['vi_VN', '="a""b"&LEN("""")', 'a"b1'],
    ['vi_VN', '=""""&""', '"'],
    ['en_US', '=IF(1=1,7,0)', '7'],
    ['en_US', '=IF(1=1;7;0)', '7'],
    ['en_US', '=1/2', '0.5'],
  ])('%s: %s shows %s', (locale, formula, shown) => {
    expect(openBook({ locale }).calculate(formula).formatted).toBe(shown);
  });

  it('gives formulas back as written, or in US form when the platform is told so: live Google is disputed', () => {
    const formula = { formulaValue: '=IF(A1>1,5;"a;b";0)' };
    expect(openBook().calculate(formula.formulaValue).entered).toEqual(formula);
    expect(openBook({ formulaReadBack: 'us' }).calculate(formula.formulaValue).entered).toEqual({
      formulaValue: '=IF(A1>1.5,"a;b",0)',
    });
  });

  it('rewrites present formulas when the locale changes (docs/platform.md 70)', () => {
    const { update, enter, shown, spreadsheets, at } = openBook({ locale: 'en_US' });
    enter(0, 0, { formulaValue: '=IF(1=1,0.5,0)' });
    update({ updateSpreadsheetProperties: { properties: { locale: 'vi_VN' }, fields: 'locale' } });
    expect(shown(0, 0)).toBe('0,5');
    expect(spreadsheets.cell(at(0, 0)).entered).toEqual({ formulaValue: '=IF(1=1;0,5;0)' });
  });
});

describe('references', () => {
  it('on a copied tab look at the copy', () => {
    const { update, enter, shown } = openBook();
    update(tab(5, 'Mẫu'));
    enter(0, 0, { numberValue: 1 }, 5);
    enter(0, 1, { formulaValue: '=A1+1' }, 5);
    update({ duplicateSheet: { sourceSheetId: 5, newSheetId: 6 } });
    enter(0, 0, { numberValue: 10 }, 6);
    expect([shown(0, 1, 5), shown(0, 1, 6)]).toEqual(['2', '11']);
  });

  it.each([
    ['inserted', 'insertDimension', 1, 3, '=SUM(A1:A6)+A$6+$B1'],
    ['deleted', 'deleteDimension', 1, 3, '=SUM(A1:A2)+A$2+$B1'],
    ['deleted with all it pointed at', 'deleteDimension', 0, 4, '=SUM(#REF!)+#REF!+#REF!'],
  ])('follow %s rows', (_, kind, startIndex, endIndex, formulaValue) => {
    const { update, spreadsheets, at, enter } = openBook();
    update(tab(5, 'x'));
    enter(10, 10, { formulaValue: '=SUM(x!A1:A4)+x!A$4+x!$B1' });
    update({ [kind]: { range: { sheetId: 5, dimension: 'ROWS', startIndex, endIndex } } });
    const expected = formulaValue.replaceAll(/(?<![:$A-Z#])(\$?[AB]\$?\d)/g, 'x!$1');
    expect(spreadsheets.cell(at(10, 10)).entered).toEqual({ formulaValue: expected });
  });

  it('and their cells move with inserted columns', () => {
    const { update, shown, enter } = openBook();
    enter(0, 0, { numberValue: 2 });
    enter(0, 1, { formulaValue: '=A1*3' });
    update({ insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } } });
    expect([shown(0, 0), shown(0, 2), shown(0, 3)]).toEqual(['', '2', '6']);
  });

  it('by name mean the named range; an unknown name is #NAME?', () => {
    const { update, calculate, enter } = openBook();
    enter(0, 0, { numberValue: 4 });
    update({ addNamedRange: { namedRange: { name: 'chi_tieu', range: gridRange(0, 0, 1, 0, 1) } } });
    expect(calculate('=chi_tieu*2').formatted).toBe('8');
    expect(calculate('=khac*2').formatted).toBe('#NAME?');
  });

  it('in a circle are #REF!', () => {
    const { enter, shown } = openBook();
    enter(0, 0, { formulaValue: '=B1' });
    enter(0, 1, { formulaValue: '=A1' });
    expect(shown(0, 0)).toBe('#REF!');
  });
});

describe('functions', () => {
  const book = openBook();
  book.update({
    updateCells: {
      start: { sheetId: 0 },
      fields: 'userEnteredValue',
      rows: [
        ['hán', 1, true],
        ['hàn', 2, false],
        ['hạn', 3],
        ['', 0],
      ].map((row) => ({
        values: row.map((value) => ({
          userEnteredValue:
            typeof value === 'string'
              ? { stringValue: value }
              : typeof value === 'number'
                ? { numberValue: value }
                : { boolValue: value },
        })),
      })),
    },
  });
  book.enter(5, 0, { formulaValue: '=""' });
  book.enter(6, 0, { formulaValue: '=A100' });

  it.each([
    // blank, "" and 0 are three things
    ['=ISBLANK(A100)', 'TRUE'],
    ['=ISBLANK(A6)', 'FALSE'],
    ['=ISBLANK(B4)', 'FALSE'],
    ['=A100', ''],
    ['=A100+1', '1'],
    ['=A100&"x"', 'x'],
    ['=A100=""', 'TRUE'],
    ['=A100=0', 'TRUE'],
    ['=A6=0', 'FALSE'],
    ['=A6+1', '#VALUE!'],
    ['=COUNTBLANK(A1:A6)', '3'],
    ['=COUNTA(A1:A6)', '4'],
    ['=COUNT(A1:C4)', '4'],
    ['=COUNTIF(A1:A6;"")', '3'],
    ['=COUNTIF(A1:A3;"<>")', '3'],
    // logic
    ['=IF(TRUE;;1)', ''],
    ['=IF(FALSE;1)', 'FALSE'],
    ['=IF(B1>1;"a";"b")', 'b'],
    ['=IFS(B1>1;"a";TRUE;"c")', 'c'],
    ['=IFERROR(1/0;"không")', 'không'],
    ['=IFERROR(1/0)', ''],
    ['=IFNA(MATCH("x";A1:A3;0);0)', '0'],
    ['=AND(C1;B1=1)', 'TRUE'],
    ['=OR(C2;B1=2)', 'FALSE'],
    ['=NOT(C1)', 'FALSE'],
    ['=XOR(C1;C2)', 'TRUE'],
    ['=ISNUMBER(B1)', 'TRUE'],
    ['=ISTEXT(A6)', 'TRUE'],
    ['=ISLOGICAL(C1)', 'TRUE'],
    ['=ISERROR(1/0)', 'TRUE'],
    ['=ISFORMULA(A6)', 'TRUE'],
    ['=ISFORMULA(A1)', 'FALSE'],
    // numbers
    ['=INT(-1,5)', '-2'],
    ['=ROUND(1,005;2)', '1,01'],
    ['=ROUND(-2,5;0)', '-3'],
    ['=ABS(-3)', '3'],
    ['=MOD(-1;3)', '2'],
    ['=SUM(A1:C4)', '6'],
    ['=SUMPRODUCT((B1:B3>1)*B1:B3)', '5'],
    ['=SUMIF(A1:A3;"hàn";B1:B3)', '2'],
    ['=SUMIFS(B1:B3;B1:B3;">1";A1:A3;"h*")', '5'],
    ['=COUNTIFS(B1:B4;">=1";B1:B4;"<3")', '2'],
    ['=COUNTIF(C1:C2;TRUE)', '1'],
    ['=MIN(B1:B3)&"-"&MAX(B1:B3)', '1-3'],
    ['=AVERAGE(B1:B3)', '2'],
    ['=AVERAGE(A1:A3)', '#DIV/0!'],
    ['=N("a")+N(TRUE)+N(5)', '6'],
    ['=VALUE("1,5")', '1,5'],
    // dates
    ['=DATE(2026;1;31)', '31/01/2026'],
    ['=DATE(2026;1;31)-DATE(2026;1;1)', '30'],
    ['=DATE(2026;1;31)+1', '01/02/2026'],
    ['=YEAR(DATE(2026;1;31))&MONTH(DATE(2026;1;31))&DAY(DATE(2026;1;31))', '2026131'],
    ['=WEEKDAY(DATE(2026;1;31);2)', '6'],
    ['=WORKDAY(DATE(2026;1;30);1)', '02/02/2026'],
    ['=NETWORKDAYS(DATE(2026;1;1);DATE(2026;1;31);DATE(2026;1;1))', '21'],
    ['=EOMONTH(DATE(2026;1;5);1)', '28/02/2026'],
    ['=TEXT(DATE(2026;1;5);"dd/mm/yyyy")', '05/01/2026'],
    ['=TEXT(0,619;"0.0%")', '61,9%'],
    ['=TEXT(1234567;"#,##0")', '1.234.567'],
    ['=TEXT("chữ";"0")', 'chữ'],
    // text
    ['=CONCATENATE("a";1,5;TRUE)', 'a1,5TRUE'],
    ['=TEXTJOIN("-";TRUE;A1:A6)', 'hán-hàn-hạn'],
    ['=JOIN("-";A1:A3)', 'hán-hàn-hạn'],
    ['=JOIN(",";"";"a")', ',a'],
    ['=LEN("Đắk")', '3'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=UPPER("đảng")', 'ĐẢNG'],
    ['=PROPER("đảng bộ")', 'Đảng Bộ'],
    ['=LEFT("Đảng";2)&RIGHT("Đảng";1)&MID("Đảng";2;2)', 'Đảgản'],
    ['=EXACT("a";"A")', 'FALSE'],
    ['="a"="A"', 'TRUE'],
    ['="hàn"="hạn"', 'FALSE'],
    ['=SUBSTITUTE("a-b-a";"a";"c")', 'c-b-c'],
    ['=REPT("ab";2)', 'abab'],
    ['=CHAR(10)', '\n'],
    ['=T(1)&T("a")', 'a'],
    ['=REGEXMATCH("Chi bộ 12";"\\d+$")', 'TRUE'],
    ['=HYPERLINK("https://x.vn";"Mở [1]")', 'Mở [1]'],
    ['=LEN(HYPERLINK("https://x.vn";"Mở"))', '2'],
    // looking up: accents count, case does not
    ['=MATCH("HẠN";A1:A3;0)', '3'],
    ['=MATCH("h*";A1:A3;0)', '1'],
    ['=MATCH("x";A1:A3;0)', '#N/A'],
    ['=VLOOKUP("hàn";A1:B3;2;FALSE)', '2'],
    ['=INDEX(A1:B3;2;2)', '2'],
    ['=INDEX(A1:A100;90)', ''],
    ['=CHOOSE(2;"a";"b")', 'b'],
    ['=ROW(A3)&COLUMN(B1)&ROWS(A1:A4)&COLUMNS(A1:C1)', '3243'],
    ['=XLOOKUP("HÀN";A1:A3;B1:B3;"không")', '2'],
    ['=XLOOKUP("h*";A1:A3;B1:B3;"không")', 'không'],
    // errors
    ['=IFS(FALSE;1)', '#N/A'],
    ['=1/0', '#DIV/0!'],
    ['="a"+1', '#VALUE!'],
    ['=LET(x;1;x)', '#NAME?'],
    ['=KHONGCO(1)', '#NAME?'],
    ['=1+', '#ERROR!'],
    ['=(1', '#ERROR!'],
    ['=#REF!+1', '#REF!'],
  ])('%s shows %s', (formula, shown) => {
    expect(book.calculate(formula).formatted).toBe(shown);
  });

  it('report an error with its type', () => {
    expect(book.calculate('=1/0').effective).toMatchObject({ errorValue: { type: 'DIVIDE_BY_ZERO' } });
  });
});

describe('time', () => {
  const recalculated = (autoRecalc: string) => {
    const book = openBook();
    book.update({ updateSpreadsheetProperties: { properties: { autoRecalc }, fields: 'autoRecalc' } });
    book.enter(0, 0, { formulaValue: '=TODAY()' });
    book.enter(0, 1, { formulaValue: '=A1+1' });
    const days = () => [book.shown(0, 0), book.shown(0, 1)];
    return { ...book, days };
  };
  const [before, after] = [
    ['30/01/2026', '31/01/2026'],
    ['31/01/2026', '01/02/2026'],
  ];

  it.each([
    ['MINUTE', '2026-01-30T16:59:00Z', '2026-01-30T17:00:00Z'],
    // Hours are counted from the last change, at ten o'clock here.
    ['HOUR', '2026-01-30T16:59:00Z', '2026-01-30T17:00:00Z'],
  ])(
    'TODAY is the day of the spreadsheet’s zone and passes with the clock, every %s',
    (autoRecalc, last, first) => {
      const { days, time } = recalculated(autoRecalc);
      expect(days()).toEqual(before);
      time.now = Date.parse(last);
      expect(days()).toEqual(before);
      time.now = Date.parse(first);
      expect(days()).toEqual(after);
    },
  );

  it('an hour may have to pass before TODAY is the new day', () => {
    const { days, enter, time } = recalculated('HOUR');
    time.now = Date.parse('2026-01-30T16:30:00Z');
    enter(0, 2, { numberValue: 1 });
    time.now = Date.parse('2026-01-30T17:29:00Z');
    expect(days()).toEqual(before);
    time.now = Date.parse('2026-01-30T17:30:00Z');
    expect(days()).toEqual(after);
  });

  it('a new file knows a new day only once something in it changes (RecalculationInterval)', () => {
    const { days, enter, spreadsheets, id, time } = recalculated('ON_CHANGE');
    expect(openBook().spreadsheets.resource(id, 'properties.autoRecalc')).toEqual({
      properties: { autoRecalc: 'ON_CHANGE' },
    });
    time.now = Date.parse('2026-01-30T17:00:00Z');
    spreadsheets.sharing.addEditor(id, 'them@example.org');
    expect(days()).toEqual(before);
    expect(
      spreadsheets.userEdits.type(
        'la@example.org',
        { spreadsheetId: id, sheetId: 0, row: 2, column: 0 },
        '1',
      ),
    ).toMatchObject({ accepted: false });
    expect(days()).toEqual(before);
    enter(0, 2, { numberValue: 1 });
    expect(days()).toEqual(after);
  });

  it('a validation that a new file asks at the typing still sees the day before', () => {
    const { enter, update, spreadsheets, id, time } = recalculated('ON_CHANGE');
    const rule = {
      condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A$1>46052' }] },
      strict: true,
    };
    update({ setDataValidation: { range: gridRange(0, 2, 3, 0, 1), rule } });
    const type = () =>
      spreadsheets.userEdits.type(unit, { spreadsheetId: id, sheetId: 0, row: 2, column: 0 }, '1');
    time.now = Date.parse('2026-01-30T17:00:00Z');
    expect(type()).toMatchObject({ reason: 'validation' });
    enter(0, 2, { numberValue: 1 });
    expect(type()).toEqual({ accepted: true });
  });

  it('Viet Nam’s zone may be read back by the id that CLDR gives it', () => {
    const zone = { properties: { timeZone: 'Asia/Saigon' } };
    const { spreadsheets, id, shown, enter } = openBook({ timeZoneReadBack: 'cldr' });
    expect(spreadsheets.resource(id, 'properties.timeZone')).toEqual(zone);
    enter(0, 0, { formulaValue: '=TODAY()' });
    expect(shown(0, 0)).toBe('30/01/2026');
  });

  it('a change of zone moves TODAY and leaves stored serials (docs/platform.md 70)', () => {
    const { enter, shown, update, time } = openBook();
    time.now = Date.parse('2026-01-30T20:00:00Z');
    enter(0, 0, { formulaValue: '=TODAY()' });
    enter(0, 1, { numberValue: 46052 });
    expect(shown(0, 0)).toBe('31/01/2026');
    update({ updateSpreadsheetProperties: { properties: { timeZone: 'Etc/GMT' }, fields: 'timeZone' } });
    expect([shown(0, 0), shown(0, 1)]).toEqual(['30/01/2026', '46052']);
  });
});

describe('formats', () => {
  it('that the platform cannot show are refused by name', () => {
    const cell = { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/MM/yyyy' } } };
    const range = gridRange(0, 0, 1, 0, 1);
    expect(() => openBook().update({ repeatCell: { range, cell, fields: 'userEnteredFormat' } })).toThrow(
      'local platform: the number format dd/MM/yyyy is not emulated',
    );
  });

  it.each([
    [1234.5, 'NUMBER', '#,##0', '1.235'],
    [46052, 'DATE', 'dd/mm/yyyy', '30/01/2026'],
    [46052.5, 'DATE_TIME', 'dd/mm/yyyy hh:mm', '30/01/2026 12:00'],
    [0.619, 'PERCENT', '0.0%', '61,9%'],
    [7, 'NUMBER', '00', '07'],
    [0.5, 'TEXT', '@', '0,5'],
  ])('%d as %s %s shows %s in vi_VN', (numberValue, type, pattern, expected) => {
    const { update, shown } = openBook();
    const cell = {
      userEnteredValue: { numberValue },
      userEnteredFormat: { numberFormat: { type, pattern } },
    };
    update({ repeatCell: { range: gridRange(0, 0, 1, 0, 1), cell, fields: '*' } });
    expect(shown(0, 0)).toBe(expected);
  });
});
