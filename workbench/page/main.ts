import type {
  BookView,
  EditAct,
  EditAnswer,
  EditOrder,
  MenuItem,
  Person,
  ServerEvent,
  Status,
} from '../protocol.ts';
import { askPerson, tell, toast } from './dialogs.ts';
import { byId } from './dom.ts';
import { showHint } from './hint.ts';
import { get, listen, post } from './net.ts';
import { openEmpty, openList, startOver } from './open-list.ts';
import { calls } from './panel/calls.ts';
import { clock } from './panel/clock.ts';
import { outbox } from './panel/outbox.ts';
import { createPanel } from './panel/panel.ts';
import { runs } from './panel/runs.ts';
import { play } from './play.ts';
import { listenForRegions } from './regions.ts';
import type { Place } from './sheet/links.ts';
import { createSheet } from './sheet/sheet.ts';
import { createTabs } from './tabs.ts';
import { createTopBar, FILE_MENU } from './top-bar.ts';
import { watchBook } from './watch-book.ts';
import { momentWords } from './words.ts';

const state: { me: string; bookId: string; status: Status | null; shown: BookView | null } = {
  me: sessionStorage.getItem('me') ?? '',
  bookId: '',
  status: null,
  shown: null,
};

/** A failure of ours or of the connection, said once where it is seen. */
const report = (error: unknown): void => {
  console.error(error);
  toast(error instanceof Error ? error.message : String(error), 'Có lỗi: ');
};
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  report(event.reason);
});

async function edit(act: EditAct): Promise<void> {
  const order: EditOrder = { ...act, user: state.me, book: state.bookId };
  const answer = await post<EditAnswer>('/api/edit', order);
  if (answer.accepted) return;
  await tell(answer.title, answer.message);
  sheet.focus();
}

const templates = await (await fetch('/templates.xml')).text();
const sheet = createSheet(byId('sheet'), templates, {
  edit: (act) => void edit(act),
  refuse: (why) => toast(why ?? 'Trang diễn tập này không làm việc đó; trên Google thì làm được.'),
  complain: (text) => toast(text),
  follow: (place) => goToPlace(place),
  moved: (gid, hint) => {
    tabs.mark(gid);
    showHint(hint);
  },
});
const tabs = createTabs((gid) => {
  sheet.goTo({ gid, range: null });
  sheet.focus();
});
const books = watchBook(
  (id) => get<BookView>(id === null ? '/api/book' : `/api/book?id=${encodeURIComponent(id)}`),
  sheet,
  (book) => {
    state.bookId = book.id;
    state.shown = book;
    tabs.show(book);
    tabs.mark(sheet.activeGid);
    top.books(state.status?.books ?? [], book.id);
  },
);
const goTo = async (bookId: string, place: Place): Promise<void> => {
  if (bookId !== state.bookId) await books.show(bookId);
  sheet.goTo(place);
};
/** A mail's link names no book of ours: the tab is looked for in the units' book first. */
const goToPlace = (place: Place): void => {
  const known = state.shown?.tabs.some(({ gid }) => gid === place.gid) === true;
  const other = state.status?.books.find(({ id }) => id !== state.bookId);
  void goTo(known || other === undefined ? state.bookId : other.id, place);
};
const panel = createPanel(
  [
    { key: 'clock', label: 'Đồng hồ', draw: clock(() => state.status) },
    { key: 'mails', label: 'Hộp thư', draw: outbox(goToPlace) },
    { key: 'calls', label: 'Lần gọi', draw: calls(() => state.status) },
    { key: 'runs', label: 'Lượt chạy', draw: runs },
  ],
  () => dispatchEvent(new Event('resize')),
);
const top = createTopBar({
  chooseMenu: (path) =>
    void play(state.me, { menu: path }, (bookId, place) => void goTo(bookId, place))
      .then(loadPeople)
      .then(() => undefined),
  chooseFile: (label) => {
    if (label === FILE_MENU.openList) openList();
    else if (label === FILE_MENU.openEmpty) void openEmpty(confirmOpenEmpty);
    else void startOver(confirmStartOver);
  },
  choosePerson: (email) => void becomePerson(email),
  chooseBook: (id) => void books.show(id),
});

const agrees = async (title: string, message: string): Promise<boolean> =>
  (await askPerson({ type: 'alert', title, message, buttons: 'OK_CANCEL' })).button === 'OK';
const KEPT = 'Bảng tính đang mở, cả số liệu và thư, được cất vào một tệp trên máy này.';
const confirmStartOver = () => agrees('Làm lại từ đầu', `Mở lại danh sách mẫu ở ngày đầu tiên. ${KEPT}`);
const confirmOpenEmpty = () =>
  agrees(
    'Mở bảng tính trống',
    `Mở một bảng tính trống có sẵn chương trình, để tập Thiết lập từ đầu. ${KEPT}`,
  );

async function becomePerson(email: string): Promise<void> {
  state.me = email;
  sessionStorage.setItem('me', email);
  sitDown(await loadPeople());
}

/** Everybody who may sit here, and the menu of the person who does: the office, when the last person is gone. */
async function loadPeople(): Promise<Person | undefined> {
  const menuOf = (email: string) => get<MenuItem[]>(`/api/menu?user=${encodeURIComponent(email)}`);
  const [people, menu] = await Promise.all([get<Person[]>('/api/people'), menuOf(state.me)]);
  const [office] = people;
  const person = people.find(({ email }) => email === state.me) ?? office;
  const isReplaced = person?.email !== state.me;
  state.me = person?.email ?? '';
  top.people(people, state.me);
  top.menus(isReplaced ? await menuOf(state.me) : menu);
  return person;
}

/** A unit begins at its own tab with the panel folded, since a real unit has nothing but the sheet. */
function sitDown(person: Person | undefined): void {
  panel.fold(person?.kind === 'unit');
  if (person?.gid !== undefined) goToPlace({ gid: person.gid, range: null });
}

function showStatus(status: Status): void {
  state.status = status;
  const { day, time } = momentWords(status.now);
  top.date(`${day}, ${time}`);
  byId('banner').hidden = !status.isSample;
  top.books(status.books, state.bookId);
  panel.badge('mails', status.mailCount === 0 ? '' : String(status.mailCount));
  panel.redraw();
}

function hear(event: ServerEvent): void {
  if (event.type === 'status') showStatus(event.status);
  if (event.type === 'patch' || event.type === 'reload') books.hear(event);
  // Tabs came or went, and with them those who type in them.
  if (event.type === 'reload') void loadPeople();
  if (event.type === 'restart') {
    if (event.told !== null) sessionStorage.setItem('told', event.told);
    location.reload();
  }
}

listenForRegions(() => sheet.focus());
byId('banner').textContent = 'DỮ LIỆU MẪU – HƯ CẤU';
// First, so that no change is missed between fetching a book and hearing of its changes; the first event is the status.
await listen(hear, () => location.reload());
const [person] = await Promise.all([loadPeople(), books.show(null)]);
sitDown(person);
document.body.classList.add('ready');
const told = sessionStorage.getItem('told');
sessionStorage.removeItem('told');
if (told !== null) await tell('Đã mở bảng tính mới', told);
