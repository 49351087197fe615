/** Items by number, never renumbered: what was sent to a page stays right. */
export interface Table<T> {
  readonly items: Readonly<Record<number, T>>;
  /** The item's number, from 1; an equal item keeps its number. */
  add(item: T): number;
}

function table<T>(): Table<T> {
  const items: Record<number, T> = {};
  const byText = new Map<string, number>();
  return {
    items,
    add(item) {
      const text = JSON.stringify(item);
      const known = byText.get(text);
      if (known !== undefined) return known;
      const index = byText.size + 1;
      byText.set(text, index);
      items[index] = item;
      return index;
    },
  };
}

export interface Tables {
  readonly styles: Table<object>;
  readonly formats: Table<string>;
  readonly borders: Table<object>;
}

export const tables = (): Tables => ({ styles: table(), formats: table(), borders: table() });
