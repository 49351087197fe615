import { currentMonth, deadlinesOf, lastDueMonth } from '../../domain/campaign/campaign-deadlines.ts';
import { MONTHS, type Month } from '../../domain/campaign/obligation.ts';
import { hasEnded, monthsBefore } from '../../domain/campaign/unit-life.ts';
import { obstacles } from '../../domain/form/judge.ts';
import { checkMonth, type MonthFinding } from '../../domain/form/month-check.ts';
import { isUntouched } from '../../domain/form/month-state.ts';
import { progressOutlook } from '../../domain/form/progress-outlook.ts';
import { checkRegistration } from '../../domain/form/rule.ts';
import type { Addressee, PlannedMail } from '../../domain/mail/reminder.ts';
import type { UnitObligation } from '../../domain/mail/unit-obligation.ts';
import type { Monitor, Unit } from '../../domain/unit/unit.ts';
import { type Grid, numberAt, textAt } from '../../sheets/cells/grid.ts';
import { type BoardRow, parseUnitTab } from '../../sheets/entry-book/board.ts';
import { correctionCell } from '../../sheets/progress-form/progress-layout.ts';
import { monthContext, parseUnitProgress } from '../../sheets/progress-form/progress-parse.ts';
import { UNIT_TAB } from '../../sheets/registration-form/registration-layout.ts';
import { unitFacts } from '../office/entry-book.ts';
import type { OutgoingMail, World } from '../ports.ts';
import type { DigestExtras } from './digest-extras.ts';
import { digestMail, type OwingUnit } from './digest-mail.ts';
import { inviteMail } from './invite-mail.ts';
import { correctionMail, refusedMail, refusedText } from './refused-reports.ts';
import { obligationUrl } from './tab-places.ts';
import { newWarnings } from './told-warnings.ts';
import { reminderMail } from './unit-mail.ts';
import type { MailContext, ProgressNews, UnitNews, WarnedUnit } from './unit-news.ts';

/** Every unit that a mail of the plan is about. */
export const toldUnits = (mails: readonly PlannedMail[]): readonly Unit[] => [
  ...new Map(
    mails
      .flatMap(({ addressee, unitObligations }) => [
        ...unitObligations.map(({ unit }) => unit),
        // An invitation, or a letter about a refused correction, is about nothing that is owed.
        ...(addressee.kind === 'invite' || addressee.kind === 'unit' ? [addressee.unit] : []),
      ])
      .map((unit) => [unit.code, unit]),
  ).values(),
];

/** The content of these units' tabs, judged by the rules, by unit code: one read, none without units. */
export function readNews(
  world: World,
  entryBookId: string,
  units: readonly Unit[],
  rows: ReadonlyMap<string, BoardRow>,
  context: MailContext,
): ReadonlyMap<string, UnitNews> {
  const told = units.flatMap((unit) => {
    const row = rows.get(unit.code);
    return row === undefined ? [] : [{ unit, row }];
  });
  const hasProgress = context.campaign.progress !== null;
  if (told.length === 0) return new Map();
  const reading = world.books.read(
    entryBookId,
    told.flatMap(({ row }) => unitFacts(row.sheetId, hasProgress)),
    'withFormats',
  );
  return new Map(
    told.map(({ unit, row }): [string, UnitNews] => {
      const grid = reading.grid(row.sheetId);
      const { entry } = parseUnitTab(grid);
      return [
        unit.code,
        {
          unit,
          state: row.state,
          findings: obstacles(checkRegistration(entry, numberAt(grid, UNIT_TAB.assigned))),
          url: world.books.url(entryBookId, row.sheetId),
          progress: progressNews(unit, row, grid, context),
          own: row.own ?? new Map(),
        },
      ];
    }),
  );
}

function outlookOf(unit: Unit, { progress: standing }: BoardRow, { campaign, calendar, today }: MailContext) {
  const { progress, year } = campaign;
  if (progress === null || standing === null) return null;
  const presence = {
    monthsBefore: monthsBefore(unit.life, year),
    hasEnded: hasEnded(unit.life, today),
  };
  return progressOutlook(standing, lastDueMonth(deadlinesOf(campaign, calendar), today), progress, presence);
}

function progressNews(unit: Unit, row: BoardRow, grid: Grid, context: MailContext): ProgressNews | null {
  const outlook = outlookOf(unit, row, context);
  if (outlook === null || row.progress === null) return null;
  return {
    standing: row.progress,
    outlook,
    findings: monthFindings(grid, context),
    correctionAnswer: textAt(grid, correctionCell('answer')),
  };
}

/** The findings that keep each month from being accepted; months without any entry are left out. */
function monthFindings(
  grid: Grid,
  { campaign, today }: MailContext,
): ReadonlyMap<Month, readonly MonthFinding[]> {
  const reading = parseUnitProgress(grid);
  if (reading === null) return new Map();
  const { entry, firstMonth, lastMonth } = reading;
  const judged = monthContext(reading, currentMonth(campaign.year, today));
  const touched = MONTHS.filter(
    (month) => month >= firstMonth && month <= lastMonth && !isUntouched(entry.months[month]),
  );
  return new Map(touched.map((month) => [month, obstacles(checkMonth(entry, month, judged))]));
}

/** The units with an early warning, whether or not they owe anything. */
export const warnedUnits = (
  world: World,
  entryBookId: string,
  units: readonly Unit[],
  rows: ReadonlyMap<string, BoardRow>,
  context: MailContext,
): readonly WarnedUnit[] =>
  units.flatMap((unit): WarnedUnit[] => {
    const row = rows.get(unit.code);
    const outlook =
      row === undefined || hasEnded(unit.life, context.today) ? null : outlookOf(unit, row, context);
    if (row === undefined || outlook === null || outlook.warnings.length === 0) return [];
    const url = world.books.url(entryBookId, row.sheetId);
    return [
      { unit, url: obligationUrl({ obligation: 'completion' }, { ...row, url }, context.forms), outlook },
    ];
  });

export function renderMail(
  planned: PlannedMail,
  news: ReadonlyMap<string, UnitNews>,
  context: MailContext,
  /** Null where no digest is planned. */
  extras: DigestExtras | null,
  /** The office's own sentence in *Nhắc ngay*; '' for none. */
  sentence = '',
): OutgoingMail {
  const { addressee, unitObligations, to } = planned;
  const newsOf = (unit: Unit): UnitNews => {
    const found = news.get(unit.code);
    if (found === undefined) throw new RangeError(`no news of unit ${unit.code}`);
    return found;
  };
  const owing = () =>
    byUnit(unitObligations).map((own): OwingUnit => ({ news: newsOf(own[0].unit), unitObligations: own }));
  if (addressee.kind === 'monitor' || addressee.kind === 'office') {
    if (extras === null) throw new RangeError(`no digest was planned: ${addressee.kind}`);
    return digestOf(addressee, owing(), extras, to, context);
  }
  switch (addressee.kind) {
    case 'invite':
      return inviteMail(
        {
          about: planned.ledgerKeys.map(({ ledgerKey }) => ledgerKey.obligation),
          isFirst: addressee.isFirst,
        },
        newsOf(addressee.unit),
        context,
      );
    case 'unit':
      return unitMail(planned, newsOf(addressee.unit), context);
    case 'nudge':
      return reminderMail(unitObligations, newsOf(addressee.unit), context, sentence);
    case 'receipt':
    case 'return':
      throw new RangeError(`sent by a run of its own: ${addressee.kind}`);
  }
}

/** A reminder with what was refused; a letter of its own where a refused correction is all there is to tell. */
function unitMail(planned: PlannedMail, news: UnitNews, context: MailContext): OutgoingMail {
  if (planned.unitObligations.length === 0) return correctionMail(planned, news, context);
  const sentence = refusedText(planned, news.progress?.correctionAnswer ?? '', context.forms);
  return refusedMail(planned, reminderMail(planned.unitObligations, news, context, sentence), context.forms);
}

/** A committee member's digest is about the units in their charge, the office's summary about all. */
function digestOf(
  addressee: Extract<Addressee, { kind: 'monitor' | 'office' }>,
  owing: readonly OwingUnit[],
  extras: DigestExtras,
  to: readonly string[],
  context: MailContext,
): OutgoingMail {
  const warned = newWarnings(warnedFor(addressee, extras), addressee, extras.told);
  if (addressee.kind === 'office')
    return digestMail({ kind: 'office' }, owing, { ...extras, warned }, to, context);
  const { monitor } = addressee;
  const isOwn = isInCharge(monitor, extras);
  const own = {
    ...extras,
    warned,
    unitObligations: extras.unitObligations.filter(({ unit }) => isOwn(unit)),
  };
  return digestMail({ kind: 'monitor', name: monitor.name }, owing, own, to, context);
}

const isInCharge =
  (monitor: Monitor, { monitorOf }: Pick<DigestExtras, 'monitorOf'>) =>
  (unit: Unit): boolean =>
    monitorOf(unit)?.emails.join() === monitor.emails.join();

/** A committee member hears of the units in their charge, the office of all. */
export const warnedFor = (
  addressee: Extract<Addressee, { kind: 'monitor' | 'office' }>,
  extras: Pick<DigestExtras, 'warned' | 'monitorOf'>,
): readonly WarnedUnit[] =>
  addressee.kind === 'office'
    ? extras.warned
    : extras.warned.filter(({ unit }) => isInCharge(addressee.monitor, extras)(unit));

/** Obligations grouped by unit, units in the order of their first obligation. */
function byUnit(
  unitObligations: readonly UnitObligation[],
): readonly (readonly [UnitObligation, ...UnitObligation[]])[] {
  const groups = new Map<string, [UnitObligation, ...UnitObligation[]]>();
  for (const unitObligation of unitObligations) {
    const group = groups.get(unitObligation.unit.code);
    if (group === undefined) groups.set(unitObligation.unit.code, [unitObligation]);
    else group.push(unitObligation);
  }
  return [...groups.values()];
}
