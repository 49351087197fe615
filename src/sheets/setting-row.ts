import type { Setting, SettingKey, SettingKind, SettingSection } from './settings.ts';
import type { Written } from './value.ts';

export const section = (title: string, settings: readonly Setting[]): SettingSection => ({ title, settings });

export const row = (
  key: SettingKey,
  label: string,
  kind: SettingKind,
  initial: Written,
  help: string,
): Setting => ({ key, label, kind, initial, help });
