import { parseDay } from '../../domain/calendar/day.ts';
import type { DeadlineWording } from '../../domain/calendar/deadline.ts';
import { type MilestoneOffset, parseMilestones } from '../../domain/calendar/milestone.ts';
import { type FormDeadline, PERIODS_A_YEAR, type Rhythm } from '../../domain/own-form/own-form.ts';
import { oneLine } from '../../domain/text/plain-text.ts';
import { keyOf, ordinalIn } from './keys.ts';
import type { Tell } from './text-problem.ts';

const RHYTHMS: Readonly<Record<Rhythm['kind'], readonly string[]>> = {
  once: ['mot dot', '1 dot', 'dot', 'mot lan', '1 lan'],
  month: ['thang', 'hang thang', 'moi thang'],
  quarter: ['quy', 'hang quy', 'moi quy'],
  'half-year': ['sau thang', '6 thang'],
  year: ['nam', 'ca nam', 'hang nam', 'moi nam'],
};

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** `Kỳ,quý,1,4`, and the same in one text, *quý I đến quý IV*. */
export function readRhythm(cells: readonly string[], tell: Tell): Rhythm | null {
  const typed = oneLine(cells.join(' '));
  const key = keyOf(typed);
  const kinds = Object.keys(RHYTHMS) as Rhythm['kind'][];
  const named = kinds
    .flatMap((kind) => RHYTHMS[kind].map((name) => ({ kind, rest: key.slice(name.length), name })))
    .find(({ name, rest }) => key.startsWith(name) && !/^[a-z0-9]/.test(rest));
  if (named === undefined) {
    tell({ kind: 'not-a-rhythm', found: typed });
    return null;
  }
  const { kind, rest } = named;
  if (kind === 'once' || kind === 'year') {
    if (rest.trim() === '') return { kind };
    tell({ kind: 'cell-too-many', found: rest.trim() });
    return null;
  }
  const numbers = /^ (?:tu )?(?:thang |quy |ky )?(\w+)(?: ?(?:-|den|,) ?| )(?:thang |quy |ky )?(\w+)$/.exec(
    rest,
  );
  const [first, last] = [numbers?.[1], numbers?.[2]].map((text = '') => ROMAN[text] ?? ordinalIn(text));
  if (first == null || last == null) {
    tell({ kind: 'not-periods', rhythm: kind, most: PERIODS_A_YEAR[kind] });
    return null;
  }
  return { kind, first, last };
}

const WORDINGS: readonly (readonly [RegExp, DeadlineWording])[] = [
  [/^truoc(?: ngay)? /, 'before'],
  [/^(?:cham|muon) nhat(?: vao| la)?(?: ngay)? /, 'no-later-than'],
  [/^(?:den )?het(?: ngay)? /, 'until-end-of'],
];

const MONTHLY = /^(?:hang|moi) thang$/;
const AFTER =
  /^(?:cua )?thang (?:sau|ke tiep|tiep theo|lien sau|sau lien ke|dau(?: tien)?(?: cua)? (?:ky|quy|6 thang|sau thang|thang|nam) (?:sau|ke tiep|tiep theo))$/;
/** The working-day rule, which holds of itself. */
const MOVED = /[,;(]? ?(?:neu |khi )?(?:gap|trung|roi vao|vao) (?:ngay )?nghi\b.*\btruoc\b.*$/;

/** The three wordings with a date, *hằng tháng*, *tháng sau*, *tháng đầu kỳ sau*. */
export function readDeadline(typed: string, tell: Tell): FormDeadline | null {
  const text = oneLine(typed);
  const key = keyOf(text);
  const fail = (problem: Parameters<Tell>[0]): null => {
    tell(problem);
    return null;
  };
  const found = WORDINGS.find(([begins]) => begins.test(key));
  if (found === undefined) return fail({ kind: 'not-a-deadline', found: text });
  const [begins, wording] = found;
  const rest = key.replace(begins, '').replace(MOVED, '');
  const periodic = /^(?:mong |mung )?(\d{1,2}) (.+)$/.exec(rest);
  const [, number = '', tail = ''] = periodic ?? [];
  const date = Number(number);
  const month = MONTHLY.test(tail) ? 'own-month' : AFTER.test(tail) ? 'month-after' : null;
  if (month !== null)
    return wording === 'before'
      ? fail({ kind: 'before-day-of-month', date })
      : { kind: 'recurring', deadline: { in: month, day: date }, text };
  const written = /^(?:(?:thu \w+|chu nhat),? )?(?:ngay )?(.+)$/.exec(rest)?.[1] ?? rest;
  const dated = written.replace(/^(\d{1,2}) thang (\d{1,2})(?: nam|,)? (\d{4})$/, '$1/$2/$3');
  const day = parseDay(dated);
  if (day !== null) return { kind: 'dated', deadline: { wording, date: day }, text };
  if (/^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{1,2})?$|^\d{1,2} thang \d{1,2}$/.test(dated))
    return fail({ kind: 'day-without-year', found: text });
  return fail({ kind: /^[\d/.-]+$/.test(dated) ? 'no-such-day' : 'not-a-deadline', found: text });
}

export function readMilestones(typed: string, tell: Tell): readonly MilestoneOffset[] | null {
  const reading = parseMilestones(typed.normalize('NFKC').replace(/[\u2010-\u2015]/g, '-'));
  if (reading.ok) return reading.value;
  for (const problem of reading.errors)
    tell(problem.kind === 'not-a-milestone' ? { kind: problem.kind, found: problem.text } : problem);
  return null;
}
