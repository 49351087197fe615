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
