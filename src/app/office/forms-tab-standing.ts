import type { Memory } from '../ports.ts';

/** 'on' once the office's file has its tab of own forms. Somebody may have deleted the tab since. */
const STANDS = 'forms.tab';

export const formsTabStands = (memory: Memory): boolean => memory.get(STANDS) === 'on';

export const noteFormsTab = (memory: Memory): void => memory.set(STANDS, 'on');

export const forgetFormsTab = (memory: Memory): void => memory.delete(STANDS);
