/** One mail address alone, no display name: what MailApp and sharing take. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/.test(text) && isAscii(text);
}

function isAscii(text: string): boolean {
  return [...text].every((character) => character.charCodeAt(0) < 128);
}

/** `to`, `cc` and `bcc` are comma-separated strings (docs/platform.md 34). */
export function splitAddresses(list: string): string[] {
  return list.trim() === '' ? [] : list.split(',').map((address) => address.trim());
}
