/** Importing as the form does it, call by call, without the form. */
import { metVasteVoorstellen, metWaardeVoorstellen } from '../../src/importeren/koppeling/aanvullen';
import type { Koppeling } from '../../src/importeren/koppeling/koppeling';
import { isDateString } from '../../src/register/dates';
import type { ImportBegin, ImportBron, ImportGedaan, ImportOverzicht, ImportTerug } from '../../src/sidebar/contract';
import type { Answer } from '../../src/sidebar/contract';
import { createSheet, takeId, type Cell, type Workbook } from '@plp/workbench';
import { RegisterMaker } from './builders';
import type { TestHost } from './register';
import { sheetNamed } from './sheets';
import { serialOf } from './smallRegister';

type Plain = string | number | boolean | null;

const stored = (value: Plain): Cell | undefined =>
  value === null
    ? undefined
    : typeof value === 'string' && isDateString(value)
      ? { value: serialOf(value), style: { numberFormat: 'dd-mm-yyyy' } }
      : { value };

/** Adds a tab of the team's own: dates as real dates, all else as it was typed. Returns its ID. */
export function addSource(workbook: Workbook, name: string, cells: readonly (readonly Plain[])[]): number {
  const sheet = createSheet(takeId(workbook), name);
  sheet.rows = cells.map((row) => row.map(stored));
  sheet.maxRows = Math.max(sheet.maxRows, cells.length);
  sheet.maxColumns = Math.max(sheet.maxColumns, ...cells.map(({ length }) => length));
  workbook.sheets.push(sheet);
  return sheet.id;
}

/** A colleague of each role that matters here. */
export function staff(maker = new RegisterMaker()): RegisterMaker {
  maker.medewerker({ naam: 'Loes Leider', email: 'projectleider@example.org', rol: 'Projectleider' });
  maker.medewerker({ naam: 'Otto Opleider', email: 'praktijkopleider@example.org' });
  return maker;
}

export const wideHeaders = [
  'Naam student',
  'Geb.jaar',
  'Aangemeld op',
  'Start voortraject',
  'Leerbedrijf',
  'Sector',
  'Start stage',
  'Einde stage',
  'Uren pw',
  'Kleur map',
];

/** No day, and no word for nothing: with it nobody can come in. */
export const geenDag = 'nog vragen';

/** A row below these headers: somebody whose stage is at one of seven werkgevers. */
export const wideRow = (index: number, aangemeld = '2024-01-10'): (string | number | null)[] => [
  `Voor${index} Achter${index}`,
  1990,
  aangemeld,
  '2024-02-15',
  `Bedrijf ${index % 7}`,
  'Groen',
  '2024-03-01',
  null,
  16,
  null,
];

/** A title, headers in row 3, two good rows and one that was put down without a day. */
export const wideSheet: Plain[][] = [
  ['Studenten 2024'],
  [],
  wideHeaders,
  ['Anna de Vries', 1999, '2024-01-10', '2024-02-15', 'De Linde', 'horeca', '2024-03-01', null, '16 uur', 'blauw'],
  ['Bram Jansen', 2001, '2024-02-01', null, null, null, null, null, null, '=geheim'],
  ['Cem Yildiz', 2000, geenDag, '20-2-2024', 'de linde', 'groen', '2024-03-04', null, '12,5', null],
];

export function value<T>(answer: unknown): T {
  const given = answer as Answer<T>;
  if (!given.ok) throw new Error(given.error.message);
  return given.value;
}

export const begin = (host: TestHost): ImportBegin => value(host.run('importOpenen', {}));
export const read = (host: TestHost, blad: number, koprij: number | null = null): ImportBron =>
  value(host.run('importLezen', { blad, koprij }));

/** The matching of somebody who agrees with every suggestion and fills in what has none. */
export function agree(
  { koppeling, kolommen, lijsten, betekenissen }: ImportBron,
  over: Partial<Koppeling> = {},
): Koppeling {
  const full = metVasteVoorstellen(
    {
      ...koppeling,
      ...over,
      vast: {
        'deelnemers.doelgroep': { waarde: 'Langdurig zonder werk en onderwijs' },
        'deelnemers.praktijkopleider': { waarde: 'praktijkopleider@example.org' },
        'stages.redenEinde': { waarde: 'Afgerond' },
        ...koppeling.vast,
        ...over.vast,
      },
    },
    lijsten,
  );
  return metWaardeVoorstellen(full, kolommen, lijsten, betekenissen);
}

export interface Asked {
  readonly blad: number;
  readonly koprij: number | null;
  readonly koppeling: Koppeling;
  /** As the preview told. */
  readonly verborgen?: readonly number[];
}

export const asked = (host: TestHost, blad: number, over: Partial<Koppeling> = {}): Asked => {
  const bron = read(host, blad);
  return { blad, koprij: bron.rest ? null : bron.koprij, koppeling: agree(bron, over) };
};

export const preview = (host: TestHost, request: Asked): ImportOverzicht => value(host.run('importProberen', request));
export const run = (
  host: TestHost,
  request: Asked,
  kenmerk: string,
  verzoek = 'verzoek-import-1',
): Answer<ImportGedaan> => host.run('importUitvoeren', { verzoek, ...request, kenmerk }) as Answer<ImportGedaan>;
export const takeBack = (host: TestHost, importId: string): ImportTerug =>
  value(host.run('importTerugdraaien', { importId }));

/** All of it: as suggested, previewed, done. */
export function importAll(host: TestHost, blad: number, verzoek = 'verzoek-import-1'): ImportGedaan {
  const request = asked(host, blad);
  return value(run(host, request, preview(host, request).kenmerk, verzoek));
}

/** Sets a cell of a tab by row number and header in row 1. */
export function mend(workbook: Workbook, tab: string, row: number, header: string, content: Plain): void {
  const sheet = sheetNamed(workbook, tab);
  const place = sheet.rows[0]!.findIndex((cell) => cell?.value === header);
  const before = sheet.rows[row - 1]![place];
  const next = stored(content);
  sheet.rows[row - 1]![place] = next ? { ...next, style: next.style ?? before?.style ?? {} } : undefined;
}

/** What the workbook remembers, its sheets by name: who was stopped and began again has a sheet of another ID. */
export const remembered = (workbook: Workbook): Record<string, string> => {
  const names = new Map(workbook.sheets.map(({ id, name }) => [String(id), name]));
  return Object.fromEntries(
    Object.entries(workbook.properties.document).map(([key, text]) => [
      key,
      key === 'plp.plaatsen' ? text.replace(/:\[(\d+),/g, (_, id: string) => `:[${names.get(id) ?? id},`) : text,
    ]),
  );
};
