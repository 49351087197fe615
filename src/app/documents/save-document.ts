import { dayOf, type Moment } from '../../domain/calendar/day.ts';
import { withoutLogged } from '../office/answer-log.ts';
import type { DialogAnswer } from '../office/dialog-answer.ts';
import { aloneInDialog, refused } from '../office/dialog-refusal.ts';
import { logRequest } from '../office/log.ts';
import type { World } from '../ports.ts';
import { words } from './builders/words.ts';
import { type DocumentRequest, type Made, makeDocument } from './documents.ts';
import { documentPage } from './rendering/document-html.ts';

/** The Word file was made in the dialog, where the library for it is; without one the draft is made of HTML. */
export interface SaveRequest extends DocumentRequest {
  /** In base64. */
  readonly word?: string;
}

type Saved = DialogAnswer<{ readonly message: string; readonly url: string }>;

/**
 * Saves the document as an editable Google Doc of the person who clicked. Google makes it of the dialog's Word file, which
 * carries margins and page size. The server makes the document again all the same, since a browser must not decide whether it
 * can be made, its name, or the mark that tells its content from others. When an answer was lost and the same content is asked
 * for again, the draft is looked for in Drive before another is made.
 */
export function documentSave(world: World, request: SaveRequest): Saved {
  const word = wordIn(request);
  return aloneInDialog(world, () => {
    const doubtful = doubtfulDraft(world, request);
    const draft = doubtful ?? newDraft(world, request);
    if ('refusal' in draft) return refused(draft.refusal);
    const { at, mark, html, made } = draft;
    const name = words.savedName(made.document.name, at);
    if (doubtful === null) world.memory.set(DOUBT, `${at} ${mark}`);
    const found = doubtful === null ? null : world.files.findDocument(mark);
    const url = found ?? world.files.saveAsDocument(name, word === null ? { html } : { word }, mark);
    const line = { action: 'savedDocument' as const, unit: request.unitCode, detail: `${name}: ${url}`, at };
    const lines = found === null ? [line] : withoutLogged(world, [line]);
    if (lines.length > 0) world.books.apply(world.books.officeId, [logRequest(world, lines)]);
    world.memory.delete(DOUBT);
    const hasBars = made.document.blocks.some(({ kind }) => kind === 'overview');
    return { ok: true, message: words.savedMessage(name, word !== null, hasBars), url };
  });
}

/** A Word file is a zip archive, which always begins with these letters in base64; anything else is ignored. */
function wordIn({ word }: SaveRequest): string | null {
  const isWord = typeof word === 'string' && word.length < LONGEST && /^UEsDB[\w+/]*={0,2}$/.test(word);
  return isWord ? word : null;
}

/** A document of 150 units takes 40 KB. */
const LONGEST = 2_000_000;

interface Draft {
  readonly at: Moment;
  /** The same for the same person, moment and content. */
  readonly mark: string;
  readonly html: string;
  readonly made: Extract<Made, { ok: true }>;
}

/** Moment and mark of the draft being saved, from before Drive is asked until the log has it. */
const DOUBT = 'document.doubt';

function newDraft(world: World, request: DocumentRequest): Draft | Extract<Made, { ok: false }> {
  const at = world.clock.now();
  const clock = { ...world.clock, now: () => at, today: () => dayOf(at) };
  const made = makeDocument({ ...world, clock }, request);
  if (!made.ok) return made;
  const html = documentPage(made.document, { values: made.values, today: made.today });
  return { at, mark: world.fingerprint([world.person, at, html].join('\n')), html, made };
}

/** The draft of an earlier run whose answer was lost, if this request asks for the same content; else null. */
function doubtfulDraft(world: World, request: DocumentRequest): Draft | null {
  const [at, mark] = (world.memory.get(DOUBT) ?? '').split(' ');
  if (at === undefined || mark === undefined) return null;
  const then = newDraft({ ...world, clock: { ...world.clock, now: () => at as Moment } }, request);
  return 'mark' in then && then.mark === mark ? then : null;
}
