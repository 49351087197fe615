import { registries } from '@odoo/o-spreadsheet';
import { localAddress } from '../google-address.ts';

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

/** Links between tabs stay in the page; a form to be printed opens beside it, and so does an address that somebody typed. */
export function registerLinks(titleOf: (gid: number) => string, goTo: (place: Place) => void): void {
  registries.urlRegistry.add('tong_hop_print', {
    match: (url: string) => localAddress(url) !== null,
    createLink: (url: string, label: string) => ({ url, label, isExternal: false, isUrlEditable: false }),
    urlRepresentation: () => 'Mở bản in',
    open: (url: string) => {
      const print = localAddress(url);
      if (print !== null) window.open(print, '_blank');
    },
    sequence: -2,
    title: 'Bản in',
    getLinkProposals: () => [],
  } as never);
  // The component's own way with addresses fetches a picture of each from another machine.
  registries.urlRegistry.add('tong_hop_web', {
    match: (url: string) => /^https?:\/\//.test(url),
    createLink: (url: string, label: string) => ({ url, label, isExternal: false, isUrlEditable: false }),
    urlRepresentation: (url: string) => url,
    open: (url: string) => void window.open(url, '_blank', 'noopener'),
    sequence: 1,
    title: 'Địa chỉ',
    getLinkProposals: () => [],
  } as never);
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
