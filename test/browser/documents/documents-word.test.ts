import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Packer } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordDocument } from '../../../src/ui/documents/word/document.ts';
import { findWriter } from '../../../workbench/machine/find-writer.ts';
import { measuredPdf, type PrintedPage, type PrintedText } from '../../support/measured-pdf.ts';
import {
  EVERYBODY_LATE,
  NOBODY,
  progressDocuments,
  registrationDocuments,
} from '../../support/paper-samples.ts';
import {
  A4,
  expectHeader,
  expectOnPaper,
  expectSignatureInCompany,
  expectTable,
  find,
  near,
} from './printed.ts';

/** Word files, opened by LibreOffice and printed: the measures of the printed page hold for them too. */

const folder = mkdtempSync(join(tmpdir(), 'tong-hop-word-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILLED = { number: '7', signer: 'Nguyễn Văn A', day: '2023-02-01', newDeadline: '2023-02-06' };
const LENGTHS = [19, 20, 21, 22, 23, 24, 25];
/** Numbers of rows, one of which ends at the foot of the page. */
const ANNEX_ROWS = [13, 14, 15, 16, 17];
const LONG_NOTE = `Lý do "dài" <b>&</b> ${'đang rà soát lại số liệu; '.repeat(12)}`
  .slice(0, 293)
  .concat(' hết ý');
const registration = registrationDocuments(60);
const progress = progressDocuments(150);
const short = { ...registrationDocuments(12).report, annex: null };
const FILES = {
  report: { paper: registration.report, values: { ...FILLED, tasks: 'Việc 1.\nViệc 2.' } },
  letter: { paper: registrationDocuments(41).letter, values: FILLED },
  'progress-report': { paper: progress.report, values: FILLED },
  'progress-letter': { paper: progressDocuments(41).letter, values: FILLED },
  correction: { paper: progress.correction, values: FILLED },
  statistics: { paper: registrationDocuments(12, { note: LONG_NOTE }).statistics, values: FILLED },
  'progress-statistics': { paper: progressDocuments(12).statistics, values: FILLED },
  'nobody-report': { paper: registrationDocuments(12, NOBODY).report, values: { number: '7' } },
  'nobody-progress-report': { paper: progressDocuments(12, NOBODY).report, values: FILLED },
  'late-progress-report': { paper: progressDocuments(12, EVERYBODY_LATE).report, values: FILLED },
  ...Object.fromEntries(
    ANNEX_ROWS.map((count) => [
      `annex-${count}`,
      { paper: registrationDocuments(count).report, values: FILLED },
    ]),
  ),
  overview: { paper: registration.overview, values: FILLED },
  'overview-150': { paper: progress.overview, values: FILLED },
  ...Object.fromEntries(
    LENGTHS.map((count) => [
      `length-${count}`,
      {
        paper: short,
        values: { signer: 'A', tasks: Array.from({ length: count }, (_, at) => `Việc ${at}.`).join('\n') },
      },
    ]),
  ),
};
/** LibreOffice draws the words on both sides of a kept blank apart. */
const joined = (pages: readonly PrintedPage[]): PrintedPage[] =>
  pages.map((page) => ({
    ...page,
    texts: page.texts.reduce<PrintedText[]>((texts, next) => {
      const last = texts.at(-1);
      const gap = last === undefined ? 99 : next.x - last.x - last.width;
      const goesOn = last?.y === next.y && last.font === next.font && last.size === next.size && gap < 3;
      if (last === undefined || !goesOn || gap < -1) return [...texts, next];
      const text = `${last.text}${gap > 0.3 ? ' ' : ''}${next.text}`;
      return [...texts.slice(0, -1), { ...last, text, width: next.x + next.width - last.x }];
    }, []),
  }));

const printed = new Map<string, PrintedPage[]>();
const pagesOf = (name: string): PrintedPage[] => printed.get(name) ?? [];

/** One start of LibreOffice takes them all. */
beforeAll(async () => {
  const names = Object.keys(FILES);
  for (const [name, { paper, values }] of Object.entries(FILES)) {
    const file = await Packer.toBuffer(wordDocument(paper, { values, today: '2023-02-01' }));
    writeFileSync(join(folder, `${name}.docx`), file);
  }
  execFileSync(findWriter(), [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...names.map((name) => join(folder, `${name}.docx`)),
  ]);
  for (const name of names) {
    const pages = await measuredPdf(readFileSync(join(folder, `${name}.pdf`)));
    printed.set(name, joined(pages));
  }
}, 120_000);

describe('a Word file, printed by LibreOffice', () => {
  it.each(Object.keys(FILES))('%s: A4 in the margins of Party documents, numbered from page 2', (name) => {
    const pages = pagesOf(name);
    expect(pages.length).toBeGreaterThan(0);
    expectOnPaper(pages);
    expectHeader(pages[0]);
    for (const { texts } of pages) expect(texts.some(({ text }) => !/^\d+$/.test(text))).toBe(true);
  });

  it.each([
    ['report', 60],
    ['progress-report', 150],
  ])('%s: body of 14 points on 18, the annex lying, its header on every page', (name, rows) => {
    const pages = pagesOf(name);
    expect(find(pages[0], 'BÁO CÁO').size).toBeCloseTo(16, 0);
    const body = find(pages[0], '1- Về việc báo cáo');
    expect(body.size).toBeCloseTo(14, 0);
    near(body.x, 40);
    expect(pages.filter(({ width }) => Math.round(width) === A4.long).length).toBeGreaterThan(1);
    expectTable(pages, rows);
    expectSignatureInCompany(pages, 'TRƯỞNG BAN');
  });

  it.each(['letter', 'progress-letter'])(
    '%s to 41 units: two pages, receivers beside the signature',
    (name) => {
      const pages = pagesOf(name);
      expect(pages).toHaveLength(2);
      for (const page of pages) find(page, 'STT');
      const { page, block } = expectSignatureInCompany(pages, 'TRƯỞNG BAN');
      near(find(page, 'Nơi nhận').y, block.y);
      near(block.x + block.width / 2, 30 + 77 + 88 / 2);
      expect(find(page, 'Nguyễn Văn A').y - block.y).toBeGreaterThan(25);
      expect(find(pages[1], 'chậm nhất').font).toMatch(/Bold/);
    },
  );

  it.each(['statistics', 'progress-statistics'])(
    '%s: one page, its table inside, signed on the right alone',
    (name) => {
      const [page, ...others] = pagesOf(name);
      expect(others).toEqual([]);
      expect(find(page, 'THỐNG KÊ').size).toBeCloseTo(16, 0);
      const signer = find(page, 'BÍ THƯ');
      near(signer.x + signer.width / 2, 30 + 77 + 88 / 2);
      near(find(page, 'Nguyễn Văn A').x + find(page, 'Nguyễn Văn A').width / 2, 30 + 77 + 88 / 2);
      expect(find(page, 'T/M CHI BỘ').font).toMatch(/Bold/);
      expect(page?.texts.filter(({ text }) => /Nơi nhận|Số 0/.test(text))).toEqual([]);
    },
  );

  it('a note of 300 letters stands whole in its column', () => {
    expect(find(pagesOf('statistics')[0], 'hết ý').x).toBeGreaterThan(150);
  });

  it('twelve late units and their totals stand on one lying page, as in print', () => {
    const lying = pagesOf('late-progress-report').filter(({ width }) => Math.round(width) === A4.long);
    expect(lying).toHaveLength(1);
    find(lying[0], 'CẤP TRÊN GIAO');
  });

  it('a correction keeps a reason of 300 letters in its column', () => {
    const pages = pagesOf('correction');
    const last = pages.flatMap(({ texts }) => texts.filter(({ text }) => /lý do$/.test(text)))[0];
    expect(last?.x).toBeGreaterThan(150);
  });

  it.each(['overview', 'overview-150'])('%s: one page with every unit', (name) => {
    expect(pagesOf(name)).toHaveLength(1);
  });

  it('whatever the text’s length, the signature is never alone on a page', () => {
    const lengths = new Set<number>();
    for (const count of LENGTHS) {
      const pages = pagesOf(`length-${count}`);
      expectSignatureInCompany(pages, 'TRƯỞNG BAN');
      lengths.add(pages.length);
    }
    expect(lengths.size).toBeGreaterThan(1);
  });

  it('leaves no letter of a name with strange signs out', () => {
    const text = pagesOf('report')
      .map((page) => page.text)
      .join(' ');
    expect(text).toContain('Chi bộ <b>"A & B"</b>');
  });
});
