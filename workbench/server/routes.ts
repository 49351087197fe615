import type { SpreadsheetResource } from '../platform/sheets/service/api.ts';
import type { ClockStep, OpenAnswer, OpenOrder, RunOrder } from '../protocol.ts';
import { takeStep } from './clock-steps.ts';
import { documentPage } from './document-page.ts';
import { applyEdit } from './edit.ts';
import type { EventHub } from './event-hub.ts';
import type { Reply, Route } from './http.ts';
import { readOrder } from './orders.ts';
import { peopleOf } from './people.ts';
import { readExport } from './print/export-order.ts';
import { printPage } from './print/print-page.ts';
import { workbookReply } from './print/workbook-reply.ts';
import { mailViews, runViews } from './reports.ts';
import { carryOut, menuItems } from './run-order.ts';
import type { Session } from './session.ts';

/** What the routes need of the program around them. */
export interface Workspace {
  readonly hub: EventHub;
  session(): Session;
  /** Opens another campaign, or a spreadsheet where there is none yet. */
  open(order: OpenOrder): OpenAnswer;
  /** Something changed: the state is written soon. */
  touched(): void;
}

const NOT_UNDERSTOOD: Reply = { status: 400, text: 'Yêu cầu không hợp lệ.' };

const STEP_LABELS: Readonly<Record<ClockStep, string>> = {
  sweep: 'Đến lần quét tới',
  morning: 'Chạy nhắc buổi sáng',
  tomorrow: 'Sang ngày mai',
  workday: 'Sang ngày làm việc tới',
};

export function apiRoutes(workspace: Workspace): Readonly<Record<string, Route>> {
  const platform = () => workspace.session().platform;
  return {
    'GET /api/events': () => ({
      stream: (response) =>
        workspace.hub.join(response, { type: 'status', status: workspace.session().status() }),
    }),
    'GET /api/status': () => ({ json: workspace.session().status() }),
    'GET /api/people': () => ({ json: peopleOf(platform()) }),
    'GET /api/mails': () => ({ json: mailViews(platform()) }),
    'GET /api/runs': () => ({ json: runViews(platform()) }),
    'GET /api/book': ({ query }) => {
      const { books } = workspace.session().status();
      const id = query.get('id') ?? books[0]?.id ?? '';
      if (!books.some((book) => book.id === id)) return NOT_UNDERSTOOD;
      return { json: workspace.session().mirror(id).view() };
    },
    'GET /document': ({ query }) => {
      const file = platform().driveFiles.find(({ id }) => id === query.get('id'));
      if (file === undefined) return { status: 404, text: 'Không có tệp này.' };
      return { body: documentPage(file), type: 'text/html' };
    },
    'GET /export': ({ query }) => {
      if ([...query.keys()].sort().join() === 'format,id' && query.get('format') === 'xlsx')
        return workbookReply(platform(), query.get('id') ?? '');
      const asked = readExport(query);
      if (!asked.ok) return { status: 400, text: asked.text };
      const { order } = asked;
      const { platform: at, isSample } = workspace.session();
      if (!at.spreadsheets.exists(order.bookId)) return { status: 404, text: 'Không có tệp này.' };
      const { sheets = [] } = at.spreadsheets.resource(order.bookId) as SpreadsheetResource;
      const sheet = sheets.find(({ properties }) => properties?.sheetId === order.gid);
      if (sheet === undefined) return { status: 404, text: 'Không có trang này.' };
      return { body: printPage(sheet, order, isSample), type: 'text/html' };
    },
    'GET /api/menu': ({ query }) => ({ json: menuItems(platform().open(query.get('user') ?? '').menu) }),
    'POST /api/edit': ({ body }) => {
      const order = readOrder.edit(body);
      if (order === null) return NOT_UNDERSTOOD;
      const startedAt = performance.now();
      const answer = applyEdit(platform().spreadsheets.userEdits, order);
      if (answer.accepted) {
        setImmediate(() => {
          workspace.session().spread();
          workspace.session().settle('Gõ vào ô', order.user, startedAt, []);
          workspace.touched();
        });
      }
      return { json: answer };
    },
    'POST /api/run': ({ body }) => {
      const order = readOrder.run(body);
      if (order === null) return NOT_UNDERSTOOD;
      const startedAt = performance.now();
      const { answer, run } = carryOut(platform(), order);
      if (!answer.asks) {
        setImmediate(() => {
          workspace.session().spread();
          workspace.session().settle(labelOf(order), order.user, startedAt, [run]);
          workspace.touched();
        });
      }
      return { json: answer };
    },
    'POST /api/clock': ({ body }) => {
      const order = readOrder.clock(body);
      if (order === null) return NOT_UNDERSTOOD;
      const startedAt = performance.now();
      const runs = takeStep(platform(), order.step);
      workspace.session().spread();
      workspace.session().settle(STEP_LABELS[order.step], 'Đồng hồ', startedAt, runs);
      workspace.touched();
      return { json: { runs: runs.length, mails: runs.reduce((sum, { mails }) => sum + mails.length, 0) } };
    },
    'POST /api/open': ({ body }) => {
      const order = readOrder.open(body);
      return order === null ? NOT_UNDERSTOOD : { json: workspace.open(order) };
    },
  };
}

const labelOf = ({ target }: RunOrder): string =>
  'menu' in target ? (target.menu.at(-1) ?? '') : target.functionName;
