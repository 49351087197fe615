import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { OfficeForm } from '../../domain/own-form/own-form.ts';
import { upperFirst } from '../../domain/text/plain-text.ts';
import { lastDaysText } from '../../words/progress-words.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { progressScheduleText, wholeDeadlineText } from '../../words/wording.ts';
import { a1, a1Area, areaAt } from '../cells/a1.ts';
import { SHEET_IDS, TAB_TITLES } from '../cells/registry.ts';
import { COLORS, type Style } from '../cells/style.ts';
import { type TabSpec, write } from '../cells/tab.ts';
import { MONTH_FORM, PROGRESS_TAB } from '../progress-form/progress-layout.ts';
import { CONFIDENTIAL } from '../registration-form/registration-labels.ts';
import { UNIT_TAB } from '../registration-form/registration-layout.ts';

type GuideLine = readonly [text: string, style: 'title' | 'head' | 'line' | 'warn'];

/** `Hướng dẫn`: one screen for units and the office, with the steps of the forms in use; `forms` are the office's own. */
export function guideTabSpec(campaign: Campaign, forms: readonly OfficeForm[]): TabSpec {
  const lines = linesFor(campaign, forms);
  const styleOf = { title: 0, head: 1, line: 2, warn: 3 } as const;
  const looks: readonly Style[] = [
    { bold: true, size: 14, align: 'CENTER', fill: COLORS.title, color: COLORS.onTitle },
    { bold: true, size: 11, fill: COLORS.header },
    {},
    { bold: true, color: COLORS.badText },
  ];
  return {
    sheetId: SHEET_IDS.guide,
    title: TAB_TITLES.guide,
    watched: [areaAt(0, 0, lines.length, 1)],
    rows: lines.length + 1,
    columns: 1,
    frozenRows: 1,
    frozenColumns: 0,
    tabColor: COLORS.official,
    columnWidths: [980],
    hiddenColumns: [],
    rowHeights: [],
    merges: [],
    styles: [
      [areaAt(0, 0, lines.length + 1, 1), { size: 11, middle: true, wrap: true }],
      ...lines.flatMap(([, kind], at) => {
        const look = looks[styleOf[kind]];
        return look === undefined || kind === 'line' ? [] : [[areaAt(at, 0), look] as const];
      }),
    ],
    cells: lines.map(([text], at) => write(at, 0, text)),
    validations: [],
    highlights: [],
  };
}

function linesFor(campaign: Campaign, forms: readonly OfficeForm[]): readonly GuideLine[] {
  const { registration, progress, year } = campaign;
  const say = wordsOf(campaign);
  const ofOffice = registration === null && progress === null;
  const boards = [
    ...(registration === null ? [] : ['bảng Tổng hợp']),
    ...(progress === null ? [] : ['bảng Tiến độ']),
    ...(forms.length > 0 || ofOffice ? ['bảng của từng biểu mẫu tự lập'] : []),
  ];
  const about = [
    ...(registration === null ? [] : ['ĐĂNG KÝ CHỈ TIÊU']),
    ...(progress === null ? [] : ['BÁO CÁO TIẾN ĐỘ']),
  ].join(' VÀ ');
  const steps = [
    `Mở trang mang tên đơn vị mình (liên kết trong thư mời, hoặc bấm tên đơn vị trong ${boards[0]}).`,
    ...registrationSteps(campaign),
    ...progressSteps(campaign),
    ...formSteps(forms),
  ];
  return [
    [
      ofOffice
        ? `HƯỚNG DẪN NHẬP VÀ NỘP BÁO CÁO NĂM ${year}`
        : say`HƯỚNG DẪN ${about} KẾT NẠP ĐẢNG VIÊN NĂM ${year}`,
      'title',
    ],
    ['Đơn vị làm gì', 'head'],
    ...steps.map((text, index): GuideLine => [`${index + 1}. ${text}`, 'line']),
    ['Đơn vị không cần dùng trình đơn Tổng hợp và không cần cấp quyền gì.', 'line'],
    ['Văn phòng làm gì', 'head'],
    [
      `Xem ${boards.join(' và ')}; dùng trình đơn Tổng hợp để mời nhập, nhắc việc, nhập thay, chốt số liệu. Thứ tự làm có trong Tổng hợp › Trợ giúp › Trợ giúp.`,
      'line',
    ],
    ['Hỏi ai', 'head'],
    [campaign.contact, 'line'],
    ['Lưu ý', 'head'],
    [say(CONFIDENTIAL), 'warn'],
    [
      'Các đơn vị nhìn thấy số liệu của nhau; mỗi đơn vị chỉ sửa được các ô nhập trên trang của mình.',
      'warn',
    ],
    [
      `${upperFirst(boards.join(' và '))} chỉ cộng số đã nộp; số đang nhập in nghiêng, chưa cộng. Số sửa sau khi nộp chỉ được tính khi nộp lại.`,
      'line',
    ],
    ['Văn bản giấy đã ký (đóng dấu, nếu đơn vị có con dấu) vẫn là bản chính thức.', 'line'],
  ];
}

const registrationSteps = ({ registration, progress }: Campaign): string[] =>
  registration === null
    ? []
    : [
        `${progress === null ? 'Nhập' : 'Đăng ký chỉ tiêu: nhập'} bốn số vào các ô màu vàng; không có thì gõ số 0. Cần giải thích thì ghi vào ô Ghi chú.`,
        'Khi các dòng kiểm tra đều có dấu ✔ và mỗi cảnh báo ⚠ đã sửa hoặc có Ghi chú giải thích, tích vào ô Nộp báo cáo. Trong ít phút, trang báo đã nhận hay cần sửa.',
        `Hạn nộp${progress === null ? '' : ' đăng ký'}: ${wholeDeadlineText(registration)}; đơn vị có hạn riêng xem ô Hạn nộp trên trang của mình. Sau khi nộp vẫn sửa được cho đến khi văn phòng chốt số liệu; sửa xong phải tích nộp lại.`,
        `In biểu mẫu để ký: bấm ô In biểu mẫu (${a1(UNIT_TAB.print)}) trên trang của mình. Nếu không mở được, chọn các ô ${a1Area(UNIT_TAB.form)} rồi vào Tệp › In, chọn in Các ô đã chọn, khổ A4, vừa chiều rộng.`,
      ];

const progressSteps = ({ registration, progress, year }: Campaign): string[] =>
  progress === null
    ? []
    : [
        `${registration === null ? 'Lần đầu' : 'Báo cáo tiến độ, lần đầu'}: nhập bốn số đầu kỳ. Hằng tháng: nhập sáu số của tháng vào các ô màu vàng, không có thì gõ số 0; cả tháng không có gì mới thì chỉ tích ô Không phát sinh. Cần giải thích thì ghi vào ô Ghi chú.`,
        'Tích vào ô Nộp của tháng đó. Trong ít phút, trang báo đã nhận hay cần sửa. Tháng đã nhận thì khóa; về sau thấy sai thì ghi vào phần Đính chính.',
        `Số liệu một tháng tính ${progress.whichDays}; ${lastDaysText(progress.lastMonth)}.`,
        `${progressScheduleText(progress, year)} Hạn riêng của đơn vị, nếu có, ghi trên trang của đơn vị.`,
        `In biểu mẫu tháng để ký: bấm ô In biểu mẫu tháng (${a1(PROGRESS_TAB.print)}); in tháng mới nhất đã nhập, muốn in tháng khác thì chọn tháng đó ở ô ${a1(PROGRESS_TAB.correctionMonth)}. Nếu không mở được, chọn các ô ${a1Area(MONTH_FORM.area)} rồi vào Tệp › In, chọn in Các ô đã chọn, khổ A4, vừa chiều rộng.`,
      ];

const formSteps = (forms: readonly OfficeForm[]): string[] =>
  forms.length === 0
    ? []
    : [
        'Biểu mẫu tự lập: xem bảng Việc phải nộp trên trang của mình, bấm vào việc để đến chỗ nhập. Nhập các ô màu vàng, rồi tích ô Nộp báo cáo của kỳ đó. Trong ít phút, trang báo đã nhận hay cần sửa. Sau khi nộp vẫn sửa được cho đến khi văn phòng chốt kỳ đó; sửa xong phải tích nộp lại.',
        ...forms.map(({ title, deadline }) => `${title}: hạn nộp ${deadline.text}.`),
        'In một kỳ để ký: bấm ô In kỳ này (A4) cạnh ô tích của kỳ đó.',
      ];
