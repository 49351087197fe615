import { lastDay } from '../../../domain/calendar/deadline.ts';
import type { DeadlinePlan } from '../../../domain/campaign/campaign.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../../../domain/form/registration.ts';
import {
  type BoardTable,
  frozenRegistration,
  type OfficialTable,
  type ReportedUnit,
  type UnitTerms,
} from '../../../domain/report/registration-report.ts';
import { type TableForDocuments, tableForDocuments } from '../../../domain/report/table-for-documents.ts';
import { lastDayFor } from '../../../domain/unit/unit.ts';
import type { Grid } from '../../../sheets/cells/grid.ts';
import { closedTables } from '../../../sheets/records/closing-blocks.ts';
import { REGISTRATION_CLOSING } from '../../../sheets/records/closings.ts';
import { reasonsSince } from '../../../sheets/records/log-reasons.ts';
import type { Office } from '../../office/office.ts';

/** Form A's figures. */
export interface RegistrationSources
  extends TableForDocuments<RegistrationField, number | null, OfficialTable> {
  readonly plan: DeadlinePlan;
  readonly live: BoardTable;
  /** Why a unit was reopened, by its code. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** `readLog` reads `Nhật ký`; it is called only when a frozen number changed. */
export function registrationSources(
  office: Office,
  plan: DeadlinePlan,
  live: BoardTable,
  closings: Grid,
  readLog: () => Grid,
): RegistrationSources {
  const terms = termsIn(office, plan);
  const snapshots = closedTables(REGISTRATION_CLOSING, closings, office.codes.ofUnit);
  const found = tableForDocuments<
    RegistrationField,
    number | null,
    ReportedUnit,
    OfficialTable['withTyped'],
    OfficialTable
  >(
    REGISTRATION_FIELDS,
    snapshots.map((one) => frozenRegistration(one, terms)),
    live,
  );
  const { correction } = found;
  const reasons =
    correction === null
      ? new Map<string, string>()
      : reasonsSince(
          readLog(),
          correction.frozenAt,
          office.codes.ofTab,
          ({ action, period }) => action === 'reopened' && period === 'registration',
        );
  return { plan, live, ...found, reasons };
}

/** A unit that left the list since keeps its row in the snapshot, without a target of its own. */
function termsIn({ roster }: Office, plan: DeadlinePlan): (code: string) => UnitTerms {
  const units = new Map(roster.map(({ unit }) => [unit.code, unit]));
  const general = lastDay(plan.deadline);
  return (code) => {
    const unit = units.get(code);
    return unit === undefined
      ? { assigned: null, lastDay: general }
      : { assigned: unit.assignedAdmission, lastDay: lastDayFor(unit, 'registration', general) };
  };
}
