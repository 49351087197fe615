import { EnumGroup, EnumValue, type Facade, isFacade, PlainJson } from './facade.ts';

/**
 * What crosses between Node and the script's realm, as JSON text in both directions, so that no object of one is
 * ever held by the other. `prelude.cjs` is the other end.
 */
export type Wire =
  | { readonly t: 'json'; readonly v: unknown }
  | { readonly t: 'undefined' }
  | { readonly t: 'date'; readonly v: number }
  | { readonly t: 'enum'; readonly v: readonly [group: string, value: string] }
  | { readonly t: 'list'; readonly v: readonly Wire[] }
  | { readonly t: 'record'; readonly v: Readonly<Record<string, Wire>> }
  | { readonly t: 'object'; readonly v: number; readonly shape?: Shape };

/** Sent the first time a script meets an object. */
interface Shape {
  readonly name: string;
  readonly methods: readonly string[];
  readonly members: Readonly<Record<string, Wire>>;
}

/** Numbers the Google objects one execution has met; a script holds only the number. */
export class ObjectTable {
  readonly #objects: Facade[] = [];
  readonly #ids = new Map<Facade, number>();

  get(id: number): Facade {
    const found = this.#objects[id];
    if (found === undefined) throw new RangeError(`no Google object has number ${id}`);
    return found;
  }

  encode(value: unknown): Wire {
    if (value === undefined) return { t: 'undefined' };
    if (value instanceof PlainJson) return { t: 'json', v: value.value };
    if (value instanceof EnumValue) return { t: 'enum', v: [value.group, value.value] };
    if (value instanceof EnumGroup) return this.#enumGroup(value);
    if (value instanceof Date) return { t: 'date', v: value.getTime() };
    if (Array.isArray(value)) return { t: 'list', v: value.map((item) => this.encode(item)) };
    if (isFacade(value)) return this.#object(value);
    if (typeof value === 'object' && value !== null) {
      return { t: 'record', v: mapValues(value, (item) => this.encode(item)) };
    }
    return { t: 'json', v: value };
  }

  decode(wire: Wire): unknown {
    switch (wire.t) {
      case 'json':
        return wire.v;
      case 'undefined':
        return undefined;
      case 'date':
        return new Date(wire.v);
      case 'enum':
        return new EnumValue(wire.v[0], wire.v[1]);
      case 'list':
        return wire.v.map((item) => this.decode(item));
      case 'record':
        return mapValues(wire.v, (item) => this.decode(item));
      case 'object':
        return this.get(wire.v);
    }
  }

  #enumGroup(group: EnumGroup): Wire {
    const values = group.values.map((value) => [value, new EnumValue(group.name, value)] as const);
    return this.encode({ name: group.name, methods: {}, members: Object.fromEntries(values) });
  }

  #object(facade: Facade): Wire {
    const known = this.#ids.get(facade);
    if (known !== undefined) return { t: 'object', v: known };
    const id = this.#objects.push(facade) - 1;
    this.#ids.set(facade, id);
    const members = mapValues(facade.members ?? {}, (member) => this.encode(member));
    return {
      t: 'object',
      v: id,
      shape: { name: facade.name, methods: Object.keys(facade.methods), members },
    };
  }
}

function mapValues<In, Out>(record: { readonly [key: string]: In } | object, map: (value: In) => Out) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value as In)]));
}
