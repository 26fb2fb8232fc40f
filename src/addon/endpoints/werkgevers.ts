/** Endpoint: werkgevers by what somebody types, and the contacts with organisations of that name. */
import { groupBy } from '../../register/grouping';
import { contactsWith, isActive, sameNameKey } from '../../register/identity/werkgever';
import { lastFirst } from '../../register/weg/lastFirst';
import type { IdRow } from '../../register/row';
import { holdsWords, plainText } from '../../register/text/search';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import type { RequestOf, WerkgeversInView } from '../../sidebar/contract';
import type { Marks } from '../../workbook/marks/marks';
import { readTable } from '../../workbook/tables';
import type { Rol } from '../../register/tabs/medewerkers';
import { asManyAsFit, idRows, mostSigns, viewOf } from './rows';
import { inSession } from './user';

/** As many as travel, as this role may read them. @param part of what an answer may hold */
const inAnswer = <K extends TabKey>(rol: Rol, tab: K, rows: readonly IdRow<K>[], part: number): IdRow<K>[] =>
  asManyAsFit(rows, mostSigns * part).flatMap((row) => viewOf(rol, tab, { row: 0, cells: row.cells }) ?? []);

/**
 * The contacts with organisations that hold what was typed: all of a werkgever that was asked for, then the last of each
 * that is shown, then the others, the last ones first.
 */
function contactsFor(
  marks: Marks,
  zoek: string | null,
  asked: readonly IdRow<'werkgevers'>[],
  shown: readonly IdRow<'werkgevers'>[],
): Outcome<IdRow<'contacten'>[]> {
  const table = readTable(marks, tabs.contacten);
  if (!table.ok) return table;
  const all = idRows(table.value);
  const byName = groupBy(all, ({ cells }) => sameNameKey(cells.organisatie));
  const withName = ({ cells: { naam } }: IdRow<'werkgevers'>): readonly IdRow<'contacten'>[] =>
    contactsWith(byName.get(sameNameKey(naam) ?? '') ?? [], naam);
  const others = zoek === null ? [] : all.filter(({ cells }) => holdsWords(String(cells.organisatie ?? ''), zoek));
  return success([
    ...new Set([
      ...asked.flatMap(withName),
      ...shown.flatMap((one) => withName(one)[0] ?? []),
      ...lastFirst(others, 'datum'),
    ]),
  ]);
}

/** Reads one tab, and with contacts two. */
export const searchWerkgevers = inSession(
  ({ marks, today }, { user }, { zoek, ids, contacten }: RequestOf<'werkgeversZoeken'>): Outcome<WerkgeversInView> => {
    const table = readTable(marks, tabs.werkgevers);
    if (!table.ok) return table;
    const all = idRows(table.value);
    const isAsked = ({ id }: IdRow): boolean => ids.includes(id);
    const rank = (one: IdRow<'werkgevers'>): string =>
      `${isActive(one, today) ? 0 : 1}${plainText(String(one.cells.naam ?? ''))}`;
    const found = all
      .filter((one) => !isAsked(one) && zoek !== null)
      .filter(({ id, cells }) => holdsWords(`${cells.naam ?? ''} ${id} ${cells.branche ?? ''}`, zoek!))
      .map((one) => ({ one, rank: rank(one) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
      .map(({ one }) => one);
    const asked = all.filter(isAsked);
    const werkgevers = inAnswer(user.rol, 'werkgevers', [...asked, ...found], 0.5);
    const beside = contacten ? contactsFor(marks, zoek, asked, werkgevers) : success([]);
    if (!beside.ok) return beside;
    const sent = inAnswer(user.rol, 'contacten', beside.value, 0.5);
    return success({
      werkgevers,
      contacten: sent,
      meer: asked.length + found.length + beside.value.length > werkgevers.length + sent.length,
    });
  },
);
