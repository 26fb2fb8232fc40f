/** Workbooks of random registers with what people do to rows: for reading by the code and by SQL. */
import fc from 'fast-check';
import type { GivenRows, Workbook } from '@plp/workbench';
import { fillRows } from '@plp/workbench';
import { joinChoices } from '../../src/register/schema';
import { columnsOf } from '../../src/register/tab';

import { allTabs } from '../../src/register/tabs';
import type { Register } from '../../src/register/register';
import { toeval } from '../../src/uitkomsten/verwachting/toeval';
import { RegisterMaker } from '../support/builders';
import { anyRegister } from '../support/registers/randomRegister';
import { emptyRegister } from '../support/register';
import { headersOf, sheetNamed } from '../support/sheets';

/** What stands in a cell that somebody spoiled; a number with a format, where it shows as that. */
const spoils: readonly (readonly [value: string | number | boolean, format?: string])[] = [
  [''],
  ['  '],
  ['\u00a0'],
  ['?'],
  ['#REF!'],
  ['#N/B'],
  ['n.v.t.'],
  ['2024-03-01'],
  ['1-3-2024'],
  ['D-0001'],
  ['d-0001'],
  ['D-9999'],
  ['W-0002 '],
  ['Ja'],
  ['Geen, Familie'],
  ['Geen ,Familie'],
  ['Geen,,Familie'],
  ['Leertraject '],
  ['jan@example.org'],
  ['Receptie  of "balie"; {x}\nboven'],
  ['01234'],
  [0],
  [-1],
  [0.5],
  [0.5, '0%'],
  [1, '0%'],
  [7],
  [7.25],
  [12345],
  [45000, 'dd-mm-yyyy'],
  [45000.75, 'dd-mm-yyyy hh:mm'],
  [0.5, 'hh:mm'],
  [1, 'dd-mm-yyyy'],
  [true],
  [false],
];

const columnsByTab = new Map(allTabs.map((tab) => [tab.key, columnsOf(tab)]));

function given(register: Register): GivenRows {
  return Object.fromEntries(
    allTabs.map((tab) => [
      tab.name,
      (register[tab.key] as unknown as readonly Record<string, string | number | readonly string[] | null>[]).map(
        (record) =>
          Object.fromEntries(
            columnsByTab.get(tab.key)!.map(([key, { header }]) => {
              const value = record[key] ?? null;
              return [
                header,
                Array.isArray(value) ? joinChoices(value as readonly string[]) : (value as string | number | null),
              ];
            }),
          ),
      ),
    ]),
  );
}

/** Spoils about one cell in `every`, and repeats some rows, now and then with another cell. */
function spoil(workbook: Workbook, random: () => number, every: number): void {
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  for (const { name } of allTabs) {
    const sheet = sheetNamed(workbook, name);
    const width = headersOf(sheet).length;
    const filled = sheet.rows.filter((row, at) => at > 0 && row?.some((cell) => cell?.value));
    sheet.rows = [
      sheet.rows[0]!,
      ...filled.flatMap((row) => (random() * every < 3 ? [row, row.map((cell) => cell && { ...cell })] : [row])),
    ];
    for (const row of sheet.rows.slice(1)) {
      for (let column = 0; column < width; column++) {
        if (random() * every >= 1) continue;
        const [value, numberFormat] = any(spoils);
        row[column] = { value, ...(numberFormat ? { style: { numberFormat } } : {}) };
      }
    }
    sheet.maxRows = Math.max(sheet.maxRows, sheet.rows.length);
  }
}

/** So many workbooks; the first of every four is as it was. */
export const spoiledWorkbooks = (count: number, seed: number): readonly Workbook[] =>
  fc.sample(anyRegister, { numRuns: count, seed }).map((register, at) => {
    const workbook = emptyRegister();
    fillRows(workbook, given(register));
    if (at % 4 > 0) spoil(workbook, toeval(seed + at), at % 4 === 1 ? 400 : 60);
    return workbook;
  });

/** A workbook of what is rare: days at a limit, parts that only a Doel names, two rows with one ID, shares typed in every way. */
export function rareWorkbook(): Workbook {
  const maker = new RegisterMaker();
  const first = maker.projectjaar('2023-01-01', '2023-12-31');
  const year = maker.projectjaar('2024-01-01', '2024-12-31');
  const werkgever = maker.werkgever('2024-01-01', { plaatsen: 2, actiefTot: '2025-08-31' });
  maker.gestart('2023-12-31');
  const next = (start: string): string => {
    const id = maker.gestart('2024-01-01');
    maker.plaatsing(id, '2024-01-01', { einde: '2024-02-29' });
    maker.plaatsing(id, start, { functie: 'Recep tie', contract: 'Vast', einde: '2025-08-31' });
    return id;
  };
  next('2024-03-31');
  const late = next('2024-04-01');
  const half = maker.gestart('2024-12-31');
  maker.plaatsing(half, '2024-08-31', { einde: '2025-02-28', functie: 'Balie' });
  maker.plaatsing(maker.gestart('2024-02-01'), '2024-08-31', { einde: '2025-02-27' });
  maker.fase(late, '2024-06-01', 'Pauze', { reden: 'Anders' });
  maker.fase(late, '2024-06-01', 'Uitgevallen', { reden: 'Anders', id: 'F-0010' });
  maker.fase(half, '2025-01-01', 'Afgerond', { id: 'F-0090' });
  maker.fase(half, '2025-01-01', 'Pauze', { reden: 'Anders', id: 'F-0090' });
  maker.stage(late, werkgever, '2024-01-01', { einde: '2025-08-31', leermeester: 'Iemand' });
  maker.intake(late, '2024-12-31', { gebruikteTesten: ['', ''], netwerkBetrokken: ['Geen', 'Familie'] });
  maker.intake(late, '2025-01-01');
  maker.contact('2024-12-31', { organisatie: 'Buurt Huis', soortOrganisatie: 'RMC', aantalAanwezigen: 3 });
  maker.contact('2024-06-30', { organisatie: 'BUURTHUIS', soortOrganisatie: 'RMC' });
  for (const [indicator, doel, eenheid] of [
    ['1.1', 0.5, 'Percentage'],
    ['1.1 ', 60, 'Percentage'],
    ['1.2/Functie: Recep tie', 2, 'Aantal'],
    ['1.2/ Functie :Receptie', 1, 'Aantal'],
    ['1.2/Functie: Groenwerk', 1, 'Aantal'],
    ['1.3 / 2024 - Q3', 1, 'Aantal'],
    ['1.3/2031', 1, 'Aantal'],
    ['1.6', 50, 'Percentage'],
    ['1.6/Vorig projectjaar', 0, 'Aantal'],
    ['2.2/Kans op werk: laatste', 3, 'Aantal'],
    ['2.3/UWV:aanwezigen', 4, 'Aantal'],
    ['3.3/12 maanden', 1, 'Percentage'],
    ['3.3/24 maanden', 101, 'Percentage'],
    ['4.4/Sector: Groen', 2.5, 'Aantal'],
    ['4.4/Sector: Kantoor en receptie', 2, 'Aantal'],
  ] as const)
    maker.doel(year, indicator, doel, { eenheid, uiterlijkOp: doel === 60 ? '2024-06-30' : null });
  maker.doel(first, '1.3', 4, { uiterlijkOp: '2024-02-29' });
  const workbook = emptyRegister();
  fillRows(workbook, given(maker.register()));
  return workbook;
}
