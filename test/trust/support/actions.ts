import { SHEET_IDS } from '../../../src/sheets/registry.ts';
import type { RunResult } from '../../../workbench/platform/runtime/run-result.ts';
import type { Answer } from '../../../workbench/platform/runtime/ui-events.ts';
import {
  COLLEAGUE,
  K01,
  K02,
  Office,
  OWNER,
  officeReady,
  SETTINGS_2023,
  TAB_OF,
  UNITS_2023,
} from '../../bundle/support/office.ts';

/** One thing that people or clocks have the add-on do, and the situation in which they do it. */
export interface Action {
  readonly name: string;
  /** From the office that is provisioned and switched on, or from an empty file. */
  readonly from: 'ready' | 'empty';
  readonly prepare: (office: Office) => void;
  readonly run: (office: Office) => RunResult;
}

const RIGHT = ['72', '88', '4', '2'] as const;
const OK: Answer = { button: 'OK' };
const click =
  (label: string, ...answers: readonly Answer[]) =>
  (office: Office): RunResult =>
    office.platform.clickMenu(OWNER, label, [...answers, OK]);
const clock =
  (handler: string) =>
  (office: Office): RunResult =>
    office.platform.run(handler, { user: OWNER, kind: 'trigger' });
const dialog =
  (name: string, ...args: readonly unknown[]) =>
  (office: Office): RunResult =>
    office.platform.run(name, { user: OWNER, kind: 'dialog', args: [...args] });

/** What a person does in a dialog of mails: looks, and sends what was seen. Only the sending meets faults. */
export const sendSeen =
  (kind: 'invite' | 'remind', user = OWNER) =>
  (office: Office): RunResult => {
    const { platform } = office;
    const hook = platform.beforeCall;
    platform.beforeCall = undefined;
    const seen = platform.run(`${kind}Preview`, { user, kind: 'dialog' }).result as {
      preview?: { fingerprint: string };
    };
    platform.beforeCall = hook;
    return platform.run(`${kind}Send`, { user, kind: 'dialog', args: [seen.preview?.fingerprint ?? ''] });
  };

/** The office looks at K02's form and enters other figures for it. Only the entry meets faults. */
const enterSeen = (office: Office): RunResult => {
  const { platform } = office;
  const hook = platform.beforeCall;
  platform.beforeCall = undefined;
  const seen = platform.run('entryForm', { user: OWNER, kind: 'dialog', args: ['K02', 'registration'] })
    .result as {
    form?: { seen: string };
  };
  platform.beforeCall = hook;
  const request = {
    unitCode: 'K02',
    period: 'registration',
    figures: { members: '73', staff: '88', trained: '4', target: '2', note: 'theo bản giấy' },
    nothingNew: false,
    seen: seen.form?.seen ?? '',
    receivedOn: '09/01/2023',
    reason: 'văn bản giấy',
    paperReceivedOn: '09/01/2023',
  };
  return platform.run('entrySubmit', { user: OWNER, kind: 'dialog', args: [request] });
};

/** K01 has handed in, K02 has changed its report after that, K03 ticks something wrong, receipts by mail are wanted. */
function busyMorning(office: Office): void {
  office.typeSetting('sendsReceipts', 'Có');
  office.provision();
  office.submit(K02, TAB_OF.K02, RIGHT);
  office.until('2023-01-09T09:30');
  office.type(K02, TAB_OF.K02, 'B9', '73');
  office.fill(K01, TAB_OF.K01, RIGHT);
  office.tick(K01, TAB_OF.K01);
  office.type('k03@donvi.example', TAB_OF.K03, 'B9', '5');
  office.tick('k03@donvi.example', TAB_OF.K03);
}

/** A unit more, one renamed, one retired; a formula, a label and a protection broken; the triggers gone. */
function disorder(office: Office): void {
  office.typeUnit(4, { code: 'K04', name: 'Chi bộ Bốn', emails: 'k04@donvi.example' });
  office.typeUnit(2, { name: 'Chi bộ Sở Công Thương và Du lịch' });
  office.typeUnit(3, { isActive: 'Không' });
  office.type(OWNER, TAB_OF.K01, 'J2', 'phá');
  office.type(OWNER, SHEET_IDS.summary, 'H7', 'phá');
  const [tab] = office.resource().sheets.filter(({ properties }) => properties.sheetId === TAB_OF.K01);
  const [guard] = (tab?.protectedRanges ?? []) as readonly { protectedRangeId: number }[];
  office.batch([{ deleteProtectedRange: { protectedRangeId: guard?.protectedRangeId } }]);
}

const wanted = (twoFiles: boolean) => ({ settings: SETTINGS_2023, units: UNITS_2023, twoFiles });

/** Add an action by a line: the harness plays it with every fault at every call, in one file and in two. */
export const actionsOf = (twoFiles: boolean): readonly Action[] => [
  { name: 'Thiết lập', from: 'empty', prepare: () => {}, run: dialog('setUpFromDialog', wanted(twoFiles)) },
  {
    name: 'Thiết lập lại',
    from: 'ready',
    prepare: () => {},
    run: dialog('setUpFromDialog', { ...wanted(twoFiles), settings: { ...SETTINGS_2023, place: 'Bảo Lộc' } }),
  },
  {
    name: 'Tạo trang đơn vị',
    from: 'empty',
    prepare: (office) => office.setUp({ twoFiles }),
    run: click('Tạo / cập nhật trang đơn vị'),
  },
  {
    name: 'Cập nhật trang đơn vị',
    from: 'ready',
    prepare: disorder,
    run: click('Tạo / cập nhật trang đơn vị'),
  },
  { name: 'Gửi thư mời', from: 'ready', prepare: () => {}, run: sendSeen('invite') },
  { name: 'Trả lời đơn vị tích nộp', from: 'ready', prepare: busyMorning, run: clock('answerSubmissions') },
  {
    name: 'Nhắc việc buổi sáng',
    from: 'ready',
    prepare: (office) => {
      busyMorning(office);
      office.until('2023-01-31T08:05');
    },
    run: clock('dailyReminders'),
  },
  {
    name: 'Nhắc việc gửi ngay',
    from: 'ready',
    prepare: (office) => office.until('2023-01-30T10:00'),
    run: sendSeen('remind'),
  },
  {
    name: 'Nhập thay',
    from: 'ready',
    prepare: (office) => office.fill(OWNER, TAB_OF.K02, RIGHT),
    run: enterSeen,
  },
  { name: 'Chốt số liệu', from: 'ready', prepare: busyMorning, run: dialog('closeSubmit', 'registration') },
  {
    name: 'Mở lại cho đơn vị',
    from: 'ready',
    prepare: (office) => office.close(),
    run: dialog('reopenSubmit', { code: 'K01', period: 'registration', reason: 'gửi nhầm số' }),
  },
  {
    name: 'Kiểm tra và sửa',
    from: 'ready',
    prepare: (office) => {
      disorder(office);
      for (const { id } of office.platform.triggers) office.platform.setTriggerDisabled(id, true);
    },
    run: click('Kiểm tra và sửa bảng tính'),
  },
  {
    name: 'Bật nhắc tự động',
    from: 'ready',
    prepare: (office) => office.click('Tắt nhắc tự động'),
    run: click('Bật nhắc tự động'),
  },
  { name: 'Tắt nhắc tự động', from: 'ready', prepare: () => {}, run: click('Tắt nhắc tự động') },
  { name: 'Tạm dừng', from: 'ready', prepare: () => {}, run: click('Tạm dừng') },
];

/** The same menu item, clicked by somebody else of the office. */
export const otherPerson = COLLEAGUE;

export function officeFor(
  twoFiles: boolean,
): Readonly<Record<Action['from'], { office: Office; again: () => void }>> {
  const empty = new Office();
  const start = empty.platform.moment();
  return {
    ready: officeReady({ twoFiles }),
    empty: { office: empty, again: () => empty.platform.backTo(start) },
  };
}
