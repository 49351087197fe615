import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../src/app/documents/choose-paper.ts';
import { addDays } from '../../src/domain/day.ts';
import { BROWSER_FLAGS } from '../../workbench/machine/browser-flags.ts';
import { findBrowser } from '../../workbench/machine/find-browser.ts';
import { findWriter } from '../../workbench/machine/find-writer.ts';
import { OFFICE } from '../../workbench/rehearsal/scenario.ts';
import { documentDesk } from '../bundle/support/paper.ts';
import { campaignOf, khoi2023, openSample, unitCodes } from '../support/campaign.ts';
import { measuredPdf, type PrintedPage, type PrintedText } from '../support/measured-pdf.ts';
import { removeTemporaryFolders } from '../support/rehearsal.ts';

const A4 = { short: 210, long: 297 };
/** Half a millimetre: Chromium lays out in whole pixels. */
const NEAR = 0.5;
const near = (found: number, wanted: number) => expect(Math.abs(found - wanted)).toBeLessThan(NEAR);

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'tong-hop-van-ban-'));

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
  removeTemporaryFolders();
});

async function printed(html: string): Promise<PrintedPage[]> {
  const page = await browser.newPage();
  await page.setContent(html);
  const file = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return measuredPdf(file);
}

const find = (page: PrintedPage | undefined, text: string): PrintedText => {
  const found = page?.texts.find((one) => one.text.includes(text));
  if (found === undefined) throw new Error(`"${text}" is not on: ${page?.text}`);
  return found;
};

/** Nothing stands in a margin but the page's number. */
function expectInsideMargins(
  page: PrintedPage,
  number: number,
  top: number,
  right: number,
  bottom: number,
  left: number,
) {
  const [first, ...others] = page.texts;
  const body = number === 1 ? page.texts : others;
  if (number > 1) {
    expect(first?.text).toBe(String(number));
    near((first?.x ?? 0) + (first?.width ?? 0) / 2, (left + page.width - right) / 2);
    // Its top edge 10 mm from the paper's: the base line is 0.9 of the letters' height lower.
    near((first?.y ?? 0) - ((first?.size ?? 0) * 0.9 * 25.4) / 72, 10);
  }
  for (const { x, y, width } of body) {
    expect(x).toBeGreaterThan(left - NEAR);
    expect(x + width).toBeLessThan(page.width - right + NEAR);
    expect(y).toBeGreaterThan(top);
    expect(y).toBeLessThan(page.height - bottom + NEAR);
  }
  for (const { x, y, width, height } of page.boxes) {
    expect(x).toBeGreaterThan(left - NEAR);
    expect(x + width).toBeLessThan(page.width - right + NEAR);
    expect(y + height).toBeLessThan(page.height - bottom + NEAR);
  }
}

function expectHeader(page: PrintedPage | undefined) {
  const title = find(page, 'ĐẢNG CỘNG SẢN VIỆT NAM');
  expect(title.size).toBeCloseTo(15, 0);
  expect(title.font).toMatch(/Bold/);
  const left = find(page, 'ĐẢNG ỦY');
  near(left.y, title.y);
  expect(left.size).toBeCloseTo(14, 0);
  expect(left.font).not.toMatch(/Bold|Italic/);
  // Two columns of 77 and 88 mm after a left margin of 30.
  near(left.x + left.width / 2, 30 + 77 / 2);
  near(title.x + title.width / 2, 30 + 77 + 88 / 2);
  const rule = page?.boxes.find(
    ({ y, height, x }) => y > title.y && y < title.y + 4 && height < 1 && x > 107,
  );
  near(rule?.x ?? 0, title.x);
  near(rule?.width ?? 0, title.width);
}

/** Of the block where somebody signs: never without a line of the document above it on the same page. */
function expectSignatureInCompany(pages: readonly PrintedPage[], title: string) {
  const page = pages.find((one) => one.texts.some(({ text }) => text === title));
  const block = find(page, title);
  const above = page?.texts.filter(({ y, text }) => y < block.y - 1 && !/^\d+$/.test(text)) ?? [];
  expect(above.length).toBeGreaterThan(0);
  return { page, block };
}

function expectTable(pages: readonly PrintedPage[], rows: number) {
  const annex = pages.filter(({ width }) => Math.round(width) === A4.long);
  const numbers = annex.flatMap((page) =>
    page.texts.filter(({ text, x }) => /^\d+$/.test(text) && x < 34).map(({ text }) => Number(text)),
  );
  expect(numbers).toEqual(Array.from({ length: rows }, (_, index) => index + 1));
  for (const page of annex) find(page, 'STT');
  const last = annex.at(-1);
  const total = find(last, 'TỔNG CỘNG');
  expect(total.font).toMatch(/Bold/);
  expect(last?.texts.some(({ text }) => text === String(rows))).toBe(true);
  return annex;
}

const until = (campaign: ReturnType<typeof openSample>, day: string) => {
  for (let date = khoi2023().startsOn; date <= day; date = addDays(date, 1)) campaign.playDay(date);
  return documentDesk(campaign.platform, OFFICE);
};

describe('the documents of the sample of 60 units', () => {
  const desk = until(openSample(), '2023-01-31');
  const html = (kind: DocumentKind, unitCode = '') =>
    desk.preview(kind, { unitCode, values: { number: '7', signer: 'Nguyễn Văn A', day: '2023-02-01' } }).html;

  it('the report: A4, 20/20/30/15 mm, numbered from page 2, the annex landscape with its header on every page', async () => {
    const pages = await printed(html('report'));
    const upright = pages.filter(({ width }) => Math.round(width) === A4.short);
    expect(upright.length).toBeGreaterThanOrEqual(2);
    pages.forEach((page, index) => {
      const isUpright = upright.includes(page);
      near(page.width, isUpright ? A4.short : A4.long);
      near(page.height, isUpright ? A4.long : A4.short);
      if (isUpright) expectInsideMargins(page, index + 1, 20, 15, 20, 30);
      else expectInsideMargins(page, index + 1, 30, 20, 15, 20);
    });
    expectHeader(pages[0]);
    expect(find(pages[0], 'BÁO CÁO').size).toBeCloseTo(16, 0);
    const body = find(pages[0], '1- Về việc báo cáo');
    expect(body.size).toBeCloseTo(14, 0);
    near(body.x, 40);
    const next = pages[0]?.texts.find(({ x, y }) => y > body.y + 2 && Math.abs(x - 30) < NEAR);
    // Exactly 18 points.
    near((next?.y ?? 0) - body.y, (18 * 25.4) / 72);
    expectSignatureInCompany(pages, 'TRƯỞNG BAN');
    const annex = expectTable(pages, 60);
    expect(annex.length).toBeGreaterThan(2);
    expect(find(annex[0], 'BIỂU TỔNG HỢP').font).toMatch(/Bold/);
  });

  it('the letter: number and subject on the left, the deadline in bold, receivers and signer side by side', async () => {
    const pages = await printed(html('letter'));
    expectHeader(pages[0]);
    pages.forEach((page, index) => {
      expectInsideMargins(page, index + 1, 20, 15, 20, 30);
    });
    expect(find(pages[0], 'Số 07-CV/BXDTCCSĐ').size).toBeCloseTo(14, 0);
    const subject = find(pages[0], 'V/v');
    expect(subject.size).toBeCloseTo(12, 0);
    expect(subject.font).toMatch(/Italic/);
    expect(find(pages[0], 'chậm nhất ngày').font).toMatch(/Bold/);
    const { page, block } = expectSignatureInCompany(pages, 'TRƯỞNG BAN');
    const receivers = find(page, 'Nơi nhận');
    near(receivers.y, block.y);
    near(receivers.x, 30);
    near(block.x + block.width / 2, 30 + 77 + 88 / 2);
    expect(find(page, 'Nguyễn Văn A').y - block.y).toBeGreaterThan(25);
  });

  it('the form: one page, the six columns, signed on the right alone', async () => {
    const pages = await printed(html('statistics', 'K10'));
    expect(pages).toHaveLength(1);
    expectHeader(pages[0]);
    for (const page of pages) expectInsideMargins(page, 1, 20, 15, 20, 30);
    expect(find(pages[0], 'THỐNG KÊ').size).toBeCloseTo(16, 0);
    expect(pages[0]?.text).not.toContain('Nơi nhận');
    expect(find(pages[0], 'T/M CHI BỘ').x).toBeGreaterThan(107);
  });

  it('whatever the text’s length, the signature is never alone on a page', async () => {
    const lines = ['', '1', '2'].map((_, index) => 'Việc cần làm trong thời gian tới. '.repeat(6 + index));
    for (const count of [6, 7, 8, 9, 10, 11, 12, 13, 14]) {
      const tasks = Array.from({ length: count }, (_, index) => lines[index % 3]).join('\n');
      const pages = await printed(desk.preview('report', { values: { tasks, signer: 'A' } }).html);
      expectSignatureInCompany(pages, 'TRƯỞNG BAN');
    }
  }, 120_000);

  it('LibreOffice takes the draft for a text with both columns and the table', () => {
    desk.save('report');
    writeFileSync(join(folder, 'ban-thao.html'), html('report'));
    execFileSync(findWriter(), [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--infilter=HTML (StarWriter)',
      '--convert-to',
      'fodt',
      '--outdir',
      folder,
      join(folder, 'ban-thao.html'),
    ]);
    const made = readFileSync(join(folder, 'ban-thao.fodt'), 'utf8');
    expect(made.match(/<table:table /g)).toHaveLength(3);
    expect(made.match(/<table:table-row/g)?.length).toBeGreaterThan(60);
  });
});

describe('unusual campaigns', () => {
  const unusual = (count: number) =>
    campaignOf(
      unitCodes(count).map((code, index) => ({
        code,
        ...(index === 0 ? { name: `Chi bộ <b>"A & B"</b> ${'rất dài '.repeat(20)}`.trim() } : {}),
        note: index === 0 ? `${'Ghi chú <i>&</i> "dài" '.repeat(14)}`.slice(0, 300).trim() : '',
        receivedOn: index === 1 ? '' : '10/01/2023',
      })),
    );

  it('150 units: every row once, in order, the header on each page', async () => {
    const desk = until(unusual(150), '2023-01-10');
    const pages = await printed(desk.preview('report').html);
    expectTable(pages, 150);
    pages.forEach((page, index) => {
      if (Math.round(page.width) === A4.long) expectInsideMargins(page, index + 1, 30, 20, 15, 20);
    });
    expect(pages.map(({ text }) => text).join(' ')).toContain('Chi bộ <b>"A & B"</b>');
    const form = await printed(desk.preview('statistics', { unitCode: 'K01' }).html);
    for (const page of form) expectInsideMargins(page, form.indexOf(page) + 1, 20, 15, 20, 30);
    expectSignatureInCompany(form, 'BÍ THƯ');
  }, 120_000);
});
