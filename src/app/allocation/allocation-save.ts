import type { Day } from '../../domain/calendar/day.ts';
import { hasEnded } from '../../domain/campaign/unit-life.ts';
import { LARGEST_COUNT } from '../../domain/text/count-text.ts';
import { SHEET_IDS } from '../../sheets/cells/registry.ts';
import { write, writeCells } from '../../sheets/cells/tab.ts';
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
import { type AllocationRequest, assignedOf, leftOf } from './allocation.ts';
import { type AllocationFault, type ChangedTarget, viAllocation } from './vi.ts';

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
    const fault = faultIn(office, request, today);
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
  const changed = changedTargets(office, request);
  const total = request.parts.reduce((sum, { part }) => sum + (part ?? 0), 0);
  const sum = allocationSum(total, leftOf(office.roster, kind, superiorOf(office, kind), today));
  const message = viAllocation.saved(kind, changed.length, sum, say);
  // Saved twice, or repeated after a lost answer: the cells and the log have it already.
  if (changed.length === 0) return { ok: true, message };
  const column = unitColumn(kind === 'admission' ? 'assignedAdmission' : 'assignedTraining');
  world.books.apply(world.books.officeId, [
    ...writeCells(
      SHEET_IDS.units,
      changed.map(({ row, after }) => write(row, column, after)),
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

const superiorOf = ({ campaign }: Office, kind: AllocationRequest['kind']): number | null =>
  kind === 'admission' ? campaign.superiorAdmissionTarget : campaign.superiorTrainingTarget;

function changedTargets(
  { roster }: Office,
  { kind, parts }: AllocationRequest,
): (ChangedTarget & { readonly row: number })[] {
  const wanted = new Map(parts.map((one) => [one.code, one.part]));
  return roster.flatMap(({ unit, row }) => {
    const after = wanted.get(unit.code);
    const before = assignedOf(unit, kind);
    return after === undefined || after === before ? [] : [{ code: unit.code, before, after, row }];
  });
}

/** The request comes from a browser, so every part of it is checked. */
function faultIn({ roster }: Office, request: AllocationRequest, today: Day): AllocationFault | null {
  const { kind, parts, decision } = request;
  if (kind !== 'admission' && kind !== 'training') return { kind: 'other-units' };
  const isCount = (part: number | null) =>
    part === null || (Number.isInteger(part) && part >= 0 && part <= LARGEST_COUNT);
  const wrong = parts.find(({ part }) => !isCount(part));
  if (wrong !== undefined) return { kind: 'not-a-count', code: wrong.code };
  const present = roster.filter(({ unit }) => !hasEnded(unit.life, today)).map(({ unit }) => unit);
  const named = new Map(parts.map((part) => [part.code, part]));
  const isSame =
    named.size === parts.length &&
    present.length === named.size &&
    present.every(({ code }) => named.has(code));
  if (!isSame) return { kind: 'other-units' };
  // A target that is the wanted one already was written by this request, or by somebody of the same mind.
  const moved = present.flatMap((unit) => {
    const [part, now] = [named.get(unit.code), assignedOf(unit, kind)];
    return part === undefined || now === part.seen || now === part.part ? [] : [{ code: unit.code, now }];
  });
  if (moved.length > 0) return { kind: 'moved', moved };
  return decision.trim() === '' ? { kind: 'no-decision' } : null;
}
