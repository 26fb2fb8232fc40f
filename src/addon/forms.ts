/** Shows the forms beside the sheet, from the menu or from one another. */
import type { Outcome } from '../register/outcome';
import { failure, success } from '../register/outcome';
import { tabs } from '../register/tabs';
import type { FormName, RequestOf, StartData } from '../sidebar/contract';
import { formDeclarations, forms } from '../sidebar/contract';
import type { Google, Services } from '../workbook/google';
import { findRow, readTable } from '../workbook/tables';
import type { Context } from './context';
import { kladVan } from './endpoints/klad';
import { inSession } from './endpoints/user';
import { fromMenu } from './menu/task';
import { plainJson } from './texts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** The HTML of a form; `start` says for which deelnemer or record, and whether it is a page of its own. What she left behind in it goes along. */
export function formPage(google: Pick<Google, 'html' | 'cache'>, form: FormName, start: StartData): HtmlOutput {
  const { html } = google;
  const page = html.createHtmlOutputFromFile(form).getContent();
  const begin: StartData = { ...start, formulier: form, kladjes: kladVan(google, form) };
  return html.createHtmlOutput(
    page.replace('<body>', () => `<body><script>window.plpStart=${plainJson(begin)};</script>`),
  );
}

/** Of a form over the sheet, in pixels. */
const windowWidth = 640;
const windowHeight = 520;

/** Shows a form beside the sheet, or over it. */
export function showForm(
  google: Google,
  form: FormName,
  start: StartData = { deelnemerId: null, recordId: null },
): void {
  const { titel, ...declared } = formDeclarations[form];
  const page = formPage(google, form, start).setTitle(titel);
  const ui = google.app.getUi();
  if ('venster' in declared) ui.showModalDialog(page.setWidth(windowWidth).setHeight(windowHeight), titel);
  else ui.showSidebar(page);
}

/** The public function that shows a form. @example showerOf('intake') // 'intakeTonen' */
export const showerOf = (form: FormName): `${FormName}Tonen` => `${form}Tonen`;

/** The public functions that show the forms, by name: what the menu calls. */
export const showers = (services: Services): Readonly<Record<`${FormName}Tonen`, () => void>> =>
  Object.fromEntries(
    forms.map((form) => [showerOf(form), (): void => fromMenu(services, (google) => showForm(google, form))]),
  ) as Record<`${FormName}Tonen`, () => void>;

/** Endpoint: one form leads to another. */
export function showFormFor(
  context: Context,
  { form, deelnemerId, recordId, over, van }: RequestOf<'formulierTonen'>,
): Outcome<null> {
  showForm(context, form, { deelnemerId, recordId, ...(over ? { over } : {}), ...(van ? { van } : {}) });
  return success(null);
}

/** Endpoint: selects the row of a record. */
export const goToRow = inSession(
  ({ spreadsheet, marks }, _session, { tab, id }: RequestOf<'naarRij'>): Outcome<null> => {
    const table = readTable(marks, tabs[tab]);
    if (!table.ok) return table;
    const row = findRow(table.value, id);
    if (!row) return failure('bestaat-niet', `${id} staat niet (meer) in ${tabs[tab].name}.`);
    const { sheet } = table.value.place;
    spreadsheet.setActiveSheet(sheet);
    spreadsheet.setActiveRange(sheet.getRange(row.row, 1));
    return success(null);
  },
);
