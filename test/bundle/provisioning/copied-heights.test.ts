import { expect, it } from 'vitest';
import { PROGRESS_TAB } from '../../../src/sheets/progress-form/progress-layout.ts';
import { K01, K02, officeReady, PROGRESS_2024, PROGRESS_DAY, TAB_OF } from '../support/office.ts';

interface Sheet {
  readonly properties: { readonly sheetId: number };
  readonly data: readonly { readonly rowMetadata: readonly { readonly pixelSize?: number }[] }[];
}

it('a tab copied from another unit’s has the heights that its own words need', () => {
  const units = [
    ['Mã', 'Tên', 'E-mail nhận nhắc việc'],
    ['K01', 'Chi bộ Một', K01],
    ['K02', 'Chi bộ Phòng Kiểm soát thủ tục hành chính và Cải cách hành chính', K02],
  ];
  const { office } = officeReady({ units, settings: PROGRESS_2024 }, PROGRESS_DAY);
  const sheets = office.resource().sheets as unknown as readonly Sheet[];
  const height = (sheetId: number) =>
    sheets.find(({ properties }) => properties.sheetId === sheetId)?.data[0]?.rowMetadata[
      PROGRESS_TAB.title.row
    ]?.pixelSize ?? 0;
  expect(height(TAB_OF.K02)).toBeGreaterThan(height(TAB_OF.K01));
});
