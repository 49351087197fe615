import { h } from '../../src/ui/common/dom.ts';
import type { RunAnswer, RunOrder, Shown } from '../protocol.ts';
import { openFrame } from './dialogs.ts';
import { byId } from './dom.ts';
import { localAddress } from './google-address.ts';

/** Runs a function of the script, with all the boxes it shows. */
type RunFunction = (target: RunOrder['target']) => Promise<RunAnswer>;

/** The dialog in front: as on Google, another takes its place. */
let closeDialogInFront = () => {};

type HtmlShown = Extract<Shown, { type: 'dialog' | 'sidebar' }>;

/** `google.script` inside the frame: runs the server's functions by message, as Google's own page does. */
const BRIDGE = `<script>
(() => {
  let number = 0;
  const waiting = new Map();
  const say = (message) => parent.postMessage({ tongHop: message }, '*');
  addEventListener('message', ({ data }) => {
    const one = waiting.get(data.number);
    if (!one) return;
    waiting.delete(data.number);
    if (data.error === null) one.success?.(data.result, one.user);
    else if (one.failure) one.failure(new Error(data.error), one.user);
    else console.error(data.error);
  });
  const runner = (set) => new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (success) => runner({ ...set, success });
    if (name === 'withFailureHandler') return (failure) => runner({ ...set, failure });
    if (name === 'withUserObject') return (user) => runner({ ...set, user });
    return (...args) => {
      waiting.set(++number, set);
      say({ type: 'run', number, functionName: name, args });
    };
  } });
  // Addresses of Google's own programs are answered by the page around this one.
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="https://docs.google.com/"]');
    if (!link) return;
    event.preventDefault();
    say({ type: 'open', href: link.href });
  }, true);
  globalThis.google = { script: {
    run: runner({}),
    host: {
      close: () => say({ type: 'close' }),
      setHeight: (height) => say({ type: 'height', height }),
      setWidth: (width) => say({ type: 'width', width }),
      editor: { focus: () => say({ type: 'focus' }) },
    },
  } };
})();
</script>`;

/** Google's own list (developers.google.com/apps-script/guides/html/restrictions) but for allow-same-origin: its frame has an origin apart, ours would share the page's. */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts';

type Said =
  | { readonly type: 'run'; readonly number: number; readonly functionName: string; readonly args: unknown[] }
  | { readonly type: 'close' | 'focus' }
  | { readonly type: 'open'; readonly href: string }
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'width'; readonly width: number };

/** A dialog or sidebar of HtmlService: its page may run scripts and reach nothing but its own functions. */
export function showHtml(
  { type, title, html, width = 500, height = 400 }: HtmlShown,
  runFunction: RunFunction,
): void {
  const page = h('iframe', { sandbox: SANDBOX, title });
  // After the doctype: what stands before it would put the page into quirks mode.
  page.srcdoc = html.replace(/^\s*(<!doctype[^>]*>)?/i, (doctype) => doctype + BRIDGE);
  const isDialog = type === 'dialog';
  const close = () => {
    removeEventListener('message', hear);
    if (closeDialogInFront === close) closeDialogInFront = () => {};
    shell.close();
  };
  if (isDialog) {
    closeDialogInFront();
    closeDialogInFront = close;
  }
  const shell = isDialog ? openFrame(title, 'html', close) : openSidebar(title, close);
  const hear = ({ source, data }: MessageEvent) => {
    if (source !== page.contentWindow) return;
    const said = (data as { tongHop?: Said }).tongHop;
    if (said === undefined) return;
    if (said.type === 'close') close();
    if (said.type === 'open') open(localAddress(said.href) ?? said.href, '_blank', 'noopener');
    if (said.type === 'height') page.style.height = `${said.height}px`;
    if (said.type === 'width') page.style.width = `${said.width}px`;
    if (said.type === 'run') run(said, page, runFunction);
  };
  addEventListener('message', hear);
  if (isDialog) {
    page.style.width = `${width}px`;
    page.style.height = `${height}px`;
  }
  shell.box.append(page);
  page.focus();
}

function openSidebar(title: string, onClose: () => void): { readonly box: HTMLElement; close(): void } {
  const closing = h(
    'button',
    { type: 'button', class: 'dialog-close', 'aria-label': 'Đóng', onclick: onClose },
    '×',
  );
  const box = h(
    'aside',
    { class: 'sidebar' },
    h('div', { class: 'dialog-head' }, h('h2', {}, title), closing),
  );
  document.querySelector('.sidebar')?.remove();
  byId('main').append(box);
  const resized = () => dispatchEvent(new Event('resize'));
  resized();
  return {
    box,
    close() {
      box.remove();
      resized();
    },
  };
}

function run(
  { number, functionName, args }: Extract<Said, { type: 'run' }>,
  page: HTMLIFrameElement,
  runFunction: RunFunction,
): void {
  const answer = (result: unknown, error: string | null) =>
    page.contentWindow?.postMessage({ number, result, error }, '*');
  runFunction({ functionName, args }).then(
    ({ result, error }) => answer(result, error),
    (error: unknown) => answer(undefined, String(error)),
  );
}
