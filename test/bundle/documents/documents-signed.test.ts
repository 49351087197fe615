import { beforeEach, describe, expect, it } from 'vitest';
import { K01, K02, OWNER, officeReady, TAB_OF } from '../support/office.ts';
import { documentDesk, readable } from '../support/paper.ts';

/** What a clerk would otherwise have to repair by hand before a document is signed. */

const { office, again } = officeReady();
const desk = documentDesk(office.platform, OWNER);
const K03 = 'k03@donvi.example';

beforeEach(again);

const submitAll = () => {
  office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
  office.submit(K02, TAB_OF.K02, ['30', '40', '3', '1']);
  office.submit(K03, TAB_OF.K03, ['20', '25', '2', '0'], 'không còn nguồn');
};
const text = (kind: Parameters<typeof desk.preview>[0], of: Parameters<typeof desk.preview>[1] = {}) =>
  readable(desk.preview(kind, of).html);
const set = (...settings: readonly (readonly [Parameters<typeof office.typeSetting>[0], string])[]) => {
  for (const [key, value] of settings) expect(office.typeSetting(key, value).accepted).toBe(true);
};

describe('the issuing body', () => {
  it('gives the sign and T/M from its own name where the office says nothing', () => {
    submitAll();
    set(['ownBody', 'ĐẢNG ỦY VĂN PHÒNG UBND TỈNH'], ['signerTitle', 'BÍ THƯ'], ['documentSymbol', '']);
    const preview = desk.preview('report', { values: { number: '7' } });
    expect(readable(preview.html)).toContain('Số 07-BC/ĐU\n');
    expect(readable(preview.html)).toContain('T/M ĐẢNG ỦY\nBÍ THƯ');
    expect(preview.remarks).toEqual([]);
  });

  it('is marked where its name says neither, and a head that cannot sign for it is pointed out', () => {
    submitAll();
    set(['ownBody', 'CÔNG ĐOÀN NGÀNH'], ['documentSymbol', '']);
    const unknown = desk.preview('report', { values: { number: '7' } });
    expect(readable(unknown.html)).toContain('Số 07-BC/……\n');
    expect(unknown.remarks).toHaveLength(2);
    set(['ownBody', 'ĐẢNG ỦY XÃ'], ['signerTitle', 'TRƯỞNG BAN']);
    expect(desk.preview('report').remarks.join()).toContain('không hợp với T/M ĐẢNG ỦY');
    expect(desk.preview('statistics', { unitCode: 'K01' }).remarks).toEqual([]);
  });

  it('names its superior among the receivers', () => {
    submitAll();
    expect(text('report')).toContain('- Đảng ủy Khối các cơ quan tỉnh (b/c);');
  });
});

describe('the report', () => {
  it('says in II what the office itself lacks, when no unit lacks anything', () => {
    submitAll();
    const report = text('report');
    expect(report).toContain('thiếu 87 đảng viên.');
    expect(report).toContain(
      'hoặc đăng ký thấp hơn chỉ tiêu được giao.\n- Tổng chỉ tiêu đăng ký (03 đảng viên) thấp hơn chỉ tiêu cấp trên giao (90 đảng viên), còn thiếu 87 đảng viên.',
    );
  });

  it('has no figures while nobody reported, instead of zeros', () => {
    const report = text('report');
    expect(report).toContain('(hạn trước ngày 31/01/2023)');
    expect(report).toContain('2- Về số lượng (có đến 31/12/2022): chưa có số liệu.');
    expect(report).toContain('năm 2023: chưa có số liệu; chỉ tiêu cấp trên giao 90 đảng viên.');
    expect(report).toContain('TỔNG CỘNG\n–\n–\n–\n–');
    expect(text('overview')).toContain('Tổng đăng ký\n–\nChênh lệch\n–');
  });

  it('has heading III only above a text', () => {
    submitAll();
    expect(text('report')).toContain('III- NHIỆM VỤ THỜI GIAN TỚI\nTheo dõi');
    expect(text('report', { values: { tasks: ' ' } })).not.toContain('III-');
  });
});

describe('the form of a unit', () => {
  it('is signed for the kind of unit it is, in the tab and on paper', () => {
    submitAll();
    expect(office.shown(TAB_OF.K01, 'D12')).toBe('T/M ĐẢNG BỘ');
    expect(office.shown(TAB_OF.K02, 'D12')).toBe('T/M CHI BỘ');
    expect(text('statistics', { unitCode: 'K01' })).toContain('T/M ĐẢNG BỘ\nBÍ THƯ');
    expect(text('statistics', { unitCode: 'K02' })).not.toContain('tạm tính');
  });

  it('has what the unit handed in last, also after the table was closed', () => {
    submitAll();
    office.until('2023-02-06T17:00');
    office.close();
    office.reopen('K01', 'nhập nhầm một chữ số');
    office.until('2023-02-07T09:00');
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '3']);
    expect(text('statistics', { unitCode: 'K01' })).toContain("Đảng bộ D'Ran\n72\n88\n4\n3\n");
    expect(text('report')).toContain("Đảng bộ D'Ran\n72\n88\n4\n2\n");
  });
});

it('a correction cites the number and day of the report that it corrects', () => {
  submitAll();
  office.until('2023-02-06T17:00');
  office.close();
  office.reopen('K01', 'nhập nhầm một chữ số');
  office.until('2023-02-07T09:00');
  office.submit(K01, TAB_OF.K01, ['72', '88', '4', '3']);
  expect(desk.preview('correction').fields.map(({ name }) => name)).toEqual([
    'number',
    'day',
    'correctedNumber',
    'correctedDay',
    'signer',
  ]);
  expect(text('correction')).toContain('tại Báo cáo số -BC/BXDTCCSĐ, ngày ……/……/2023 như sau:');
  expect(text('correction', { values: { correctedNumber: '7', correctedDay: '2023-02-06' } })).toContain(
    'tại Báo cáo số 07-BC/BXDTCCSĐ, ngày 06/02/2023 như sau:',
  );
});

it('a correction of a correction tells of the newest closing, and asks again which report it corrects', () => {
  submitAll();
  office.until('2023-02-06T17:00');
  office.close();
  const correct = (at: string, target: string) => {
    office.reopen('K01', 'nhập nhầm một chữ số');
    office.until(at);
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', target]);
  };
  correct('2023-02-07T09:00', '3');
  office.close();
  correct('2023-02-08T09:00', '4');
  const again = text('correction', { values: { correctedNumber: '8', correctedDay: '2023-02-07' } });
  expect(again).toContain('tại Báo cáo số 08-BC/BXDTCCSĐ, ngày 07/02/2023 như sau:');
  expect(again).toContain('Sau khi chốt số liệu ngày 07/02/2023, có 01 số liệu');
  expect(again).toContain("Đảng bộ D'Ran\nChỉ tiêu kết nạp\n3\n4\nNhập nhầm một chữ số");
});

it('everybody late: I and II count the same units, and no share is left without its word', () => {
  office.until('2023-02-01T09:00');
  office.sweep();
  submitAll();
  const report = text('report');
  expect(report).toContain(
    'có 03/03 tổ chức cơ sở đảng đã báo cáo (100%), đều chậm so với hạn (trước ngày 31/01/2023)',
  );
  expect(report).toContain('- 03 tổ chức cơ sở đảng báo cáo chậm:');
});
