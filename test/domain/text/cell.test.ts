import { expect, it } from 'vitest';
import { BLANK, type CellContent, numberCell, plainText, textCell } from '../../../src/domain/text/cell.ts';

it.each<[string, CellContent, string]>([
  ['a blank is no text', BLANK, ''],
  ['a text loses the blanks around it', textCell('  Dự kiến năm 2024\n'), 'Dự kiến năm 2024'],
  ['a text is NFC', textCell('Đảng ủy'.normalize('NFD')), 'Đảng ủy'.normalize('NFC')],
  ['a number is its digits', numberCell(1234), '1234'],
  ['a tick is a word', { kind: 'boolean', value: true }, 'TRUE'],
  ['no tick is a word', { kind: 'boolean', value: false }, 'FALSE'],
  ['a formula is no text', { kind: 'formula', text: '=1+1' }, ''],
])('%s', (_, content, text) => expect(plainText(content)).toBe(text));
