import { DOCUMENT_WORDS, EMPHASIS, type Emphasis, HEAD_LAYOUTS } from '../../../words/document-words.ts';
import { type FieldName, type FieldValues, fieldText, paragraphsOf } from '../../../words/field-text.ts';
import { headingLines, keptTogether } from '../../../words/line-breaks.ts';
import { headRows } from '../../../words/table-head.ts';
import { documentCss } from './document-css.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { Annex, Block, OfficialDocument, Part, Table } from './official-document.ts';
import { overviewHtml } from './overview-html.ts';

interface Filling {
  readonly values: FieldValues;
  readonly today: string;
}

/**
 * A whole HTML page of the document. The fields are marked, so that the dialog can fill them while somebody types. Bold,
 * italic, alignment and widths stand in the elements as well as in the style sheet, because programs that import HTML as a
 * text document (Google Docs, LibreOffice) support few style sheet rules.
 */
export function documentPage(document: OfficialDocument, filling: Filling): string {
  return html`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${document.name}</title><style>${{ html: documentCss(document.lineSpacing) }}</style></head><body style="margin:0;font-family:'Times New Roman',serif;font-size:14pt">${documentBody(document, filling)}</body></html>`
    .html;
}

function documentBody(document: OfficialDocument, filling: Filling): Html {
  return html`<div class="${document.isWide === true ? 'doc lying' : 'doc'}">${header(document, filling)}${titleOf(document)}${addressees(document)}${document.blocks.map((block) => blockHtml(block, filling))}${signatureOf(document, filling)}${document.annex === null ? NOTHING : annexHtml(document.annex, filling)}</div>`;
}

function row(
  className: string,
  left: Html,
  right: Html,
  columns: readonly number[] = HEAD_LAYOUTS.party.columns,
): Html {
  const [first = 0, second = 0] = columns;
  const share = (width: number) => Math.round((width / (first + second)) * 100);
  return html`<table class="${className}" width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td width="${share(first)}%" valign="top" style="width:${first}mm">${left}</td><td width="${share(second)}%" valign="top" style="width:${second}mm">${right}</td></tr></table>`;
}

const centred = (className: string, inner: Html): Html =>
  html`<div class="${className}" align="center">${inner}</div>`;

/** By tags, not by a style sheet: a program that imports the page keeps those. Sizes are the style sheet's. */
function styled({ bold, italics, underline }: Emphasis, inner: Html): Html {
  const lined = underline === true ? html`<u>${inner}</u>` : inner;
  const slanted = italics === true ? html`<i>${lined}</i>` : lined;
  return bold === true ? html`<b>${slanted}</b>` : slanted;
}

/** Joined by blanks, so that a program that imports the page gets one text; each line is kept whole. */
const linesHtml = (lines: readonly string[]): Html =>
  html`${lines.map((line, index) => html`${index === 0 ? '' : ' '}<span style="white-space:nowrap">${line}</span>`)}`;

function header(
  { superior, issuer, symbol, about, place, head, layout }: OfficialDocument,
  filling: Filling,
): Html {
  const { columns, mark, number: word } = HEAD_LAYOUTS[layout];
  const number =
    symbol === null ? NOTHING : centred('so', html`${word} ${part({ field: 'number' }, filling)}${symbol}`);
  const subject =
    about === null ? NOTHING : centred('vv', styled(EMPHASIS[layout].subject, html`${keptTogether(about)}`));
  return row(
    'hd',
    html`${centred('sup', linesHtml(headingLines(superior, 'regular')))}${centred('org', html`<b>${linesHtml(headingLines(issuer, 'bold'))}</b>`)}${centred('star', html`${mark}`)}${number}${subject}`,
    html`${head.map((line, index) => centred('ten-dang', index === head.length - 1 ? html`<b class="dcs${layout === 'state' ? ' tn' : ''}"><u>${line}</u></b>` : html`<b class="qh">${line}</b>`))}${centred('date', html`<i>${place}, ${part({ field: 'day' }, filling)}</i>`)}`,
    columns,
  );
}

function titleOf({ title, subtitle }: OfficialDocument): Html {
  if (title === null) return NOTHING;
  return html`${centred('loai', html`<b>${title}</b>`)}${subtitle.map((line) => centred('ty', html`<b>${keptTogether(line)}</b>`))}${centred('gach', html`-----`)}`;
}

/** One name stands beside "Kính gửi:", several stand under each other. */
function addressees({ addressees: names, layout }: OfficialDocument): Html {
  if (names.length === 0) return NOTHING;
  const lines = names
    .map(keptTogether)
    .map(
      (name, index) =>
        html`<div>${names.length === 1 ? `${name}.` : `- ${name}${index === names.length - 1 ? '.' : ';'}`}</div>`,
    );
  return html`<table class="gui" align="center"><tr><td class="kg" valign="top">${styled(EMPHASIS[layout].addressees, html`${DOCUMENT_WORDS.addressees}`)}</td><td>${lines}</td></tr></table>`;
}

const PARAGRAPH: Html = { html: '<p align="justify" style="text-indent:10mm;margin:6pt 0 0">' };

function blockHtml(block: Block, filling: Filling): Html {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block.text);
    case 'paragraph':
      return html`${PARAGRAPH}${block.parts.map((one) => part(one, filling))}</p>`;
    case 'writing':
      return html`<div data-field="${block.field}" data-lines="" data-heading="${block.heading ?? ''}">${writing(block.field, block.heading, filling)}</div>`;
    case 'table':
      return tableHtml(block.table);
    case 'remark':
      return html`${PARAGRAPH}<i>${keptTogether(block.text)}</i></p>`;
    case 'overview':
      return overviewHtml(block.overview);
  }
}

const headingHtml = (text: string): Html => html`<div class="muc"><b>${text}</b></div>`;

function writing(field: FieldName, heading: string | undefined, { values }: Filling): Html[] {
  const lines = paragraphsOf(values[field] ?? '').map((line) => html`${PARAGRAPH}${line}</p>`);
  return heading === undefined || lines.length === 0 ? lines : [headingHtml(heading), ...lines];
}

function part(one: Part, filling: Filling): Html {
  if (typeof one === 'string') return html`${keptTogether(one)}`;
  if ('strong' in one) return html`<b>${one.strong.map((inner) => part(inner, filling))}</b>`;
  const { values, today } = filling;
  const text = fieldText(one.field, values[one.field] ?? '', today);
  return html`<span data-field="${one.field}">${text}</span>`;
}

function tableHtml({ caption, size, columns, rows, totals }: Table): Html {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const share = (of: number) => `${Math.round((of * 1000) / width) / 10}%`;
  const classes = { left: '', center: 'c', right: 'n' } as const;
  const cells = (texts: readonly string[], isBold = false) =>
    texts.map((given, index) => {
      const text = keptTogether(given);
      const align = columns[index]?.align ?? 'left';
      return html`<td class="${classes[align]}" align="${align}">${isBold ? html`<b>${text}</b>` : text}</td>`;
    });
  const rowsOfHead = headRows(columns);
  const head = rowsOfHead.map(
    (cellsOfHead) =>
      html`<tr>${cellsOfHead.map(({ label, width: of, columns: across, rows: down }) => html`<th width="${share(of)}" style="width:${share(of)}"${spans(across, down)}>${label}</th>`)}</tr>`,
  );
  // Where a cell stands over several columns, the first row does not tell how wide each of them is.
  const widths =
    rowsOfHead.length === 1
      ? NOTHING
      : html`<colgroup>${columns.map(({ width: of }) => html`<col width="${share(of)}" style="width:${share(of)}">`)}</colgroup>`;
  const body = rows.map((texts) => html`<tr>${cells(texts)}</tr>`);
  // The last unit stays with the totals: they never stand alone on a page.
  const sums = totals.map((sum) => html`<tr class="tong">${cells(sum, true)}</tr>`);
  const above = caption === undefined ? NOTHING : html`<div class="muc"><i>${caption}</i></div>`;
  const lines = size === undefined ? '' : `;line-height:${size * 1.25}pt`;
  return html`${above}<table class="tb" width="100%" border="1" cellspacing="0" cellpadding="3" style="font-size:${size ?? 12}pt${lines}">${widths}<thead>${head}</thead><tbody>${body}${sums}</tbody></table>`;
}

const spans = (columns: number, rows: number): Html =>
  html`${columns === 1 ? NOTHING : html` colspan="${columns}"`}${rows === 1 ? NOTHING : html` rowspan="${rows}"`}`;

function signatureOf({ receivers, signature, layout }: OfficialDocument, filling: Filling): Html {
  if (signature === null) return NOTHING;
  const { authority, title } = signature;
  const lines = receivers.map(
    (receiver, index) => html`<div>- ${receiver}${index === receivers.length - 1 ? '.' : ';'}</div>`,
  );
  const left =
    receivers.length === 0
      ? NOTHING
      : html`<div class="nn" style="font-size:12pt">${styled(EMPHASIS[layout].receivers, html`${DOCUMENT_WORDS.receivers}`)}:${lines}</div>`;
  const by = authority === '' ? NOTHING : centred('tm', html`<b>${authority.toUpperCase()}</b>`);
  const room = { html: '<br>'.repeat(4) };
  return row(
    'ky',
    left,
    html`${by}${centred('cv', styled(EMPHASIS[layout].signerTitle, html`${title.toUpperCase()}`))}${centred('ten', html`${room}<b>${part({ field: 'signer' }, filling)}</b>`)}`,
  );
}

function annexHtml({ title, subtitle, reference, remark, tables }: Annex, filling: Filling): Html {
  return html`<div class="wide"><div class="loai" align="center" style="page-break-before:always"><b>${title}</b></div>${centred('ty', html`<b>${keptTogether(subtitle)}</b>`)}${centred('ref', html`<i>${reference.map((one) => part(one, filling))}</i>`)}${centred('ref', html`<i>${keptTogether(remark)}</i>`)}${tables.map(tableHtml)}</div>`;
}
