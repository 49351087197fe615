import type { SheetsCall } from '../../spreadsheet-backend.ts';
import { ApiError, googleJsonResponseException } from './api-error.ts';
import type { Gate, Operation, Scene } from './operation.ts';
import { perform } from './perform.ts';
import { metadataOperations, sheetOperations, spreadsheetOperations } from './service-spreadsheets.ts';
import { valueOperations } from './service-values.ts';
import { valueWriteOperations } from './service-values-write.ts';

const values = { ...valueOperations, ...valueWriteOperations };

/** Every method that is emulated, by its name. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  [spreadsheetOperations, sheetOperations, metadataOperations, values]
    .flatMap((methods): Operation[] => Object.values(methods))
    .map((each) => [each.method, each]),
);

/** The `Sheets` global of a script running as `user`. What is not emulated throws, naming itself. */
export function sheetsService(scene: Scene, onCall: (call: SheetsCall) => void, gate: Gate): unknown {
  const callable = (methods: Readonly<Record<string, Operation>>) =>
    Object.fromEntries(
      Object.entries(methods).map(([name, operation]) => [
        name,
        (...args: unknown[]) => {
          try {
            return perform(operation, scene, args, { gate, onCall });
          } catch (refusal) {
            throw refusal instanceof ApiError
              ? googleJsonResponseException(operation.method, refusal)
              : refusal;
          }
        },
      ]),
    );
  const Values = refusing('Sheets.Spreadsheets.Values', callable(values));
  const SheetMethods = refusing('Sheets.Spreadsheets.Sheets', callable(sheetOperations));
  const DeveloperMetadata = refusing('Sheets.Spreadsheets.DeveloperMetadata', callable(metadataOperations));
  const Spreadsheets = refusing('Sheets.Spreadsheets', {
    ...callable(spreadsheetOperations),
    Values,
    Sheets: SheetMethods,
    DeveloperMetadata,
  });
  return refusing('Sheets', { Spreadsheets });
}

function refusing(name: string, members: Record<string, unknown>): unknown {
  return new Proxy(members, {
    get(target, property) {
      if (typeof property === 'symbol' || property in target) return Reflect.get(target, property);
      if (property === 'then' || property === 'toJSON') return undefined;
      throw new Error(`local platform: ${name}.${property} is not emulated`);
    },
    set(_, property) {
      throw new Error(`local platform: ${name}.${String(property)} cannot be set`);
    },
  });
}
