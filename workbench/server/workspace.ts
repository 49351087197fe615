import type { OpenAnswer } from '../protocol.ts';
import { openOffice } from '../rehearsal/office.ts';
import type { EventHub } from './event-hub.ts';
import { type Opening, openCampaign, openEmpty, type Rows, rowsOfFile, rowsOfText } from './opening.ts';
import type { ServerOptions } from './options.ts';
import type { Workspace } from './routes.ts';
import { createSession, type Session } from './session.ts';
import { backUpState, readState, writeState } from './state-file.ts';

/** Milliseconds from a change to the writing of the state, so that more changes are written with it. */
const SAVE_AFTER = 4000;

export interface KeptWorkspace extends Workspace {
  /** Writes what was not written yet. */
  keep(): void;
}

/** The campaign of the last start when there is one, else the list asked for, else the sample. */
export function openWorkspace(
  options: ServerOptions,
  hub: EventHub,
  warn: (text: string) => void,
): KeptWorkspace {
  const { scenario, stateFile, unitsFile } = options;
  let session: Session;
  let mailQuota: number;
  let timer: NodeJS.Timeout | undefined;

  const keep = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    writeState(stateFile, { isSample: session.isSample, mailQuota, snapshot: session.platform.snapshot() });
  };
  const touched = () => {
    timer ??= setTimeout(keep, SAVE_AFTER);
  };
  const start = (rows: Rows, isSample: boolean, twoFiles: boolean): OpenAnswer =>
    rows.ok ? begin(openCampaign(scenario, rows.rows, twoFiles), isSample) : rows;
  const begin = (opened: Opening, isSample: boolean): OpenAnswer => {
    if (!opened.ok) return opened;
    keep();
    const backup = backUpState(stateFile, new Date());
    mailQuota = opened.mailQuota;
    session = createSession(opened.platform, isSample, hub.tell);
    touched();
    return { ok: true, backup };
  };

  const kept = unitsFile === null ? readState(stateFile, warn) : null;
  if (kept !== null) {
    mailQuota = kept.mailQuota;
    const platform = openOffice(`${scenario.startsOn}T08:30`, mailQuota);
    platform.restore(kept.snapshot);
    session = createSession(platform, kept.isSample, hub.tell);
  } else {
    const opened = start(rowsOfFile(unitsFile ?? scenario.unitsFile), unitsFile === null, false);
    if (!opened.ok) throw new RangeError(opened.message);
    if (opened.backup !== null) warn(backedUp(opened.backup));
  }
  return {
    hub,
    session: () => session,
    touched,
    keep,
    open({ csv, isEmpty, twoFiles }) {
      const rows = () => (csv === null ? rowsOfFile(scenario.unitsFile) : rowsOfText(csv));
      const opened = isEmpty ? begin(openEmpty(scenario), false) : start(rows(), csv === null, twoFiles);
      if (opened.ok)
        hub.tell({ type: 'restart', told: opened.backup === null ? null : backedUp(opened.backup) });
      return opened;
    },
  };
}

const backedUp = (path: string): string =>
  `Bảng tính đang mở trước đó đã được cất vào ${path}. Mở lại bằng lệnh: npm start -- --state ${path}`;
