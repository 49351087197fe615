import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openSmallRoom, type Room } from './desk.ts';

const OFFICE = 'bxd@dukhoi.example';

describe('Việc cần làm in the page', () => {
  let room: Room;
  let office: Desk;

  beforeAll(async () => {
    room = await openSmallRoom(4);
    office = await room.sit(OFFICE);
    await office.chooseMenu('Việc cần làm…');
    await office.frame.locator('.to-do li').first().waitFor();
  }, 120_000);
  afterAll(() => room?.close());

  it('leads from its first line that has one to the dialog that does it', async () => {
    const invite = office.frame.locator('li[data-kind="not-invited"]');
    expect(await invite.locator('.words p').first().innerText()).toMatch(/^04 .* chưa được gửi thư mời\.$/);
    await invite.getByRole('button', { name: 'Gửi thư mời…' }).click();
    await office.frame.locator('.summary').waitFor();
    expect(await office.frame.locator('.summary').innerText()).toContain('4');
  });

  it('opens Nhắc ngay at once, with a tick for everybody who is late', async () => {
    // Into February, days after the last day.
    for (let day = 0; day < 16; day++) await room.ask('api/clock', { step: 'workday' });
    await office.page.reload();
    await office.page.waitForSelector('body.ready');
    await office.become(OFFICE);
    await office.chooseMenu('Việc cần làm…');
    const late = office.frame.locator('li[data-kind="overdue"]');
    await late.waitFor();
    expect(await late.innerText()).toContain('04 ');
    expect(await late.innerText()).toMatch(/Chậm \d+ ngày: /);
    await late.getByRole('button', { name: 'Nhắc ngay…' }).click();
    await office.frame.locator('.ticks input').first().waitFor();
    expect(await office.frame.locator('.ticks input').count()).toBe(4);
  }, 120_000);
});
