import type { SetUpPreview } from '../../app/set-up/set-up-answers.ts';
import { parseDay } from '../../domain/calendar/day.ts';
import { readCount } from '../../domain/text/count-text.ts';
import { upperFirst } from '../../domain/text/plain-text.ts';
import type { SettingKey } from '../../sheets/settings/setting.ts';
import { countText, dayText } from '../../words/wording.ts';
import { h } from '../common/dom.ts';
import { deadlineWords } from './deadline-words.ts';
import { type Draft, isUsed, wordedSections } from './draft.ts';

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

/** One line of the review; nothing when there is nothing to say. */
function row(term: string, ...lines: readonly string[]): Node[] {
  const said = lines.filter((line) => line !== '');
  return said.length === 0 ? [] : [h('dt', {}, term), h('dd', {}, ...said.map((line) => h('p', {}, line)))];
}

function deadlineRows(draft: Draft): Node[] {
  const { start, values } = draft;
  const used = wordedSections(draft).filter((section) => isUsed(draft, section));
  return start.deadlines.flatMap(({ wording, date }) => {
    const section = used.find(({ fields }) => fields.some(({ key }) => key === date));
    const [how, when] = [values.get(wording) ?? '', values.get(date) ?? ''];
    if (section === undefined || when === '') return [];
    const words = deadlineWords(start, how, when).join(' ');
    // A remark in brackets says when the section is used: it is.
    return row(section.title.replace(/ \(.*\)$/, ''), `${how} ${dayAsWritten(when)}. ${words}`);
  });
}

function unitLines(
  { unitCount, newUnits, retired, withoutAccount, listProblems, alike }: SetUpPreview,
  isNew: boolean,
): readonly string[] {
  const names = withoutAccount.slice(0, MOST_NAMES).join('; ');
  const more = withoutAccount.length - MOST_NAMES;
  const problems = [
    ...listProblems.slice(0, MOST_NAMES),
    listProblems.length > MOST_NAMES ? `và ${listProblems.length - MOST_NAMES} chỗ khác.` : '',
  ];
  if (unitCount === 0)
    return listProblems.length > 0
      ? ['Danh sách hiện có chỗ cần sửa, nên chưa tạo trang đơn vị:', ...problems]
      : ['Chưa có danh sách: chỉ tạo các trang của văn phòng; dán danh sách sau cũng được.'];
  return [
    `${unitCount} đơn vị${!isNew && newUnits > 0 ? `, thêm mới ${newUnits}` : ''}${retired > 0 ? `, trong đó ${retired} đã kết thúc` : ''}.`,
    withoutAccount.length === 0
      ? ''
      : `Chưa có tài khoản hay e-mail, nên chưa chia sẻ và nhắc được: ${names}${more > 0 ? `; và ${more} đơn vị khác` : ''}.`,
    ...alike.slice(0, MOST_NAMES),
    ...(listProblems.length > 0 ? ['Các ô sau chưa dùng được, tạm coi như ô trống:', ...problems] : []),
  ];
}

function fileRows({ start: { standing }, twoFiles }: Draft, preview: SetUpPreview): Node[] {
  const { unitCount, retired } = preview;
  const office = `Trang ${preview.officeTabs.join(', ')}`;
  const entry = `trang ${preview.entryTabs.join(', ')}${unitCount === 0 ? '' : ` và ${unitCount - retired} trang đơn vị`}`;
  if (!twoFiles) return row('Tệp này', `${office}; ${entry}.`);
  return [
    ...row('Tệp này', `${office}. Chỉ tài khoản văn phòng mở được.`),
    ...row(
      standing === null ? 'Tệp mới' : 'Tệp đơn vị nhập',
      `${standing === null ? `"${preview.entryBookTitle}": ` : ''}${upperFirst(entry)}.`,
    ),
  ];
}

const sharingText = ({ accounts }: SetUpPreview, { twoFiles }: Draft): string =>
  accounts === 0
    ? ''
    : `${accounts > SHARED_A_DAY ? `Google có thể chỉ cho chia sẻ khoảng ${SHARED_A_DAY} tài khoản một ngày: phần còn lại, ngày hôm sau chọn Tạo / cập nhật trang đơn vị. ` : ''}${accounts} tài khoản được sửa ${twoFiles ? 'tệp đơn vị nhập' : 'tệp này'}, mỗi đơn vị chỉ ô nhập của mình. Mọi đơn vị nhìn thấy số liệu của nhau.`;

/** What will be made, before anything is. */
export function summaryPage(draft: Draft, preview: SetUpPreview): readonly HTMLElement[] {
  const { start, values, table } = draft;
  const isNew = start.standing === null;
  const value = (key: SettingKey) => values.get(key) ?? '';
  const changes = wordedSections(draft)
    .flatMap(({ fields }) => fields)
    .filter((field) => value(field.key) !== field.value)
    .map(({ label }) => label);
  const [first, ...others] = unitLines(preview, isNew);
  const isKept = !isNew && table === null && preview.unitCount > 0;
  return [
    h(
      'dl',
      {},
      ...row('Năm', `${value('year')} (biểu mẫu: ${value('forms')})`),
      ...deadlineRows(draft),
      ...row('Văn bản yêu cầu', value('letter')),
      ...row('Chỉ tiêu cấp trên giao', countAsWritten(value('superiorAdmissionTarget'))),
      ...row('Cơ quan', `${value('ownBody')} (cấp trên: ${value('superiorBody')})`),
      ...(isNew ? [] : row('Thiết lập sửa', changes.length === 0 ? 'Không sửa.' : `${changes.join('; ')}.`)),
      ...row('Danh sách', `${isKept ? 'Giữ danh sách hiện có. ' : ''}${first}`, ...others),
      ...fileRows(draft, preview),
      ...row('Chia sẻ', sharingText(preview, draft)),
      ...(isNew ? [] : row('Số liệu', 'Số liệu đơn vị đã nhập được giữ nguyên.')),
      ...row('Thư', 'Chưa gửi thư nào.'),
    ),
  ];
}
