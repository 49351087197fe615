/** A block of an own form says what submission would say, for any form, contents and record. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameFigures } from '../../../src/domain/form/answer.ts';
import type { OwnFigures } from '../../../src/domain/form/form.ts';
import { obstacles } from '../../../src/domain/form/judge.ts';
import { stateOfReport } from '../../../src/domain/form/status.ts';
import { rulesOf } from '../../../src/domain/own-form/form-rules.ts';
import type { ColumnId, FormColumn, OfficeForm } from '../../../src/domain/own-form/own-form.ts';
import { BLANK, type CellContent, numberCell, rawText, textCell } from '../../../src/domain/text/cell.ts';
import { a1, type Cell } from '../../../src/sheets/cells/a1.ts';
import { writeCells } from '../../../src/sheets/cells/cell-requests.ts';
import { blockFormulas } from '../../../src/sheets/own-form/block-formulas.ts';
import { checkReport } from '../../../src/sheets/own-form/block-parse.ts';
import { blockRows, lineOf, periodBlock, ruleCell } from '../../../src/sheets/own-form/period-block.ts';
import { ownForms } from '../../domain/own-form/random-own-forms.ts';
import { extendedValue } from '../support/contents.ts';
import { officeReady } from '../support/office.ts';

const { office } = officeReady();
const TAB = 4_322;
office.batch([
  {
    addSheet: {
      properties: { sheetId: TAB, title: 'Biểu', gridProperties: { rowCount: 200, columnCount: 14 } },
    },
  },
]);

const near = fc.integer({ min: 0, max: 6 }).map(numberCell);
const odd = fc.oneof(
  fc.constantFrom(-1, 0.25, 95.5, 1e15, 45_000).map(numberCell),
  fc.constantFrom('12 người', ' ', 'x'.repeat(301), 'ok').map(textCell),
  fc.constantFrom('=1+1', '=1/0').map((text): CellContent => ({ kind: 'formula', text })),
);

/** Contents of a cell, right ones most of the time. */
function contentsFor({ kind }: FormColumn): fc.Arbitrary<CellContent> {
  const right: fc.Arbitrary<CellContent> =
    kind.kind === 'choice' || kind.kind === 'yes-no'
      ? fc
          .tuple(fc.constantFrom(...kind.texts), fc.boolean())
          .map(([text, isLoud]) => textCell(isLoud ? ` ${text.toUpperCase()}` : text))
      : kind.kind === 'text'
        ? fc.constantFrom('đi công tác', 'lý do').map(textCell)
        : near;
  return fc.oneof(
    { weight: 12, arbitrary: right },
    { weight: 2, arbitrary: fc.constant(BLANK) },
    { weight: 1, arbitrary: odd },
  );
}

interface Standing {
  readonly form: OfficeForm;
  readonly cells: Readonly<Record<ColumnId, CellContent>>;
  readonly note: CellContent;
  readonly ticked: boolean;
  readonly isReturned: boolean;
  readonly before: readonly (number | null)[];
  /** How the accepted figures come about: none, the present ones where they are right, or others. */
  readonly accepted: 'none' | 'same' | 'other';
}

const standings: fc.Arbitrary<Standing> = ownForms.chain((form) =>
  fc.record({
    form: fc.constant(form),
    cells: fc
      .tuple(...form.columns.map(contentsFor))
      .map((contents) => Object.fromEntries(form.columns.map(({ id }, at) => [id, contents[at] ?? BLANK]))),
    note: fc.constantFrom<CellContent>(BLANK, BLANK, textCell('chi bộ mới'), textCell('  '), {
      kind: 'formula',
      text: '="x"',
    }),
    ticked: fc.constantFrom(false, false, false, true),
    isReturned: fc.constantFrom(false, false, false, true),
    before: fc.tuple(...form.columns.map(() => fc.option(fc.integer({ min: 0, max: 6 })))),
    accepted: fc.constantFrom('none', 'none', 'same', 'other'),
  }),
);

const put = (at: Cell, value: object) => ({
  updateCells: {
    start: { sheetId: TAB, rowIndex: at.row, columnIndex: at.column },
    rows: [{ values: [{ userEnteredValue: value }] }],
    fields: 'userEnteredValue',
  },
});

/** The text that a column of texts holds as it was typed; other figures as they are accepted. */
const acceptedValue = (
  { kind, id }: FormColumn,
  figures: OwnFigures<ColumnId>,
  typed: CellContent,
): object => {
  const figure = figures[id] ?? null;
  if (figure === null) return {};
  if (typeof figure === 'number') return { numberValue: figure };
  return { stringValue: kind.kind === 'text' ? rawText(typed) : figure };
};

it('codes, rules and states are those of the check', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(standings, ({ form, cells, note, ticked, isReturned, before, accepted }) => {
      const top = 3;
      const prior = periodBlock(form, top);
      const block = periodBlock(form, top + blockRows(form) + 1);
      const figuresBefore: OwnFigures<ColumnId> = {
        ...Object.fromEntries(
          form.columns.map(({ id, kind }, at) => [
            id,
            ['count', 'money', 'rate', 'day'].includes(kind.kind) ? (before[at] ?? null) : null,
          ]),
        ),
        note: null,
      } as OwnFigures<ColumnId>;
      const check = checkReport(form, { entry: { counts: cells, note, nothingNew: false } }, figuresBefore);
      const isAccepted = accepted !== 'none' && check.figures !== null;
      const [first] = form.columns;
      const record = check.figures;
      const kept =
        !isAccepted || record === null || first === undefined
          ? null
          : accepted === 'same'
            ? record
            : { ...record, [first.id]: 'khác' };
      office.batch([
        {
          repeatCell: {
            range: {
              sheetId: TAB,
              startRowIndex: 0,
              endRowIndex: 200,
              startColumnIndex: 0,
              endColumnIndex: 14,
            },
            cell: {},
            fields: 'userEnteredValue',
          },
        },
        ...writeCells(TAB, blockFormulas({ form, block, before: prior })),
        ...form.columns.flatMap((column) => {
          const line = lineOf(form, block, column.id);
          const typed = cells[column.id] ?? BLANK;
          const past = figuresBefore[column.id];
          return [
            put(line.label, { stringValue: column.label }),
            put(line.figure, extendedValue(typed)),
            ...(typeof past === 'number'
              ? [put(lineOf(form, prior, column.id).accepted, { numberValue: past })]
              : []),
            ...(kept === null ? [] : [put(line.accepted, acceptedValue(column, kept, typed))]),
          ];
        }),
        put(block.note, extendedValue(note)),
        put(block.tick, { boolValue: ticked }),
        put(block.demand, { stringValue: 'owed' }),
        ...(isReturned ? [put(block.returnedAt, { numberValue: 45_000 })] : []),
        ...(kept === null ? [] : [put(block.firstAcceptedAt, { numberValue: 45_000.5 })]),
      ]);
      const shown = (at: Cell) => office.shown(TAB, a1(at));
      for (const { id, isRequired } of form.columns) {
        const found = check.findings.find((one) => one.kind === 'count' && one.field === id);
        const isBlank =
          !isRequired &&
          rawText(cells[id] ?? BLANK).replace(/ /g, '') === '' &&
          cells[id]?.kind !== 'formula';
        const wanted = found?.kind === 'count' ? found.problem : isBlank ? 'none' : 'ok';
        expect(shown(lineOf(form, block, id).code)).toBe(wanted);
      }
      for (const [index, { id, severity }] of rulesOf(form).entries()) {
        const isBroken = check.findings.some((one) => one.kind === 'rule' && one.rule === id);
        const codes = ` ${shown(ruleCell(form, block, id)).replaceAll(';', '; ')}`;
        expect(codes.includes(` ${severity} ${index + 1};`)).toBe(isBroken);
      }
      const isBlankFinding = (one: (typeof check.findings)[number]) =>
        one.kind === 'count' && one.problem === 'blank';
      const state = stateOfReport({
        ticked,
        isReturned,
        accepted: kept,
        figures: check.figures,
        isUntouched:
          form.columns.every(({ id }) => ['none', 'blank'].includes(shown(lineOf(form, block, id).code))) &&
          !check.hasNote &&
          note.kind !== 'formula',
        isFaulty: obstacles(check).some((one) => !isBlankFinding(one)),
        isMissing: check.findings.some(isBlankFinding),
      });
      seen.add(state);
      // A note may be changed after acceptance, and is no figure.
      const wanted =
        kept !== null &&
        check.figures !== null &&
        state === 'edited' &&
        sameFigures({ ...check.figures, note: null }, { ...kept, note: null })
          ? 'submitted'
          : state;
      expect(shown(block.stateCode)).toBe(wanted);
    }),
    { numRuns: 150, seed: 21 },
  );
  expect([...seen].sort()).toEqual(
    ['edited', 'empty', 'faulty', 'ready', 'returned', 'submitted', 'typing', 'waiting'].filter((one) =>
      seen.has(one),
    ),
  );
  expect(seen.size).toBeGreaterThan(6);
});
