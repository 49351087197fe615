import { inflateSync } from 'node:zlib';

/** A PDF as Chromium writes it: plain objects, deflated streams, fonts with a table from glyphs to letters. */
export interface Printed {
  /** Points, `width × height`. */
  readonly pages: readonly string[];
  /** Every letter that is drawn, in the order drawn, without blanks. */
  readonly text: string;
}

export function readPdf(file: Buffer): Printed {
  const source = file.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const bodies = [...objects.values()];
  const isPage = (body: string) => /\/Type \/Page\b(?!s)/.test(body);
  const pages = bodies.filter(isPage);
  const named = new Map<string, ReadonlyMap<string, string>>();
  for (const page of pages) {
    for (const [, name = '', id = ''] of page.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '';
      named.set(name, letters(streamOf(objects.get(table) ?? '')));
    }
  }
  const drawn = pages.map((page) => {
    const content = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '';
    return drawnIn(streamOf(objects.get(content) ?? ''), named);
  });
  return {
    pages: pages.map((page) => {
      const [, , width = '', height = ''] = /\/MediaBox \[(\S+) \S+ (\S+) (\S+)\]/.exec(page) ?? [];
      return `${Math.round(Number(width))} × ${Math.round(Number(height))}`;
    }),
    text: drawn.join('').replace(/\s/g, '').normalize('NFC'),
  };
}

function streamOf(object: string): string {
  const raw = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(object)?.[1] ?? '';
  if (raw === '') return '';
  return object.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
}

/** A ToUnicode table: `<0003> <0020>` one by one, `<0003> <0005> <0020>` for a run. */
function letters(table: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const glyph = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      found.set(from.toUpperCase(), text(to));
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', last = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [start, end] = [Number.parseInt(from, 16), Number.parseInt(last, 16)];
      for (let code = start; code <= end; code++) {
        found.set(glyph(code), String.fromCharCode(Number.parseInt(to, 16) + code - start));
      }
    }
  }
  return found;
}

function drawnIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let drawn = '';
  for (const [, name, glyphs] of content.matchAll(/\/(F\d+) \S+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    for (const code of (glyphs ?? '').match(/.{4}/g) ?? []) drawn += font.get(code.toUpperCase()) ?? '';
  }
  return drawn;
}
