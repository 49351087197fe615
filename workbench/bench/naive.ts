import { officeSpecs } from '../../src/app/provisioning/office-repairs.ts';
import { workingCalendar } from '../../src/domain/calendar/working-calendar.ts';
import type { Campaign } from '../../src/domain/campaign/campaign.ts';
import { deadlinesOf } from '../../src/domain/campaign/campaign-deadlines.ts';
import { type Area, a1Area, areaAt, quotedTab } from '../../src/sheets/cells/a1.ts';
import { appendRows, writeCells } from '../../src/sheets/cells/cell-requests.ts';
import { PROTECTION, SHEET_IDS } from '../../src/sheets/cells/registry.ts';
import { type CellWrite, makeTab, type TabSpec, write } from '../../src/sheets/cells/tab.ts';
import { protectionRequests } from '../../src/sheets/cells/tab-diff.ts';
import type { SheetRequest } from '../../src/sheets/cells/value.ts';
import { guideTabSpec } from '../../src/sheets/entry-book/guide-tab.ts';
import { initialCells, unitTabSpec } from '../../src/sheets/entry-book/unit-tab-forms.ts';
import { UNIT_TAB } from '../../src/sheets/registration-form/registration-layout.ts';
import { parseSettings } from '../../src/sheets/settings/settings-parse.ts';
import { summaryTabSpec } from '../../src/sheets/tables/summary-tab.ts';
import { parseRecords } from '../../src/sheets/units/unit-records.ts';
import { parseUnits, recognised } from '../../src/sheets/units/units-parse.ts';
import { wordsOf } from '../../src/words/vocabulary.ts';
import type { Platform } from '../platform/platform.ts';
import { gridIn, resourceOf } from '../rehearsal/books.ts';
import { OFFICE } from '../rehearsal/scenario.ts';

/** What the naive way asks of the advanced service. */
interface Service {
  readonly Spreadsheets: {
    create(body: object): { spreadsheetId: string };
    get(id: string): unknown;
    batchUpdate(body: { requests: readonly SheetRequest[] }, id: string): unknown;
    readonly Values: { get(id: string, range: string): unknown };
  };
}

export interface NaiveCalls {
  readonly label: string;
  readonly calls: number;
  /** Of all requests and answers. */
  readonly bytes: number;
  readonly millis: number;
}

/**
 * The same work as a script does it that calls Google once per tab and step, on the same platform, in a file of its own.
 * Mails are left out: they cost one call each either way.
 */
export function measureNaive(platform: Platform): readonly NaiveCalls[] {
  let calls = 0;
  let bytes = 0;
  const service = platform.spreadsheets.advancedService(OFFICE, ({ requestBytes, responseBytes }) => {
    calls += 1;
    bytes += requestBytes + responseBytes;
  }) as Service;
  const made: NaiveCalls[] = [];
  const measure = (label: string, work: () => void) => {
    calls = 0;
    bytes = 0;
    const start = performance.now();
    work();
    made.push({ label, calls, bytes, millis: performance.now() - start });
  };
  const book = new NaiveBook(service, tabSpecs(platform));
  measure('provision', () => book.provision());
  measure('provision again', () => book.look());
  measure('invite', () => book.tell());
  measure('sweep, idle', () => book.read());
  measure('remind, all owing', () => book.tell());
  measure('sweep, all ticking', () => book.answer());
  measure('close', () => book.close());
  measure('check', () => book.look());
  return made;
}

interface Specs {
  readonly office: readonly TabSpec[];
  readonly units: readonly TabSpec[];
  /** Cells of a unit's tab that are written once. */
  readonly initial: readonly CellWrite[];
  readonly summary: TabSpec;
}

/** The same tabs that the add-on made. */
function tabSpecs(platform: Platform): Specs {
  const office = resourceOf(platform, platform.containerId);
  const settings = parseSettings(gridIn(office, SHEET_IDS.settings));
  const roster = parseUnits(gridIn(office, SHEET_IDS.units));
  if (!settings.ok || !roster.ok) throw new RangeError('the office book cannot be read');
  const campaign: Campaign = settings.value.campaign;
  const deadlines = deadlinesOf(campaign, workingCalendar([]));
  const forms = { year: campaign.year, used: [], deadlines: [] };
  const records = parseRecords(gridIn(office, SHEET_IDS.records));
  const units = recognised(roster.value, records).map(({ unit, sheetId }) => {
    if (sheetId === null) throw new RangeError(`unit ${unit.code} has no tab`);
    return { unit, sheetId, tabTitle: unit.name };
  });
  return {
    office: [...officeSpecs(wordsOf(campaign)), guideTabSpec(campaign, [])],
    units: units.map(({ unit, sheetId, tabTitle }) =>
      unitTabSpec(
        campaign,
        unit,
        {
          sheetId,
          title: tabTitle,
          printUrl: `https://print.example/${sheetId}`,
          codeUse: 1,
          hasEnded: false,
        },
        deadlines,
        forms,
      ),
    ),
    initial: initialCells(campaign, forms),
    summary: summaryTabSpec(campaign, units),
  };
}

class NaiveBook {
  readonly #id: string;

  constructor(
    private readonly service: Service,
    private readonly specs: Specs,
  ) {
    this.#id = service.Spreadsheets.create({ properties: { title: 'naive', locale: 'vi_VN' } }).spreadsheetId;
  }

  /** Each tab: make, size, merge, format, validate, highlight, write, protect; one call each. */
  provision(): void {
    const { office, units, summary } = this.specs;
    for (const spec of [...office, ...units, summary]) {
      const steps = new Map<string, SheetRequest[]>();
      for (const request of [...makeTab(spec), ...this.#fill(spec), ...this.#protect(spec.sheetId)]) {
        const step = Object.keys(request).join();
        steps.set(step, [...(steps.get(step) ?? []), request]);
      }
      for (const requests of steps.values()) this.#write(requests);
    }
  }

  /** Compares every tab with what it must be: one read each. */
  look(): void {
    this.service.Spreadsheets.get(this.#id);
    for (const spec of [...this.specs.office, this.specs.summary, ...this.specs.units]) this.#read(spec);
  }

  read(): void {
    for (const spec of this.specs.units) this.#read(spec);
  }

  /** A mail for every unit: read its tab, put it into the ledger, mark it as sent. */
  tell(): void {
    for (const spec of this.specs.office) this.#read(spec);
    for (const spec of this.specs.units) {
      this.#read(spec);
      this.#write([appendRows(SHEET_IDS.ledger, [['', spec.title, 'Chờ gửi']], [])]);
      this.#write(writeCells(SHEET_IDS.ledger, [write(3, 8, 'Đã gửi')]));
    }
  }

  /** Every unit ticked: read its tab, answer, log. */
  answer(): void {
    for (const spec of this.specs.units) {
      this.#read(spec);
      this.#write(
        writeCells(spec.sheetId, [
          write(UNIT_TAB.tick.row, UNIT_TAB.tick.column, false),
          write(UNIT_TAB.answer.row, UNIT_TAB.answer.column, 'Đã nhận'),
        ]),
      );
      this.#write([appendRows(SHEET_IDS.log, [['', spec.title, 'Nhận báo cáo']], [])]);
    }
  }

  close(): void {
    for (const spec of this.specs.units) {
      this.#read(spec);
      const { row, column } = UNIT_TAB.tick;
      this.#write(this.#protect(spec.sheetId, areaAt(row, column, 1, 1)));
      this.#write(writeCells(spec.sheetId, [write(UNIT_TAB.closedAt.row, UNIT_TAB.closedAt.column, 44956)]));
      this.#write([appendRows(SHEET_IDS.closings, [['', '', spec.title]], [])]);
    }
  }

  #fill(spec: TabSpec): SheetRequest[] {
    const isUnit = this.specs.units.includes(spec);
    return writeCells(spec.sheetId, isUnit ? [...spec.cells, ...this.specs.initial] : spec.cells);
  }

  /** Google allows one protection of a whole tab, which stands from the first. */
  #protect(sheetId: number, part: Area | null = null): SheetRequest[] {
    const protection = { sheetId, area: part, unprotected: [], editors: [OFFICE] };
    return protectionRequests([{ ...protection, description: PROTECTION.tab }], [], OFFICE);
  }

  #read({ title, rows, columns }: TabSpec): void {
    this.service.Spreadsheets.Values.get(
      this.#id,
      `${quotedTab(title)}!${a1Area(areaAt(0, 0, rows, columns))}`,
    );
  }

  #write(requests: readonly SheetRequest[]): void {
    this.service.Spreadsheets.batchUpdate({ requests }, this.#id);
  }
}
