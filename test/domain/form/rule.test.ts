import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountProblem, countProblems } from '../../../src/domain/form/column.ts';
import { obstacles } from '../../../src/domain/form/judge.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../../../src/domain/form/registration.ts';
import {
  checkRegistration,
  comparedFields,
  REGISTRATION_RULES,
  type RegistrationRuleId,
} from '../../../src/domain/form/rule.ts';
import {
  BLANK,
  type CellContent,
  type FormattedAs,
  numberCell,
  textCell,
} from '../../../src/domain/text/cell.ts';
import { LARGEST_COUNT } from '../../../src/domain/text/count-text.ts';
import { counts, entry, khoi2023 } from '../support.ts';

fc.configureGlobal({ seed: 20230131, numRuns: 300 });

const formulaCell: CellContent = { kind: 'formula', text: '=1/2-1000000' };
const dateCell: CellContent = { kind: 'number', value: 44_957, formattedAs: 'date' };

const rulesOf = (...figures: Parameters<typeof counts>): RegistrationRuleId[] => brokenRules(figures, null);
const brokenRules = (figures: Parameters<typeof counts>, assigned: number | null): RegistrationRuleId[] =>
  checkRegistration(entry(counts(...figures)), assigned).findings.flatMap((finding) =>
    finding.kind === 'rule' ? [finding.rule] : [],
  );

describe('one number (A1, A2)', () => {
  it('is asked formula, blank, not a number, negative, too large, fraction, in this order', () => {
    const order: CountProblem[] = ['formula', 'blank', 'not-a-number', 'negative', 'too-large', 'fraction'];
    expect(countProblems('members').map(({ kind }) => kind)).toEqual(order);
  });

  it.each<[string, CellContent, CountProblem | FormattedAs]>([
    ['nothing typed', BLANK, 'blank'],
    ['a formula, whatever it gives', formulaCell, 'formula'],
    ['a text', textCell('12 người'), 'not-a-number'],
    ['the letter O', textCell('O'), 'not-a-number'],
    ['a number pasted as text', textCell('12'), 'not-a-number'],
    ['an empty text', textCell(''), 'not-a-number'],
    ['a tick', { kind: 'boolean', value: true }, 'not-a-number'],
    ['a negative number', numberCell(-1), 'negative'],
    ['a negative fraction is negative first', numberCell(-1.5), 'negative'],
    ['a million', numberCell(1_000_000), 'too-large'],
    ['a large fraction is too large first', numberCell(999_999.5), 'too-large'],
    ['a fraction', numberCell(1.5), 'fraction'],
    ['a date', dateCell, 'date'],
    ['a moment is a fraction first', { kind: 'number', value: 44_957.5, formattedAs: 'date' }, 'fraction'],
  ])('%s has one problem', (_, content, problem) => {
    for (const field of REGISTRATION_FIELDS) {
      const check = checkRegistration(entry({ [field]: content }), null);
      expect(check.findings.filter(({ kind }) => kind === 'count')).toEqual([
        { kind: 'count', field, problem },
      ]);
      expect(check.figures).toBeNull();
    }
  });

  it.each([0, 1, 999_999])('%i is a count', (count) => {
    const check = checkRegistration(entry(counts(count, count, count, count)), null);
    expect(check.findings.filter(({ kind }) => kind === 'count')).toEqual([]);
    expect(check.figures).toMatchObject({ members: count, target: count });
  });

  it('is a count exactly when it is a whole number from 0 to 999.999', () => {
    const numbers = fc.oneof(
      fc.integer({ min: -10, max: 1_000_010 }),
      fc.double({ min: -10, max: 1_000_010, noNaN: true }),
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom(...REGISTRATION_FIELDS), (number, field) => {
        const { findings, figures } = checkRegistration(entry({ [field]: numberCell(number) }), null);
        const isCount = Number.isInteger(number) && number >= 0 && number <= LARGEST_COUNT;
        expect(findings.every(({ kind }) => kind !== 'count')).toBe(isCount);
        expect(figures?.[field]).toBe(isCount ? number : undefined);
      }),
    );
  });
});

describe('the rules between numbers', () => {
  it.each<[string, number, number, number, number, readonly RegistrationRuleId[]]>([
    ['an ordinary form breaks none', 72, 88, 4, 2, []],
    ['all staff are members', 31, 31, 0, 1, ['A5']],
    ['A3: more members than staff', 89, 88, 0, 0, ['A3', 'A4', 'A7']],
    ['A3: as many members as staff', 88, 88, 0, 0, ['A7']],
    ['A4: more trained than are no members yet', 72, 88, 17, 2, ['A4']],
    ['A4: as many trained as are no members yet', 72, 88, 16, 2, []],
    ['A5: a target above the trained', 72, 88, 4, 5, ['A5']],
    ['A5: a target of all the trained', 72, 88, 4, 4, []],
    ['A7: a target of 0', 72, 88, 4, 0, ['A7']],
    ['several at once, in their order', 90, 88, 4, 5, ['A3', 'A4', 'A5']],
  ])('%s', (_, members, staff, trained, target, rules) => {
    expect(rulesOf(members, staff, trained, target)).toEqual(rules);
  });

  it.each<[string, number | null, readonly RegistrationRuleId[]]>([
    ['no target was assigned', null, []],
    ['the assigned target is met', 2, []],
    ['the assigned target is passed', 1, []],
    ['the assigned target is missed', 3, ['A6']],
    ['a target of 0 was assigned', 0, []],
  ])('A6: %s', (_, assigned, rules) => expect(brokenRules([72, 88, 4, 2], assigned)).toEqual(rules));

  it('a registered 0 below an assigned target is a warning and a notice', () => {
    expect(brokenRules([72, 88, 4, 0], 1)).toEqual(['A6', 'A7']);
  });

  it.each<[RegistrationField, CellContent, readonly RegistrationRuleId[]]>([
    ['members', BLANK, ['A5', 'A6']],
    ['staff', textCell('88'), ['A5', 'A6']],
    ['trained', formulaCell, ['A3', 'A6']],
    ['target', numberCell(4.5), ['A3', 'A4']],
  ])('are asked only of counts: %s that is none leaves its rules out', (field, content, rules) => {
    const wrong = entry({ ...counts(90, 88, 4, 5), [field]: content });
    const found = checkRegistration(wrong, 6).findings.flatMap((finding) =>
      finding.kind === 'rule' ? [finding.rule] : [],
    );
    expect(found).toEqual(rules);
  });

  it('are what docs/product.md 5 says, for any four counts and any assigned target', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        fc.option(count),
        (members, staff, trained, target, assigned) => {
          const wanted: RegistrationRuleId[] = [];
          if (!(members <= staff)) wanted.push('A3');
          if (!(trained <= staff - members)) wanted.push('A4');
          if (!(target <= trained)) wanted.push('A5');
          if (assigned !== null && !(target >= assigned)) wanted.push('A6');
          if (target === 0) wanted.push('A7');
          expect(brokenRules([members, staff, trained, target], assigned)).toEqual(wanted);
        },
      ),
    );
  });

  it('warn, but for a target of 0, which is a notice', () => {
    const { findings } = checkRegistration(entry(counts(90, 88, 4, 0)), 1);
    const severities = findings.flatMap((finding) =>
      finding.kind === 'rule' ? [[finding.rule, finding.severity, finding.field]] : [],
    );
    expect(severities).toEqual([
      ['A3', 'warning', 'members'],
      ['A4', 'warning', 'trained'],
      ['A6', 'warning', 'target'],
      ['A7', 'notice', 'target'],
    ]);
  });
});

describe('what stands in the way of submission', () => {
  const kinds = (given: Parameters<typeof entry>[0], note = '', assigned: number | null = null) =>
    obstacles(checkRegistration(entry(given, note), assigned)).map((finding) =>
      finding.kind === 'rule' ? finding.rule : finding.kind,
    );

  it.each<[string, ReturnType<typeof kinds>, readonly string[]]>([
    ['nothing, of an ordinary form', kinds({}), []],
    ['a wrong number, with or without a note', kinds({ members: BLANK }, 'vì sao'), ['count']],
    ['a warning without a note', kinds(counts(72, 88, 4, 5)), ['A5']],
    ['every warning without a note', kinds(counts(90, 88, 4, 5), '', 6), ['A3', 'A4', 'A5', 'A6']],
    ['no warning that has a note', kinds(counts(90, 88, 4, 5), 'Đăng ký cử học lớp', 6), []],
    ['a warning whose note is blanks', kinds(counts(72, 88, 4, 5), '   '), ['A5']],
    ['no notice', kinds(counts(72, 88, 4, 0)), []],
    ['no personal trace', kinds({}, 'gọi 0912345678'), []],
    ['a date in place of a count', kinds({ target: dateCell }, 'có ghi chú'), ['count']],
  ])('is %s', (_, found, wanted) => expect(found).toEqual(wanted));

  it('is a note that is a formula, which is no note at all', () => {
    const withFormula = { ...entry(counts(72, 88, 4, 5)), note: formulaCell };
    const check = checkRegistration(withFormula, null);
    expect(check.hasNote).toBe(false);
    expect(check.figures?.note).toBe('');
    expect(obstacles(check).map(({ kind }) => kind)).toEqual(['note-is-formula', 'rule']);
  });

  it('is nothing that a note could repair once there is one', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(count, count, count, count, count, (members, staff, trained, target, assigned) => {
        const figures = counts(members, staff, trained, target);
        expect(obstacles(checkRegistration(entry(figures, 'lý do'), assigned))).toEqual([]);
        const without = checkRegistration(entry(figures), assigned);
        expect(obstacles(without)).toEqual(
          without.findings.filter((finding) => finding.kind === 'rule' && finding.severity === 'warning'),
        );
      }),
    );
  });
});

describe('a checked form', () => {
  it('tells everything at once, wrong numbers first', () => {
    const { findings } = checkRegistration(
      entry({ members: BLANK, staff: textCell('x'), trained: numberCell(1) }, 'a@b.vn'),
      3,
    );
    expect(findings).toEqual([
      { kind: 'count', field: 'members', problem: 'blank' },
      { kind: 'count', field: 'staff', problem: 'not-a-number' },
      { kind: 'rule', rule: 'A5', field: 'target', severity: 'warning' },
      { kind: 'rule', rule: 'A6', field: 'target', severity: 'warning' },
      { kind: 'personal', trace: 'email' },
    ]);
  });

  it('keeps its note as typed among its figures: the sheet compares it so', () => {
    expect(checkRegistration(entry({}, ' Dự kiến '), null).figures).toEqual({
      members: 72,
      staff: 88,
      trained: 4,
      target: 2,
      note: ' Dự kiến ',
    });
  });

  it.each([
    ['a number', { kind: 'number', value: 2024, formattedAs: null }, true],
    ['blanks', { kind: 'text', text: '  ' }, false],
    ['nothing', { kind: 'blank' }, false],
  ] as const)('counts %s as a note or not', (_, note, hasNote) => {
    expect(checkRegistration({ ...entry(), note }, null).hasNote).toBe(hasNote);
  });

  it('of the sample units is in the way of none of the 60', () => {
    const stopped = khoi2023().filter(({ figures: { members, staff, trained, target }, note }) => {
      const check = checkRegistration(entry(counts(members, staff, trained, target), note), null);
      return obstacles(check).length > 0 || check.findings.some(({ kind }) => kind === 'personal');
    });
    expect(stopped.map(({ unit }) => unit.code)).toEqual([]);
  });
});

describe('the table of rules in docs/product.md', () => {
  const page = readFileSync(new URL('../../../docs/product.md', import.meta.url), 'utf8');
  const KINDS = { 'cảnh báo': 'warning', 'lưu ý': 'notice' } as const;

  it('has every rule of form A from A3 on, with what it asks for', () => {
    const rows = [...page.matchAll(/^\| (A\d+) \| (cảnh báo|lưu ý) \|/gm)].map(([, id, kind]) => [
      id,
      KINDS[kind as keyof typeof KINDS],
    ]);
    expect(REGISTRATION_RULES.map(({ id, severity }) => [id, severity])).toEqual(rows);
  });

  it('leads to rules that look at one of the counts they compare', () => {
    for (const { id, field } of REGISTRATION_RULES) expect(comparedFields(id), id).toContain(field);
    expect(comparedFields('A4')).toEqual(['members', 'staff', 'trained']);
  });
});
