import { beforeEach, describe, expect, it } from 'vitest';
import { K01, K02, OWNER, officeReady, TAB_OF } from '../support/office.ts';
import { documentDesk, readable } from '../support/paper.ts';

const { office, again } = officeReady();
const desk = documentDesk(office.platform, OWNER);
const K03 = 'k03@donvi.example';

beforeEach(again);

const submitAll = () => {
  office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
  office.submit(K02, TAB_OF.K02, ['30', '40', '3', '1']);
  office.submit(K03, TAB_OF.K03, ['20', '25', '2', '0'], 'không còn nguồn');
};

describe('the report', () => {
  it('states who reported in time, late and not at all, and the figures, until then provisional', () => {
    office.submit(K01, TAB_OF.K01, ['1200', '1500', '4', '2']);
    office.until('2023-02-01T09:15');
    // A tick counts from the sweep before it.
    office.sweep();
    office.submit(K02, TAB_OF.K02, ['30', '40', '3', '1']);
    const text = readable(desk.preview('report').html);
    expect(text).toContain('Số liệu tạm tính đến 09 giờ 15, ngày 01/02/2023.');
    expect(text).toContain(
      '1- Về việc báo cáo: có 02/03 tổ chức cơ sở đảng đã báo cáo (66,7%), trong đó 01 đơn vị đúng hạn (trước ngày 31/01/2023), 01 đơn vị chậm; còn 01 đơn vị chưa báo cáo. Tính trên tổng số đơn vị phải báo cáo: đúng hạn 33,4%, chậm 33,3%, chưa báo cáo 33,3%.',
    );
    expect(text).toContain('tổng số đảng viên 1.230;');
    expect(text).toContain(
      'tổng chỉ tiêu đăng ký kết nạp năm 2023 là 03 đảng viên, bằng 3,3% chỉ tiêu cấp trên giao (90 đảng viên), thiếu 87 đảng viên.',
    );
    expect(text).toContain('- 01 tổ chức cơ sở đảng chưa báo cáo: Chi bộ Báo Lâm Đồng.');
    expect(text).toContain('- 01 tổ chức cơ sở đảng báo cáo chậm: Chi bộ Sở Công Thương (chậm 02 ngày).');
    expect(text).toContain('TỔNG CỘNG\n1.230\n1.540\n7\n3');
  });

  it('names who registered less than was set for them, and who registered 0', () => {
    office.typeUnit(2, { assignedAdmission: '3' });
    office.provision();
    submitAll();
    office.submit(K02, TAB_OF.K02, [], 'đang tạo nguồn');
    const text = readable(desk.preview('report').html);
    expect(text).toContain('01 tổ chức cơ sở đảng đăng ký chỉ tiêu bằng 0: Chi bộ Báo Lâm Đồng.');
    expect(text).toContain(
      '- 01 tổ chức cơ sở đảng đăng ký thấp hơn chỉ tiêu được giao: Chi bộ Sở Công Thương (giao 03, đăng ký 01).',
    );
  });

  it('says so when nothing fell short', () => {
    submitAll();
    expect(readable(desk.preview('report').html)).toContain(
      'Không có tổ chức cơ sở đảng chưa báo cáo, báo cáo chậm hoặc đăng ký thấp hơn chỉ tiêu được giao.',
    );
  });

  it('costs three reads and no write, however often it is looked at', () => {
    submitAll();
    desk.preview('report');
    const calls = office.platform.executions.at(-1)?.calls ?? [];
    expect(calls.map(({ kind }) => kind)).toEqual(['read', 'read', 'read']);
  });
});

describe('what a person fills in', () => {
  it('is left open on paper until it is typed, and then reads in official style', () => {
    submitAll();
    const open = desk.preview('report');
    expect(open.fields.map(({ name }) => name)).toEqual(['number', 'day', 'causes', 'tasks', 'signer']);
    expect(readable(open.html)).toContain('Đà Lạt, ngày tháng 01 năm 2023');
    const values = {
      number: '7',
      day: '2023-04-05',
      signer: 'Nguyễn Thị <Hoa>',
      causes: 'Do nghỉ Tết.',
      tasks: 'Việc 1.\n\nViệc 2.',
    };
    const text = readable(desk.preview('report', { values }).html);
    expect(text).toContain('Số 07-BC/BXDTCCSĐ\n');
    expect(text).toContain('Đà Lạt, ngày 05 tháng 4 năm 2023');
    expect(text).toContain('Do nghỉ Tết.\nIII- NHIỆM VỤ THỜI GIAN TỚI\nViệc 1.\nViệc 2.\n');
    expect(text).toContain('Nguyễn Thị <Hoa>');
    expect(text).toContain('(Kèm theo Báo cáo số 07-BC/BXDTCCSĐ, ngày 05 tháng 4 năm 2023 của');
  });

  it('is nothing but text to the server, whatever a browser sends', () => {
    submitAll();
    const values = { signer: 1, number: '<img src=x onerror=alert(1)>', tasks: { a: 1 } } as object;
    const { html } = desk.preview('report', { values });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });
});

describe('the letter', () => {
  it('goes to exactly the units that owe, with their figures, each one’s last day and the deadline’s own words', () => {
    office.typeUnit(3, {
      extensionOf: 'Đăng ký chỉ tiêu',
      extensionUntil: '08/02/2023',
      extensionReason: 'sáp nhập',
    });
    office.provision();
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    office.type(K02, TAB_OF.K02, 'E9', '4');
    office.until('2023-02-01T08:00');
    const text = readable(desk.preview('letter').html);
    expect(text).toContain('V/v đôn đốc báo cáo, đăng ký chỉ tiêu kết nạp đảng viên năm 2023');
    expect(text).toContain('Kính gửi:\n- Chi bộ Sở Công Thương;\n- Chi bộ Báo Lâm Đồng.\n');
    expect(text).toContain(
      'về Ban Xây dựng tổ chức cơ sở đảng trước ngày 31/01/2023. Đến 08 giờ 00, ngày 01/02/2023, còn 02/03',
    );
    expect(text).toContain('Chi bộ Sở Công Thương\n–\n4\n30/01/2023\nChưa báo cáo, đã quá hạn 02 ngày');
    expect(text).toContain('Chi bộ Báo Lâm Đồng\n–\n–\n08/02/2023\nChưa báo cáo\n');
    expect(text).not.toContain("D'Ran");
    // Three working days from Wednesday 01/02 are over on 06/02, before the last day of a unit in the table.
    expect(text).toContain(
      'chậm nhất ngày 08/02/2023 để kịp tổng hợp, báo cáo cấp ủy cấp trên theo quy định.',
    );
  });

  it('is not offered when nobody owes, and the dialog says why', () => {
    submitAll();
    const why = 'Mọi đơn vị đã nộp báo cáo, nên không có công văn đôn đốc.';
    expect(desk.start().unavailable.letter).toBe(why);
    expect(desk.refusal('letter')).toBe(why);
  });

  it('names a single unit beside "Kính gửi", and a unit that edited after handing in', () => {
    submitAll();
    office.type(K01, TAB_OF.K01, 'E9', '3');
    const text = readable(desk.preview('letter').html);
    expect(text).toContain("Kính gửi:\nĐảng bộ D'Ran.\n");
    expect(text).toContain('Đã sửa số liệu, chưa báo cáo lại');
  });
});

describe('the line at the head', () => {
  it.each([
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n',
      '———',
    ],
    ['Không ghi', '', '*'],
  ])('is the one that the office chose, in documents and in the unit tab: %s', (choice, head, mark) => {
    submitAll();
    expect(office.typeSetting('documentHead', choice).accepted).toBe(true);
    const text = readable(desk.preview('statistics', { unitCode: 'K03' }).html);
    expect(text).toContain(`${mark}\n${head}Đà Lạt, `);
    expect(text).not.toContain('ĐẢNG CỘNG SẢN');
    office.provision();
    expect(office.shown(TAB_OF.K03, 'D1')).toBe(head.trim());
  });
});

describe('beside the state’s name', () => {
  it('the number and its sign stand as decree 30/2020 has them; a letter leaves room for its section', () => {
    expect(office.typeSetting('documentHead', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').accepted).toBe(true);
    expect(office.typeSetting('documentSymbol', 'UBND').accepted).toBe(true);
    const text = (kind: 'report' | 'letter') =>
      readable(desk.preview(kind, { values: { number: '5' } }).html);
    expect(text('report')).toContain('———\nSố: 05/BC-UBND\n');
    expect(text('report')).toContain('(Kèm theo Báo cáo số 05/BC-UBND, ngày');
    expect(text('letter')).toContain('———\nSố: 05/UBND-……\n');
  });
});

describe('THỐNG KÊ of one unit', () => {
  it('is the letter’s form with what the unit reported', () => {
    submitAll();
    const { html, fields } = desk.preview('statistics', { unitCode: 'K03' });
    const text = readable(html);
    expect(fields.map(({ name }) => name)).toEqual(['day', 'signer']);
    expect(text).toContain('CHI BỘ BÁO LÂM ĐỒNG\n*\nĐẢNG CỘNG SẢN VIỆT NAM');
    expect(text).toContain('(có đến 31/12/2022)');
    expect(text).toContain('Chi bộ Báo Lâm Đồng\n20\n25\n2\n0\nkhông còn nguồn');
    expect(text).toContain('T/M CHI BỘ\nBÍ THƯ');
    expect(text).not.toContain('Nơi nhận');
  });

  it('says when the unit has not handed in, and knows no other unit', () => {
    expect(readable(desk.preview('statistics', { unitCode: 'K01' }).html)).toContain('Đơn vị chưa báo cáo.');
    expect(desk.refusal('statistics', { unitCode: 'K99' })).toContain('K99');
  });
});

describe('after Chốt', () => {
  const close = () => {
    office.until('2023-02-06T17:00');
    office.close();
  };

  it('documents are made of the snapshot and say so', () => {
    submitAll();
    expect(desk.refusal('correction')).toContain('Chưa chốt số liệu lần nào, nên chưa có gì để đính chính.');
    close();
    office.until('2023-02-08T10:00');
    const text = readable(desk.preview('report').html);
    expect(text).toContain('Số liệu đã chốt lúc 17 giờ 00, ngày 06/02/2023.');
    expect(text).not.toContain('tạm tính');
    // A unit's own form is signed as its own: it says nothing of what the office froze or may still change.
    expect(readable(desk.preview('statistics', { unitCode: 'K01' }).html)).not.toMatch(/đã chốt|tạm tính/);
    expect(desk.refusal('correction')).toBe(
      'Số liệu đã chốt và từ đó không có số nào thay đổi, nên không có báo cáo đính chính.',
    );
  });

  const correct = () => {
    office.reopen('K01', 'nhập nhầm một chữ số');
    office.until('2023-02-07T09:00');
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '3']);
  };

  it('a number that changed yields a đính chính: old, new, reason, totals; the snapshot stays', () => {
    submitAll();
    close();
    office.reopen('K01', 'nhập nhầm một chữ số');
    office.type(K01, TAB_OF.K01, 'E9', '3');
    expect(desk.start().unavailable.correction).toBeDefined();
    office.submit(K01, TAB_OF.K01);
    const text = readable(desk.preview('correction').html);
    expect(text).toContain(
      'Sau khi chốt số liệu ngày 06/02/2023, có 01 số liệu của 01 tổ chức cơ sở đảng thay đổi:',
    );
    expect(text).toContain("Đảng bộ D'Ran\nChỉ tiêu kết nạp\n2\n3\nNhập nhầm một chữ số");
    expect(text).toContain(
      'Theo đó, các số tổng cộng thay đổi như sau: chỉ tiêu kết nạp từ 3 thành 4 (tăng 1); tỷ lệ đăng ký so với chỉ tiêu cấp trên giao từ 3,3% thành 4,4%.',
    );
    const report = readable(desk.preview('report').html);
    expect(report).toContain('Số liệu đã chốt lúc 17 giờ 00');
    expect(report).toContain('ĐÍNH CHÍNH SAU KHI CHỐT SỐ LIỆU');
    expect(report).toContain('TỔNG CỘNG\n122\n153\n9\n3');
  });

  it('closed again, the new table counts and tells what it changed of the old one', () => {
    submitAll();
    close();
    correct();
    office.close();
    expect(readable(desk.preview('report').html)).toContain('TỔNG CỘNG\n122\n153\n9\n4');
    expect(readable(desk.preview('correction').html)).toContain("Đảng bộ D'Ran\nChỉ tiêu kết nạp\n2\n3");
  });
});

describe('the overview', () => {
  it('has the totals against the superior’s target, who reported when, and every unit', () => {
    office.typeUnit(1, { assignedAdmission: '3' });
    office.provision();
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2'], 'đang tạo nguồn');
    office.until('2023-02-01T09:15');
    office.sweep();
    office.submit(K02, TAB_OF.K02, ['30', '40', '3', '1']);
    const text = readable(desk.preview('overview').html);
    expect(text).toContain('Đã báo cáo\n2/3\nCấp trên giao\n90\nTổng đăng ký\n3\nChênh lệch\nthiếu 87');
    expect(text).toContain('Tổng đăng ký so với cấp trên giao\n3,3%');
    expect(text).toContain('Báo cáo đúng hạn: 1 (33,4%)\nBáo cáo chậm: 1 (33,3%)\nChưa báo cáo: 1 (33,3%)');
    expect(text).toContain('Chưa báo cáo: 1\nChi bộ Báo Lâm Đồng\n–\n');
    expect(text).toContain("Báo cáo đúng hạn: 1\nĐảng bộ D'Ran\n2/3\n");
  });
});

describe('strange texts', () => {
  it('stand in a document as typed and are never HTML', () => {
    const name = `Chi bộ <b>"A & B"</b> '</td>`;
    office.typeUnit(1, { name });
    office.provision();
    const note = `${'ghi chú <i>dài</i> & "nhiều" '.repeat(11)}`.slice(0, 300).trim();
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '9'], note);
    for (const { html } of [desk.preview('report'), desk.preview('statistics', { unitCode: 'K01' })]) {
      expect(html).not.toContain('<b>"A');
      expect(html).not.toContain('<i>dài');
      expect(readable(html)).toContain(name);
      expect(readable(html)).toContain(note);
    }
  });
});

describe('the layout that guides and offices disagree about', () => {
  it('follows Cấu hình', () => {
    for (const [key, text] of [
      ['documentSymbol', 'BXDTCCSĐ'],
      ['documentAbout', 'về việc'],
      ['documentSpelling', 'uỷ'],
      ['documentEnding', './.'],
      ['documentSpacing', '20'],
      ['documentGuide', 'Hướng dẫn 36 (2018)'],
      ['documentAuthority', 'T/M ĐẢNG ỦY'],
      ['legalBasis', 'Nghị quyết số 06-NQ/ĐUK; Kế hoạch số 13-KH/ĐU;'],
      ['letter', 'Công văn số 40'],
      ['letterReceivers', 'Như trên\nLưu: VT'],
    ] as const)
      expect(office.typeSetting(key, text).accepted).toBe(true);
    const letter = desk.preview('letter');
    expect(letter.html).toContain('font:14pt/20pt');
    const text = readable(letter.html);
    expect(text).toContain('-CV/BXDTCCSĐ\nvề việc đôn đốc');
    expect(text).toContain('báo cáo cấp uỷ cấp trên theo quy định./.');
    expect(text).toContain('- Như trên;\n- Lưu: VT.\n');
    expect(text).toContain('T/M ĐẢNG ỦY\nTRƯỞNG BAN');
    expect(readable(desk.preview('report').html)).toContain(
      'Thực hiện Nghị quyết số 06-NQ/ĐUK; Kế hoạch số 13-KH/ĐU; Công văn số 40, Ban Xây dựng tổ chức cơ sở đảng báo cáo',
    );
    expect(office.typeSetting('documentGuide', 'Hướng dẫn 05 (2026)').accepted).toBe(true);
    expect(readable(desk.preview('report').html)).toContain(
      '- Căn cứ Nghị quyết số 06-NQ/ĐUK;\n- Căn cứ Kế hoạch số 13-KH/ĐU;\n- Căn cứ Công văn số 40;\nBan Xây dựng',
    );
  });
});
