/** What the menu holds, for tests of pages that tell people where to click. */
import { showMenu } from '../../../src/addon/menu/menu';
import type { Google } from '../../../src/workbook/google';

/** Every path of the menu as the handbooks write it, of items and of submenus. @example 'PLP-register > Rapporten > Toelichting' */
export function menuPaths(): string[] {
  const paths: string[] = [];
  const menuOf = (name: string) => {
    const inside: string[] = [];
    const menu = {
      name,
      inside,
      addItem: (title: string) => (inside.push(title), menu),
      addSeparator: () => menu,
      addSubMenu: (sub: { name: string; inside: string[] }) => (
        inside.push(sub.name, ...sub.inside.map((title) => `${sub.name} > ${title}`)),
        menu
      ),
      addToUi: () => paths.push(...inside.map((title) => `${name} > ${title}`)),
    };
    return menu;
  };
  showMenu({ app: { getUi: () => ({ createMenu: menuOf }) } } as unknown as Google);
  return paths;
}
