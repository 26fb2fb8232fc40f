/** The menu PLP-register: the tasks as they stand here, the forms where their declarations put them. */
import type { MenuPlaats } from '../../sidebar/contract';
import type { Google } from '../../workbook/google';
import { formDeclarations, forms } from '../../sidebar/contract';
import { showerOf } from '../forms';
import { vanishedTitle } from '../shadow/vanishedWords';

/** A task with its public function, a place for forms, a line, or a submenu. */
type Item =
  | { readonly titel: string; readonly functie: string }
  | { readonly formulieren: MenuPlaats }
  | { readonly submenu: string; readonly items: readonly Item[] }
  | 'streep';

const reports: readonly Item[] = [
  { titel: 'Kwartaalrapportage…', functie: 'kwartaalrapportageMaken' },
  { titel: 'Eindrapportage projectjaar…', functie: 'eindrapportageMaken' },
  { titel: 'Rapport als PDF', functie: 'rapportAlsPdf' },
  { titel: 'Onderzoeksbestand', functie: 'onderzoeksbestandMaken' },
  { formulieren: 'rapporten' },
];

const reminders: readonly Item[] = [
  { titel: 'Bekijken', functie: 'herinneringenBekijken' },
  { titel: 'Opnieuw versturen', functie: 'herinneringenOpnieuw' },
  { titel: 'Toch versturen', functie: 'herinneringenDoorgaan' },
  'streep',
  { titel: 'Aanzetten', functie: 'herinneringenAanzetten' },
  { titel: 'Uitzetten', functie: 'herinneringenUitzetten' },
  { titel: 'Overnemen', functie: 'herinneringenOvernemen' },
];

const check: readonly Item[] = [
  { titel: 'Register controleren', functie: 'registerControleren' },
  { formulieren: 'controle' },
  { titel: vanishedTitle, functie: 'verdwenenRijen' },
  { titel: 'Deelnemer wissen', functie: 'deelnemerWissen' },
  'streep',
  { titel: 'Zelfaanval', functie: 'zelfaanvalDoen' },
  { titel: 'Zelftest bij Google', functie: 'zelftestUitvoeren' },
  { titel: 'Zelftest kopiëren', functie: 'zelftestKopieren' },
];

const items: readonly Item[] = [
  { formulieren: 'vandaag' },
  'streep',
  { formulieren: 'invullen' },
  'streep',
  { titel: 'Uitkomsten bijwerken', functie: 'uitkomstenBijwerken' },
  { formulieren: 'cijfers' },
  { titel: 'Maandoverzicht versturen', functie: 'maandoverzichtVersturen' },
  { titel: 'Maandoverzicht voor…', functie: 'maandoverzichtMaken' },
  { submenu: 'Rapporten', items: reports },
  { submenu: 'Herinneringen', items: reminders },
  'streep',
  { submenu: 'Controle', items: check },
  { formulieren: 'beheer' },
  { titel: 'Wie werkt mee…', functie: 'wieWerktMee' },
  { titel: 'Inrichten', functie: 'registerInrichten' },
  'streep',
  { formulieren: 'help' },
];

const holds = (inside: readonly Item[], place: MenuPlaats): boolean =>
  inside.some((item) => item !== 'streep' && 'formulieren' in item && item.formulieren === place);

/** The submenu in which the forms of a place stand; null where they stand in the menu itself. */
export function submenuOf(place: MenuPlaats): string | null {
  for (const item of items) {
    if (item !== 'streep' && 'submenu' in item && holds(item.items, place)) return item.submenu;
  }
  return null;
}

type Menu = GoogleAppsScript.Base.Menu;

function fill(ui: GoogleAppsScript.Base.Ui, menu: Menu, inside: readonly Item[]): Menu {
  for (const item of inside) {
    if (item === 'streep') menu.addSeparator();
    else if ('submenu' in item) menu.addSubMenu(fill(ui, ui.createMenu(item.submenu), item.items));
    else if ('functie' in item) menu.addItem(item.titel, item.functie);
    else
      for (const form of forms) {
        const { menu: place, titel } = formDeclarations[form];
        if (place === item.formulieren) menu.addItem(titel, showerOf(form));
      }
  }
  return menu;
}

/** Puts the menu in the open workbook (simple trigger: no rights needed). */
export function showMenu({ app }: Google): void {
  const ui = app.getUi();
  fill(ui, ui.createMenu('PLP-register'), items).addToUi();
}
