// Runs inside the script's realm before the bundle, and is the only thing there that can reach Node: through
// `bridge`, a function from JSON text to JSON text. Everything a script holds is made here, of the script's own realm.
(bridge, start) => {
  'use strict';
  const { seed, startedAt, roots } = JSON.parse(start);
  let now = startedAt;
  const objects = new Map();
  const ids = new WeakMap();
  const enums = new Map();

  const ask = (request) => {
    const answer = JSON.parse(bridge(JSON.stringify(request)));
    now = answer.now;
    if (answer.error === undefined) return answer;
    const error = new Error(answer.error.message);
    Object.defineProperty(error, 'name', { value: answer.error.name, configurable: true, writable: true });
    if (answer.error.details !== undefined) error.details = answer.error.details;
    throw error;
  };

  const encode = (value) => {
    if (value === undefined) return { t: 'undefined' };
    if (typeof value === 'function') return ask({ missing: 'a function as an argument of a service' });
    if (typeof value !== 'object' || value === null) return { t: 'json', v: value };
    const known = ids.get(value);
    if (known !== undefined) return known;
    if (value instanceof RealDate) return { t: 'date', v: value.getTime() };
    return { t: 'json', v: value };
  };

  const enumValue = (group, name) => {
    const key = `${group}.${name}`;
    if (!enums.has(key)) {
      const member = Object.freeze({ toString: () => name, toJSON: () => name });
      ids.set(member, { t: 'enum', v: [group, name] });
      enums.set(key, member);
    }
    return enums.get(key);
  };

  const decode = (wire) => {
    switch (wire.t) {
      case 'json':
        return wire.v;
      case 'undefined':
        return undefined;
      case 'date':
        return new RealDate(wire.v);
      case 'enum':
        return enumValue(wire.v[0], wire.v[1]);
      case 'list':
        return wire.v.map(decode);
      case 'record':
        return Object.fromEntries(Object.entries(wire.v).map(([key, value]) => [key, decode(value)]));
      default:
        if (!objects.has(wire.v)) objects.set(wire.v, googleObject(wire.v, wire.shape));
        return objects.get(wire.v);
    }
  };

  const googleObject = (id, { name, methods, members }) => {
    const known = Object.create(null);
    for (const method of methods) {
      known[method] = (...args) => decode(ask({ object: id, method, args: args.map(encode) }).result);
    }
    for (const member of Object.keys(members)) known[member] = decode(members[member]);
    const proxy = new Proxy(known, {
      get(target, key) {
        if (key in target) return target[key];
        if (typeof key === 'symbol' || key === 'toJSON' || key === 'then') return undefined;
        if (key === 'toString') return () => name;
        return ask({ missing: `${name}.${key}` });
      },
      set(_, key) {
        return ask({ missing: `assigning ${name}.${String(key)}` });
      },
    });
    ids.set(proxy, { t: 'object', v: id });
    return proxy;
  };

  const textOf = (value) => {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return value.stack || String(value);
    if (typeof value !== 'object' || value === null || ids.has(value)) return String(value);
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  };

  const write = (level, [first, ...rest]) => {
    const head = textOf(first).replace(/%[sdj]/g, (mark) => (rest.length > 0 ? textOf(rest.shift()) : mark));
    ask({ log: level, text: [head, ...rest.map(textOf)].join(' ') });
  };

  const RealDate = Date;
  const PlatformDate = function (...args) {
    if (new.target === undefined) return new RealDate(now).toString();
    return Reflect.construct(RealDate, args.length === 0 ? [now] : args, new.target);
  };
  PlatformDate.prototype = RealDate.prototype;
  PlatformDate.now = () => now;
  PlatformDate.parse = RealDate.parse;
  PlatformDate.UTC = RealDate.UTC;

  // mulberry32
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  const define = (target, name, value) => {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  };
  define(RealDate.prototype, 'constructor', PlatformDate);
  define(PlatformDate, 'name', 'Date');
  define(globalThis, 'Date', PlatformDate);
  define(Math, 'random', random);
  const levels = ['log', 'info', 'warn', 'error', 'debug'];
  define(
    globalThis,
    'console',
    Object.fromEntries(levels.map((level) => [level, (...args) => write(level, args)])),
  );
  define(globalThis, 'Logger', { log: (...args) => write('log', args) });
  for (const [name, root] of Object.entries(roots)) define(globalThis, name, decode(root));

  const builtIn = new Set(Object.getOwnPropertyNames(globalThis));
  const notFound = {};
  // Called by another name it looks in the global scope: the only way to see a top-level const of the bundle.
  // biome-ignore lint/security/noGlobalEval: names only, checked by Platform
  const globalEval = eval;
  const lookUp = (name) => {
    if (builtIn.has(name)) return notFound;
    try {
      const found = globalEval(name);
      return typeof found === 'function' ? found : notFound;
    } catch {
      return notFound;
    }
  };

  /** Calls `name`; the settled outcome of a promise is told after the microtasks have run. */
  return (name, args, outcome) => {
    const entry = lookUp(name);
    if (entry === notFound) {
      outcome.missing = true;
      return;
    }
    try {
      outcome.value = Reflect.apply(entry, undefined, JSON.parse(args).map(decode));
    } catch (error) {
      outcome.thrown = { error };
      return;
    }
    if (outcome.value instanceof Promise) {
      outcome.pending = true;
      outcome.value.then(
        (value) => {
          outcome.pending = false;
          outcome.value = value;
        },
        (error) => {
          outcome.pending = false;
          outcome.thrown = { error };
        },
      );
    }
  };
};
