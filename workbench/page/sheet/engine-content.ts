import type { Content } from '../../protocol.ts';

/** Stands unseen in a text that the engine would take for a link of its own: `[a](b)`, `https://…`. */
const SEAM = '\u200b';

const unlinked = (text: string): string =>
  text.replace(/^('?\[.+\])(\(.+\))$/, `$1${SEAM}$2`).replace(/^('?https?:)(\/\/)/i, `$1${SEAM}$2`);

/** What the engine is given for a cell: a HYPERLINK in its own form of a link, any other text as nothing but text. */
export const engineContent = ({ shown, link }: Content): string =>
  link === undefined ? unlinked(shown) : `[${shown}](${link})`;

/** A text of the engine as it was typed. */
export const withoutSeam = (text: string): string => text.replaceAll(SEAM, '');
