import { describe, expect, it } from 'vitest';
import { evaluate, manifest, manifestWithout, owner, platformWith } from './runtime-support.ts';

const withDrive = (scopes: readonly string[] = ['https://www.googleapis.com/auth/drive.file']) => ({
  manifest: {
    ...manifest,
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets' }, { userSymbol: 'Drive' }] },
    oauthScopes: [...manifest.oauthScopes, ...scopes],
  },
});
const SAVE = (more = '') =>
  `return Drive.Files.create({ name: 'Báo cáo', mimeType: 'application/vnd.google-apps.document' }, Utilities.newBlob('<p>ủy</p>', 'text/html', 'b.html')${more})`;

/** docs/platform.md 79; developers.google.com/apps-script/advanced/drive; @types/google-apps-script drive_v3. */
describe('the advanced service Drive', () => {
  it('makes a Google Doc of HTML, of whoever runs it, and answers the fields asked for', () => {
    const platform = platformWith(
      `function probe() { ${SAVE(", { fields: 'id,webViewLink' }")} }`,
      withDrive(),
    );
    const { result } = platform.run('probe', { user: owner, kind: 'menu' });
    expect(result).toEqual({
      id: 'local-document-1',
      webViewLink: 'https://docs.google.com/document/d/local-document-1/edit?usp=drivesdk',
    });
    expect(platform.driveFiles).toEqual([
      {
        id: 'local-document-1',
        at: '2024-01-15T07:00:00',
        owner,
        name: 'Báo cáo',
        mimeType: 'application/vnd.google-apps.document',
        html: '<p>ủy</p>',
      },
    ]);
  });

  it('makes a Google Doc of a Word file, given as bytes', () => {
    const word = Buffer.from([80, 75, 3, 4, 200, 255, 0]).toString('base64');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const platform = platformWith(
      `function probe() { const bytes = Utilities.base64Decode('${word}'); Drive.Files.create({ name: 'Báo cáo', mimeType: 'application/vnd.google-apps.document' }, Utilities.newBlob(bytes, '${type}', 'b.docx')); return bytes }`,
      withDrive(),
    );
    // Java's bytes.
    expect(platform.run('probe', { user: owner, kind: 'menu' }).result).toEqual([80, 75, 3, 4, -56, -1, 0]);
    expect(platform.driveFiles).toMatchObject([{ word }]);
    expect(evaluate("return Utilities.base64Decode('!')").error?.message).toContain('base64');
  });

  it('answers kind, id, name and type when no fields are named (Drive API, "Return specific fields")', () => {
    expect(evaluate(SAVE(), withDrive()).result).toEqual({
      kind: 'drive#file',
      id: 'local-document-1',
      name: 'Báo cáo',
      mimeType: 'application/vnd.google-apps.document',
    });
  });

  it('needs drive.file or drive', () => {
    expect(evaluate(SAVE(), withDrive([])).error?.message).toBe(
      'API call to drive.files.create failed with error: Request had insufficient authentication scopes.',
    );
    expect(evaluate(SAVE(), withDrive(['https://www.googleapis.com/auth/drive'])).error).toBeUndefined();
    expect(manifestWithout('drive.file')).toEqual(manifest);
  });

  it('finds what it made by a property of its own, the newest first, and nobody else’s (Drive API, "Search for files")', () => {
    const made = (value: string) =>
      `Drive.Files.create({ name: 'x', mimeType: 'application/vnd.google-apps.document', appProperties: { tongHop: '${value}' } }, Utilities.newBlob('', 'text/html', 'n'));`;
    const find = `const q = "appProperties has { key='tongHop' and value='a' } and trashed = false"; return Drive.Files.list({ q, fields: 'files(webViewLink)' })`;
    const platform = platformWith(
      `function make() { ${made('a')} ${made('b')} ${made('a')} } function probe() { ${find} }`,
      withDrive(),
    );
    platform.run('make', { user: owner, kind: 'menu' });
    const link = (number: number) => ({
      webViewLink: `https://docs.google.com/document/d/local-document-${number}/edit?usp=drivesdk`,
    });
    expect(platform.run('probe', { user: owner, kind: 'menu' }).result).toEqual({
      files: [link(3), link(1)],
    });
    platform.spreadsheets.sharing.addEditor(platform.containerId, 'nguoikhac@x.vn');
    expect(platform.run('probe', { user: 'nguoikhac@x.vn', kind: 'menu' }).result).toEqual({ files: [] });
  });

  it.each([
    [
      "Drive.Files.create({ name: 'x', parents: ['y'] }, Utilities.newBlob('', 'text/html', 'n'))",
      'the resource parents',
    ],
    [
      "Drive.Files.create({ name: 'x' }, Utilities.newBlob('', 'text/html', 'n'))",
      'of text/html as undefined',
    ],
    [
      "Drive.Files.create({ name: 'x', mimeType: 'application/vnd.google-apps.document' }, Utilities.newBlob('', 'text/plain', 'n'))",
      'of text/plain as',
    ],
    [
      "Drive.Files.create({ name: 'x', mimeType: 'application/vnd.google-apps.document' })",
      'with 1 arguments',
    ],
    [
      "Drive.Files.create({ name: 'x', mimeType: 'application/vnd.google-apps.document' }, 'text')",
      'media that is no blob',
    ],
    [
      "Drive.Files.create({ name: 'x', mimeType: 'application/vnd.google-apps.document' }, Utilities.newBlob('', 'text/html', 'n'), { fields: 'size' })",
      'the field size',
    ],
    [
      "Drive.Files.create({ name: 'x', mimeType: 'application/vnd.google-apps.document' }, Utilities.newBlob('', 'text/html', 'n'), { ocr: true })",
      'the optional argument ocr',
    ],
    [
      "Drive.Files.create({ name: 'x', mimeType: 'application/vnd.google-apps.document', appProperties: { a: 'x'.repeat(124) } }, Utilities.newBlob('', 'text/html', 'n'))",
      'the property a of more than 124 bytes',
    ],
    ["Drive.Files.list({ q: 'trashed = false', fields: 'files(webViewLink)' })", 'the query trashed = false'],
    ['Drive.Files.list({ fields: "files(name)" })', 'the fields files(name)'],
    ['Drive.Files.remove("x")', 'Drive.Files.remove is not emulated'],
    ['Drive.About.get()', 'Drive.About is not emulated'],
    [
      'Drive.Files.create({ name: "x", mimeType: "application/vnd.google-apps.document" }, Utilities.newBlob([1, 2], "text/html", "n"))',
      'of text/html as application/vnd.google-apps.document',
    ],
  ])('refuses %s by name', (call, named) => {
    const platform = platformWith(`function probe() { ${call} }`, withDrive());
    const { error } = platform.run('probe', { user: owner, kind: 'menu' });
    expect(error?.reason).toBe('gap');
    expect(error?.message).toContain(named);
    expect(platform.driveFiles).toEqual([]);
  });

  it('keeps its files in a snapshot, and a state kept before there was a Drive has none', () => {
    const platform = platformWith(`function probe() { ${SAVE()} }`, withDrive());
    const before = platform.snapshot();
    platform.run('probe', { user: owner, kind: 'menu' });
    const after = platform.snapshot();
    platform.restore(before);
    expect(platform.driveFiles).toEqual([]);
    platform.restore(after);
    expect(platform.driveFiles).toHaveLength(1);
    const { drive: _, ...older } = after;
    platform.restore(older);
    expect(platform.driveFiles).toEqual([]);
  });
});

describe('a blob of text', () => {
  it('tells its text, type and name', () => {
    expect(
      evaluate(
        "const b = Utilities.newBlob('ủy', 'text/html', 'n.html'); return [b.getDataAsString(), b.getContentType(), b.getName()]",
      ).result,
    ).toEqual(['ủy', 'text/html', 'n.html']);
  });
});
