import { beforeEach, describe, expect, it } from 'vitest';
import type { AllocationRequest, AllocationStart } from '../../../src/app/allocation/allocation.ts';
import { unitColumn } from '../../../src/sheets/units/units-tab.ts';
import { K01, K02, OWNER, officeReady, STRANGER, TAB_OF } from '../support/office.ts';

const { office, again } = officeReady();
beforeEach(again);

const start = () => {
  const answer = office.dialog('allocationStart', OWNER) as unknown as {
    ok: boolean;
    start: AllocationStart;
  };
  expect(answer.ok).toBe(true);
  return answer.start;
};

const request = (parts: readonly number[], given: Partial<AllocationRequest> = {}): AllocationRequest => ({
  kind: 'admission',
  parts: parts.map((part, index) => ({ code: `K0${index + 1}`, part })),
  decision: 'Thông báo số 472-TB/ĐUK',
  ...given,
});

const save = (asked: unknown, user = OWNER) => office.dialog('allocationSave', user, asked);
const assigned = () => {
  const column = String.fromCharCode(65 + unitColumn('assignedAdmission'));
  return [4, 5, 6].map((row) => office.officeCell(710_002, `${column}${row}`));
};

describe('the allocation dialog', () => {
  it('is opened from the menu', () => {
    const [shown] = office.platform.clickMenu(OWNER, 'Phân bổ chỉ tiêu…').alerts;
    expect(shown).toMatchObject({ type: 'dialog', title: 'Phân bổ chỉ tiêu' });
  });

  it('is given the units with what they are weighed by, as it was accepted', () => {
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    office.fill(K02, TAB_OF.K02, ['31', '40']);
    const { superior, units } = start();
    expect(superior).toEqual({ admission: 90, training: null });
    expect(units.map(({ code, weights }) => [code, weights])).toEqual([
      ['K01', { members: 72, trained: 4, equal: 1 }],
      // Only typed: no target is split by it.
      ['K02', { members: null, trained: null, equal: 1 }],
      ['K03', { members: null, trained: null, equal: 1 }],
    ]);
  });

  it('writes every part at once, and the decision into the log', () => {
    const told = save(request([50, 30, 10]));
    expect(told).toMatchObject({ ok: true });
    expect(told.message).toContain('Đã ghi chỉ tiêu kết nạp cho 3 đơn vị vào Danh sách, tổng 90.');
    expect(assigned()).toEqual(['50', '30', '10']);
    expect(office.log().at(-1)).toEqual([
      OWNER,
      'Phân bổ chỉ tiêu',
      '',
      'kết nạp, theo Thông báo số 472-TB/ĐUK: K01 50, K02 30, K03 10',
    ]);
    office.provision();
    expect(start().units.map(({ assigned: now }) => now.admission)).toEqual([50, 30, 10]);
  });

  it('saved twice is written and logged once', () => {
    save(request([50, 30, 10]));
    const before = office.everything();
    expect(save(request([50, 30, 10]))).toMatchObject({ ok: true });
    expect(office.everything()).toBe(before);
  });

  it('leaves retired units out', () => {
    office.typeUnit(3, { lifeUntil: '05/01/2023' });
    expect(start().units.map(({ code }) => code)).toEqual(['K01', 'K02']);
    expect(save(request([60, 30]))).toMatchObject({ ok: true });
    expect(assigned()).toEqual(['60', '30', '']);
  });

  it.each<[string, AllocationRequest, string]>([
    [
      'parts that sum to less',
      request([50, 30, 9]),
      'Tổng các phần là 89, khác chỉ tiêu cấp trên giao là 90.',
    ],
    ['parts that sum to more', request([50, 30, 11]), 'Tổng các phần là 91'],
    ['a part below nothing', request([100, -20, 10]), 'Chỉ tiêu của đơn vị K02 phải là số nguyên'],
    ['half a person', request([50, 39.5, 0.5]), 'Chỉ tiêu của đơn vị K02 phải là số nguyên'],
    ['a unit left out', request([60, 30]), 'Danh sách đơn vị đã thay đổi'],
    [
      'no decision named',
      request([50, 30, 10], { decision: '  ' }),
      'Hãy ghi số, ngày văn bản giao chỉ tiêu',
    ],
    [
      'a target that nobody set',
      request([1, 1, 1], { kind: 'training' }),
      '"Chỉ tiêu cử đi học lớp cấp trên giao" của Cấu hình',
    ],
  ])('refuses %s and changes nothing', (_, asked, words) => {
    const before = office.everything();
    const told = save(asked);
    expect(told.ok).toBe(false);
    expect(told.message).toContain(words);
    expect(office.everything()).toBe(before);
  });

  it('serves nobody but the office', () => {
    office.platform.spreadsheets.sharing.addEditor(office.officeBook, STRANGER);
    expect(save(request([50, 30, 10]), STRANGER).ok).toBe(false);
    expect(office.dialog('allocationStart', STRANGER).ok).toBe(false);
    expect(assigned()).toEqual(['', '', '']);
  });
});
