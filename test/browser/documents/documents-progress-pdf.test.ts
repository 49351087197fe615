import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../src/app/documents/choose-document.ts';
import { documentPage } from '../../../src/app/documents/rendering/document-html.ts';
import { OFFICE } from '../../../workbench/rehearsal/scenario.ts';
import { documentDesk } from '../../bundle/support/paper.ts';
import { progressDocuments } from '../../support/paper-samples.ts';
import { correctedSample, owingSample } from '../../support/progress-sample.ts';
import {
  expectHeader,
  expectOnPaper,
  expectSignatureInCompany,
  expectTable,
  find,
  near,
  openPrinter,
  type Printer,
} from './printed.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer?.close());

const FILLED = { number: '7', signer: 'Nguyễn Văn A', day: '2024-05-02' };

/** April closed on 26/04/2024 without VP03; VP09's March corrected afterwards. */
describe('the documents of the sample of 12 chi bộ', () => {
  const desk = documentDesk(correctedSample(), OFFICE);
  const pagesOf = (kind: DocumentKind) =>
    printer.print(desk.preview(kind, { unitCode: 'VP09', values: FILLED }).html);

  it('the report: numbered from page 2, twelve rows and their total on one landscape page', async () => {
    const pages = await pagesOf('progress-report');
    expectOnPaper(pages);
    expectHeader(pages[0]);
    expect(find(pages[0], 'BÁO CÁO').size).toBeCloseTo(16, 0);
    near(find(pages[0], '1- Về việc báo cáo tháng 4').x, 40);
    expectSignatureInCompany(pages, 'BÍ THƯ');
    expect(expectTable(pages, 12)).toHaveLength(1);
    const text = pages.map((page) => page.text).join(' ');
    expect(text).toContain('Số liệu đã chốt lúc 23 giờ 59, ngày 26/04/2024.');
    expect(text).toContain('ĐÍNH CHÍNH SAU KHI CHỐT SỐ LIỆU');
  });

  it('the letter: subject on the left, the new deadline in bold, receivers beside the signature', async () => {
    // What was closed is owed no more: the letter is written before that.
    const before = documentDesk(owingSample(), OFFICE);
    const pages = await printer.print(before.preview('progress-letter', { values: FILLED }).html);
    expectOnPaper(pages);
    expectHeader(pages[0]);
    const subject = find(pages[0], 'V/v');
    expect(subject.size).toBeCloseTo(12, 0);
    expect(subject.font).toMatch(/Italic/);
    const bold = (pages[0]?.texts ?? []).filter(({ font }) => font.includes('Bold')).map(({ text }) => text);
    expect(bold.join(' ')).toMatch(/chậm nhất ngày \d\d\/\d\d\/2024/);
    // For whom the secretary signs follows from the body's name.
    const { page } = expectSignatureInCompany(pages, 'BÍ THƯ');
    near(find(page, 'Nơi nhận').y, find(page, 'T/M ĐẢNG ỦY').y);
  });

  it('the form: one page, signed on the right alone', async () => {
    const pages = await pagesOf('progress-statistics');
    expect(pages).toHaveLength(1);
    expectOnPaper(pages);
    expectHeader(pages[0]);
    expect(pages[0]?.text).not.toContain('Nơi nhận');
    expect(find(pages[0], 'T/M CHI BỘ').x).toBeGreaterThan(107);
  });

  it('the correction: old, new and reason in a table inside the margins', async () => {
    const pages = await pagesOf('progress-correction');
    expect(pages).toHaveLength(1);
    expectOnPaper(pages);
    expectHeader(pages[0]);
    expectSignatureInCompany(pages, 'BÍ THƯ');
    const before = find(pages[0], 'Số đã');
    const after = find(pages[0], 'Số đính');
    const [old, now] = [before, after].map((heading) =>
      pages[0]?.texts.find(({ text, x, y }) => /^\d$/.test(text) && y > heading.y && x > heading.x - 2),
    );
    expect([old?.text, now?.text]).toEqual(['0', '1']);
  });

  it('the overview: one page that nobody signs', async () => {
    const pages = await pagesOf('progress-overview');
    expect(pages).toHaveLength(1);
    expectOnPaper(pages);
    expect(pages[0]?.text).toContain('Số liệu đã chốt lúc 23 giờ 59, ngày 26/04/2024.');
    expect(pages[0]?.text).toContain('Sau khi chốt có số liệu thay đổi: xem Báo cáo đính chính.');
    expect(pages[0]?.text).not.toContain('BÍ THƯ');
  });
});

describe('150 units, one with a long name of strange signs and a reason of 300 letters', () => {
  const papers = progressDocuments(150);
  const pagesOf = (kind: keyof typeof papers) =>
    printer.print(documentPage(papers[kind], { values: FILLED, today: '2024-05-02' }));

  it('the report has every row once, in order, its header on each page', async () => {
    const pages = await pagesOf('report');
    expectOnPaper(pages);
    expectTable(pages, 150);
    expectSignatureInCompany(pages, 'TRƯỞNG BAN');
    expect(pages.map(({ text }) => text).join(' ')).toContain('Chi bộ <b>"A & B"</b>');
  });

  it('the letter names them in its table alone, whose header is repeated too', async () => {
    const pages = await pagesOf('letter');
    expectOnPaper(pages);
    expect(find(pages[0], '150 tổ chức cơ sở đảng').y).toBeLessThan(120);
    const column = (from: number, to: number) =>
      pages.flatMap(({ texts }) =>
        texts
          .filter(({ text, x }) => /^\d+$/.test(text) && x > from && x < to)
          .map(({ text }) => Number(text)),
      );
    const halves = [column(0, 42), column(112, 124).filter((number) => number > 75)].flat();
    expect(halves).toEqual(Array.from({ length: 150 }, (_, at) => at + 1));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, -1)) find(page, 'STT');
    expectSignatureInCompany(pages, 'TRƯỞNG BAN');
  });

  it('the correction keeps a long reason in its column', async () => {
    const pages = await pagesOf('correction');
    expectOnPaper(pages);
    expectSignatureInCompany(pages, 'TRƯỞNG BAN');
    const heading = find(pages[0], 'Lý do');
    const last = find(pages[0], 'lý do');
    expect(last.x).toBeGreaterThan(150);
    expect(last.y).toBeGreaterThan(heading.y + 30);
  });
});
