import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import {
  K01,
  OWNER,
  officeReady,
  PROGRESS_2024,
  PROGRESS_DAY,
  TAB_OF,
  UNITS_2023,
} from '../support/office.ts';
import { documentDesk, readable } from '../support/paper.ts';

const [HEADER = []] = UNITS_2023;
/** The same name in other letters, with the signs in another encoding. */
const UNITS = [
  HEADER,
  ['K01', 'Chi bộ Sở Ngoại vụ', K01, 'Cụm 1', 'cum1@dukhoi.example'],
  ['K02', 'chi bộ  Sở ngoại vụ'.normalize('NFD'), 'k02@donvi.example', 'Cụm 1', 'cum1@dukhoi.example'],
  ['K03', 'Chi bộ Báo', 'k03@donvi.example', 'Cụm 2', 'cum2@dukhoi.example'],
];
const [FIRST, SECOND] = ['Chi bộ Sở Ngoại vụ (K01)', /chi bộ\s+Sở ngoại vụ \(K02\)/u] as const;

describe('units of the same name', () => {
  const { office, again } = officeReady({ units: UNITS });
  const desk = documentDesk(office.platform, OWNER);
  beforeEach(again);

  it('are told apart by the code in the table, on their tabs, in the list of closings', () => {
    const names = [6, 7, 8, 9].map((row) => office.shown(SHEET_IDS.summary, `B${row}`)).join('\n');
    expect(names).toContain(FIRST);
    expect(names).toMatch(SECOND);
    expect(office.tabs().map(({ title }) => title)).toContain(FIRST);
    expect(office.shown(TAB_OF.K01, 'A9')).toBe(FIRST);
    expect(office.close()).toContain(FIRST);
    expect(
      office.officeCell(SHEET_IDS.closings, 'C6') + office.officeCell(SHEET_IDS.closings, 'C7'),
    ).toContain('(K0');
  });

  it('in mails to them and in the digest of whoever is in charge of both', () => {
    office.morning('2023-01-16');
    expect(office.platform.outbox.find(({ to }) => to.includes(K01))?.body).toContain(`Kính gửi ${FIRST}`);
    office.morning('2023-01-30');
    const digest = office.platform.outbox.find(({ to }) => to.includes('cum1@dukhoi.example'))?.body ?? '';
    expect(digest).toContain(FIRST);
    expect(digest).toMatch(SECOND);
  });

  it('in the report, the letter and the unit’s own form', () => {
    office.submit(K01, TAB_OF.K01, ['72', '88', '4', '2']);
    const report = readable(desk.preview('report').html);
    expect(report).toContain(FIRST);
    expect(report).toMatch(SECOND);
    const letter = readable(desk.preview('letter').html);
    expect(letter).toMatch(SECOND);
    expect(letter).not.toContain('(K01)');
    expect(readable(desk.preview('statistics', { unitCode: 'K01' }).html)).toContain(FIRST);
  });
});

it('units of the same name are told apart in the papers of form B', () => {
  const { office } = officeReady({ units: UNITS, settings: PROGRESS_2024 }, PROGRESS_DAY);
  const desk = documentDesk(office.platform, OWNER);
  for (const kind of ['progress-report', 'progress-letter'] as const) {
    const text = readable(desk.preview(kind).html);
    expect(text).toContain(FIRST);
    expect(text).toMatch(SECOND);
  }
});
