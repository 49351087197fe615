/** What the emulator promises of people editing in the page. Sources: docs/platform.md, with their own sources. */
import { describe, expect, it } from 'vitest';
import { gridRange, openBook, owner, stranger, unit } from './sheets-fixture.ts';

const accepted = { accepted: true };
const validation = (range: object, type: string, values: string[] = [], more: object = {}) => ({
  setDataValidation: {
    range,
    rule: {
      condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
      strict: true,
      ...more,
    },
  },
});
const format = (range: object, type: string, pattern: string) => ({
  repeatCell: {
    range,
    cell: { userEnteredFormat: { numberFormat: { type, pattern } } },
    fields: 'userEnteredFormat.numberFormat',
  },
});
const first = gridRange(0, 0, 1, 0, 1);

describe('typing (docs/platform.md 68: text is read in the locale of the spreadsheet)', () => {
  it('a plain number in a cell that shows percentages is a percentage', () => {
    const { spreadsheets, at } = openBook({ locale: 'vi_VN' });
    expect(spreadsheets.userEdits.type(unit, at(0, 0), '300%')).toEqual(accepted);
    expect(spreadsheets.userEdits.type(unit, at(0, 0), '5')).toEqual(accepted);
    expect(spreadsheets.cell(at(0, 0))).toMatchObject({ entered: { numberValue: 0.05 }, formatted: '5%' });
  });

  it.each([
    ['vi_VN', '12', { numberValue: 12 }, '12'],
    ['vi_VN', '1.234', { numberValue: 1234 }, '1.234'],
    ['vi_VN', '1.234.567', { numberValue: 1234567 }, '1.234.567'],
    ['vi_VN', '1,5', { numberValue: 1.5 }, '1,5'],
    ['vi_VN', '-3', { numberValue: -3 }, '-3'],
    ['vi_VN', '50%', { numberValue: 0.5 }, '50%'],
    ['vi_VN', '12,5%', { numberValue: 0.125 }, '12,50%'],
    ['vi_VN', '12 người', { stringValue: '12 người' }, '12 người'],
    ['vi_VN', '1.5 ', { stringValue: '1.5 ' }, '1.5 '],
    ['vi_VN', '30/01/2023', { numberValue: 44956 }, '30/01/2023'],
    ['vi_VN', '30-1-2023', { numberValue: 44956 }, '30-1-2023'],
    ['vi_VN', '30/1/23', { numberValue: 44956 }, '30/1/23'],
    ['vi_VN', '2023-01-30', { numberValue: 44956 }, '2023-01-30'],
    ['vi_VN', '30/1', { numberValue: 46052 }, '30/1'],
    ['vi_VN', '1-2', { numberValue: 46054 }, '1-2'],
    ['vi_VN', '12 ₫', { numberValue: 12 }, '12 ₫'],
    ['vi_VN', '1.500₫', { numberValue: 1500 }, '1.500 ₫'],
    ['vi_VN', '12 ₫/tháng', { stringValue: '12 ₫/tháng' }, '12 ₫/tháng'],
    ['en_US', '1-2', { numberValue: 46024 }, '1-2'],
    ['en_US', '2026-09-05', { numberValue: 46270 }, '2026-09-05'],
    ['en_US', '$100.15', { numberValue: 100.15 }, '$100.15'],
    ['en_US', '12 ₫', { stringValue: '12 ₫' }, '12 ₫'],
    ['fr_FR', '1,5', { numberValue: 1.5 }, '1,5'],
    ['de_DE', '30.1.2023', { numberValue: 44956 }, '30.1.2023'],
    ['vi_VN', '31/02/2023', { stringValue: '31/02/2023' }, '31/02/2023'],
    ['vi_VN', '1/30/2023', { stringValue: '1/30/2023' }, '1/30/2023'],
    ['vi_VN', 'true', { boolValue: true }, 'TRUE'],
    ['vi_VN', 'FALSE', { boolValue: false }, 'FALSE'],
    ['vi_VN', "'0123", { stringValue: '0123' }, '0123'],
    ['vi_VN', '0123', { numberValue: 123 }, '123'],
    ['vi_VN', "'=1+1", { stringValue: '=1+1' }, '=1+1'],
    ['vi_VN', '=1+1', { formulaValue: '=1+1' }, '2'],
    ['vi_VN', '=SUM(1;2)', { formulaValue: '=SUM(1;2)' }, '3'],
    ['vi_VN', '0123456789012345678', { numberValue: 123456789012346000 }, '123456789012346000'],
    ['vi_VN', 'Đắk Lắk', { stringValue: 'Đắk Lắk' }, 'Đắk Lắk'],
    ['vi_VN', '', {}, ''],
    ['en_US', '1,234', { numberValue: 1234 }, '1,234'],
    ['en_US', '1.5', { numberValue: 1.5 }, '1.5'],
    ['en_US', '1/30/2023', { numberValue: 44956 }, '1/30/2023'],
    ['en_US', '30/1/2023', { stringValue: '30/1/2023' }, '30/1/2023'],
  ])('%s: %j is %j and shows %j', (locale, text, entered, formatted) => {
    const { spreadsheets, at } = openBook({ locale });
    expect(spreadsheets.userEdits.type(unit, at(0, 0), text)).toEqual(accepted);
    expect(spreadsheets.cell(at(0, 0))).toMatchObject({ formatted });
    expect(spreadsheets.cell(at(0, 0)).entered).toEqual(entered);
  });

  it.each(['=1+1', '0123', '30/01/2023', '1,5'])(
    'in a plain text cell %j stays text (docs/platform.md 52)',
    (text) => {
      const { spreadsheets, at, update } = openBook();
      update(format(first, 'TEXT', '@'));
      spreadsheets.userEdits.type(unit, at(0, 0), text);
      expect(spreadsheets.cell(at(0, 0))).toEqual({
        entered: { stringValue: text },
        effective: { stringValue: text },
        formatted: text,
      });
    },
  );

  it('gives a date its format only where the format is automatic', () => {
    const { spreadsheets, at, update } = openBook();
    update(format(first, 'NUMBER', '0'));
    spreadsheets.userEdits.type(unit, at(0, 0), '30/01/2023');
    expect(spreadsheets.cell(at(0, 0)).formatted).toBe('44956');
  });

  it('is refused beyond 50,000 characters (docs/platform.md 10)', () => {
    const { spreadsheets, at } = openBook();
    expect(spreadsheets.userEdits.type(unit, at(0, 0), 'x'.repeat(50_001))).toMatchObject({
      accepted: false,
      reason: 'too-long',
    });
  });
});

describe('who may edit (docs/platform.md 54, 55, 59)', () => {
  const protect = (protectedRange: object) => ({ addProtectedRange: { protectedRange } });
  const onlyOwner = { editors: { users: [owner] } };

  it('nobody the file is not shared with', () => {
    const { spreadsheets, at } = openBook();
    expect(spreadsheets.userEdits.type(stranger, at(0, 0), 'a')).toMatchObject({
      accepted: false,
      reason: 'no-access',
    });
    spreadsheets.sharing.removeEditor(at(0, 0).spreadsheetId, unit);
    expect(spreadsheets.userEdits.type(unit, at(0, 0), 'a')).toMatchObject({ reason: 'no-access' });
    expect(spreadsheets.userEdits.type(owner, at(0, 0), 'a')).toEqual(accepted);
  });

  it('a unit only in the holes of a protected tab, the owner everywhere', () => {
    const { spreadsheets, at, update } = openBook();
    update(protect({ range: { sheetId: 0 }, unprotectedRanges: [gridRange(0, 1, 3, 1, 2)], ...onlyOwner }));
    expect(spreadsheets.userEdits.type(unit, at(0, 0), 'a')).toMatchObject({
      accepted: false,
      reason: 'protected',
    });
    expect(spreadsheets.userEdits.type(unit, at(2, 1), 'a')).toEqual(accepted);
    expect(spreadsheets.userEdits.type(owner, at(0, 0), 'a')).toEqual(accepted);
    expect(spreadsheets.userEdits.paste(unit, at(2, 1), [['a'], ['b']])).toMatchObject({
      reason: 'protected',
    });
    expect(spreadsheets.userEdits.clear(unit, at(1, 1), 2, 1)).toEqual(accepted);
    expect(spreadsheets.userEdits.clear(unit, at(1, 1), 2, 2)).toMatchObject({ reason: 'protected' });
  });

  it('every covering protection must admit him', () => {
    const { spreadsheets, at, update } = openBook();
    update(
      protect({ range: { sheetId: 0 }, editors: { users: [unit] } }),
      protect({ range: gridRange(0, 0, 1, 0, 1), ...onlyOwner }),
      protect({ range: gridRange(0, 1, 2, 0, 1), warningOnly: true }),
    );
    expect(spreadsheets.userEdits.type(unit, at(0, 0), 'a')).toMatchObject({ reason: 'protected' });
    expect(spreadsheets.userEdits.type(unit, at(1, 0), 'a')).toEqual(accepted);
  });

  it('a protection without editors leaves every editor in (docs/platform.md 56)', () => {
    const { spreadsheets, at, update } = openBook();
    update(protect({ range: { sheetId: 0 } }));
    expect(spreadsheets.userEdits.type(unit, at(0, 0), 'a')).toEqual(accepted);
  });

  it('a locked checkbox cannot be ticked (docs/platform.md 59)', () => {
    const { spreadsheets, at, update } = openBook();
    update(validation(first, 'BOOLEAN'), protect({ range: first, ...onlyOwner }));
    expect(spreadsheets.userEdits.tick(unit, at(0, 0), true)).toMatchObject({ reason: 'protected' });
    expect(spreadsheets.userEdits.tick(owner, at(0, 0), true)).toEqual(accepted);
  });
});

describe('strict validation (docs/platform.md 61)', () => {
  it.each([
    ['NUMBER_BETWEEN', ['0', '10'], ['5', '0', '10', '=5+5'], ['11', '-1', 'năm', '1/1/2023']],
    ['NUMBER_GREATER_THAN_EQ', ['0,5'], ['0,5', '7'], ['0,4', 'x']],
    ['NUMBER_GREATER', ['=B1'], ['4'], ['3']],
    ['ONE_OF_LIST', ['Có', 'Không', '5'], ['Có', '5'], ['có lẽ', '6']],
    ['ONE_OF_RANGE', ['=B1:B3'], ['3', 'b'], ['4']],
    ['TEXT_IS_EMAIL', [], ['a.b@tinh.gov.vn'], ['a.b@', 'abc']],
    ['DATE_BETWEEN', ['01/01/2026', '31/12/2026'], ['30/06/2026'], ['31/12/2025', 'mai']],
    ['DATE_ON_OR_AFTER', ['=TODAY()'], ['30/01/2026'], ['29/01/2026']],
    ['DATE_IS_VALID', [], ['30/01/2026'], ['31/02/2026']],
    ['BOOLEAN', [], ['TRUE', 'false'], ['có', '1']],
    ['CUSTOM_FORMULA', ['=AND(ISNUMBER(A1);A1=INT(A1);A1<=$B$1)'], ['3', '0'], ['4', '1,5', 'x']],
    ['TEXT_CONTAINS', ['chi bộ'], ['Chi bộ 1'], ['Đảng bộ']],
  ])('%s %j lets %j in and keeps %j out', (type, values, good, bad) => {
    const { spreadsheets, at, update, enter } = openBook();
    enter(0, 1, { numberValue: 3 });
    enter(1, 1, { stringValue: 'b' });
    update(validation(first, type, values));
    for (const text of bad) {
      expect([text, spreadsheets.userEdits.type(unit, at(0, 0), text)]).toMatchObject([
        text,
        { accepted: false, reason: 'validation' },
      ]);
      expect(spreadsheets.cell(at(0, 0)).entered).toEqual({});
    }
    for (const text of good)
      expect([text, spreadsheets.userEdits.type(unit, at(0, 0), text)]).toEqual([text, accepted]);
  });

  it('says the rule’s own message, or Google’s general one in the user’s language', () => {
    const { spreadsheets, at, update } = openBook();
    update(validation(first, 'NUMBER_GREATER', ['0'], { inputMessage: 'Nhập số lớn hơn 0' }));
    expect(spreadsheets.userEdits.type(unit, at(0, 0), 'x')).toMatchObject({ message: 'Nhập số lớn hơn 0' });
    update(validation(first, 'NUMBER_GREATER', ['0']));
    expect(spreadsheets.userEdits.type(unit, at(0, 0), 'x')).toMatchObject({
      message: expect.stringContaining('ô A1'),
    });
    const english = openBook({ language: 'en' });
    english.update(validation(first, 'NUMBER_GREATER', ['0']));
    expect(english.spreadsheets.userEdits.type(unit, english.at(0, 0), 'x')).toMatchObject({
      message: expect.stringContaining('cell A1'),
    });
  });

  it('a rule on a range is relative to each of its cells', () => {
    const { spreadsheets, at, update, enter } = openBook();
    update(validation(gridRange(0, 0, 3, 0, 1), 'CUSTOM_FORMULA', ['=A1<=$B1']));
    enter(1, 1, { numberValue: 5 });
    expect(spreadsheets.userEdits.type(unit, at(1, 0), '5')).toEqual(accepted);
    expect(spreadsheets.userEdits.type(unit, at(2, 0), '5')).toMatchObject({ accepted: false });
  });

  it('a rule that is not strict keeps nothing out, and emptying is always allowed', () => {
    const { spreadsheets, at, update } = openBook();
    update(validation(first, 'NUMBER_GREATER', ['0'], { strict: false }));
    expect(spreadsheets.userEdits.type(unit, at(0, 0), 'x')).toEqual(accepted);
    update(validation(first, 'NUMBER_GREATER', ['0']));
    expect(spreadsheets.userEdits.type(unit, at(0, 0), '')).toEqual(accepted);
    expect(spreadsheets.cell(at(0, 0)).entered).toEqual({});
  });

  it('keeps a paste out whole (our guess: Google’s answer is not known)', () => {
    const { spreadsheets, at, update } = openBook();
    update(validation(gridRange(0, 0, 2, 0, 1), 'NUMBER_GREATER', ['0']));
    expect(
      spreadsheets.userEdits.paste(unit, at(0, 0), [
        ['1', 'a'],
        ['x', 'b'],
      ]),
    ).toMatchObject({ reason: 'validation' });
    expect(spreadsheets.cell(at(0, 0)).entered).toEqual({});
    expect(spreadsheets.userEdits.paste(unit, at(0, 0), [['1', 'a'], ['2']])).toEqual(accepted);
    expect([spreadsheets.cell(at(0, 1)).formatted, spreadsheets.cell(at(1, 0)).formatted]).toEqual([
      'a',
      '2',
    ]);
  });

  it.each([
    [
      'ONE_OF_RANGE',
      ['Sales!A2:A5'],
      'Invalid ConditionValue.userEnteredValue: Sales!A2:A5 for ConditionType: ONE_OF_RANGE',
    ],
    ['NUMBER_GREATER', ['0.5'], 'Invalid ConditionValue.userEnteredValue: 0.5'],
    ['CUSTOM_FORMULA', ['=OR(A1=1,A1=2)'], 'Invalid ConditionValue.userEnteredValue: =OR(A1=1,A1=2)'],
    ['NUMBER_BETWEEN', ['1'], 'Invalid number of values'],
    ['NOT_BLANK', [], 'not supported for data validation'],
  ])('a rule %s %j is refused in vi_VN', (type, values, message) => {
    expect(() => openBook().update(validation(first, type, values))).toThrow(message);
  });

  it('reads a range back absolute (docs/platform.md 62)', () => {
    const { update, spreadsheets, id } = openBook();
    update(validation(first, 'ONE_OF_RANGE', ["='Trang tính1'!B1:B3"]));
    expect(JSON.stringify(spreadsheets.resource(id))).toContain("='Trang tính1'!$B$1:$B$3");
  });

  it('does not bind the API, as far as known', () => {
    const { update, enter, shown } = openBook();
    update(validation(first, 'NUMBER_GREATER', ['0']));
    enter(0, 0, { stringValue: 'x' });
    expect(shown(0, 0)).toBe('x');
  });
});

describe('checkboxes (docs/platform.md 64)', () => {
  it('are empty until ticked and tick only where there is one', () => {
    const { spreadsheets, at, update } = openBook();
    update(validation(first, 'BOOLEAN'));
    expect(spreadsheets.cell(at(0, 0)).effective).toEqual({});
    expect(spreadsheets.userEdits.tick(unit, at(0, 0), true)).toEqual(accepted);
    expect(spreadsheets.cell(at(0, 0)).effective).toEqual({ boolValue: true });
    expect(spreadsheets.userEdits.tick(unit, at(0, 1), true)).toMatchObject({ accepted: false });
  });

  it('spread over merged cells with their anchor’s rule (docs/platform.md 63)', () => {
    const { spreadsheets, at, update } = openBook();
    update(validation(first, 'BOOLEAN'), {
      mergeCells: { range: gridRange(0, 0, 1, 0, 2), mergeType: 'MERGE_ALL' },
    });
    expect(spreadsheets.userEdits.tick(unit, at(0, 1), true)).toEqual(accepted);
  });
});
