import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/ui/common/csv.ts';
import { fileName } from '../../src/ui/common/file-name.ts';

describe('a CSV file', () => {
  it('puts an apostrophe before a text that a spreadsheet would take for a formula, and before no number', () => {
    const texts = ['=1+1', '+84', '-2', '@A1', '\tx', '\rx', "'x", 'a=b', ''];
    const [row] = parse(csvText([[...texts, -2, 0, null]]), { bom: true, delimiter: ';' }) as string[][];
    expect(row).toEqual(["'=1+1", "'+84", "'-2", "'@A1", "'\tx", "'\rx", "'x", 'a=b', '', '-2', '0', '']);
  });

  it('keeps quotes, commas, line ends and Vietnamese letters', () => {
    const texts = ['Chi bộ "A", B', 'hai\ndòng', "D'Ran; <b>&", 'ủy'];
    expect(parse(csvText([texts, texts]), { bom: true, delimiter: ';' })).toEqual([texts, texts]);
    expect(csvText([['a', 'b']])).toBe('\ufeffa;b\r\n');
  });

  it('has a name that file systems take', () => {
    expect(fileName('Tổng hợp 01/02: "A" <b>|?*\\')).toBe('Tổng hợp 01-02- -A- -b-----');
  });
});
