/** Writes the tab Start: after Inrichten, and whenever the figures are updated. */
import { watSpeelt } from '../../herinneringen/watSpeelt';
import { formDeclarations } from '../../sidebar/contract';
import { hoofdcijfers } from '../../uitkomsten/cijfers/hoofdcijfers';
import type { Overzicht } from '../../uitkomsten/cijfers/overzicht';
import { maakOverzicht } from '../../uitkomsten/cijfers/overzicht';
import { standOp } from '../../uitkomsten/cijfers/stand';
import type { DailyState } from '../../workbook/state/dailyState';
import { readDaily } from '../../workbook/state/dailyState';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import type { Sheet } from '../../workbook/google';
import type { SheetSize } from '../../workbook/page/page';
import { sizeOf, writeLinks, writePage } from '../../workbook/page/page';
import { startPage } from '../../paginas/start/startPage';
import type { Context } from '../context';
import { dailyLines } from '../daily/words';
import { submenuOf } from '../menu/menu';
import type { Loaded } from '../load';

/** The forms as the menu names them, and what each is for. */
const forms = Object.values(formDeclarations).map(({ titel, uitleg, menu }) => ({
  title: `${submenuOf(menu) ?? ''}${submenuOf(menu) ? ' > ' : ''}${titel}`,
  help: uitleg,
}));

/** The overzicht that Uitkomsten shows; null while no projectjaar has begun. */
function overzichtOf({ today }: Context, { register, settings }: Loaded): Overzicht | null {
  const made = maakOverzicht(register, settings.peildatum ?? today, settings.projectjaar);
  return made.ok ? made.value : null;
}

/** The sheet of Start and how large it is: asked before anything is written. */
export function startPlace(context: Context, { marks }: Loaded): { readonly sheet: Sheet; readonly size: SheetSize } {
  const sheet = standingSheet(context, marks, 'start', 0);
  return { sheet, size: sizeOf(sheet) };
}

/** Replaces Start by what now holds. `daily`: where the daily job is. The caller holds the lock. */
export function writeStart(
  context: Context,
  loaded: Loaded,
  overzicht: Overzicht | null = overzichtOf(context, loaded),
  daily: DailyState = readDaily(context.properties, context.marks.known()),
  place: { readonly sheet: Sheet; readonly size: SheetSize } = startPlace(context, loaded),
): void {
  const { register, settings, marks, warnings } = loaded;
  const { today, now } = context;
  const page = startPage({
    organisatie: settings.organisatie,
    now,
    today,
    register,
    overzicht,
    warnings,
    forms,
    stand: standOp(register, today),
    hoofdcijfers: hoofdcijfers(register, today),
    items: watSpeelt(register, settings, today),
    daily: dailyLines(daily, context.clock()),
    linkTo: (tab) => {
      const sheet = marks.sheetOf(tab);
      return sheet ? `#gid=${sheet.getSheetId()}` : null;
    },
  });
  writePage(place.sheet, page, place.size);
  writeLinks(context.app, place.sheet, page);
}
