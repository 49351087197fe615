/** Millimetres of a unit's cells on the overview, by how many columns there are. */
export interface OverviewGrid {
  readonly name: number;
  /** Of its bar's own cell; null where there is no room for one and the bar lies behind the name. */
  readonly bar: number | null;
  readonly figures: number;
  /** Between two columns. */
  readonly gap: number;
  /** Of a bar. */
  readonly height: number;
}

/** One, two and three columns in 165 mm. */
export const OVERVIEW_GRIDS: readonly OverviewGrid[] = [
  { name: 92, bar: 54, figures: 19, gap: 0, height: 4 },
  { name: 68, bar: null, figures: 12, gap: 5, height: 4.5 },
  { name: 43, bar: null, figures: 10, gap: 3, height: 2.9 },
];

/** An overview stands under a smaller header than a letter, in letters no smaller than 8.5 points. */
export const OVERVIEW_CSS = `.doc:has(.bang) .hd{font-size:12pt;line-height:14pt}
.doc:has(.bang) .dcs{font-size:13pt}
.doc:has(.bang) .loai{margin-top:8pt;font-size:15pt;line-height:18pt}
.doc:has(.bang) .ty{line-height:16pt}
.doc:has(.bang) .gach{display:none}
.doc .bang{font-size:10pt;line-height:12pt}
.doc .bang svg{display:inline-block;vertical-align:middle}
.doc .bang td{padding:0;vertical-align:middle}
.doc .bang .ghi{margin-top:2pt}
.doc .bang .dau{margin-top:5pt}
.doc .bang .dau td{border:.5pt solid #000;padding:1pt}
.doc .bang .nhan{font-size:9.5pt;line-height:11pt}
.doc .bang .so-lon{font-size:14pt;line-height:15pt}
.doc .bang .thuoc{margin-top:4pt}
.doc .bang .thuoc .ty-le{width:15mm;text-align:right}
.doc .bang .thuoc-2 .ty-le{text-align:left}
.doc .bang .tinh-hinh{margin-top:5pt}
.doc .bang .tinh-hinh table{table-layout:auto;margin-top:2pt;font-size:9.5pt;white-space:nowrap}
.doc .bang .don-vi{margin-top:4pt}
.doc .bang .don-vi td{border-bottom:.25pt dotted #999;white-space:nowrap}
.doc .bang .don-vi td.cach,.doc .bang .don-vi td.het{border:0}
.doc .bang .don-vi td.nhom{border-bottom:.5pt solid #000}
.doc .bang .don-vi .ten{display:flex}
.doc .bang .don-vi .ten-dau{flex:0 1 auto;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:pre}
.doc .bang .don-vi .ten-cuoi{flex:none;white-space:pre}
.doc .bang .don-vi .o{position:relative}
.doc .bang .don-vi .o svg{position:absolute;left:0;top:0}
.doc .bang .don-vi .o .ten{position:relative}
.doc .bang .don-vi .so{text-align:right}
.doc .bang .cot-1{font-size:12pt;line-height:14pt}
.doc .bang .cot-1 td{height:8.8mm}
.doc .bang .cot-1 .ten{white-space:normal;overflow:hidden;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical}
.doc .bang .cot-1 .ten-dau,.doc .bang .cot-1 .ten-cuoi{white-space:normal}
.doc .bang .cot-2 td{height:4.75mm}
.doc .bang .cot-2 .ten{line-height:4.5mm}
.doc .bang .cot-3{font-size:8.5pt;line-height:2.92mm}
.doc .bang .cot-3 td{height:2.94mm}
.doc .bang .cot-3 .ten{height:2.92mm}
.doc .bang .chu{font-size:9pt;line-height:10.5pt;margin-top:4pt}`;
