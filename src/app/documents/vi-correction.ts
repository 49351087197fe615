import { dayOf } from '../../domain/day.ts';
import { REGISTRATION_FIELDS } from '../../domain/registration.ts';
import type { Correction } from '../../domain/report/correction.ts';
import { countText, dayText, fewText } from '../../sheets/wording.ts';
import { type Block, heading, type Paper, paragraph } from './paper.ts';
import {
  type DocumentContext,
  figureText,
  groundsBlocks,
  officePaper,
  senderOf,
  TARGET_WORDS,
} from './vi-common.ts';

/** Old, new and why, unit by unit; then every total that moved. */
export function correctionBlocks(correction: Correction, reasons: ReadonlyMap<string, string>): Block[] {
  const { figures, totalsBefore, totalsAfter, frozenAt } = correction;
  const moved = REGISTRATION_FIELDS.filter((field) => totalsBefore[field] !== totalsAfter[field]);
  const units = new Set(figures.map(({ unit }) => unit.code)).size;
  const change = (before: number | null, after: number | null) => {
    const by = (after ?? 0) - (before ?? 0);
    return by > 0 ? `+${countText(by)}` : by < 0 ? `-${countText(-by)}` : '0';
  };
  return [
    paragraph(
      `Sau khi chốt số liệu ngày ${dayText(dayOf(frozenAt))}, có ${fewText(figures.length)} số liệu của ${fewText(units)} đơn vị được báo cáo lại:`,
    ),
    {
      kind: 'table',
      table: {
        columns: [
          { label: 'STT', width: 10, align: 'center' },
          { label: 'Đơn vị', width: 45 },
          { label: 'Mục', width: 34 },
          { label: 'Số đã chốt', width: 17, align: 'right' },
          { label: 'Số đính chính', width: 18, align: 'right' },
          { label: 'Lý do', width: 41 },
        ],
        rows: figures.map(({ unit, field, before, after }, index) => [
          String(index + 1),
          unit.name,
          TARGET_WORDS[field],
          before === null ? 'chưa có' : figureText(before),
          figureText(after),
          reasons.get(unit.code) ?? '',
        ]),
        totals: [],
      },
    },
    paragraph(
      moved.length === 0
        ? 'Các số tổng cộng không thay đổi.'
        : `Các số tổng cộng thay đổi theo: ${moved
            .map(
              (field) =>
                `${TARGET_WORDS[field].toLowerCase()} từ ${countText(totalsBefore[field])} thành ${countText(totalsAfter[field])} (${change(totalsBefore[field], totalsAfter[field])})`,
            )
            .join('; ')}.`,
    ),
  ];
}

/** BÁO CÁO đính chính: what was frozen, what is right now, and why. */
export function correctionPaper(
  correction: Correction,
  reasons: ReadonlyMap<string, string>,
  context: DocumentContext,
): Paper {
  const { campaign, settings } = context;
  const about = `đính chính số liệu đăng ký chỉ tiêu kết nạp đảng viên năm ${campaign.year}`;
  return {
    ...officePaper(context, 'BC', `Báo cáo ${about}`),
    about: null,
    title: 'BÁO CÁO',
    subtitle: [about],
    addressees: [],
    blocks: [
      ...groundsBlocks(
        [campaign.letter],
        settings,
        `${senderOf(campaign)} đính chính số liệu đăng ký chỉ tiêu kết nạp đảng viên năm ${campaign.year} như sau:`,
      ),
      heading('1- Số liệu đính chính'),
      ...correctionBlocks(correction, reasons),
      paragraph(`Các số liệu khác đã chốt không thay đổi${settings.ending}`),
    ],
    receivers: settings.reportReceivers,
    annex: null,
  };
}
