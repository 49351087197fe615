/**
 * Where our own server answers for an address of Google's: `…/spreadsheets/d/ID/export?…` and `…/document/d/ID/edit`.
 * Null for every other address.
 */
export function localAddress(url: string): string | null {
  const [, id, query] = /\/spreadsheets\/d\/([^/]+)\/export\?(.*)$/.exec(url) ?? [];
  if (id !== undefined) return `/export?id=${encodeURIComponent(id)}&${query}`;
  const [, document] = /^https:\/\/docs\.google\.com\/document\/d\/([^/]+)\//.exec(url) ?? [];
  return document === undefined ? null : `/document?id=${encodeURIComponent(document)}`;
}
