import { describe, expect, it } from 'vitest';
import { evaluate, owner, platformWith } from './runtime-support.ts';

describe('the realm of a script', () => {
  it.each([
    'setTimeout',
    'setInterval',
    'fetch',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'Blob',
    'FormData',
    'atob',
    'btoa',
    'crypto',
    'performance',
    'process',
    'window',
    'structuredClone',
    'queueMicrotask',
    'AbortController',
    'Event',
    'require',
    'module',
    'Buffer',
    'global',
  ])('has no %s (docs/platform.md 71)', (name) => {
    expect(evaluate(`return typeof ${name}`).result).toBe('undefined');
  });

  it('has console, Logger, WebAssembly and Intl (docs/platform.md 71)', () => {
    const { result } = evaluate('return [console, Logger, WebAssembly, Intl].map((one) => typeof one)');
    expect(result).toEqual(['object', 'object', 'object', 'object']);
  });

  it('is new for every execution, so globals do not survive', () => {
    const platform = platformWith('var count = 0; function next() { count += 1; return count; }');
    const results = [1, 2].map(() => platform.run('next', { user: owner, kind: 'menu' }).result);
    expect(results).toEqual([1, 1]);
  });

  it('reaches nothing of Node through the objects it is given', () => {
    const { result } = evaluate(`
      const given = [SpreadsheetApp, MailApp.getRemainingDailyQuota, console.log, Sheets.Spreadsheets.batchUpdate,
        this, Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId())];
      return given.map((one) => {
        try { return Object.getPrototypeOf(one)?.constructor?.constructor('return typeof process')() ?? 'nothing'; }
        catch (error) { return error.name; }
      });`);
    expect(new Set(result as string[])).toEqual(new Set(['undefined', 'nothing']));
  });

  it('receives arrays, objects and dates of its own', () => {
    const { result } = evaluate(`
      const answer = Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId());
      const triggers = ScriptApp.getProjectTriggers();
      return [answer instanceof Object, answer.values instanceof Array, triggers instanceof Array, new Date() instanceof Date]`);
    expect(result).toEqual([true, true, true, true]);
  });

  it('throws service errors of its own, named as Google names them', () => {
    const { result } = evaluate(`
      try { MailApp.sendEmail({ to: 'x', subject: '', body: '' }); }
      catch (error) { return [error instanceof Error, error.name, error.message, String(error)]; }`);
    expect(result).toEqual([true, 'Exception', 'Invalid email: x', 'Exception: Invalid email: x']);
  });

  it('reads the platform clock in the time zone of the script', () => {
    const { result } = evaluate(`
      const now = new Date();
      return [now.toISOString(), Date.now() === now.getTime(), now.getHours(), new Date(2024, 0, 1).toISOString(),
        new Date(now).getTime() === now.getTime(), typeof Date(), Date.UTC(1970, 0, 1), now.constructor === Date]`);
    expect(result).toEqual([
      '2024-01-15T00:00:00.000Z',
      true,
      7,
      '2023-12-31T17:00:00.000Z',
      true,
      'string',
      0,
      true,
    ]);
  });

  it('draws the same random numbers for the same seed, others in the next execution', () => {
    const draw = (seed: number) => {
      const platform = platformWith('function draw() { return [Math.random(), Utilities.getUuid()]; }', {
        seed,
      });
      return [1, 2].map(() => platform.run('draw', { user: owner, kind: 'menu' }).result);
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(new Set(draw(1).flatMap((pair) => pair as unknown[])).size).toBe(4);
    expect(JSON.stringify(draw(1))).toMatch(
      /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/,
    );
  });

  it('collects console and Logger in one log (docs/platform.md 77)', () => {
    const { log } = evaluate(
      `console.log('sent %s of', 3, { of: 4 }); console.error(new RangeError('bad')); Logger.log('a %s', 'b');`,
    );
    expect(log.map(({ level }) => level)).toEqual(['log', 'error', 'log']);
    expect(log[0]?.text).toBe('sent 3 of {"of":4}');
    expect(log[1]?.text).toContain('RangeError: bad');
    expect(log[2]?.text).toBe('a b');
  });

  it('drains promises before the execution ends; an entry function may be async (docs/platform.md 74)', () => {
    const platform = platformWith(`
      async function slow() { await null; MailApp.sendEmail({ to: 'a@b.vn', subject: 's', body: 'b' }); return 'done'; }
      async function fails() { await null; throw new RangeError('late'); }
      function never() { return new Promise(() => {}); }`);
    const run = (name: string) => platform.run(name, { user: owner, kind: 'menu' });
    expect(run('slow')).toMatchObject({ result: 'done', mails: [{ to: ['a@b.vn'] }] });
    expect(run('fails').error).toMatchObject({ name: 'RangeError', message: 'late', reason: 'script' });
    expect(run('never').error?.message).toBe('the promise of never never settles');
  });

  it('refuses ES modules, as Apps Script does (docs/platform.md 73)', () => {
    expect(() => platformWith('export const onOpen = 1;')).toThrow(SyntaxError);
  });
});

describe('finding the function to run', () => {
  const platform = platformWith(`
    function declared() { return 'declared'; }
    var assigned = function () { return 'assigned'; };
    const arrow = () => 'arrow';
    function hidden_() { return 'hidden'; }
    const notAFunction = 3;`);
  const run = (name: string) => platform.run(name, { user: owner, kind: 'dialog' });

  it.each(['declared', 'assigned', 'arrow'])(
    'takes a top-level function: %s (docs/platform.md 75)',
    (name) => {
      expect(run(name).result).toBe(name);
    },
  );

  it.each(['hidden_', 'notAFunction', 'absent', 'parseInt', 'MailApp', 'declared()', 'a.b', ''])(
    'finds no function in %j (docs/platform.md 75)',
    (name) => {
      expect(run(name).error).toMatchObject({
        message: `Script function not found: ${name}`,
        reason: 'missing-function',
      });
    },
  );

  it('tells an error at load as the error of the run', () => {
    const broken = platformWith('missing(); function probe() {}');
    expect(broken.run('probe', { user: owner, kind: 'menu' }).error).toMatchObject({
      name: 'ReferenceError',
      message: 'missing is not defined',
    });
  });
});

describe('what is not emulated', () => {
  it.each([
    ['ScriptApp.getOAuthToken()', 'ScriptApp.getOAuthToken'],
    ['SpreadsheetApp.getActive().getRange("A1")', 'Spreadsheet.getRange'],
    ['CacheService.getScriptCache()', 'CacheService.getScriptCache'],
    ['DriveApp.getFileById("x")', 'DriveApp.getFileById'],
    ['HtmlService.createTemplateFromFile("x")', 'HtmlService.createTemplateFromFile'],
    ['Utilities.base64Encode("x")', 'Utilities.base64Encode'],
    ['Sheets.Spreadsheets.Sheets', 'Sheets.Spreadsheets.Sheets'],
    ['SpreadsheetApp.getUi().Button.MAYBE', 'Button.MAYBE'],
    [
      'MailApp.sendEmail("a@b.vn", "s", "b")',
      'MailApp.sendEmail(recipient, subject, …) with positional arguments',
    ],
    ['MailApp.sendEmail({ to: "a@b.vn", attachments: [] })', 'MailApp.sendEmail({attachments})'],
    ['Utilities.formatDate(new Date(), "GMT+7", "EEEE")', 'Utilities.formatDate: the letters EEEE of EEEE'],
  ])('%s ends the run by name', (code, name) => {
    const { error } = evaluate(`${code}; return 'went on'`);
    expect(error).toMatchObject({ reason: 'gap', message: `local platform: ${name} is not emulated` });
  });

  it('cannot be hidden by a catch: nothing reaches a service any more', () => {
    const platform = platformWith(`function probe() {
      try { DriveApp.createFile('x'); } catch (error) { MailApp.sendEmail({ to: 'a@b.vn', subject: 's', body: 'b' }); } }`);
    const { error } = platform.run('probe', { user: owner, kind: 'menu' });
    expect(error?.reason).toBe('gap');
    expect(platform.outbox).toEqual([]);
  });

  it('Drive does not even exist until the manifest enables it, and what is not emulated is then refused by name', () => {
    expect(evaluate('return typeof Drive').result).toBe('undefined');
    const manifest = {
      timeZone: 'Asia/Ho_Chi_Minh',
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive' }] },
    };
    expect(evaluate('Drive.Files.copy()', { manifest }).error?.message).toBe(
      'local platform: Drive.Files.copy is not emulated',
    );
    expect(evaluate('return typeof Sheets', { manifest }).result).toBe('undefined');
  });
});

describe('google.script.run', () => {
  const platform = platformWith(`
    function echo(...args) { return args; }
    function when() { return { at: new Date() }; }
    function code() { return { list: [() => 1] }; }
    function holes() { return { list: [1, undefined, null], gone: undefined, text: 'x', not: NaN }; }
    function handle() { return SpreadsheetApp.getActive(); }
    function map() { return new Map(); }`);
  const run = (name: string, args: unknown[] = []) =>
    platform.run(name, { user: owner, kind: 'dialog', args });

  it('carries primitives, plain objects and arrays both ways (docs/platform.md 76)', () => {
    const args = ['chữ', 1.5, true, null, { a: [{ b: 'c' }] }];
    expect(run('echo', args).result).toEqual(args);
  });

  it('turns undefined in arrays into null and drops it from objects (docs/platform.md 76)', () => {
    expect(run('holes').result).toEqual({ list: [1, null, null], text: 'x', not: null });
  });

  it.each([
    ['when', 'Failed due to illegal value in property: 0.at'],
    ['code', 'Failed due to illegal value in property: 0.list.0'],
    ['handle', 'Failed due to illegal value in property: 0'],
    ['map', 'Failed due to illegal value in property: 0'],
  ])('%s fails: dates, functions and the like cannot be returned (docs/platform.md 76)', (name, message) => {
    expect(run(name).error?.message).toBe(message);
  });

  it('refuses dates and functions as arguments before anything runs (docs/platform.md 76)', () => {
    const refused = [run('echo', [new Date()]), run('echo', [{ f: () => 1 }])];
    expect(refused.map(({ error }) => error?.message)).toEqual([
      'Failed due to illegal value in property: 0',
      'Failed due to illegal value in property: 0.f',
    ]);
  });
});
