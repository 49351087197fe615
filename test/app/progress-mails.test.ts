import { describe, expect, it } from 'vitest';
import type { DigestExtras } from '../../src/app/mail/digest-extras.ts';
import { digestMail, type OwingUnit } from '../../src/app/mail/digest-mail.ts';
import { inviteMail } from '../../src/app/mail/invite-mail.ts';
import { reminderMail } from '../../src/app/mail/unit-mail.ts';
import type { MailContext, UnitNews, WarnedUnit } from '../../src/app/mail/unit-news.ts';
import { day } from '../../src/domain/calendar/day.ts';
import { deadlinesOf, lastDueMonth } from '../../src/domain/campaign/campaign-deadlines.ts';
import type { Month, Obligation } from '../../src/domain/campaign/obligation.ts';
import type { MonthFinding } from '../../src/domain/form/month-check.ts';
import type { ProgressStanding } from '../../src/domain/form/progress.ts';
import { progressOutlook } from '../../src/domain/form/progress-outlook.ts';
import { type UnitObligation, unitObligationOf } from '../../src/domain/mail/unit-obligation.ts';
import type { Unit } from '../../src/domain/unit/unit.ts';
import { parseSettings } from '../../src/sheets/settings/settings-parse.ts';
import { standingOn, vanPhong2024 } from '../domain/progress-support.ts';
import { campaign, PROGRESS_2024, SHIPPED, unit } from '../domain/support.ts';
import { type SettingValues, settingsGrid } from '../sheets/support.ts';

/** The letter of 2024 with the texts that a new file starts with. */
function campaignWith(given: SettingValues = {}) {
  const seed: SettingValues = {
    year: 2024,
    forms: 'Tiến độ',
    firstMonth: 3,
    lastMonth: 11,
    completionDate: '30/11/2024',
    finalDate: '03/12/2024',
    unitWord: 'chi bộ',
    letter: 'Công văn số 15-CV/ĐU',
    contact: 'Văn phòng Đảng ủy',
  };
  const parsed = parseSettings(settingsGrid({ ...seed, ...given }));
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.errors));
  return parsed.value.campaign;
}

const contextOn = (today: string, given: SettingValues = {}): MailContext => ({
  campaign: campaignWith(given),
  calendar: SHIPPED,
  forms: [],
  today: day(today),
});

const VP12 = unit('VP12', { name: 'Chi bộ Nhà khách' });
const VP01 = unit('VP01', { name: 'Chi bộ Tổng hợp' });
const PAGE = 'https://docs.google.com/spreadsheets/d/1/edit#gid=730012';

function sample(code: string, today: string): ProgressStanding {
  const found = vanPhong2024().find((one) => one.code === code);
  if (found === undefined) throw new RangeError(code);
  return standingOn(found, day(today));
}

const DEADLINES = deadlinesOf(campaign({ year: 2024, progress: PROGRESS_2024 }), SHIPPED);
const outlookOn = (today: string, standing: ProgressStanding) =>
  progressOutlook(standing, lastDueMonth(DEADLINES, day(today)), PROGRESS_2024);

const newsOf = (
  of: Unit,
  today: string,
  standing = sample(of.code, today),
  findings = new Map<Month, readonly MonthFinding[]>(),
): UnitNews => ({
  unit: of,
  url: PAGE,
  state: 'empty',
  findings: [],
  progress: { standing, outlook: outlookOn(today, standing), findings, correctionAnswer: '' },
  own: new Map(),
});

function unitObligationFor(
  { unit: of, progress }: UnitNews,
  obligation: Obligation,
  { campaign }: MailContext,
): UnitObligation {
  const deadline = deadlinesOf(campaign, SHIPPED).find((one) => one.obligation === obligation);
  if (deadline === undefined) throw new RangeError(obligation);
  return unitObligationOf(of, deadline, { state: 'empty', progress: progress?.standing ?? null });
}

function letterOn(today: string, obligations: readonly Obligation[], news = newsOf(VP12, today)) {
  const context = contextOn(today);
  return reminderMail(
    obligations.map((one) => unitObligationFor(news, one, context)),
    news,
    context,
  );
}

describe('a letter about one thing', () => {
  it('on a month tells what to fill in and where, with links into the row', () => {
    const mail = letterOn('2024-11-21', ['month-11']);
    expect(mail.subject).toBe('Nhắc báo cáo tiến độ tháng 11 năm 2024 (còn 3 ngày làm việc, kể cả hôm nay)');
    expect(mail.text.split('\n')).toEqual([
      'Kính gửi Chi bộ Nhà khách,',
      'Hạn báo cáo tiến độ tháng 11 năm 2024: chậm nhất ngày 25/11/2024 (tức là đến hết thứ Hai 25/11/2024); còn 3 ngày làm việc, kể cả hôm nay.',
      'Đến lúc gửi thư này, đơn vị còn những việc sau:',
      '- Nhập sáu số của tháng ở các ô B43:G43, không có thì gõ số 0; hoặc, nếu cả tháng không có gì mới, chỉ tích ô Không phát sinh (I43).',
      '- Tích vào ô Nộp của tháng 11 (J43).',
      `Trang của Chi bộ Nhà khách: ${PAGE}&range=B43`,
      'Nếu đơn vị vừa nộp, xin bỏ qua thư này. Cần hỏi, xin liên hệ: Văn phòng Đảng ủy.',
    ]);
    expect(mail.html).toContain(`href="${PAGE.replace(/&/g, '&amp;')}&amp;range=B43:G43"`);
  });

  it('tells a day off that moved the month', () => {
    expect(letterOn('2024-05-22', ['month-5']).text).toContain(
      'chậm nhất ngày 25/05/2024, gặp ngày nghỉ nên đến hết thứ Sáu 24/05/2024; còn 3 ngày',
    );
  });

  it("tells a unit's own later day for a month", () => {
    const own = unit('VP12', {
      extension: { obligation: 'month-11', until: day('2024-11-28'), reason: 'Đại hội' },
    });
    const mail = letterOn('2024-11-26', ['month-11'], newsOf(own, '2024-11-26'));
    expect(mail.text).toContain(
      'chậm nhất ngày 25/11/2024; riêng đơn vị: đến hết thứ Năm 28/11/2024; còn 3 ngày',
    );
  });

  it('on a month with something wrong in it tells what, linked', () => {
    const standing = sample('VP12', '2024-11-26');
    const faulty = standing.months.map((one) =>
      one.month === 11 ? { ...one, state: 'faulty' as const } : one,
    );
    const findings: readonly MonthFinding[] = [
      { kind: 'count', field: 'classSent', problem: 'fraction' },
      { kind: 'rule', rule: 'B3', field: 'admitted', severity: 'warning' },
      { kind: 'rule', rule: 'B2', field: 'delisted', severity: 'error' },
      { kind: 'opening', field: 'certified', problem: 'blank' },
    ];
    const news = newsOf(VP12, '2024-11-26', { ...standing, months: faulty }, new Map([[11, findings]]));
    const { text } = letterOn('2024-11-26', ['month-11'], news);
    expect(text).toContain('- Ô E43 có phần lẻ; hãy gõ số nguyên.');
    expect(text).toContain('hãy sửa số, hoặc ghi lý do vào ô Ghi chú H43.');
    expect(text).toContain('hãy kiểm tra các ô B43, C43, G43 và số đầu kỳ ở ô B28.');
    expect(text).toContain('- Số liệu đầu kỳ, ô C28 chưa nhập; nếu không có thì gõ số 0.');
    expect(text).not.toContain('Nhập sáu số');
  });

  it('on the completion tells by how many the unit is short', () => {
    const mail = letterOn('2024-11-28', ['completion']);
    expect(mail.subject).toBe('Nhắc hoàn thành chỉ tiêu năm 2024 (còn 2 ngày làm việc, kể cả hôm nay)');
    expect(mail.text).toContain('trước ngày 30/11/2024 (tức là đến hết thứ Sáu 29/11/2024)');
    expect(mail.text).toContain('- Chỉ tiêu còn thiếu: kết nạp 01 đảng viên.');
    expect(mail.text).toContain('- Có kết quả mới, xin nhập vào tháng tương ứng và nộp.');
  });

  it('on the final report names the months that must come first', () => {
    const { subject, text } = letterOn('2024-12-05', ['final']);
    expect(subject).toBe('Nhắc nộp báo cáo năm 2024 (đã quá hạn 2 ngày)');
    expect(text).toContain('- Nộp trước báo cáo tháng 11.\n- Tích vào ô Nộp của dòng Báo cáo năm (J46).');
  });

  it('on the final report of an exempt unit asks for no months', () => {
    const exempt = unit('VP12', { exemptFromMonthly: true });
    const news = newsOf(exempt, '2024-12-05');
    const { progress } = news;
    if (progress === null) throw new Error('form B is in use');
    const months = progress.standing.months.map((one) => ({ ...one, state: 'not-owed' as const }));
    const spared = { ...news, progress: { ...progress, standing: { ...progress.standing, months } } };
    const { text } = letterOn('2024-12-05', ['final'], spared);
    expect(text).not.toContain('Nộp trước');
  });
});

it('a letter about several things reads as one, each with its deadline and what to do', () => {
  const mail = letterOn('2024-11-28', ['month-11', 'completion', 'final']);
  expect(mail.subject).toBe('Nhắc 03 việc năm 2024: báo cáo tháng 11; hoàn thành chỉ tiêu; báo cáo năm');
  const lines = mail.text.split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'Kính gửi Chi bộ Nhà khách,',
    'Đến lúc gửi thư này, đơn vị còn 03 việc sau:',
  ]);
  expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
    '1. Báo cáo tiến độ tháng 11 năm 2024: hạn chậm nhất ngày 25/11/2024 (tức là đến hết thứ Hai 25/11/2024); đã quá hạn 3 ngày.',
    '2. Hoàn thành chỉ tiêu năm 2024: hạn trước ngày 30/11/2024 (tức là đến hết thứ Sáu 29/11/2024); còn 2 ngày làm việc, kể cả hôm nay.',
    '3. Báo cáo năm 2024: hạn chậm nhất ngày 03/12/2024 (tức là đến hết thứ Ba 03/12/2024); còn 4 ngày làm việc, kể cả hôm nay.',
  ]);
  expect(lines.filter((line) => line.startsWith('Kính gửi'))).toHaveLength(1);
  expect(lines).toContain('- Chỉ tiêu còn thiếu: kết nạp 01 đảng viên.');
});

describe('a month that was accepted and is owed once more', () => {
  const standing = sample('VP12', '2024-12-02');
  const again = (state: 'returned' | 'waiting') => ({
    ...standing,
    months: standing.months.map((one) => (one.month === 11 ? { ...one, state, daysLate: 0 } : one)),
  });

  it('is not late in its letter, whatever the day', () => {
    const news = newsOf(VP12, '2024-12-02', again('returned'));
    const { subject, text } = letterOn('2024-12-02', ['month-11'], news);
    expect(subject).toBe(
      'Nhắc báo cáo tiến độ tháng 11 năm 2024 (đã nộp, được trả lại để sửa, chưa nộp lại)',
    );
    expect(text).not.toContain('quá hạn');
  });

  it('has the days until its later last day', () => {
    const own = unit('VP12', {
      extension: { obligation: 'month-11', until: day('2024-12-04'), reason: 'Trả lại' },
    });
    const news = newsOf(own, '2024-12-02', again('returned'));
    expect(letterOn('2024-12-02', ['month-11'], news).text).toContain(
      'riêng đơn vị: đến hết thứ Tư 04/12/2024; đã nộp, được trả lại để sửa, chưa nộp lại; còn 3 ngày làm việc',
    );
  });

  it('is handed in again while its tick waits', () => {
    const news = newsOf(VP12, '2024-12-02', again('waiting'));
    expect(letterOn('2024-12-02', ['month-11'], news).subject).toContain('(đã nộp lại, chờ kiểm tra)');
  });
});

const TO_CAMPAIGN = { about: ['invite' as const], isFirst: true };

describe('the invitation', () => {
  it('to form B alone tells the three deadlines', () => {
    const { subject, text } = inviteMail(TO_CAMPAIGN, newsOf(VP12, '2024-03-15'), contextOn('2024-03-15'));
    expect(subject).toBe('Mời báo cáo tiến độ kết nạp đảng viên năm 2024');
    expect(text).toContain('theo Công văn số 15-CV/ĐU');
    expect(text).toContain('từ tháng 3 đến tháng 11 năm 2024: chậm nhất ngày 25 hằng tháng');
    expect(text).toContain('Hoàn thành chỉ tiêu: trước ngày 30/11/2024');
  });

  it('to both forms tells the registration, and the months on a line of its own', () => {
    const both = contextOn('2024-01-10', { forms: 'Cả hai', asOf: '31/12/2023', deadlineDate: '31/01/2024' });
    const { subject, text } = inviteMail(TO_CAMPAIGN, newsOf(VP12, '2024-01-10'), both);
    expect(subject).toBe(
      'Mời nhập đăng ký chỉ tiêu kết nạp đảng viên năm 2024: hạn trước ngày 31/01/2024 (tức là đến hết thứ Ba 30/01/2024)',
    );
    expect(text).toContain('Hạn nộp: trước ngày 31/01/2024');
    expect(text).toContain('\nBáo cáo tháng, từ tháng 3 đến tháng 11');
  });
});

describe('the link of an invitation', () => {
  const both = contextOn('2024-01-10', { forms: 'Cả hai', asOf: '31/12/2023', deadlineDate: '31/01/2024' });
  const { text, html } = inviteMail(TO_CAMPAIGN, newsOf(VP12, '2024-01-10'), both);

  it('is words that lead to the first input, and an address where nothing can be clicked', () => {
    expect(html).toContain(`&amp;range=B9">Mở trang của Chi bộ Nhà khách</a>`);
    expect(html).not.toContain(`>${PAGE}`);
    expect(text).toContain(`Trang của Chi bộ Nhà khách: ${PAGE}&range=B9`);
  });

  it('comes with the account to open it with, and what to do when Google shows another', () => {
    expect(text).toContain(`Mở bằng tài khoản Google: ${VP12.accounts.join(', ')}.`);
    expect(text).toContain('Nếu Google đòi quyền truy cập hoặc đang hiện tài khoản khác');
  });

  it('comes with the deadline in bold', () => {
    expect(html).toContain('<strong>trước ngày 31/01/2024 (tức là đến hết thứ Ba 30/01/2024)</strong>');
  });
});

describe('a digest', () => {
  const today = '2024-11-29';
  const context = contextOn(today);
  const owing = (of: Unit, ...obligations: readonly Obligation[]): OwingUnit => {
    const news = newsOf(of, today, sample('VP12', today));
    return { news, unitObligations: obligations.map((one) => unitObligationFor(news, one, context)) };
  };
  const warned: readonly WarnedUnit[] = [
    { unit: VP12, url: PAGE, outlook: outlookOn(today, sample('VP12', today)) },
  ];
  const TABLE = { title: 'Tiến độ', url: 'https://docs.google.com/spreadsheets/d/1/edit#gid=2' };
  const extras = (given: Partial<DigestExtras> = {}): DigestExtras => {
    const units = [VP12, VP01];
    const standings = new Map(
      units.map((of) => [of.code, { acceptedTarget: null, progress: sample('VP12', today) }] as const),
    );
    const obligations: readonly Obligation[] = ['month-11', 'completion', 'final'];
    const unitObligations = units.flatMap((of) =>
      obligations.map((one) => unitObligationFor(newsOf(of, today, sample('VP12', today)), one, context)),
    );
    return {
      failed: [],
      warned: [],
      told: {},
      plan: null,
      monitorOf: () => null,
      unitObligations,
      standings,
      tables: [TABLE],
      ...given,
    };
  };

  it('tells a committee member which units, what and since when', () => {
    const mail = digestMail(
      { kind: 'monitor', name: 'Nguyễn Văn A' },
      [owing(VP12, 'month-11', 'completion'), owing(VP01, 'month-11')],
      extras({ warned }),
      ['a@x.vn'],
      context,
    );
    expect(mail.to).toEqual(['a@x.vn']);
    expect(mail.text.split('\n')).toEqual([
      'Kính gửi đồng chí Nguyễn Văn A,',
      'Tính đến thứ Sáu 29/11/2024: 0/2 chi bộ do đồng chí theo dõi đã nộp báo cáo tháng 11; 0/2 đã hoàn thành chỉ tiêu.',
      'Số đã nộp: đã kết nạp 0/2 (0%); đã cử đi học 2/2 (100%), so với chỉ tiêu.',
      `Bảng Tiến độ: ${TABLE.url}`,
      '02 chi bộ do đồng chí theo dõi còn việc chưa hoàn thành trong thực hiện chỉ tiêu kết nạp đảng viên năm 2024:',
      'Báo cáo tháng 11, hạn đến hết ngày 25/11/2024:',
      '- Chậm 4 ngày (chưa nhập), 02 chi bộ: Chi bộ Nhà khách; Chi bộ Tổng hợp.',
      'Hoàn thành chỉ tiêu, hạn đến hết ngày 29/11/2024, hôm nay là ngày cuối:',
      '- Còn thiếu kết nạp 01 đảng viên: Chi bộ Nhà khách.',
      'Cảnh báo mới hoặc có thay đổi:',
      '- Chi bộ Nhà khách: kết nạp chậm 01 so với kế hoạch: đến tháng 11 mới đạt 0/1, kế hoạch 1; nguồn: 0 đã đề nghị, 01 có giấy chứng nhận.',
      'Cần hỏi, xin liên hệ: Văn phòng Đảng ủy.',
    ]);
    expect(mail.html).toContain('range=B43');
  });

  it('says the same once of all units of which it is true, warnings included', () => {
    const units = ['VP02', 'VP03', 'VP04'].map((code) => unit(code, { name: `Chi bộ ${code}` }));
    const { text, html } = digestMail(
      { kind: 'office' },
      units.map((of) => owing(of, 'month-11', 'completion')),
      extras({ warned: units.map((of) => ({ ...(warned[0] as WarnedUnit), unit: of })) }),
      ['o@x.vn'],
      context,
    );
    const names = 'Chi bộ VP02; Chi bộ VP03; Chi bộ VP04';
    expect(text.split('\n').filter((line) => line.includes('Chi bộ VP02'))).toEqual([
      `- Chậm 4 ngày (chưa nhập), 03 chi bộ: ${names}.`,
      `- Còn thiếu kết nạp 01 đảng viên, 03 chi bộ: ${names}.`,
      expect.stringContaining(`- ${names}: kết nạp chậm 01 so với kế hoạch`),
    ]);
    expect(text.match(/25\/11\/2024/g)).toHaveLength(1);
    expect(html.match(/range=B43/g)).toHaveLength(3);
  });

  it('says of the final report what it lacks', () => {
    const { text } = digestMail(
      { kind: 'monitor', name: 'A' },
      [owing(VP12, 'final')],
      extras(),
      ['a@x.vn'],
      contextOn('2024-12-05'),
    );
    expect(text).toContain('Báo cáo năm, hạn đến hết ngày 03/12/2024:\n- Chậm 2 ngày (còn tháng chưa nộp): ');
  });

  it('tells the office also whom no mail reaches', () => {
    const { text } = digestMail(
      { kind: 'office' },
      [owing(VP12, 'month-11')],
      extras({ failed: ['VP05 Chi bộ Năm (vp05@x.vn)'] }),
      ['o@x.vn'],
      context,
    );
    expect(text).toContain(
      'Thư không gửi được, xin kiểm tra địa chỉ trong Danh sách: VP05 Chi bộ Năm (vp05@x.vn).',
    );
    expect(text).not.toContain('Cảnh báo sớm');
  });
});
