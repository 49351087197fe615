import type { Files } from '../app/ports.ts';
import { callGoogle, undeclared } from './retry.ts';

/** A property that only this app sees; key and value together hold 124 bytes (Drive API, "Custom file properties"). */
const MARK = 'tongHop';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const marked = (mark: string): string => mark.slice(0, 100);

/**
 * The advanced service `Drive` (v3), scope `drive.file`: it sees nothing but the files it makes. Naming a Google Docs type
 * for an upload makes Drive convert it: of a Word file with its page size and margins, of text/html without.
 * Drive takes no id chosen beforehand for a converted file: a repeated upload makes a second file.
 */
export const googleFiles = (): Files => ({
  saveAsDocument: (name, content, mark) => {
    const page =
      'word' in content
        ? Utilities.newBlob(Utilities.base64Decode(content.word), WORD, `${name}.docx`)
        : Utilities.newBlob(content.html, 'text/html', `${name}.html`);
    const resource = {
      name,
      mimeType: 'application/vnd.google-apps.document',
      appProperties: { [MARK]: marked(mark) },
    };
    const made = callGoogle('drive', { idempotent: false }, () =>
      driveFiles().create(resource, page, { fields: 'id,webViewLink' }),
    );
    if (made.webViewLink === undefined) throw new RangeError('Drive.Files.create gave no webViewLink');
    return made.webViewLink;
  },
  findDocument: (mark) => {
    const q = `appProperties has { key='${MARK}' and value='${marked(mark)}' } and trashed = false`;
    const found = callGoogle('drive', { idempotent: true }, () =>
      driveFiles().list({ q, fields: 'files(webViewLink)' }),
    );
    return found.files?.[0]?.webViewLink ?? null;
  },
});

function driveFiles() {
  const files = typeof Drive === 'undefined' ? undefined : Drive.Files;
  if (files === undefined) throw undeclared('drive');
  return files;
}
