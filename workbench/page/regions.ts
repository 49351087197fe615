import { byId } from './dom.ts';

const STOPS = 'button:not([tabindex="-1"]), select, input, a[href], [contenteditable="true"]';

/** F6 and Shift+F6 go from one part of the window to the next, as in other programs: within the sheet, Tab moves cells. */
export function listenForRegions(focusSheet: () => void): void {
  const regions = [byId('top'), byId('sheet'), byId('tabs'), byId('panel')];
  addEventListener(
    'keydown',
    (event) => {
      const isInDialog = byId('layer').childElementCount > 0;
      if (event.key !== 'F6' || isInDialog) return;
      event.preventDefault();
      event.stopPropagation();
      const present = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = regions[(present + step + regions.length) % regions.length];
      if (next === byId('sheet')) focusSheet();
      else [...(next?.querySelectorAll<HTMLElement>(STOPS) ?? [])].find(isShown)?.focus();
    },
    true,
  );
}

const isShown = ({ offsetParent }: HTMLElement): boolean => offsetParent !== null;
