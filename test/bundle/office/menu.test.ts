import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../workbench/rehearsal/bundle.ts';
import { Office, OWNER } from '../support/office.ts';

describe('the menu', () => {
  const office = new Office();
  const [root] = office.platform.open(OWNER).menu;
  const items = root?.type === 'menu' ? root.items : [];

  it('has at most nine entries, each group with what it opens', () => {
    expect(root).toMatchObject({ type: 'menu', label: 'Tổng hợp' });
    expect(items.length).toBeLessThanOrEqual(9);
    expect(items.map((item) => (item.type === 'separator' ? '' : item.label))).toEqual([
      'Việc cần làm…',
      'Thiết lập…',
      'Đơn vị',
      'Thư',
      'Biểu mẫu…',
      'Nhập thay đơn vị…',
      'Số liệu',
      'Báo cáo',
      'Trợ giúp',
    ]);
  });

  it('is where every message sends its reader', () => {
    const paths = items.flatMap((item) =>
      item.type === 'menu'
        ? item.items.flatMap((inner) =>
            inner.type === 'item' ? [`Tổng hợp › ${item.label} › ${inner.label}`] : [],
          )
        : item.type === 'item'
          ? [`Tổng hợp › ${item.label}`]
          : [],
    );
    const said = readBundle().bundle.match(/Tổng hợp › [^"'`.,;:)]*/g) ?? [];
    expect(said.length).toBeGreaterThan(5);
    for (const text of said)
      expect(
        paths.some((path) => text.startsWith(path)),
        text,
      ).toBe(true);
  });
});
