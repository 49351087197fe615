import { type Browser, chromium } from 'playwright-core';
import { expect } from 'vitest';
import { BROWSER_FLAGS } from '../../../workbench/machine/browser-flags.ts';
import { findBrowser } from '../../../workbench/machine/find-browser.ts';
import { measuredPdf, type PrintedPage, type PrintedText } from '../../support/measured-pdf.ts';

/** What every official document on paper is measured by: millimetres, as a PDF reader finds them. */

export const A4 = { short: 210, long: 297 };
/** Half a millimetre: Chromium lays out in whole pixels. */
export const NEAR = 0.5;
export const near = (found: number, wanted: number) => expect(Math.abs(found - wanted)).toBeLessThan(NEAR);

/** Chromium, printing as the dialog's own frame would. */
export interface Printer {
  readonly print: (html: string) => Promise<PrintedPage[]>;
  readonly close: () => Promise<void>;
}

export async function openPrinter(): Promise<Printer> {
  const browser: Browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
  return {
    async print(html) {
      const page = await browser.newPage();
      await page.setContent(html);
      const file = await page.pdf({ preferCSSPageSize: true });
      await page.close();
      return measuredPdf(file);
    },
    close: () => browser.close(),
  };
}

export const find = (page: PrintedPage | undefined, text: string): PrintedText => {
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

/** Every page is A4, upright 20/20/30/15 mm or lying with the binding's 30 mm above, and inside its margins. */
export function expectOnPaper(pages: readonly PrintedPage[]) {
  pages.forEach((page, index) => {
    const isUpright = Math.round(page.width) === A4.short;
    near(page.width, isUpright ? A4.short : A4.long);
    near(page.height, isUpright ? A4.long : A4.short);
    if (isUpright) expectInsideMargins(page, index + 1, 20, 15, 20, 30);
    else expectInsideMargins(page, index + 1, 30, 20, 15, 20);
  });
}

export function expectHeader(page: PrintedPage | undefined) {
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
export function expectSignatureInCompany(pages: readonly PrintedPage[], title: string) {
  const page = pages.find((one) => one.texts.some(({ text }) => text === title));
  const block = find(page, title);
  const above = page?.texts.filter(({ y, text }) => y < block.y - 1 && !/^\d+$/.test(text)) ?? [];
  expect(above.length).toBeGreaterThan(0);
  return { page, block };
}

export function expectTable(pages: readonly PrintedPage[], rows: number) {
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
