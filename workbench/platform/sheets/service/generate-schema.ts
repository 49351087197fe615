/**
 * Writes `generated/schema.json`: a strict JSON Schema of every body the Sheets API takes or gives, from the typings generated
 * out of Google's discovery document. Run after updating those typings: `npx tsx workbench/platform/sheets/service/generate-schema.ts`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createGenerator } from 'ts-json-schema-generator';

const bodies = [
  'BatchUpdateSpreadsheetRequest',
  'Spreadsheet',
  'GetSpreadsheetByDataFilterRequest',
  'CopySheetToAnotherSpreadsheetRequest',
  'SearchDeveloperMetadataRequest',
  'SearchDeveloperMetadataResponse',
  'ValueRange',
  'BatchUpdateValuesRequest',
  'BatchUpdateValuesByDataFilterRequest',
  'BatchGetValuesByDataFilterRequest',
  'BatchClearValuesRequest',
  'BatchClearValuesByDataFilterRequest',
  'BatchUpdateSpreadsheetResponse',
  'BatchGetValuesResponse',
  'BatchGetValuesByDataFilterResponse',
  'UpdateValuesResponse',
  'BatchUpdateValuesResponse',
  'BatchUpdateValuesByDataFilterResponse',
  'AppendValuesResponse',
  'ClearValuesResponse',
  'BatchClearValuesResponse',
  'BatchClearValuesByDataFilterResponse',
];
const namespace = 'gapi.client.sheets.';

const generator = createGenerator({
  path: createRequire(import.meta.url)
    .resolve('@maxim_mazurok/gapi.client.sheets-v4/package.json')
    .replace('package.json', 'index.d.ts'),
  skipTypeCheck: true,
  additionalProperties: false,
  expose: 'all',
  jsDoc: 'none',
  topRef: true,
});

// The typings say `any` of the one body without fields.
const definitions: Record<string, unknown> = {
  ClearValuesRequest: { type: 'object', additionalProperties: false },
};
for (const body of bodies) Object.assign(definitions, generator.createSchema(namespace + body).definitions);

/** The typings say `number` for int32 too; these names are integers in the discovery document. */
const integerName =
  /(index|Index|sheetId|SheetId|RangeId|chartId|ChartId|metadataId|Count|pixelSize|length|fontSize)$/;
const text = JSON.stringify({ $id: 'sheets', definitions }, (key, value) =>
  integerName.test(key) && value?.type === 'number' ? { type: 'integer' } : value,
).replaceAll(namespace, '');
const target = new URL('../generated/schema.json', import.meta.url);
writeFileSync(target, `${text}\n`);
console.log(`${Object.keys(definitions).length} definitions, ${text.length} bytes`);
