import { button, h, submitButton } from '../common/dom.ts';
import type { Frame } from '../common/frame.ts';
import { askServer } from '../common/server.ts';
import { COLUMNS_FORM, columnsPage, type Page } from './columns-page.ts';
import { type Desk, type Draft, isChanged, rowsOfDraft } from './draft.ts';
import { renumbered } from './form-fields.ts';
import { HEAD_FORM, headPage } from './head-page.ts';
import { judgedFields, type Part } from './judged-fields.ts';
import { RULES_FORM, rulesPage } from './rules-page.ts';
import { TRY_FORM, tryPage } from './try-page.ts';

interface Ways {
  /** Back to where the form came from. */
  leave(): void;
  saved(message: string): void;
}

const TITLES = ['Biểu mẫu lấy từ đâu', 'Các cột', 'Quy tắc', 'Tên, kỳ và hạn', 'Nhập thử và lưu'] as const;

const headingOf = (step: 2 | 3 | 4 | 5): HTMLElement =>
  h('h2', {}, h('span', { class: 'step' }, `Bước ${step}/5: `), TITLES[step - 1] ?? '');

/** Columns, rules, period, trial: each step goes on when nothing in it is wrong. Nothing is written before *Lưu*. */
export function makeForm(frame: Frame, desk: Desk, draft: Draft, ways: Ways): void {
  frame.guard(() => isChanged(draft));
  /** Goes on, or shows what is wrong beside the fields. */
  const goOn = (part: Part, page: Page, next: () => void) => {
    const problems = judgedFields(draft.fields).problems.filter((one) => one.part === part);
    page.mark(problems);
    if (problems.length === 0) return next();
    frame.complain(
      problems.length === 1
        ? (problems[0]?.text ?? '')
        : `Có ${problems.length} chỗ cần sửa, ghi cạnh từng ô.`,
    );
  };
  const showColumns = () => {
    const page = columnsPage(desk, draft, () => goOn('columns', page, leaveColumns));
    frame.show(
      [headingOf(2), ...page.content],
      [button('Quay lại', 'plain', ways.leave), submitButton('Tiếp tục', COLUMNS_FORM)],
    );
  };
  const leaveColumns = () => {
    const { fields, original } = draft;
    if (original === null && fields.rules.length === 0) fields.columns = renumbered(fields.columns);
    showRules();
  };
  const showRules = () => {
    const page = rulesPage(desk, draft, () => goOn('rules', page, () => showHead()));
    const next = submitButton('Tiếp tục', RULES_FORM);
    frame.show([headingOf(3), ...page.content], [button('Quay lại', 'plain', showColumns), next]);
    next.focus();
  };
  const showHead = (focusId?: string) => {
    const page = headPage(desk, draft, showHead, () => goOn('head', page, showTrial));
    frame.show(
      [headingOf(4), ...page.content],
      [button('Quay lại', 'plain', showRules), submitButton('Tiếp tục', HEAD_FORM)],
    );
    if (focusId !== undefined) document.getElementById(focusId)?.focus();
  };
  const showTrial = () => {
    const { form } = judgedFields(draft.fields);
    // A rule may have come to say something wrong by what was changed since.
    if (form === null) return showRules();
    const save = submitButton('Lưu biểu mẫu', TRY_FORM);
    frame.show(
      [headingOf(5), ...tryPage(desk, draft, form, () => void keep())],
      [button('Quay lại', 'plain', () => showHead()), save],
    );
  };
  const keep = async () => {
    const rows = rowsOfDraft(draft);
    if (rows === null) return showColumns();
    const { original } = draft;
    const request = { code: original?.code ?? null, rows, seen: original?.text ?? '' };
    const answer = await frame.during('Đang lưu…', askServer('formSave', request));
    if (answer.ok) ways.saved(answer.message);
    else frame.complain([answer.message, ...answer.problems.map((one) => one.text)].join('\n'));
  };
  showColumns();
}
