import { nameKey, oneLine, unmarked, visibleText } from '../../domain/text/plain-text.ts';
import type { ListColumn } from './columns.ts';
import type { Header, Table } from './header.ts';
import { nameAndAddresses } from './told-by-content.ts';

export type LeftOutReason =
  | 'above-header'
  | 'header'
  | 'blank'
  | 'column-numbers'
  | 'group'
  | 'total'
  | 'footer'
  | 'no-name';

/** A row of the list that makes no unit. */
export interface LeftOutRow {
  /** The first row of the list is 1. */
  readonly line: number;
  readonly why: LeftOutReason;
  /** How it begins. */
  readonly text: string;
}

/** A row of the list that is a unit, with what stands in the columns that are used. */
export interface UnitRow<K extends string> {
  readonly line: number;
  readonly cells: ReadonlyMap<K, string>;
}

export interface ListRows<K extends string> {
  readonly units: readonly UnitRow<K>[];
  readonly leftOut: readonly LeftOutRow[];
}

/** One row with the marks by which a person tells a unit from a heading, a total or a signature. */
interface Marked<K extends string> {
  readonly line: number;
  readonly texts: readonly string[];
  readonly cells: ReadonlyMap<K, string>;
  readonly filled: readonly string[];
  readonly order: string;
  readonly name: string;
  /** A code and a name, or an address, or a number in the column STT: somebody counted it as a unit. */
  readonly isListed: boolean;
  readonly hasAddress: boolean;
  readonly hasCode: boolean;
}

const NUMBER = /^\(?\d+(?:\.\d+)*[.)]*$/;
/** A number of Rome or a letter, as groups are counted by. */
const GROUP_NUMBER = /^\(?(?:[IVX]+|[A-HĐ])[.)/]*$/i;
const CODE = /^[\p{L}\p{N}._-]{1,30}$/u;
/** With its accents: a *Tổng công ty* is a unit, and so is a *Công đoàn*. */
const TOTAL =
  /^(?:(?:tổng cộng|tổng số|tổng chung|cộng)(?!\p{L}|\s+(?:đồng|hòa|hoà|tác)(?!\p{L}))|tổng\s*(?:$|[:=\d]))/u;
const TOTAL_UNMARKED =
  /^(?:tong cong|tong so|tong|cong)\s*[:=]?\s*[\d.]*\s*(?:don vi|chi bo|dang bo|to chuc)?$/;
const FOOTER =
  /\bngay\b.*\bthang\b.*\bnam\b|^(?:ngay\s*[.…/_\d]|nguoi (?:lap|tong hop|ky|bao cao|kiem tra)|noi nhan|t\/m|tm\.|t\/l|tl\.|k\/t|kt\.|thu truong|xac nhan|ky ten|lap bieu|duyet$|bi thu$|pho bi thu$|chanh van phong$|truong ban$|an dinh|danh sach (?:nay|tren)|luu y|ghi chu\s*:)|^\(ky\b/u;
const GROUP_WORD = /^(?:khoi|cum|nhom|khu vuc|linh vuc|phan|muc)\b/;

/** Which rows are units, and why the others are none. */
export function listRows<K extends string>(
  table: Table,
  header: Header | null,
  columns: readonly ListColumn<K>[],
): ListRows<K> {
  const start = header === null ? 0 : header.first + header.rows;
  const rows = table.map((row, index) => marked(row, index, columns));
  const body = rows.slice(start);
  const counted = body.filter(({ order, name }) => NUMBER.test(order) && name !== '').length;
  const named = body.filter(({ name, order }) => name !== '' && !GROUP_NUMBER.test(order));
  const capitals = body.filter(({ name }) => isCapitals(name)).length;
  const sheet = {
    headings: (header?.headings ?? []).map(nameKey),
    isCounted: counted > 0 && counted * 2 >= named.length,
    isDetailed: named.filter(({ filled }) => filled.length > 1).length * 2 > named.length,
    isInCapitals: capitals * 2 > named.length,
  };
  const units: UnitRow<K>[] = [];
  const leftOut: LeftOutRow[] = [];
  let isOver = false;
  rows.forEach((row, index) => {
    const why =
      index >= start
        ? whyNoUnit(row, sheet, units.length > 0, isOver)
        : isHeaderRow(header, index)
          ? null
          : aboveOf(row);
    if (index >= start && why === null) units.push({ line: row.line, cells: row.cells });
    else if (why !== null) leftOut.push({ line: row.line, why, text: textOf(row, why) });
    // Below the sum of all and below the date, only what is counted as a unit is one: names there are those of signers.
    if (row.isListed && why === null) isOver = false;
    else if (units.length > 0 && (why === 'footer' || (why === 'total' && isGrandTotal(row)))) isOver = true;
  });
  return { units: withoutCounters(units), leftOut };
}

/** "1. Chi bộ A" or "- Chi bộ A" in a list without STT: what stands before every name is no part of it. */
function withoutCounters<K extends string>(units: readonly UnitRow<K>[]): readonly UnitRow<K>[] {
  const key = 'name' as K;
  const counter = [/^\d+\s*[.)/-]\s*/, /^[-–•+*]\s*/].find((sign) =>
    units.every(({ cells }) => sign.test(cells.get(key) ?? '')),
  );
  if (counter === undefined) return units;
  return units.map(({ line, cells }) => ({
    line,
    cells: new Map([...cells, [key, (cells.get(key) ?? '').replace(counter, '')]]),
  }));
}

/** The beginning of a row as it is shown to the office: its name, or else its code or number. */
const textOf = ({ filled, cells }: Marked<string>, why: LeftOutReason): string =>
  (why === 'no-name' ? oneLine(cells.get('code') ?? filled[0] ?? '') : filled.join(' ')).slice(0, 80);

const isHeaderRow = (header: Header | null, index: number): boolean =>
  header !== null && index >= header.first && index < header.first + header.rows;

const aboveOf = ({ filled }: Marked<string>): LeftOutReason =>
  filled.length === 0 ? 'blank' : 'above-header';

function marked<K extends string>(
  row: readonly string[],
  index: number,
  columns: readonly ListColumn<K>[],
): Marked<K> {
  const texts = row.map(oneLine);
  const cells = new Map<K, string>();
  for (const { at, key } of columns) {
    const text = cellText(row[at] ?? '');
    if (key !== null && text !== '') cells.set(key, text);
  }
  const { name: ownName, addresses } = nameAndAddresses(cells.get('name' as K) ?? '');
  if (addresses !== '') {
    cells.set('name' as K, ownName);
    if (!cells.has('emails' as K)) cells.set('emails' as K, addresses);
  }
  const of = (key: string) => oneLine(cells.get(key as K) ?? '');
  const hasAddress = [of('emails'), of('accounts')].some((text) => text.includes('@'));
  const hasCode = CODE.test(of('code')) && /\d/.test(of('code'));
  // A number or a dash under the names is a name only beside a code or an address.
  const name = hasAddress || hasCode || /\p{L}/u.test(of('name')) ? of('name') : '';
  return {
    line: index + 1,
    texts,
    cells,
    filled: texts.filter((text) => text !== ''),
    order: of('order'),
    name,
    hasAddress,
    hasCode,
    isListed: hasAddress || hasCode || (NUMBER.test(of('order')) && name !== ''),
  };
}

/** Line ends within a cell part addresses, so only blanks around it go. */
const cellText = (text: string): string => visibleText(text).trim();

interface SheetMarks {
  readonly headings: readonly string[];
  /** Most rows with a name have a number before it. */
  readonly isCounted: boolean;
  /** Most rows with a name hold something else, too. */
  readonly isDetailed: boolean;
  readonly isInCapitals: boolean;
}

function whyNoUnit<K extends string>(
  row: Marked<K>,
  sheet: SheetMarks,
  isBelowUnits: boolean,
  isOver: boolean,
): LeftOutReason | null {
  const { filled, order, name, hasAddress, hasCode, isListed } = row;
  if (filled.every((text) => /^[.…\-–_*]*$/.test(text)) || (filled.length === 1 && NUMBER.test(order)))
    return 'blank';
  if (isHeadingAgain(row, sheet)) return 'header';
  if (isColumnNumbers(row, isBelowUnits)) return 'column-numbers';
  const isUnit = name !== '' && (hasAddress || hasCode);
  if (isUnit) return null;
  if (!hasAddress && isTotal(row)) return 'total';
  if (isGroup(row, sheet)) return 'group';
  if (name !== '' && isListed) return null;
  const isSigned = filled.some((text) => FOOTER.test(unmarked(text)));
  if (isOver || (isBelowUnits && isSigned)) return 'footer';
  if (name !== '') return null;
  if (hasAddress || hasCode || NUMBER.test(order)) return 'no-name';
  return isBelowUnits ? (filled.length === 1 ? 'group' : 'footer') : filled.length === 1 ? 'group' : 'header';
}

function isTotal({ filled, name, order }: Marked<string>): boolean {
  const texts = NUMBER.test(order) ? [name] : [name, filled[0] ?? ''];
  return texts.some((text) => {
    const words = nameKey(text);
    return TOTAL.test(words) || (words === unmarked(text) && TOTAL_UNMARKED.test(words));
  });
}

/** Not that of one group. */
const isGrandTotal = ({ filled }: Marked<string>): boolean =>
  filled.some((text) => unmarked(text).startsWith('tong'));

/** The header printed on the next page. */
const isHeadingAgain = ({ texts, filled }: Marked<string>, { headings }: SheetMarks): boolean =>
  filled.length > 0 &&
  texts.every((text, at) => text === '' || headings[at] === nameKey(text)) &&
  headings.length > 0;

/** (1) (2) (3), or A B C, under the headings. */
function isColumnNumbers({ filled }: Marked<string>, isBelowUnits: boolean): boolean {
  const isMark = (text: string) => /^[([]?(?:\d{1,2}|\p{L})(?:\s*=[^\p{L}]*)?[)\]]?$/u.test(text);
  if (filled.length < 2 || !filled.every(isMark)) return false;
  const marks = filled.map((text) => text.replace(/[^\p{L}\p{N}].*$|^[([]/gu, ''));
  const numbers = marks.filter((mark) => /^\d+$/.test(mark)).map(Number);
  const isRising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
  return isRising && (!isBelowUnits || filled.every((text) => /^[([]/.test(text)));
}

function isGroup(row: Marked<string>, { isCounted, isDetailed, isInCapitals }: SheetMarks): boolean {
  const { order, name, filled, hasAddress } = row;
  if (hasAddress) return false;
  // Numbers of Rome count the units themselves where nothing else counts them.
  if (GROUP_NUMBER.test(order)) return isCounted || name === '';
  if (order !== '') return !NUMBER.test(order) && name === '';
  if (name === '' || filled.length > 1) return false;
  const words = unmarked(name);
  const isNumbered = /^(?:[ivx]+|[a-h])\s*[.):–-]\s*\S/.test(words);
  if (isNumbered && isCapitals(name) && !isInCapitals) return true;
  return (
    (isCounted || isDetailed) && (isNumbered || GROUP_WORD.test(words) || (isCapitals(name) && !isInCapitals))
  );
}

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
