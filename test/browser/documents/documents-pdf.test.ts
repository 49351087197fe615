import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../src/app/documents/choose-document.ts';
import { documentPage } from '../../../src/app/documents/rendering/document-html.ts';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { OFFICE } from '../../../workbench/rehearsal/scenario.ts';
import { documentDesk } from '../../bundle/support/paper.ts';
import { campaignOf, khoi2023, openSample, unitCodes } from '../../support/campaign.ts';
import { progressDocuments, registrationDocuments } from '../../support/paper-samples.ts';
import { removeTemporaryFolders } from '../../support/rehearsal.ts';
import {
  A4,
  expectHeader,
  expectOnPaper,
  expectSignatureInCompany,
  expectTable,
  find,
  NEAR,
  near,
  openPrinter,
  type Printer,
} from './printed.ts';

let printer: Printer;
const printed = (html: string) => printer.print(html);

beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(async () => {
  await printer?.close();
  removeTemporaryFolders();
});

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
    expect(pages.filter(({ width }) => Math.round(width) === A4.short).length).toBeGreaterThanOrEqual(2);
    expectOnPaper(pages);
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
    expectOnPaper(pages);
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
    expectOnPaper(pages);
    expect(find(pages[0], 'THỐNG KÊ').size).toBeCloseTo(16, 0);
    expect(pages[0]?.text).not.toContain('Nơi nhận');
    expect(find(pages[0], 'T/M CHI BỘ').x).toBeGreaterThan(107);
  });

  it.each([
    ['registration', registrationDocuments(41).letter],
    ['progress', progressDocuments(41).letter],
  ])('a letter to 41 units, of form %s: two pages, every unit once', async (_, paper) => {
    const pages = await printed(documentPage(paper, { values: { signer: 'A' }, today: '2023-02-01' }));
    expect(pages).toHaveLength(2);
    expectOnPaper(pages);
    const numbers = pages.flatMap(({ texts }) =>
      texts
        .filter(({ text, x }) => /^\d+$/.test(text) && (x < 42 || (x > 110 && x < 125)))
        .map(({ text }) => text),
    );
    for (let number = 1; number <= 41; number++) expect(numbers).toContain(String(number));
    expectSignatureInCompany(pages, 'TRƯỞNG BAN');
  });

  it('whatever the text’s length, the signature is never alone on a page', async () => {
    const paper = { ...registrationDocuments(12).report, annex: null };
    const lengths = new Set<number>();
    for (const count of [19, 20, 21, 22, 23, 24, 25]) {
      const tasks = Array.from({ length: count }, (_, index) => `Việc ${index}.`).join('\n');
      const pages = await printed(
        documentPage(paper, { values: { tasks, signer: 'A' }, today: '2023-02-01' }),
      );
      expectSignatureInCompany(pages, 'TRƯỞNG BAN');
      lengths.add(pages.length);
    }
    // Somewhere between them a page was full.
    expect(lengths.size).toBeGreaterThan(1);
  }, 120_000);
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
    expectOnPaper(pages);
    expect(pages.map(({ text }) => text).join(' ')).toContain('Chi bộ <b>"A & B"</b>');
    const form = await printed(desk.preview('statistics', { unitCode: 'K01' }).html);
    expectOnPaper(form);
    expectSignatureInCompany(form, 'BÍ THƯ');
  }, 120_000);
});
