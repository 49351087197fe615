import { nameKey } from '../../domain/text/plain-text.ts';
import { alikeUnits } from '../../domain/unit/alike-units.ts';
import { unusedColumns } from '../../sheets/unit-list/read-list.ts';
import type { LeftOutRow } from '../../sheets/unit-list/rows.ts';
import type { UnitList } from '../../sheets/unit-list/unit-list.ts';
import type { UnitListProblem } from '../../sheets/units/unit-row-parse.ts';
import type { RosterEntry } from '../../sheets/units/units-parse.ts';
import { PASTED_COLUMNS } from '../../sheets/units/units-tab.ts';
import type { Say } from '../../words/vocabulary.ts';
import type { ListPreview } from '../office/dialog-answer.ts';
import { listProblem } from '../office/dialog-refusal.ts';
import type { SetUpRequest } from './set-up-judge.ts';
import { viUnitList } from './vi-unit-list.ts';

/** How a list that was given is understood, for the dialog that shows it. */
export function listPreview(
  { reading, units, codesMade }: UnitList,
  problems: readonly UnitListProblem[],
  before: readonly RosterEntry[],
  { chosen, say }: { readonly chosen: NonNullable<SetUpRequest['columns']>; readonly say: Say },
): ListPreview {
  const { header, columns, leftOut } = reading;
  const made = units.filter(({ code, line }) => !givesCode(reading, line, code)).map(({ code }) => code);
  return {
    header: header === null ? null : { first: header.first + 1, last: header.first + header.rows },
    columns: columns.map(({ at, heading, key, isFilled }) => ({ at, heading, key, isFilled })),
    choices: PASTED_COLUMNS.map(({ key, label }) => ({ key, label: say(label) })),
    units: units.map(({ line, code }) => ({ line, code })),
    leftOut: leftOut.map(({ line, why }) => ({ line, why: viUnitList.leftOut[why] })),
    problems: problems.map(listProblem),
    notices: [
      ...(leftOut.length === 0 ? [] : [viUnitList.rowsNotUsed(leftOut.length, reasonsOf(leftOut))]),
      ...unusedNotice(reading, chosen),
      ...(codesMade === 0 ? [] : [viUnitList.codesMade(made[0] ?? '', made.at(-1) ?? '', codesMade)]),
      ...renamed(units, before),
    ],
  };
}

/** Notices on units with the same name or address, whether or not the request brings a list. */
export const alikeNotices = (roster: readonly RosterEntry[]): readonly string[] =>
  alikeUnits(roster.map(({ unit }) => unit)).map(viUnitList.alike);

const givesCode = ({ units }: UnitList['reading'], line: number, code: string): boolean =>
  units.some((unit) => unit.line === line && nameKey(unit.cells.get('code') ?? '') === nameKey(code));

/** Columns that nobody chose to leave out; those that the person left out need no notice. */
function unusedNotice(reading: UnitList['reading'], chosen: NonNullable<SetUpRequest['columns']>): string[] {
  const unused = unusedColumns(reading).filter(({ at }) => !(at in chosen));
  return unused.length === 0 ? [] : [viUnitList.columnsNotUsed(unused)];
}

/** "dòng 1–3 (phía trên dòng tên cột); dòng 19 (dòng cộng: "TỔNG CỘNG: 12")" */
function reasonsOf(leftOut: readonly LeftOutRow[]): string {
  const groups = new Map<LeftOutRow['why'], LeftOutRow[]>();
  for (const row of leftOut) groups.set(row.why, [...(groups.get(row.why) ?? []), row]);
  return [...groups]
    .map(([why, rows]) => {
      const text = rows.find((row) => row.text !== '')?.text ?? '';
      const shown = why === 'blank' || text === '' ? '' : `: "${text}"${rows.length > 1 ? '…' : ''}`;
      return viUnitList.leftOutRows(rangesOf(rows.map(({ line }) => line)), why, shown);
    })
    .join('; ');
}

function rangesOf(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

function renamed(units: UnitList['units'], before: readonly RosterEntry[]): string[] {
  const names = new Map(before.map(({ unit }) => [nameKey(unit.code), unit]));
  return units.flatMap(({ code, name }) => {
    const old = names.get(nameKey(code));
    return old === undefined || nameKey(old.name) === nameKey(name)
      ? []
      : [viUnitList.renamed(old.code, old.name, name)];
  });
}
