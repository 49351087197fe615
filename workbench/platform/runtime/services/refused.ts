import type { Facade } from '../realm/facade.ts';

/** Google services that exist for every script and are not emulated: any use of one ends the run by its name. */
export const refusedServices: readonly string[] = [
  'Browser',
  'CacheService',
  'CalendarApp',
  'CardService',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'Maps',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

export function refused(name: string): Facade {
  return { name, methods: {} };
}
