import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUser, openWorkspace, textOf, type Workspace } from './browser-user.ts';

const OFFICE = 'bxd@dukhoi.example';
const UNIT = 'k03@dukhoi.example';

describe('the reminder dialog in the page', () => {
  let workspace: Workspace;
  let office: BrowserUser;

  beforeAll(async () => {
    workspace = await openWorkspace();
    // To 16/01/2023, 07:30: the first milestone, before the morning's run.
    for (let day = 0; day < 5; day++) await workspace.ask('api/clock', { step: 'workday' });
    office = await workspace.sit(OFFICE);
    await office.chooseMenu('Nhắc việc: xem trước và gửi…');
    await office.frame.locator('.summary').waitFor();
  }, 120_000);
  afterAll(() => workspace?.close());

  const button = (name: string | RegExp) => office.frame.getByRole('button', { name });
  const seen = (selector: string) => textOf(office.frame.locator(selector).first());
  const outbox = async () => (await workspace.ask('api/mails')) as { to: string; subject: string }[];

  it('says how many are written to, and how many may be', async () => {
    expect(await seen('.summary')).toContain('60 thư: 60 đơn vị. Hôm nay còn gửi được cho');
    expect(await office.frame.locator('button.row').count()).toBe(60);
  });

  it('shows the mail of a unit found by name without marks, as its reader sees it and as plain text', async () => {
    await office.frame.getByRole('searchbox').fill('uy ban kiem tra');
    const rows = office.frame.locator('button.row:visible');
    expect(await rows.count()).toBe(1);
    await rows.click();
    expect(await seen('.reader h3')).toBe('K03 Chi bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy');
    expect(await seen('.reader')).toContain(
      'Đăng ký chỉ tiêu: còn 6 ngày làm việc, kể cả hôm nay (mốc nhắc trước ngày cuối 5 ngày làm việc)',
    );
    const letter = office.frame.frameLocator('iframe.letter');
    expect(await textOf(letter.locator('p').first())).toBe(
      'Kính gửi Chi bộ Cơ quan Ủy ban Kiểm tra Tỉnh ủy,',
    );
    expect(await letter.locator('a', { hasText: 'B9:E9' }).count()).toBe(1);
    await button('Văn bản thường').click();
    expect(await seen('pre.letter')).toContain('- Nhập bốn số ở các ô B9:E9; không có thì gõ số 0.');
  });

  it('sends that mail to whoever asks, as a trial', async () => {
    await button('Gửi thử cho tôi').click();
    await office.frame.getByText(`Đã gửi thử cho ${OFFICE}.`).waitFor();
    const [mail, ...others] = await outbox();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(OFFICE);
    expect(mail?.subject).toMatch(/^\[Gửi thử\] Nhắc nộp đăng ký/);
  });

  it('shows what changed instead of sending something else', async () => {
    await workspace.type(UNIT, 'B9', '12');
    await button('Gửi ngay 60 thư…').click();
    await button(/^Gửi 60 thư$/).click();
    const notice = office.frame.locator('.notice', { hasText: 'Chưa gửi thư nào' });
    expect(await textOf(notice)).toContain('đổi nội dung hoặc người nhận K03');
    expect(await outbox()).toHaveLength(1);
  });

  it('asks once, naming the count, sends, and shows what became of each', async () => {
    await button('Gửi ngay 60 thư…').click();
    await office.frame.getByText('Gửi 60 thư cho 60 đơn vị?').waitFor();
    await button(/^Gửi 60 thư$/).click();
    await office.frame.getByText('Đã gửi 60 thư.').waitFor();
    expect(await office.frame.locator('.row .badge.done').count()).toBe(60);
    expect(await seen('.reader')).toContain('Đã gửi.Đăng ký chỉ tiêu: còn 6 ngày làm việc');
    expect(await outbox()).toHaveLength(61);
    await button('Xem lại').click();
    await office.frame.getByText('Bây giờ không có thư nào phải gửi.').waitFor();
    await office.closeDialog();
  });
});
