import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_FLAGS } from '../../workbench/machine/browser-flags.ts';
import { findBrowser } from '../../workbench/machine/find-browser.ts';
import { Office, OWNER, UNITS_2023 } from '../bundle/support/office.ts';

/** The office's summary and a member's digest of the last day, as Google would send them. */
function lettersOfTheLastDay() {
  const office = new Office();
  office.setUp({ units: UNITS_2023 });
  office.provision();
  office.click('Bật nhắc tự động', [], OWNER);
  const { mails } = office.morning('2023-01-30');
  return mails.filter(({ to }) => !/^k0/.test(to[0] ?? ''));
}

describe('a digest on a telephone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findBrowser(), args: [...BROWSER_FLAGS] });
  });
  afterAll(() => browser?.close());

  it('says in its first three lines how many have reported and what comes together, nothing cut off', async () => {
    const letters = lettersOfTheLastDay();
    expect(letters.length).toBeGreaterThan(1);
    for (const { htmlBody = '', to } of letters) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.setContent(`<meta charset="utf-8"><body style="margin:16px">${htmlBody}</body>`);
      const lines = await page.locator('p').allInnerTexts();
      expect(lines[1], to.join()).toMatch(
        /^Tính đến thứ Hai 30\/01\/2023: 0\/\d .*đã nộp đăng ký chỉ tiêu\.$/,
      );
      expect(lines[2], to.join()).toMatch(/^Số đã nộp: đăng ký kết nạp 0/);
      const third = await page.locator('p').nth(2).boundingBox();
      expect((third?.y ?? 999) + (third?.height ?? 0)).toBeLessThan(300);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      const table = page.getByRole('link', { name: /^https:.*gid=720002/ });
      expect(await table.count()).toBe(1);
      await page.close();
    }
  });
});
