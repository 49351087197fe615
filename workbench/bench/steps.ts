import type { Day } from '../../src/domain/calendar/day.ts';
import { DAILY_HANDLER, SWEEP_HANDLER } from '../../src/google/world.ts';
import { readForm } from '../../src/sheets/form-text/read-form.ts';
import { periodBlock } from '../../src/sheets/own-form/period-block.ts';
import { FORMS_TOP } from '../../src/sheets/own-form/unit-blocks.ts';
import { FORM_CHOICES } from '../../src/words/setting-words.ts';
import type { Platform } from '../platform/platform.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';
import type { Action } from '../rehearsal/action-calls.ts';
import { entryBookId, unitTabs } from '../rehearsal/books.ts';
import {
  choose,
  closeRegistration,
  provision,
  reopen,
  type Spoken,
  saveForms,
  sendInvitations,
  setUp,
  unbroken,
} from '../rehearsal/office.ts';
import type { Scenario } from '../rehearsal/scenario.ts';
import { typeAndSubmit } from '../rehearsal/unit-edits.ts';
import type { FileReport } from '../rehearsal/unit-file.ts';
import { sampleUnits } from './sample-units.ts';

/** The campaign that is played. */
interface Stage {
  readonly platform: Platform;
  readonly scenario: Scenario;
  readonly units: number;
  readonly twoFiles: boolean;
}

/** One thing to measure, in the order of a campaign. `sweep` and `remind` happen in more than one condition. */
export interface Step {
  readonly label: string;
  readonly action: Action;
  /** Done before it, and not measured. */
  before?(stage: Stage): void;
  run(stage: Stage): readonly RunResult[];
}

export const STEPS: readonly Step[] = [
  {
    label: 'provision',
    action: 'provision',
    run({ platform, scenario, units, twoFiles }) {
      const request = { settings: scenario.settings, units: sampleUnits(units), twoFiles };
      const set = agreed(setUp(platform, request));
      const refusal = saveForms(platform, scenario.forms ?? []);
      if (refusal !== null) throw new RangeError(refusal);
      return [set, agreed(provision(platform))];
    },
  },
  {
    label: 'provision again',
    action: 'reprovision',
    run: ({ platform }) => [agreed(provision(platform))],
  },
  {
    label: 'invite',
    action: 'invite',
    before: ({ platform }) => void choose(platform, 'remindersOn'),
    run: ({ platform }) => sendInvitations(platform),
  },
  {
    label: 'sweep, idle',
    action: 'sweep',
    run: ({ platform }) => nextRuns(platform, SWEEP_HANDLER, '2023-01-09T08:35'),
  },
  {
    // The last day: every unit owes, members and the office are told as well.
    label: 'remind, all owing',
    action: 'remind',
    run: ({ platform }) => nextRuns(platform, DAILY_HANDLER, '2023-01-30T08:30'),
  },
  {
    label: 'sweep, all ticking',
    action: 'sweep',
    before: (stage) => submitAll(stage),
    run: ({ platform }) => nextRuns(platform, SWEEP_HANDLER, '2023-01-30T08:35'),
  },
  {
    label: 'close',
    action: 'close',
    run: ({ platform }) => [agreed(closeRegistration(platform))],
  },
  {
    label: 'reopen',
    action: 'reopen',
    run: ({ platform }) => [agreed(reopen(platform, 'K001', 'Nhập nhầm'))],
  },
  { label: 'check', action: 'check', run: ({ platform }) => [choose(platform, 'check')] },
];

function agreed({ said, run }: Spoken): RunResult {
  if (!said.ok) throw new RangeError(said.message);
  return run;
}

/** Lets time pass until the last moment a trigger falls due, and lets only that one run. */
function nextRuns(platform: Platform, handler: string, until: string): RunResult[] {
  const day = until.slice(0, 10);
  return platform
    .advanceTo(until, { skip: (trigger, at) => trigger.handler !== handler || !at.startsWith(day) })
    .slice(-1)
    .map(unbroken);
}

const hasProgress = ({ scenario }: Stage): boolean => scenario.settings.forms === FORM_CHOICES.both;

/** Every report that a unit can hand in on that day. */
function submitAll(stage: Stage): void {
  const { platform } = stage;
  const bookId = entryBookId(platform);
  const meetings = firstMeeting(stage);
  for (const [code, sheetId] of unitTabs(platform)) {
    const desk = { code, user: `${code.toLowerCase()}@dukhoi.example`, bookId, sheetId };
    const typed = { members: '72', staff: '88', trained: '4', target: '2', note: '' };
    const on = platform.now().slice(0, 10) as Day;
    const reports: readonly FileReport[] = [
      { kind: 'registration', on, typed },
      ...(hasProgress(stage) ? [{ kind: 'month', month: 1, on, typed: A_MONTH } as const] : []),
      ...meetings.map((meeting) => ({ ...meeting, on })),
    ];
    const rejections = reports.flatMap((report) => typeAndSubmit(platform, desk, report, OPENING).rejections);
    if (rejections.length > 0) throw new RangeError(`not typed: ${JSON.stringify(rejections)}`);
  }
}

/** January's report of the office's first own form, meetings of every month; none where it has no such form. */
function firstMeeting({ scenario: { forms = [] } }: Stage) {
  const { form } = readForm((forms[0] ?? []).map((cells, index) => ({ line: index + 1, cells })));
  if (form === null) return [];
  return [{ kind: 'own', form, block: periodBlock(form, FORMS_TOP), typed: A_MEETING, note: '' } as const];
}

const A_MEETING = { 1: '72', 2: '72', 3: '15/01/2023', 4: 'Thường lệ', 5: 'Tốt' };
const OPENING = { candidates: '4', certified: '2', admittedBefore: '0', classSentBefore: '0' };
const A_MONTH = {
  listed: '1',
  delisted: '0',
  classProposed: '1',
  classSent: '1',
  admissionProposed: '1',
  admitted: '1',
};
