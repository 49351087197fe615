/** The command that somebody with an account runs, here against the local platform. */
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../workbench/contract/check.ts';
import type { Fact } from '../../workbench/contract/fact.ts';
import { liveDriver } from '../../workbench/contract/live-driver.ts';
import { type RunningRest, serveRest } from '../../workbench/platform/rest/serve.ts';
import { createSpreadsheets } from '../../workbench/platform/sheets/spreadsheets.ts';
import { owner, unit } from './sheets-fixture.ts';

const fact = (
  says: string,
  formula: string,
  allowed: readonly unknown[],
  more: Partial<Fact> = {},
): Fact => ({
  says,
  source: 'a test',
  look: (probe) => probe.calculated([formula]),
  allowed,
  ...more,
});

/** A clock that goes on by half a second whenever it is looked at. */
function telling(lines: string[]) {
  let time = 0;
  return {
    tell: (line: string) => void lines.push(line),
    now: () => {
      time += 500;
      return time;
    },
  };
}

describe('npm run check:live', () => {
  const spreadsheets = createSpreadsheets({ clock: { now: Date.now }, language: 'vi' });
  let rest: RunningRest;
  beforeAll(async () => {
    rest = await serveRest({ spreadsheets: () => spreadsheets });
  });
  afterAll(() => rest.stop());

  /** Exit code, and what was said. */
  const run = (environment: Record<string, string>, ...args: string[]) =>
    new Promise<[number | null, string]>((done) => {
      const { PATH = '' } = process.env;
      const child = spawn('node_modules/.bin/tsx', ['workbench/check-live.ts', ...args], {
        env: { PATH, ...environment },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (part: Buffer) => {
          said += part.toString('utf8');
        });
      child.on('close', (code) => done([code, said.trim()]));
    });

  it('says in one sentence what to set when nobody is named, and ends with 2', async () => {
    const [code, said] = await run({});
    expect(code).toBe(2);
    expect(said).toMatch(/^Set TONG_HOP_TOKEN .+\.$/);
  });

  it('says what Google says when the token is good for nothing', async () => {
    const [code, said] = await run({ TONG_HOP_TOKEN: 'abc' }, '--root-url', rest.rootUrl);
    expect(code).toBe(1);
    expect(said).toMatch(/^Request had invalid authentication credentials\./);
  });

  it('looks at every fact in a file of its own, one line each, and takes the file away', async () => {
    const [code, said] = await run({ TONG_HOP_TOKEN: owner }, '--root-url', rest.rootUrl);
    const lines = said.split('\n');
    expect(lines[0]).toMatch(/^Tổng hợp: kiểm tra trên Google\./);
    expect(lines.slice(1, -2).filter((line) => !/^(confirmed|not looked at) /.test(line))).toEqual([]);
    expect(lines.at(-2)).toMatch(/^\d+ confirmed, 0 differ, 0 failed, 4 not looked at\.$/);
    expect(lines.at(-1)).toBe('Tệp dùng để kiểm tra đã được xóa.');
    expect(spreadsheets.snapshot()).toMatchObject({ books: [] });
    expect(code).toBe(0);
  });

  it('looks as the unit too where there is a second account, and names no account, no file', async () => {
    const environment = { TONG_HOP_TOKEN: owner, TONG_HOP_UNIT_TOKEN: unit, TONG_HOP_UNIT_ADDRESS: unit };
    const [code, said] = await run(environment, '--root-url', rest.rootUrl);
    expect(said).toMatch(/\d+ confirmed, 0 differ, 0 failed, 0 not looked at\./);
    expect(said).not.toMatch(/@(?!googleapis)\w|docs\.google\.com|sheet-0/);
    expect(code).toBe(0);
  });

  it('tells the title of a file that it could not take away', async () => {
    const driver = await liveDriver({ TONG_HOP_TOKEN: owner }, rest.rootUrl);
    if (driver === null) throw new Error('no driver');
    const lines: string[] = [];
    const remove = () => Promise.reject(new Error('no right'));
    await check({ ...driver, remove }, [fact('one is one', '=1', [['1']])], telling(lines));
    expect(lines.at(-1)).toContain('xin xóa tay tệp “Tổng hợp: kiểm tra Google”');
  });

  it('tells what it saw where Google differs, and where there was a choice', async () => {
    const driver = await liveDriver({ TONG_HOP_TOKEN: owner }, rest.rootUrl);
    if (driver === null) throw new Error('no driver');
    const lines: string[] = [];
    const facts = [
      fact('one is one', '=1', [['1']]),
      fact('one is two', '=1', [['2'], [/^3$/]]),
      fact('one is something', '=1', [['1'], ['2']], { does: ['adds one', 'adds two'] }),
      fact('nothing works', '', [], { look: () => Promise.reject(new Error(`broken\nfor ${owner}`)) }),
      fact('a unit is there', '=1', [], { needsUnit: true }),
    ];
    expect(await check(driver, facts, telling(lines))).toBe(2);
    expect(lines.slice(1, 6)).toEqual([
      'confirmed      one is one (a test) [0.5 s]',
      'differs        one is two (a test): seen ["1"], counted on ["2"] or ["/^3$/"] [0.5 s]',
      'confirmed      one is something (a test): seen ["1"]; the add-on adds one [0.5 s]',
      'failed         nothing works (a test): broken for (an account) [0.5 s]',
      'not looked at  a unit is there (a test): needs a second account',
    ]);
  });
});
