import { expect, it } from 'vitest';
import { sameFigures } from '../../../src/domain/form/answer.ts';
import { REGISTRATION_FIELDS } from '../../../src/domain/form/registration.ts';

const figures = { members: 72, staff: 88, trained: 4, target: 2, note: 'Dự kiến' };

it('figures are the same when every number and the note are', () => {
  expect(sameFigures(figures, { ...figures })).toBe(true);
});

it.each(REGISTRATION_FIELDS)('another number of %s makes them differ', (field) => {
  expect(sameFigures(figures, { ...figures, [field]: figures[field] + 1 })).toBe(false);
});

it('another note makes them differ, even by case', () => {
  expect(sameFigures(figures, { ...figures, note: '' })).toBe(false);
  expect(sameFigures(figures, { ...figures, note: 'dự kiến' })).toBe(false);
});

it('figures that are no numbers are never the same, not even as themselves', () => {
  const broken = { ...figures, target: Number.NaN };
  expect(sameFigures(broken, broken)).toBe(false);
});
