/** What the add-on itself takes, without Google: processor time of each act beside `JSON.parse` of the same rows, in one run. */
import { maandInhoud } from '../../src/paginas/maand/beeld/inhoud';
import { maandenVan } from '../../src/paginas/maand/beeld/maand';
import { maakMaandbeeld } from '../../src/paginas/maand/beeld/maandbeeld';
import { reeksenVan } from '../../src/paginas/maand/beeld/reeksen';
import { kwartaalOverzicht } from '../../src/paginas/buiten/kwartaalOverzicht';
import { leegBoek, Loket } from '../../src/privacy/vrijgave';
import { monthDocument } from '../../src/paginas/maand/document';
import { monthMail } from '../../src/paginas/maand/monthMail';
import { monthPage, monthTabDrawings } from '../../src/paginas/maand/monthPage';
import { monthPdfPage } from '../../src/paginas/maand/monthPdf';
import { uitkomstenPage } from '../../src/paginas/uitkomsten/uitkomstenPage';
import { overBewaartermijn } from '../../src/privacy/bewaartermijn';
import { toRegister, type Register } from '../../src/register/register';
import type { Rows } from '../../src/register/row';
import { judge } from '../../src/register/rules';
import { planHerinneringen } from '../../src/herinneringen/plan';
import { basisOf, peilingOf } from '../../src/uitkomsten/basis/peiling';
import { allFigures } from '../../src/uitkomsten/cijfers/figures';
import { maakOverzicht, type Overzicht } from '../../src/uitkomsten/cijfers/overzicht';
import { isBekendeIndicator } from '../../src/uitkomsten/indicatoren/tabellen';
import { follow, lossesNow } from '../../src/workbook/shadow/follow';
import type { ShadowLine } from '../../src/workbook/shadow/shadow';
import { linesOf, shadowFrom } from '../../src/workbook/shadow/shadow';
import { seenTabs } from '../../src/workbook/shadow/shadowSheet';
import { readAll, type ReadRegister } from '../../src/workbook/tables';
import { settings as declaredSettings } from '../../src/addon/instellingen';
import { readSettings } from '../../src/register/settings/setting';
import type { Outcome } from '../../src/register/outcome';
import { bigRows } from './bigRows';
import { processorTime } from './measured';
import { marksOver } from './sheetOf';

/** What was measured on one size of register. */
export interface Own {
  readonly deelnemers: number;
  readonly rows: number;
  /** Of the JSON of the rows, in signs. */
  readonly json: number;
  /** Milliseconds of processor time, by act; `maatstaf` is `JSON.parse` of these rows. */
  readonly times: Readonly<Record<string, number>>;
  /** What is in use when all figures are made and all that they came from is still held, in bytes. */
  readonly memory: number;
}

const peildatum = '2025-08-31';
const month = '2025-08';
const now = '2025-08-31T06:00:00';

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
};

/** More rows in one text can be longer than the engine lets a text be. */
const rowsInText = 100_000;

/** The rows as JSON, a text for each tab, or more than one for a very long tab. */
const jsonOf = (rows: Rows): string[] =>
  Object.values(rows).flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / rowsInText) }, (_, at) =>
      JSON.stringify(all.slice(at * rowsInText, (at + 1) * rowsInText)),
    ),
  );

/** The acts, each from the values of the cells on, as Google's service hands them over; made when it is its turn. */
function actsOn(rows: Rows): Record<string, () => () => unknown> {
  const marks = marksOver(rows);
  const { settings } = readSettings(declaredSettings, new Map());
  const read = (): ReadRegister => must(readAll(marks));
  const registerOf = (): Register => toRegister(read().rows);
  const overzichtVan = (register: Register): Overzicht => must(maakOverzicht(register, peildatum, null));
  const controle = ({ rows: own }: ReadRegister): unknown =>
    judge([], own, { today: peildatum, lists: { testen: settings.testen }, isIndicator: isBekendeIndicator });
  const nightAfter = (lastNight: ShadowLine[]): unknown => {
    const all = read();
    const register = toRegister(all.rows);
    const journaal = new Map();
    const plan = planHerinneringen({
      register,
      instellingen: settings,
      today: peildatum,
      journaal,
      ging: () => false,
      laatsteRun: null,
    });
    const [known, seen] = [shadowFrom(lastNight), seenTabs(all.tables.values())];
    const shadow = follow(known, seen, now);
    return [
      plan,
      overBewaartermijn(register, settings.bewaarMaanden, peildatum),
      lossesNow(known, seen),
      controle(all),
      linesOf(shadow),
      uitkomstenPage(overzichtVan(register), '', [], now),
      allFigures(register, peildatum),
    ];
  };
  return {
    lezen: () => read,
    cijfers: () => () => allFigures(registerOf(), peildatum),
    maand: () => () => {
      const register = registerOf();
      const beeld = must(maakMaandbeeld(register, month));
      const inhoud = maandInhoud(beeld, []);
      const drawings = monthTabDrawings(beeld.reeksen);
      return [
        monthPage(inhoud, beeld.reeksen, '', now),
        allFigures(register, peildatum),
        ...[monthDocument(inhoud, drawings), kwartaalOverzicht(beeld, new Loket(() => leegBoek, peildatum))].map(
          (document) => [
            monthMail({
              month,
              document,
              title: '',
              under: '',
              drawings,
              pictures: new Set(),
              hasPdf: true,
              voorLeiding: [],
              url: null,
            }),
            monthPdfPage(document, '', () => null, '', now),
          ],
        ),
      ];
    },
    reeksen: () => () => {
      const register = registerOf();
      const { projectjaar, figures } = overzichtVan(register);
      const maanden = maandenVan('2022-09', month);
      return reeksenVan(peilingOf(basisOf(register, peildatum), projectjaar), figures, maanden);
    },
    controle: () => () => controle(read()),
    nacht: () => {
      const lastNight = linesOf(follow(new Map(), seenTabs(read().tables.values()), '2025-08-30T06:00:00'));
      return () => nightAfter(lastNight);
    },
  };
}

/** Bytes in use once all garbage is gone. */
function inUse(): number {
  // What is kept beside something that is gone, goes the next time.
  for (let time = 0; time < 3; time++) globalThis.gc!();
  return process.memoryUsage().heapUsed;
}

/** What is held by the rows, the register and the figures made of it. */
function memoryOf(deelnemers: number): number {
  const before = inUse();
  const rows = bigRows(deelnemers);
  const register = toRegister(rows);
  const held = [rows, register, allFigures(register, peildatum)];
  const after = inUse();
  return held.length > 0 ? after - before : 0;
}

/**
 * Each act a few times, in turns with the yardstick; of each the least time, for what else the machine does only adds to it.
 * Garbage is collected before a turn and not within it: where all rows are gone the engine throws away as well what it
 * learned of them, and what would be measured is how it learns. An execution at Google keeps its rows until it ends.
 */
function timesOn({ acts, texts }: Prepared, times: number): { readonly times: Own['times']; readonly json: number } {
  const taken = Object.entries(acts).map(([name, make]) => [name, make, [] as number[]] as const);
  const turns = Math.min(2, times);
  for (let turn = 0; turn < turns; turn++) {
    for (const [, make, all] of taken) {
      const act = make();
      globalThis.gc!();
      for (let one = 0; one < Math.ceil(times / turns); one++) all.push(processorTime(act));
    }
  }
  return {
    times: Object.fromEntries(taken.map(([name, , all]) => [name, Math.min(...all)])),
    json: texts.reduce((sum, text) => sum + text.length, 0),
  };
}

/** What is measured, without the rows that it was made of: whenever garbage is collected the engine goes over all that is held. */
interface Prepared {
  readonly acts: ReturnType<typeof actsOn>;
  readonly texts: readonly string[];
  readonly deelnemers: number;
  readonly rows: number;
}

function prepared(deelnemers: number): Prepared {
  const rows = bigRows(deelnemers);
  const texts = jsonOf(rows);
  return {
    acts: { maatstaf: () => () => texts.map((text) => JSON.parse(text) as unknown), ...actsOn(rows) },
    texts,
    deelnemers: rows.deelnemers.length,
    rows: Object.values(rows).reduce((sum, all) => sum + all.length, 0),
  };
}

/** Measures a register of about so many deelnemers. */
function measure(deelnemers: number): Own {
  // The engine learns first, on a small one: what it takes to compile is not what it takes to count.
  timesOn(prepared(200), 3);
  const memory = memoryOf(deelnemers);
  const all = prepared(deelnemers);
  const { times, json } = timesOn(
    all,
    Math.min(200, Math.max(deelnemers > 50_000 ? 1 : 3, Math.round(20_000 / deelnemers))),
  );
  return { deelnemers: all.deelnemers, rows: all.rows, json, times, memory };
}

if (require.main === module) console.log(JSON.stringify(measure(Number(process.argv[2]))));
