import { describe, expect, it } from 'vitest';
import { addressOf, officeReady, TAB_OF, UNITS_2023 } from './support/office.ts';

/** Google's own export address of one tab: the form's cells, one A4 page, margins 20, 20, 30 and 15 mm. */
const printed = (book: string, gid: number) =>
  `https://docs.google.com/spreadsheets/d/${book}/export?gid=${gid}&range=A1:G18&format=pdf&size=A4&portrait=true&fitw=true` +
  '&top_margin=0.79&bottom_margin=0.79&left_margin=1.18&right_margin=0.59' +
  '&gridlines=false&printtitle=false&sheetnames=false&pagenumbers=false&fzr=false&attachment=false';

describe.each([
  ['one file', false],
  ['two files', true],
])('the cell In biểu mẫu, in %s', (_, twoFiles) => {
  const { office } = officeReady({ twoFiles });
  const formulaIn = (gid: number) =>
    office.platform.spreadsheets.cell(addressOf(office.entryBook, gid, 'H22')).entered.formulaValue;

  it.each(Object.entries(TAB_OF))('of %s asks Google for the form of that very tab', (_unit, gid) => {
    expect(office.shown(gid, 'H22')).toBe('→ In biểu mẫu (A4)');
    expect(formulaIn(gid)).toBe(`=HYPERLINK("${printed(office.entryBook, gid)}";"→ In biểu mẫu (A4)")`);
  });

  it('names the tab of a unit that was added later', () => {
    office.typeUnit(UNITS_2023.length, {
      code: 'K04',
      name: 'Chi bộ Trường Chính trị',
      emails: 'k04@donvi.example',
    });
    expect(office.provision().ok).toBe(true);
    expect(formulaIn(730004)).toContain(`/d/${office.entryBook}/export?gid=730004&range=A1:G18&`);
    expect(office.provision().message).toMatch(/không có gì|không cần/i);
  });
});
