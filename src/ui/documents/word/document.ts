import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx';
import type {
  Annex,
  Block,
  Table as DocumentTable,
  OfficialDocument,
} from '../../../app/documents/rendering/official-document.ts';
import { DOCUMENT_WORDS, EMPHASIS, HEAD_LAYOUTS } from '../../../words/document-words.ts';
import { paragraphsOf } from '../../../words/field-text.ts';
import { headingLines, keptTogether } from '../../../words/line-breaks.ts';
import { overviewBlocks } from './overview.ts';
import { ruledTable, twoColumns } from './table.ts';
import { bodyParagraph, type Filling, fieldRun, line, millimetres, partRuns, run, twips } from './text.ts';

type Part = Paragraph | Table;

/** Between the margins of an upright page, and of one that lies, whose rows stand closer. */
const ROOM = { upright: { width: 165, padding: 2 }, wide: { width: 257, padding: 1 } } as const;
type Room = (typeof ROOM)[keyof typeof ROOM];

/** The document as a Word file, of the same value as the page that is printed. */
export const wordFile = (document: OfficialDocument, filling: Filling): Promise<Blob> =>
  Packer.toBlob(wordDocument(document, filling));

/** The same for Google Drive, as text that a call to the server carries. */
export const wordFileText = (document: OfficialDocument, filling: Filling): Promise<string> =>
  Packer.toBase64String(wordDocument(document, filling));

export function wordDocument(document: OfficialDocument, filling: Filling): Document {
  const body: Part[] = [
    header(document, filling),
    ...titleOf(document),
    ...addressees(document),
    ...blocksOf(document, filling),
    ...signatureOf(document, filling),
  ];
  return new Document({
    title: document.name,
    creator: '',
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      section(body, { isWide: document.isWide === true, isFirst: true }),
      ...(document.annex === null
        ? []
        : [section(annexOf(document.annex, filling), { isWide: true, isFirst: false })]),
    ],
  });
}

const NUMBER = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })],
    }),
  ],
});

/** A4 in the margins of Party documents, its number 10 mm from the top from page 2 on; what lies has its binding above. */
const section = (
  children: readonly Part[],
  { isWide, isFirst }: Readonly<Record<'isWide' | 'isFirst', boolean>>,
): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    // The first page of the whole document alone goes without its number.
    titlePage: isFirst,
    page: {
      size: {
        width: millimetres(210),
        height: millimetres(297),
        orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: millimetres(isWide ? 30 : 20),
        right: millimetres(isWide ? 20 : 15),
        bottom: millimetres(isWide ? 15 : 20),
        left: millimetres(isWide ? 20 : 30),
        header: millimetres(10),
        footer: millimetres(10),
        gutter: 0,
      },
    },
  },
  headers: { default: NUMBER },
  children: [...children],
});

function header(
  { superior, issuer, symbol, about, place, head, layout, lineSpacing, isWide }: OfficialDocument,
  filling: Filling,
): Table {
  const at = { line: lineSpacing };
  const { columns, mark, number, sizes } = HEAD_LAYOUTS[layout];
  return twoColumns(
    [
      ...headingLines(superior, 'regular').map((text) => line([run(text)], at)),
      ...headingLines(issuer, 'bold').map((text) => line([run(text, { bold: true })], at)),
      line([run(mark)], { line: 14 }),
      ...(symbol === null
        ? []
        : [line([run(`${number}\u00a0`), fieldRun('number', filling), run(symbol)], at)]),
      ...(about === null ? [] : [line([run(keptTogether(about), EMPHASIS[layout].subject)], { line: 14 })]),
    ],
    [
      ...head.map((text, index) => {
        const isLast = index === head.length - 1;
        return line(
          [run(text, { size: isLast ? sizes.last : sizes.first, bold: true, underline: isLast })],
          at,
        );
      }),
      line([run(`${place}, `, { italics: true }), fieldRun('day', filling, { italics: true })], {
        ...at,
        before: 6,
      }),
    ],
    acrossPage(isWide, columns),
  );
}

/** Two columns of an upright page; of one that lies, in the same shares. */
const acrossPage = (
  isWide: boolean | undefined,
  [first, second]: readonly [number, number] = HEAD_LAYOUTS.party.columns,
): readonly [number, number] => {
  const share = isWide === true ? ROOM.wide.width / ROOM.upright.width : 1;
  return [first * share, second * share];
};

function titleOf({ title, subtitle, lineSpacing }: OfficialDocument): Paragraph[] {
  if (title === null) return [];
  return [
    line([run(title, { size: 16, bold: true })], { line: 20, before: 18 }),
    ...subtitle.map((text) => line([run(keptTogether(text), { bold: true })], { line: lineSpacing })),
    line([run('-----')], { line: lineSpacing }),
  ];
}

/** One name stands behind "Kính gửi:", several stand under each other. */
function addressees({ addressees: names, layout, lineSpacing }: OfficialDocument): Paragraph[] {
  const label = run(`${DOCUMENT_WORDS.addressees} `, EMPHASIS[layout].addressees);
  if (names.length === 0) return [];
  if (names.length === 1)
    return [line([label, run(`${keptTogether(names[0] ?? '')}.`)], { line: lineSpacing, before: 18 })];
  return [
    line([label], { line: lineSpacing, before: 18 }),
    ...names.map(
      (name, index) =>
        new Paragraph({
          children: [run(`- ${keptTogether(name)}${index === names.length - 1 ? '.' : ';'}`)],
          indent: { left: millimetres(50) },
          spacing: { line: twips(lineSpacing), lineRule: 'exact', before: 0, after: 0 },
        }),
    ),
  ];
}

/** The last of them stays with the signature: nobody signs alone on a page. */
function blocksOf({ blocks, signature, lineSpacing, isWide }: OfficialDocument, filling: Filling): Part[] {
  const flat = blocks.filter((block) => block.kind !== 'writing' || hasText(block, filling));
  return flat.flatMap((block, index) => {
    const next = flat[index + 1];
    const staysWithNext = next === undefined ? signature !== null : next.kind === 'table';
    return blockOf(block, filling, lineSpacing, staysWithNext, isWide === true ? ROOM.wide : ROOM.upright);
  });
}

const hasText = (block: Extract<Block, { kind: 'writing' }>, { values }: Filling): boolean =>
  paragraphsOf(values[block.field] ?? '').length > 0;

function blockOf(block: Block, filling: Filling, lineSpacing: number, keepNext: boolean, room: Room): Part[] {
  switch (block.kind) {
    case 'heading':
      return [headingLine(block.text, lineSpacing)];
    case 'paragraph':
      return [
        bodyParagraph(
          block.parts.flatMap((part) => partRuns(part, filling)),
          lineSpacing,
          keepNext,
        ),
      ];
    case 'writing': {
      const texts = paragraphsOf(filling.values[block.field] ?? '');
      return [
        ...(block.heading === undefined ? [] : [headingLine(block.heading, lineSpacing)]),
        ...texts.map((text, index) =>
          bodyParagraph([run(text)], lineSpacing, keepNext && index === texts.length - 1),
        ),
      ];
    }
    case 'table':
      return [...captionOf(block.table), gap(8), ruledTable(block.table, room, keepNext), gap(1)];
    case 'remark':
      return [bodyParagraph([run(keptTogether(block.text), { italics: true })], lineSpacing, keepNext)];
    case 'overview':
      return overviewBlocks(block.overview, room.width);
  }
}

const headingLine = (text: string, lineSpacing: number): Paragraph =>
  line([run(text, { bold: true })], { line: lineSpacing, before: 10, keepNext: true, alignment: 'left' });

const captionOf = ({ caption }: DocumentTable): Paragraph[] =>
  caption === undefined
    ? []
    : [line([run(caption, { italics: true })], { line: 18, before: 6, keepNext: true, alignment: 'left' })];

/** Word joins tables that follow each other; an empty line keeps them apart. */
const gap = (points: number): Paragraph => line([], { line: points, keepNext: true });

/** A section ends with a paragraph. One as high as a line of text would begin a page of its own under a table that fills its page. */
const lastLine = (): Paragraph => line([], { line: 1 });

function signatureOf(
  { receivers, signature, layout, lineSpacing, isWide }: OfficialDocument,
  filling: Filling,
): Part[] {
  if (signature === null) return [];
  const { authority, title } = signature;
  const at = { line: lineSpacing, keepNext: true };
  const left =
    receivers.length === 0
      ? []
      : [
          line([run(DOCUMENT_WORDS.receivers, EMPHASIS[layout].receivers), run(':')], {
            ...at,
            alignment: 'left',
          }),
          ...receivers.map((receiver, index) =>
            line([run(`- ${receiver}${index === receivers.length - 1 ? '.' : ';'}`, { size: 12 })], {
              line: 14,
              keepNext: true,
              alignment: 'left',
            }),
          ),
        ];
  const room = Array.from({ length: 4 }, () => line([], at));
  return [
    gap(12),
    twoColumns(
      left,
      [
        ...(authority === '' ? [] : [line([run(authority.toUpperCase(), { bold: true })], at)]),
        line([run(title.toUpperCase(), EMPHASIS[layout].signerTitle)], at),
        ...room,
        line([fieldRun('signer', filling, { bold: true })], { line: lineSpacing }),
      ],
      acrossPage(isWide),
    ),
    lastLine(),
  ];
}

function annexOf({ title, subtitle, reference, remark, tables }: Annex, filling: Filling): Part[] {
  const at = { line: 18, keepNext: true };
  return [
    line([run(title, { size: 16, bold: true })], { line: 20, keepNext: true }),
    line([run(keptTogether(subtitle), { bold: true })], at),
    line(
      reference.flatMap((part) => partRuns(part, filling, { italics: true })),
      at,
    ),
    line([run(keptTogether(remark), { italics: true })], at),
    ...tables.flatMap((table) => [...captionOf(table), gap(8), ruledTable(table, ROOM.wide)]),
    lastLine(),
  ];
}
