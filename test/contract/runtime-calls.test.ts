import { describe, expect, it } from 'vitest';
import type { CallInfo, Fault } from '../../workbench/platform/runtime/faults.ts';
import { evaluate, manifestWithout, owner, platformWith } from './runtime-support.ts';

const write = (request: unknown) =>
  `Sheets.Spreadsheets.batchUpdate({ requests: ${JSON.stringify(request)} }, SpreadsheetApp.getActive().getId());`;
const read = 'Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId())';

describe('the Sheets service', () => {
  it('is called as the running user and every call is counted', () => {
    const { result, calls } = evaluate(`${write([{ a: 1 }])} return ${read};`);
    expect(result).toMatchObject({ values: [{ a: 1 }], user: owner });
    expect(calls.map(({ method, kind }) => [method, kind])).toEqual([
      ['spreadsheets.batchUpdate', 'write'],
      ['spreadsheets.values.get', 'read'],
    ]);
  });

  it('throws errors of the realm with name, message and details (docs/platform.md 40)', () => {
    const { result, calls } = evaluate(
      `try { ${write([])} } catch (error) { return [error instanceof Error, error.name, error.message, error.details]; }`,
    );
    expect(result).toEqual([
      true,
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.batchUpdate failed with error: Must specify at least one request.',
      { code: 400, message: 'Must specify at least one request.' },
    ]);
    expect(calls).toHaveLength(1);
  });

  it('does not work with spreadsheets.currentonly (docs/platform.md 13)', () => {
    const { oauthScopes } = manifestWithout('spreadsheets');
    const manifest = {
      ...manifestWithout('spreadsheets'),
      oauthScopes: [...oauthScopes, 'https://www.googleapis.com/auth/spreadsheets.currentonly'],
    };
    expect(evaluate(`return ${read}`, { manifest }).error).toMatchObject({
      name: 'GoogleJsonResponseException',
      message:
        'API call to sheets.spreadsheets.values.get failed with error: Request had insufficient authentication scopes.',
    });
  });

  it('costs the time it is said to cost', () => {
    const costs = { readMs: 300, writeMs: 700, mailMs: 50 };
    const mail = `MailApp.sendEmail({ to: 'a@b.vn', subject: 's', body: 'b' });`;
    expect(evaluate(`${write([1])} ${read}; ${mail}`, { costs }).millis).toBe(1050);
    const killed = evaluate(`for (;;) ${write([1])}`, { costs: { writeMs: 60_000 } });
    expect(killed.error?.reason).toBe('time');
    expect(killed.calls).toHaveLength(7);
  });
});

describe('a fault', () => {
  const bundle = `
    function job() {
      const lock = LockService.getScriptLock(); lock.waitLock(1);
      ${write(['first'])}
      PropertiesService.getScriptProperties().setProperty('cursor', '1');
      MailApp.sendEmail({ to: 'a@b.vn', subject: 'one', body: '' });
      MailApp.sendEmail({ to: 'a@b.vn', subject: 'two', body: '' });
      return 'done';
    }
    function careful() { try { job(); } catch (error) { console.log(error.name + ': ' + error.message); } finally { ${write(['last'])} } }`;
  const runWith = (name: string, hook: (call: CallInfo) => Fault | undefined) => {
    const platform = platformWith(bundle);
    platform.beforeCall = hook;
    const run = platform.run(name, { user: owner, kind: 'menu' });
    const book = platform.spreadsheets.snapshot() as Record<string, { values: unknown[] }>;
    return { run, subjects: platform.outbox.map(({ subject }) => subject), written: book.file1?.values };
  };

  it('can be put at every call that leaves the script, counted from 1', () => {
    const seen: string[] = [];
    runWith('job', ({ name, index, nth }) => {
      seen.push(`${index} ${name} ${nth}`);
      return undefined;
    });
    expect(seen).toEqual([
      '1 Lock.waitLock 1',
      '2 Sheets.Spreadsheets.batchUpdate 1',
      '3 Properties.setProperty 1',
      '4 MailApp.sendEmail 1',
      '5 MailApp.sendEmail 2',
    ]);
  });

  it('before the n-th mail: it was not sent and the script hears of it', () => {
    const { run, subjects } = runWith('job', ({ name, nth }) =>
      name === 'MailApp.sendEmail' && nth === 2 ? 'fail-before' : undefined,
    );
    expect(subjects).toEqual(['one']);
    expect(run.error).toMatchObject({ name: 'Exception', reason: 'script' });
    expect(run.error?.message).toContain('a server error occurred');
  });

  it('after the n-th mail: it was sent and the script hears of an error', () => {
    const { run, subjects } = runWith('job', ({ index }) => (index === 4 ? 'fail-after' : undefined));
    expect(subjects).toEqual(['one']);
    expect(run.error?.reason).toBe('script');
  });

  it.each([
    ['kill', ['first'], []],
    ['kill-after', ['first'], ['one']],
  ] as const)(
    '%s at a mail: no catch and no finally of the script reaches Google',
    (fault, written, subjects) => {
      const outcome = runWith('careful', ({ name }) => (name === 'MailApp.sendEmail' ? fault : undefined));
      expect(outcome.run.error?.reason).toBe('killed');
      expect(outcome.written).toEqual(written);
      expect(outcome.subjects).toEqual(subjects);
    },
  );

  it('of the Sheets API carries an HTTP code', () => {
    const { run, written } = runWith('careful', ({ name, nth }) =>
      name === 'Sheets.Spreadsheets.batchUpdate' && nth === 1 ? { fail: 'after', code: 429 } : undefined,
    );
    expect(run.log[0]?.text).toContain(
      'GoogleJsonResponseException: API call to sheets.spreadsheets.batchUpdate failed',
    );
    expect(run.log[0]?.text).toContain('Quota exceeded');
    expect(written).toEqual(['first', 'last']);
  });

  it('leaves no lock behind when the run was killed', () => {
    const platform = platformWith(bundle);
    platform.beforeCall = ({ index }) => (index === 2 ? 'kill' : undefined);
    platform.run('job', { user: owner, kind: 'menu' });
    platform.beforeCall = undefined;
    expect(platform.run('job', { user: owner, kind: 'menu' }).result).toBe('done');
  });
});

describe('a platform', () => {
  const bundle = `
    function setUp() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(30).create();
      PropertiesService.getScriptProperties().setProperty('a', '1'); tick(); }
    function tick() { MailApp.sendEmail({ to: 'a@b.vn', subject: Utilities.getUuid(), body: '' }); ${write(['x'])} }
    function ask() { tick(); const ui = SpreadsheetApp.getUi(); return ui.alert('?', ui.ButtonSet.YES_NO) === ui.Button.YES; }
    function prop() { return PropertiesService.getScriptProperties().getProperty('a'); }`;

  it('goes on from its snapshot as if nothing had happened', () => {
    const first = platformWith(bundle);
    first.run('setUp', { user: owner, kind: 'menu' });
    const saved = JSON.parse(JSON.stringify(first.snapshot()));
    const second = platformWith(bundle);
    second.restore(saved);
    first.advanceTo('2024-01-15T09:00');
    second.advanceTo('2024-01-15T09:00');
    expect(second.outbox).toHaveLength(5);
    expect(second.outbox).toEqual(first.outbox);
    expect(second.snapshot()).toEqual(first.snapshot());
    expect(second.run('prop', { user: owner, kind: 'dialog' }).result).toBe('1');
  });

  it('can be put back before a run that met an unanswered question, and run it again with the answer', () => {
    const platform = platformWith(bundle);
    const before = platform.snapshot();
    const asked = platform.run('ask', { user: owner, kind: 'menu' });
    expect(asked.error?.reason).toBe('unanswered');
    platform.restore(before);
    const answered = platform.run('ask', { user: owner, kind: 'menu', answers: [{ button: 'YES' }] });
    expect(answered.result).toBe(true);
    expect(answered.mails).toEqual(asked.mails);
    expect(platform.outbox).toHaveLength(1);
  });

  it('keeps a list of executions', () => {
    const platform = platformWith(bundle);
    platform.run('setUp', { user: owner, kind: 'menu' });
    platform.advanceTo('2024-01-15T07:30');
    platform.run('absent', { user: owner, kind: 'dialog' });
    expect(
      platform.executions.map(({ functionName, kind, at, error }) => [functionName, kind, at, error?.reason]),
    ).toEqual([
      ['setUp', 'menu', '2024-01-15T07:00:00', undefined],
      ['tick', 'trigger', '2024-01-15T07:30:00', undefined],
      ['absent', 'dialog', '2024-01-15T07:30:00', 'missing-function'],
    ]);
  });

  it('does not go back in time', () => {
    expect(() => platformWith(bundle).advanceTo('2024-01-14T07:00')).toThrow('2024-01-14T07:00 is before');
  });
});
