/** The menus above the grid: the workbench's own, and after them those that the add-on built. */
import type { Menu, MenuEntry } from '../server/protocol';
import type { MenuLine, TopMenu } from './chrome/menuBar';
import { showPhone } from './chrome/phone';
import type { Panels } from './panels/panels';

/** What happens when somebody chooses from them. */
export interface MenuActs {
  readonly save: () => void;
  readonly startOver: () => void;
  readonly panels: Panels;
  /** Runs a function of the add-on. */
  readonly run: (functionName: string) => void;
}

/** @param isBusy whether a script runs: then no other can begin */
export function allMenus(theirs: readonly Menu[], isBusy: boolean, acts: MenuActs): TopMenu[] {
  const linesOf = ({ items }: Menu): MenuLine[] => items.map((item) => addonLine(item, isBusy, acts));
  return [...ownMenus(isBusy, acts), ...theirs.map((menu) => ({ caption: menu.caption, lines: linesOf(menu) }))];
}

function ownMenus(isBusy: boolean, { save, startOver, panels }: MenuActs): TopMenu[] {
  return [
    {
      caption: 'Bestand',
      lines: [
        { kind: 'item', caption: 'Opslaan', act: save },
        {
          kind: 'item',
          caption: 'Downloaden als .xlsx',
          act: () => {
            location.assign('/download');
          },
        },
        { kind: 'separator' },
        { kind: 'item', caption: 'Opnieuw beginnen met de demo', act: startOver, disabled: isBusy },
      ],
    },
    {
      caption: 'Werkbank',
      lines: [
        { kind: 'item', caption: 'Postvak', act: () => panels.openMail() },
        { kind: 'item', caption: 'Klok', act: () => panels.openClock() },
        { kind: 'item', caption: 'Wie ben ik', act: () => panels.openMe() },
        { kind: 'item', caption: 'Triggers', act: () => panels.openTriggers() },
        { kind: 'item', caption: 'Telefoon', act: showPhone },
      ],
    },
  ];
}

function addonLine(entry: MenuEntry, isBusy: boolean, acts: MenuActs): MenuLine {
  switch (entry.kind) {
    case 'separator':
      return entry;
    case 'menu':
      return { kind: 'menu', caption: entry.caption, lines: entry.items.map((item) => addonLine(item, isBusy, acts)) };
    case 'item':
      return { kind: 'item', caption: entry.caption, act: () => acts.run(entry.functionName), disabled: isBusy };
  }
}
