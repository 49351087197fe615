import { isAmong } from '../../domain/text/account.ts';
import type { Area } from '../../sheets/cells/a1.ts';
import { isOurDescription, type ProtectionFound, type ProtectionSpec } from '../../sheets/cells/tab-diff.ts';
import type { BookFacts } from '../ports.ts';

/** Provisioning takes over the protection of a whole tab, whatever its description. */
const isOurs = ({ description, area }: ProtectionFound): boolean =>
  area === null || isOurDescription(description);

const meet = (one: Area | null, other: Area | null): boolean =>
  one === null ||
  other === null ||
  (one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns);

/**
 * Titles of tabs on which a protection that is not the add-on's shuts out an account that must be able to write there. The
 * office may have set it on purpose, so it is reported and not removed.
 */
export const shutTabs = (ours: readonly ProtectionSpec[], { tabs }: BookFacts, owner: string): string[] =>
  tabs
    .filter(({ sheetId, protections }) => {
      const wanted = ours.filter((spec) => spec.sheetId === sheetId);
      return protections.some(
        (found) =>
          !isOurs(found) &&
          !found.isWarningOnly &&
          found.editors !== null &&
          wanted.some(
            ({ area, editors }) =>
              meet(area, found.area) &&
              editors.some((email) => !isAmong([owner, ...(found.editors ?? [])], email)),
          ),
      );
    })
    .map(({ title }) => title);
