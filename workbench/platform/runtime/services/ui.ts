import { ExecutionDeath } from '../errors.ts';
import type { Execution } from '../execution.ts';
import { EnumGroup, EnumValue, type Facade } from '../realm/facade.ts';
import type { Answer, ButtonSet, Shown } from '../ui-events.ts';
import { isHtmlOutput } from './html-service.ts';
import { menuBuilder } from './menu.ts';

const buttons: Readonly<Record<ButtonSet, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** The screen of the person who started the run. */
export function ui(execution: Execution): Facade {
  const { args: check } = execution;

  const show = (type: 'dialog' | 'sidebar', html: unknown, title: string, args: readonly unknown[]): void => {
    const call = type === 'dialog' ? 'Ui.showModalDialog' : 'Ui.showSidebar';
    if (!isHtmlOutput(html)) throw check.mismatch(call, args);
    const { content, width, height } = html.page;
    execution.shown.push({
      type,
      title,
      html: content,
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    });
  };

  return {
    name: 'Ui',
    members: {
      Button: new EnumGroup('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']),
      ButtonSet: new EnumGroup('ButtonSet', Object.keys(buttons)),
    },
    methods: {
      createMenu: (...args) => menuBuilder(execution, check.text('Ui.createMenu', args, 0)),
      alert: (...args) => new EnumValue('Button', question(execution, 'alert', args).button),
      prompt: (...args) => promptResponse(question(execution, 'prompt', args)),
      showModalDialog: (...args) => show('dialog', args[0], check.text('Ui.showModalDialog', args, 1), args),
      showSidebar: (...args) => {
        const [html] = args;
        show('sidebar', html, isHtmlOutput(html) ? (html.page.title ?? '') : '', args);
      },
    },
  };
}

function promptResponse({ button, text = '' }: Answer): Facade {
  return {
    name: 'PromptResponse',
    methods: { getSelectedButton: () => new EnumValue('Button', button), getResponseText: () => text },
  };
}

/** (message), (message, buttons) or (title, message, buttons). */
function question(execution: Execution, type: 'alert' | 'prompt', args: readonly unknown[]): Answer {
  const { args: check } = execution;
  const call = `Ui.${type}`;
  check.count(call, args, 1, 2, 3);
  const last = args.length > 1 ? args.at(-1) : new EnumValue('ButtonSet', 'OK');
  if (!(last instanceof EnumValue) || last.group !== 'ButtonSet') throw check.mismatch(call, args);
  const set = last.value as ButtonSet;
  const texts = { title: args.length === 3 ? check.text(call, args, 0) : '', message: '' };
  texts.message = check.text(call, args, args.length === 3 ? 1 : 0);
  const shown: Shown = { type, ...texts, buttons: set };
  // With OK as the only button there is nothing to choose.
  const answer: Answer | undefined =
    type === 'alert' && set === 'OK' ? { button: 'OK' } : execution.nextAnswer();
  if (answer === undefined) {
    execution.shown.push(shown);
    return execution.die(
      new ExecutionDeath('unanswered', `nobody answered the ${type} "${texts.title}": "${texts.message}"`),
    );
  }
  execution.shown.push({ ...shown, answer });
  if (answer.button !== 'CLOSE' && !buttons[set].includes(answer.button)) {
    return execution.die(
      new RangeError(`the ${type} "${texts.message}" has no button ${answer.button}: ${set}`),
    );
  }
  return answer;
}
