import type { Day } from '../../domain/calendar/day.ts';
import {
  type AllocationRequest,
  changedTargets,
  faultIn,
  leftToShare,
} from '../../domain/form/allocation-request.ts';
import { writeCells } from '../../sheets/cells/cell-requests.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { write } from '../../sheets/cells/tab.ts';
import { unitColumn } from '../../sheets/units/units-tab.ts';
import { allocationSum } from '../../words/allocation-words.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import type { DialogMessage } from '../office/dialog-answer.ts';
import { aloneInDialog, refused } from '../office/dialog-refusal.ts';
import { logRequest } from '../office/log.ts';
import { type Office, readOffice } from '../office/office.ts';
import { refusalText } from '../office/vi-refusals.ts';
import type { World } from '../ports.ts';
import { provision } from '../provisioning/provision.ts';
import { provisionedText } from '../provisioning/provisioned-text.ts';
import { viAllocation } from './vi.ts';

/**
 * Writes the targets that differ and the log in one batch, then provisions, so that list and tabs agree. Run again after it died,
 * it finds the list written and provisions. A target that somebody changed since the dialog showed it is refused.
 */
export function allocationSave(world: World, request: AllocationRequest): DialogMessage {
  let isMade = false;
  const outcome = aloneInDialog(world, (): DialogMessage => {
    const reading = readOffice(world, 'office');
    if (!reading.ok) return refused(reading.refusal);
    const { office } = reading;
    isMade = office.state.provisionedYear !== null;
    const today = world.clock.today();
    const fault = faultIn(unitsOf(office), request, today);
    if (fault !== null) return { ok: false, message: viAllocation.fault(fault), problems: [] };
    return written(world, office, request, today);
  });
  if (!outcome.ok || !isMade) return outcome;
  const made = provision(world);
  if (!made.ok)
    return {
      ok: false,
      message: viAllocation.notProvisioned(outcome.message, refusalText(made.refusal)),
      problems: [],
    };
  return { ok: true, message: [outcome.message, provisionedText(world, made)].join('\n') };
}

function written(world: World, office: Office, request: AllocationRequest, today: Day): DialogMessage {
  const { kind, decision } = request;
  const say = wordsOf(office.campaign);
  const units = unitsOf(office);
  const changed = changedTargets(units, request);
  const total = request.parts.reduce((sum, { part }) => sum + (part ?? 0), 0);
  const sum = allocationSum(total, leftToShare(units, kind, superiorOf(office, kind), today));
  const message = viAllocation.saved(kind, changed.length, sum, say);
  // Saved twice, or repeated after a lost answer: the cells and the log have it already.
  if (changed.length === 0) return { ok: true, message };
  const column = unitColumn(kind === 'admission' ? 'assignedAdmission' : 'assignedTraining');
  world.books.apply(world.books.officeId, [
    ...writeCells(
      SHEET_IDS.units,
      changed.map(({ unit: { row }, after }) => write(row, column, after)),
    ),
    logRequest(world, [
      {
        action: 'allocated',
        unit: '',
        detail: viAllocation.detail(kind, changed, decision.trim(), sum, say),
      },
    ]),
  ]);
  return { ok: true, message };
}

const unitsOf = ({ roster }: Office) => roster.map(({ unit, row }) => ({ ...unit, row }));

const superiorOf = ({ campaign }: Office, kind: AllocationRequest['kind']): number | null =>
  kind === 'admission' ? campaign.superiorAdmissionTarget : campaign.superiorTrainingTarget;
