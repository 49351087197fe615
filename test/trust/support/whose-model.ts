/**
 * What an office expects of its list, in its own words and code: which unit a row is, what each unit reported, who is
 * written to. Nothing here is taken from the product.
 */

export type Mark = 'code' | 'name' | 'email';
export const MARKS: readonly Mark[] = ['code', 'name', 'email'];
export type Marks = Readonly<Record<Mark, string>>;

/** A row of the list; `hint` is the unit whose hidden number stands there. */
export interface Row {
  marks: Marks | null;
  hint: number | null;
}

export interface ModelUnit {
  readonly id: number;
  /** As the unit was provisioned last. */
  marks: Marks;
  /** With the code behind it while another row of the list had the same name. */
  shown: string;
  /** Its tab; another one once the first was deleted. */
  sheetId: number;
  typed: readonly number[] | null;
  accepted: readonly number[] | null;
  isClosed: boolean;
  /** Opened or sent back by the office: owed again until it is handed in once more. */
  isReturned: boolean;
}

/** Which unit each row is: its id, 'new', or 'unclear'; null for a blank row. */
export function whose(
  rows: readonly Row[],
  units: readonly ModelUnit[],
): (number | 'new' | 'unclear' | null)[] {
  const alike = (row: Row, unit: ModelUnit) =>
    MARKS.filter((mark) => row.marks?.[mark] !== '' && row.marks?.[mark] === unit.marks[mark]).length;
  /** Units that a row claims. */
  const claims = rows.map((row): ModelUnit[] => {
    if (row.marks === null) return [];
    for (const enough of [3, 2]) {
      const found = units.filter((unit) => alike(row, unit) === enough);
      const own = found.filter(({ id }) => id === row.hint);
      if (own.length > 0) return own;
      if (found.length > 0) return found;
    }
    return units.filter((unit) => unit.id === row.hint && alike(row, unit) === 1);
  });
  const answer = rows.map(({ marks }): number | 'new' | 'unclear' | null => (marks === null ? null : 'new'));
  const gone = new Set<number>();
  const decide = (wanted: ModelUnit[][]): void => {
    for (let isMoving = true; isMoving; ) {
      isMoving = false;
      for (const unit of units) {
        if (gone.has(unit.id)) continue;
        const after = wanted.flatMap((list, row) =>
          list.length === 1 && list[0]?.id === unit.id ? [row] : [],
        );
        if (after.length === 0) continue;
        isMoving = true;
        gone.add(unit.id);
        const owners = after.filter((row) => rows[row]?.hint === unit.id);
        const left = owners.length > 0 ? owners : after;
        const most = Math.max(...left.map((row) => alike(rows[row] as Row, unit)));
        const best = left.filter((row) => alike(rows[row] as Row, unit) === most);
        for (const row of best) answer[row] = best.length === 1 ? unit.id : 'unclear';
        for (const row of after) wanted[row] = [];
      }
      wanted.forEach((list, row) => {
        wanted[row] = list.filter(({ id }) => !gone.has(id));
      });
    }
    wanted.forEach((list, row) => {
      if (list.length > 1) answer[row] = 'unclear';
    });
  };
  decide(claims.map((list) => [...list]));
  // Rows that lost to a better claim are still what their own number says, where a mark agrees and nobody claimed it.
  const isUnclear = new Set(
    claims.flatMap((list, row) => (answer[row] === 'unclear' ? list : [])).map(({ id }) => id),
  );
  decide(
    rows.map((row, at) =>
      answer[at] === 'new'
        ? units.filter(
            (unit) =>
              unit.id === row.hint && !gone.has(unit.id) && !isUnclear.has(unit.id) && alike(row, unit) > 0,
          )
        : [],
    ),
  );
  return answer;
}
