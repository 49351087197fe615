/** What a person may fill in on a document before it is signed. */
export const FIELD_NAMES = [
  'number',
  'day',
  'correctedNumber',
  'correctedDay',
  'newDeadline',
  'causes',
  'tasks',
  'signer',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
/** As typed; a day is `yyyy-MM-dd`, paragraphs are parted by line ends. */
export type FieldValues = Partial<Readonly<Record<FieldName, string>>>;

const BLANK = '\u00a0';
const blanks = (count: number) => BLANK.repeat(count);

/**
 * How a field reads on paper; one that is open leaves room for the pen. `today` gives the month of a day left open. The
 * dialog calls this too, as the person types.
 */
export function fieldText(name: FieldName, typed: string, today: string): string {
  const value = typed.trim();
  switch (name) {
    case 'number':
    case 'correctedNumber':
      return value === '' ? blanks(6) : /^\d$/.test(value) ? `0${value}` : value;
    case 'day':
      return /^\d{4}-\d\d-\d\d$/.test(value)
        ? `ngày ${value.slice(8)} ${monthText(value)}`
        : `ngày ${blanks(6)} ${monthText(today)}`;
    case 'correctedDay':
    case 'newDeadline':
      return /^\d{4}-\d\d-\d\d$/.test(value)
        ? `${value.slice(8)}/${value.slice(5, 7)}/${value.slice(0, 4)}`
        : `……/……/${today.slice(0, 4)}`;
    case 'causes':
    case 'tasks':
    case 'signer':
      return value;
  }
}

/** Official style: January and February with a leading zero, the others without. */
function monthText(day: string): string {
  const month = Number(day.slice(5, 7));
  return `tháng ${month < 3 ? `0${month}` : month} năm ${day.slice(0, 4)}`;
}

/** The paragraphs of a field that holds several. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
