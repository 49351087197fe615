import type { RunResult } from '../../../workbench/platform/runtime/run-result.ts';
import type { Answer } from '../../../workbench/platform/runtime/ui-events.ts';
import { Office, OWNER, officeReady } from '../../bundle/support/office.ts';
import { BOTH_2023 } from './both-forms.ts';
import { OWN_2023, saveOwnForms } from './own-forms.ts';

/** One thing that people or clocks have the add-on do, and the situation in which they do it. */
export interface Action {
  readonly name: string;
  readonly from: Beginning;
  readonly prepare: (office: Office) => void;
  readonly run: (office: Office) => RunResult;
  /** Nothing is written: what comes back must be that of the run without fault. */
  readonly isAnswerAll?: boolean;
}

/**
 * An empty file, or an office that is provisioned and switched on: with form A, with both forms, with both and two forms of
 * its own, with these two alone.
 */
export type Beginning = 'empty' | 'registration' | 'both' | 'all forms' | 'own forms';

const OK: Answer = { button: 'OK' };
export const click =
  (label: string, ...answers: readonly Answer[]) =>
  (office: Office): RunResult =>
    office.platform.clickMenu(OWNER, label, [...answers, OK]);
export const clock =
  (handler: string, user = OWNER) =>
  (office: Office): RunResult =>
    office.platform.run(handler, { user, kind: 'trigger' });
export const dialog =
  (name: string, ...args: readonly unknown[]) =>
  (office: Office): RunResult =>
    office.platform.run(name, { user: OWNER, kind: 'dialog', args: [...args] });

/** What a person looks at before the call that is tried meets no faults. */
function unharmed<T>({ platform }: Office, look: () => T): T {
  const hook = platform.beforeCall;
  platform.beforeCall = undefined;
  try {
    return look();
  } finally {
    platform.beforeCall = hook;
  }
}

/** What a person does in a dialog of mails: looks, and sends what was seen. Only the sending meets faults. */
export const sendSeen =
  (kind: 'invite' | 'remind', user = OWNER) =>
  (office: Office): RunResult => {
    const { platform } = office;
    const seen = unharmed(office, () => platform.run(`${kind}Preview`, { user, kind: 'dialog' }).result) as {
      preview?: { fingerprint: string };
    };
    return platform.run(`${kind}Send`, { user, kind: 'dialog', args: [seen.preview?.fingerprint ?? ''] });
  };

/** *Nhắc ngay* to everybody who owes, with a sentence. Only the sending meets faults. */
export const nudgeSeen =
  (sentence: string) =>
  (office: Office): RunResult => {
    const { platform } = office;
    const seen = unharmed(
      office,
      () => platform.run('nudgePreview', { user: OWNER, kind: 'dialog' }).result,
    ) as { preview?: { fingerprint: string; mails: readonly { key: string }[] } };
    const keys = seen.preview?.mails.map(({ key }) => key) ?? [];
    const request = { seen: seen.preview?.fingerprint ?? '', keys, sentence };
    return platform.run('nudgeSend', { user: OWNER, kind: 'dialog', args: [request] });
  };

/** The office looks at a unit's form and enters figures for it. Only the entry meets faults. */
export const enterSeen =
  (unitCode: string, period: string, figures: Readonly<Record<string, string>>) =>
  (office: Office): RunResult => {
    const { platform } = office;
    const args = [unitCode, period];
    const seen = unharmed(
      office,
      () => platform.run('entryForm', { user: OWNER, kind: 'dialog', args }).result,
    ) as {
      form?: { seen: string };
    };
    const request = {
      unitCode,
      period,
      figures,
      nothingNew: false,
      seen: seen.form?.seen ?? '',
      receivedOn: '09/01/2023',
      reason: 'văn bản giấy',
      paperReceivedOn: period === 'registration' ? '09/01/2023' : '',
    };
    return platform.run('entrySubmit', { user: OWNER, kind: 'dialog', args: [request] });
  };

export interface Standing {
  readonly office: Office;
  readonly again: () => void;
}

/** Offices in one file or in two, each made when it is first asked for. */
export function officesFor(twoFiles: boolean): (from: Beginning) => Standing {
  const made = new Map<Beginning, Standing>();
  const make = (from: Beginning): Standing => {
    if (from === 'registration') return officeReady({ twoFiles });
    if (from === 'both') return officeReady({ twoFiles, settings: BOTH_2023 });
    if (from === 'all forms') return officeReady({ twoFiles, settings: BOTH_2023 }, undefined, saveOwnForms);
    if (from === 'own forms') return officeReady({ twoFiles, settings: OWN_2023 }, undefined, saveOwnForms);
    const office = new Office();
    const start = office.platform.snapshot();
    return { office, again: () => office.platform.restore(start) };
  };
  return (from) => {
    const standing = made.get(from) ?? make(from);
    made.set(from, standing);
    return standing;
  };
}
