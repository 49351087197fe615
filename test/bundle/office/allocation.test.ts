import { beforeEach, describe, expect, it } from 'vitest';
import type { AllocationRequest, AllocationStart } from '../../../src/app/allocation/allocation.ts';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { UNIT_TAB } from '../../../src/sheets/registration-form/registration-layout.ts';
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

const request = (
  parts: readonly (number | null)[],
  given: Partial<AllocationRequest> = {},
  seen: readonly (number | null)[] = [],
): AllocationRequest => ({
  kind: 'admission',
  parts: parts.map((part, index) => ({ code: `K0${index + 1}`, seen: seen[index] ?? null, part })),
  decision: 'Thông báo số 472-TB/ĐUK',
  ...given,
});

const save = (asked: unknown, user = OWNER) => office.dialog('allocationSave', user, asked);
const inTabs = () => Object.values(TAB_OF).map((tab) => office.shown(tab, a1(UNIT_TAB.assigned)));
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
      ['K01', { members: 72, staff: 88, trained: 4, equal: 1 }],
      // Only typed: no target is split by it.
      ['K02', { members: null, staff: null, trained: null, equal: 1 }],
      ['K03', { members: null, staff: null, trained: null, equal: 1 }],
    ]);
  });

  it('writes every part at once, the decision into the log, and the targets into the tabs', () => {
    const told = save(request([50, 30, 10]));
    expect(told).toMatchObject({ ok: true });
    expect(told.message).toContain(
      'Đã ghi chỉ tiêu kết nạp mới của 3 đơn vị vào Danh sách. Tổng 90; cấp trên giao 90.',
    );
    expect(assigned()).toEqual(['50', '30', '10']);
    expect(inTabs()).toEqual(['50', '30', '10']);
    const [line] = office.log().filter(([, action]) => action === 'Phân bổ chỉ tiêu');
    expect(line).toEqual([
      OWNER,
      'Phân bổ chỉ tiêu',
      '',
      'kết nạp, theo Thông báo số 472-TB/ĐUK: K01 (trống) → 50, K02 (trống) → 30, K03 (trống) → 10. Tổng 90; cấp trên giao 90.',
    ]);
    expect(start().units.map(({ assigned: now }) => now.admission)).toEqual([50, 30, 10]);
    const before = office.everything();
    office.provision();
    expect(office.everything()).toBe(before);
  });

  it('changes what is asked for and nothing else; a blank takes a target away', () => {
    save(request([50, 30, 10]));
    const told = save(request([50, 35, null], {}, [50, 30, 10]));
    expect(told.message).toContain('mới của 2 đơn vị');
    expect(assigned()).toEqual(['50', '35', '']);
    expect(inTabs()).toEqual(['50', '35', '']);
    expect(
      office
        .log()
        .filter(([, action]) => action === 'Phân bổ chỉ tiêu')
        .at(-1)?.[3],
    ).toContain(': K02 30 → 35, K03 10 → (trống). Tổng 85; cấp trên giao 90: còn thiếu 5.');
  });

  it('writes a sum above the superior one with a remark', () => {
    const told = save(request([60, 30, 10]));
    expect(told).toMatchObject({ ok: true });
    expect(told.message).toContain('cao hơn 10, được nếu cấp trên giao từ 90 trở lên.');
  });

  it('gives out the other target too, without one of the superior', () => {
    const told = save(request([1, 1, 1], { kind: 'training' }));
    expect(told.message).toContain('Tổng 3; Cấu hình chưa có chỉ tiêu cấp trên giao để so.');
    expect(assigned()).toEqual(['', '', '']);
    expect(start().units.map(({ assigned: now }) => now.training)).toEqual([1, 1, 1]);
  });

  it('is refused by name when somebody typed a target since the dialog showed it', () => {
    office.typeUnit(2, { assignedAdmission: '4' });
    const before = office.everything();
    const told = save(request([50, 30, 10]));
    expect(told).toMatchObject({ ok: false });
    expect(told.message).toContain('vừa được người khác sửa: K02 nay là 4.');
    expect(office.everything()).toBe(before);
    expect(save(request([50, 30, 10], {}, [null, 4, null]))).toMatchObject({ ok: true });
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
    ['a part below nothing', request([100, -20, 10]), 'Chỉ tiêu của đơn vị K02 phải là số nguyên'],
    ['half a person', request([50, 39.5, 0.5]), 'Chỉ tiêu của đơn vị K02 phải là số nguyên'],
    ['a unit left out', request([60, 30]), 'Danh sách đơn vị đã thay đổi'],
    [
      'no decision named',
      request([50, 30, 10], { decision: '  ' }),
      'Hãy ghi số, ngày văn bản giao chỉ tiêu',
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
