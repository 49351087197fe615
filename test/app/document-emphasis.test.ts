import { expect, it } from 'vitest';
import { documentPage } from '../../src/app/documents/rendering/document-html.ts';
import type { OfficialDocument } from '../../src/app/documents/rendering/official-document.ts';
import { registrationDocuments } from '../support/paper-samples.ts';

const page = (layout: OfficialDocument['layout']): string =>
  documentPage({ ...registrationDocuments(12).letter, layout }, { values: {}, today: '2023-02-01' });

it.each([
  ['party', ['<i>V/v ', '<i>Kính gửi:</i>', '<u>Nơi nhận</u>:', 'align="center">TRƯỞNG BAN</div>']],
  ['state', ['align="center">V/v ', '>Kính gửi:</td>', '<b><i>Nơi nhận</i></b>:', '<b>TRƯỞNG BAN</b>']],
] as const)('subject, labels and signer’s title of the %s’s layout', (layout, parts) => {
  for (const part of parts) expect(page(layout)).toContain(part);
});
