import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** A run of letters; millimetres from the page's left and top edges, `y` of its base line. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Points. */
  readonly size: number;
  readonly font: string;
}

/** A filled rectangle or a line: every rule and every border is one. Millimetres from the left and top edges. */
interface PrintedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
  readonly boxes: readonly PrintedBox[];
  /** Runs joined, without what is drawn as a blank. */
  readonly text: string;
}

const mm = (points: number): number => (points * 25.4) / 72;

type Matrix = readonly [number, number, number, number, number, number];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** Where everything stands on every page of a PDF, as a PDF reader finds it. */
export async function measuredPdf(file: Uint8Array): Promise<PrintedPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { OPS } = await getResolvedPDFJS();
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const operators = await page.getOperatorList();
    const boxes: PrintedBox[] = [];
    const stack: Matrix[] = [];
    let now: Matrix = [1, 0, 0, 1, 0, 0];
    operators.fnArray.forEach((operator: number, at: number) => {
      const args: unknown = operators.argsArray[at];
      if (operator === OPS.save) stack.push(now);
      if (operator === OPS.restore) now = stack.pop() ?? now;
      if (operator === OPS.transform) now = times(now, args as Matrix);
      if (operator !== OPS.constructPath) return;
      const [painted, , bounds] = args as [number, unknown, ArrayLike<number>];
      // LibreOffice draws the rule under a title as a line, Chromium as a thin box.
      if (painted !== OPS.fill && painted !== OPS.stroke) return;
      const corner = (x = 0, y = 0) => times(now, [1, 0, 0, 1, x, y]);
      const [from, to] = [corner(bounds[0], bounds[1]), corner(bounds[2], bounds[3])];
      boxes.push({
        x: mm(Math.min(from[4], to[4])),
        y: mm(height - Math.max(from[5], to[5])),
        width: mm(Math.abs(to[4] - from[4])),
        height: mm(Math.abs(to[5] - from[5])),
      });
    });
    const content = await page.getTextContent();
    const texts: PrintedText[] = [];
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
      const font = await new Promise<string>((done) =>
        page.commonObjs.get(item.fontName, (found: { name: string }) => done(found.name)),
      );
      texts.push({
        text: item.str.normalize('NFC').replace(/\u00a0/g, ' '),
        x: mm(x),
        y: mm(height - y),
        width: mm(item.width),
        size,
        font: font.replace(/^[A-Z]+\+/, ''),
      });
    }
    pages.push({
      width: mm(width),
      height: mm(height),
      texts,
      boxes,
      text: texts.map(({ text }) => text).join(' '),
    });
  }
  await pdf.cleanup();
  return pages;
}
