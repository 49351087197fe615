import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf } from '../../workbench/deploy/checks.ts';
import { type Project, readProject } from '../../workbench/deploy/project.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scriptId = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789_aBcDeFgHiJkLmNoPqR';
const present = readProject(root);
/** The project as it stands, with a script of its own to push to. */
const real: Project = {
  ...present,
  claspFile: JSON.stringify({ scriptId, rootDir: 'dist' }),
  // Another checkout may have touched the sources after the build of this one.
  changedSince: [],
};
const bundle = real.files.get('Code.js') ?? '';
const withFile = (name: string, text: string): Project => ({
  ...real,
  files: new Map(real.files).set(name, text),
});
const withManifest = (change: (manifest: Record<string, unknown>) => void): Project => {
  const manifest = JSON.parse(real.manifest) as Record<string, unknown>;
  change(manifest);
  const text = JSON.stringify(manifest);
  return { ...withFile('appsscript.json', text), manifest: text };
};

describe('before a push', () => {
  it('what npm run build makes is right, and only the placeholder of the script stands in the way', () => {
    expect(problemsOf(real)).toEqual([]);
    expect(problemsOf({ ...real, claspFile: present.claspFile })).toEqual([
      expect.stringMatching(/Chưa có mã dự án Apps Script.*PUT_YOUR_SCRIPT_ID_HERE.*docs\/install\.md/),
    ]);
  });

  it.each<[string, Project, RegExp]>([
    ['no .clasp.json', { ...real, claspFile: null }, /Không có tệp \.clasp\.json/],
    ['a .clasp.json that is no JSON', { ...real, claspFile: '{' }, /không phải là JSON/],
    [
      'another folder',
      { ...real, claspFile: JSON.stringify({ scriptId, rootDir: '.' }) },
      /rootDir .*"dist"/,
    ],
    ['a file nobody made', withFile('ghi-chu.html', ''), /Thừa dist\/ghi-chu\.html/],
    ['a source changed after the build', { ...real, changedSince: ['src/main.ts'] }, /cũ hơn src\/main\.ts/],
    ['a manifest of another build', withFile('appsscript.json', '{}'), /khác appsscript\.json/],
    ['the old engine', withManifest((manifest) => delete manifest.runtimeVersion), /"V8"/],
    [
      'no advanced service',
      withManifest((manifest) => delete manifest.dependencies),
      /dịch vụ nâng cao Sheets/,
    ],
    [
      'a scope without a reason',
      withManifest((manifest) =>
        (manifest.oauthScopes as string[]).push('https://www.googleapis.com/auth/drive'),
      ),
      /docs\/security\.md chưa nêu lý do xin quyền drive/,
    ],
    [
      'a reason without a scope',
      withManifest((manifest) => (manifest.oauthScopes as string[]).pop()),
      /docs\/security\.md nêu quyền \S+ mà appsscript\.json không xin/,
    ],
    ['a module', withFile('Code.js', `export const a = 1;\n${bundle}`), /không nạp được/],
    [
      'a service called while it loads',
      withFile('Code.js', `${bundle}\nSpreadsheetApp.getUi();`),
      /không nạp được/,
    ],
    [
      'a private field',
      withFile('Code.js', `${bundle}\nclass A { #x = 1; y() { return this.#x; } }`),
      /trường riêng/,
    ],
    ['a static field', withFile('Code.js', `${bundle}\nclass A { static x = 1; }`), /trường tĩnh/],
    [
      'no sweep',
      withFile('Code.js', bundle.replace('\nfunction answerSubmissions(', '\nfunction other(')),
      /hàm answerSubmissions/,
    ],
    [
      'a menu item without a function',
      withFile('Code.js', bundle.replace('\nfunction checkUp(', '\nfunction other(')),
      /hàm checkUp/,
    ],
    [
      'a dialog that calls what is not there',
      { ...real, dialogCalls: [...real.dialogCalls, 'gone'] },
      /hàm gone/,
    ],
    ['files too large', withFile('Code.js', `${bundle}\n//${'x'.repeat(1_000_000)}`), /nặng \d+ byte/],
  ])('%s is told in one sentence', (_, project, told) => {
    const problems = problemsOf(project);
    expect(problems).toEqual([expect.stringMatching(told)]);
  });

  it.each(['Code.js', 'appsscript.json'])('a missing %s is told', (name) => {
    const files = new Map(real.files);
    files.delete(name);
    expect(problemsOf({ ...real, files })).toEqual([`Thiếu dist/${name}; hãy chạy npm run build.`]);
  });

  it('knows the functions that the dialogs call', () => {
    expect(real.dialogCalls).toContain('setUpFromDialog');
    for (const name of real.dialogCalls) expect(bundle).toContain(`function ${name}()`);
  });
});

describe('the script that Google loads at every click and every run', () => {
  it('has at most 795,000 bytes, own forms included', () => {
    expect(Buffer.byteLength(bundle)).toBeLessThanOrEqual(800_000);
  });

  it.each([
    ['onOpen()', ['showMenu', 'menuOf']],
    ['answerSubmissions()', ['googleWorld', 'googleBooks']],
  ])('names its functions where %s fails, as the execution log shows them', (call, names) => {
    const context = createContext({});
    new Script(bundle, { filename: 'Code.js' }).runInContext(context);
    const stack = new Script(
      `let stack = ''; try { ${call}; } catch (error) { stack = error.stack; } stack`,
    ).runInContext(context);
    for (const name of names) expect(stack).toContain(`at ${name} (Code.js`);
  });
});

describe('a project on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tong-hop-deploy-'));
  beforeAll(async () => {
    for (const name of ['src', 'dist', 'docs', 'appsscript.json', 'build.mjs']) {
      await cp(join(root, name), join(folder, name), { recursive: true });
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is older than a source that was saved after the build', () => {
    const tomorrow = new Date(Date.now() + 86_400_000);
    for (const name of readProject(folder).files.keys())
      utimesSync(join(folder, 'dist', name), tomorrow, tomorrow);
    expect(readProject(folder).changedSince).toEqual([]);
    const later = new Date(tomorrow.getTime() + 1000);
    utimesSync(join(folder, 'src/main.ts'), later, later);
    expect(readProject(folder).changedSince).toEqual(['src/main.ts']);
  });

  it('without .clasp.json says so', () => {
    expect(readProject(folder).claspFile).toBeNull();
    writeFileSync(join(folder, '.clasp.json'), '{}');
    expect(readProject(folder).claspFile).toBe('{}');
  });
});
