import { beforeEach, describe, expect, it } from 'vitest';
import { a1 } from '../../../src/sheets/cells/a1.ts';
import { COLORS } from '../../../src/sheets/cells/style.ts';
import { PROGRESS_TAB } from '../../../src/sheets/progress-form/progress-layout.ts';
import { PROGRESS_HIGHLIGHTS } from '../../../src/sheets/progress-form/progress-style.ts';
import { K01, OWNER, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';

const tab = TAB_OF.K01;
const OPENING = a1(PROGRESS_TAB.opening);
const CORRECTION = a1(PROGRESS_TAB.correctionMonth);
const SCRATCH = 'AX76';

describe('cells of form B that are locked', () => {
  const { office, again } = officeReady({ settings: PROGRESS_2024 }, PROGRESS_DAY);
  beforeEach(again);

  /** Whether a rule paints this cell white, asked of the sheet itself. */
  const isWhite = (name: string): boolean =>
    PROGRESS_HIGHLIGHTS.filter(({ area, style }) => a1(area) === name && style.fill === COLORS.paper).some(
      ({ when }) => {
        office.type(OWNER, tab, SCRATCH, `=IF(${when};"white";"yellow")`);
        return office.shown(tab, SCRATCH) === 'white';
      },
    );
  const isOpen = (name: string) => office.type(K01, tab, name, '').accepted;
  const look = () => [OPENING, CORRECTION].map((name) => [name, isOpen(name), isWhite(name)]);

  it('do not look like inputs once every month is closed, and do before', () => {
    expect(look()).toEqual([
      [OPENING, true, false],
      [CORRECTION, true, false],
    ]);
    office.close('month-1');
    expect(look()).toEqual([
      [OPENING, true, false],
      [CORRECTION, true, false],
    ]);
    office.close('final');
    expect(look()).toEqual([
      [OPENING, false, true],
      [CORRECTION, false, true],
    ]);
  });
});
