import type { Day } from '../../domain/calendar/day.ts';
import { isPeriod, type Period } from '../../domain/campaign/obligation.ts';
import { graceUntil, owingUnits } from '../../domain/report/owing.ts';
import { FIELD_NAMES, type FieldName, type FieldValues } from '../../words/field-text.ts';
import type { DialogAnswer } from '../office/dialog-answer.ts';
import { refused } from '../office/dialog-refusal.ts';
import type { Office } from '../office/office.ts';
import { papersDue, papersMade } from '../office/papers-due.ts';
import type { Refused } from '../office/refusal.ts';
import { refusalText } from '../office/vi-refusals.ts';
import type { World } from '../ports.ts';
import { nameRemarks, personalRemarks } from './builders/words.ts';
import { type DocumentKind, documentOf, kindsOf } from './choose-document.ts';
import { isOwnKind, type OwnForm, ownDocument, ownForms } from './own-document.ts';
import { documentPage } from './rendering/document-html.ts';
import type { OfficialDocument } from './rendering/official-document.ts';
import { readSources, type Sources } from './sources/sources.ts';

/** A request of the dialog. It comes from a browser, so every part of it is checked. */
export interface DocumentRequest {
  readonly kind: DocumentKind;
  /** For `statistics`. */
  readonly unitCode: string;
  /** Of an own form. */
  readonly period?: string;
  readonly values: FieldValues;
}

export interface DocumentPreview {
  readonly html: string;
  /** The same as a value, for the Word file. */
  readonly document: OfficialDocument;
  readonly name: string;
  /** Fields that a person may fill in on this document, with their first values. */
  readonly fields: readonly { readonly name: FieldName; readonly value: string }[];
  readonly today: string;
  /** Sentences on units that are not in it, and on cells that could not be used. */
  readonly remarks: readonly string[];
}

/** The document as it would be printed now. Nothing is written. */
export function documentPreview(
  world: World,
  request: DocumentRequest,
): DialogAnswer<{ readonly preview: DocumentPreview }> {
  const made = makeDocument(world, request);
  if (!made.ok) return refused(made.refusal);
  const { document, office, today, initial, values: typed } = made;
  const fields = fieldsOf(document).map((name) => ({
    name,
    value: typed[name] ?? initial[name] ?? '',
  }));
  const values = Object.fromEntries(fields.map(({ name, value }) => [name, value])) as FieldValues;
  const html = documentPage(document, { values, today });
  const period = reportedPeriod(request);
  if (period !== null) papersMade(world, period);
  return {
    ok: true,
    preview: {
      html,
      document,
      name: document.name,
      fields,
      today,
      remarks: [...made.remarks, ...personalRemarks(document), ...nameRemarks(document, office.campaign)],
    },
  };
}

/** A period that a report tells of; null for other documents. */
function reportedPeriod({ kind, period }: DocumentRequest): Period | null {
  if (kind === 'report') return 'registration';
  if (kind === 'progress-report') return 'final';
  return kind === 'own-report' && isPeriod(period) ? period : null;
}

export interface DocumentStart {
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** Of the forms in use. */
  readonly kinds: readonly DocumentKind[];
  /** Why a document cannot be made now, in a sentence. */
  readonly unavailable: Partial<Readonly<Record<DocumentKind, string>>>;
  readonly own: readonly OwnForm[];
  /** The period that was closed last, while no report was made of it; null for none. */
  readonly due: Period | null;
}

/** The documents of the forms in use, and why some of them cannot be made now. */
export function documentStart(world: World): DialogAnswer<DocumentStart> {
  const read = readSources(world);
  if (!read.ok) return refused(read.refusal);
  const { sources } = read;
  const kinds = kindsOf(sources);
  const [first] = sources.units;
  const unavailable = Object.fromEntries(
    kinds.flatMap((kind) => {
      const made = documentOf(world, kind, first?.code ?? '', sources);
      return made.ok ? [] : [[kind, refusalText(made.refusal)]];
    }),
  );
  const own = ownForms(world, sources.office, sources.closings);
  const due = papersDue(world).at(-1)?.period ?? null;
  return { ok: true, units: sources.units, kinds, unavailable, own, due };
}

/** The requested document, made of the present figures. */
export type Made =
  | {
      readonly ok: true;
      readonly document: OfficialDocument;
      readonly office: Office;
      readonly today: Day;
      readonly remarks: readonly string[];
      /** What its fields hold until somebody types. */
      readonly initial: FieldValues;
      readonly values: FieldValues;
    }
  | Refused;

export function makeDocument(world: World, request: DocumentRequest): Made {
  const { kind, unitCode, period = '', values: typed = {} } = request;
  const common = { today: world.clock.today(), values: typedValues(typed) };
  if (isOwnKind(kind)) {
    const own = ownDocument(world, kind, String(period));
    return own.ok ? { ...own, ...common } : own;
  }
  const read = readSources(world);
  if (!read.ok) return read;
  const { office, remarks } = read.sources;
  const made = documentOf(world, kind, unitCode, read.sources);
  if (!made.ok) return made;
  const initial = initialValues(kind, read.sources, common.today);
  return { ok: true, document: made.document, office, remarks, initial, ...common };
}

const LONGEST_FIELD = 5_000;

function typedValues(values: FieldValues): FieldValues {
  const found = FIELD_NAMES.flatMap((name) => {
    const value: unknown = values[name];
    return typeof value === 'string' ? [[name, value.normalize('NFC').slice(0, LONGEST_FIELD)]] : [];
  });
  return Object.fromEntries(found);
}

function initialValues(kind: DocumentKind, sources: Sources, today: Day): FieldValues {
  const { campaign, calendar } = sources.office;
  return {
    newDeadline: graceUntil(lastDaysIn(kind, sources, today), today, calendar),
    tasks: campaign.documents.tasks,
  };
}

/** Last days of the obligations in a letter's table. */
function lastDaysIn(kind: DocumentKind, { registration, progress }: Sources, today: Day): Day[] {
  if (kind === 'letter')
    return owingUnits(registration?.live.units ?? [], today).map(({ unit }) => unit.lastDay);
  if (kind !== 'progress-letter') return [];
  return (progress?.pressing ?? []).flatMap(({ unitObligations }) =>
    unitObligations.map(({ lastDay }) => lastDay),
  );
}

function fieldsOf({ symbol, signature, blocks }: OfficialDocument): FieldName[] {
  const found = new Set<FieldName>(['day']);
  if (signature !== null) found.add('signer');
  if (symbol !== null) found.add('number');
  for (const block of blocks) {
    if (block.kind === 'writing') found.add(block.field);
    if (block.kind !== 'paragraph') continue;
    for (const part of block.parts) {
      const inner = typeof part === 'object' && 'strong' in part ? part.strong : [part];
      for (const one of inner) if (typeof one === 'object' && 'field' in one) found.add(one.field);
    }
  }
  return FIELD_NAMES.filter((name) => found.has(name));
}
