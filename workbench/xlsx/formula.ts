/** Google's name of a tab → its name in the workbook. */
export type TabNames = ReadonlyMap<string, string>;

/** Functions that Excel knows under a prefix: they are younger than its file format. */
const PREFIXED = new Set(['CONCAT', 'IFNA', 'IFS', 'ISFORMULA', 'MAXIFS', 'MINIFS', 'SWITCH', 'TEXTJOIN']);

/** Excel refuses longer texts inside a formula. */
const LONGEST_TEXT = 255;

const TOKEN =
  /(?<text>"(?:[^"]|"")*")|'(?<quoted>(?:[^']|'')*)'!|(?<bare>[\p{L}_][\p{L}\p{N}_.]*)!|(?<name>[A-Z][A-Z0-9.]*)(?=\()|(?<separator>;)/gu;

/** A Sheets formula in vi_VN as an .xlsx keeps it: without `=`, commas between arguments, the workbook's tab names. */
export function xlsxFormula(formula: string, tabs: TabNames): string {
  return formula.replace(/^=/, '').replace(TOKEN, (token, ...rest) => {
    const { text, quoted, bare, name } = rest.at(-1) as Partial<Record<string, string>>;
    if (text !== undefined) return shortTexts(text);
    const title = quoted?.replaceAll("''", "'") ?? bare;
    if (title !== undefined) return `'${(tabs.get(title) ?? title).replaceAll("'", "''")}'!`;
    if (name !== undefined) return PREFIXED.has(name) ? `_xlfn.${name}` : name;
    return token === ';' ? ',' : token;
  });
}

/** `"abc"`, or `("ab"&"c")` when it is too long. */
function shortTexts(quoted: string): string {
  const text = quoted.slice(1, -1).replaceAll('""', '"');
  if (text.length <= LONGEST_TEXT) return quoted;
  const parts: string[] = [];
  let part = '';
  for (const letter of text) {
    if (part.length + letter.length > LONGEST_TEXT) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return `(${[...parts, part].map((each) => `"${each.replaceAll('"', '""')}"`).join('&')})`;
}
