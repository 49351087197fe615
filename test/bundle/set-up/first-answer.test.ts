import { beforeEach, describe, expect, it } from 'vitest';
import { K01, officeReady, TAB_OF } from '../support/office.ts';

const tab = TAB_OF.K01;

describe('the first answer to a unit', () => {
  const { office, again } = officeReady();
  beforeEach(again);
  const state = () => office.shown(tab, 'J9');
  const answer = () => office.shown(tab, 'I10');
  const fill = (values: Readonly<Record<string, string>>) => {
    for (const [cell, value] of Object.entries(values)) office.type(K01, tab, cell, value);
  };

  it('comes the moment the tick is set, naming the figure and its cell', () => {
    fill({ B9: '72', C9: '88', E9: '2', I9: 'TRUE' });
    expect(state()).toBe(
      'Chưa nộp được: còn Đã học lớp (ô D9) chưa nhập. Sửa xong, nếu dấu tích đã mất thì tích lại.',
    );
    fill({ D9: '4' });
    expect(state()).toBe('Chờ kiểm tra. Đã ghi nhận yêu cầu nộp, trả lời trong ít phút.');
  });

  it('says that a warning has no note, and waits for the script once it has one', () => {
    fill({ B9: '72', C9: '88', D9: '2', E9: '3', I9: 'TRUE' });
    expect(state()).toContain('còn Ghi chú (ô F9) chưa giải thích mục có dấu ⚠.');
    fill({ F9: 'còn nguồn' });
    expect(state()).toContain('Chờ kiểm tra.');
  });

  it('that was a refusal goes when the cells are right, and no sooner', () => {
    office.submit(K01, tab, ['72', '', '4', '2']);
    expect(answer()).toContain('Tổng số CBCC, VC, NLĐ (ô C9) chưa nhập');
    fill({ C9: '12' });
    expect(answer()).toContain('Chưa nhận');
    fill({ C9: '88' });
    expect([state(), answer()]).toEqual([expect.stringContaining('Đủ, chưa nộp'), '']);
  });

  it('that was a refusal goes when figures typed after acceptance are right', () => {
    office.submit(K01, tab, ['72', '88', '4', '2']);
    fill({ C9: '' });
    expect(office.submit(K01, tab)).toContain('Chưa nhận');
    fill({ C9: '90' });
    expect([state(), answer()]).toEqual([expect.stringContaining('Sửa sau khi nộp'), '']);
  });

  it('stays when no formula can know whether it was put right', () => {
    fill({ B9: '72', C9: '88', D9: '4', E9: '1/5' });
    office.submit(K01, tab);
    expect(answer()).toContain('Chỉ tiêu kết nạp (ô E9) đang ở dạng ngày tháng');
  });

  it('asks for no correction after the closing, and the cells are no inputs any more', () => {
    office.submit(K01, tab, ['72', '', '4', '9']);
    office.close();
    expect(answer()).toBe('');
    expect(['I3', 'I4', 'I5', 'I6', 'I7'].map((cell) => office.shown(tab, cell)).join(' ')).not.toMatch(
      /[✘○]|hãy|Hãy/,
    );
    expect(state()).toContain('Đã chốt');
  });
});
