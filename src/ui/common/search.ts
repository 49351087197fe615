/** Without marks and case, so that "dang bo" finds "Đảng bộ". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    // đ: a dialog's script holds ASCII only (build.mjs).
    .replace(/\u0111/gi, 'd')
    .toLowerCase();

/** Whether every word typed stands somewhere in the text. */
export function finder(typed: string): (text: string) => boolean {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => {
    const found = plain(text);
    return words.every((word) => found.includes(word));
  };
}
