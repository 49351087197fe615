import { type FieldName, type FieldValues, fieldText, paragraphsOf } from './field-text.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { Annex, Block, Paper, Part, Table } from './paper.ts';
import { paperCss } from './paper-css.ts';

interface Filling {
  readonly values: FieldValues;
  readonly today: string;
}

/** A whole HTML page of the document; the fields are marked, so that the dialog can fill them as somebody types. */
export function paperPage(paper: Paper, filling: Filling): string {
  return html`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${paper.name}</title><style>${{ html: paperCss(paper.lineSpacing) }}</style></head><body style="margin:0">${paperBody(paper, filling)}</body></html>`
    .html;
}

function paperBody(paper: Paper, filling: Filling): Html {
  return html`<div class="doc">${header(paper, filling)}${titleOf(paper)}${addressees(paper.addressees)}${paper.blocks.map((block) => blockHtml(block, filling))}${signature(paper, filling)}${paper.annex === null ? NOTHING : annexHtml(paper.annex, filling)}</div>`;
}

/** Widths stand in the cells too: what imports HTML as a text document knows no style sheet for tables. */
function header({ superior, issuer, symbol, about, place }: Paper, filling: Filling): Html {
  const number =
    symbol === null ? NOTHING : html`<div>Số ${part({ field: 'number' }, filling)}${symbol}</div>`;
  const subject = about === null ? NOTHING : html`<div class="vv">${about}</div>`;
  return html`<table class="hd" width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td width="47%" align="center" style="width:77mm"><div class="sup">${superior}</div><div class="org">${issuer}</div><div class="star">*</div>${number}${subject}</td><td width="53%" align="center" style="width:88mm"><div><span class="dcs">ĐẢNG CỘNG SẢN VIỆT NAM</span></div><div class="date">${place}, ${part({ field: 'day' }, filling)}</div></td></tr></table>`;
}

function titleOf({ title, subtitle }: Paper): Html {
  if (title === null) return NOTHING;
  return html`<div class="loai">${title}</div>${subtitle.map((line) => html`<div class="ty">${line}</div>`)}<div class="gach">-----</div>`;
}

/** One name stands beside "Kính gửi:", several stand under each other. */
function addressees(names: readonly string[]): Html {
  if (names.length === 0) return NOTHING;
  const lines = names.map(
    (name, index) =>
      html`<p>${names.length === 1 ? `${name}.` : `- ${name}${index === names.length - 1 ? '.' : ';'}`}</p>`,
  );
  return html`<table class="gui" align="center"><tr><td class="kg">Kính gửi:</td><td>${lines}</td></tr></table>`;
}

function blockHtml(block: Block, filling: Filling): Html {
  switch (block.kind) {
    case 'heading':
      return html`<div class="muc">${block.text}</div>`;
    case 'paragraph':
      return html`<p>${block.parts.map((one) => part(one, filling))}</p>`;
    case 'writing':
      return html`<div data-field="${block.field}" data-lines="">${writing(block.field, filling)}</div>`;
    case 'table':
      return tableHtml(block.table);
    case 'remark':
      return html`<p class="nhan">${block.text}</p>`;
  }
}

const writing = (field: FieldName, { values }: Filling): Html[] =>
  paragraphsOf(values[field] ?? '').map((line) => html`<p>${line}</p>`);

function part(one: Part, filling: Filling): Html {
  if (typeof one === 'string') return html`${one}`;
  if ('strong' in one) return html`<b>${one.strong.map((inner) => part(inner, filling))}</b>`;
  const { values, today } = filling;
  const text = fieldText(one.field, values[one.field] ?? '', today);
  return html`<span data-field="${one.field}">${text}</span>`;
}

function tableHtml({ columns, rows, totals }: Table): Html {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const share = (of: number) => `${Math.round((of * 1000) / width) / 10}%`;
  const classes = { left: '', center: 'c', right: 'n' } as const;
  const cells = (row: readonly string[]) =>
    row.map((text, index) => {
      const align = columns[index]?.align ?? 'left';
      return html`<td class="${classes[align]}" align="${align}">${text}</td>`;
    });
  const head = columns.map(
    ({ label, width: of }) => html`<th width="${share(of)}" style="width:${share(of)}">${label}</th>`,
  );
  const body = rows.map((row, index) =>
    // The last unit stays with the totals: they never stand alone on a page.
    index === rows.length - 1 && totals.length > 0
      ? html`<tr class="kemtong">${cells(row)}</tr>`
      : html`<tr>${cells(row)}</tr>`,
  );
  const sums = totals.map((row) => html`<tr class="tong">${cells(row)}</tr>`);
  return html`<table class="tb" width="100%" border="1" cellspacing="0" cellpadding="3"><thead><tr>${head}</tr></thead><tbody>${body}${sums}</tbody></table>`;
}

function signature({ receivers, signature: { authority, title } }: Paper, filling: Filling): Html {
  const lines = receivers.map(
    (receiver, index) => html`<div>- ${receiver}${index === receivers.length - 1 ? '.' : ';'}</div>`,
  );
  const left = receivers.length === 0 ? NOTHING : html`<div class="nn"><u>Nơi nhận</u>:${lines}</div>`;
  const by = authority === '' ? NOTHING : html`<div class="tm">${authority}</div>`;
  return html`<table class="ky" width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td width="47%">${left}</td><td width="53%" align="center" class="phai">${by}<div class="cv">${title}</div><div class="ten">${part({ field: 'signer' }, filling)}</div></td></tr></table>`;
}

function annexHtml({ title, subtitle, reference, remark, table }: Annex, filling: Filling): Html {
  return html`<div class="wide"><div class="loai">${title}</div><div class="ty">${subtitle}</div><div class="ref">${reference.map((one) => part(one, filling))}</div><div class="ref">${remark}</div>${tableHtml(table)}</div>`;
}
