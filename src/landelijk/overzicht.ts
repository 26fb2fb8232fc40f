/** The figures of a folder of workbooks, as the command line prints them. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { alignedTable, BadInput, shownNumber, shownValue, type Io } from '@plp/workbench';
import type { DateString, MonthString } from '../register/dates';
import { addMonths, dutchDate, isDateString, lastDay, monthOf } from '../register/dates';
import { counted } from '../register/grouping';
import { Figures } from './duckdb';
import { readWorkbook } from './werkboek';

/** What was typed after `plp landelijk MAP`. */
export interface OverzichtOptions {
  readonly now?: string;
  readonly sinds?: string;
  readonly json?: boolean;
}

/** A workbook by its team: the path within the folder; a folder within it is a region. */
interface Found {
  readonly team: string;
  readonly region: string | null;
  readonly file: string;
}

async function workbooksIn(folder: string): Promise<readonly Found[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new BadInput(`De map ${folder} is niet te lezen.`, { cause: error });
  });
  return names
    .filter((name) => /^[^.~].*\.xlsx$/i.test(path.basename(name)))
    .map((name) => {
      const team = name.replace(/\.xlsx$/i, '');
      return { team, region: path.dirname(team) === '.' ? null : path.dirname(team), file: path.join(folder, name) };
    })
    .sort((a, b) => (a.team < b.team ? -1 : 1));
}

/** The peildatum, and the last days of the months before it from a month on. @throws BadInput */
function peildataOf({ now, sinds }: OverzichtOptions, today: DateString): readonly DateString[] {
  const peildatum = now ?? today;
  if (!isDateString(peildatum)) throw new BadInput(`"${peildatum}" is geen dag. Schrijf hem zoals 2025-08-31.`);
  if (sinds === undefined) return [peildatum];
  if (!isDateString(`${sinds}-01`)) throw new BadInput(`"${sinds}" is geen maand. Schrijf hem zoals 2024-01.`);
  const days: DateString[] = [];
  for (let month: MonthString = sinds; lastDay(month) < peildatum; month = monthOf(addMonths(`${month}-01`, 1))) {
    days.push(lastDay(month));
  }
  return [...days, peildatum];
}

/** Reads what can be read; a workbook that cannot is told, and left out. */
async function addAll(figures: Figures, found: readonly Found[], io: Pick<Io, 'err'>): Promise<readonly Found[]> {
  const read: Found[] = [];
  for (const one of found) {
    try {
      figures.add(one.team, await readWorkbook(one.file));
      read.push(one);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      io.err(`Overgeslagen: ${error.message}`);
    }
  }
  return read;
}

const columns =
  'peildatum, start, einde, code, onderdeel, teller::DOUBLE AS teller, noemer::DOUBLE AS noemer, waarde::DOUBLE AS waarde';

/** The figures of each team, each region and the whole. */
const question = `
SELECT * FROM (SELECT 'team' AS soort, team AS groep, projectjaar, ${columns}, maat, doel, oordeel FROM plp.cijfers
UNION ALL SELECT soort, groep, NULL, ${columns}, maat, NULL, NULL FROM plp.cijfers_samen)
ORDER BY CASE soort WHEN 'geheel' THEN 0 WHEN 'regio' THEN 1 ELSE 2 END, groep, start, einde, peildatum,
  LENGTH(code), code, CASE WHEN onderdeel = '' THEN 0 ELSE 1 END, onderdeel`;

/** A figure of a team, a region or the whole. */
export interface Cijfer {
  readonly soort: 'team' | 'regio' | 'geheel';
  readonly groep: string;
  readonly projectjaar: string | null;
  readonly peildatum: DateString;
  readonly start: DateString;
  readonly einde: DateString;
  readonly code: string;
  readonly onderdeel: string;
  readonly maat: 'aantal' | 'percentage' | 'gemiddelde';
  readonly teller: number;
  readonly noemer: number | null;
  readonly waarde: number | null;
  readonly doel: number | null;
  readonly oordeel: string | null;
}

function* tables(cijfers: readonly Cijfer[]): Generator<string> {
  let from = 0;
  const headOf = ({ groep, start, einde, peildatum }: Cijfer): string =>
    `${groep}: ${dutchDate(start)} tot en met ${dutchDate(einde)}, peildatum ${dutchDate(peildatum)}`;
  for (let at = 1; at <= cijfers.length; at++) {
    const last = cijfers[at];
    if (last && headOf(last) === headOf(cijfers[from]!)) continue;
    yield '';
    yield headOf(cijfers[from]!);
    const rows = cijfers
      .slice(from, at)
      .map((one) => [one.code, one.onderdeel, shownNumber(one.teller), shownNumber(one.noemer), shownValue(one)]);
    yield* alignedTable(['Code', 'Onderdeel', 'Teller', 'Noemer', 'Waarde'], rows, [2, 3, 4]);
    from = at;
  }
}

/**
 * Prints the figures of all workbooks in a folder. Changes nothing.
 * @throws BadInput, in Dutch, when there is nothing that can be read
 */
export async function overzicht(
  folder: string,
  options: OverzichtOptions,
  io: Pick<Io, 'out' | 'err' | 'now'>,
): Promise<void> {
  const peildata = peildataOf(
    options,
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(io.now()),
  );
  const found = await workbooksIn(folder);
  const figures = await Figures.open();
  try {
    const read = await addAll(figures, found, io);
    if (read.length === 0) throw new BadInput(`In ${folder} staat geen register dat te lezen is (.xlsx).`);
    await figures.compute(
      peildata,
      new Map(read.flatMap(({ team, region }) => (region === null ? [] : [[team, region]]))),
    );
    const cijfers = await figures.ask<Cijfer>(question);
    if (options.json) io.out(JSON.stringify(cijfers, null, 2));
    else for (const line of tables(cijfers)) io.out(line);
    const left = await figures.ask<{ team: string; tabblad: string; rijen: number }>(
      'SELECT team, tabblad, SUM(rijen)::INT AS rijen FROM plp.weggelaten GROUP BY team, tabblad ORDER BY team, tabblad',
    );
    for (const { team, tabblad, rijen } of left)
      io.err(
        `Weggelaten: ${team}: ${counted(rijen, 'rij', 'rijen')} in ${tabblad}. Controle in het werkboek zegt waarom.`,
      );
    io.err(`${counted(read.length, 'werkboek', 'werkboeken')} gelezen van ${found.length}.`);
  } finally {
    figures.close();
  }
}
