import { describe, expect, it } from 'vitest';
import { evaluate, manifestWithout, owner, platformWith, unit } from './runtime-support.ts';

const bundle = `
  function daily() { ScriptApp.newTrigger('remind').timeBased().atHour(8).nearMinute(0).everyDays(1).inTimezone('Asia/Ho_Chi_Minh').create(); }
  function sweepEvery(minutes) { ScriptApp.newTrigger('sweep').timeBased().everyMinutes(minutes).create(); }
  function remind(e) { console.log(JSON.stringify(e)); return e.authMode === ScriptApp.AuthMode.FULL; }
  function sweep() {}
  function slow() { Utilities.sleep(200000); }
  function slowEvery() { ScriptApp.newTrigger('slow').timeBased().everyMinutes(1).create(); }
  function list() { return ScriptApp.getProjectTriggers().map((trigger) => [trigger.getHandlerFunction(),
    trigger.getEventType() === ScriptApp.EventType.CLOCK, String(trigger.getTriggerSource()), typeof trigger.getUniqueId()]); }
  function removeAll() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
  function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
  function whoEvery() { ScriptApp.newTrigger('who').timeBased().everyMinutes(30).create(); }
  function edit() { const t = ScriptApp.newTrigger('sweep').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); return [String(t.getEventType()), t.getTriggerSourceId()]; }
  function gone() { ScriptApp.newTrigger('absent').timeBased().everyMinutes(30).create(); }`;

function google() {
  const platform = platformWith(bundle);
  const click = (name: string, user = owner, ...args: unknown[]) =>
    platform.run(name, { user, kind: 'dialog', args });
  return { platform, click };
}

describe('a daily clock trigger', () => {
  it('fires once a day within 15 minutes of the chosen one, always the same minute (docs/platform.md 28)', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const platform = platformWith(bundle, { seed });
      platform.run('daily', { user: owner, kind: 'menu' });
      const times = platform.advanceTo('2024-01-19T00:00').map(({ at }) => at.slice(11));
      expect(times).toHaveLength(4);
      expect(new Set(times).size).toBe(1);
      return times[0] ?? '';
    });
    expect(minutes.every((time) => time >= '07:45:00' && time <= '08:15:00')).toBe(true);
    expect(new Set(minutes).size).toBeGreaterThan(2);
  });

  it('runs as its creator with an event of full authority (docs/platform.md 23, 25)', () => {
    const { platform, click } = google();
    click('daily');
    const [run] = platform.advanceTo('2024-01-16T00:00');
    expect(run).toMatchObject({ functionName: 'remind', user: owner, kind: 'trigger', result: true });
    const event = JSON.parse(run?.log[0]?.text ?? '{}');
    expect(event).toMatchObject({
      authMode: 'FULL',
      timezone: 'UTC',
      year: 2024,
      month: 1,
      'day-of-month': 15,
    });
    expect(event.triggerUid).toBe(platform.triggers[0]?.id);
  });

  it('knows its creator but no active user (docs/platform.md 27)', () => {
    const { platform, click } = google();
    click('whoEvery');
    expect(platform.advanceTo('2024-01-15T07:30').map(({ result }) => result)).toEqual([['', owner]]);
  });
});

describe('clock triggers together', () => {
  it('fire in the order of time, every few minutes on the grid', () => {
    const { platform, click } = google();
    click('daily');
    click('sweepEvery', owner, 30);
    const runs = platform
      .advanceTo('2024-01-15T08:30')
      .map(({ functionName, at }) => [functionName, at.slice(11, 16)]);
    const sweeps = runs.filter(([name]) => name === 'sweep').map(([, at]) => at);
    expect(sweeps).toEqual(['07:30', '08:00', '08:30']);
    expect(runs.map(([, at]) => at)).toEqual(runs.map(([, at]) => at).sort());
    expect(platform.now()).toBe('2024-01-15T08:30:00');
  });

  it('take only 1, 5, 10, 15 or 30 minutes (docs/platform.md 28)', () => {
    const { click } = google();
    expect(click('sweepEvery', owner, 7).error?.message).toContain("don't match the method signature");
    expect([1, 5, 10, 15, 30].map((step) => click('sweepEvery', owner, step).error)).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('are told one by one, and may be skipped as Google sometimes does', () => {
    const { platform, click } = google();
    click('sweepEvery', owner, 30);
    const told: string[] = [];
    platform.advanceTo('2024-01-15T09:00', {
      skip: (_, at) => at === '2024-01-15T08:00:00',
      onRun: (run, trigger) => told.push(`${trigger.handler} ${run.at.slice(11, 16)}`),
    });
    expect(told).toEqual(['sweep 07:30', 'sweep 08:30', 'sweep 09:00']);
  });

  it('run late, one after another, when a run takes longer than the grid', () => {
    const { platform, click } = google();
    click('slowEvery');
    const times = platform.advanceTo('2024-01-15T07:03').map(({ at }) => at.slice(11));
    expect(times).toEqual(['07:01:00', '07:04:20', '07:07:40']);
  });

  it('fail by name, visibly, when the function no longer exists', () => {
    const { platform, click } = google();
    click('gone');
    expect(platform.advanceTo('2024-01-15T07:30')[0]?.error?.message).toBe(
      'Script function not found: absent',
    );
  });

  it('stop firing while disabled but stay listed (docs/platform.md 29)', () => {
    const { platform, click } = google();
    click('sweepEvery', owner, 30);
    platform.setTriggerDisabled(platform.triggers[0]?.id ?? '', true);
    expect(platform.advanceTo('2024-01-15T09:00')).toEqual([]);
    expect(click('list').result).toHaveLength(1);
    platform.setTriggerDisabled(platform.triggers[0]?.id ?? '', false);
    expect(platform.advanceTo('2024-01-15T09:30')).toHaveLength(1);
  });

  it('fail once their creator has lost the file (docs/platform.md 29)', () => {
    const { platform, click } = google();
    platform.spreadsheets.sharing.addEditor(platform.containerId, unit);
    click('sweepEvery', unit, 30);
    platform.spreadsheets.sharing.removeEditor(platform.containerId, unit);
    expect(platform.advanceTo('2024-01-15T07:30')[0]?.error?.message).toBe(
      'You do not have permissions to access the requested document.',
    );
  });
});

describe('the list of triggers', () => {
  it('shows only the running user their own (docs/platform.md 24)', () => {
    const { platform, click } = google();
    platform.spreadsheets.sharing.addEditor(platform.containerId, unit);
    click('daily');
    expect(click('list', unit).result).toEqual([]);
    expect(click('list').result).toEqual([['remind', true, 'CLOCK', 'string']]);
  });

  it('loses what is deleted', () => {
    const { platform, click } = google();
    click('daily');
    click('removeAll');
    expect(platform.triggers).toEqual([]);
  });

  it('holds 20 per user and script (docs/platform.md 3)', () => {
    const { platform, click } = google();
    platform.spreadsheets.sharing.addEditor(platform.containerId, unit);
    for (let made = 0; made < 20; made += 1) expect(click('daily').error).toBeUndefined();
    expect(click('daily').error?.message).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(click('daily', unit).error).toBeUndefined();
  });

  it('keeps triggers of a spreadsheet with the id of the file', () => {
    expect(google().click('edit').result).toEqual(['ON_EDIT', 'file1']);
  });

  it('needs script.scriptapp (docs/platform.md 15)', () => {
    const manifest = manifestWithout('script.scriptapp');
    expect(evaluate('ScriptApp.getProjectTriggers()', { manifest }).error?.message).toContain(
      'script.scriptapp',
    );
    expect(evaluate('ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)').error).toBeUndefined();
  });

  it('is not asked for in part: a run that requires all scopes ends until they are granted', () => {
    const declinedScopes = ['https://www.googleapis.com/auth/script.send_mail'];
    const ask = 'try { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL) } catch {}';
    const { error } = evaluate(`${ask}; SpreadsheetApp.getUi().alert('x')`, { declinedScopes });
    expect(error?.reason).toBe('consent');
  });

  it('refuses schedules that are not emulated, by name', () => {
    expect(evaluate(`ScriptApp.newTrigger('f').timeBased().atHour(8).create()`).error?.message).toBe(
      'local platform: a clock trigger of {"hour":8} is not emulated',
    );
    expect(evaluate(`ScriptApp.newTrigger('f').timeBased().everyHours(1)`).error?.reason).toBe('gap');
  });
});
