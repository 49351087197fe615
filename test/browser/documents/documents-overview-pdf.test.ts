import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentPage } from '../../../src/app/documents/rendering/document-html.ts';
import type { OfficialDocument } from '../../../src/app/documents/rendering/official-document.ts';
import { progressDocuments, registrationDocuments } from '../../support/paper-samples.ts';
import { expectOnPaper, find, near, openPrinter, type Printer } from './printed.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer?.close());

const htmlOf = (paper: OfficialDocument) => documentPage(paper, { values: {}, today: '2023-03-28' });

describe('the one-page overview', () => {
  it.each([
    ['registration', 5],
    ['progress', 12],
    ['progress', 60],
    ['registration', 150],
    ['progress', 150],
    ['progress', 300],
  ] as const)(
    'of %s with %i units is one upright A4 page, readable, nothing outside its margins',
    async (form, count) => {
      const { overview } = form === 'registration' ? registrationDocuments(count) : progressDocuments(count);
      const html = htmlOf(overview);
      const pages = await printer.print(html);
      expect(pages).toHaveLength(1);
      const [page] = pages;
      expectOnPaper(pages);
      expect(Math.min(...(page?.texts ?? []).map(({ size }) => size))).toBeGreaterThanOrEqual(8.4);
      // Every unit has its line, up to what a page holds; the rest is told.
      const shown = page?.texts.filter(({ text }) => /^(CB|Chi bộ) (Phòng|<b>)/.test(text)) ?? [];
      expect(shown).toHaveLength(Math.min(count, 150));
      expect(page?.text.includes('không đủ chỗ trên một trang')).toBe(count > 150);
      // Lines keep apart.
      const column = shown.filter(({ x }) => Math.abs(x - (shown[0]?.x ?? 0)) < 1).map(({ y }) => y);
      column.sort((a, b) => a - b);
      const steps = column.slice(1).map((y, index) => y - (column[index] ?? 0));
      expect(steps.length).toBeGreaterThan(2);
      expect(Math.min(...steps)).toBeGreaterThan(3);
      // Grey prints on any printer.
      const fills = [...html.matchAll(/fill="(#\w+)"/g)].map(([, fill]) => fill);
      expect(fills.length).toBeGreaterThan(count === 5 ? 5 : 20);
      for (const fill of fills) expect(fill).toMatch(/^#(\w\w)\1\1$|^#(\w)\2\2$/);
    },
  );

  it('has a bar as long as the number it stands for, and a mark at what it should reach', async () => {
    const [page] = await printer.print(htmlOf(registrationDocuments(5).overview));
    // Registered 0 to 4 of a scale of 4; assigned 0 to 3. The fourth unit's name takes two lines.
    const bars = (name: string) => {
      const { y } = find(page, name);
      return (
        page?.boxes.filter((box) => box.x > 120 && box.y > y - 6 && box.y < y + 3 && box.height > 1) ?? []
      );
    };
    const [bar, mark] = bars('Chi bộ Phòng Nghiệp vụ 3').sort((a, b) => b.width - a.width);
    const [short] = bars('Chi bộ Phòng Nghiệp vụ 2').sort((a, b) => b.width - a.width);
    if (bar === undefined || mark === undefined || short === undefined)
      throw new RangeError('a bar or its mark was not drawn');
    expect(short.width).toBeGreaterThan(5);
    near(bar.width, 2 * short.width);
    near(mark.x, bar.x + bar.width);
    const figures = page?.texts.filter(({ text }) => text === '2/2') ?? [];
    expect(figures).toHaveLength(1);
    near(figures[0]?.y ?? 0, find(page, 'Chi bộ Phòng Nghiệp vụ 3').y);
  });

  it('tells the shares of all units in a bar that is as wide as the page’s text', async () => {
    const [page] = await printer.print(htmlOf(progressDocuments(60).overview));
    const whole = page?.boxes.filter(({ height, width }) => Math.abs(height - 5) < 0.3 && width > 160) ?? [];
    expect(whole).toHaveLength(1);
    near(whole[0]?.x ?? 0, 30);
    // 60 units: 4 have not reported, 6 were late, 2 need not.
    expect(page?.text).toMatch(
      /Báo cáo đúng hạn: 48 \(82,8%\)\s+Báo cáo chậm: 6 \(10,3%\)\s+Chưa báo cáo: 4 \(6,9%\)\s+Miễn báo cáo: 2 /,
    );
  });
});
