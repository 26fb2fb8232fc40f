/** The menu PLP-register. */
import { formTitles } from './forms';
import { vanishedTitle } from './shadow/vanishedWords';

/** Puts the menu in the open workbook (simple trigger: no rights needed). */
export function showMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const reminders = ui
    .createMenu('Herinneringen')
    .addItem('Bekijken', 'herinneringenBekijken')
    .addItem('Opnieuw versturen', 'herinneringenOpnieuw')
    .addItem('Toch versturen', 'herinneringenDoorgaan')
    .addSeparator()
    .addItem('Aanzetten', 'herinneringenAanzetten')
    .addItem('Uitzetten', 'herinneringenUitzetten')
    .addItem('Overnemen', 'herinneringenOvernemen');
  const reports = ui
    .createMenu('Rapporten')
    .addItem('Kwartaalrapportage…', 'kwartaalrapportageMaken')
    .addItem('Eindrapportage projectjaar…', 'eindrapportageMaken')
    .addItem(formTitles.toelichting, 'toelichtingTonen');
  const check = ui
    .createMenu('Controle')
    .addItem('Register controleren', 'registerControleren')
    .addItem(formTitles.controle, 'controleTonen')
    .addItem(vanishedTitle, 'verdwenenRijen');
  ui.createMenu('PLP-register')
    .addItem(formTitles.vandaag, 'vandaagTonen')
    .addItem(formTitles.dossier, 'dossierTonen')
    .addSeparator()
    .addItem(formTitles.intake, 'intakeTonen')
    .addItem(formTitles.stagelog, 'stagelogTonen')
    .addItem(formTitles.toetsen, 'toetsenTonen')
    .addItem(formTitles.meting, 'metingTonen')
    .addItem(formTitles.plaatsing, 'plaatsingTonen')
    .addItem(formTitles.nazorg, 'nazorgTonen')
    .addItem(formTitles.fase, 'faseTonen')
    .addItem(formTitles.werkgever, 'werkgeverTonen')
    .addSeparator()
    .addItem('Uitkomsten bijwerken', 'uitkomstenBijwerken')
    .addItem(formTitles.herkomst, 'herkomstTonen')
    .addItem('Maandoverzicht versturen', 'maandoverzichtVersturen')
    .addItem('Maandoverzicht voor…', 'maandoverzichtMaken')
    .addSubMenu(reports)
    .addSubMenu(reminders)
    .addSeparator()
    .addSubMenu(check)
    .addItem(formTitles.importeren, 'importerenTonen')
    .addItem('Inrichten', 'registerInrichten')
    .addToUi();
}
