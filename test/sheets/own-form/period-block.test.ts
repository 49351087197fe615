import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/calendar/day.ts';
import { periodsOf } from '../../../src/domain/own-form/form-period.ts';
import type { OfficeForm } from '../../../src/domain/own-form/own-form.ts';
import { numberCell } from '../../../src/domain/text/cell.ts';
import { type Area, a1, areaFrom } from '../../../src/sheets/cells/a1.ts';
import type { CellWrite } from '../../../src/sheets/cells/tab.ts';
import { writeAt } from '../../../src/sheets/cells/tab.ts';
import { blockPlaces, readBlock } from '../../../src/sheets/own-form/block-parse.ts';
import { blockSpec } from '../../../src/sheets/own-form/block-spec.ts';
import {
  blockInputs,
  blocksOf,
  lineOf,
  type PeriodBlock,
} from '../../../src/sheets/own-form/period-block.ts';
import { acceptedCells } from '../../../src/sheets/report/report-cells.ts';
import { ownForms } from '../../domain/own-form/random-own-forms.ts';
import { SHIPPED } from '../../domain/support.ts';
import { gridWith } from '../support.ts';

fc.configureGlobal({ seed: 20251130, numRuns: 40 });

/** Every block of a form with its spec, below each other from that row on. */
function specsOf(form: OfficeForm, top = 24) {
  const periods = periodsOf(form, 2025, SHIPPED);
  const blocks = blocksOf(
    form,
    periods.map(({ number }) => number),
    top,
  );
  return periods.map((period) => {
    const block = blocks.get(period.number);
    if (block === undefined) throw new Error(`no block ${period.number}`);
    const before = blocks.get(period.number - 1) ?? null;
    const { number } = period;
    const facts = { year: 2025, number, lastDay: period.lastDay, demand: 'owed' as const };
    return { period, block, spec: blockSpec({ form, block, before }, facts) };
  });
}

const meets = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
const isWithin = (inner: Area, outer: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

describe('blocks of any form', () => {
  it('stand below each other, and keep to their own rows', () => {
    fc.assert(
      fc.property(ownForms, (form) => {
        const specs = specsOf(form);
        for (const [at, { block, spec }] of specs.entries()) {
          const next = specs[at + 1]?.block;
          if (next !== undefined) expect(next.area.row).toBeGreaterThan(block.area.row + block.area.rows - 1);
          const areas = [
            ...spec.cells.map((one) => areaFrom(one)),
            ...spec.merges,
            ...blockInputs(block),
            ...spec.styles.map(([area]) => area),
            ...spec.validations.map(([area]) => area),
            ...spec.highlights.map(({ area }) => area),
          ];
          expect(areas.filter((area) => !isWithin(area, block.area))).toEqual([]);
        }
      }),
    );
  });

  it('merge no cell twice, and write no cell twice', () => {
    fc.assert(
      fc.property(ownForms, (form) => {
        for (const { spec } of specsOf(form)) {
          for (const [at, merge] of spec.merges.entries())
            expect(spec.merges.slice(at + 1).filter((other) => meets(merge, other))).toEqual([]);
          const places = spec.cells.map(({ row, column }) => `${row}:${column}`);
          expect(new Set(places).size).toBe(places.length);
        }
      }),
    );
  });

  it('write nothing where a unit types or the sweep answers', () => {
    fc.assert(
      fc.property(ownForms, (form) => {
        for (const { spec, block } of specsOf(form)) {
          const kept = [
            ...blockInputs(block),
            block.accepted,
            block.logged,
            ...[
              block.answer,
              block.firstAcceptedAt,
              block.receipt,
              block.times,
              block.closedAt,
              block.returnedAt,
              block.judgedBy,
              block.acceptedNote,
            ].map((one) => areaFrom(one)),
          ];
          const hit = spec.cells.filter((one) => kept.some((area) => meets(areaFrom(one), area)));
          expect(hit).toEqual([]);
        }
      }),
    );
  });

  it('have the same formulas, moved by their distance', () => {
    fc.assert(
      fc.property(ownForms, (form) => {
        const [, second, third] = specsOf(form);
        if (second === undefined || third === undefined) return;
        const distance = third.block.area.row - second.block.area.row;
        const moved = (cells: readonly CellWrite[], by: number) =>
          cells.flatMap(({ row, column, value }) =>
            typeof value === 'object' && value !== null
              ? [
                  [
                    row + by,
                    column,
                    value.formula.replace(/(?<=\b[A-N])\d+/g, (one) => String(Number(one) + by)),
                  ],
                ]
              : [],
          );
        expect(moved(second.spec.cells, distance)).toEqual(moved(third.spec.cells, 0));
      }),
    );
  });
});

describe('a block that was read', () => {
  const first = (form: OfficeForm) => {
    const [found] = specsOf(form);
    if (found === undefined) throw new Error('no period');
    return found;
  };

  it('gives back what was typed, accepted and recorded', () => {
    fc.assert(
      fc.property(ownForms, fc.boolean(), (form, ticked) => {
        const { block, spec, period } = first(form);
        const typed = form.columns.map(({ id }, at) => writeAt(lineOf(form, block, id).figure, at + 1));
        const accepted = form.columns.map(({ id }, at) => writeAt(lineOf(form, block, id).accepted, at + 10));
        const grid = gridWith([
          ...spec.cells,
          ...typed,
          ...accepted,
          writeAt(block.tick, ticked),
          writeAt(block.note, 'chi bộ mới'),
          writeAt(block.firstAcceptedAt, 45_700.5),
          writeAt(block.receipt, 'SHT01.2025-VP01-1'),
          writeAt(block.times, 1),
          writeAt(block.acceptedNote, 'trước'),
        ]);
        const report = readBlock(grid, form, period.number, block);
        expect(report).toMatchObject({
          entry: {
            counts: Object.fromEntries(form.columns.map(({ id }, at) => [id, numberCell(at + 1)])),
            note: { kind: 'text', text: 'chi bộ mới' },
          },
          record: {
            ticked,
            acceptance: {
              figures: {
                ...Object.fromEntries(form.columns.map(({ id }, at) => [id, at + 10])),
                note: 'trước',
              },
            },
            demand: 'owed',
            lastDay: period.lastDay,
            firstAcceptedAt: `${day('2025-02-12')}T12:00:00`,
            receipt: 'SHT01.2025-VP01-1',
            times: 1,
            closedAt: null,
            returnedAt: null,
            judgedBy: null,
          },
        });
      }),
    );
  });

  it('is accepted, noted and corrected at the same places as a report of any form', () => {
    fc.assert(
      fc.property(ownForms, (form) => {
        const { block, spec, period } = first(form);
        const places = blockPlaces(form, block);
        const own = [
          ...Object.values(places.typed),
          ...Object.values(places.accepted),
          ...Object.values(places.logged ?? {}),
        ];
        const others = [
          places.note,
          places.tick,
          places.answer,
          places.receipt,
          places.times,
          places.firstAcceptedAt,
        ];
        const at = [...own, ...others].flatMap((one) => (one === null ? [] : [a1(one)]));
        expect(new Set(at).size).toBe(at.length);
        const figures = Object.fromEntries(form.columns.map(({ id }, index) => [id, index + 10]));
        const entry = { counts: {}, note: numberCell(5), nothingNew: false };
        const grid = gridWith([...spec.cells, ...acceptedCells(places, entry, figures)]);
        const record = readBlock(grid, form, period.number, block)?.record;
        expect([...(record?.logged ?? [])]).toEqual([
          ...form.columns.map(({ id }, index) => [id, String(index + 10)]),
          ['note', '5'],
        ]);
      }),
    );
  });

  it('is none where another form or period stands', () => {
    fc.assert(
      fc.property(ownForms, (form) => {
        const { block, spec, period } = first(form);
        const other: PeriodBlock = { ...block, key: { row: block.key.row + 1, column: block.key.column } };
        const grid = gridWith(spec.cells);
        expect(readBlock(grid, form, period.number, block)).not.toBeNull();
        expect(readBlock(grid, form, period.number + 1, block)).toBeNull();
        expect(readBlock(grid, { ...form, code: 'KHAC' }, period.number, block)).toBeNull();
        expect(readBlock(grid, form, period.number, other)).toBeNull();
      }),
    );
  });
});
