/** Menu: makes the report of a quarter or of a projectjaar, as a tab and as a PDF. For the projectleider. */
import { reportTabName } from '../../register/made/madeTabs';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { noemtDeelnemer } from '../../privacy/namen';
import type { Register } from '../../register/register';
import type { Rapport, RapportVraag } from '../../paginas/rapport/rapport';
import { maakRapport } from '../../paginas/rapport/rapport';
import { withDocumentLock } from '../../workbook/lock';
import { madeSheet } from '../../workbook/ownTabs/madeTab';
import { remember } from '../../workbook/state/properties';
import { boekChanges, boekOver } from '../../workbook/state/vrijgave';
import { keep, keptWith } from '../../workbook/page/kept';
import { writePage } from '../../workbook/page/page';
import { metEigenWoorden, onthoud } from '../../paginas/rapport/eigenWoorden';
import { rijenOp } from '../../paginas/rapport/uitBlad';
import { rapportPage } from '../../paginas/rapport/rapportPage';
import type { Context } from '../context';
import { loadRegister } from '../load';
import { figuresRefused } from '../shadow/emptied';
import { askProjectjaar, askQuarter } from './askReport';
import type { Made } from './offerPdf';
import { offerPdf } from './offerPdf';
import { rowsNaming } from './tabPdf';

/** Just behind Start and Uitkomsten, where the months are too: the newest comes first. */
const reportTabIndex = 2;

/** Who sends the report on should know in which words a name seems to stand. */
function namedIn({ deelnemers }: Register, { tabellen }: Rapport): string[] {
  const words = tabellen.flatMap(({ rijen }) =>
    rijen.flatMap(({ woorden, cijfers }) => [woorden, ...cijfers.map((one) => one.woorden)]),
  );
  return words.flatMap((one) => (one && noemtDeelnemer(one.tekst, deelnemers) ? [one.id] : []));
}

/** Writes the tab, under the lock. Made again it is the same tab, replaced whole. */
const writeReport = (context: Context, vraag: RapportVraag): Outcome<Made> =>
  withDocumentLock(context, () => {
    const loaded = loadRegister(context, [], 'whole');
    if (!loaded.ok) return loaded;
    const refused = figuresRefused(loaded.value);
    if (refused) return refused;
    const { register, settings, marks, warnings } = loaded.value;
    const made = maakRapport(
      register,
      vraag,
      context.today,
      settings.organisatie,
      warnings,
      boekOver(marks.knownNow()),
    );
    if (!made.ok) return made;
    const { soort, sleutel } = made.value;
    const tab = `rapport:${soort}:${sleutel}` as const;
    const standing = marks.markedSheetOf(tab);
    // What somebody wrote in it, before anything is written.
    const texts = (standing?.getDataRange().getDisplayValues() ?? []) as string[][];
    const kept = standing && keptWith(marks, standing);
    const sheet = madeSheet(context, marks, tab, reportTabName(soort, sleutel), reportTabIndex);
    const tabName = sheet.getName();
    remember(context.properties, ...boekChanges(made.value.boeken));
    const fresh = rapportPage(made.value, context.now);
    const { page, eigen } = metEigenWoorden(fresh, kept?.getValue() ?? null, texts);
    writePage(sheet, page);
    keep(sheet, kept, onthoud(fresh));
    context.spreadsheet.setActiveSheet(sheet);
    const named = [
      ...namedIn(register, made.value),
      ...(eigen > 0 ? rowsNaming(rijenOp(page), register.deelnemers) : []),
    ];
    return success({ rapport: made.value, tabName, named, page, eigen });
  });

const said = ({ rapport: { ontbreekt }, tabName, named, eigen }: Made, hasPdf: boolean): string =>
  [
    `Het tabblad ${tabName} is gemaakt.`,
    ...(eigen > 0 ? ['Jullie eigen woorden staan er nog in.'] : []),
    ...(hasPdf ? [] : ['De PDF maken is niet gelukt. Probeer het opnieuw, of druk het tabblad af.']),
    ...(ontbreekt.length > 0 ? [`Nog geen (nieuwe) toelichting bij: ${ontbreekt.join(', ')}.`] : []),
    ...(named.length > 0 ? [`Kijk of er een naam staat in ${named.join(', ')}.`] : []),
  ].join(' ');

/** A report: who may, which one, the tab, and then its PDF outside the lock, since Google takes its time for it. */
function reportTask(context: Context, ask: (context: Context) => Outcome<RapportVraag | null>): Outcome<string> {
  const vraag = ask(context);
  if (!vraag.ok) return vraag;
  if (vraag.value === null) return success('Er is geen rapport gemaakt.');
  const made = writeReport(context, vraag.value);
  return made.ok ? success(said(made.value, offerPdf(context, made.value))) : made;
}

/** Menu: the report of a quarter. */
export const quarterReport = (context: Context): Outcome<string> => reportTask(context, askQuarter);

/** Menu: the report of a projectjaar. */
export const yearReport = (context: Context): Outcome<string> => reportTask(context, askProjectjaar);
