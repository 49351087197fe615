import { beforeEach, expect, it } from 'vitest';
import type { EntryStart } from '../../../src/app/entry/entry-dialog.ts';
import { K01, OWNER, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';

/** Form B alone, January to March 2024, on 28/03/2024; January's row is 33. */
const { office, again } = officeReady({ settings: PROGRESS_2024 }, PROGRESS_DAY);
beforeEach(again);

const tab = TAB_OF.K01;
const OPENING = { candidates: '4', certified: '2', admittedBefore: '0', classSentBefore: '0' };
const JANUARY = {
  listed: '1',
  delisted: '0',
  classProposed: '1',
  classSent: '1',
  admissionProposed: '1',
  admitted: '0',
};
const enterJanuary = (receivedOn = '25/01/2024', figures: Record<string, string> = {}) =>
  office.enter('K01', receivedOn, 'văn bản giấy', {
    period: 'month-1',
    figures: { ...OPENING, ...JANUARY, ...figures },
  });
const enterNothing = (period: 'month-1' | 'month-2' | 'month-3', receivedOn: string) =>
  office.enter('K01', receivedOn, 'gọi điện', { period, nothingNew: true });

it('offers the months that have begun and the report of the year, with the state of every unit', () => {
  enterJanuary();
  const answer = office.dialog<{ start: EntryStart }>('entryStart', OWNER);
  if (!answer.ok) throw new Error(answer.message);
  expect(answer.start.periods.map(({ label }) => label)).toEqual([
    'Tháng 1',
    'Tháng 2',
    'Tháng 3',
    'Báo cáo năm',
  ]);
  expect(answer.start.units[0]).toMatchObject({
    code: 'K01',
    states: ['Đã nộp', 'Chưa nhập', 'Chưa nhập', 'Đang nhập'],
  });
});

it('enters a month with the figures at the start; it is in time by the day of the paper, and locked', () => {
  expect(enterJanuary()).toContain('Số biên nhận T01.2024-K01-1.');
  expect(office.row(tab, 28, 'BCDE')).toEqual(['4', '2', '0', '0']);
  expect(office.row(tab, 33, 'BCDEFG')).toEqual(['1', '0', '1', '1', '1', '0']);
  expect(office.type(K01, tab, 'B33', '5')).toMatchObject({ reason: 'protected' });
  expect(office.type(K01, tab, 'B34', '5')).toMatchObject({ accepted: true });
  const [actor, , unit, detail] = office.log().at(-1) ?? [];
  expect([actor, unit]).toEqual([OWNER, 'K01']);
  expect(detail).toContain('đã nộp đúng hạn');
  expect(detail).toContain('văn phòng nhập thay, nhận ngày 25/01/2024, lý do: văn bản giấy');
  const form = office.entryForm('K01', 'month-2');
  expect(form.ok && form.form.fields.map(({ key }) => key)).toEqual([...Object.keys(JANUARY), 'note']);
});

it('enters a month without anything new by one tick, late by the day of the call', () => {
  enterJanuary();
  expect(enterNothing('month-2', '27/02/2024')).toContain('chậm 4 ngày. Số biên nhận T02.2024-K01-1.');
  expect(office.row(tab, 34, 'BI')).toEqual(['', 'TRUE']);
});

it.each([
  ['a wrong count', () => enterJanuary('25/01/2024', { listed: '1,5' }), 'listed: Ô B33 có phần lẻ'],
  [
    'a month before the earlier ones',
    () => enterNothing('month-2', '23/02/2024'),
    'Tháng trước chưa được nhận',
  ],
  ['more than the list holds', () => enterJanuary('25/01/2024', { delisted: '9' }), 'delisted: '],
  [
    'a period that there is not',
    () => office.enter('K01', '25/01/2024', 'x', { period: 'month-7' }),
    'không có kỳ ấy',
  ],
  ['form A, which is not in use', () => office.enter('K01', '25/01/2024', 'x'), 'không có kỳ ấy'],
  [
    'the report of the year before its months',
    () => office.enter('K01', '28/03/2024', 'x', { period: 'final' }),
    'chưa được nhận',
  ],
])('%s is refused where it is wrong, and changes nothing', (_, enter, sentence) => {
  const before = office.everything();
  expect(enter()).toContain(sentence);
  expect(office.everything()).toBe(before);
});

it('enters the report of the year when every month is in', () => {
  enterJanuary();
  enterNothing('month-2', '23/02/2024');
  enterNothing('month-3', '25/03/2024');
  expect(office.enter('K01', '28/03/2024', 'văn bản giấy', { period: 'final' })).toContain('BCN2024-K01-1');
});
