import type { Execution } from '../execution.ts';
import type { Facade } from '../realm/facade.ts';
import type { MenuNode } from '../ui-events.ts';

interface MenuFacade extends Facade {
  readonly node: MenuNode;
}

export function menuBuilder(execution: Execution, label: string): MenuFacade {
  const { args: check } = execution;
  const items: MenuNode[] = [];
  const self: MenuFacade = {
    name: 'Menu',
    node: { type: 'menu', label, items },
    methods: {
      addItem: (...args) => {
        const functionName = check.text('Menu.addItem', args, 1);
        items.push({ type: 'item', label: check.text('Menu.addItem', args, 0), functionName });
        return self;
      },
      addSeparator: () => {
        items.push({ type: 'separator' });
        return self;
      },
      addSubMenu: (...args) => {
        items.push((check.facade('Menu.addSubMenu', args, 0, 'Menu') as MenuFacade).node);
        return self;
      },
      addToUi: () => {
        execution.menus.push(structuredClone(self.node));
      },
    },
  };
  return self;
}
