import { gap, ServiceError } from '../errors.ts';
import type { Execution } from '../execution.ts';
import type { Arguments, Facade } from '../realm/facade.ts';
import { texts } from '../texts.ts';

interface Page {
  content: string;
  title?: string;
  width?: number;
  height?: number;
}

export interface HtmlOutput extends Facade {
  readonly page: Readonly<Page>;
}

export function isHtmlOutput(value: unknown): value is HtmlOutput {
  return typeof value === 'object' && value !== null && 'page' in value;
}

export function htmlService(execution: Execution): Facade {
  const { world, args: check } = execution;
  return {
    name: 'HtmlService',
    methods: {
      createHtmlOutput: (...args) =>
        htmlOutput(check, args.length === 0 ? '' : check.text('HtmlService.createHtmlOutput', args, 0)),
      createHtmlOutputFromFile: (...args) => {
        const name = check.text('HtmlService.createHtmlOutputFromFile', args, 0);
        const content = world.htmlFiles[name] ?? world.htmlFiles[`${name}.html`];
        if (content === undefined) throw new ServiceError(texts.htmlFileNotFound(name)(world.language));
        // Google's tokenizer cuts them as comments, also within texts, sometimes (React-Google-Apps-Script#157).
        if (/<script>.*(?:\/\/|\/\*).*<\/script>/s.test(content))
          return execution.die(gap(`HtmlService on the // or /* in a script of ${name}`));
        return htmlOutput(check, content);
      },
    },
  };
}

function htmlOutput(check: Arguments, content: string): HtmlOutput {
  const page: Page = { content };
  const self: HtmlOutput = {
    name: 'HtmlOutput',
    page,
    methods: {
      getContent: () => page.content,
      append: (...args) => {
        page.content += check.text('HtmlOutput.append', args, 0);
        return self;
      },
      getTitle: () => page.title ?? '',
      setTitle: (...args) => {
        page.title = check.text('HtmlOutput.setTitle', args, 0);
        return self;
      },
      setWidth: (...args) => {
        page.width = check.whole('HtmlOutput.setWidth', args, 0);
        return self;
      },
      setHeight: (...args) => {
        page.height = check.whole('HtmlOutput.setHeight', args, 0);
        return self;
      },
    },
  };
  return self;
}
