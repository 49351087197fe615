import type { Campaign } from '../../domain/campaign/campaign.ts';
import { monthOfObligation } from '../../domain/campaign/obligation.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import { a1 } from '../../sheets/cells/a1.ts';
import { finalCell, monthCell, PROGRESS_TAB } from '../../sheets/progress-form/progress-layout.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { weekdayText } from '../../words/wording.ts';
import type { OutgoingMail } from '../ports.ts';
import { obligationName } from '../vi/vi-progress.ts';
import { type Line, plainLine, toMail } from './mail-lines.ts';
import { rangeUrl } from './obligation-lines.ts';

/** What a unit is told of a report that was sent back or opened again, by mail and as a text to paste. */
export interface ReturnWords {
  readonly unitObligation: UnitObligation;
  readonly reason: string;
  /** Of the unit's tab. */
  readonly url: string;
  /** Whether the report was handed in before. */
  readonly wasAccepted: boolean;
  readonly campaign: Pick<Campaign, 'year' | 'contact' | 'senderName'>;
  readonly today: UnitObligation['lastDay'];
}

export function returnMail(words: ReturnWords): OutgoingMail {
  const { unitObligation, reason, url, wasAccepted, campaign } = words;
  const { unit } = unitObligation;
  const what = obligationName(unitObligation.obligation, campaign.year);
  const lines: Line[] = [
    plainLine(`Kính gửi ${unit.name},`),
    plainLine(
      wasAccepted
        ? `${campaign.senderName} trả lại ${what} để đơn vị sửa.`
        : `${campaign.senderName} mở lại ${what} để đơn vị nhập và nộp.`,
    ),
    [{ text: 'Cần sửa: ', isBold: true }, { text: `${withStop(reason)}` }],
    ...untilLine(words).map(plainLine),
    [
      { text: wasAccepted ? 'Sửa ở ' : 'Nhập ở ' },
      { text: placeText(unitObligation), href: rangeUrl(url, place(unitObligation)) },
      { text: `, rồi tích ô Nộp (${tick(unitObligation)}). Giữ nguyên số liệu cũng tích để nộp lại.` },
    ],
    ...(wasAccepted
      ? [
          plainLine(
            'Số liệu đã nộp vẫn được tính cho đến khi đơn vị nộp lại; ngày nộp lần đầu không thay đổi.',
          ),
        ]
      : []),
    [{ text: `Mở trang của ${unit.name}`, href: url, plain: `Trang của ${unit.name}: ${url}` }],
    plainLine(`Cần hỏi, xin liên hệ: ${campaign.contact}.`),
  ];
  const subject = wasAccepted ? `Trả lại để sửa: ${what}` : `Mở lại để nhập: ${what}`;
  return toMail(lines, subject, unit.emails, campaign.senderName);
}

/** Short, to be pasted into a chat. */
export function returnText(words: ReturnWords): string {
  const { unitObligation, reason, url, wasAccepted, campaign } = words;
  const what = obligationName(unitObligation.obligation, campaign.year);
  return [
    `${unitObligation.unit.name}: ${what} được ${wasAccepted ? 'trả lại để sửa' : 'mở lại'}. Cần sửa: ${withStop(reason)}`,
    ...untilLine(words),
    `Trang của đơn vị: ${url}`,
    `Sửa xong, xin tích ô Nộp (${tick(unitObligation)}). Cần hỏi: ${campaign.contact}.`,
  ].join('\n');
}

/** A last day that is over is none to be told. */
const untilLine = ({ unitObligation: { lastDay }, today }: ReturnWords): string[] =>
  lastDay < today ? [] : [`Hạn nộp: đến hết ${weekdayText(lastDay)}.`];

const withStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function place({ obligation }: UnitObligation): string {
  if (obligation === 'registration') return a1(UNIT_TAB.inputs);
  return monthOfObligation(obligation) === null ? a1(finalCell('tick')) : a1(PROGRESS_TAB.correctionMonth);
}

function placeText({ obligation }: UnitObligation): string {
  if (obligation === 'registration') return 'các ô màu vàng của biểu mẫu';
  return monthOfObligation(obligation) === null
    ? 'các tháng của báo cáo năm'
    : `dòng của tháng, tháng đã nhận thì ở dòng Đính chính (${a1(PROGRESS_TAB.correctionMonth)})`;
}

function tick({ obligation }: UnitObligation): string {
  if (obligation === 'registration') return a1(UNIT_TAB.tick);
  const month = monthOfObligation(obligation);
  return a1(month === null ? finalCell('tick') : monthCell(month, 'tick'));
}
