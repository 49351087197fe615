import type { Platform } from '../platform/platform.ts';
import type { PlatformSnapshot } from '../platform/runtime/options.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';
import type { MenuNode } from '../platform/runtime/ui-events.ts';
import type { MenuItem, RunAnswer, RunOrder, Shown } from '../protocol.ts';

export interface Ran {
  readonly answer: RunAnswer;
  readonly run: RunResult;
}

/**
 * Runs what a person asked for. A run that asks something nobody answered yet is undone as a whole, and comes again with
 * one answer more: it is the same run each time, since the platform's clock and its chance follow from the snapshot.
 */
export function carryOut(platform: Platform, { user, target, answers }: RunOrder): Ran {
  const before: PlatformSnapshot = platform.snapshot();
  const run =
    'menu' in target
      ? platform.clickMenu(user, target.menu, answers)
      : platform.run(target.functionName, { user, kind: 'dialog', args: target.args, answers });
  const asks = run.error?.reason === 'unanswered';
  if (asks) platform.restore(before);
  return { run, answer: answerOf(run, asks, answers.length) };
}

function answerOf(run: RunResult, asks: boolean, answered: number): RunAnswer {
  const error = asks || run.error === undefined ? null : run.error.message;
  return {
    shown: unseen(run, answered, asks),
    asks,
    error,
    ...(run.result === undefined ? {} : { result: run.result }),
  };
}

/** What was shown after the last question this person answered. */
function unseen(run: RunResult, answered: number, asks: boolean): Shown[] {
  let questions = 0;
  let start = 0;
  run.alerts.forEach((shown, index) => {
    if (!isQuestion(shown) || (asks && index === run.alerts.length - 1)) return;
    questions += 1;
    if (questions === answered) start = index + 1;
  });
  return run.alerts.slice(start).map((shown): Shown => {
    if (shown.type !== 'alert' && shown.type !== 'prompt') return shown;
    const { type, title, message, buttons } = shown;
    return { type, title, message, buttons };
  });
}

/** An alert with nothing but OK waits for nobody. */
const isQuestion = (shown: RunResult['alerts'][number]): boolean =>
  shown.type === 'prompt' || (shown.type === 'alert' && shown.buttons !== 'OK');

/** A menu without the names of functions: the page clicks labels. */
export const menuItems = (nodes: readonly MenuNode[]): MenuItem[] =>
  nodes.map((node): MenuItem => {
    if (node.type === 'separator') return node;
    if (node.type === 'item') return { type: 'item', label: node.label };
    return { type: 'menu', label: node.label, items: menuItems(node.items) };
  });
