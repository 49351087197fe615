import type { Files } from '../app/ports.ts';
import { asking } from './guard.ts';

/**
 * The advanced service `Drive` (v3), scope `drive.file`: it sees nothing but the files it makes. Naming a Google Docs type
 * for a text/html upload makes Drive convert it; page size and margins are lost on the way (platform.md, second reading, 13).
 */
export const googleFiles = (): Files => ({
  saveAsDocument: (name, html) => {
    const files = Drive?.Files;
    if (files === undefined)
      throw new RangeError('the advanced service Drive is not switched on in appsscript.json');
    const page = Utilities.newBlob(html, 'text/html', `${name}.html`);
    const made = asking('drive', 'once', () =>
      files.create({ name, mimeType: 'application/vnd.google-apps.document' }, page, {
        fields: 'id,webViewLink',
      }),
    );
    if (made.webViewLink === undefined) throw new RangeError('Drive.Files.create gave no webViewLink');
    return made.webViewLink;
  },
});
