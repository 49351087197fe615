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

/** platform.md, second reading, 13; developers.google.com/apps-script/advanced/drive; @types/google-apps-script drive_v3. */
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
    ['Drive.Files.remove("x")', 'Drive.Files.remove is not emulated'],
    ['Drive.About.get()', 'Drive.About is not emulated'],
    ['Utilities.newBlob([1, 2], "text/html", "n")', 'Utilities.newBlob of bytes is not emulated'],
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
