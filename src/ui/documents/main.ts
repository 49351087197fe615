import type { DocumentKind } from '../../app/documents/choose-document.ts';
import type { DocumentStart } from '../../app/documents/documents.ts';
import type { OwnForm } from '../../app/documents/own-document.ts';
import type { FieldName } from '../../words/field-text.ts';
import { button, h } from '../common/dom.ts';
import { openFrame } from '../common/frame.ts';
import { askServer, closeDialog } from '../common/server.ts';
import './documents.css';
import { documentView } from './document-view.ts';
import { exportView } from './export-view.ts';
import { fieldInput } from './fields.ts';

type View = DocumentKind | 'export';
/** Of the office's own forms, `own` and the code. */
type Form = 'registration' | 'progress' | `own ${string}`;

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

/** An own form has no other: its statistics are a table of all units. */
const OWN_DOCUMENTS = [
  ['report', 'Báo cáo tổng hợp'],
  ['letter', 'Công văn đôn đốc'],
  ['statistics', 'Thống kê'],
] as const;

const ownIn = ({ own }: DocumentStart, form: Form): OwnForm | undefined =>
  own.find(({ code }) => form === `own ${code}`);

const isOwn = (form: Form): form is `own ${string}` => form.startsWith('own ');

function kindOf(form: Form, name: Name): DocumentKind {
  if (!isOwn(form)) return form === 'progress' ? `progress-${name}` : name;
  return `own-${name === 'letter' || name === 'statistics' ? name : 'report'}`;
}

const frame = openFrame();
const sheet = documentView();
/** As typed so far, document by document: a number typed for one kind is not offered to another. */
const typedIn = new Map<string, Partial<Record<FieldName, string>>>();
let typed: Partial<Record<FieldName, string>> = {};
let unitCode = '';
/** The period chosen for each own form, by its code. */
const periodOf = new Map<string, string>();
/** Only the last document asked for is shown, whichever answer comes first. */
let asked = 0;

/** `refusal`: why the server could not make the document of an own form, which only asking tells. */
function open(start: DocumentStart, form: Form, view: View, refusal?: string): void {
  const own = ownIn(start, form);
  const period = own === undefined ? '' : (periodOf.get(own.code) ?? own.usual);
  const typedKey = `${view} ${period}`;
  typed = typedIn.get(typedKey) ?? {};
  typedIn.set(typedKey, typed);
  const views: readonly (readonly [View, string])[] = [
    ...(own === undefined ? DOCUMENTS : OWN_DOCUMENTS).map(
      ([name, label]) => [kindOf(form, name), label] as const,
    ),
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
    ...(own === undefined ? [] : periodChoice(own, period, () => open(start, form, view))),
    h('fieldset', {}, h('legend', {}, 'Văn bản'), ...choices),
    rest,
  );
  const close = button('Đóng', 'plain', closeDialog);
  if (view === 'export') {
    frame.show(
      [h('div', { class: 'split' }, side, exportView(frame, own === undefined ? null : { ...own, period }))],
      [close],
    );
    return;
  }
  const why = refusal ?? start.unavailable[view];
  const main = why === undefined ? sheet.element : h('p', { class: 'nothing' }, why);
  frame.show(
    [h('div', { class: 'split' }, side, main)],
    why === undefined ? [close, ...actions(view, period)] : [close],
  );
  document.getElementById(`view-${view}`)?.focus();
  if (why !== undefined) return;
  const fields = h('div', { class: 'rest' });
  const refuse = own === undefined ? frame.complain : (message: string) => open(start, form, view, message);
  const show = () => void preview(view, period, fields, refuse);
  if (isOfUnit(view)) rest.append(...unitChoice(start, show));
  rest.append(fields, ...pageNumberRemark());
  show();
}

const formsOf = ({ kinds, own }: DocumentStart): readonly (readonly [Form, string])[] => [
  ...FORMS.filter(([form]) => kinds.some((kind) => kind === kindOf(form, 'report'))),
  ...own.map(({ code, title }): readonly [Form, string] => [`own ${code}`, title]),
];

/** Which form, where two are in use; the same document of the other one comes up. */
function formChoice(start: DocumentStart, form: Form, view: View): HTMLElement[] {
  const forms = formsOf(start);
  if (forms.length < 2) return [];
  const name = DOCUMENTS.find(([one]) => kindOf(form, one) === view)?.[0];
  const choose = (value: Form) => open(start, value, name === undefined ? view : kindOf(value, name));
  // Titles of own forms are long, and there may be eight of them.
  if (start.own.length > 0)
    return chosenOf('form', 'Biểu mẫu', forms, form, (value) => choose(value as Form));
  const choices = forms.map(([value, label]) =>
    h(
      'span',
      {},
      h('input', {
        type: 'radio',
        name: 'form',
        id: `form-${value}`,
        checked: value === form,
        onchange: () => choose(value),
      }),
      h('label', { for: `form-${value}` }, label),
    ),
  );
  return [h('fieldset', { class: 'forms' }, h('legend', {}, 'Biểu mẫu'), ...choices)];
}

/** A form that is asked for once, or once a year, has one period. */
const periodChoice = (
  { code, periods }: OwnForm,
  period: string,
  hear: () => void,
): readonly HTMLElement[] =>
  periods.length < 2
    ? []
    : chosenOf(
        'period',
        'Kỳ',
        periods.map(({ period: value, label }) => [value, label] as const),
        period,
        (value) => {
          periodOf.set(code, value);
          hear();
        },
      );

function chosenOf(
  id: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  hear: (value: string) => void,
): HTMLElement[] {
  const select = h('select', { id }, ...options.map(([one, text]) => h('option', { value: one }, text)));
  select.value = value;
  select.addEventListener('change', () => {
    hear(select.value);
    // The page is made anew: whoever chooses by keyboard goes on choosing.
    document.getElementById(id)?.focus();
  });
  return [h('label', { for: id }, label), select];
}

const isOfUnit = (kind: DocumentKind): boolean => kind === 'statistics' || kind === 'progress-statistics';

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

async function preview(
  kind: DocumentKind,
  period: string,
  fields: HTMLElement,
  refuse: (message: string) => void,
): Promise<void> {
  const request = { kind, unitCode: isOfUnit(kind) ? unitCode : '', period, values: typed };
  const number = ++asked;
  const answer = await frame.during('Đang lập văn bản…', askServer('documentPreview', request));
  if (number !== asked) return;
  if (!answer.ok) {
    refuse(answer.message);
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

const actions = (kind: DocumentKind, period: string): HTMLElement[] => [
  button('Lưu thành Google Tài liệu', 'plain', () => void save(kind, period)),
  button('Tải tệp Word', 'plain', () => void word()),
  button('Mở để in ở thẻ mới', 'plain', () => sheet.openToPrint()),
  button('In', 'primary', () => sheet.print()),
];

async function word(): Promise<void> {
  await frame.during('Đang lập tệp Word…', sheet.download());
}

async function save(kind: DocumentKind, period: string): Promise<void> {
  const request = {
    kind,
    unitCode: isOfUnit(kind) ? unitCode : '',
    period,
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
  const name = DOCUMENTS.find(([one]) => one === wanted)?.[0] ?? 'report';
  const due = start.own.find(({ periods }) => periods.some(({ period }) => period === start.due));
  // *Việc cần làm* asks for the report of what was closed last.
  const isDue = due !== undefined && name === 'report' && wanted !== 'export';
  if (isDue && start.due !== null) periodOf.set(due.code, start.due);
  const form = isDue ? (`own ${due.code}` as const) : (formsOf(start)[0]?.[0] ?? 'registration');
  open(start, form, wanted === 'export' ? 'export' : kindOf(form, name));
}

void begin();
