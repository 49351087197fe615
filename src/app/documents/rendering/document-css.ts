import { OVERVIEW_CSS } from './overview-css.ts';

/**
 * The layout of Party documents (domain: A4, 20/20/30/15 mm, Times New Roman 14 pt). Page numbers stand in a margin box
 * 10 mm from the top edge from page 2 on; Chromium draws margin boxes since 131, other browsers leave them out.
 */
export const documentCss = (
  lineSpacing: number,
): string => `@page{size:A4 portrait;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:14pt "Times New Roman",Times,serif;vertical-align:top;padding-top:10mm}}
@page :first{@top-center{content:none}}
@page wide{size:A4 landscape;margin:30mm 20mm 15mm 20mm}
.doc{font:14pt/${lineSpacing}pt "Times New Roman",Times,serif;color:#000;background:#fff;text-align:left}
.doc p{margin:6pt 0 0;text-align:justify;text-indent:10mm;orphans:2;widows:2}
.doc table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:inherit;line-height:inherit}
.doc .hd td,.doc .ky td{vertical-align:top;padding:0;border:0}
.doc .hd .sup,.doc .hd .org,.doc .vv,.doc .ty,.doc .ref{text-wrap:balance}
.doc .star{line-height:14pt}
.doc .dcs{font-size:15pt;white-space:nowrap;display:inline-block;border-bottom:.75pt solid #000;padding-bottom:1pt}
.doc .dcs u{text-decoration:none}
.doc .tn{font-size:13pt}
.doc .qh{font-size:12pt;white-space:nowrap}
.doc .date{padding-top:6pt}
.doc .vv{font-size:12pt;line-height:14pt}
.doc .loai{font-size:16pt;line-height:20pt;margin:18pt 0 0}
.doc .gui td{padding:0;border:0;vertical-align:top}
.doc .gui{width:auto;margin:18pt auto 6pt;table-layout:auto}
.doc .gui .kg{white-space:nowrap;padding-right:4pt}
.doc .muc{margin:10pt 0 0;break-after:avoid}
.doc p:has(+ .tb){break-after:avoid}
.doc .tb{font-size:12pt;line-height:15pt;margin-top:8pt}
.doc .tb th,.doc .tb td{border:.5pt solid #000;padding:2pt 3pt;overflow-wrap:anywhere;vertical-align:middle}
.doc .tb th{text-align:center;font-weight:700}
.doc .tb thead{display:table-header-group}
.doc .tb tr{break-inside:avoid}
.doc .tb .n{text-align:right}
.doc .tb .c{text-align:center}
.doc .tb .tong{break-before:avoid}
.doc .ky{margin-top:12pt;break-inside:avoid;break-before:avoid}
.doc .nn{font-size:12pt;line-height:14pt}
.doc .nn u{font-size:14pt;line-height:18pt}
.doc .wide{page:wide;break-before:page}
.doc .wide .loai{margin:0}
.doc .wide .tb td,.lying .tb td{padding:1pt 3pt}
.doc.lying{page:wide}
${OVERVIEW_CSS}`;
