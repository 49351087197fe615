import type { Answer, RunAnswer, RunOrder } from '../protocol.ts';
import { askPerson, tell, toast } from './dialogs.ts';
import { showHtml } from './html-dialog.ts';
import { post } from './net.ts';
import type { Place } from './sheet/links.ts';

type GoTo = (bookId: string, place: Place) => void;

/** Runs a menu item for a person, who answers what it asks, until it is done. */
export async function play(user: string, target: RunOrder['target'], goTo: GoTo): Promise<void> {
  const { error } = await converse(user, target, goTo);
  if (error !== null) await tell('Không chạy được', `Chương trình báo lỗi:\n${error}`);
}

/** Dialogs run functions the same way, and hear of failures themselves. */
async function converse(user: string, target: RunOrder['target'], goTo: GoTo): Promise<RunAnswer> {
  const answers: Answer[] = [];
  for (;;) {
    const said = await post<RunAnswer>('/api/run', { user, target, answers });
    const { shown, asks } = said;
    for (const [index, one] of shown.entries()) {
      const isLast = index === shown.length - 1;
      if (one.type === 'toast') toast(one.message, one.title);
      else if (one.type === 'activate') goTo(one.spreadsheetId, { gid: one.sheetId, range: null });
      else if ('html' in one) showHtml(one, (next) => converse(user, next, goTo));
      else {
        const answer = await askPerson(one);
        if (asks && isLast) answers.push(answer);
      }
    }
    if (!asks) return said;
  }
}
