import { dayOf, type Moment } from '../../../domain/calendar/day.ts';
import type { Deadline } from '../../../domain/calendar/deadline.ts';
import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { DocumentSettings } from '../../../domain/campaign/document-settings.ts';
import { REGISTRATION_FIELDS, type RegistrationField } from '../../../domain/form/registration.ts';
import type { TableBasis } from '../../../domain/report/registration-report.ts';
import { upperFirst } from '../../../domain/text/plain-text.ts';
import { headLines } from '../../../sheets/settings/settings-documents.ts';
import { unitAuthority } from '../../../words/body-words.ts';
import type { HeadLayout } from '../../../words/document-words.ts';
import { countText, dayText, fewText, officialMomentText } from '../../../words/wording.ts';
import type { Block, OfficialDocument, Part } from '../rendering/official-document.ts';
import { paragraph } from '../rendering/official-document.ts';

/** Settings and moment that every document needs. */
export interface DocumentContext {
  readonly campaign: Campaign;
  readonly settings: DocumentSettings;
  readonly now: Moment;
}

/** A document of form A. */
export interface RegistrationContext extends DocumentContext {
  readonly deadline: Deadline;
}

/** 0, 03, 12: two digits for a small number, but nothing is no number to be padded. */
export const fewOrNone = (count: number): string => (count === 0 ? '0' : fewText(count));

export const figureText = (figure: number | null): string => (figure === null ? '' : countText(figure));

/** Stands on every page with figures and tells whether they may still change. */
export const basisText = ({ kind, at, added }: TableBasis): string =>
  kind === 'provisional'
    ? `Số liệu tạm tính đến ${officialMomentText(at)}`
    : `Số liệu đã chốt lúc ${officialMomentText(at)}${
        added.length === 0 ? '' : `, bổ sung báo cáo nộp sau khi chốt của ${fewText(added.length)} đơn vị`
      }`;

/** Offices that are not of the Party follow the state's decree, and so do those that print the state's name. */
export const layoutOf = ({
  campaign,
  settings,
}: Pick<DocumentContext, 'campaign' | 'settings'>): HeadLayout =>
  settings.head === 'state' || campaign.vocabulary !== 'party' ? 'state' : 'party';

/**
 * `BÁO CÁO` → `-BC/ĐU`, in the state's layout `/BC-UBND`; there a letter has the sign of the section that wrote it instead
 * of its kind. Dots for the pen where nobody knows the sign.
 */
export function symbolOf(kind: 'BC' | 'CV', context: Pick<DocumentContext, 'campaign' | 'settings'>): string {
  const own = context.settings.symbol ?? UNKNOWN;
  if (layoutOf(context) === 'party') return `-${kind}/${own}`;
  return kind === 'CV' ? `/${own}-${UNKNOWN}` : `/${kind}-${own}`;
}

const UNKNOWN = '……';

/** *Lũy kế* with the tone mark where the office sets it. */
export const cumulativeWord = ({ toneMark }: DocumentSettings): string =>
  toneMark === 'second-vowel' ? 'luỹ kế' : 'lũy kế';

/** The office's name inside a sentence. It is the sender's name as typed, since proper case cannot be derived from a name in capitals. */
export const senderOf = ({ senderName }: Campaign): string => senderName;

/** The texts a document rests on: one a line after the guide of 2026, one sentence after that of 2018. */
export function groundsBlocks(
  bases: readonly string[],
  settings: DocumentSettings,
  [first, ...rest]: readonly [string, ...Part[]],
): Block[] {
  // A setting may hold several, parted as in a sentence.
  const given = bases
    .flatMap((basis) => basis.split(/[;\n]/))
    .map((basis) => basis.trim().replace(/[.,]+$/, ''))
    .filter((basis) => basis !== '');
  const then = paragraph(upperFirst(first), ...rest);
  if (given.length === 0) return [then];
  if (settings.guide === 'hd36') return [paragraph(`Thực hiện ${given.join('; ')}, ${first}`, ...rest)];
  return [...given.map((basis) => paragraph(`- Căn cứ ${basis};`)), then];
}

/** How a unit's report stands, in the last column of a table. */
export const STANDING_REMARKS = {
  submitted: '',
  edited: 'Đã sửa, chưa báo cáo lại',
  returned: 'Được trả lại, chưa báo cáo lại',
  missing: 'Chưa báo cáo',
  'not-owed': 'Không phải báo cáo',
} as const;

/** Of a table's last column: our remarks and the unit's own note, as sentences. */
export const remarkText = (remarks: readonly string[]): string =>
  remarks.filter((text) => text !== '').join('. ');

export const figuresOf = (figures: Readonly<Record<RegistrationField, number | null>>): string[] =>
  REGISTRATION_FIELDS.map((field) => figureText(figures[field]));

/** 01-02-2023, as it may stand in a file's name. */
export const fileDayOf = (at: Moment): string => dayText(dayOf(at)).replace(/\//g, '-');

/** A title's bracket stands on a line of its own, as in the letter's form. */
export const subtitleOf = (about: string): string[] => about.split(/ (?=\()/);

/** Parts that all of an office's documents have in common. */
export function officeDocument(
  context: DocumentContext,
  kind: 'BC' | 'CV',
  name: string,
): Pick<
  OfficialDocument,
  'layout' | 'name' | 'superior' | 'issuer' | 'symbol' | 'place' | 'signature' | 'lineSpacing' | 'head'
> {
  const { campaign, settings, now } = context;
  return {
    layout: layoutOf(context),
    name: `${name} (${fileDayOf(now)})`,
    superior: campaign.superiorBody,
    issuer: campaign.ownBody,
    symbol: symbolOf(kind, context),
    place: campaign.place,
    signature: { authority: settings.authority ?? '', title: campaign.signerTitle },
    lineSpacing: settings.lineSpacing,
    head: headLines(settings.head),
  };
}

/** Parts that a unit's own forms have in common: it is the unit that signs. */
export function unitForm(
  context: DocumentContext,
  unit: { readonly name: string; readonly kind: string },
): Omit<OfficialDocument, 'name' | 'subtitle' | 'blocks'> {
  const { campaign, settings } = context;
  return {
    layout: layoutOf(context),
    superior: campaign.superiorBody,
    issuer: unit.name,
    symbol: null,
    about: null,
    place: campaign.place,
    title: 'THỐNG KÊ',
    addressees: [],
    receivers: [],
    signature: {
      authority: unitAuthority(campaign.unitSignature, unit),
      title: campaign.unitSignerTitle,
    },
    annex: null,
    lineSpacing: settings.lineSpacing,
    head: headLines(settings.head),
  };
}
