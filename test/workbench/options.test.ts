import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parseOptions } from '../../workbench/rehearsal/options.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/rehearsal.ts';

afterAll(removeTemporaryFolders);

const out = join(temporaryFolder(), 'ketqua');
const parse = (...args: readonly string[]) => parseOptions(['--out', out, ...args]);
const problems = (...args: readonly string[]) => {
  const parsed = parse(...args);
  return parsed.kind === 'refused' ? parsed.problems : parsed.kind;
};

describe('the command line of a rehearsal', () => {
  it('plays the sample until seven days after the last acceptable day unless told otherwise', () => {
    expect(parse('--scenario', 'khoi-2023')).toMatchObject({
      kind: 'options',
      options: { until: '2023-02-06', twoFiles: false, out },
    });
  });

  it('takes a file, a last day and two files', () => {
    expect(
      parse('--scenario', 'khoi-2023', '--units', 'a.csv', '--until=2023-01-20', '--two-files'),
    ).toMatchObject({
      kind: 'options',
      options: { unitsFile: 'a.csv', until: '2023-01-20', twoFiles: true },
    });
  });

  it('gives help whatever else is asked', () => {
    expect(parse('--help', '--sai')).toEqual({ kind: 'help' });
  });

  it.each<[string, readonly string[], string]>([
    ['no scenario', [], 'Thiếu --scenario; hãy ghi một kịch bản: khoi-2023, van-phong-2024, bieu-mau.'],
    [
      'an unknown scenario',
      ['--scenario', 'sai'],
      'Không có kịch bản "sai"; hãy dùng: khoi-2023, van-phong-2024, bieu-mau.',
    ],
    ['an unknown option', ['--scenario', 'khoi-2023', '--sai'], 'Không có tùy chọn "--sai"'],
    ['a name that every object has', ['--scenario', 'khoi-2023', '--toString'], 'Không có tùy chọn'],
    ['a word that is no option', ['--scenario', 'khoi-2023', 'sai'], '"sai" không phải tùy chọn'],
    ['an option without its value', ['--scenario', 'khoi-2023', '--units'], '--units cần một giá trị'],
    ['a value for a switch', ['--scenario', 'khoi-2023', '--two-files=1'], '--two-files không nhận giá trị'],
    ['a day that is none', ['--scenario', 'khoi-2023', '--until', '2023-02-30'], 'không phải ngày'],
    ['a day in another form', ['--scenario', 'khoi-2023', '--until', '20/01/2023'], 'không phải ngày'],
    [
      'a day before the letter',
      ['--scenario', 'khoi-2023', '--until', '2023-01-08'],
      'trước ngày bắt đầu của kịch bản (09/01/2023)',
    ],
    ['a day too far', ['--scenario', 'khoi-2023', '--until', '2024-01-01'], 'quá xa'],
  ])('refuses %s', (_, args, words) => {
    expect(problems(...args)).toEqual([expect.stringContaining(words)]);
  });

  it('refuses a folder that is missing or a file, and tells every problem at once', () => {
    const refusals = (args: readonly string[]) => {
      const parsed = parseOptions(args);
      return parsed.kind === 'refused' ? parsed.problems.length : parsed.kind;
    };
    expect(refusals(['--scenario', 'khoi-2023'])).toBe(1);
    expect(refusals(['--scenario', 'khoi-2023', '--out', fileURLToPath(import.meta.url)])).toBe(1);
    expect(refusals(['--sai', '--until', 'x'])).toBe(3);
  });
});
