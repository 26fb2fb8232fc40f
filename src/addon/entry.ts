/** The public surface: each export becomes a top-level function that Google can call; nothing else does. */
import * as z from 'zod/mini';
import type { Onderzoek } from '../paginas/onderzoek/bestand';
import { isDateString } from '../register/dates';
import { number, text } from '../register/requests';
import type { Answer } from '../sidebar/contract';
import type { Services } from '../workbook/google';
import type { FiguresAnswer } from './cijfers/outcomeTasks';
import { cijfersPart } from './cijfers/part';
import { withStart } from './cijfers/withStart';
import { goToCell } from './controle/goToCell';
import { fetchChecked } from './controle/fetchChecked';
import { herstelPart } from './controle/part';
import { showBanner } from './daily/banner';
import { dailyPart } from './daily/part';
import { lookAtEdit } from './edit/onEdit';
import { firstPart } from './eersteKeer/part';
import { keepKlad } from './endpoints/klad';
import { answer, serve } from './endpoints/answer';
import { openForm } from './endpoints/openForm';
import { inzienPart } from './endpoints/part';
import { fetchLists, fetchValues, findNamesakes, moreRows, searchDeelnemers } from './endpoints/read';
import { importPart } from './importeren/part';
import { researchPart } from './onderzoek/part';
import { papierPart } from './papier/part';
import { fetchWerkprocessen } from './endpoints/werkprocessen';
import { goToRow, showers, showFormFor } from './forms';
import { showMenu } from './menu/menu';
import { setUpPart } from './menu/part';
import { servePage } from './onderweg/page';
import { save } from './save/save';
import { vanishedTitle } from './shadow/vanishedWords';
import { askTask, runQuietly, runTask, showTask } from './menu/task';
import { htmlWith } from './texts';
import { writing } from './version';
import { wissenPart } from './wissen/part';
import { zelftestPart } from './zelftest/part';

/** The pages, where the script was pasted with them in it (build/handOver/twoFiles.ts). */
declare const plpBestanden: Readonly<Record<string, string>> | undefined;

/** Google's services, named here and nowhere else (docs/besluiten/016): what is called is given them. Each only when it is used: the menu needs one. */
const google: Services = () => ({
  get app() {
    return SpreadsheetApp;
  },
  get cache() {
    return CacheService;
  },
  get html() {
    return htmlWith(HtmlService, typeof plpBestanden === 'undefined' ? undefined : plpBestanden);
  },
  get locks() {
    return LockService;
  },
  get mail() {
    return MailApp;
  },
  get script() {
    return ScriptApp;
  },
  get session() {
    return Session;
  },
  get store() {
    return PropertiesService;
  },
  get utilities() {
    return Utilities;
  },
});

/** Simple trigger: the workbook is opened. */
export const onOpen = (): void => {
  const services = google();
  showMenu(services);
  showBanner(services);
};

/** Simple trigger: somebody edited cells. */
export const onEdit = (event: unknown): void => lookAtEdit(google(), event);

/** Time trigger, every morning: reminders, the month when due, figures. */
export const dagelijkseTaken = (event?: unknown): string =>
  runQuietly(google, 'dagelijkseTaken', (context) => dailyPart.dailyTask(context, event));

/** Time trigger, once: goes on with what there was no time for. */
export const dagelijkseTakenVervolgen = (event?: unknown): string =>
  runQuietly(google, 'dagelijkseTakenVervolgen', (context) => dailyPart.continueTask(context, event));

/** The web page (onderweg): somebody opens its address. */
export const doGet = (event: unknown): GoogleAppsScript.HTML.HtmlOutput => servePage(google, event);

// Menu.

/** Makes the register in this workbook, or mends what is missing. */
export const registerInrichten = (): string => showTask(google, 'registerInrichten', 'Inrichten', setUpPart.setUpTask);

/** Replaces the tab Uitkomsten and adds to Indicatorhistorie. */
export const uitkomstenBijwerken = (): string =>
  runTask(google, 'uitkomstenBijwerken', 'Uitkomsten', cijfersPart.updateOutcomes);

/** Makes the tab of the last full month and mails it, once. */
export const maandoverzichtVersturen = (): string =>
  runTask(google, 'maandoverzichtVersturen', 'Maandoverzicht', dailyPart.sendMonth);

/** Makes the tab of a month that somebody names; mails nothing. */
export const maandoverzichtMaken = (): string =>
  runTask(google, 'maandoverzichtMaken', 'Maandoverzicht', dailyPart.makeMonthFor);

/** Makes the report of a quarter or of a projectjaar: a tab, and a PDF to download. */
export const kwartaalrapportageMaken = (): string =>
  runTask(google, 'kwartaalrapportageMaken', 'Kwartaalrapportage', dailyPart.quarterReport);
export const eindrapportageMaken = (): string =>
  runTask(google, 'eindrapportageMaken', 'Eindrapportage', dailyPart.yearReport);
/** The PDF of the report in view, as it stands in its tab by now. */
export const rapportAlsPdf = (): string => askTask(google, 'rapportAlsPdf', dailyPart.tabAsPdf);

/** Offers the research file, its codebook and its key to download. */
export const onderzoeksbestandMaken = (): string =>
  askTask(google, 'onderzoeksbestandMaken', researchPart.researchTask);

/** Shows who would be reminded of what; sends nothing. */
export const herinneringenBekijken = (): string => askTask(google, 'herinneringenBekijken', dailyPart.previewTask);

/** Sends again what failed or may not have arrived, after asking. */
export const herinneringenOpnieuw = (): string =>
  runTask(google, 'herinneringenOpnieuw', 'Opnieuw versturen', dailyPart.resendTask);

/** Lets today's mails go although they are many. */
export const herinneringenDoorgaan = (): string =>
  runTask(google, 'herinneringenDoorgaan', 'Toch versturen', dailyPart.goOn);

export const herinneringenAanzetten = (): string =>
  runTask(google, 'herinneringenAanzetten', 'Herinneringen', withStart(dailyPart.switchOn));
export const herinneringenUitzetten = (): string =>
  runTask(google, 'herinneringenUitzetten', 'Herinneringen', withStart(dailyPart.switchOff));
export const herinneringenOvernemen = (): string =>
  runTask(google, 'herinneringenOvernemen', 'Herinneringen', withStart(dailyPart.takeOver));

/** Checks the whole register and replaces the tab Controle. */
export const registerControleren = (): string =>
  runTask(google, 'registerControleren', 'Controle', dailyPart.checkTask);

/** A projectleider confirms who works with the register. */
export const wieWerktMee = (): string => runTask(google, 'wieWerktMee', 'Wie werkt mee', dailyPart.confirmTask);

/** Asks what to do with rows that went at once: put them back, or forget them. */
export const verdwenenRijen = (): string => runTask(google, 'verdwenenRijen', vanishedTitle, dailyPart.vanishedTask);

/** Erases a deelnemer, after showing what goes and asking for her number. */
export const deelnemerWissen = (): string => runTask(google, 'deelnemerWissen', 'Deelnemer wissen', wissenPart.wisTask);

/** Tries at Google what only Google can tell, and writes the tab Zelftest. */
export const zelftestUitvoeren = (): string =>
  showTask(google, 'zelftestUitvoeren', 'Zelftest bij Google', zelftestPart.zelftestTask);

/** Attacks the register on a scratch tab. */
export const zelfaanvalDoen = (): string =>
  runTask(google, 'zelfaanvalDoen', 'Zelfaanval', zelftestPart.zelfaanvalTask);

/** Shows the self-test that was done as text, to copy. */
export const zelftestKopieren = (): string => askTask(google, 'zelftestKopieren', zelftestPart.zelftestCopyTask);

/** Time trigger, once: a minute after the self-test. */
export const zelftestLater = (): string => runQuietly(google, 'zelftestLater', zelftestPart.zelftestLaterTask);

/** The forms: a public function each, named after it (`intakeTonen`). */
export const formulieren = showers(google);

// Endpoints.

const figuresRequest = () => z.object({ peildatum: z.optional(text(10, isDateString)) });

/** All figures on a peildatum (default: today). */
export const cijfersOpvragen = (request: unknown): Answer<FiguresAnswer> =>
  answer(google, 'cijfersOpvragen', figuresRequest, request, (context, { peildatum }) =>
    cijfersPart.askFigures(context, peildatum ?? context.today),
  );

const researchRequest = () =>
  z.object({ peildatum: z.optional(text(10, isDateString)), zonder: z.optional(z.array(text(20))) });

/** The files of the research file on a peildatum (default: today), for the command line. */
export const onderzoekOpvragen = (request: unknown): Answer<Onderzoek> =>
  answer(google, 'onderzoekOpvragen', researchRequest, request, researchPart.researchFiles);

const windowReport = () => z.object({ tekens: number(), bedoeld: number(), uitgepakt: number() });

/** The window of the self-test tells that it is there. */
export const zelftestVenster = (request: unknown): Answer<null> =>
  answer(google, 'zelftestVenster', windowReport, request, zelftestPart.zelftestWindow);

export const formulierOpenen = serve(google, 'formulierOpenen', openForm);
export const rijenOphalen = serve(google, 'rijenOphalen', moreRows);
export const deelnemersZoeken = serve(google, 'deelnemersZoeken', searchDeelnemers);
export const naamgenotenZoeken = serve(google, 'naamgenotenZoeken', findNamesakes);
export const vandaagOphalen = serve(google, 'vandaagOphalen', inzienPart.fetchDue);
export const lijstenOphalen = serve(google, 'lijstenOphalen', fetchLists);
export const nazorgBekijken = serve(google, 'nazorgBekijken', cijfersPart.nazorgInView);
export const waardenOphalen = serve(google, 'waardenOphalen', fetchValues);
export const werkprocessenOphalen = serve(google, 'werkprocessenOphalen', fetchWerkprocessen);
export const stagesBekijken = serve(google, 'stagesBekijken', inzienPart.stagesInView);
export const werkgeversZoeken = serve(google, 'werkgeversZoeken', inzienPart.searchWerkgevers);
export const opslaan = serve(google, 'opslaan', save);
export const kladBewaren = serve(google, 'kladBewaren', keepKlad);
export const ongedaanMaken = serve(google, 'ongedaanMaken', writing(herstelPart.undo));
export const formulierTonen = serve(google, 'formulierTonen', showFormFor);
export const toelichtingenOphalen = serve(google, 'toelichtingenOphalen', cijfersPart.fetchExplanations);
export const herkomstOphalen = serve(google, 'herkomstOphalen', cijfersPart.traceFigure);
export const papierTonen = serve(google, 'papierTonen', papierPart.papierTonen);
export const controleOphalen = serve(google, 'controleOphalen', fetchChecked);
export const herstellen = serve(google, 'herstellen', writing(herstelPart.repair));
export const importOpenen = serve(google, 'importOpenen', importPart.openImport);
export const importLezen = serve(google, 'importLezen', importPart.readImport);
export const importProberen = serve(google, 'importProberen', importPart.previewImport);
export const importUitvoeren = serve(google, 'importUitvoeren', importPart.runImport);
export const importTerugdraaien = serve(google, 'importTerugdraaien', importPart.undoImport);
export const eersteKeerOpenen = serve(google, 'eersteKeerOpenen', firstPart.openFirst);
export const eersteKeerDoen = serve(google, 'eersteKeerDoen', writing(firstPart.actFirst));
export const instellingOpslaan = serve(google, 'instellingOpslaan', writing(firstPart.saveSetting));
export const naarCel = serve(google, 'naarCel', goToCell);
export const naarRij = serve(google, 'naarRij', goToRow);
