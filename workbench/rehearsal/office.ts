import type { FormSaveRequest } from '../../src/app/forms/form-answers.ts';
import { CARRIED } from '../../src/app/mail/carried.ts';
import type { MailPreview } from '../../src/app/mail/mail-preview.ts';
import type { DialogRefusal } from '../../src/app/office/dialog-answer.ts';
import type { SetUpChecked } from '../../src/app/set-up/set-up-answers.ts';
import type { SetUpRequest } from '../../src/app/set-up/set-up-judge.ts';
import { day, weekdayOf } from '../../src/domain/calendar/day.ts';
import { SWEEP_HANDLER } from '../../src/google/world.ts';
import { Platform } from '../platform/platform.ts';
import type { QuotaRenewal } from '../platform/runtime/mailbox.ts';
import type { AdvanceOptions } from '../platform/runtime/options.ts';
import type { RunResult } from '../platform/runtime/run-result.ts';
import type { Answer } from '../platform/runtime/ui-events.ts';
import { readBundle } from './bundle.ts';
import { OFFICE } from './scenario.ts';

/** A fresh file with the add-on in it, at a moment `yyyy-MM-ddTHH:mm`. */
export const openOffice = (
  startsAt: string,
  mailQuota: number,
  quotaRenewal: QuotaRenewal = 'together',
): Platform => new Platform({ ...readBundle(), startsAt, owner: OFFICE, mailQuota, quotaRenewal });

/** What the add-on answers to a dialog's call. */
interface Said {
  readonly ok: boolean;
  readonly message: string;
}

export interface Spoken {
  readonly said: Said;
  readonly run: RunResult;
}

/** A run that must not fail; an answer that refuses something is no failure. */
export function unbroken(run: RunResult): RunResult {
  if (run.error === undefined) return run;
  const { reason, message, stack } = run.error;
  throw new RangeError(`${run.functionName} at ${run.at}: ${reason}: ${message}\n${stack}`);
}

function call(platform: Platform, functionName: string, args: readonly unknown[]): Spoken {
  const run = unbroken(platform.run(functionName, { user: OFFICE, kind: 'dialog', args }));
  return { run, said: run.result as Said };
}

export const setUp = (platform: Platform, request: SetUpRequest): Spoken =>
  call(platform, 'setUpFromDialog', [request]);

/** What set-up would leave out or count as blank, as its dialog says it. */
export function remarksOf(platform: Platform, request: SetUpRequest): readonly string[] {
  const checked = call(platform, 'setUpCheck', [request]).said as unknown as SetUpChecked;
  if (!checked.ok || checked.list === null) return [];
  return [...checked.list.notices, ...checked.listProblems, ...checked.alike];
}

/** The office saves forms in *Biểu mẫu…*; null, or why one is refused. */
export function saveForms(platform: Platform, forms: readonly FormSaveRequest['rows'][]): string | null {
  for (const rows of forms) {
    const { said } = call(platform, 'formSave', [{ code: null, rows, seen: '' }]);
    const { problems = [] } = said as Said & Partial<Pick<DialogRefusal, 'problems'>>;
    if (!said.ok) return [said.message, ...problems.map((problem) => problem.text)].join('\n');
  }
  return null;
}

export const provision = (platform: Platform): Spoken => call(platform, 'provisionFromDialog', []);

/** The office looks at the invitations and sends what it saw; two runs. */
export function sendInvitations(platform: Platform): RunResult[] {
  const look = call(platform, 'invitePreview', []);
  const { preview } = look.said as unknown as { readonly preview: MailPreview };
  return [look.run, call(platform, 'inviteSend', [preview.fingerprint]).run];
}

export const closeRegistration = (platform: Platform): Spoken =>
  call(platform, 'closeSubmit', ['registration']);

export const reopen = (platform: Platform, code: string, reason: string): Spoken =>
  call(platform, 'reopenSubmit', [{ code, period: 'registration', reason }]);

export const MENU = {
  remindersOn: 'Bật nhắc tự động',
  check: 'Kiểm tra và sửa bảng tính',
} as const;

/** The office clicks a menu item and answers what it is asked. */
export const choose = (
  platform: Platform,
  item: keyof typeof MENU,
  answers: readonly Answer[] = [],
): RunResult => unbroken(platform.clickMenu(OFFICE, MENU[item], answers));

/** The one idle sweep a week that is played all the same: on Mondays at six. */
const isIdleSample = (at: string): boolean =>
  at.endsWith('T06:00:00') && weekdayOf(day(at.slice(0, 10))) === 1;

/** Whether mails wait that a sweep of this hour may send; by night none goes. */
export const isCarrying = (platform: Platform, at: string): boolean => {
  const time = at.slice(11, 16);
  return time >= '07:00' && time < '18:00' && platform.scriptProperty(CARRIED) !== null;
};

/**
 * Lets time pass without nearly all of the 288 sweeps a day: nothing is typed in between, so an idle sweep changes nothing but
 * the time it takes us. A sweep due at the very end is played, and every one while mails wait for quota.
 */
export const passTime = (
  platform: Platform,
  until: string,
  onRun: NonNullable<AdvanceOptions['onRun']>,
): RunResult[] =>
  platform.advanceTo(until, {
    onRun,
    skip: ({ handler }, at) =>
      handler === SWEEP_HANDLER &&
      !isIdleSample(at) &&
      at.slice(0, 16) !== until &&
      !isCarrying(platform, at),
  });
