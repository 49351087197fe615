import type { DialogCalls } from '../../app/dialogs/dialog-calls.ts';
import type { DialogRefusal } from '../../app/office/dialog-answer.ts';
import type { ToDoHandler } from '../../app/reminders/vi-to-do-line.ts';

interface Runner {
  withSuccessHandler(hear: (answer: unknown) => void): Runner;
  withFailureHandler(hear: (error: Error) => void): Runner;
}

declare const google: {
  readonly script: { readonly run: Runner; readonly host: { close(): void } };
};

export const closeDialog = (): void => google.script.host.close();

/** Called while the page is still read, Google's runner may write into it (reported of unauthorised pages). */
const isLoaded = new Promise<void>((done) => {
  if (document.readyState === 'complete') done();
  else addEventListener('load', () => done(), { once: true });
});

/** Runs a function of main.ts. Never rejects: whatever goes wrong comes back as a refusal with its sentence. */
export const askServer = async <Name extends keyof DialogCalls>(
  name: Name,
  ...args: Parameters<DialogCalls[Name]>
): Promise<ReturnType<DialogCalls[Name]> | DialogRefusal> => {
  await isLoaded;
  return new Promise((answer) => {
    const runner = google.script.run
      .withSuccessHandler((said) => answer((said as ReturnType<DialogCalls[Name]> | null) ?? unanswered('')))
      .withFailureHandler(({ message }) => answer(unanswered(message)));
    // Google's page gives the runner a method for every function of the script.
    const run = (runner as unknown as Partial<Record<string, (...args: readonly unknown[]) => void>>)[name];
    if (run === undefined) answer(unanswered(name));
    else run(...args);
  });
};

const unanswered = (detail: string): DialogRefusal => ({
  ok: false,
  message: `Chưa nhận được trả lời của Google. Xin kiểm tra mạng rồi làm lại; làm lại không gây trùng.${detail === '' ? '' : ` Nếu trình duyệt đang đăng nhập nhiều tài khoản Google, hãy mở bảng tính trong cửa sổ ẩn danh, chỉ đăng nhập tài khoản văn phòng. Chi tiết: ${detail}`}`,
  problems: [],
});

/** Runs a menu item of main.ts, which shows its own boxes or another dialog in place of this one. */
export const runMenuItem = (name: MenuItemName): Promise<DialogRefusal | null> =>
  new Promise((answer) => {
    const runner = google.script.run
      .withSuccessHandler(() => answer(null))
      .withFailureHandler(({ message }) => answer(unanswered(message)));
    (runner as unknown as Record<MenuItemName, () => void>)[name]();
  });

type MenuItemName = ToDoHandler;
