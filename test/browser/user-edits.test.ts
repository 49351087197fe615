import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookView } from '../../workbench/protocol.ts';
import { type BrowserUser, openSmallWorkspace, textOf, type Workspace } from './browser-user.ts';

const OFFICE = 'bxd@dukhoi.example';
const UNIT = 'k05@dukhoi.example';
const UNITS_TAB = 'Danh sách';
const SUMMARY_TAB = 'Tổng hợp';

describe('hands on the sheet', () => {
  let workspace: Workspace;
  let office: BrowserUser;
  let unit: BrowserUser;
  let unitTab: string;

  beforeAll(async () => {
    workspace = await openSmallWorkspace(20);
    [office, unit] = await Promise.all([workspace.sit(OFFICE), workspace.sit(UNIT)]);
    unitTab = await textOf(unit.page.locator('#tabs .tab.on'));
  }, 60_000);
  afterAll(() => workspace?.close());

  const eventually = (see: () => Promise<string>, expected: string | RegExp) =>
    expect.poll(see, { timeout: 10_000 }).toMatch(expected);
  /** Presses keys that change cells, and waits for the server's word. */
  const act = async ({ page }: BrowserUser, key: string) => {
    await Promise.all([page.waitForResponse(/api\/edit/), page.keyboard.press(key)]);
  };
  const pasteAt = async (desk: BrowserUser, cell: string, text: string) => {
    await desk.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await desk.select(cell);
    await act(desk, 'Control+V');
  };
  const shared = async () => (await (await fetch(`${workspace.server.address}api/book`)).json()) as BookView;
  /** Another program writes to the shared sheet, as Google's API lets it. */
  const batch = async (requests: object[]) => {
    const book = await shared();
    const answer = await fetch(`${workspace.server.address}v4/spreadsheets/${book.id}:batchUpdate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${OFFICE}` },
      body: JSON.stringify({ requests }),
    });
    expect(await answer.json()).toMatchObject({ spreadsheetId: book.id });
  };
  const gidOf = ({ tabs }: BookView, title: string) => tabs.find((tab) => tab.title === title)?.gid;

  it('paste a block copied from Excel, every cell as if typed', async () => {
    await pasteAt(unit, 'B9', '1.250\t1.400\t36\t12\tCó 05 người\r\n');
    await eventually(() => unit.read('E9'), /^12$/);
    expect(await unit.read('B9')).toBe('1250');
    expect(await unit.read('F9')).toBe('Có 05 người');
  });

  it('paste nothing of a block when one of its cells is refused, and say which rule', async () => {
    await pasteAt(unit, 'B9', '70\t12 người\t3\t1\r\n');
    expect(await unit.dialog()).toContain('ô C9 chỉ nhận số nguyên từ 0 đến 999.999');
    await unit.answer('OK');
    expect(await unit.read('B9')).toBe('1250');
  });

  it('paste nothing over a protected cell', async () => {
    await pasteAt(unit, 'A9', 'Đảng bộ khác\t70');
    expect(await unit.dialog()).toContain('được bảo vệ');
    await unit.answer('OK');
    expect(await unit.read('B9')).toBe('1250');
  });

  it('copy a cell within the sheet into all the cells that are selected', async () => {
    await unit.copy('E9');
    await unit.select('C9:D9');
    await act(unit, 'Control+V');
    await eventually(() => unit.read('D9'), /^12$/);
    expect(await unit.read('C9')).toBe('12');
  });

  it('wreck the rule of a number by pasting a copied note over it, and take that back with Ctrl+Z', async () => {
    await unit.copy('F9');
    await unit.select('E9');
    await act(unit, 'Control+V');
    await eventually(() => unit.read('E9'), 'Có 05 người');
    await unit.type('E9', '12 người');
    await eventually(() => unit.read('E9'), '12 người');
    await act(unit, 'Control+Z');
    await act(unit, 'Control+Z');
    await eventually(() => unit.read('E9'), /^12$/);
    await unit.type('E9', '12 người');
    expect(await unit.dialog()).toContain('ô E9 chỉ nhận số nguyên');
    await unit.answer('OK');
    await act(unit, 'Control+Y');
    await eventually(() => unit.read('E9'), 'Có 05 người');
    await act(unit, 'Control+Z');
    await eventually(() => unit.read('F9'), 'Có 05 người');
  });

  it('paste only the value with Ctrl+Shift+V, which the rule then refuses', async () => {
    await unit.copy('F9');
    await unit.select('E9');
    await act(unit, 'Control+Shift+V');
    expect(await unit.dialog()).toContain('ô E9 chỉ nhận số nguyên');
    await unit.answer('OK');
    expect(await unit.read('E9')).toBe('12');
  });

  it('cut a cell to another place, and fill to the right', async () => {
    await unit.copy('B9', 'Control+X');
    await unit.select('C9');
    await act(unit, 'Control+V');
    await eventually(() => unit.read('C9'), /^1250$/);
    expect(await unit.read('B9')).toBe('');
    await act(unit, 'Control+Z');
    await eventually(() => unit.read('B9'), /^1250$/);
    await unit.select('C9:D9');
    await act(unit, 'Control+R');
    await eventually(() => unit.read('D9'), /^12$/);
  });

  it('empty several cells with the Delete key', async () => {
    await unit.select('B9:E9');
    await act(unit, 'Delete');
    for (const cell of ['B9', 'C9', 'D9', 'E9']) await eventually(() => unit.read(cell), /^$/);
    expect(await unit.read('F9')).toBe('Có 05 người');
  });

  it('leave a protected cell as it is when Delete is pressed on it', async () => {
    const before = await unit.read('A9');
    await unit.select('A9');
    await act(unit, 'Delete');
    expect(await unit.dialog()).toContain('được bảo vệ');
    await unit.answer('OK');
    expect(await unit.read('A9')).toBe(before);
  });

  it('tick and untick a checkbox with the space bar', async () => {
    await unit.select('I9');
    await act(unit, 'Space');
    await eventually(() => unit.read('I9'), 'TRUE');
    await unit.select('I9');
    await act(unit, 'Space');
    await eventually(() => unit.read('I9'), 'FALSE');
  });

  it('are told that this page does not set bold, and nothing changes', async () => {
    await unit.select('B9');
    await unit.page.keyboard.press('Control+B');
    await eventually(
      () => textOf(unit.page.locator('#toasts')),
      'không làm việc đó; trên Google thì làm được',
    );
  });

  it('lose nothing they are typing when the sheet is drawn anew, and see a note that was added', async () => {
    await unit.select('F9');
    await unit.page.keyboard.type('đang gõ');
    const gid = gidOf(await shared(), unitTab);
    const drawnAnew = unit.page.waitForResponse(/api\/book/);
    await batch([
      {
        updateCells: {
          start: { sheetId: gid, rowIndex: 8, columnIndex: 0 },
          rows: [{ values: [{ note: 'Tên lấy từ trang Danh sách' }] }],
          fields: 'note',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: gid, dimension: 'ROWS', startIndex: 20, endIndex: 21 },
          properties: { pixelSize: 40 },
          fields: 'pixelSize',
        },
      },
    ]);
    const hint = () => textOf(unit.page.locator('#hint'));
    await drawnAnew;
    await unit.page.keyboard.type(' tiếp');
    await act(unit, 'Enter');
    await eventually(() => unit.read('F9'), /^đang gõ tiếp$/);
    const hintAt = (cell: string) => async () => {
      await unit.select(cell);
      return hint();
    };
    await eventually(hintAt('A9'), /^Tên lấy từ trang Danh sách$/);
    await eventually(hintAt('B9'), /^Cách nhập: ô B9 chỉ nhận số nguyên/);
    await unit.select('A1');
    await expect.poll(() => unit.page.locator('#hint').isHidden(), { timeout: 10_000 }).toBe(true);
  });

  it('see what was typed while the sheet was on its way to them', async () => {
    let fetched = () => {};
    const isFetched = new Promise<void>((done) => {
      fetched = done;
    });
    let letGo = () => {};
    const isTyped = new Promise<void>((done) => {
      letGo = done;
    });
    await unit.page.route(/api\/book/, async (route) => {
      const response = await route.fetch();
      fetched();
      await isTyped;
      await route.fulfill({ response });
    });
    const before = await unit.page.locator('.mounted').elementHandle();
    await batch([
      {
        updateDimensionProperties: {
          range: {
            sheetId: gidOf(await shared(), unitTab),
            dimension: 'ROWS',
            startIndex: 20,
            endIndex: 21,
          },
          properties: { pixelSize: 50 },
          fields: 'pixelSize',
        },
      },
    ]);
    await isFetched;
    await unit.type('F9', 'gõ khi trang đang tải');
    letGo();
    await before?.waitForElementState('hidden');
    await unit.page.unroute(/api\/book/);
    expect(await unit.read('F9')).toBe('gõ khi trang đang tải');
  });

  it('see a chart as soon as there is one', async () => {
    await office.openTab(SUMMARY_TAB);
    const canvases = office.page.locator('.mounted:not(.coming) .o-figure canvas');
    const charts = async () => String(await canvases.count());
    // The table's own, below so few units.
    await eventually(charts, '2');
    const sheetId = gidOf(await shared(), SUMMARY_TAB);
    const source = (startColumnIndex: number) => ({
      sourceRange: {
        sources: [
          {
            sheetId,
            startRowIndex: 6,
            endRowIndex: 16,
            startColumnIndex,
            endColumnIndex: startColumnIndex + 1,
          },
        ],
      },
    });
    const basicChart = {
      chartType: 'COLUMN',
      domains: [{ domain: source(1) }],
      series: [{ series: source(2), targetAxis: 'LEFT_AXIS' }],
    };
    const anchorCell = { sheetId, rowIndex: 2, columnIndex: 1 };
    const position = { overlayPosition: { anchorCell, widthPixels: 400, heightPixels: 240 } };
    await batch([{ addChart: { chart: { spec: { title: 'Đảng viên', basicChart }, position } } }]);
    await eventually(charts, '3');
    const isDrawn = `String([...document.querySelectorAll('.mounted:not(.coming) .o-figure canvas')].every((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return data.some((part) => part !== 0);
    }))`;
    await eventually(() => office.page.evaluate(isDrawn), 'true');
  });

  it('keep the heads of a table in sight, however far down they scroll', async () => {
    await office.openTab(UNITS_TAB);
    await office.hover('C4');
    await office.select('C60');
    const top = await office.page.locator('.o-grid-overlay').boundingBox();
    if (top === null) throw new RangeError('no grid');
    await office.page.mouse.click(top.x + 200, top.y + 30);
    await eventually(
      () => office.page.locator('.o-named-range-selector-container input').inputValue(),
      /^[A-Z]+[1-3]$/,
    );
  });

  it('see a sidebar beside the sheet, which goes on working', async () => {
    const { page } = office;
    const shown = [{ type: 'sidebar', title: 'Xem trước', html: '<p>Bảng bên</p>' }];
    await page.route('**/api/run', (route) => route.fulfill({ json: { asks: false, error: null, shown } }));
    await office.chooseMenu('Trợ giúp');
    await page.frameLocator('.sidebar iframe').getByText('Bảng bên').waitFor();
    await office.openTab(UNITS_TAB);
    expect(await office.read('B4')).not.toBe('');
    await page.locator('.sidebar').getByRole('button', { name: 'Đóng' }).click();
    await page.locator('.sidebar').waitFor({ state: 'detached' });
    await page.unroute('**/api/run');
  });

  it('need no mouse: F6 goes from part to part, Tab, arrows and Enter do the rest', async () => {
    const { page } = office;
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => textOf(page.locator(':focus').first());
    const isAt = (selector: string) => async () =>
      String(await page.evaluate(`document.activeElement.matches('${selector}')`));
    const inSheet = isAt('.o-grid .o-composer');
    await office.select('A1');

    await press('F6');
    await eventually(focused, '☰');
    await press('Enter');
    await page.keyboard.type('hoi nong dan');
    await press('Enter');
    await eventually(() => textOf(page.locator('#tabs .tab.on')), 'Chi bộ Hội Nông dân tỉnh');
    await eventually(inSheet, 'true');

    await press('F6', 'F6');
    await eventually(focused, 'Đồng hồ');
    await press('Tab', 'Enter');
    await eventually(() => textOf(page.locator('.panel-tab.on')), 'Hộp thư');

    await press('F6');
    await eventually(focused, 'Tệp');
    await press('Tab', 'Enter', 'ArrowDown');
    expect(await focused()).not.toBe('');
    await press('Escape', 'Tab');
    await eventually(isAt('#me'), 'true');
    await press('Shift+F6', 'Shift+F6', 'Shift+F6');
    await eventually(inSheet, 'true');
  });
});
