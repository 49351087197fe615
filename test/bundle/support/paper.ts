import type { DocumentKind } from '../../../src/app/documents/choose-document.ts';
import type {
  DocumentPreview,
  DocumentRequest,
  DocumentStart,
} from '../../../src/app/documents/documents.ts';
import type { TableExport } from '../../../src/app/documents/table-export.ts';
import type { DialogAnswer } from '../../../src/app/office/dialog-answer.ts';
import type { Platform } from '../../../workbench/platform/platform.ts';

/** What the dialog `documents` asks, as somebody of the office. */
export function documentDesk(platform: Platform, user: string) {
  const ask = <Told extends object>(name: string, ...args: readonly unknown[]): DialogAnswer<Told> => {
    const run = platform.run(name, { user, kind: 'dialog', args });
    if (run.error !== undefined) throw new Error(`${name}: ${run.error.message}\n${run.error.stack}`);
    return run.result as DialogAnswer<Told>;
  };
  const request = (kind: DocumentKind, of: Partial<DocumentRequest>): DocumentRequest => ({
    kind,
    unitCode: '',
    values: {},
    ...of,
  });
  return {
    start: () => told(ask<DocumentStart>('documentStart')),
    preview: (kind: DocumentKind, of: Partial<DocumentRequest> = {}) =>
      told(ask<{ preview: DocumentPreview }>('documentPreview', request(kind, of))).preview,
    refusal: (kind: DocumentKind, of: Partial<DocumentRequest> = {}): string => {
      const answer = ask('documentPreview', request(kind, of));
      return answer.ok ? '' : answer.message;
    },
    save: (kind: DocumentKind, of: Partial<DocumentRequest> & object = {}) =>
      ask<{ message: string; url: string }>('documentSave', request(kind, of)),
    table: (period?: string) =>
      told(ask<{ table: TableExport }>('tableExport', ...(period === undefined ? [] : [period]))).table,
  };
}

function told<Told extends object>(answer: DialogAnswer<Told>): Told {
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

/** What a reader reads: without elements, entities written out, runs of blanks as one. */
export const readable = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<\/(p|div|td|th|tr)>|<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
