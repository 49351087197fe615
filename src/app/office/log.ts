import type { Moment } from '../../domain/calendar/day.ts';
import type { Period } from '../../domain/campaign/obligation.ts';
import type { MonthField, OpeningField } from '../../domain/form/progress.ts';
import { appendRows } from '../../sheets/cells/cell-requests.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import type { Written } from '../../sheets/cells/value.ts';
import { momentValue, type SheetRequest } from '../../sheets/cells/value.ts';
import { LOG_COLUMNS } from '../../sheets/records/list-columns.ts';
import { LOG_ACTIONS, type LogAction } from '../../sheets/records/log-words.ts';
import { GoogleError, type World } from '../ports.ts';
import { vi } from '../vi/vi.ts';

export interface LogLine {
  readonly action: LogAction;
  /** Unit code, or '' when the line is about the whole campaign. */
  readonly unit: string;
  readonly detail: string;
  /** The person who runs the script when left out; a unit's own tick is logged under the unit. */
  readonly actor?: string;
  /** The tab of the unit that the line is about. */
  readonly sheetId?: number;
  /** Now when left out. */
  readonly at?: Moment;
  /** The report that was closed, opened, sent back or corrected. */
  readonly period?: Period;
  /** The figure that a correction changed. */
  readonly figure?: MonthField | OpeningField;
  /** The reason that was given, as the documents quote it. */
  readonly reason?: string;
}

const LONGEST_DETAIL = 2_000;

export const loggedDetail = (detail: string): string => detail.slice(0, LONGEST_DETAIL);

/** Appends to `Nhật ký`, whose rows are never changed. */
export function logRequest(world: World, lines: readonly LogLine[]): SheetRequest {
  const now = world.clock.now();
  const rows = lines.map(
    ({ action, unit, detail, actor, at, sheetId, period, figure, reason }): Written[] => [
      momentValue(at ?? now),
      actor ?? (world.person === '' ? vi.automatic : world.person),
      LOG_ACTIONS[action],
      unit,
      loggedDetail(detail),
      sheetId ?? null,
      action,
      ...(period === undefined ? [] : [period, figure ?? null, loggedDetail(reason ?? '')]),
    ],
  );
  return appendRows(SHEET_IDS.log, rows, LOG_COLUMNS.formats);
}

const LAST_FAILURE = 'failure.last';

/** Whether this failure was noted already; notes it otherwise. When script properties fail too, it gives false: logging twice is better than not at all. */
function isNoted({ memory }: World, mark: string): boolean {
  try {
    if (memory.get(LAST_FAILURE) === mark) return true;
    memory.set(LAST_FAILURE, mark);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
  }
  return false;
}

/** Logs a run that failed. When Google refuses this line too, only Google's own failure mail tells of it. */
export function logFailure(world: World, error: unknown): void {
  try {
    noteFailure(world, String(error));
  } catch (second) {
    if (!(second instanceof GoogleError)) throw second;
  }
}

/** Logs a failure, the same one once a day: the sweep runs 288 times a day. */
export function noteFailure(world: World, detail: string): void {
  const mark = `${world.clock.today()} ${detail}`.slice(0, 500);
  if (isNoted(world, mark)) return;
  world.books.apply(world.books.officeId, [logRequest(world, [{ action: 'error', unit: '', detail }])]);
}
