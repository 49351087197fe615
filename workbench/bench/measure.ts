import { formLibrary } from '../../src/sheets/form-text/form-library.ts';
import { formRows } from '../../src/sheets/form-text/write-form.ts';
import { FORM_CHOICES } from '../../src/words/setting-words.ts';
import type { Platform } from '../platform/platform.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';
import { type Action, type ActionCalls, actionCalls } from '../rehearsal/action-calls.ts';
import { openOffice } from '../rehearsal/office.ts';
import { SCENARIOS, type Scenario } from '../rehearsal/scenario.ts';
import { STEPS } from './steps.ts';

export interface Measured extends ActionCalls {
  readonly label: string;
  /** Of all requests and answers of the Sheets API. */
  readonly bytes: number;
  readonly largestResponseBytes: number;
  /** Our own time that went into the bundle. */
  readonly bundleMillis: number;
  /** Our own time that went into being Google Sheets. */
  readonly platformMillis: number;
}

/** What the office asks for: form A, both, or both with `OWN_FORMS` forms of its own. */
export type FormsAsked = 'registration' | 'both' | 'own';
const OWN_FORMS = 6;

export const callsOf = ({ reads, writes }: ActionCalls): number => reads + writes;
export const millisOf = ({ bundleMillis, platformMillis }: Measured): number => bundleMillis + platformMillis;

/** Every action once, in a campaign of so many units; the platform is left behind for the naive way. */
export function measureActions(
  units: number,
  twoFiles: boolean,
  forms: FormsAsked = 'registration',
): { readonly platform: Platform; readonly measured: readonly Measured[] } {
  const [first] = SCENARIOS;
  if (first === undefined) throw new RangeError('no scenario to measure');
  const scenario = { registration: first, both: withProgress(first), own: withOwnForms(withProgress(first)) }[
    forms
  ];
  const platform = openOffice(`${scenario.startsOn}T08:30`, 1500);
  const stage = { platform, scenario, units, twoFiles };
  const measured = STEPS.map(({ label, action, before, run }) => {
    before?.(stage);
    return measuredRuns(label, action, run(stage));
  });
  return { platform, measured };
}

/** The same campaign with form B in all twelve months. */
const withProgress = (scenario: Scenario): Scenario => ({
  ...scenario,
  settings: {
    ...scenario.settings,
    forms: FORM_CHOICES.both,
    completionDate: '30/11/2023',
    finalDate: '04/12/2023',
    superiorTrainingTarget: 20,
  },
});

/** The first forms of the library: together they have 27 periods. */
const withOwnForms = (scenario: Scenario): Scenario => ({
  ...scenario,
  forms: formLibrary(scenario.year)
    .slice(0, OWN_FORMS)
    .flatMap(({ form }) => (form === null ? [] : [formRows(form)])),
});

function measuredRuns(label: string, action: Action, runs: readonly RunResult[]): Measured {
  const sum = (part: (run: RunResult) => number) => runs.reduce((total, run) => total + part(run), 0);
  const calls = runs.flatMap((run) => run.calls);
  const platformMillis = sum((run) => run.platformMillis);
  return {
    label,
    ...actionCalls(action, runs),
    bytes: calls.reduce((total, call) => total + call.requestBytes + call.responseBytes, 0),
    largestResponseBytes: Math.max(0, ...calls.map(({ responseBytes }) => responseBytes)),
    bundleMillis: sum(({ cpuMillis }) => cpuMillis) - platformMillis,
    platformMillis,
  };
}
