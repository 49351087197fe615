import type { DialogMessage } from '../../../app/office/dialog-answer.ts';
import { button } from '../dom.ts';
import type { Frame } from '../frame.ts';

/** Sends one mail to the person alone, and says what became of it. */
export async function tryOut(frame: Frame, asked: Promise<DialogMessage>): Promise<void> {
  const answer = await frame.during('Đang gửi thử…', asked);
  if (answer.ok) frame.say(answer.message);
  else frame.complain(answer.message);
}

/** Asks once more, beside the buttons: the list stays in sight. `buttons` come back when the person does not agree. */
export function askToSend(
  frame: Frame,
  { question, yes }: { readonly question: string; readonly yes: string },
  buttons: readonly HTMLElement[],
  send: () => void,
): void {
  const no = button('Chưa gửi', 'plain', () => {
    frame.setButtons(buttons);
    frame.say('');
  });
  frame.setButtons([no, button(yes, 'primary', send)]);
  frame.say(question);
  no.focus();
}
