/**
 * Tabs are known by sheet id, never by name, so that renamed and moved tabs keep working (docs/product.md 2). The add-on chooses
 * the ids when it makes the tabs; unit tabs count up from `FIRST_UNIT_SHEET_ID`, and no id is used twice.
 */
export const SHEET_IDS = {
  guide: 720001,
  summary: 720002,
  progress: 720003,
  settings: 710001,
  units: 710002,
  holidays: 710003,
  ledger: 710004,
  closings: 710005,
  log: 710006,
  records: 710007,
  changes: 710008,
  first: 710009,
  forms: 710010,
} as const;

/**
 * Properties of every file that the add-on writes formulas to. By default a file calculates TODAY() only when something in it
 * changes, so that a file left open overnight would go on counting from yesterday (RecalculationInterval).
 */
export const BOOK_PROPERTIES = {
  locale: 'vi_VN',
  timeZone: 'Asia/Ho_Chi_Minh',
  autoRecalc: 'HOUR',
} as const;
export const BOOK_FIELDS = Object.keys(BOOK_PROPERTIES).join();
/**
 * Names of zones seven hours ahead the whole year, as Google may give ours back or an account may have been given: new files
 * in Viet Nam read Asia/Bangkok. Days and hours are the same in all of them, so that nothing has to be put right.
 */
const BOOK_ZONES: ReadonlySet<string> = new Set(
  [
    BOOK_PROPERTIES.timeZone,
    ...['Asia/Saigon', 'Asia/Bangkok', 'Asia/Phnom_Penh', 'Asia/Vientiane', 'Asia/Jakarta', 'Asia/Pontianak'],
    ...[
      'Asia/Hovd',
      'Asia/Tomsk',
      'Asia/Novosibirsk',
      'Asia/Krasnoyarsk',
      'Asia/Barnaul',
      'Asia/Novokuznetsk',
    ],
    ...['Indian/Christmas', 'Antarctica/Davis', 'Etc/GMT-7'],
    ...['VST', 'ICT', 'WIB'],
  ].map((zone) => zone.toLowerCase()),
);

/** `Etc/GMT-7` is seven hours ahead: in these names the sign is turned round; in `GMT+7` and `UTC+07:00` it is not. */
export const isBookZone = (zone: string): boolean =>
  BOOK_ZONES.has(zone.toLowerCase()) || /^(?:(?:GMT|UTC)?\+0?7(?::?00)?)$/i.test(zone);

export const OFFICE_TABS = [
  'settings',
  'units',
  'holidays',
  'ledger',
  'closings',
  'log',
  'records',
  'changes',
] as const;

export const FIRST_UNIT_SHEET_ID = 730001;
/** Tabs that people make or copy get numbers of Google's choosing; ours stay in this range. */
export const isUnitSheetId = (sheetId: number): boolean =>
  sheetId >= FIRST_UNIT_SHEET_ID && sheetId < FIRST_UNIT_SHEET_ID + 100_000;

/** Gives ids for new tabs, counting up from the highest in use; past the end of the range, from the first free one. */
export function newSheetIds(present: readonly number[]): () => number {
  const used = new Set(present);
  let next = Math.max(FIRST_UNIT_SHEET_ID - 1, ...present.filter(isUnitSheetId));
  return () => {
    do next = isUnitSheetId(next + 1) ? next + 1 : FIRST_UNIT_SHEET_ID;
    while (used.has(next));
    used.add(next);
    return next;
  };
}

/** The add-on's protections carry one of these as their description. It leaves all others alone. */
export const PROTECTION = {
  tab: 'Tổng hợp: trang được bảo vệ',
  inputs: 'Tổng hợp: ô nhập của đơn vị',
  tick: 'Tổng hợp: ô nộp báo cáo',
  /** Followed by a number: form B has several places to type in. */
  progress: 'Tổng hợp: ô tiến độ',
  own: 'Tổng hợp: ô biểu mẫu',
} as const;

/** A tab's name from the unit's: at most 100 characters, none twice, no sign that another program refuses. */
export function tabTitles(units: readonly { code: string; name: string }[]): ReadonlyMap<string, string> {
  const taken = new Set(Object.values(TAB_TITLES).map((title) => title.toLowerCase()));
  const titles = new Map<string, string>();
  for (const { code, name } of units) {
    const plain = tidy(name) || code;
    titles.set(code, freeTitle(tidy(plain.slice(0, 100)), code, taken));
  }
  return titles;
}

/** The title, with the unit's code and a number behind it as far as others have it; it is added to those taken, in lower case. */
export function freeTitle(wished: string, code: string, taken: Set<string>): string {
  let title = wished;
  for (let again = 1; taken.has(title.toLowerCase()); again++) {
    const mark = again === 1 ? ` (${code})` : ` (${code}-${again})`;
    title = tidy(wished.slice(0, 100 - mark.length)) + mark;
  }
  taken.add(title.toLowerCase());
  return title;
}

/** Without the signs that Excel refuses in a tab's name, nor an apostrophe at either end. */
const tidy = (name: string): string =>
  name
    .replace(/[[\]*?/\\:]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');

export const TAB_TITLES = {
  guide: 'Hướng dẫn',
  summary: 'Tổng hợp',
  progress: 'Tiến độ',
  first: 'Việc cần làm',
  settings: 'Cấu hình',
  units: 'Danh sách',
  holidays: 'Ngày nghỉ',
  ledger: 'Sổ nhắc',
  closings: 'Số chốt',
  log: 'Nhật ký',
  records: 'Sổ đơn vị',
  changes: 'Thay đổi đơn vị',
  forms: 'Biểu mẫu',
} as const;
