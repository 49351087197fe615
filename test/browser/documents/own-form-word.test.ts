import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Packer } from 'docx';
import { afterAll, describe, expect, it } from 'vitest';
import { ownStatisticsDocument } from '../../../src/app/documents/builders/own-documents.ts';
import { day, type Moment } from '../../../src/domain/calendar/day.ts';
import type { OwnLine } from '../../../src/domain/report/own-table.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { parseSettings } from '../../../src/sheets/settings/settings-parse.ts';
import { wordDocument } from '../../../src/ui/documents/word/document.ts';
import { findWriter } from '../../../workbench/machine/find-writer.ts';
import { settingsGrid } from '../../sheets/support.ts';
import { measuredPdf } from '../../support/measured-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'tong-hop-word-bieu-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A whole with two parts, and so many columns beside it that the page has to lie. */
const FORM = [
  'Biểu mẫu,Tăng giảm đảng viên',
  'Mã,TG',
  'Kỳ,quý,1,4',
  'Hạn,chậm nhất ngày 10 tháng đầu kỳ sau',
  'Mốc nhắc,"-2, 0"',
  'Cột,Nhãn,Kiểu,Trong đó của,Tổng,Bắt buộc,Giải thích',
  '1,Tổng số đảng viên,số,,cộng,x,',
  '2,Đảng viên nữ,số,1,cộng,x,',
  '3,Đảng viên trẻ,số,1,cộng,x,',
  ...[4, 5, 6, 7, 8].map((id) => `${id},Số chuyển sinh hoạt diện ${id},số,,cộng,x,`),
].join('\n');

function paper() {
  const { form } = readFormText(FORM);
  const parsed = parseSettings(settingsGrid({}));
  if (form === null || !parsed.ok) throw new RangeError('no form');
  const { campaign } = parsed.value;
  const units = Array.from(
    { length: 12 },
    (_, index): OwnLine => ({
      code: `K${index}`,
      name: `Chi bộ Trung tâm Dịch vụ việc làm số ${index + 1}`,
      figures: Object.fromEntries(form.columns.map(({ id }) => [id, 10 + index])),
      note: '',
      standing: 'submitted',
      daysLate: 0,
    }),
  );
  const table = {
    basis: { kind: 'provisional' as const, at: '2023-04-12T09:00' as Moment, added: [] },
    units,
    withTyped: { figures: {}, remark: '' },
  };
  return ownStatisticsDocument({
    campaign,
    settings: campaign.documents,
    now: '2023-04-12T09:00' as Moment,
    own: {
      form,
      period: { number: 1, span: null, opensOn: null, lastDay: day('2023-04-10'), movedFrom: null },
      table,
      changes: null,
      correction: null,
      live: [],
      unread: [],
      before: null,
      reasons: new Map(),
    },
  });
}

describe('the Word file of a wide table', () => {
  it('lies, with its parts under a common head, every row and the totals', async () => {
    const file = join(folder, 'bieu.docx');
    const filling = { values: {}, today: '2023-04-12' };
    writeFileSync(file, await Packer.toBuffer(wordDocument(paper(), filling)));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(findWriter(), [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const pages = await measuredPdf(readFileSync(join(folder, 'bieu.pdf')));
    expect(new Set(pages.map(({ width }) => Math.round(width)))).toEqual(new Set([297]));
    const texts = pages.flatMap((page) => page.texts);
    const at = (text: string) =>
      texts.find((one) => one.text.trim() === text) ?? texts.find((one) => one.text.includes(text));
    const [over, women] = [at('Trong đó'), at('nữ')];
    expect(over?.y).toBeLessThan(women?.y ?? 0);
    const text = pages.map((page) => page.text).join('\n');
    expect(text).toContain('Chi bộ Trung tâm Dịch vụ việc làm số 12');
    expect(text).toContain('TỔNG CỘNG');
    expect(text).toContain('186');
  }, 60_000);
});
