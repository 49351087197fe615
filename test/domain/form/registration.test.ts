import { expect, it } from 'vitest';
import { sameFigures } from '../../../src/domain/form/answer.ts';
import { REGISTRATION_FIELDS } from '../../../src/domain/form/registration.ts';

const figures = { members: 72, staff: 88, trained: 4, target: 2, note: 'Dự kiến' };

it('figures are the same when every number is', () => {
  expect(sameFigures(figures, { ...figures })).toBe(true);
});

it.each(REGISTRATION_FIELDS)('another number of %s makes them differ', (field) => {
  expect(sameFigures(figures, { ...figures, [field]: figures[field] + 1 })).toBe(false);
});

it('another note leaves them the same: it may be changed after acceptance', () => {
  expect(sameFigures(figures, { ...figures, note: '' })).toBe(true);
  expect(sameFigures(figures, { ...figures, note: 'dự kiến' })).toBe(true);
});

it('figures that are no numbers are never the same, not even as themselves', () => {
  const broken = { ...figures, target: Number.NaN };
  expect(sameFigures(broken, broken)).toBe(false);
});
