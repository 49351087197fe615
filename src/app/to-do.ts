import { type ToDoList, toDoList } from '../domain/to-do.ts';
import type { BoardRow } from '../sheets/parse.ts';
import { TAB_TITLES } from '../sheets/registry.ts';
import { answerAreas, refusedReports } from '../sheets/unit-answers.ts';
import { dailyFacts } from './daily-run.ts';
import type { DialogAnswer } from './dialog-calls.ts';
import { refused } from './dialog-refusal.ts';
import { boardIn, boardRanges, readBoard, readEntry } from './entry-book.ts';
import { type Office, readOffice } from './office.ts';
import type { World } from './ports.ts';
import { type Outcome, standNow } from './remind.ts';
import { placeLink, toDoInput, type UnitStandings } from './to-do-facts.ts';
import { type ToDoLine, toDoLines, viToDo } from './vi-to-do.ts';

/** *Việc cần làm…*: what waits, the most urgent first, each with the button that does it; then how things stand. */
export interface ToDoView {
  readonly waiting: readonly ToDoLine[];
  readonly standing: readonly string[];
  /** Said when nothing waits. */
  readonly nothing: string;
}

export function toDoStart(world: World): DialogAnswer<{ readonly view: ToDoView }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) {
    // Before set-up, and before there are tabs, one thing is to be done.
    const first = viToDo.begin(reading.refusal.kind);
    return first === null
      ? refused(reading.refusal)
      : { ok: true, view: { waiting: [first], standing: [], nothing: '' } };
  }
  const { office } = reading;
  if (office.state.provisionedYear === null) {
    const first = viToDo.begin('not-provisioned');
    return { ok: true, view: { waiting: first === null ? [] : [first], standing: [], nothing: '' } };
  }
  const found = readStanding(world, office);
  if (!found.ok) return refused(found.refusal);
  const now = standNow(world, office, found.rows);
  if (!now.ok) return refused(now.refusal);
  const standing = { ...now, refusedIn: found.refusedIn };
  const list = toDoList(toDoInput(world, office, standing, dailyFacts(world)));
  return { ok: true, view: viewOf(world, office, list) };
}

const viewOf = (world: World, { campaign }: Office, list: ToDoList): ToDoView => ({
  waiting: toDoLines(list.waiting, campaign.unitWord, placeLink(world)),
  standing: list.standing.map((one) => viToDo.standing(one, campaign.unitWord)),
  nothing: viToDo.nothing(list.next),
});

interface Found {
  readonly rows: readonly BoardRow[];
  readonly refusedIn: UnitStandings['refusedIn'];
}

/** The tables, and what every unit was answered last: one read. With a tab gone, the tables alone. */
function readStanding(world: World, { campaign, state, roster }: Office): Outcome<Found> {
  const hasProgress = campaign.progress !== null;
  const sheetIds = roster.flatMap(({ sheetId }) => sheetId ?? []);
  const answers = sheetIds.flatMap((sheetId) => answerAreas(hasProgress).map((area) => ({ sheetId, area })));
  const found = readEntry(
    world,
    state.entryBookId,
    [...boardRanges(hasProgress), ...answers],
    'values',
    (sheetId) => roster.find((entry) => entry.sheetId === sheetId)?.unit.name ?? TAB_TITLES.summary,
  );
  if (found.ok) {
    const { reading } = found;
    const refusedIn = new Map(
      sheetIds.map((sheetId) => [sheetId, refusedReports(reading.grid(sheetId), hasProgress)] as const),
    );
    return { ok: true, rows: boardIn(reading, hasProgress).rows, refusedIn };
  }
  const board = readBoard(world, state.entryBookId, hasProgress);
  return board.ok ? { ok: true, rows: board.rows, refusedIn: new Map() } : board;
}
