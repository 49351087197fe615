import { types } from 'node:util';
import { ServiceError } from './errors.ts';
import { type Language, texts } from './texts.ts';

/**
 * A copy of what google.script.run may carry: primitives, plain objects and arrays. A date or a function fails, and
 * so does everything else that JSON would silently change; `undefined` in an array becomes null (docs/platform.md 76).
 */
export function transferable(value: unknown, language: Language, path = '0'): unknown {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || types.isProxy(value)) throw illegal(path, language);
  if (Array.isArray(value)) {
    return Array.from(value, (item, index) => transferable(item, language, `${path}.${index}`) ?? null);
  }
  if (Object.prototype.toString.call(value) !== '[object Object]') throw illegal(path, language);
  const copied = Object.entries(value)
    .map(([key, item]) => [key, transferable(item, language, `${path}.${key}`)] as const)
    .filter(([, item]) => item !== undefined);
  return Object.fromEntries(copied);
}

function illegal(path: string, language: Language): ServiceError {
  return new ServiceError(texts.illegalValue(path)(language));
}
