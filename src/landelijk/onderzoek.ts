/** Research files of teams: which columns they have, and their rows for the SQL that counts them. */
import { BadInput, readWhole } from '@plp/workbench';
import { kolommen } from '../paginas/onderzoek/kolommen';
import { vasteKolommen } from '../paginas/onderzoek/vast';
import { isDateString } from '../register/dates';
import { quoted } from './rijen';

/** `Werk na 6 maanden` as SQL has it. @example sqlName('Communicatie: eerste') // 'communicatie_eerste' */
const sqlName = (kop: string): string => kop.toLowerCase().replace(/[^a-z0-9]+/g, '_');

const heads: readonly string[] = [...Object.values(vasteKolommen), ...kolommen].map(({ kop }) => kop);

/** The columns of `plp.rauw_onderzoek` after `team`, in the order of the file. */
export const researchColumns: readonly string[] = heads.map(sqlName);

/** The answers of each deelnemer below each other: then a figure only has to say which of them it counts. */
export const answerStatement = (): string =>
  `CREATE OR REPLACE VIEW plp.onderzoek_antwoorden AS\n${kolommen
    .map(
      ({ kop }) =>
        `SELECT team, plp.decimaal(projectjaar) AS jaar, schuilnummer, ${quoted(kop)} AS kop, COALESCE(${sqlName(kop)}, '') AS waarde FROM plp.rauw_onderzoek`,
    )
    .join('\nUNION ALL ')}`;

/** The cells of each line of a file with semicolons; null where its quotes do not match. */
function cellsOf(text: string): string[][] | null {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r?\n|$)/y;
  for (;;) {
    const [, inQuotes, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) return null;
    lines[lines.length - 1]!.push(inQuotes?.replace(/""/g, '"') ?? plain);
    if (end === ';') continue;
    if (cell.lastIndex >= text.length) return lines;
    lines.push([]);
  }
}

/** What a CSV in a folder can be: the file itself, or what lies beside it. */
export type CsvInMap =
  | { readonly soort: 'bestand'; readonly peildatum: string; readonly rijen: readonly (readonly string[])[] }
  | { readonly soort: 'codeboek' }
  | { readonly soort: 'sleutel' };

const beginsWith = (line: readonly string[], names: readonly string[]): boolean =>
  names.every((name, at) => line[at] === name);

/**
 * The rows of a research file, as `plp.rauw_onderzoek` has them.
 * @throws BadInput, in Dutch, when it is none that can be counted: rows that went would make other figures
 */
export function readResearch(text: string, file: string): CsvInMap {
  const wrong = (what: string): BadInput =>
    new BadInput(`${file} ${what} Vraag het team om een nieuw onderzoeksbestand.`);
  const lines = cellsOf(text.replace(/^\ufeff/, '').trimEnd());
  if (lines === null) throw wrong('is beschadigd: de aanhalingstekens kloppen niet.');
  const [first = [], ...rijen] = lines;
  const number = vasteKolommen.schuilnummer.kop;
  if (beginsWith(first, [number, 'Deelnemer-ID'])) return { soort: 'sleutel' };
  if (beginsWith(first, ['Soort', 'Naam', 'Uitleg'])) return { soort: 'codeboek' };
  const missing = heads.filter((kop, at) => first[at] !== kop);
  if (missing.length > 0 || first.length !== heads.length)
    throw wrong(`heeft niet de kolommen van deze versie${missing.length > 0 ? ` (${missing[0]})` : ''}.`);
  const days = new Set(rijen.map((row) => row[heads.indexOf(vasteKolommen.peildatum.kop)] ?? ''));
  const [peildatum = ''] = days;
  if (days.size !== 1 || !isDateString(peildatum)) throw wrong('heeft niet één peildatum.');
  if (rijen.some(({ length }) => length !== heads.length)) throw wrong('heeft rijen die niet heel zijn.');
  const numbers = rijen.map(([one = '']) => Number(/-(\d+)$/.exec(one)?.[1])).sort((a, b) => a - b);
  if (numbers.some((one, at) => one !== at + 1)) throw wrong('mist rijen, of heeft er een dubbel.');
  return { soort: 'bestand', peildatum, rijen };
}

/** The same from disk. @throws BadInput, in Dutch, also when it cannot be read */
export const readResearchFile = async (file: string): Promise<CsvInMap> =>
  readResearch((await readWhole(file)).toString('utf8'), file);
