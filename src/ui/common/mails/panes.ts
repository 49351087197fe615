import type { MailOutcome, MailPreview, MailView, SilentUnit } from '../../../app/mail/mail-preview.ts';
import { codeAndName } from '../../../domain/unit/alike-units.ts';
import { h } from '../dom.ts';
import { filterField, type Group, type Row, rowList } from '../list.ts';
import { mailReader } from './reader.ts';
import {
  lowered,
  nameOf,
  OUTCOME_WORDS,
  outcomeLines,
  reasonLines,
  SILENCE_WORDS,
  sentBefore,
  shortReason,
  silentDetail,
} from './words.ts';

export interface MailPanes {
  readonly element: HTMLElement;
  selected(): MailView | null;
}

/** Left everybody, written to or not, by what becomes of them; right the mail that is chosen. */
export function mailPanes(
  preview: MailPreview,
  outcomes: ReadonlyMap<string, MailOutcome> | null,
): MailPanes {
  const { mails } = preview;
  const reader = mailReader();
  let chosen: MailView | null = null;
  const choose = (key: string) => {
    const mail = mails.find((one) => one.key === key);
    if (mail === undefined) return;
    chosen = mail;
    written.select(key);
    const outcome = outcomes?.get(key);
    reader.show(
      mail,
      outcome === undefined ? reasonLines(mail, preview) : outcomeLines(mail, outcome, preview),
    );
  };
  const groups = outcomes === null ? planned(preview) : settled(preview, outcomes);
  const written = rowList(groups, choose);
  const silent = rowList(silentGroups(preview.silent), null);
  const filter = filterField('Tìm theo mã, tên, e-mail', [written, silent]);
  const [first] = groups.flatMap(({ rows }) => rows);
  if (first !== undefined) choose(first.key);
  const lists = h(
    'div',
    { class: 'lists' },
    filter,
    h('div', { class: 'scroll' }, written.element, silent.element),
  );
  return {
    element: h('div', { class: mails.length === 0 ? 'mails alone' : 'mails' }, lists, reader.element),
    selected: () => chosen,
  };
}

const rowOf = (
  mail: MailView,
  preview: MailPreview,
  told: Pick<Row, 'badge' | 'kind'>,
  reason = '',
): Row => ({
  key: mail.key,
  name: nameOf(mail),
  detail: reason === '' ? shortReason(mail, preview) : reason,
  also: mail.to.join(' '),
  ...told,
});

function planned(preview: MailPreview): Group[] {
  const { mails, withinQuota } = preview;
  const now = mails.slice(0, withinQuota);
  const rows = (of: readonly MailView[], kind: Row['kind']) =>
    of.map((mail) => rowOf(mail, preview, { badge: mail.before === 'in-doubt' ? 'gửi lại' : '', kind }));
  return [
    {
      label: 'Sẽ gửi',
      rows: rows(
        now.filter(({ to }) => to.length > 0),
        'later',
      ),
    },
    { label: 'Chuyển sang lần sau', rows: rows(mails.slice(withinQuota), 'later') },
    {
      label: 'Chưa có địa chỉ e-mail, không gửi được',
      rows: rows(
        now.filter(({ to }) => to.length === 0),
        'wrong',
      ),
    },
  ];
}

function settled(preview: MailPreview, outcomes: ReadonlyMap<string, MailOutcome>): Group[] {
  const KINDS = { sent: 'done', failed: 'wrong', carried: 'later', dropped: 'later' } as const;
  return (['failed', 'carried', 'dropped', 'sent'] as const).map((outcome) => ({
    label: OUTCOME_WORDS[outcome],
    rows: preview.mails.flatMap((mail): Row[] => {
      const one = outcomes.get(mail.key);
      if (one?.outcome !== outcome) return [];
      const reason = outcome === 'sent' && mail.before === 'in-doubt' ? sentBefore(mail) : one.note;
      return [rowOf(mail, preview, { badge: outcome === 'sent' ? '✓' : '', kind: KINDS[outcome] }, reason)];
    }),
  }));
}

const silentGroups = (silent: readonly SilentUnit[]): Group[] =>
  (Object.keys(SILENCE_WORDS) as SilentUnit['why'][]).map((why) => ({
    label: `Không gửi: ${lowered(SILENCE_WORDS[why])}`,
    rows: silent
      .filter((unit) => unit.why === why)
      .map((unit) => ({
        key: unit.code,
        name: codeAndName(unit),
        detail: silentDetail(unit),
        badge: '',
        kind: 'plain',
        also: '',
      })),
  }));
