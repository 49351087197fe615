import type { World } from '../ports.ts';
import { type Board, readBoard, rowsOfUnits } from './entry-book.ts';
import { type Office, readOffice } from './office.ts';
import { type Outcome, refuse } from './refusal.ts';

/** The office's tabs and the official tables, once there are unit tabs. One read of each book. */
export function readOfficeBoard(world: World): Outcome<{ readonly office: Office; readonly board: Board }> {
  const reading = readOffice(world, 'office');
  if (!reading.ok) return reading;
  const { office } = reading;
  if (office.state.provisionedYear === null) return refuse({ kind: 'not-provisioned' });
  const board = readBoard(world, office.state.entryBookId, office.campaign.progress !== null);
  if (!board.ok) return board;
  return { ok: true, office, board: { ...board, rows: rowsOfUnits(board.rows, office.roster) } };
}
