import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUser, openSmallWorkspace, textOf, type Workspace } from './browser-user.ts';

const OFFICE = 'bxd@dukhoi.example';
/** As Word puts it on the clipboard: groups are merged cells. */
const HEADER = `<table>
<tr><td rowspan="2">TT</td><td rowspan="2">Tên chi bộ</td><td rowspan="2">Tổng số đảng viên</td><td colspan="2">Trong đó</td>
<td rowspan="2">Số đảng viên<br>dự sinh hoạt</td><td rowspan="2">Ngày họp</td><td rowspan="2">Số ý kiến</td>
<td rowspan="2">Tỷ lệ dự (%)</td><td rowspan="2">Kinh phí (đồng)</td><td rowspan="2">Lý do vắng</td><td rowspan="2">Ghi chú</td></tr>
<tr><td>Nữ</td><td>Dự bị</td></tr></table>`;

/** One office, one window: each test goes on where the one before ended. */
describe('the dialog of own forms', () => {
  let workspace: Workspace;
  let office: BrowserUser;
  let page: Page;
  let dialog: FrameLocator;
  let clicks = 0;

  const heading = () => textOf(dialog.locator('h2'));
  const status = () => textOf(dialog.locator('.status'));
  const eventually = (see: () => Promise<string>, expected: string | RegExp) =>
    expect.poll(see, { timeout: 15_000 }).toMatch(expected);
  const press = async (name: string | RegExp) => {
    clicks++;
    await dialog
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  };
  const field = (label: string) => dialog.getByLabel(label, { exact: true });
  /** Of a field, beside it. */
  const problem = (id: string) => textOf(dialog.locator(`#${id}-problem`));
  const openForms = async () => {
    // The menu's button and the item.
    clicks += 2;
    await office.chooseMenu('Biểu mẫu…');
  };
  const paste = async (html: string) => {
    await page.evaluate(
      `navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([${JSON.stringify(html)}], { type: 'text/html' }) })])`,
    );
    await page.keyboard.press('Control+V');
  };

  beforeAll(async () => {
    workspace = await openSmallWorkspace(6);
    office = await workspace.sit(OFFICE);
    page = office.page;
    dialog = page.frameLocator('.dialog.html iframe');
  }, 60_000);
  afterAll(() => workspace?.close());

  it('begins with where the form comes from while there is none, the focus where one pastes', async () => {
    await openForms();
    await eventually(heading, 'Bước 1/5: Biểu mẫu lấy từ đâu');
    expect(await dialog.locator(':focus').getAttribute('id')).toBe('source-text');
    await press('Tiếp tục');
    expect(await status()).toContain('Chưa có gì trong ô');
  });

  it('goes from a pasted header of nine columns to the invitations within 25 clicks', async () => {
    clicks = 2;
    await paste(HEADER);
    await eventually(() => textOf(dialog.locator('.outcome')), /^9 cột: .*\(trong đó\) Nữ/);
    await press('Tiếp tục');
    await eventually(heading, 'Bước 2/5: Các cột');
    const labels = dialog.locator('table.columns textarea[id^=label]');
    expect(await labels.evaluateAll((all) => all.map((one) => ('value' in one ? one.value : '')))).toEqual([
      'Tổng số đảng viên',
      'Nữ',
      'Dự bị',
      'Số đảng viên dự sinh hoạt',
      'Ngày họp',
      'Số ý kiến',
      'Tỷ lệ dự (%)',
      'Kinh phí (đồng)',
      'Lý do vắng',
    ]);
    expect(await field('Kiểu cột 8').inputValue()).toBe('money');
    expect(await field('cột 2 là trong đó của').inputValue()).toBe('1');
    await press('Tiếp tục');
    await eventually(heading, 'Bước 3/5: Quy tắc');
    await press(/^\+ “Số đảng viên dự sinh hoạt” không lớn hơn/);
    await press(/^\+ “Lý do vắng” phải nhập khi/);
    await press('Tiếp tục');
    await eventually(heading, 'Bước 4/5: Tên, kỳ và hạn');
    expect(await dialog.locator(':focus').getAttribute('id')).toBe('title');
    await page.keyboard.type('Sinh hoạt chi bộ hằng tháng');
    expect(await field('Mã').inputValue()).toBe('SHCB');
    await press('Tiếp tục');
    await eventually(heading, 'Bước 5/5: Nhập thử và lưu');
    await press('Lưu biểu mẫu');
    await eventually(heading, 'Đã lưu biểu mẫu');
    await press('Tạo / cập nhật trang đơn vị');
    await dialog.getByRole('button', { name: 'Gửi thư mời nhập…' }).waitFor({ timeout: 60_000 });
    await press('Gửi thư mời nhập…');
    await eventually(() => textOf(page.locator('.dialog.html')), /thư mời/i);
    await dialog.getByRole('button', { name: 'Đóng' }).waitFor();
    expect(clicks).toBeLessThanOrEqual(25);
    await office.closeDialog();
  }, 180_000);

  it('lists the form, and opens it with everything as it was saved', async () => {
    await openForms();
    await eventually(heading, 'Biểu mẫu đang dùng');
    expect(await textOf(dialog.locator('table.forms tbody tr'))).toContain('Sinh hoạt chi bộ hằng tháng');
    await press('Sửa: Sinh hoạt chi bộ hằng tháng');
    await eventually(heading, 'Bước 2/5: Các cột');
    expect(await field('Nhãn cột 9').inputValue()).toBe('Lý do vắng');
  });

  it('refuses bad columns with the sentence beside the field, and goes to the first', async () => {
    await field('Nhãn cột 2').fill('');
    await field('Nhãn cột 3').fill('tổng số  ĐẢNG VIÊN');
    await field('Kiểu cột 6').selectOption('choice');
    await field('Các mục để chọn cột 6').fill('Tốt');
    await press('Tiếp tục');
    expect(await status()).toBe('Có 3 chỗ cần sửa, ghi cạnh từng ô.');
    expect(await problem('label-2')).toBe('Cột chưa có nhãn; hãy ghi tên cột.');
    expect(await problem('label-3')).toContain('đã dùng cho cột 1');
    expect(await problem('choices-6')).toContain('Cần ít nhất hai mục');
    expect(await dialog.locator(':focus').getAttribute('id')).toBe('label-2');
    await field('Nhãn cột 2').fill('Họ và tên đảng viên');
    expect(await problem('label-2')).toBe('');
    expect(await textOf(dialog.locator('.warning:visible'))).toContain('họ tên: mọi đơn vị đều xem được');
  });

  it('says why a change to a form on the units’ tabs is refused, and keeps the form', async () => {
    await field('Nhãn cột 2').fill('Nữ');
    await field('Nhãn cột 3').fill('Dự bị');
    await field('Các mục để chọn cột 6').fill('Tốt; Khá');
    for (const next of ['Bước 3/5', 'Bước 4/5', 'Bước 5/5']) {
      await press('Tiếp tục');
      await eventually(heading, next);
    }
    await press('Lưu biểu mẫu');
    await eventually(status, 'Không đổi được kiểu của cột 6 (Số ý kiến)');
    expect(await heading()).toBe('Bước 5/5: Nhập thử và lưu');
  });

  it('warns at the first Escape', async () => {
    await dialog.locator('#try-1').press('Escape');
    await eventually(status, 'Bấm Esc lần nữa để đóng');
    for (let back = 0; back < 4; back++) await press('Quay lại');
    await eventually(heading, 'Biểu mẫu đang dùng');
  });

  it('makes one of the library, and answers while it is tried', async () => {
    await press('Thêm biểu mẫu');
    await press(/^Thu nộp đảng phí quý/);
    await eventually(heading, 'Bước 2/5: Các cột');
    await press('Tiếp tục');
    await eventually(heading, 'Bước 3/5: Quy tắc');
    await press('Cột … ít nhất (nhiều nhất) bằng …% cột …');
    await dialog.locator('.rules li').last().getByLabel('Phần trăm').fill('x');
    await press('Tiếp tục');
    expect(await textOf(dialog.locator('.rules li').last().locator('.problem'))).toContain(
      'Không hiểu quy tắc',
    );
    await press('Bỏ quy tắc 3');
    await press('Tiếp tục');
    await eventually(heading, 'Bước 4/5');
    await field('Hạn nộp').fill('chậm nhất ngày 25 hằng tháng');
    await press('Tiếp tục');
    expect(await problem('deadline')).toContain('hạn này không đi với kỳ "quý"'.slice(4));
    await field('Hạn nộp').fill('chậm nhất ngày 12 tháng đầu kỳ sau');
    await press('Tiếp tục');
    await eventually(heading, 'Bước 5/5');
    for (const [id, text] of [
      ['1', '20'],
      ['2', '1'],
      ['3', '1.000.000'],
      ['4', '300.000'],
      ['5', '600.000'],
    ])
      await dialog.locator(`#try-${id}`).fill(text ?? '');
    expect(await problem('try-3')).toContain('khác “Trích giữ lại” + “Nộp cấp trên”');
    await dialog.locator('#try-5').fill('700.000');
    expect(await problem('try-3')).toBe('');
    expect(await textOf(dialog.locator('.verdict'))).toContain('Đủ và đúng');
    await dialog.locator('#try-5').press('Enter');
    await eventually(heading, 'Đã lưu biểu mẫu');
    await press('Về danh sách biểu mẫu');
    await eventually(heading, 'Biểu mẫu đang dùng');
    expect(await textOf(dialog.locator('table.forms'))).toContain('đã lưu, chưa có trên trang đơn vị');
  });

  it('gives a form away as text, which is read back as the same form', async () => {
    await press('Chép: Thu nộp đảng phí quý');
    const text = await field('Văn bản biểu mẫu').inputValue();
    expect(text).toContain('Hạn,chậm nhất ngày 12 tháng đầu kỳ sau');
    await press('Chép');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text);
    await press('Quay lại');
    await press('Thêm biểu mẫu');
    await field('Tiêu đề bảng hoặc văn bản biểu mẫu').fill(text);
    await eventually(() => textOf(dialog.locator('.outcome')), 'Biểu mẫu "Thu nộp đảng phí quý", 5 cột.');
    await field('Tiêu đề bảng hoặc văn bản biểu mẫu').fill(
      text.replace('3,Tổng số thu,tiền', '3,Tổng số thu,hình'),
    );
    await eventually(() => textOf(dialog.locator('.problems')), /^Dòng 9: không có kiểu "hình"/);
    await press('Quay lại');
  });

  it('retires a form after saying what stays, and takes it back', async () => {
    await press('Ngừng dùng: Thu nộp đảng phí quý');
    expect(await textOf(dialog.locator('.body'))).toContain('không mời, không nhắc nữa');
    expect(await textOf(dialog.locator(':focus'))).toBe('Giữ lại');
    await press('Ngừng dùng');
    await eventually(heading, 'Biểu mẫu đang dùng');
    expect(await textOf(dialog.locator('table.forms .retired'))).toContain('đã ngừng dùng');
    expect(await status()).toContain('Đã ngừng dùng biểu mẫu "Thu nộp đảng phí quý" (DP).');
    await press('Dùng lại: Thu nộp đảng phí quý');
    await eventually(status, 'Đã dùng lại biểu mẫu "Thu nộp đảng phí quý" (DP).');
    await office.closeDialog();
  });
});
