import { escape as escapeHtml } from 'html-escaper';

/** HTML that was built here: everything else is text and gets escaped. */
export interface Html {
  readonly html: string;
}

type Inserted = string | number | Html | readonly Html[];

const inserted = (value: Inserted): string => {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map(({ html: inner }) => inner).join('');
};

/** Builds HTML; what is put in is escaped unless it was built by this. */
export const html = (fixed: TemplateStringsArray, ...values: readonly Inserted[]): Html => ({
  html: fixed
    .map((part, index) => part + (index < values.length ? inserted(values[index] ?? '') : ''))
    .join(''),
});

export const NOTHING: Html = { html: '' };
