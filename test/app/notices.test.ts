import { expect, it } from 'vitest';
import { noticeText } from '../../src/app/vi/vi.ts';
import { viMonth } from '../../src/app/vi/vi-month.ts';
import { MONTH_RULES } from '../../src/domain/form/month-rule.ts';
import { REGISTRATION_RULES } from '../../src/domain/form/rule.ts';
import { wordsOf } from '../../src/words/vocabulary.ts';

/** What the log and the answer say of an accepted report: its reason is given, so none is asked for. */
const say = wordsOf({ vocabulary: 'party' });
const said = [
  ...MONTH_RULES.map(({ id, severity }) =>
    viMonth.noticeOf({ kind: 'rule', rule: id, field: 'admitted', severity }, 3, say),
  ),
  ...REGISTRATION_RULES.map(({ id, severity }) =>
    noticeText({ kind: 'rule', rule: id, field: 'target', severity }, say),
  ),
];

it.each(said)('"%s" asks for nothing more', (text) => {
  expect(text).not.toMatch(/ghi lý do|sửa số|hãy kiểm tra/i);
});
