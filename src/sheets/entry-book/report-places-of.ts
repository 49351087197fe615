import { monthOfObligation, type Period } from '../../domain/campaign/obligation.ts';
import { FINAL_PLACES, monthPlaces } from '../progress-form/progress-layout.ts';
import { REGISTRATION_PLACES } from '../registration-form/registration-layout.ts';
import type { ReportPlaces } from '../report/report-places.ts';

/** Where a report stands on a unit's tab, but for the figures that only its own form has. */
export function reportPlacesOf(period: Period): Omit<ReportPlaces<never>, 'fields' | 'logged'> {
  const month = monthOfObligation(period);
  if (month !== null) return monthPlaces(month);
  return period === 'final' ? FINAL_PLACES : REGISTRATION_PLACES;
}
