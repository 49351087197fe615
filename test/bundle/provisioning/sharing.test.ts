import { beforeEach, describe, expect, it } from 'vitest';
import type { CallInfo } from '../../../workbench/platform/runtime/faults.ts';
import { COLLEAGUE, K02, Office, OWNER, officeReady, TAB_OF } from '../support/office.ts';

/** What sharing with a long list does where Google refuses or is slow. */

const PROVISION = 'Tạo / cập nhật trang đơn vị';
const BAD = 'Google không nhận các địa chỉ sau';
const NOTHING = 'Mọi trang đã đúng, không có gì phải sửa.';
const MANY = Array.from({ length: 150 }, (_, index) => `dv${index + 1}@donvi.example`);

const UNITS = Array.from({ length: 15 }, (_, index) => index + 1);
const units = [
  ['Mã', 'Tên', 'E-mail nhận nhắc việc'],
  ...UNITS.map((nth) => [`K${nth}`, `Chi bộ số ${nth}`, '']),
];

/** The accounts of the fifteen units: ten each, as many as a cell takes. */
const type = (office: Office) => {
  for (const nth of UNITS)
    office.typeUnit(nth, { accounts: MANY.slice((nth - 1) * 10, nth * 10).join(', ') });
};
const slowOffice = () => {
  const slow = new Office({ costs: { shareMs: 2000 } });
  slow.setUp({ units });
  slow.provision();
  type(slow);
  return slow;
};
const editors = ({ platform, entryBook }: Office) => platform.spreadsheets.sharing.editors(entryBook);
const sharedWith = (office: Office) => MANY.filter((account) => editors(office).includes(account));
const isSharing = ({ name }: CallInfo) => name.startsWith('Spreadsheet.addEditor');

/** Provisions: what was said, how often Google was asked to share, and how long it took. */
function provision(office: Office) {
  let calls = 0;
  office.platform.beforeCall = (call) => {
    if (isSharing(call)) calls += 1;
    return undefined;
  };
  const said = office.closing(PROVISION);
  office.platform.beforeCall = undefined;
  return { said, calls, millis: office.platform.executions.at(-1)?.millis ?? 0 };
}

const { office, again } = officeReady({ units });
beforeEach(again);

describe('a long list', () => {
  it('is shared with in a few calls, and with nobody twice', () => {
    type(office);
    const { said, calls } = provision(office);
    expect(said).toContain('Đã chia sẻ cho 150 tài khoản.');
    expect(calls).toBeLessThanOrEqual(5);
    const next = provision(office);
    expect([next.said.includes(NOTHING), next.calls]).toEqual([true, 0]);
  });

  it.each([1, 77, 150])('with one bad address, the %ith, costs few calls and names that one', (nth) => {
    const bad = MANY[nth - 1] ?? '';
    office.platform.refusedAddresses.add(bad);
    type(office);
    const { said, calls } = provision(office);
    expect(said).toContain(`: ${bad}.`);
    expect(said).toContain('Đã chia sẻ cho 149 tài khoản.');
    expect(calls).toBeLessThanOrEqual(18);
    expect(sharedWith(office)).toEqual(MANY.filter((account) => account !== bad));
  });

  it('with a whole part of it bad is gone through all the same', () => {
    const bad = MANY.slice(0, 20);
    for (const account of bad) office.platform.refusedAddresses.add(account);
    type(office);
    const { said } = provision(office);
    expect(said).toContain(`: ${bad.join(', ')}.`);
    expect(sharedWith(office)).toEqual(MANY.slice(20));
  });

  it('that met a failure which passed calls nobody bad', () => {
    type(office);
    office.platform.beforeCall = (call) => (isSharing(call) && call.nth === 1 ? 'fail-before' : undefined);
    const said = office.closing(PROVISION);
    office.platform.beforeCall = undefined;
    expect(said).not.toContain(BAD);
    expect(sharedWith(office)).toEqual(MANY);
  });
});

describe('when Google’s quota for sharing is used up', () => {
  it('the list is not walked, nobody is called bad, and a later run does the rest', () => {
    office.platform.sharingQuota.left = 0;
    type(office);
    const { said, calls } = provision(office);
    expect(calls).toBeLessThanOrEqual(15);
    expect(said).not.toContain(BAD);
    expect(said).toContain('Google từ chối liền 6 tài khoản vừa thử');
    expect(said).toContain('còn 150 tài khoản chưa chia sẻ được');
    expect(said).toContain('sau 24 giờ');
    expect(said).not.toContain(NOTHING);
    office.platform.sharingQuota.left = Number.POSITIVE_INFINITY;
    expect(provision(office).said).toContain('Đã chia sẻ cho 150 tài khoản.');
    expect(provision(office).said).toContain(NOTHING);
    expect(office.type(MANY[0] ?? '', TAB_OF.K01, 'B9', '5')).toEqual({ accepted: true });
  });

  it('half way, what was shared is noted, and one bad address before it is still named', () => {
    const bad = MANY[3] ?? '';
    office.platform.refusedAddresses.add(bad);
    office.platform.sharingQuota.left = 70;
    type(office);
    const { said } = provision(office);
    expect(said).toContain(`: ${bad}.`);
    expect(said).toContain('Google từ chối liền 6 tài khoản vừa thử');
    const first = sharedWith(office).length;
    expect(first).toBe(70);
    office.platform.refusedAddresses.clear();
    office.platform.sharingQuota.left = Number.POSITIVE_INFINITY;
    provision(office);
    expect(sharedWith(office)).toEqual(MANY);
  });

  it('a unit that is not shared with yet stays locked', () => {
    office.typeUnit(1, { accounts: K02 });
    provision(office);
    office.typeUnit(2, { accounts: MANY.slice(0, 10).join(', ') });
    office.platform.sharingQuota.left = 0;
    provision(office);
    const guards = JSON.stringify(office.structure().sheets.map(({ protectedRanges }) => protectedRanges));
    expect([K02, MANY[5] ?? ''].map((account) => guards.includes(account))).toEqual([true, false]);
  });
});

describe('where each account takes Google two seconds', () => {
  it('a run stops in time, and the next one goes on with those that are left', () => {
    const slow = slowOffice();
    const first = provision(slow);
    const done = sharedWith(slow).length;
    expect(done).toBeGreaterThan(90);
    expect(first.millis).toBeLessThan(300_000);
    expect(first.said).toContain(`còn ${150 - done} tài khoản chưa chia sẻ: xin chọn lại`);
    expect(first.said).not.toContain(BAD);
    const second = provision(slow);
    expect(second.said).toContain(`Đã chia sẻ cho ${150 - done} tài khoản.`);
    expect(second.millis).toBe((150 - done) * 2000);
    expect(sharedWith(slow)).toEqual(MANY);
    expect(provision(slow).said).toContain(NOTHING);
  });

  it('accounts that there was no time to take out are taken out by the next run', () => {
    const slow = slowOffice();
    for (let run = 0; run < 2; run++) provision(slow);
    for (const nth of UNITS) slow.typeUnit(nth, { lifeUntil: '05/01/2023' });
    const first = provision(slow);
    const left = sharedWith(slow).length;
    expect([first.millis < 300_000, left > 0]).toEqual([true, true]);
    expect(first.said).toContain(`còn ${left} tài khoản chưa bỏ chia sẻ`);
    provision(slow);
    expect(sharedWith(slow)).toEqual([]);
    expect(provision(slow).said).toContain(NOTHING);
  });
});

describe('the owner of a file', () => {
  it('who types for a unit too is not made its editor', () => {
    office.typeUnit(1, { accounts: OWNER });
    expect(provision(office).said).not.toContain(BAD);
    expect(provision(office)).toMatchObject({ said: expect.stringContaining(NOTHING), calls: 0 });
    office.typeUnit(1, { accounts: MANY[0] ?? '' });
    expect(provision(office).said).toContain('Đã chia sẻ cho 1 tài khoản.');
  });

  it('may be a colleague for the units’ file: the protections there name that owner, and everybody goes on', () => {
    const two = new Office();
    two.setUp({ twoFiles: true });
    expect(two.provision().message).not.toContain(BAD);
    const { sharing } = two.platform.spreadsheets;
    sharing.handOver(two.entryBook, COLLEAGUE);
    two.closing(PROVISION);
    expect(two.closing(PROVISION)).toContain(NOTHING);
    expect(two.close()).toContain('của 3 đơn vị');
    expect(two.reopen('K01', 'gõ nhầm')).toContain('Đã mở lại');
    expect(two.closing(PROVISION)).toContain(NOTHING);
    const protections = two.structure().sheets.flatMap(({ protectedRanges = [] }) => protectedRanges);
    expect(protections.length).toBeGreaterThan(3);
    for (const one of protections)
      expect((one as { editors: { users: string[] } }).editors.users).toEqual(
        expect.arrayContaining([COLLEAGUE, OWNER]),
      );
  });
});
