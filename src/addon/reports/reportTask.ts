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
import { writePage } from '../../workbook/page/page';
import { rapportPage } from '../../paginas/rapport/rapportPage';
import type { Context } from '../context';
import { loadRegister } from '../load';
import { figuresRefused } from '../shadow/emptied';
import { askProjectjaar, askQuarter } from './askReport';
import { offerPdf } from './offerPdf';

/** Just behind Start and Uitkomsten, where the months are too: the newest comes first. */
const reportTabIndex = 2;

interface Made {
  readonly rapport: Rapport;
  readonly tabName: string;
  /** IDs of the words in it that seem to name somebody. */
  readonly named: readonly string[];
}

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
    const sheet = madeSheet(
      context,
      marks,
      `rapport:${soort}:${sleutel}`,
      reportTabName(soort, sleutel),
      reportTabIndex,
    );
    const tabName = sheet.getName();
    remember(context.properties, ...boekChanges(made.value.boeken));
    writePage(sheet, rapportPage(made.value, context.now));
    context.spreadsheet.setActiveSheet(sheet);
    return success({ rapport: made.value, tabName, named: namedIn(register, made.value) });
  });

const said = ({ rapport: { ontbreekt }, tabName, named }: Made, hasPdf: boolean): string =>
  [
    `Het tabblad ${tabName} is gemaakt.`,
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
  return made.ok
    ? success(said(made.value, offerPdf(context, made.value.tabName, made.value.rapport, made.value.named)))
    : made;
}

/** Menu: the report of a quarter. */
export const quarterReport = (context: Context): Outcome<string> => reportTask(context, askQuarter);

/** Menu: the report of a projectjaar. */
export const yearReport = (context: Context): Outcome<string> => reportTask(context, askProjectjaar);
