import { expect, it } from 'vitest';
import { documentPage } from '../../src/app/documents/rendering/document-html.ts';
import type { OfficialDocument } from '../../src/app/documents/rendering/official-document.ts';
import { gapText } from '../../src/words/wording.ts';
import { SCENARIOS } from '../../workbench/rehearsal/scenario.ts';
import { readable } from '../bundle/support/paper.ts';
import { NONE_ADMITTED, progressDocuments, registrationDocuments } from '../support/paper-samples.ts';

/** Sentences that a clerk had to mend by hand. */

const read = (paper: OfficialDocument): string =>
  readable(documentPage(paper, { values: {}, today: '2023-02-01' }));

it('the letter’s column is the deadline’s formal name', () => {
  const text = read(registrationDocuments(12).letter);
  expect(text).toContain('Hạn báo cáo');
  expect(text).not.toContain('Hạn chót');
});

it('nobody admitted is told in words, not as a count of 0', () => {
  const text = read(progressDocuments(12, NONE_ADMITTED).report);
  expect(text).toContain('2- Về kết nạp: lũy kế từ đầu năm chưa kết nạp đảng viên nào');
  expect(text).not.toMatch(/đã kết nạp 0(?![\d/])/);
  expect(read(progressDocuments(12).report)).toMatch(/lũy kế từ đầu năm đã kết nạp \d\d đảng viên/);
});

it('what is missing has a word, not a sign', () => {
  expect([gapText(-50), gapText(0), gapText(1234)]).toEqual(['thiếu 50', '0', 'vượt 1.234']);
  for (const paper of [registrationDocuments(12).overview, registrationDocuments(12).report]) {
    const text = read(paper);
    expect(text).toMatch(/thiếu \d\d/);
    expect(text).not.toMatch(/(?<=\s)[-−]\d/);
  }
});

it.each(SCENARIOS.map(({ name, settings }) => [name, settings.legalBasis] as const))(
  'each ground of %s says who decided it, and about what',
  (_, grounds) => {
    const each = String(grounds).split('; ');
    expect(each.length).toBeGreaterThan(0);
    for (const ground of each) expect(ground).toMatch(/^\p{Lu}.* số \d+-\S+, ngày [\d/]+ của .+ về .+/u);
  },
);
