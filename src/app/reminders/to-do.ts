import { type ToDoList, toDoList } from '../../domain/to-do/to-do.ts';
import type { DialogAnswer } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import { type Office, readOffice } from '../office/office.ts';
import type { World } from '../ports.ts';
import { dailyFacts } from './daily-run.ts';
import { standNow } from './remind.ts';
import { placeLink, toDoInput } from './to-do-facts.ts';
import { toDoLines, toDoNames, viToDo } from './vi-to-do.ts';
import type { ToDoLine } from './vi-to-do-line.ts';

/** *Việc cần làm…*: the waiting tasks, the most urgent first, each with its button; then the present state. */
export interface ToDoView {
  readonly waiting: readonly ToDoLine[];
  readonly standing: readonly string[];
  /** The sentence for an empty list. */
  readonly nothing: string;
}

export function toDoStart(world: World): DialogAnswer<{ readonly view: ToDoView }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) {
    // Before set-up the list has one task: set-up.
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
  const standing = standNow(world, office, null);
  if (!standing.ok) return refused(standing.refusal);
  const list = toDoList(toDoInput(world, office, standing, dailyFacts(world)));
  return { ok: true, view: viewOf(world, office, list) };
}

const viewOf = (world: World, office: Office, list: ToDoList): ToDoView => ({
  waiting: toDoLines(list.waiting, toDoNames(office), placeLink(world)),
  standing: list.standing.map((one) => viToDo.standing(one, toDoNames(office))),
  nothing: viToDo.nothing(list.next, toDoNames(office)),
});
