import type { SetUpPreview } from '../../app/set-up/set-up-answers.ts';
import { parseDay } from '../../domain/calendar/day.ts';
import { readCount } from '../../domain/text/count-text.ts';
import type { SettingKey } from '../../sheets/settings/setting.ts';
import { countText, dayText } from '../../words/wording.ts';
import { h } from '../common/dom.ts';
import { deadlineWords } from './deadline-words.ts';
import { type Draft, isUsed } from './draft.ts';

/** Google publishes no number; people who shared by script met it at about this many mails of invitation. */
const SHARED_A_DAY = 60;
const MOST_NAMES = 5;

/** The review reads back what was understood: a day and a number as the letters write them, not as they were typed. */
function dayAsWritten(typed: string): string {
  const day = parseDay(typed);
  return day === null ? typed : dayText(day);
}

function countAsWritten(typed: string): string {
  const count = readCount(typed);
  return count.kind === 'count' ? countText(count.value) : typed;
}

/** What will be made, before anything is. */
export function summaryPage(draft: Draft, preview: SetUpPreview): readonly HTMLElement[] {
  const { start, values, table, twoFiles } = draft;
  const { standing } = start;
  const value = (key: SettingKey) => values.get(key) ?? '';
  const changes = start.sections
    .flatMap(({ fields }) => fields)
    .filter((field) => value(field.key) !== field.value)
    .map(({ label }) => label);
  const row = (term: string, ...lines: readonly string[]): Node[] => {
    const said = lines.filter((line) => line !== '');
    return said.length === 0 ? [] : [h('dt', {}, term), h('dd', {}, ...said.map((line) => h('p', {}, line)))];
  };
  const used = start.sections.filter((section) => isUsed(draft, section));
  const deadlines = start.deadlines.flatMap(({ wording, date }) => {
    const section = used.find(({ fields }) => fields.some(({ key }) => key === date));
    if (section === undefined || value(date) === '') return [];
    const words = deadlineWords(start, value(wording), value(date)).join(' ');
    // A remark in brackets says when the section is used: it is.
    return row(
      section.title.replace(/ \(.*\)$/, ''),
      `${value(wording)} ${dayAsWritten(value(date))}. ${words}`,
    );
  });
  const { unitCount, newUnits, retired, accounts, withoutAccount, listProblems, alike } = preview;
  const names = withoutAccount.slice(0, MOST_NAMES).join('; ');
  const more = withoutAccount.length - MOST_NAMES;
  const problems = [
    ...listProblems.slice(0, MOST_NAMES),
    listProblems.length > MOST_NAMES ? `và ${listProblems.length - MOST_NAMES} chỗ khác.` : '',
  ];
  const unitLines =
    listProblems.length > 0 && unitCount === 0
      ? ['Danh sách hiện có chỗ cần sửa, nên chưa tạo trang đơn vị:', ...problems]
      : unitCount === 0
        ? ['Chưa có danh sách: chỉ tạo các trang của văn phòng; dán danh sách sau cũng được.']
        : [
            `${unitCount} đơn vị${standing !== null && newUnits > 0 ? `, thêm mới ${newUnits}` : ''}${retired > 0 ? `, trong đó ${retired} đã kết thúc` : ''}.`,
            withoutAccount.length === 0
              ? ''
              : `Chưa có tài khoản hay e-mail, nên chưa chia sẻ và nhắc được: ${names}${more > 0 ? `; và ${more} đơn vị khác` : ''}.`,
            ...alike.slice(0, MOST_NAMES),
            ...(listProblems.length > 0
              ? ['Các ô sau chưa dùng được, tạm coi như ô trống:', ...problems]
              : []),
          ];
  const office = `Trang ${preview.officeTabs.join(', ')}`;
  const entry = `trang ${preview.entryTabs.join(', ')}${unitCount === 0 ? '' : ` và ${unitCount - retired} trang đơn vị`}`;
  return [
    h(
      'dl',
      {},
      ...row('Năm', `${value('year')} (biểu mẫu: ${value('forms')})`),
      ...deadlines,
      ...row('Văn bản yêu cầu', value('letter')),
      ...row('Chỉ tiêu cấp trên giao', countAsWritten(value('superiorAdmissionTarget'))),
      ...row('Cơ quan', `${value('ownBody')} (cấp trên: ${value('superiorBody')})`),
      ...(standing === null
        ? []
        : row('Thiết lập sửa', changes.length === 0 ? 'Không sửa.' : `${changes.join('; ')}.`)),
      ...row(
        'Danh sách',
        ...(standing !== null && table === null && unitCount > 0
          ? [`Giữ danh sách hiện có. ${unitLines[0]}`, ...unitLines.slice(1)]
          : unitLines),
      ),
      ...(twoFiles
        ? [
            ...row('Tệp này', `${office}. Chỉ tài khoản văn phòng mở được.`),
            ...row(
              standing === null ? 'Tệp mới' : 'Tệp đơn vị nhập',
              `${standing === null ? `"${preview.entryBookTitle}": ` : ''}${entry.charAt(0).toUpperCase()}${entry.slice(1)}.`,
            ),
          ]
        : row('Tệp này', `${office}; ${entry}.`)),
      ...row(
        'Chia sẻ',
        accounts === 0
          ? ''
          : `${accounts > SHARED_A_DAY ? `Google có thể chỉ cho chia sẻ khoảng ${SHARED_A_DAY} tài khoản một ngày: phần còn lại, ngày hôm sau chọn Tạo / cập nhật trang đơn vị. ` : ''}${accounts} tài khoản được sửa ${twoFiles ? 'tệp đơn vị nhập' : 'tệp này'}, mỗi đơn vị chỉ ô nhập của mình. Mọi đơn vị nhìn thấy số liệu của nhau.`,
      ),
      ...(standing === null ? [] : row('Số liệu', 'Số liệu đơn vị đã nhập được giữ nguyên.')),
      ...row('Thư', 'Chưa gửi thư nào.'),
    ),
  ];
}
