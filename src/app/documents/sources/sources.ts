import type { Grid } from '../../../sheets/cells/grid.ts';
import { SHEET_IDS } from '../../../sheets/cells/registry.ts';
import { boardTable } from '../../../sheets/tables/summary-figures.ts';
import type { Office } from '../../office/office.ts';
import { readOfficeBoard } from '../../office/office-board.ts';
import { type Outcome, refuse } from '../../office/refusal.ts';
import { refusalText } from '../../office/vi-refusals.ts';
import { viTroubles } from '../../office/vi-troubles.ts';
import type { World } from '../../ports.ts';
import { cellTroubles } from '../../troubles/troubles.ts';
import { type ProgressSources, progressSources } from './progress-sources.ts';
import { type RegistrationSources, registrationSources } from './registration-sources.ts';

/** Where documents get their figures from. */
export interface Sources {
  readonly office: Office;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** Sentences for the person who makes a document: units that are in none, and cells that count as blank. */
  readonly remarks: readonly string[];
  /** Null while the form is not in use. */
  readonly registration: RegistrationSources | null;
  readonly progress: ProgressSources | null;
  /** `Số chốt`. */
  readonly closings: Grid;
}

/** Three reads, and one more for each form of which a frozen number changed; no write. */
export function readSources(world: World): Outcome<{ readonly sources: Sources }> {
  const reading = readOfficeBoard(world);
  if (!reading.ok) return reading;
  const { office, board } = reading;
  const { registration, progress } = office.campaign;
  const closings = readAll(world, SHEET_IDS.closings);
  const readLog = () => readAll(world, SHEET_IDS.log);
  const live = boardTable(board.grid, world.clock.now(), office.codes.ofTab, new Set(board.broken));
  if (live.units.length === 0 && board.broken.length > 0)
    return refuse({ kind: 'broken-rows', codes: board.broken });
  return {
    ok: true,
    sources: {
      office,
      closings,
      remarks: [
        ...(board.broken.length === 0 ? [] : [refusalText({ kind: 'broken-rows', codes: board.broken })]),
        ...viTroubles.answer(cellTroubles(office)),
      ],
      units: live.units.map(({ code, name }) => ({ code, name })),
      registration:
        registration === null ? null : registrationSources(office, registration, live, closings, readLog),
      progress:
        progress === null
          ? null
          : progressSources(world, { office, plan: progress, board, closings, readLog }),
    },
  };
}

const readAll = ({ books }: World, sheetId: number) =>
  books.read(books.officeId, [{ sheetId }], 'values').grid(sheetId);
