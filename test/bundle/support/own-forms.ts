/** An office that asks for forms of its own beside form A, provisioned and with its reminders on. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { UsedForm } from '../../../src/domain/own-form/used-form.ts';
import { a1, type Cell } from '../../../src/sheets/cells/a1.ts';
import { readFormText } from '../../../src/sheets/form-text/form-csv.ts';
import { formsTabRequests, nextFormSheetId } from '../../../src/sheets/own-form/forms-tab.ts';
import { lineOf, type PeriodBlock } from '../../../src/sheets/own-form/period-block.ts';
import { blocksOfForm, nextTop } from '../../../src/sheets/own-form/unit-blocks.ts';
import { Office, SETTINGS_2023 } from './office.ts';

export const SETTINGS_2025 = { ...SETTINGS_2023, year: 2025, asOf: '31/12/2024', deadlineDate: '28/02/2025' };

/** Forms as an office has them that saved these texts one after another. */
export const usedForms = (texts: readonly string[]): readonly UsedForm[] =>
  texts.reduce<readonly UsedForm[]>((used, text) => {
    const { form } = readFormText(text);
    if (form === null) throw new Error(text);
    return [...used, { form, sheetId: nextFormSheetId(used), top: nextTop(used), isRetired: false }];
  }, []);

export function blockIn(all: readonly UsedForm[], code: string, number: number): PeriodBlock {
  const used = all.find(({ form }) => form.code === code);
  const found = used && blocksOfForm(used).find((one) => one.number === number);
  if (found === undefined) throw new Error(`no ${code} ${number}`);
  return found.block;
}

/** Cells of a period in which a unit types its figures, in the order of the form. */
export function figureCells(all: readonly UsedForm[], code: string, number: number): string[] {
  const block = blockIn(all, code, number);
  const form = all.find((one) => one.form.code === code)?.form;
  return form?.columns.map(({ id }) => a1(lineOf(form, block, id).figure)) ?? [];
}

export class FormsOffice extends Office {
  readonly used: readonly UsedForm[];

  /** `forms` are names of samples, or texts. */
  constructor(forms: readonly string[], startsAt = '2025-01-06T09:00') {
    super({ startsAt });
    this.used = usedForms(
      forms.map((one) =>
        one.includes('\n') ? one : readFileSync(`workbench/samples/forms/${one}.csv`, 'utf8'),
      ),
    );
    const set = this.setUp({ settings: SETTINGS_2025 });
    if (!set.ok) throw new Error(set.message);
    this.batch(formsTabRequests(this.used, null), this.officeBook);
    const start = this.platform.snapshot();
    this.platform.restore({
      ...start,
      properties: { ...start.properties, script: { ...start.properties.script, 'forms.tab': 'on' } },
    } as typeof start);
    const made = this.provision();
    if (!made.ok) throw new Error(made.message);
    this.click('Bật nhắc tự động');
    this.sweep();
  }

  block(code: string, number: number): PeriodBlock {
    return blockIn(this.used, code, number);
  }

  /** What a cell of a period's block shows on a unit's tab. */
  inBlock(sheetId: number, code: string, number: number, cellOf: (block: PeriodBlock) => Cell): string {
    return this.shown(sheetId, a1(cellOf(this.block(code, number))));
  }

  /** A unit types the figures of a period, and ticks. Whether each could be typed, the tick last. */
  handIn(user: string, sheetId: number, code: string, number: number, texts: readonly string[]): boolean[] {
    const cells = figureCells(this.used, code, number);
    const figures = texts.map((text, at) => this.type(user, sheetId, cells[at] ?? '', text).accepted);
    return [...figures, this.tick(user, sheetId, a1(this.block(code, number).tick)).accepted];
  }
}

/** A form's text as the dialog sends it. */
export const rowsOf = (text: string): string[][] => parse(text, { relax_column_count: true });
