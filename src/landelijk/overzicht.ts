/** The figures of a folder of workbooks and research files, as the command line prints them. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { alignedTable, BadInput, shownNumber, shownValue, type Io } from '@plp/workbench';
import type { DateString, MonthString } from '../register/dates';
import { addMonths, dutchDate, isDateString, lastDay, monthOf } from '../register/dates';
import { counted } from '../register/grouping';
import { Figures } from './duckdb';
import { readResearchFile } from './onderzoek';
import { readWorkbook } from './werkboek';

/** What was typed after `plp landelijk MAP`. */
export interface OverzichtOptions {
  readonly now?: string;
  readonly sinds?: string;
  readonly json?: boolean;
}

/** The file of a team, by the path within the folder; a folder within it is a region. */
interface Found {
  readonly team: string;
  readonly region: string | null;
  readonly file: string;
  /** Pseudonymised rows instead of a workbook. */
  readonly isResearch: boolean;
}

async function filesIn(folder: string): Promise<readonly Found[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new BadInput(`De map ${folder} is niet te lezen.`, { cause: error });
  });
  return names
    .filter((name) => /^[^.~].*\.(?:xlsx|csv)$/i.test(path.basename(name)))
    .map((name) => {
      const team = name.replace(/\.(?:xlsx|csv)$/i, '');
      const region = path.dirname(team) === '.' ? null : path.dirname(team);
      return { team, region, file: path.join(folder, name), isResearch: /\.csv$/i.test(name) };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
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

/** Adds a research file; says whether it counts. @throws BadInput where it cannot */
async function addResearchFile(
  figures: Figures,
  { file, team }: Found,
  peildata: readonly DateString[],
  teams: ReadonlySet<string>,
): Promise<boolean> {
  const read = await readResearchFile(file);
  if (read.soort === 'codeboek') return false;
  if (read.soort === 'sleutel')
    throw new BadInput(
      `${file} is een sleutel: daarin staat wie wie is. Die hoort alleen bij het team zelf. Gooi hem hier weg.`,
    );
  if (teams.has(team)) throw new BadInput(`${file}: van dit team is er ook een werkboek. Dat telt al.`);
  if (!peildata.includes(read.peildatum))
    throw new BadInput(
      `${file} is van ${dutchDate(read.peildatum)}. Kies die dag met --now, of vraag een bestand van de dag die je wilt.`,
    );
  figures.addResearch(team, read.rijen);
  return true;
}

/** Reads what can be read; a file that cannot is told, and left out. */
async function addAll(
  figures: Figures,
  found: readonly Found[],
  peildata: readonly DateString[],
  io: Pick<Io, 'err'>,
): Promise<readonly Found[]> {
  const read: Found[] = [];
  // Workbooks first: of a team that has both, the workbook counts.
  for (const one of [...found].sort((a, b) => Number(a.isResearch) - Number(b.isResearch))) {
    try {
      if (one.isResearch) {
        const teams = new Set(read.map(({ team }) => team));
        if (!(await addResearchFile(figures, one, peildata, teams))) continue;
      } else figures.add(one.team, await readWorkbook(one.file));
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
SELECT * FROM (SELECT 'team' AS soort, team AS groep, projectjaar, 1 AS teams, ${columns}, maat, doel, oordeel FROM plp.cijfers
UNION ALL SELECT 'team', team, projectjaar, 1, ${columns}, maat, NULL, NULL FROM plp.onderzoek_cijfers
UNION ALL SELECT soort, groep, NULL, teams::INT, ${columns}, maat, NULL, NULL FROM plp.cijfers_samen)
ORDER BY CASE soort WHEN 'geheel' THEN 0 WHEN 'regio' THEN 1 ELSE 2 END, groep, start, einde, peildatum,
  LENGTH(code), code, CASE WHEN onderdeel = '' THEN 0 ELSE 1 END, onderdeel`;

/** A figure of a team, a region or the whole. */
export interface Cijfer {
  readonly soort: 'team' | 'regio' | 'geheel';
  readonly groep: string;
  readonly projectjaar: string | null;
  /** How many teams are in it: not each research file has each figure. */
  readonly teams: number;
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
      .map((one) => [
        one.code,
        one.onderdeel,
        shownNumber(one.teller),
        shownNumber(one.noemer),
        shownValue(one),
        ...(one.soort === 'team' ? [] : [shownNumber(one.teams)]),
      ]);
    const heads = ['Code', 'Onderdeel', 'Teller', 'Noemer', 'Waarde', 'Teams'].slice(0, rows[0]!.length);
    yield* alignedTable(heads, rows, [2, 3, 4, 5].slice(0, heads.length - 2));
    from = at;
  }
}

/** What the research files do not tell, a sentence a team. */
async function tellUntold(figures: Figures, read: readonly Found[], io: Pick<Io, 'err'>): Promise<void> {
  const without = await figures.ask<{ team: string }>(
    'SELECT team FROM plp.onderzoek_jaren WHERE NOT volledig OR NOT eerder_volledig GROUP BY team ORDER BY team',
  );
  for (const { team } of without)
    io.err(`Niet heel: ${team}: in het onderzoeksbestand ontbreken mensen. Cijfers waar zij bij horen, staan er niet.`);
  const count = read.filter(({ isResearch }) => isResearch).length;
  if (count > 0)
    io.err(
      `${counted(count, 'team', 'teams')} met een onderzoeksbestand: zonder kwartalen, functies, werkgevers, contacten, aanpassingen, intakes en doelen.`,
    );
}

/**
 * Prints the figures of all workbooks and research files in a folder. Changes nothing.
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
  const found = await filesIn(folder);
  const figures = await Figures.open();
  try {
    const read = await addAll(figures, found, peildata, io);
    if (read.length === 0)
      throw new BadInput(`In ${folder} staat geen register dat te lezen is (.xlsx), en geen onderzoeksbestand (.csv).`);
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
    await tellUntold(figures, read, io);
    const books = (files: readonly Found[]): number => files.filter(({ isResearch }) => !isResearch).length;
    io.err(`${counted(books(read), 'werkboek', 'werkboeken')} gelezen van ${books(found)}.`);
  } finally {
    figures.close();
  }
}
