/** Workbooks of random registers with what people do to rows: for reading by the code and by SQL. */
import fc from 'fast-check';
import type { GivenRows, Workbook } from '@plp/workbench';
import { fillRows } from '@plp/workbench';
import { joinChoices } from '../../src/register/schema';
import { columnsOf } from '../../src/register/tab';

import { allTabs } from '../../src/register/tabs';
import type { Register } from '../../src/register/register';
import { toeval } from '../../src/uitkomsten/verwachting/toeval';
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
