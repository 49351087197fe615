import type { Day } from '../../domain/calendar/day.ts';
import { upperFirst } from '../../domain/text/plain-text.ts';
import type { Say } from '../../words/vocabulary.ts';
import { fewText, weekdayText } from '../../words/wording.ts';

interface OwedText {
  /** What is owed, as a name. */
  readonly what: string;
  readonly deadline: string;
  readonly timeLeft: string;
}

/** Texts that the office pastes into a chat. */
export const viMessages = {
  groupLead: (today: Day): string => `Đến ${weekdayText(today)} còn chưa xong:`,
  groupLine: ({ what, deadline, timeLeft }: OwedText, names: readonly string[], unitWord: string): string =>
    `- ${upperFirst(what)} (hạn ${deadline}; ${timeLeft}): ${fewText(names.length)} ${unitWord}: ${names.join('; ')}.`,
  groupEnd: (contact: string, say: Say): string =>
    say`Đề nghị các đồng chí hoàn thành giúp. Cần hỏi: ${contact}.`,
  unit: (name: string, owed: readonly OwedText[], url: string, contact: string): string => {
    const parts = owed
      .map(({ what, deadline, timeLeft }, index) => {
        const named = index === 0 ? what : upperFirst(what);
        return `${named}: hạn ${deadline}; ${timeLeft}`;
      })
      .join('. ');
    return `${name} còn chưa xong ${parts}.\nTrang của đơn vị: ${url}\nCần hỏi: ${contact}.`;
  },
} as const;
