/** Words that an official document has in its form, printed and as a Word file alike. */
export const DOCUMENT_WORDS = {
  number: 'Số',
  addressees: 'Kính gửi:',
  receivers: 'Nơi nhận',
  /** Behind the heading of a group of units that goes on in another column. */
  continued: ' (tiếp)',
} as const;
