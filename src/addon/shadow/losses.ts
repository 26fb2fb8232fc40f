/** What is gone or went astray: beside the copy of last night, and beside what was remembered since. */
import { dutchDate } from '../../register/dates';
import { once } from '../../register/once';
import { keysOf } from '../../register/row';
import type { LogbookLine, LoggedAct } from '../../workbook/ownTabs/logbook';
import { readLogbook } from '../../workbook/ownTabs/logbook';
import type { Loss } from '../../workbook/shadow/follow';
import { highestIn, lossesNow } from '../../workbook/shadow/follow';
import type { Shadow } from '../../workbook/shadow/shadow';
import { findShadow, seenTabs } from '../../workbook/shadow/shadowSheet';
import type { VanishedRows } from '../../workbook/state/dailyState';
import { copyDay } from '../../workbook/state/dailyState';
import type { Known } from '../../workbook/state/properties';
import { savedBy, standInsOf } from '../../workbook/state/memory';
import type { Astray } from '../../workbook/shadow/astray';
import { astrayUncopied } from '../../workbook/shadow/astray';
import { leftRight } from '../../workbook/shadow/cellsSeen';
import { emptiedColumnsIn } from '../../workbook/back/emptiedColumns';
import { goneUncopied, heardIn, isCopyLacking } from '../../workbook/state/rowsSeen';
import type { SeenTable } from '../../workbook/shadow/seenCells';
import type { LoadedRows } from '../load';
import { toRemember } from './vanishedWords';

/** Google breaks off one save now and then. Of so many neither a row nor a line in the Logboek is there where the whole workbook was put back. */
const fewestPutBack = 2;

/**
 * True for a row that the Logboek tells of, unless it tells last that it was taken away; and for one of several saves of which it
 * tells nothing, since it went back with all else: one question to Google, where it is asked.
 */
function writtenBy({ marks, tables }: Pick<LoadedRows, 'marks' | 'tables'>): (id: string) => boolean {
  const lastOf = once(() => {
    const sheet = marks.sheetOf('logboek');
    const last = new Map<string, LogbookLine>();
    for (const line of sheet ? readLogbook(sheet) : []) if (!last.has(line.recordId)) last.set(line.recordId, line);
    return last;
  });
  const isPutBack = once(() => {
    const there = new Set<unknown>([...tables.values()].flatMap(({ rows }) => rows.map(({ cells }) => cells.id)));
    const isLost = (ids: readonly string[]): boolean =>
      ids.length > 0 && ids.every((id) => !there.has(id) && !lastOf().has(id));
    return savedBy(marks.known()).filter(isLost).length >= fewestPutBack;
  });
  const takes: readonly string[] = ['Ongedaan gemaakt', 'Gewist'] satisfies LoggedAct[];
  return (id) => {
    const last = lastOf().get(id);
    return last === undefined ? isPutBack() : !(last.kolom === '' && takes.includes(last.wat));
  };
}

/** True where the copy tells of all these cells. */
const isCovered = ({ tab, displaced: { back } }: Astray, losses: readonly Loss[]): boolean =>
  [...back].every(([id, cells]) =>
    keysOf(cells).every((key) =>
      losses.some((loss) => loss.tab === tab.key && loss.displaced && key in (loss.displaced.back.get(id) ?? {})),
    ),
  );

/** @param shadow the copy of last night; empty where there is none */
export function lossesBeside({ marks, tables }: Pick<LoadedRows, 'marks' | 'tables'>, shadow: Shadow): Loss[] {
  const known = marks.known();
  const isStandIn = standInsOf(known);
  const isTold = (tab: Loss['tab'], id: string): boolean => shadow.get(tab)?.records.has(id) === true || isStandIn(id);
  // Of a column that came back empty it is told already.
  const emptied = emptiedColumnsIn(known, tables);
  const isEmptied = ({ tab, displaced }: Astray): boolean =>
    displaced.columns.every((key) => emptied.some((one) => one.tab.key === tab.key && one.key === key));
  const besideCopy = lossesNow(shadow, seenTabs(tables.values(), known)).map((loss): Loss => {
    const [{ displaced }, table] = [loss, tables.get(loss.tab)];
    // In which cells nobody filled in anything is known of these already.
    return displaced && table && displaced.soort !== 'ongezien'
      ? { ...loss, displaced: { ...displaced, back: leftRight(known, table, displaced.back) } }
      : loss;
  });
  return [
    ...besideCopy,
    ...goneUncopied(known, tables.values(), isTold, (tab) => highestIn(shadow, tab), writtenBy({ marks, tables })).map(
      ({ tab, ids, van }): Loss => ({
        tab,
        ids,
        weg: ids.length,
        van,
        op: '',
        displaced: null,
        isUncopied: true,
      }),
    ),
    ...astrayUncopied(known, tables.values(), heardIn)
      .filter((one) => !isEmptied(one) && !isCovered(one, besideCopy))
      .map(({ tab, displaced, found }): Loss => ({
        tab: tab.key,
        ids: [...displaced.back.keys()],
        weg: displaced.back.size,
        van: tables.get(tab.key)!.rows.length,
        op: '',
        displaced,
        isUncopied: true,
        ...(found ? { isFound: true } : {}),
      })),
  ];
}

/**
 * What is said where the copy is of before the last night: somebody put the whole workbook back to an older version, of which
 * the numbers alone tell what is gone; or the copy itself was thrown away.
 */
export function copyWarnings(known: Known, shadow: Shadow, tables: Iterable<SeenTable> = []): string[] {
  const [day, last] = [
    copyDay(known),
    [...shadow.values()]
      .map(({ counted }) => counted.slice(0, 10))
      .sort()
      .pop(),
  ];
  if (day === '') return [];
  if (last !== undefined && last >= day) {
    const lacking = [...tables].filter((one) =>
      isCopyLacking(known, one, shadow.get(one.tab.key)?.records ?? new Map()),
    );
    return lacking.map(
      ({ tab: { name } }) =>
        `In de verborgen kopie ontbreken rijen van ${name}. Daardoor is niet te zien of daar iets verschoof. Kijk na of alles klopt. De volgende nacht komt er een nieuwe kopie.`,
    );
  }
  return [
    last === undefined
      ? 'De verborgen kopie van de rijen is weg. Daardoor is niet te zien wat er verdween of verschoof. Zet hem terug met Bestand > Versiegeschiedenis. Of kijk na of alles er nog staat en kies PLP-register > Inrichten: dan komt er een nieuwe.'
      : `De verborgen kopie van de rijen is van ${dutchDate(last)}, en die was er ook van ${dutchDate(day)}. Is het hele werkblad teruggezet naar een oudere versie? Dan ontbreekt wat daarna is ingevuld. Zet de nieuwste versie terug met Bestand > Versiegeschiedenis, of vul het opnieuw in.`,
  ];
}

/** What is gone or went astray, as it is told, and the rows with what is said of the copy: one question to Google. */
export function withLosses<L extends LoadedRows>(
  loaded: L,
): { readonly loaded: L; readonly verdwenen: VanishedRows[] } {
  const shadow = findShadow(loaded.marks)?.shadow ?? new Map();
  const warnings = copyWarnings(loaded.marks.known(), shadow, loaded.tables.values());
  return {
    loaded: warnings.length > 0 ? { ...loaded, warnings: [...warnings, ...loaded.warnings] } : loaded,
    verdwenen: toRemember(lossesBeside(loaded, shadow)),
  };
}
