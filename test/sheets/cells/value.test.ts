import { describe, expect, it } from 'vitest';
import { day, type Moment } from '../../../src/domain/calendar/day.ts';
import {
  dateValue,
  type ExtendedValue,
  formula,
  isWritten,
  momentValue,
  normalFormula,
  quotedText,
  toExtendedValue,
  type Written,
} from '../../../src/sheets/cells/value.ts';

describe('a value goes out typed', () => {
  it.each<[string, Written, ExtendedValue]>([
    ['a text', 'Chi bộ', { stringValue: 'Chi bộ' }],
    ['a text that looks like a formula stays text', '=1+1', { stringValue: '=1+1' }],
    ['a text of digits stays text', '0123', { stringValue: '0123' }],
    ['a number', 72, { numberValue: 72 }],
    ['nought', 0, { numberValue: 0 }],
    ['a tick', true, { boolValue: true }],
    ['no tick', false, { boolValue: false }],
    ['nothing', null, {}],
    ['an empty text is nothing', '', {}],
    ['a formula', formula('SUM(A1;B1)'), { formulaValue: '=SUM(A1;B1)' }],
    ['a day', dateValue(day('2023-01-31')), { numberValue: 44_957 }],
    ['no day', dateValue(null), {}],
    ['a moment', momentValue('2023-01-31T12:00:00' as Moment), { numberValue: 44_957.5 }],
    ['no moment', momentValue(null), {}],
  ])('%s', (_, value, wanted) => expect(toExtendedValue(value)).toEqual(wanted));

  it('a text in a formula has its quotes doubled', () => {
    expect(quotedText('tích ô "Nộp"')).toBe('"tích ô ""Nộp"""');
  });
});

describe('a formula read back is the same', () => {
  it.each([
    ['with commas', '=IF(A1=1;7;0)', '=IF(A1=1,7,0)'],
    ['with blanks', '=IF(A1=1;7;0)', '= IF( A1 = 1 ; 7 ; 0 )'],
    ['in small letters', '=SUM(A1:B2)', '=sum(a1:b2)'],
    ['with needless quotes', "='Sheet1'!A1", '=Sheet1!A1'],
    ['with an apostrophe in the name', "='Chi bộ xã D''Ran'!$B$9;", "='Chi bộ xã D''Ran'!$B$9,"],
    ['with a separator before a text', '=IF(A1;"ok";"")', '=IF(A1,"ok","")'],
    ['over several lines', '=IF(A1;\n1;2)', '=IF(A1,1,2)'],
  ])('%s', (_, ours, theirs) => expect(normalFormula(theirs)).toBe(normalFormula(ours)));
});

describe('a formula read back is another', () => {
  it.each([
    ['when a text has another separator', '="a;b"', '="a,b"'],
    ['when a text has other case', '=A1="ok"', '=A1="OK"'],
    ['when a text has other blanks', '="Đã nộp"', '="Đã  nộp"'],
    ['when a text has another apostrophe', `="'x'!"`, '="x!"'],
    ['when a text after a doubled quote differs', '="a""b";"c;d"', '="a""b";"c,d"'],
    ['when it looks at another cell', '=Sheet1!A1', '=Sheet1!A2'],
    ['when it looks at another tab', "='Chi bộ A'!A1", "='Chi bộ B'!A1"],
    ['when it broke', '=Sheet1!A1', '=#REF!'],
  ])('%s', (_, ours, theirs) => expect(normalFormula(theirs)).not.toBe(normalFormula(ours)));
});

describe('a cell stands as written', () => {
  it.each<[string, ExtendedValue | undefined, Written, boolean]>([
    ['the same text', { stringValue: 'Hạn nộp' }, 'Hạn nộp', true],
    ['the same text in NFD', { stringValue: 'Hạn nộp'.normalize('NFD') }, 'Hạn nộp', true],
    ['another text', { stringValue: 'Hạn' }, 'Hạn nộp', false],
    ['no text', {}, 'Hạn nộp', false],
    ['the same number', { numberValue: 5 }, 5, true],
    ['nought is not nothing', {}, 0, false],
    ['nothing is not nought', { numberValue: 0 }, null, false],
    ['a number typed as text', { stringValue: '5' }, 5, false],
    ['a formula that gives the number', { formulaValue: '=5' }, 5, false],
    ['no tick', { boolValue: false }, false, true],
    ['a tick instead of none', { boolValue: true }, false, false],
    ['an empty cell is not an unset tick', {}, false, false],
    ['nothing', undefined, null, true],
    ['nothing for an empty text', {}, '', true],
    ['something typed where nothing is written', { stringValue: 'x' }, null, false],
    ['a formula where nothing is written', { formulaValue: '=A1' }, null, false],
    ['the formula in the locale of the API', { formulaValue: '=IF(A1,1,2)' }, formula('IF(A1;1;2)'), true],
    ['its bare result', { numberValue: 1 }, formula('IF(A1;1;2)'), false],
    ['nothing instead of the formula', undefined, formula('IF(A1;1;2)'), false],
    ['another formula', { formulaValue: '=IF(A1;1;3)' }, formula('IF(A1;1;2)'), false],
  ])('%s', (_, found, wanted, same) => expect(isWritten(found, wanted)).toBe(same));
});

describe('a formula that names an oddly titled tab', () => {
  it('is the same in both separator forms when the title holds a quote', () => {
    const written = '=IF(\'5" B\'!A1="ok";\'5" B\'!A2;"")';
    expect(normalFormula(written)).toBe(normalFormula(written.replace(/;/g, ',')));
  });

  it('is another formula when only the title differs, by a blank or a separator', () => {
    expect(normalFormula("='Chi bộ A1'!B2")).not.toBe(normalFormula("='Chi bộ A 1'!B2"));
    expect(normalFormula("='A;B'!B2")).not.toBe(normalFormula("='A,B'!B2"));
  });
});
