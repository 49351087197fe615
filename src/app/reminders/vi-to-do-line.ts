import type { ToDo } from '../../domain/to-do/to-do.ts';

/** The menu items that *Việc cần làm* offers as buttons, by the function that Google calls. */
export type ToDoHandler =
  | 'setUpCampaign'
  | 'provisionUnits'
  | 'inviteUnits'
  | 'nudgeUnits'
  | 'remindUnits'
  | 'switchRemindersOn'
  | 'checkUp'
  | 'openReport';

export interface ToDoLine {
  readonly kind: ToDo['kind'] | 'begin';
  /** `wrong`: something does not work; `due`: somebody waits; `plain`: not urgent. */
  readonly level: 'wrong' | 'due' | 'plain';
  readonly text: string;
  /** The units and the remedy; '' for none. */
  readonly detail: string;
  readonly action: { readonly label: string; readonly handler: ToDoHandler } | null;
  /** Address of the cell to correct; null for none. */
  readonly link: string | null;
}

/** The buttons. */
export const ACTIONS = {
  setUp: { label: 'Thiết lập…', handler: 'setUpCampaign' },
  provision: { label: 'Cập nhật trang đơn vị', handler: 'provisionUnits' },
  invite: { label: 'Gửi thư mời…', handler: 'inviteUnits' },
  nudge: { label: 'Nhắc ngay…', handler: 'nudgeUnits' },
  remind: { label: 'Xem thư…', handler: 'remindUnits' },
  on: { label: 'Bật nhắc tự động', handler: 'switchRemindersOn' },
  check: { label: 'Kiểm tra và sửa', handler: 'checkUp' },
  report: { label: 'Báo cáo tổng hợp', handler: 'openReport' },
} as const satisfies Record<string, ToDoLine['action']>;

export type Words = Pick<ToDoLine, 'level' | 'text' | 'detail' | 'action'>;

export const line = (
  level: ToDoLine['level'],
  text: string,
  detail: string,
  action: ToDoLine['action'] = null,
): Words => ({ level, text, detail, action });
