import { describe, expect, it } from 'vitest';
import type { FormsStart } from '../../src/app/forms/form-answers.ts';
import type { Day } from '../../src/domain/calendar/day.ts';
import { formLibrary } from '../../src/sheets/form-text/form-library.ts';
import { csvOf } from '../../src/sheets/form-text/write-csv.ts';
import { formRows } from '../../src/sheets/form-text/write-form.ts';
import { SHIPPED_HOLIDAYS } from '../../src/sheets/records/holidays.ts';
import {
  deskOf,
  draftLike,
  draftOfColumns,
  draftOfForm,
  followRhythm,
  followTitle,
  rowsOfDraft,
} from '../../src/ui/forms/draft.ts';
import {
  blankColumn,
  type FormFields,
  fieldsOf,
  movedColumn,
  renumbered,
  ruleTextOf,
  withoutColumn,
} from '../../src/ui/forms/form-fields.ts';
import { judgedFields } from '../../src/ui/forms/judged-fields.ts';
import { readPasted } from '../../src/ui/forms/pasted.ts';
import { periodLines } from '../../src/ui/forms/period-lines.ts';
import { codeFor } from '../../src/ui/forms/proposals.ts';
import { suggestedRules } from '../../src/ui/forms/suggestions.ts';
import { judgedTrial } from '../../src/ui/forms/trial.ts';

const start: FormsStart = {
  today: '2025-03-12' as Day,
  year: 2025,
  holidays: SHIPPED_HOLIDAYS,
  vocabulary: 'party',
  forms: [],
  unreadable: [],
};
const desk = deskOf(start);
const library = formLibrary(2025).flatMap(({ form }) => form ?? []);
const [meeting] = library;
if (meeting === undefined) throw new RangeError('no library');

const pastedColumns = (text: string) => {
  const pasted = readPasted(text);
  if (pasted.kind !== 'header') throw new RangeError(pasted.kind);
  return pasted.columns;
};
const problemsOf = (change: (fields: FormFields) => void) => {
  const fields = fieldsOf(meeting);
  change(fields);
  return judgedFields(fields).problems;
};

describe('the fields of a form', () => {
  it('make the very form that they were made of', () => {
    expect(library.length).toBe(8);
    for (const form of library) {
      const judgement = judgedFields(fieldsOf(form));
      expect(judgement.problems).toEqual([]);
      expect(judgement.form && csvOf(formRows(judgement.form))).toBe(csvOf(formRows(form)));
    }
  });

  it('have their problems beside them', () => {
    const problems = problemsOf((fields) => {
      fields.title = '';
      fields.code = 'T1';
      fields.deadline = 'chậm nhất ngày 15/06/2025';
      fields.milestones = 'mai';
      fields.columns = fields.columns.map((column) =>
        column.id === '2'
          ? { ...column, label: '' }
          : column.id === '5'
            ? { ...column, choices: 'Tốt' }
            : column,
      );
      fields.rules = [{ severity: 'error', sentence: { kind: 'text', typed: '9 <= 1' } }];
    });
    expect(problems.map(({ text, ...place }) => place)).toEqual([
      { part: 'head', field: 'title' },
      { part: 'head', field: 'code' },
      { part: 'head', field: 'deadline' },
      { part: 'head', field: 'milestones' },
      { part: 'columns', at: 1, field: 'label' },
      { part: 'columns', at: 4, field: 'choices' },
      { part: 'rules', at: 0 },
    ]);
    // No sentence of the dialog speaks of rows of a file.
    expect(problems.map(({ text }) => text).join('\n')).not.toMatch(/,số,|Biểu mẫu,|dòng/);
  });

  it('word a deadline that is not there by the period', () => {
    const [problem] = problemsOf((fields) => {
      fields.rhythm = 'year';
      fields.deadline = '';
    });
    expect(problem?.text).toMatch(/^Chưa có hạn; hãy ghi "trước ngày/);
  });

  it('keep texts that look like formulas, and commas in a title', () => {
    const fields = fieldsOf(meeting);
    fields.title = '=Họp, và "học"';
    fields.message = '- Gửi sớm, kể cả không có gì.';
    const { form } = judgedFields(fields);
    expect(form?.title).toBe('=Họp, và "học"');
    expect(form?.message).toBe(fields.message);
    fields.message = 'x'.repeat(501);
    expect(judgedFields(fields).problems.map(({ text, ...place }) => place)).toEqual([
      { part: 'head', field: 'message' },
    ]);
  });
});

describe('columns', () => {
  const columns = pastedColumns('Tổng số\tTrong đó\t\tKinh phí\n\tNữ\tDự bị\t');

  it('keep their numbers when they move, and give no number twice', () => {
    expect(movedColumn(columns, 0, 1).map(({ id }) => id)).toEqual(['2', '1', '3', '4']);
    expect(movedColumn(columns, 0, -1)).toBe(columns);
    expect(blankColumn(columns, ['9']).id).toBe('10');
  });

  it('stand by themselves when their whole is gone', () => {
    expect(withoutColumn(columns, '1').map(({ id, partOf }) => [id, partOf])).toEqual([
      ['2', null],
      ['3', null],
      ['4', null],
    ]);
  });

  it('are numbered as they stand while nobody has seen them', () => {
    const moved = movedColumn(columns, 2, 1);
    expect(renumbered(moved).map(({ id, label, partOf }) => `${id} ${label} ${partOf ?? ''}`)).toEqual([
      '1 Tổng số ',
      '2 Nữ 1',
      '3 Kinh phí ',
      '4 Dự bị 1',
    ]);
  });
});

describe('first values', () => {
  it('name a form by its title', () => {
    expect(codeFor('Sinh hoạt chi bộ hằng tháng', [])).toBe('SHCB');
    expect(codeFor('Sinh hoạt chi bộ hằng tháng', ['SHCB'])).toBe('SHCB2');
    expect(codeFor('Đăng ký', [])).toBe('BM');
    expect(codeFor('Thi đua', ['BM'])).toBe('TD');
    expect(codeFor('', ['BM', 'BM2'])).toBe('BM3');
  });

  it('begin with the first period that can be kept', () => {
    const draft = draftOfColumns(desk, pastedColumns('Số buổi\tSố người\tKinh phí'), 'Học tập');
    expect(draft.fields).toMatchObject({ rhythm: 'month', first: 3, last: 12, code: 'HT' });
    draft.fields.rhythm = 'quarter';
    followRhythm(desk, draft);
    expect(draft.fields).toMatchObject({ first: 1, last: 4, deadline: 'chậm nhất ngày 10 tháng đầu kỳ sau' });
    draft.typed.add('deadline');
    draft.fields.rhythm = 'month';
    followRhythm(desk, draft);
    expect(draft.fields.deadline).toBe('chậm nhất ngày 10 tháng đầu kỳ sau');
  });

  it('leave a code that was typed', () => {
    const draft = draftOfColumns(desk, [], '');
    draft.fields.title = 'Thi đua';
    followTitle(desk, draft);
    expect(draft.fields.code).toBe('TD');
    draft.typed.add('code');
    draft.fields.title = 'Khen thưởng';
    followTitle(desk, draft);
    expect(draft.fields.code).toBe('TD');
  });

  it('of a form like another one have a code of their own', () => {
    const text = csvOf(formRows(meeting));
    const inUse = { code: 'SH', text, isRetired: false, accepted: 0, state: '', isWaiting: false };
    const draft = draftLike(deskOf({ ...start, forms: [inUse] }), meeting);
    expect(draft.fields.code).not.toBe('SH');
    const changed = draftOfForm(inUse);
    const rows = changed && rowsOfDraft(changed);
    expect(rows && csvOf(rows)).toBe(text);
  });
});

describe('days that come of a deadline', () => {
  it('are told for the periods to come, with the reminders of the next', () => {
    const draft = draftLike(desk, meeting);
    expect(periodLines(desk, draft.fields)).toEqual([
      'Tháng 3: đến hết thứ Ba 25/03/2025, còn 10 ngày làm việc, kể cả hôm nay.',
      expect.stringMatching(/^Tháng 4: /),
      'Tháng 5: đến hết thứ Sáu 23/05/2025 (ngày 25/05/2025 là ngày nghỉ), còn 50 ngày làm việc, kể cả hôm nay.',
      expect.stringMatching(/^Tháng 6: /),
      '… và 6 kỳ nữa.',
      'Tự nhắc đơn vị chưa nộp vào: 21/03/2025 (-2), 25/03/2025 (0), 27/03/2025 (+2).',
    ]);
  });

  it('say that earlier periods are owed, too', () => {
    const draft = draftLike(desk, meeting);
    draft.fields.first = 1;
    expect(periodLines(desk, draft.fields)[0]).toBe(
      '2 kỳ đầu đã quá hạn; đơn vị vẫn nợ các kỳ ấy. Muốn bỏ, hãy chọn lại ô Từ.',
    );
  });

  it('are none while the deadline is not to be understood, or fits another period', () => {
    const { fields } = draftLike(desk, meeting);
    expect(periodLines(desk, { ...fields, deadline: 'mai' })).toEqual([]);
    expect(periodLines(desk, { ...fields, deadline: 'trước ngày 16/06/2025' })).toEqual([]);
    expect(periodLines(desk, { ...fields, deadline: 'chậm nhất ngày 99 hằng tháng' })).toEqual([]);
    expect(periodLines(desk, { ...fields, rhythm: 'quarter', last: 4, first: 1 })).toEqual([]);
  });
});

describe('rules that are suggested', () => {
  const suggestedFor = (text: string) =>
    suggestedRules(draftOfColumns(desk, pastedColumns(text), '').fields).map(
      (rule) => `${rule.severity} ${ruleTextOf(rule)}`,
    );

  it('carry a stock on from period to period', () => {
    expect(suggestedFor('Đảng viên đầu kỳ\tKết nạp\tChuyển đi\tĐảng viên cuối kỳ')).toEqual(
      expect.arrayContaining(['error 4 = 1 + 2 - 3', 'error 1 = trước 4']),
    );
  });

  it('ask for the reason of those who did not come', () => {
    expect(suggestedFor('Tổng số đảng viên\tSố đảng viên dự họp\tLý do vắng')).toEqual([
      'error 2 <= 1',
      'warning 2 >= 75% 1',
      'error 3 khi 2 < 1',
      'warning 1 lệch <= 20% trước 1',
    ]);
  });

  it('add up parts that are all, and not those that count the same people twice', () => {
    expect(suggestedFor('Tổng thu\tTrong đó\t\n\tTrích giữ lại\tNộp cấp trên').slice(0, 1)).toEqual([
      'error 1 = 2 + 3',
    ]);
    expect(suggestedFor('Tổng số\tTrong đó\t\n\tNữ\tDự bị').filter((text) => text.includes('+'))).toEqual([]);
    expect(suggestedFor('Tổng số\tTrong đó\t\n\tNam\tNữ')).toContain('error 1 = 2 + 3');
  });
});

describe('a form that is tried', () => {
  const tried = (entries: Readonly<Record<string, string>>) =>
    judgedTrial(meeting, new Map(Object.entries(entries)));
  const good = { 1: '20', 2: '18', 3: '12/03/2025', 4: 'Thường lệ', 5: 'Tốt', 6: 'đi công tác' };

  it('has nothing to say of a good report', () => {
    expect(tried(good)).toEqual([]);
  });

  it('names the column and the remedy', () => {
    expect(tried({ ...good, 2: '21' })).toEqual([
      {
        field: '2',
        text: expect.stringMatching(/^“Số đảng viên dự sinh hoạt” lớn hơn “Tổng số đảng viên”/),
        isObstacle: true,
        isBlank: false,
      },
    ]);
    expect(tried({ ...good, 3: 'mai' })[0]).toMatchObject({ field: '3', isObstacle: true, isBlank: false });
    expect(tried({ ...good, 1: '' })[0]).toMatchObject({ field: '1', isObstacle: true, isBlank: true });
  });

  it('lifts a warning by a note, and looks back at the period before', () => {
    const before = { ...good, 'before 1': '10' };
    expect(tried(before)[0]).toMatchObject({ field: '1', isObstacle: true });
    expect(tried({ ...before, note: 'chuyển đến' })[0]).toMatchObject({ field: '1', isObstacle: false });
  });
});
