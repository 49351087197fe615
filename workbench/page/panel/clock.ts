import { h } from '../../../src/ui/common/dom.ts';
import type { ClockStep, Status } from '../../protocol.ts';
import { toast } from '../dialogs.ts';
import { post } from '../net.ts';
import { momentWords } from '../words.ts';

const STEPS: readonly { step: ClockStep; label: string; explains: string }[] = [
  { step: 'sweep', label: 'Lần quét tới', explains: 'Tối đa 5 phút: đơn vị đã tích nộp nhận trả lời.' },
  {
    step: 'morning',
    label: 'Chạy nhắc buổi sáng',
    explains: 'Đến 08:30 kế tiếp; lượt nhắc hằng ngày chạy gần 08:00.',
  },
  { step: 'tomorrow', label: 'Ngày mai', explains: 'Đến 07:30 sáng mai, trước lượt nhắc.' },
  {
    step: 'workday',
    label: 'Ngày làm việc tới',
    explains: 'Bỏ qua cuối tuần và ngày nghỉ trong trang Ngày nghỉ.',
  },
];

/** True while a step runs: a day takes seconds, and clicks must not queue up behind it. */
let isRunning = false;

/** Today, and the ways to let time pass. */
export const clock =
  (status: () => Status | null) =>
  (body: HTMLElement): void => {
    const now = status();
    if (now === null) return;
    const { day, time } = momentWords(now.now);
    const focused = document.activeElement?.getAttribute('data-step');
    body.replaceChildren(
      h('div', { class: 'clock-day' }, day),
      h('div', { class: 'clock-time' }, time),
      h(
        'p',
        { class: 'quiet' },
        now.isReminding
          ? 'Lịch chạy đang bật: quét 5 phút một lần, nhắc mỗi sáng ngày làm việc.'
          : 'Lịch chạy đang tắt: không ai được trả lời hay nhắc. Bật trong trình đơn Tổng hợp.',
      ),
      ...STEPS.map(({ step, label, explains }) =>
        h(
          'button',
          {
            type: 'button',
            class: 'step',
            'data-step': step,
            disabled: isRunning,
            onclick: () => void take(step),
          },
          h('strong', {}, label),
          h('span', {}, explains),
        ),
      ),
    );
    body.querySelector<HTMLElement>(`[data-step="${focused}"]`)?.focus();
  };

async function take(step: ClockStep): Promise<void> {
  if (isRunning) return;
  rest(true);
  try {
    const { runs, mails } = await post<{ runs: number; mails: number }>('/api/clock', { step });
    toast(`Chương trình đã chạy ${runs} lần, gửi ${mails} thư.`);
  } finally {
    rest(false);
  }
}

function rest(running: boolean): void {
  isRunning = running;
  for (const button of document.querySelectorAll<HTMLButtonElement>('.step')) button.disabled = running;
}
