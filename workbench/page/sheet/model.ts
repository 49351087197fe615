import { Model } from '@odoo/o-spreadsheet';
import { registerFunctions } from '../../platform/sheets/engine/engine-functions.ts';
import type { BookView, Contents, TabView } from '../../protocol.ts';
import './batch-plugin.ts';
import { engineContent } from './engine-content.ts';

// Conditional formats are decided here: by the functions that the server's engine has. The server puts the day in place of TODAY().
registerFunctions({ serial: 0 });

/** The engine's name of a tab: real names may hold signs it refuses, and no formula is calculated here. */
export const engineId = (gid: number): string => `T${gid}`;

export const gidOf = (engineSheetId: string): number => Number(engineSheetId.slice(1));

const LOCALE = {
  name: 'Tiếng Việt',
  code: 'vi_VN',
  decimalSeparator: ',',
  thousandsSeparator: '.',
  weekStart: 1,
  dateFormat: 'dd/mm/yyyy',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ';',
};

const { version } = quietly(() => new Model().exportData());

/** o-spreadsheet's model of a book: values only, so that the page cannot calculate anything else than the server did. */
export function modelOf(book: BookView): Model {
  const data = {
    version,
    sheets: book.tabs.map(sheetData),
    styles: book.styles,
    formats: book.formats,
    borders: book.borders,
    settings: { locale: LOCALE, disableCellAnimations: true },
    revisionId: 'START_REVISION',
    uniqueFigureIds: true,
    namedRanges: {},
    pivots: {},
    pivotNextId: 1,
    customTableStyles: {},
  };
  const model = quietly(() => new Model(data));
  // Undo belongs to the server; keeping every patch would only fill memory.
  (model as unknown as { session: { save: () => void } }).session.save = () => {};
  return model;
}

const sheetData = ({ gid, color, hidden, layout, contents }: TabView) => ({
  ...layout,
  id: engineId(gid),
  name: engineId(gid),
  cells: shownContents(contents),
  tables: [],
  isVisible: !hidden,
  ...(color !== null && { color }),
});

const shownContents = (contents: Contents): Record<string, string> =>
  Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, engineContent(content)]));

/** o-spreadsheet reports its timings on the console. */
function quietly<T>(work: () => T): T {
  const { debug } = console;
  console.debug = () => {};
  try {
    return work();
  } finally {
    console.debug = debug;
  }
}
