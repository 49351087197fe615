import { badRequest } from './api-error.ts';

/** A parsed `fields` text: everything, or named children each with its own mask. */
export type FieldMask = '*' | { readonly [field: string]: FieldMask };

type Building = { [field: string]: Building | '*' };

/** Parses `a,b.c,d/e,f(g,h.i)`; both `.` and `/` go down a level. Throws Google's 400 on anything else, blanks included. */
export function parseFieldMask(text: string): FieldMask {
  let at = 0;
  const tokens = text.match(/[A-Za-z0-9_]+|[\s\S]/g) ?? [];
  const fail = (): never => {
    throw badRequest(`Request contains an invalid argument: fields "${text}"`);
  };
  const add = (target: Building, path: readonly string[], inner: Building | '*') => {
    const [field = fail(), ...rest] = path;
    const present = target[field];
    if (rest.length > 0) {
      const child = typeof present === 'object' ? present : present === '*' ? undefined : {};
      if (child) {
        target[field] = child;
        add(child, rest, inner);
      }
    } else if (present === '*' || inner === '*') target[field] = '*';
    else target[field] = { ...(present ?? {}), ...inner };
  };
  const list = (): Building => {
    const mask: Building = {};
    do {
      const path: string[] = [];
      do {
        const word = tokens[at++] ?? fail();
        if (!/^(\w+|\*)$/.test(word)) fail();
        path.push(word);
      } while ((tokens[at] === '.' || tokens[at] === '/') && at++ >= 0);
      let inner: Building | '*' = '*';
      if (tokens[at] === '(') {
        at++;
        inner = list();
        if (tokens[at++] !== ')') fail();
      }
      add(mask, path, inner);
    } while (tokens[at] === ',' && at++ >= 0);
    return mask;
  };
  const mask = list();
  if (at < tokens.length) fail();
  return simplify(mask);
}

/** `*` beside or below names means everything there. */
function simplify(mask: Building): FieldMask {
  if ('*' in mask) return '*';
  return Object.fromEntries(
    Object.entries(mask).map(([field, inner]) => [field, inner === '*' ? inner : simplify(inner)]),
  );
}

/** The mask of a child, or undefined when the child is not asked for. */
export function childMask(mask: FieldMask, field: string): FieldMask | undefined {
  return mask === '*' ? '*' : mask[field];
}

/** Keeps of a plain value what the mask names; lists are gone through element by element. */
export function project(value: unknown, mask: FieldMask): unknown {
  if (mask === '*' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => project(element, mask));
  const kept: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(value)) {
    const innerMask = mask[field];
    if (innerMask !== undefined && inner !== undefined) kept[field] = project(inner, innerMask);
  }
  return kept;
}

/**
 * The target with every masked field taken from the source; a masked field the source lacks is removed.
 * Returns undefined when nothing is left.
 */
export function overlay<T extends object>(
  target: T | undefined,
  source: T | undefined,
  mask: FieldMask,
): T | undefined {
  if (mask === '*') return source;
  const result: Record<string, unknown> = { ...target };
  const from: Record<string, unknown> = { ...source };
  for (const [field, inner] of Object.entries(mask)) {
    const next = inner === '*' ? from[field] : overlay(asObject(result[field]), asObject(from[field]), inner);
    if (next === undefined) delete result[field];
    else result[field] = next;
  }
  return Object.keys(result).length > 0 ? (result as T) : undefined;
}

const asObject = (value: unknown): object | undefined =>
  typeof value === 'object' && value !== null ? value : undefined;
