/**
 * Signs without any shape that mails, Word and Zalo leave in texts: zero-width blanks, marks of direction, soft hyphens, and
 * whatever else Unicode says is not drawn; control signs too, but for those that part lines and cells.
 */
const INVISIBLE = /\p{DI}|[\u202a-\u202e]|(?![\t-\r\u0085])\p{Cc}/gu;

/** NFC, without invisible signs; blanks stay as they are. */
export const visibleText = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '');

/** As it is read aloud: line ends and blanks of any kind are one blank. */
export const oneLine = (text: string): string =>
  visibleText(text)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();

/** To compare names by: case, blanks and the encoding of accents do not count. */
export const nameKey = (text: string): string => oneLine(text).toLowerCase();

/** To recognise words by: accents do not count either, since people leave them out or place them otherwise (ủy, uỷ). */
export const unmarked = (text: string): string =>
  nameKey(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\u0111/g, 'd');

export const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
