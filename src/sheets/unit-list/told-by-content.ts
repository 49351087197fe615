import { oneLine, unmarked } from '../../domain/text/plain-text.ts';

/** What a column holds where its heading does not say it, or there is none. */

const UNIT = /^(?:\d+\s*[.)/-]\s*)?(?:chi bo|dang bo|dang uy|chi uy|chi, dang bo|to dang)\b/;

export const looksLikeUnit = (text: string): boolean => UNIT.test(unmarked(oneLine(text)));

const ADDRESS = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/g;

/** At least every second cell that holds anything. */
function mostly(texts: readonly string[], is: (text: string) => boolean): boolean {
  const filled = texts.map(oneLine).filter((text) => text !== '');
  return filled.length > 0 && filled.filter(is).length * 2 >= filled.length;
}

export const holdsUnits = (texts: readonly string[]): boolean => mostly(texts, looksLikeUnit);
export const holdsAddresses = (texts: readonly string[]): boolean =>
  mostly(texts, (text) => text.match(ADDRESS) !== null);

/** "Chi bộ A (a@x.vn)": the name, and the addresses that stand in the same cell. */
export function nameAndAddresses(text: string): { readonly name: string; readonly addresses: string } {
  const addresses = text.match(ADDRESS) ?? [];
  if (addresses.length === 0) return { name: text, addresses: '' };
  const name = addresses
    .reduce((rest, address) => rest.replace(address, ' '), text)
    .replace(/(?:e-?mail|mailto|thư điện tử)\s*:?/giu, ' ')
    .replace(/[<([]\s*[,;\s]*[>)\]]/g, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
  return { name: oneLine(name), addresses: addresses.join('; ') };
}
