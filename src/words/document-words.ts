/** Words that an official document has in its form, printed and as a Word file alike. */
export const DOCUMENT_WORDS = {
  addressees: 'Kính gửi:',
  receivers: 'Nơi nhận',
  /** Behind the heading of a group of units that goes on in another column. */
  continued: ' (tiếp)',
} as const;

/** How the head of a document is laid out: after the Party's guide (docs/domain.md 18), or after decree 30 (docs/domain.md 29). */
export const HEAD_LAYOUTS = {
  party: { columns: [77, 88], mark: '*', number: 'Số', sizes: { first: 15, last: 15 } },
  // Letters of 12 points fill the right column: the name of the state is one line.
  state: { columns: [71, 94], mark: '———', number: 'Số:', sizes: { first: 12, last: 13 } },
} as const;
export type HeadLayout = keyof typeof HEAD_LAYOUTS;

export interface Emphasis {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
}

/** How parts are set that both rules have: a letter's subject, the labels, the signer's title. */
export const EMPHASIS: Readonly<
  Record<HeadLayout, Readonly<Record<'subject' | 'addressees' | 'receivers' | 'signerTitle', Emphasis>>>
> = {
  party: {
    subject: { size: 12, italics: true },
    addressees: { italics: true },
    receivers: { underline: true },
    signerTitle: {},
  },
  state: {
    subject: { size: 12 },
    addressees: {},
    receivers: { size: 12, bold: true, italics: true },
    signerTitle: { bold: true },
  },
};
