import { describe, expect, it } from 'vitest';
import { alikeUnits, bareName, shownNames } from '../../../src/domain/unit/alike-units.ts';

const unit = (code: string, name: string, ...emails: readonly string[]) => ({
  code,
  name,
  emails,
  accounts: emails,
});

describe('units that are easily taken for one another', () => {
  it('are those of one name, whatever its case, blanks and encoding, and those of one address', () => {
    const units = [
      unit('K01', 'Chi bộ Trùng', 'a@gmail.com'),
      unit('K02', ' CHI  BỘ trùng'.normalize('NFD'), 'b@x.vn'),
      unit('K03', 'Chi bộ C', 'B@x.vn', 'c@x.vn'),
      unit('K04', 'Chi bộ D', 'A@gmail.com'),
    ];
    expect(alikeUnits(units)).toEqual([
      { kind: 'same-name', name: 'Chi bộ Trùng', codes: ['K01', 'K02'] },
      { kind: 'same-address', address: 'a@gmail.com', codes: ['K01', 'K04'] },
      { kind: 'same-address', address: 'b@x.vn', codes: ['K02', 'K03'] },
    ]);
  });

  it('are shown with their codes, and nobody else is', () => {
    const units = [unit('K01', 'Chi bộ A'), unit('K02', 'Chi bộ B'), unit('K03', 'chi bộ a')];
    expect(shownNames(units)).toEqual(['Chi bộ A (K01)', 'Chi bộ B', 'chi bộ a (K03)']);
    expect(bareName({ code: 'K01', name: 'Chi bộ A (K01)' })).toBe('Chi bộ A');
    expect(bareName({ code: 'K01', name: 'Chi bộ A (K02)' })).toBe('Chi bộ A (K02)');
  });
});
