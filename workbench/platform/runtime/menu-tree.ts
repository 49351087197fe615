import type { MenuNode } from './ui-events.ts';

type MenuItem = Extract<MenuNode, { type: 'item' }>;

/** The item a path of labels leads to; the path may leave out its beginning as long as one item fits. */
export function findMenuItem(menu: readonly MenuNode[], path: readonly string[]): MenuItem {
  const found = allItems(menu).filter(([item, parents]) => endsWith(parents, item, path));
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) {
    const labels = allItems(menu).map(([item]) => item.label);
    const wrong = only === undefined ? 'no menu item' : `${found.length} menu items`;
    throw new RangeError(`${wrong} ${JSON.stringify(path)} among ${JSON.stringify(labels)}`);
  }
  return only[0];
}

function endsWith(parents: readonly string[], item: MenuItem, path: readonly string[]): boolean {
  return [...parents, item.label].slice(-path.length).join('\n') === path.join('\n');
}

function allItems(
  menu: readonly MenuNode[],
  parents: readonly string[] = [],
): [MenuItem, readonly string[]][] {
  return menu.flatMap((node) => {
    if (node.type === 'item') return [[node, parents] as [MenuItem, readonly string[]]];
    return node.type === 'menu' ? allItems(node.items, [...parents, node.label]) : [];
  });
}
