/** A zip archive of texts, none of them compressed: an Excel file is one. */
export function zipOf(files: Readonly<Record<string, string>>): Blob {
  const encoder = new TextEncoder();
  const bodies: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = encoder.encode(path);
    const data = encoder.encode(text);
    const facts = [UTF8, STORED, 0, NEW_YEAR_1980, checksum(data), data.length, data.length, name.length];
    const local = record(LOCAL, [[20, 2], ...widths(facts), [0, 2]], name);
    directory.push(
      record(
        CENTRAL,
        [[20, 2], [20, 2], ...widths(facts), [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]],
        name,
      ),
    );
    bodies.push(local, data);
    at += local.length + data.length;
  }
  const length = directory.reduce((sum, one) => sum + one.length, 0);
  const count = directory.length;
  const end = record(END, [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [length, 4],
    [at, 4],
    [0, 2],
  ]);
  return new Blob([...bodies, ...directory, end]);
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** Names are UTF-8. */
const UTF8 = 0x0800;
const STORED = 0;
/** The first day that a zip archive can name. */
const NEW_YEAR_1980 = 0x21;

type Field = readonly [value: number, bytes: 2 | 4];

/** Flags, method, time, day, checksum, both sizes, length of the name. */
const widths = (facts: readonly number[]): Field[] =>
  facts.map((fact, index) => [fact, index >= 4 && index <= 6 ? 4 : 2]);

function record(
  sign: number,
  fields: readonly Field[],
  name: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  const all: readonly Field[] = [[sign, 4], ...fields];
  const length = all.reduce((sum, [, bytes]) => sum + bytes, 0);
  const made = new Uint8Array(length + name.length);
  const view = new DataView(made.buffer);
  let at = 0;
  for (const [value, bytes] of all) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  made.set(name, length);
  return made;
}

/** CRC-32, as zip archives have it. */
function checksum(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
