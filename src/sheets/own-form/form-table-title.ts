import type { OfficeForm } from '../../domain/own-form/own-form.ts';

/** A tab's name: short, with the code in front, which no two forms share, and no sign that another program refuses. */
export const tabTitleOf = ({ code, title }: Pick<OfficeForm, 'code' | 'title'>): string =>
  `${code} ${title}`
    .replace(/[[\]*?/\\:']/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 60)
    .trim();
