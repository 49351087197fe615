import type { DocumentKind } from '../../app/documents/choose-document.ts';
import type { DocumentStart } from '../../app/documents/documents.ts';
import type { FieldName } from '../../words/field-text.ts';
import { button, h } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { askServer, closeDialog } from '../common/server.ts';
import './documents.css';
import { documentView } from './document-view.ts';
import { exportView } from './export-view.ts';
import { fieldInput } from './fields.ts';

type View = DocumentKind | 'export';
type Form = 'registration' | 'progress';

/** Both forms have the same documents; form B's kinds begin with its name. */
const DOCUMENTS = [
  ['report', 'Báo cáo tổng hợp'],
  ['letter', 'Công văn đôn đốc'],
  ['statistics', 'Thống kê của đơn vị'],
  ['correction', 'Báo cáo đính chính'],
  ['overview', 'Bảng theo dõi một trang'],
] as const;
type Name = (typeof DOCUMENTS)[number][0];

const FORMS: readonly (readonly [Form, string])[] = [
  ['registration', 'Đăng ký chỉ tiêu'],
  ['progress', 'Tiến độ'],
];

const kindOf = (form: Form, name: Name): DocumentKind => (form === 'progress' ? `progress-${name}` : name);

const frame = openFrame();
const sheet = documentView();
/** As typed so far, document by document: a number typed for one kind is not offered to another. */
const typedIn = new Map<View, Partial<Record<FieldName, string>>>();
let typed: Partial<Record<FieldName, string>> = {};
let unitCode = '';
/** Only the last document asked for is shown, whichever answer comes first. */
let asked = 0;

function open(start: DocumentStart, form: Form, view: View): void {
  typed = typedIn.get(view) ?? {};
  typedIn.set(view, typed);
  const views: readonly (readonly [View, string])[] = [
    ...DOCUMENTS.map(([name, label]) => [kindOf(form, name), label] as const),
    ['export', 'Xuất tệp'],
  ];
  const choices = views.map(([value, label]) => {
    const why = value === 'export' ? undefined : start.unavailable[value];
    return h(
      'div',
      { class: 'choice' },
      h('input', {
        type: 'radio',
        name: 'view',
        id: `view-${value}`,
        checked: value === view,
        onchange: () => open(start, form, value),
      }),
      h('label', { for: `view-${value}` }, label),
      why === undefined ? null : h('div', { class: 'quiet' }, why),
    );
  });
  const side = h('div', { class: 'side' });
  const rest = h('div', { class: 'rest' });
  side.append(
    ...formChoice(start, form, view),
    h('fieldset', {}, h('legend', {}, 'Văn bản'), ...choices),
    rest,
  );
  const close = button('Đóng', 'plain', closeDialog);
  if (view === 'export') {
    frame.show([h('div', { class: 'split' }, side, exportView(frame))], [close]);
    return;
  }
  const why = start.unavailable[view];
  const main = why === undefined ? sheet.element : h('p', { class: 'nothing' }, why);
  frame.show(
    [h('div', { class: 'split' }, side, main)],
    why === undefined ? [close, ...actions(view)] : [close],
  );
  document.getElementById(`view-${view}`)?.focus();
  if (why !== undefined) return;
  if (isOfUnit(view)) rest.append(...unitChoice(start, () => void preview(view, fields)));
  const fields = h('div', { class: 'rest' });
  rest.append(fields, ...pageNumberRemark());
  void preview(view, fields);
}

const formsOf = ({ kinds }: DocumentStart) =>
  FORMS.filter(([form]) => kinds.includes(kindOf(form, 'report')));

/** Which form, where two are in use; the same document of the other one comes up. */
function formChoice(start: DocumentStart, form: Form, view: View): HTMLElement[] {
  const forms = formsOf(start);
  if (forms.length < 2) return [];
  const name = DOCUMENTS.find(([one]) => kindOf(form, one) === view)?.[0];
  const choices = forms.map(([value, label]) =>
    h(
      'span',
      {},
      h('input', {
        type: 'radio',
        name: 'form',
        id: `form-${value}`,
        checked: value === form,
        onchange: () => open(start, value, name === undefined ? view : kindOf(value, name)),
      }),
      h('label', { for: `form-${value}` }, label),
    ),
  );
  return [h('fieldset', { class: 'forms' }, h('legend', {}, 'Biểu mẫu'), ...choices)];
}

const isOfUnit = (kind: DocumentKind): boolean => kind.endsWith('statistics');

function unitChoice({ units }: DocumentStart, hear: () => void): HTMLElement[] {
  const select = h(
    'select',
    { id: 'unit' },
    ...units.map(({ code, name }) => h('option', { value: code }, `${code} · ${name}`)),
  );
  if (units.some(({ code }) => code === unitCode)) select.value = unitCode;
  unitCode = select.value;
  select.addEventListener('change', () => {
    unitCode = select.value;
    hear();
  });
  return [h('label', { for: 'unit' }, 'Đơn vị'), select];
}

async function preview(kind: DocumentKind, fields: HTMLElement): Promise<void> {
  const request = { kind, unitCode: isOfUnit(kind) ? unitCode : '', values: typed };
  const number = ++asked;
  const answer = await frame.during('Đang lập văn bản…', askServer('documentPreview', request));
  if (number !== asked) return;
  if (!answer.ok) {
    frame.complain(answer.message);
    return;
  }
  sheet.show(answer.preview);
  if (answer.preview.remarks.length > 0) frame.say(answer.preview.remarks.join(' '));
  fields.replaceChildren(
    ...answer.preview.fields.flatMap(({ name, value }) => {
      typed[name] = value;
      return fieldInput(name, value, (now) => {
        typed[name] = now;
        sheet.fill(name, now);
      });
    }),
  );
}

const actions = (kind: DocumentKind): HTMLElement[] => [
  button('Lưu thành Google Tài liệu', 'plain', () => void save(kind)),
  button('Tải tệp Word', 'plain', () => void word()),
  button('Mở để in ở thẻ mới', 'plain', () => sheet.openToPrint()),
  button('In', 'primary', () => sheet.print()),
];

async function word(): Promise<void> {
  await frame.during('Đang lập tệp Word…', sheet.download());
}

async function save(kind: DocumentKind): Promise<void> {
  const request = {
    kind,
    unitCode: isOfUnit(kind) ? unitCode : '',
    values: typed,
    word: await frame.during('Đang lập tệp Word…', sheet.wordFile()),
  };
  const answer = await frame.during('Đang lưu vào Google Drive…', askServer('documentSave', request));
  if (!answer.ok) frame.complain(answer.message);
  else frame.say(answer.message, h('a', { href: answer.url }, 'Mở bản thảo'));
}

/** Chromium numbers pages by the document's own rules since version 131; others cannot. */
function pageNumberRemark(): HTMLElement[] {
  const brands = (navigator as { userAgentData?: { brands: readonly { brand: string; version: string }[] } })
    .userAgentData?.brands;
  const chromium = brands?.find(({ brand }) => brand === 'Chromium');
  if (chromium !== undefined && Number(chromium.version) >= 131) return [];
  return [
    h(
      'p',
      { class: 'quiet' },
      'Trình duyệt này không tự in số trang. Muốn có số trang từ trang 2, xin in bằng Chrome hoặc Edge bản mới.',
    ),
  ];
}

async function begin(): Promise<void> {
  const start = await frame.during('Đang đọc bảng tính…', askServer('documentStart'));
  if (!start.ok) {
    frame.complain(start.message);
    return;
  }
  // Which view comes first stands at the end of the page: Screen.open puts it there. Without form A it is form B's.
  const wanted = document.getElementById('start')?.textContent;
  const form = formsOf(start)[0]?.[0] ?? 'registration';
  const name = DOCUMENTS.find(([one]) => one === wanted)?.[0] ?? 'report';
  open(start, form, wanted === 'export' ? 'export' : kindOf(form, name));
}

void begin();
