import { isAmong } from '../../domain/text/account.ts';
import type { Area } from '../../sheets/cells/a1.ts';
import { isOurDescription, type ProtectionFound, type ProtectionSpec } from '../../sheets/cells/tab-diff.ts';
import type { BookFacts } from '../ports.ts';

/** The protection of a whole tab is taken over, whatever it is called. */
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
 * Titles of tabs on which a protection that is not the add-on's shuts out somebody who must be able to write there. It may
 * be the office's own doing, so it is named and not taken away.
 */
export const shutTabs = (guards: readonly ProtectionSpec[], { tabs }: BookFacts, owner: string): string[] =>
  tabs
    .filter(({ sheetId, protections }) => {
      const wanted = guards.filter((guard) => guard.sheetId === sheetId);
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
