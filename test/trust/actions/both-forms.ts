import { SHEET_IDS } from '../../../src/sheets/cells/registry.ts';
import { FORM_CHOICES } from '../../../src/words/setting-words.ts';
import {
  expectAccepted,
  K01,
  K02,
  type Office,
  OWNER,
  SETTINGS_2023,
  TAB_OF,
} from '../../bundle/support/office.ts';

/** Both forms: the target by 31/01/2023, January and February by the 25th, the report of the year by 03/03/2023. */
export const BOTH_2023 = {
  ...SETTINGS_2023,
  forms: FORM_CHOICES.both,
  firstMonth: 1,
  lastMonth: 2,
  finalDate: '03/03/2023',
  superiorTrainingTarget: 2,
};

export const K03 = 'k03@donvi.example';
const RIGHT = ['72', '88', '4', '2'] as const;

/** January's row is 33; the report of the year stands in row 46, the correction in row 49. */
function write(
  office: Office,
  user: string,
  tab: number,
  row: number,
  columns: string,
  texts: readonly string[],
) {
  texts.forEach((text, index) => {
    expectAccepted(office.type(user, tab, `${columns[index]}${row}`, text));
  });
}

export const typeOpening = (office: Office, user: string, tab: number): void =>
  write(office, user, tab, 28, 'BCDE', ['4', '2', '0', '0']);

/** Its six counts, as many as are given, and the note. */
export const typeMonth = (
  office: Office,
  user: string,
  tab: number,
  month: number,
  counts: readonly string[],
): void => write(office, user, tab, 32 + month, 'BCDEFGH', counts);

function tick(office: Office, user: string, tab: number, ...cells: readonly string[]): void {
  for (const cell of cells) expectAccepted(office.tick(user, tab, cell));
}

/** January of K02, accepted: nothing new. */
export function januaryOfK02(office: Office): void {
  typeOpening(office, K02, TAB_OF.K02);
  tick(office, K02, TAB_OF.K02, 'I33', 'J33');
  office.sweep();
}

/**
 * At the end of February, receipts by mail being wanted: K01 hands in both months and the year at once, K02 corrects
 * January and hands in February, K03 leaves January out and hands in form A.
 */
export function busyFebruary(office: Office): void {
  office.typeSetting('sendsReceipts', 'Có');
  office.provision();
  office.until('2023-02-27T09:00');
  januaryOfK02(office);
  office.until('2023-02-27T09:03');
  const { K01: one, K02: two, K03: three } = TAB_OF;
  typeOpening(office, K01, one);
  typeMonth(office, K01, one, 1, ['1', '0', '1', '1', '1', '0']);
  typeMonth(office, K01, one, 2, ['0', '0', '0', '0', '0', '1']);
  tick(office, K01, one, 'J33', 'J34', 'J46');
  write(office, K02, two, 49, 'ABFG', ['Tháng 1', 'Đưa vào danh sách cảm tình', '2', 'Đếm thiếu']);
  tick(office, K02, two, 'I34', 'J34', 'J49');
  typeOpening(office, K03, three);
  typeMonth(office, K03, three, 2, ['0', '0', '0', '0', '0', '0']);
  tick(office, K03, three, 'J34', 'J46');
  office.fill(K03, three, RIGHT);
  tick(office, K03, three, 'I9');
}

/** A formula, a label, a validation, a protection and a chart of form B gone, a month half typed. */
export function progressDisorder(office: Office): void {
  januaryOfK02(office);
  typeMonth(office, K01, TAB_OF.K01, 1, ['1', '0']);
  for (const name of ['K33', 'U34', 'A35', 'M33'])
    expectAccepted(office.type(OWNER, TAB_OF.K01, name, 'phá'));
  expectAccepted(office.type(OWNER, SHEET_IDS.progress, 'D8', 'phá'));
  const inputs = {
    sheetId: TAB_OF.K02,
    startRowIndex: 33,
    endRowIndex: 34,
    startColumnIndex: 1,
    endColumnIndex: 7,
  };
  const [tab] = office.structure().sheets.filter(({ properties }) => properties.sheetId === TAB_OF.K02);
  const guards = (tab?.protectedRanges ?? []) as readonly { protectedRangeId: number }[];
  const [board] = office
    .structure()
    .sheets.filter(({ properties }) => properties.sheetId === SHEET_IDS.progress);
  const [chart] = (board as { charts?: readonly { chartId: number }[] } | undefined)?.charts ?? [];
  office.batch([
    { setDataValidation: { range: inputs } },
    ...guards.slice(-2).map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } })),
    { deleteEmbeddedObject: { objectId: chart?.chartId } },
  ]);
}
