import { registries } from '@odoo/o-spreadsheet';

/** The library's empty box is hardly seen on a yellow cell; Google's is dark grey. */
const PALE = '#D8DADD';
const DARK = '#5f6368';

const KEY = 'data_validation_checkbox';

export function darkenTickBoxes(): void {
  const draw = registries.iconsOnCellRegistry.get(KEY);
  registries.iconsOnCellRegistry.replace(KEY, (getters, position) => {
    const icon = draw(getters, position);
    if (icon?.svg === undefined) return icon;
    const paths = icon.svg.paths.map((path) =>
      path.fillColor === PALE ? { ...path, fillColor: DARK } : path,
    );
    return { ...icon, svg: { ...icon.svg, paths } };
  });
}
