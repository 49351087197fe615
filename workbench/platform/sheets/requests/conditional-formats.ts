import type { Book, Sheet } from '../book/book.ts';
import type { Draft } from '../book/draft.ts';
import { areaOf, cutRange } from '../book/grid-range.ts';
import { requireOpenSheet } from '../book/permissions.ts';
import { parseIn } from '../book/titles.ts';
import { withBothColors } from '../cells/colors.ts';
import { checkCondition } from '../cells/conditions.ts';
import type { CellFormat, ConditionalFormatRule } from '../service/api.ts';
import { badRequest } from '../service/api-error.ts';
import type { Handler, Handlers } from './handler.ts';

/** The tab a rule belongs to, after checking the rule. */
function checkedSheet(draft: Draft, rule: ConditionalFormatRule | undefined): Sheet {
  const ranges = rule?.ranges ?? [];
  const [first] = ranges;
  if (!first) throw badRequest('Must specify at least one range.');
  const sheet = draft.sheet(first.sheetId);
  if (ranges.some(({ sheetId = 0 }) => sheetId !== sheet.id))
    throw badRequest('All ranges of a conditional format rule must be on the same sheet.');
  for (const range of ranges) areaOf(range, sheet);
  if (!rule?.booleanRule && !rule?.gradientRule)
    throw badRequest('Must specify a booleanRule or a gradientRule.');
  if (rule.booleanRule) {
    checkCondition(draft.book, rule.booleanRule.condition, 'format');
    requirePlainFormat(rule.booleanRule.format);
  }
  requireOwnSheet(draft.book, rule, sheet);
  requireOpenSheet(draft.book, sheet, draft.user);
  return sheet;
}

/**
 * "Conditional formatting can only apply a subset of formatting: bold, italic, strikethrough, foreground color and,
 * background color." (discovery document); the wording is ours.
 */
function requirePlainFormat({ textFormat, ...format }: CellFormat = {}): void {
  const wrong =
    Object.keys(format).find((field) => !/^backgroundColor(Style)?$/.test(field)) ??
    Object.keys(textFormat ?? {}).find(
      (field) => !/^(bold|italic|strikethrough|foregroundColor(Style)?)$/.test(field),
    );
  if (wrong !== undefined) throw badRequest(`A conditional format cannot set ${wrong}.`);
}

/** docs/platform.md 65: named ranges of other tabs included; the whole batch fails. */
function requireOwnSheet(book: Book, rule: ConditionalFormatRule, sheet: Sheet): void {
  for (const { userEnteredValue = '' } of rule.booleanRule?.condition?.values ?? []) {
    if (!/^[=+]/.test(userEnteredValue)) continue;
    const leaves = parseIn(book, userEnteredValue).parts.some((part) => {
      if (part.kind === 'reference') return part.sheetId !== undefined && part.sheetId !== sheet.id;
      if (part.kind === 'broken') return part.text.includes('!') && part.text !== '#REF!';
      if (part.kind !== 'name') return false;
      const named = book.namedRanges.find(({ name }) => name?.toLowerCase() === part.text.toLowerCase());
      return named !== undefined && (named.range?.sheetId ?? 0) !== sheet.id;
    });
    if (leaves) throw badRequest('Conditional format rule cannot reference a different sheet.');
  }
}

/** The rule as it is kept: over cells that there are, its colours in both spellings. */
const stored = (rule: ConditionalFormatRule, sheet: Sheet): ConditionalFormatRule =>
  withBothColors({ ...rule, ranges: (rule.ranges ?? []).map((range) => cutRange(range, sheet)) });

function ruleAt(sheet: Sheet, index: number): ConditionalFormatRule {
  const rule = sheet.conditionalFormats[index];
  if (!rule) throw badRequest(`No conditional format on sheet: ${sheet.id} at index: ${index}`);
  return rule;
}

const addConditionalFormatRule: Handler<'addConditionalFormatRule'> = (draft, { rule, index = 0 }) => {
  const { id } = checkedSheet(draft, rule);
  const sheet = draft.edit(id);
  if (!rule) return;
  if (index < 0 || index > sheet.conditionalFormats.length)
    throw badRequest(`Invalid conditional format index: ${index}`);
  sheet.conditionalFormats = [
    ...sheet.conditionalFormats.slice(0, index),
    stored(rule, sheet),
    ...sheet.conditionalFormats.slice(index),
  ];
};

const updateConditionalFormatRule: Handler<'updateConditionalFormatRule'> = (
  draft,
  { rule, index = 0, newIndex, sheetId },
) => {
  const sheet = rule ? draft.edit(checkedSheet(draft, rule).id) : draft.edit(sheetId);
  requireOpenSheet(draft.book, sheet, draft.user);
  const oldRule = ruleAt(sheet, index);
  const rest = sheet.conditionalFormats.filter((_, position) => position !== index);
  const to = newIndex ?? index;
  const newRule = rule ? stored(rule, sheet) : oldRule;
  sheet.conditionalFormats = [...rest.slice(0, to), newRule, ...rest.slice(to)];
  return {
    updateConditionalFormatRule: {
      oldRule,
      newRule,
      ...(newIndex !== undefined && { oldIndex: index, newIndex }),
    },
  };
};

const deleteConditionalFormatRule: Handler<'deleteConditionalFormatRule'> = (
  draft,
  { sheetId, index = 0 },
) => {
  const sheet = draft.edit(sheetId);
  requireOpenSheet(draft.book, sheet, draft.user);
  const rule = ruleAt(sheet, index);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((_, position) => position !== index);
  return { deleteConditionalFormatRule: { rule } };
};

export const conditionalFormatHandlers: Handlers = {
  addConditionalFormatRule,
  updateConditionalFormatRule,
  deleteConditionalFormatRule,
};
