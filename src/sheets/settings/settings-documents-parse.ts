import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { DocumentSettings } from '../../domain/campaign/document-settings.ts';
import { bodyWords, nameInSentence } from '../../words/body-words.ts';
import { ABOUT_WORDS, TONE_MARK_WORDS } from '../../words/setting-words.ts';
import type { DocumentSettingKey } from './setting.ts';
import type { SettingReader } from './setting-reader.ts';
import { ENDINGS, GUIDES, HEADS, SPACINGS } from './settings-documents.ts';

/** The settings of documents as the document builders use them; a blank symbol or authority follows from the body's name. */
export function documentSettingsIn(
  reader: SettingReader,
  {
    year,
    ownBody,
    superiorBody,
    vocabulary,
  }: Pick<Campaign, 'year' | 'ownBody' | 'superiorBody' | 'vocabulary'>,
): DocumentSettings {
  const { choice, optionalText: text } = reader;
  const lines = (key: DocumentSettingKey): string[] =>
    text(key)
      .replace(/\{cap_tren\}/g, nameInSentence(superiorBody))
      .split('\n')
      .map((line) => line.replace(/^[\s-]+|[\s;.]+$/g, ''))
      .filter((line) => line !== '');
  const own = bodyWords(ownBody, { vocabulary });
  return {
    head: choice('documentHead', HEADS, 'party'),
    guide: choice('documentGuide', GUIDES, 'hd05'),
    aboutWord: choice('documentAbout', ABOUT_WORDS, 'abbreviated'),
    toneMark: choice('documentSpelling', TONE_MARK_WORDS, 'first-vowel'),
    ending: choice('documentEnding', ENDINGS, '.'),
    lineSpacing: Number(choice('documentSpacing', SPACINGS, '18')) as DocumentSettings['lineSpacing'],
    symbol: text('documentSymbol') || (own?.symbol ?? null),
    authority: text('documentAuthority') || (own?.authority ?? null),
    reportReceivers: lines('reportReceivers'),
    letterReceivers: lines('letterReceivers'),
    tasks: text('reportTasks').replace(/\{nam\}/g, String(year)),
  };
}
