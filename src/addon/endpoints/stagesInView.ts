/** What the list of open stages tells beside each: whose work it is, where it is, and its last line in the Stagelog. */
import { isGewist } from '../../register/identity/gewist';
import { groupBy } from '../../register/grouping';
import type { Cells, IdRow, Row } from '../../register/row';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { lastFirst } from '../../register/weg/lastFirst';
import { isOpenStage } from '../../register/weg/stage';
import { holdsWords, plainText } from '../../register/text/search';
import type { ColumnKey, TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import type { RequestOf, StageInView, StagesInView } from '../../sidebar/contract';
import { namesUser } from '../../privacy/rights';
import { readTab } from '../../workbook/tables';
import { asManyAsFit, idRows, nameIn } from './rows';
import { inSession } from './user';

/** The columns that the list is made from. */
const shown: { readonly [K in TabKey]?: readonly ColumnKey<K>[] } = {
  stages: ['id', 'deelnemerId', 'werkgeverId', 'sector', 'start', 'einde'],
  stagelog: ['id', 'stageId', 'datum', 'soort', 'voortgang', 'ingevoerdDoor'],
  werkgevers: ['id', 'naam'],
  deelnemers: ['id', 'voornaam', 'achternaam', 'praktijkopleider'],
};

const cellsById = <K extends TabKey>(rows: readonly Row<K>[]): ReadonlyMap<unknown, Cells<K>> =>
  new Map(idRows({ rows }).map(({ id, cells }) => [id, cells]));

/** The last line of each stage. */
const lastLines = (rows: readonly Row<'stagelog'>[]): ReadonlyMap<unknown, IdRow<'stagelog'>> =>
  new Map(
    [...groupBy(idRows({ rows }), ({ cells }) => cells.stageId)].map(([id, lines]) => [
      id,
      lastFirst(lines, 'datum')[0]!,
    ]),
  );

const textOf = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null);

/** As many as travel: one's own first, then by name. They come in the order of the tab. */
function inAnswer(views: readonly StageInView[]): readonly StageInView[] {
  const byName = views
    .map((view) => ({ view, name: `${view.mijn ? 0 : 1}${plainText(view.naam)}` }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const sent = new Set(asManyAsFit(byName.map(({ view }) => view)));
  return views.filter((view) => sent.has(view));
}

/**
 * The open stages, of what was typed those that hold it. Somebody's own are those of a deelnemer whose praktijkopleider
 * she is, or where she wrote last.
 */
export const stagesInView = inSession(
  ({ marks, today }, { user }, { zoek = '' }: RequestOf<'stagesBekijken'>): Outcome<StagesInView> => {
    const stages = readTab(marks, tabs.stages);
    if (!stages.ok) return stages;
    const stagelog = readTab(marks, tabs.stagelog);
    if (!stagelog.ok) return stagelog;
    const werkgevers = readTab(marks, tabs.werkgevers);
    if (!werkgevers.ok) return werkgevers;
    const deelnemers = readTab(marks, tabs.deelnemers);
    if (!deelnemers.ok) return deelnemers;
    const open = idRows({ rows: stages.value.rows(undefined, shown.stages) }).filter((stage) =>
      isOpenStage(stage, today),
    );
    const owners = new Set(open.map(({ cells }) => cells.deelnemerId));
    const lines = lastLines(
      stagelog.value.rows({ column: 'stageId', among: new Set(open.map(({ id }) => id)) }, shown.stagelog),
    );
    const employers = cellsById(werkgevers.value.rows(undefined, shown.werkgevers));
    const people = cellsById(deelnemers.value.rows({ column: 'id', among: owners }, shown.deelnemers));
    const views = open
      .filter((stage) => !isGewist(people.get(stage.cells.deelnemerId) ?? {}))
      .map(({ id, cells }): StageInView => {
        const last = lines.get(id)?.cells;
        const voortgang = last?.voortgang;
        const person = people.get(cells.deelnemerId);
        const deelnemerId = textOf(cells.deelnemerId) ?? '';
        return {
          id,
          deelnemerId,
          naam: (person && nameIn(person)) || deelnemerId,
          sector: textOf(cells.sector),
          start: textOf(cells.start),
          einde: textOf(cells.einde),
          werkgever: textOf(employers.get(cells.werkgeverId)?.naam),
          mijn: namesUser(person?.praktijkopleider, user) || namesUser(last?.ingevoerdDoor, user),
          laatste: last
            ? {
                datum: textOf(last.datum),
                soort: textOf(last.soort),
                voortgang: typeof voortgang === 'number' ? voortgang : null,
              }
            : null,
        };
      })
      .filter(({ id, naam, sector, werkgever }) =>
        holdsWords([naam, id, sector ?? '', werkgever ?? ''].join(' '), zoek),
      );
    return success({ aantal: views.length, stages: inAnswer(views) });
  },
);
