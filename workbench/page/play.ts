import { askPerson, tell, toast } from './dialogs.ts';
import { showHtml } from './html-dialog.ts';
import { post } from './net.ts';
import type { Place } from './sheet/links.ts';
import type { Answer, RunAnswer, RunOrder } from './wire.ts';

/** Runs a script's function for a person, who answers what it asks, until it is done. */
export async function play(
  user: string,
  target: RunOrder['target'],
  goTo: (bookId: string, place: Place) => void,
): Promise<void> {
  const answers: Answer[] = [];
  for (;;) {
    const { shown, asks, error } = await post<RunAnswer>('/api/run', { user, target, answers });
    for (const [index, one] of shown.entries()) {
      const isLast = index === shown.length - 1;
      if (one.type === 'toast') toast(one.message, one.title);
      else if (one.type === 'activate') goTo(one.spreadsheetId, { gid: one.sheetId, range: null });
      else if ('html' in one) showHtml(one, user);
      else {
        const answer = await askPerson(one);
        if (asks && isLast) answers.push(answer);
      }
    }
    if (error !== null) await tell('Không chạy được', `Tập lệnh báo lỗi:\n${error}`);
    if (!asks) return;
  }
}
