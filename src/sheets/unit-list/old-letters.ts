/** A cell in the letters of TCVN3 (.VnTime) or VNI fonts: read as Unicode it is another text. */
export interface OldLetters {
  readonly line: number;
  readonly column: number;
  readonly found: string;
}

/** Letters and signs by which both old encodings show; no Vietnamese word in Unicode has one of them. */
const ALIEN = /[¡¢£¤¥¦§¨©ª«¬®µ¶·¸¹º»¼½¾¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]/g;
/** Letters that only Vietnamese has, each one sign: a text with one of them is Unicode. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;

/** The first cell in old letters; one foreign letter alone ("Müller") is none. */
export function oldLetters(table: readonly (readonly string[])[]): OldLetters | null {
  const found: OldLetters[] = [];
  let signs = 0;
  table.forEach((row, line) => {
    row.forEach((cell, column) => {
      const text = cell.normalize('NFC').trim();
      const aliens = text.match(ALIEN)?.length ?? 0;
      if (aliens === 0 || UNICODE.test(text) || !/\p{L}/u.test(text) || text.includes('@')) return;
      signs += aliens;
      found.push({
        line: line + 1,
        column,
        found: text.slice(0, 60),
      });
    });
  });
  return signs >= 2 ? (found[0] ?? null) : null;
}
