import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentPage } from '../../../src/app/documents/rendering/document-html.ts';
import { findWriter } from '../../../workbench/machine/find-writer.ts';
import { progressDocuments, registrationDocuments } from '../../support/paper-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'tong-hop-van-ban-'));
afterAll(() => rmSync(folder, { recursive: true }));

const registration = registrationDocuments(60);
const progress = progressDocuments(60);
const DRAFTS = {
  'dang-ky-bao-cao': registration.report,
  'tien-do-bao-cao': progress.report,
  'tien-do-cong-van': progress.letter,
  'tien-do-dinh-chinh': progress.correction,
  'tien-do-bang': progress.overview,
};

/** One start of LibreOffice takes them all. */
beforeAll(() => {
  const files = Object.entries(DRAFTS).map(([name, paper]) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, documentPage(paper, { values: { number: '7' }, today: '2023-03-28' }));
    return file;
  });
  execFileSync(findWriter(), [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--infilter=HTML (StarWriter)',
    '--convert-to',
    'fodt',
    '--outdir',
    folder,
    ...files,
  ]);
}, 60_000);

const tablesOf = (name: keyof typeof DRAFTS): string[] =>
  readFileSync(join(folder, `${name}.fodt`), 'utf8')
    .split(/<table:table /)
    .slice(1)
    .map((table) => table.split('</table:table>')[0] ?? '');

/** Cells of a table's rows, as text. */
const rowsOf = (table: string): string[][] =>
  table
    .split(/<table:table-row/)
    .slice(1)
    .map((row) =>
      row
        .split(/<table:table-cell/)
        .slice(1)
        .map((cell) =>
          cell
            .slice(cell.indexOf('>') + 1)
            .replace(/<[^>]*>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
        ),
    );

describe('LibreOffice takes the draft of a document', () => {
  it.each([
    ['dang-ky-bao-cao', 3, 60],
    ['tien-do-bao-cao', 4, 60],
    ['tien-do-cong-van', 4, 60],
    ['tien-do-dinh-chinh', 3, 3],
  ] as const)('%s: its header in two columns, its table with every row', (name, count, rows) => {
    const tables = tablesOf(name).map(rowsOf);
    expect(tables).toHaveLength(count);
    const [left = '', right = '', ...more] = tables[0]?.[0] ?? [];
    expect(more).toEqual([]);
    expect(left).toContain('BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG');
    expect(right).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    const largest = tables.reduce((a, b) => (b.length > a.length ? b : a));
    const numbered = largest.filter(([first = '']) => /^\d+$/.test(first));
    // A letter's long table stands in two halves side by side.
    const second = numbered.flatMap((cells) => (name === 'tien-do-cong-van' ? (cells[3] ?? []) : []));
    const numbers = [...numbered.map(([first]) => first), ...second];
    expect(numbers.map(Number)).toEqual(Array.from({ length: rows }, (_, at) => at + 1));
    expect(numbered.some((cells) => cells.some((text) => text.includes('&lt;b&gt;')))).toBe(true);
  });

  it('the overview: its bars are lost, every unit and number stays', () => {
    const text = tablesOf('tien-do-bang').map(rowsOf).flat(2);
    expect(text.filter((cell) => /^CB /.test(cell))).toHaveLength(60);
    expect(text.filter((cell) => /^\d+\/\d+$/.test(cell)).length).toBeGreaterThanOrEqual(60);
  });
});
