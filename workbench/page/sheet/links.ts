import { registries } from '@odoo/o-spreadsheet';

/** A place in the book: `#gid=730001&range=B9:E9`, or a whole address of Google's that ends so. */
export interface Place {
  readonly gid: number;
  readonly range: string | null;
}

export function placeOf(url: string): Place | null {
  const hash = /#(.*)$/.exec(url)?.[1];
  if (hash === undefined) return null;
  const query = new URLSearchParams(hash);
  const gid = Number(query.get('gid') ?? Number.NaN);
  return Number.isInteger(gid) ? { gid, range: query.get('range') } : null;
}

/** Links between tabs stay in the page. */
export function registerLinks(titleOf: (gid: number) => string, goTo: (place: Place) => void): void {
  registries.urlRegistry.add('tong_hop_place', {
    match: (url: string) => placeOf(url) !== null,
    createLink: (url: string, label: string) => ({ url, label, isExternal: false, isUrlEditable: false }),
    urlRepresentation: (url: string) => titleOf(placeOf(url)?.gid ?? 0),
    open: (url: string) => {
      const place = placeOf(url);
      if (place !== null) goTo(place);
    },
    sequence: -1,
    title: 'Trang',
    getLinkProposals: () => [],
  } as never);
}
