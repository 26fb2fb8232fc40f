/** The endpoints that only read: more rows, the search for a deelnemer, the lists of Instellingen. */
import type { Cell } from '../../register/cell';
import type { Cells } from '../../register/row';
import { isGewist } from '../../register/identity/gewist';
import { bijnaDezelfde } from '../../register/identity/bijnaNaamgenoot';
import { zelfdePersoon } from '../../register/identity/naamgenoot';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { plainText, searchWords } from '../../register/text/search';
import type { ColumnKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { mayRead, sameAddress } from '../../privacy/rights';
import type { Rol } from '../../register/tabs/medewerkers';
import type { Found, Namesake, RequestOf, RowsByTab } from '../../sidebar/contract';
import { loadSettings } from '../instellingen';
import { recentOf } from '../../workbook/state/recent';
import { readTab, readTable } from '../../workbook/tables';
import { asManyAsFit, fetchRows, nameIn } from './rows';
import { inSession } from './user';
import { noteView } from './viewed';

/** More rows of a form that is open. */
export const moreRows = inSession(
  (context, { user }, { deelnemerId, tabs: wanted }: RequestOf<'rijenOphalen'>): Outcome<RowsByTab> => {
    const { marks } = context;
    const rows = fetchRows(user.rol, marks, (key) => readTab(marks, tabs[key]), wanted, { deelnemerId });
    if (rows.ok && deelnemerId !== null) noteView(context, user, deelnemerId, '');
    return rows;
  },
);

const mostShown = 8;

const none: readonly never[] = [];

/** Somebody who holds what was typed: the lowest rank comes first, then by text. */
interface Match {
  readonly row: number;
  readonly rank: number;
  readonly text: string;
}

const isAfter = (a: Match, b: Match): boolean => a.rank > b.rank || (a.rank === b.rank && a.text > b.text);

/** Puts a match among the first ones, in its place: a short search finds half of the register, and a few are shown. */
function putAmong(shown: Match[], match: Match): void {
  let at = shown.length;
  while (at > 0 && isAfter(shown[at - 1]!, match)) at--;
  shown.splice(at, 0, match);
  if (shown.length > mostShown) shown.pop();
}

function toFound(rol: Rol, cells: Cells): Found | null {
  const { id, geboortejaar } = cells;
  if (typeof id !== 'string') return null;
  return {
    id,
    naam: nameIn(cells),
    geboortejaar: typeof geboortejaar === 'number' && mayRead(rol, 'deelnemers', 'geboortejaar') ? geboortejaar : null,
  };
}

/** The digits of a telephone number, however it is written; '' for what is none. @example phoneIn('+31 6 12') // '0612' */
const phoneIn = (text: string): string =>
  /^[\s+\d().-]+$/.test(text) ? text.replace(/\D/g, '').replace(/^(?:0031|31)0?/, '0') : '';

/** So many digits are typed of a number: fewer are those of an ID. */
const leastDigits = 6;

/** Whose name, ID or telephone number holds all that was typed; a name that begins with it comes first. Nothing typed: whom she opened last. */
export const searchDeelnemers = inSession(
  ({ marks }, { user, medewerkers }, { zoek }: RequestOf<'deelnemersZoeken'>): Outcome<readonly Found[]> => {
    const words = searchWords(zoek);
    const me = medewerkers.find(({ email }) => sameAddress(email, user.email))?.id ?? '';
    const recent = words.length === 0 ? recentOf(marks.known(), me).ids : [];
    if (words.length + recent.length === 0) return success([]);
    const table = readTab(marks, tabs.deelnemers);
    if (!table.ok) return table;
    const phone = mayRead(user.rol, 'deelnemers', 'telefoon') ? phoneIn(zoek) : '';
    // Column by column: of thousands who do not fit nothing is made but the text that is searched.
    const { column, rows } = table.value;
    const [ids, first, last] = [column('id'), column('voornaam'), column('achternaam')];
    const phones = phone.length >= leastDigits ? column('telefoon') : none;
    const isHers = (at: number): boolean => at in phones && phoneIn(String(phones[at] ?? '')).includes(phone);
    const shown: Match[] = [];
    const matchOf = (id: string, at: number): Match | null => {
      const cells = { id, voornaam: first[at]!, achternaam: last[at]! };
      if (isGewist(cells)) return null;
      const row = at + 2;
      if (recent.includes(id)) return { row, rank: recent.indexOf(id), text: '' };
      if (isHers(at)) return { row, rank: 0, text: '' };
      if (words.length === 0) return null;
      const text = plainText(`${nameIn(cells)} ${id}`);
      return words.every((word) => text.includes(word))
        ? { row, rank: text.startsWith(words[0]!) ? 0 : 1, text }
        : null;
    };
    ids.forEach((id, at) => {
      const match = typeof id === 'string' ? matchOf(id, at) : null;
      if (match) putAmong(shown, match);
    });
    return success(shown.flatMap(({ row }) => rows({ row })).flatMap(({ cells }) => toFound(user.rol, cells) ?? none));
  },
);

/** Who has the same name and no other birth year, or nearly so: perhaps the same person. */
export const findNamesakes = inSession(
  ({ marks }, { user }, person: RequestOf<'naamgenotenZoeken'>): Outcome<readonly Namesake[]> => {
    const table = readTable(marks, tabs.deelnemers);
    if (!table.ok) return table;
    const text = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);
    return success(
      table.value.rows.flatMap((row) => {
        const { voornaam, achternaam, geboortejaar, woonplaats, aanmelddatum } = row.cells;
        const other = { voornaam, achternaam, geboortejaar };
        const may = zelfdePersoon(person, other) || bijnaDezelfde(person, other);
        const found = may ? toFound(user.rol, row.cells) : null;
        return found ? [{ ...found, woonplaats: text(woonplaats), aanmelddatum: text(aanmelddatum) }] : [];
      }),
    );
  },
);

/** How many different values are offered at most. */
const mostValues = 500;

/** What stands in columns of a tab: what differs, once, the last ones. */
export const fetchValues = inSession(
  ({ marks }, { user }, { tab, kolommen }: RequestOf<'waardenOphalen'>): Outcome<readonly (readonly Cell[])[]> => {
    const table = readTable(marks, tabs[tab]);
    if (!table.ok) return table;
    if (!kolommen.every((key) => mayRead(user.rol, tab, key)))
      return failure('geen-recht', 'Met jouw rol kun je deze gegevens niet bekijken.');
    const rows = table.value.rows.map(({ cells }) => kolommen.map((key) => (cells as Cells)[key as ColumnKey] ?? null));
    const distinct = new Map(rows.reverse().map((values) => [JSON.stringify(values), values]));
    return success(asManyAsFit([...distinct.values()].slice(0, mostValues)));
  },
);

/** The lists that the team keeps in Instellingen. */
export const fetchLists = inSession(({ marks }): Outcome<Readonly<Record<string, readonly string[]>>> => {
  return success({ testen: loadSettings(marks).settings.testen });
});
