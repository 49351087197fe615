import type { Written } from '../cells/value.ts';
import type { Setting, SettingKey, SettingKind, SettingSection } from './setting.ts';

export const section = (title: string, settings: readonly Setting[]): SettingSection => ({
  title,
  settings,
  form: null,
});

/** Used with form A only. */
export const registrationSection = (title: string, settings: readonly Setting[]): SettingSection => ({
  ...section(title, settings),
  form: 'registration',
});

/** Used with form B only. */
export const progressSection = (title: string, settings: readonly Setting[]): SettingSection => ({
  ...section(title, settings),
  form: 'progress',
});

export const row = (
  key: SettingKey,
  label: string,
  kind: SettingKind,
  initial: Written,
  help: string,
): Setting => ({ key, label, kind, initial, help });
