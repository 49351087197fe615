/** Words of the Party, also where the tone mark stands on the other vowel. */
const PARTY =
  /(?<!\p{L})(đảng|chi bộ|cấp ủy|chi ủy|kết nạp|cảm tình|bí thư|quần chúng|tccsđ|t\/m|đu|đuk|thường vụ|tỉnh ủy|đồng chí)(?!\p{L})/giu;

/** The Party's words in a text, each with what stands around it. */
export const partyWords = (text: string): string[] => {
  const plain = text.normalize('NFC').replace(/uỷ/g, 'ủy').replace(/UỶ/g, 'ỦY');
  return [...plain.matchAll(PARTY)].map(({ index }) => plain.slice(Math.max(0, index - 50), index + 40));
};
