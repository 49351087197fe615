import type { Day } from '../../domain/calendar/day.ts';
import { livesOn } from '../../domain/campaign/unit-life.ts';
import { type InvitedUnit, ownCollections } from '../../domain/mail/invitation.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import type { BoardRow } from '../../sheets/entry-book/board.ts';
import type { Office } from '../office/office.ts';

interface Standings {
  readonly rows: ReadonlyMap<string, BoardRow>;
  readonly unitObligations: readonly UnitObligation[];
}

/** The units that report at present, with what each may be invited to: nothing where it has handed in all that is asked. */
export function invitedUnits(
  { campaign, roster }: Office,
  { rows, unitObligations }: Standings,
  today: Day,
): readonly InvitedUnit[] {
  const collections = ownCollections(unitObligations);
  const asksForCampaign = campaign.registration !== null || campaign.progress !== null;
  return roster.flatMap(({ unit }): InvitedUnit[] => {
    const row = rows.get(unit.code);
    if (row === undefined || !livesOn(unit.life, today)) return [];
    const isAsked = asksForCampaign && !hasReported(campaign, row);
    return [{ unit, about: [...(isAsked ? ['invite' as const] : []), ...collections(unit.code)] }];
  });
}

/** Whoever handed in form A needs no invitation to it; form B goes on all year. */
const hasReported = ({ progress }: Office['campaign'], { state }: BoardRow): boolean =>
  progress === null && ['submitted', 'edited', 'returned'].includes(state);
