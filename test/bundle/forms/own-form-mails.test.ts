/** What is written about the office's own forms beside form A: to units, to whoever is in charge, to the office. */
import { beforeEach, describe, expect, it } from 'vitest';
import { FormsOffice } from '../support/own-forms.ts';

describe('a last day that is a day off', () => {
  // 15/06/2025 is a Sunday.
  const office = new FormsOffice(['hoc-tap-nghi-quyet']);
  const start = office.platform.snapshot();
  beforeEach(() => office.platform.restore(start));

  it('is told of on the working day before, to the units and above', () => {
    const mails = office.morning('2025-06-13').mails.filter(({ body }) => body.includes('quán triệt'));
    expect(mails.map(({ to }) => to.join()).sort()).toEqual([
      'cum1@dukhoi.example',
      'cum2@dukhoi.example',
      'k01@donvi.example',
      'k02@donvi.example',
      'k03@donvi.example',
      'vanphong@dukhoi.example',
    ]);
    const toUnit = mails.find(({ to }) => to.includes('k01@donvi.example'));
    expect(toUnit?.body).toContain('trước ngày 16/06/2025 (tức là đến hết Chủ nhật 15/06/2025)');
    expect(toUnit?.body).toContain('còn 1 ngày làm việc, kể cả hôm nay');
    const toOffice = mails.find(({ to }) => to.includes('vanphong@dukhoi.example'));
    expect(toOffice?.body).toContain('nghị quyết”, hạn đến hết ngày 15/06/2025:\n- Chưa nộp (chưa nhập), 03');
    expect(office.morning('2025-06-14').mails).toEqual([]);
  });

  it('has its first late day on the next working day', () => {
    office.morning('2025-06-13');
    const toOffice = office
      .morning('2025-06-16')
      .mails.find(({ to }) => to.includes('vanphong@dukhoi.example'));
    expect(toOffice?.body).toContain(
      'nghị quyết”, hạn đến hết ngày 15/06/2025:\n- Chậm 1 ngày (chưa nhập), 03',
    );
  });
});
