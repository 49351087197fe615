import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { csvOf } from '../../../src/sheets/form-text/write-csv.ts';
import { formRows } from '../../../src/sheets/form-text/write-form.ts';
import { ownForms } from '../../domain/own-form/random-own-forms.ts';
import { SAMPLE_FORMS } from './sample-forms.ts';

fc.configureGlobal({ seed: 20251130, numRuns: 60 });

describe('any form', () => {
  it.each([
    ['commas', (text: string) => text],
    [
      'commas, lines of Windows and the mark of UTF-8',
      (text: string) => `\ufeff${text.replace(/\n/g, '\r\n')}`,
    ],
    ['accents apart from their letters', (text: string) => text.normalize('NFD')],
  ])('is the same after it was written and read: %s', (_, spelt) => {
    fc.assert(
      fc.property(ownForms, (form) => {
        const reading = readFormText(spelt(csvOf(formRows(form))));
        expect(reading).toEqual({ form, problems: [] });
      }),
    );
  });

  it('is the same when its cells are parted by semicolons or tabs', () => {
    fc.assert(
      fc.property(ownForms, fc.constantFrom(';', '\t'), (form, sign) => {
        const text = formRows(form)
          .map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(sign))
          .join('\n');
        expect(readFormText(text)).toEqual({ form, problems: [] });
      }),
    );
  });
});

it('keeps the sentence for its mails below the milestones, commas and all', () => {
  const [path = ''] = SAMPLE_FORMS;
  const text = readFileSync(path, 'utf8');
  const after = (row: string) => text.replace(/(Mốc nhắc,.*\n)/, `$1${row}\n`);
  const message = 'Báo cáo cả đảng viên đi xa, kể cả dự bị.';
  const { form } = readFormText(after(`Lời nhắn,${message}`));
  expect(form?.message).toBe(message);
  const rows = form === null ? [] : formRows(form);
  expect(rows.slice(4, 6).map(([name]) => name)).toEqual(['Mốc nhắc', 'Lời nhắn']);
  expect(readFormText(csvOf(rows)).form).toEqual(form);
  expect(readFormText(after('Lời nhắn,')).form).toEqual(readFormText(text).form);
});

describe('a sample form', () => {
  it.each(SAMPLE_FORMS)('is written as it was read: %s', (path) => {
    const text = readFileSync(path, 'utf8');
    const { form, problems } = readFormText(text);
    expect(problems).toEqual([]);
    if (form === null) throw new Error('no form');
    // A semicolon is quoted when it is written, which the samples leave out.
    expect(csvOf(formRows(form)).replace(/"(chọn:[^"]*)"/g, '$1')).toBe(text);
  });
});
