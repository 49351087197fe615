import { describe, expect, it } from 'vitest';
import { documentPage } from '../../src/app/documents/rendering/document-html.ts';
import type { OfficialDocument } from '../../src/app/documents/rendering/official-document.ts';
import { readable } from '../bundle/support/paper.ts';
import {
  EVERYBODY_LATE,
  NOBODY,
  progressDocuments,
  registrationDocuments,
} from '../support/paper-samples.ts';

const read = (paper: OfficialDocument): string =>
  readable(documentPage(paper, { values: {}, today: '2023-02-01' }));

describe('while nobody has reported', () => {
  const [registration, progress] = [registrationDocuments(12, NOBODY), progressDocuments(12, NOBODY)];

  it('no paper speaks of figures, shares or results', () => {
    for (const paper of [registration.report, progress.report, registration.overview, progress.overview])
      expect(read(paper)).not.toMatch(/(?<![\d(])0%|Chưa đạt|\d chưa đạt|đã kết nạp 0/);
    expect(read(progress.report)).toContain(
      '4- Về thực hiện chỉ tiêu kết nạp của các tổ chức cơ sở đảng: chưa có số liệu.',
    );
  });

  it('a unit’s own form says that it has not reported, and judges nothing', () => {
    expect(read(progress.statistics)).toContain('Đơn vị chưa báo cáo tháng 01, 02, 3.');
    expect(read(progress.statistics)).not.toContain('Chưa đạt');
    expect(read(registration.statistics)).toContain('Đơn vị chưa báo cáo.');
  });
});

it('who was late altogether is told once, without shares that add nothing', () => {
  for (const { report } of [
    registrationDocuments(12, EVERYBODY_LATE),
    progressDocuments(12, EVERYBODY_LATE),
  ]) {
    const text = read(report);
    expect(text).toContain('đã báo cáo (100%), đều chậm so với hạn (');
    expect(text).not.toContain('Tính trên tổng số');
    expect(text).toContain('- 12 tổ chức cơ sở đảng báo cáo chậm: ');
  }
});

it('names and notes with quotes and signs stand as typed', () => {
  const note = 'Số "thật" là <b>72</b> & chưa kể 2 người';
  expect(read(registrationDocuments(3, { note }).statistics)).toContain(note);
  expect(read(registrationDocuments(3, { note }).statistics)).toContain(
    'Chi bộ Trường "Chính trị" & <b>Báo</b>',
  );
});
