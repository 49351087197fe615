import { createContext, Script } from 'node:vm';
import { transformSync } from 'esbuild';
import { Platform } from '../platform/platform.ts';
import type { Manifest } from '../platform/runtime/options.ts';
import type { MenuNode } from '../platform/runtime/ui-events.ts';

/** Syntax that Apps Script's documentation names as a parsing error (docs/platform.md 72), by esbuild's names. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  'class-private-field': 'trường riêng (#tên) của lớp',
  'class-private-method': 'phương thức riêng (#tên) của lớp',
  'class-private-accessor': 'thuộc tính riêng (#tên) của lớp',
  'class-private-static-field': 'trường tĩnh riêng (static #tên) của lớp',
  'class-private-static-method': 'phương thức tĩnh riêng (static #tên) của lớp',
  'class-static-field': 'trường tĩnh (static) của lớp',
  'class-static-blocks': 'khối tĩnh (static) của lớp',
};

/**
 * What Google would refuse: syntax that it cannot parse, a service called while the script loads, a name without a
 * function.
 * @throws RangeError when onOpen itself fails.
 */
export function bundleProblems(bundle: string, names: readonly string[]): string[] {
  if (bundle === '') return [];
  const context = createContext({});
  try {
    // A classic script, as Google runs it: import and export are errors of syntax here.
    new Script(bundle, { filename: 'Code.js' }).runInContext(context);
  } catch (error) {
    return [`dist/Code.js không nạp được như Google nạp: ${String(error)}`];
  }
  const isFunction = (name: string) =>
    new Script(`typeof ${name} === 'function'`).runInContext(context) === true;
  const wanted = new Set(['onOpen', ...names, ...(isFunction('onOpen') ? menuHandlers(bundle) : [])]);
  return [
    ...usedOf(bundle, Object.keys(FORBIDDEN)).map(
      (feature) => `dist/Code.js dùng ${FORBIDDEN[feature]}, Apps Script không đọc được.`,
    ),
    ...[...wanted]
      .filter((name) => !/^\w+$/.test(name) || !isFunction(name))
      .map((name) => `dist/Code.js không có hàm ${name} mà trình đơn, lịch chạy hoặc hộp thoại gọi.`),
  ];
}

/** The features that esbuild has to rewrite for a target that lacks them. */
function usedOf(bundle: string, features: readonly string[]): readonly string[] {
  const written = (isKnown: boolean, of: readonly string[]) => {
    const supported = Object.fromEntries(of.map((feature) => [feature, isKnown]));
    return transformSync(bundle, { target: 'esnext', supported, legalComments: 'none', charset: 'utf8' })
      .code;
  };
  const asItIs = written(true, features);
  if (written(false, features) === asItIs) return [];
  return features.filter((feature) => written(false, [feature]) !== asItIs);
}

/** The functions that the menu names, as the bundle itself builds it. */
function menuHandlers(bundle: string): string[] {
  const manifest: Manifest = { timeZone: 'Asia/Ho_Chi_Minh', oauthScopes: [] };
  const owner = 'kiemtra@trienkhai.example';
  const platform = new Platform({ bundle, manifest, startsAt: '2023-01-09T08:30', owner });
  const namesIn = (nodes: readonly MenuNode[]): string[] =>
    nodes.flatMap((node) => {
      if (node.type === 'item') return [node.functionName];
      return node.type === 'menu' ? namesIn(node.items) : [];
    });
  const { menu, run } = platform.open(owner);
  if (run?.error !== undefined) throw new RangeError(`onOpen failed: ${run.error.message}`);
  return namesIn(menu);
}
