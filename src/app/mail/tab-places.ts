import type { Campaign } from '../../domain/campaign/campaign.ts';
import { MONTHS, type Month, monthOfObligation } from '../../domain/campaign/obligation.ts';
import type { ProgressStanding } from '../../domain/form/progress.ts';
import { owes } from '../../domain/form/status.ts';
import { isAccepted } from '../../domain/form/submitted.ts';
import { type BoardStanding, reportState, type UnitObligation } from '../../domain/mail/unit-obligation.ts';
import type { UsedForm } from '../../domain/own-form/used-form.ts';
import { a1, type Cell, cell } from '../../sheets/cells/a1.ts';
import { blockOfObligation, FORMS_TOP } from '../../sheets/own-form/unit-blocks.ts';
import {
  finalCell,
  monthCell,
  monthCountCell,
  openingCell,
  PROGRESS_TAB,
} from '../../sheets/progress-form/progress-layout.ts';
import { countCell, UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import type { UnitNews } from './unit-news.ts';

/** The address of a tab that opens at these cells. */
export const rangeUrl = (url: string, cells: string): string => `${url}&range=${cells}`;

/** The same of a unit's tab at its first input, whatever the unit owes: form A is hidden while it is not in use. */
export const firstInputUrl = (
  url: string,
  { registration, progress }: Pick<Campaign, 'registration' | 'progress'>,
): string => {
  const first =
    registration !== null
      ? countCell('members')
      : progress !== null
        ? openingCell('candidates')
        : cell(FORMS_TOP, 0);
  return rangeUrl(url, a1(first));
};

/**
 * The address of the first input or tick of what a unit owes. A tab that opens at its top shows a letter's head on a small
 * screen, and no yellow cell.
 */
export const obligationUrl = (
  { obligation }: Pick<UnitObligation, 'obligation'>,
  { url, ...standing }: Pick<BoardStanding, 'state' | 'progress' | 'own'> & { readonly url: string },
  forms: readonly UsedForm[],
): string => rangeUrl(url, a1(ownPlace(obligation, standing, forms) ?? placeOf(obligation, standing)));

/** Null for what is no period of an own form. */
function ownPlace(
  obligation: UnitObligation['obligation'],
  standing: BoardStanding,
  forms: readonly UsedForm[],
): Cell | null {
  const found = blockOfObligation(forms, obligation);
  if (found === null) return null;
  const state = reportState(obligation, standing);
  const { row, column } = found.block.figures;
  return state === 'ready' || state === 'waiting' ? found.block.tick : cell(row, column);
}

/** The same by the news of a unit. */
export const placeUrl = (
  unitObligation: Pick<UnitObligation, 'obligation'>,
  { url, state, progress, own }: UnitNews,
  forms: readonly UsedForm[],
): string => obligationUrl(unitObligation, { url, state, progress: progress?.standing ?? null, own }, forms);

function placeOf(
  obligation: UnitObligation['obligation'],
  standing: Pick<BoardStanding, 'state' | 'progress'>,
): Cell {
  const state = reportState(obligation, standing);
  const isToTick = state === 'ready' || state === 'waiting';
  if (obligation === 'registration') return isToTick ? UNIT_TAB.tick : countCell('members');
  if (obligation === 'completion') return cell(PROGRESS_TAB.admissionRow, 0);
  const month = monthOfObligation(obligation);
  if (month === null) return finalPlace(standing.progress);
  if (state === 'returned') return PROGRESS_TAB.correctionMonth;
  return isToTick ? monthCell(month, 'tick') : firstInput(month, standing.progress);
}

/** The figures at the start come first, as long as no month was accepted with them. */
const firstInput = (month: Month, progress: ProgressStanding | null): Cell =>
  progress === null || progress.months.some(isAccepted)
    ? monthCountCell(month, 'listed')
    : openingCell('candidates');

/** The year's report is one tick; months that are owed still come before it. */
function finalPlace(progress: ProgressStanding | null): Cell {
  const open = progress?.months.find(({ state, isClosed }) => owes(state) && !isClosed)?.month;
  const month = MONTHS.find((one) => one === open);
  return month === undefined ? finalCell('tick') : firstInput(month, progress);
}
