import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partyWords } from '../bundle/support/party-words.ts';
import { type BrowserUser, openSmallWorkspace, textOf, type Workspace } from './browser-user.ts';

const OFFICE = 'bxd@dukhoi.example';
const HEAD = 'Mã đơn vị\tTên đơn vị\tE-mail nhận nhắc việc';
const UNITS = [
  "T01\tĐảng bộ xã D'Ran\tt01@x.example",
  'T02\tChi bộ Tỉnh đoàn\tt02@x.example, t02.vanthu@x.example',
  'T03\tChi bộ Báo Lâm Đồng\t',
];

/** One office, one window, from an empty spreadsheet on: each test goes on where the one before ended. */
describe('the set-up dialog', () => {
  let workspace: Workspace;
  let office: BrowserUser;
  let page: Page;
  let dialog: FrameLocator;

  const heading = () => textOf(dialog.locator('h2'));
  const status = () => textOf(dialog.locator('.status'));
  const eventually = (see: () => Promise<string>, expected: string | RegExp) =>
    expect.poll(see, { timeout: 15_000 }).toMatch(expected);
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();
  const field = (label: string) => dialog.getByLabel(label, { exact: true });
  const said = (label: string) => textOf(dialog.locator('.field', { has: field(label) }).locator('.problem'));

  beforeAll(async () => {
    workspace = await openSmallWorkspace(20);
    office = await workspace.sit(OFFICE);
    page = office.page;
    dialog = page.frameLocator('.dialog.html iframe');
  }, 60_000);
  afterAll(() => workspace?.close());

  it('opens in an empty spreadsheet, with the year proposed and the focus in the first field', async () => {
    await page.locator('#top').getByRole('button', { name: 'Tệp', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Mở bảng tính trống…' }).click();
    const ok = page.locator('.dialog').getByRole('button', { name: 'OK', exact: true });
    await Promise.all([page.waitForEvent('load'), ok.click()]);
    await page.waitForSelector('body.ready');
    // Where the campaign before was put.
    await office.answer('OK');
    expect(await page.locator('#tabs .tab').count()).toBe(1);
    await office.chooseMenu('Thiết lập…');
    await eventually(heading, 'Bước 1/4: Đợt báo cáo và cơ quan');
    expect(await field('Năm').inputValue()).toBe('2023');
    expect(await dialog.locator(':focus').getAttribute('id')).toBe('office-kind');
  });

  it('fills in the words of the kind of office, and keeps what was typed by hand', async () => {
    await dialog.locator('summary').click();
    await field('Loại cơ quan').selectOption('Đảng ủy cơ sở, đảng ủy văn phòng');
    expect(await field('Tên gọi đơn vị').inputValue()).toBe('chi bộ');
    expect(await field('Quyền hạn ký của cơ quan').inputValue()).toBe('T/M ĐẢNG ỦY');
    await field('Quyền hạn ký của cơ quan').fill('T/M BAN THƯỜNG VỤ');
    await field('Loại cơ quan').selectOption('Hội, đoàn thể, cơ quan ngoài Đảng');
    expect(await dialog.locator(':focus').getAttribute('id')).toBe('office-kind');
    expect(await field('Tên gọi đơn vị').inputValue()).toBe('hội cơ sở');
    expect(await field('Quyền hạn ký của cơ quan').inputValue()).toBe('T/M BAN THƯỜNG VỤ');
    expect(await field('Tính tiếp nhận theo').inputValue()).toBe('ngày quyết định');
    const read = await dialog.locator('form').evaluate((form) =>
      [...form.querySelectorAll('label, p, h3, input, textarea, option')]
        .filter((one) => one.closest('#office-kind, .field:has(#field-documentAuthority)') === null)
        .map((one) => ('value' in one ? one.value : one.textContent))
        .join('\n'),
    );
    expect(read).toContain('Nhắc nộp đăng ký chỉ tiêu tiếp nhận hội viên');
    expect(partyWords(read)).toEqual([]);
    await field('Loại cơ quan').selectOption('Cơ quan khác');
    expect(await field('Tên gọi đơn vị').inputValue()).toBe('tổ chức cơ sở đảng');
    expect(await field('Quyền hạn ký của cơ quan').inputValue()).toBe('T/M BAN THƯỜNG VỤ');
    await field('Quyền hạn ký của cơ quan').fill('');
    await dialog.locator('summary').click();
  });

  it('marks at their fields what is missing, when Enter is pressed, and goes to the first', async () => {
    await field('Năm').press('Enter');
    await eventually(status, /^Có \d+ mục cần sửa/);
    expect(await said('Ngày ghi trong hạn')).toBe('Chưa có; hãy điền.');
    expect(await said('Địa danh')).toBe('Chưa có; hãy điền.');
    expect(await dialog.locator(':focus').getAttribute('id')).toBe('field-deadlineDate');
  });

  it('works the deadline out in words while it is typed', async () => {
    const words = () =>
      textOf(dialog.locator('.field', { has: field('Ngày ghi trong hạn') }).locator('.deadline'));
    await field('Ngày ghi trong hạn').fill('29/01/2023');
    expect(await words()).toContain('nên ghi hạn sao cho ngày cuối là thứ Sáu 27/01/2023.');
    await field('Ngày ghi trong hạn').fill('31/01/2023');
    expect(await words()).toBe(
      'Hạn báo cáo: hết ngày thứ Hai 30/01/2023, còn 11 ngày làm việc, kể cả hôm nay.',
    );
    await field('Cách ghi hạn').selectOption('chậm nhất ngày');
    expect(await words()).toContain('hết ngày thứ Ba 31/01/2023');
    await field('Cách ghi hạn').selectOption('trước ngày');
  });

  it('is not closed by one Escape once something was typed', async () => {
    await field('Địa danh').press('Escape');
    await eventually(status, 'Bấm Esc lần nữa để đóng');
    expect(await page.locator('.dialog.html').count()).toBe(1);
    await field('Địa danh').fill('Đà Lạt');
    expect(await status()).toBe('');
  });

  it('goes on when all is there', async () => {
    await field('Cơ quan cấp trên').fill('ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH');
    await field('Cơ quan tổng hợp').fill('BAN XÂY DỰNG TỔ CHỨC CƠ SỞ ĐẢNG');
    await field('Tên người gửi thư').fill('Ban Xây dựng tổ chức cơ sở đảng');
    await field('Liên hệ khi cần hỏi').fill('Văn phòng Ban');
    await press('Tiếp tục');
    await eventually(heading, 'Bước 2/4: Danh sách đơn vị');
    await eventually(() => textOf(dialog.locator('.buttons .primary')), 'Để sau');
  });

  it('refuses a code that stands twice, and lets it be put right in the preview', async () => {
    await field('Danh sách đơn vị').fill([HEAD, UNITS[0], UNITS[1]?.replace('T02', 'T01')].join('\n'));
    await eventually(() => textOf(dialog.locator('.problems li')), 'Dòng 3: Mã "T01" đã có ở dòng 2');
    await press('Tiếp tục');
    await eventually(() => textOf(dialog.locator('.outcome')), 'Có 1 chỗ cần sửa');
    expect(await heading()).toContain('Bước 2/4');
  });

  it('understands a messy list, says what it leaves out, and takes columns and cells that are put right', async () => {
    const messy = [
      'ĐẢNG BỘ CÁC CƠ QUAN TỈNH\t\t\t',
      'TT\tTên chi bộ\tBí thư\tLiên hệ',
      '1\tChi bộ A\tĐồng chí A\ta@x.example',
      'I\tCơ quan nhà nước\t\t',
      '2\tChi bộ B\tĐồng chí B\tb@x,example',
      '\tTỔNG CỘNG: 2\t\t',
    ].join('\n');
    await field('Danh sách đơn vị').fill(messy);
    await eventually(() => textOf(dialog.locator('.good')), /^2 đơn vị\./);
    const notices = () => textOf(dialog.locator('.notices'));
    expect(await notices()).toContain('Không dùng 1 cột: Bí thư.');
    expect(await notices()).toContain(
      'Bỏ 3 dòng: dòng 1 (phía trên dòng tên cột: "ĐẢNG BỘ CÁC CƠ QUAN TỈNH")',
    );
    expect(await dialog.locator('tr.left-out').count()).toBe(4);
    await dialog.getByLabel('Cột "Liên hệ" là').selectOption('E-mail nhận nhắc việc');
    await eventually(
      () => textOf(dialog.locator('.problems li').first()),
      'Dòng 5, cột Liên hệ: "b@x" không phải địa chỉ',
    );
    const wrong = dialog.locator('td.wrong input');
    await wrong.fill('b@x.example');
    await wrong.press('Enter');
    await eventually(async () => String(await dialog.locator('.problems').count()), '0');
    await eventually(() => textOf(dialog.locator('.good')), /^2 đơn vị\./);
    expect(await field('Danh sách đơn vị').inputValue()).toContain('b@x.example');
    if (process.env.PICTURES !== undefined)
      await page.screenshot({ path: `${process.env.PICTURES}/list-step.png` });
  });

  it('takes the list once it is right, from a file of Excel too', async () => {
    const csv = [HEAD, ...UNITS]
      .map((line) =>
        line
          .split('\t')
          .map((text) => `"${text}"`)
          .join(';'),
      )
      .join('\r\n');
    const buffer = Buffer.from(`\ufeff${csv}\r\n`);
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'danh sach.csv', mimeType: 'text/csv', buffer });
    await eventually(() => textOf(dialog.locator('.good')), /^3 đơn vị\./);
    await press('Tiếp tục');
    await eventually(heading, 'Bước 3/4: Người nhập');
  });

  it('recommends two files when units type, and warns honestly of one', async () => {
    expect(await dialog.getByLabel('Hai tệp').isChecked()).toBe(true);
    await dialog.getByLabel('Một tệp').check();
    expect(await textOf(dialog.locator('.note'))).toContain('tài khoản của đơn vị có thể sửa chương trình');
    await dialog.getByLabel('Chỉ văn phòng nhập').check();
    expect(await textOf(dialog.locator('.note'))).toBe('');
    await field('Đơn vị tự nhập').check();
    expect(await dialog.getByLabel('Hai tệp').isChecked()).toBe(true);
    await press('Tiếp tục');
  });

  it('sums up what will be made', async () => {
    await eventually(heading, 'Bước 4/4: Xem lại');
    const summary = await textOf(dialog.locator('dl'));
    expect(summary).toContain('trước ngày 31/01/2023. Hạn báo cáo: hết ngày thứ Hai 30/01/2023');
    expect(summary).toContain(
      '3 đơn vị.Chưa có tài khoản hay e-mail, nên chưa chia sẻ và nhắc được: Chi bộ Báo Lâm Đồng.',
    );
    expect(summary).toContain('"Đăng ký chỉ tiêu kết nạp đảng viên năm 2023 (đơn vị nhập)"');
    expect(summary).toContain('Chưa gửi thư nào.');
    expect(await page.locator('#tabs .tab').count()).toBe(1);
  });

  it('shows its steps; one that failed is run again, and those before it are not', async () => {
    const ran: string[] = [];
    await page.route('**/api/run', async (route) => {
      const { target } = route.request().postDataJSON();
      ran.push(target.functionName);
      const isFirst =
        target.functionName === 'setUpTabs' && ran.filter((one) => one === 'setUpTabs').length === 1;
      if (isFirst) await route.fulfill({ json: { shown: [], asks: false, error: 'NetworkError' } });
      else await route.continue();
    });
    await press('Thực hiện');
    await eventually(status, 'Chưa xong: Tạo trang đơn vị và bảng Tổng hợp.');
    const states = () => dialog.locator('.steps .state').allTextContents();
    expect(await states()).toEqual(['xong', 'chưa xong', 'chờ']);
    await press('Làm lại bước này');
    await eventually(heading, 'Đã thiết lập xong');
    expect(await states()).toEqual(['xong', 'xong', 'xong']);
    expect(ran).toEqual(['setUpFromDialog', 'setUpTabs', 'setUpTabs', 'setUpSharing']);
    await page.unroute('**/api/run');
  });

  it('ends with what to do next, and does it', async () => {
    await press('Bật nhắc tự động');
    await eventually(() => textOf(dialog.locator('.next .said')), /^Đã bật\./);
    await press('Gửi thư mời nhập…');
    await page.getByRole('dialog', { name: 'Gửi thư mời nhập' }).waitFor();
    // As on Google: one dialog at a time.
    expect(await page.locator('.dialog.html').count()).toBe(1);
    await page.locator('.dialog-close').click();
  });

  it('leaves the units their own file with a tab each', async () => {
    const books = page.locator('select.book-choice option');
    expect(await books.allTextContents()).toContain(
      'Đăng ký chỉ tiêu kết nạp đảng viên năm 2023 (đơn vị nhập)',
    );
    await page.locator('select.book-choice').selectOption({
      label: (await books.allTextContents()).find((title) => title.includes('(đơn vị nhập)')) ?? '',
    });
    for (const title of [
      'Hướng dẫn',
      'Tổng hợp',
      "Đảng bộ xã D'Ran",
      'Chi bộ Tỉnh đoàn',
      'Chi bộ Báo Lâm Đồng',
    ])
      await page.locator(`#tabs .tab[title="${title}"]`).waitFor();
  });

  it('opened again shows what stands, refuses another year, and asks no more about files', async () => {
    await office.chooseMenu('Thiết lập…');
    await eventually(heading, 'Bước 1/3');
    expect(await field('Địa danh').inputValue()).toBe('Đà Lạt');
    await field('Năm').fill('2024');
    await press('Tiếp tục');
    await eventually(() => said('Năm'), 'Bảng tính này đang dùng cho năm 2023.');
    expect(await status()).toContain('Lấy danh sách năm trước');
    await field('Năm').fill('2023');
    await press('Tiếp tục');
    await eventually(heading, 'Bước 2/3');
    await press('Giữ danh sách hiện có');
    await eventually(heading, 'Bước 3/3: Xem lại');
    expect(await textOf(dialog.locator('dl'))).toContain('Giữ danh sách hiện có. 3 đơn vị.');
  });
});
