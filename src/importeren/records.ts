/** From a row that was read to the records that it brings: linked to each other and to what the register has. */
import type { Cell } from '../register/cell';
import { isBlank } from '../register/cell';
import { addTo } from '../register/grouping';
import { isRequiredBeside } from '../register/record';
import type { Cells } from '../register/row';
import type { ColumnKey } from '../register/tabs';
import { naamSleutel } from '../register/identity/naamgenoot';
import { judge } from '../register/rules/index';
import { comparable } from '../register/text/search';
import { deelnemers } from '../register/tabs/deelnemers';
import { fasen } from '../register/tabs/fasen';
import { tabs } from '../register/tabs/index';
import type { Bestaand } from './bestaand';
import type { ImportTab } from './koppeling/doelen';
import { doelVan, importTabs } from './koppeling/doelen';
import type { GelezenRij } from './rij';
import type { Afspraken, Mislukt, RijRecords } from './rijbouw';
import { inWoorden, RijBouw, toevoeging } from './rijbouw';
import { vingerafdruk } from './vingerafdruk';

/** Where a value goes is told by its key: the tab, and a column of it or something that means more. */
function ofTab<K extends ImportTab>(tab: K, waarden: GelezenRij['waarden']): Cells<K> {
  const cells: Record<string, Cell> = {};
  for (const [sleutel, cell] of waarden) {
    const key = sleutel.slice(tab.length + 1);
    if (sleutel.startsWith(`${tab}.`) && key in tabs[tab].columns) cells[key] = cell;
  }
  return cells as Cells<K>;
}

/** Without the cells that a deelnemer can do without and that the rules refuse: those are told. */
function metWatMag(cells: Cells<'deelnemers'>, bouw: RijBouw): Cells<'deelnemers'> {
  const record = toevoeging({ tab: 'deelnemers', id: '', cells: cells as Cells });
  const wrong = judge([record], {}, { today: bouw.afspraken.vandaag }).filter(({ severity, column }) => {
    const { required = true } =
      (deelnemers.columns as Partial<Record<ColumnKey, { readonly required?: boolean }>>)[column] ?? {};
    return severity === 'fout' && !required && !isBlank((cells as Cells)[column] ?? null);
  });
  for (const finding of wrong) bouw.gemist(inWoorden(finding));
  const out = new Set<string>(wrong.map(({ column }) => column));
  return Object.fromEntries(Object.entries(cells).filter(([key]) => !out.has(key)));
}

/** Whose row it is: a deelnemer of the register, or a new one; null with a problem told. `eigen`: who an earlier import made of it. */
function deelnemerOf(
  { waarden, bron }: GelezenRij,
  bouw: RijBouw,
  bestaande: Bestaand,
  eigen: string | null,
  { vaagIsZelfde, voegtDeelnemersToe }: Afspraken,
): string | null {
  const cells = metWatMag(ofTab('deelnemers', waarden), bouw);
  const { voornaam, achternaam, geboortejaar, woonplaats, email, telefoon } = cells;
  if (isBlank(voornaam) && isBlank(achternaam))
    return bouw.problem('deelnemers', 'Naam: in deze rij staat geen naam van een deelnemer.');
  if (eigen !== null) return bouw.known('deelnemers', eigen, cells as Cells);
  const who = { voornaam, achternaam, geboortejaar, woonplaats, email, telefoon };
  const found = bestaande.persoon(who, vaagIsZelfde || !voegtDeelnemersToe);
  if (found.soort === 'onduidelijk') {
    if (found.zonder === 'woonplaats')
      return bouw.problem(
        'deelnemers',
        `Naam: er zijn er meer met deze naam en dit geboortejaar (${found.ids.join(', ')}). Zet in deze rij de woonplaats die in het register staat.`,
      );
    bouw.naamgenoot = true;
    return bouw.problem(
      'deelnemers',
      `Naam: er is al iemand met deze naam (${found.ids.join(', ')}). Zonder geboortejaar weet niemand of dat dezelfde persoon is. Vul het geboortejaar in.`,
    );
  }
  const keus =
    found.soort === 'elders'
      ? bouw.vraag('plaats', {
          bij: `Rij ${bron.rij}: ${voornaam} ${achternaam}`,
          voorbeeld: found.id,
          kenmerk: vingerafdruk(`${naamSleutel(who)} ${geboortejaar} ${comparable(String(woonplaats))}`),
        })
      : found.soort;
  if (found.soort !== 'nieuw' && (keus === 'bestaat' || keus === 'zelfde'))
    return bouw.known('deelnemers', found.id, cells as Cells);
  if (found.soort === 'elders' && keus !== 'ander')
    return bouw.problem(
      'deelnemers',
      `Naam: ${found.id} heet ook zo, met een andere woonplaats. Zeg boven de lijst of dit dezelfde persoon is.`,
    );
  const near = found.soort === 'nieuw' ? bestaande.bijna(who).slice(0, 3).join(', ') : '';
  if (!voegtDeelnemersToe)
    return bouw.problem(
      'deelnemers',
      near === ''
        ? 'Naam: deze deelnemer staat niet in het register. Neem eerst de deelnemers over.'
        : `Naam: deze deelnemer staat niet in het register. Bedoel je ${near}? Schrijf de naam en het geboortejaar dan zo.`,
    );
  if (near !== '') bouw.letOp.push(`Naam: dit lijkt op ${near}. Kijk of het dezelfde persoon is.`);
  return bouw.make('deelnemers', cells);
}

function werkgeverOf({ waarden, tabs: used }: GelezenRij, bouw: RijBouw, bestaande: Bestaand): string | null {
  if (!used.has('werkgevers') || bouw.weg.has('werkgevers')) return null;
  const cells = ofTab('werkgevers', waarden);
  const { naam } = cells;
  if (isBlank(naam)) return bouw.problem('werkgevers', 'Werkgevers, Naam: dit is nog leeg. Vul het in.');
  const same = bestaande.werkgever(String(naam));
  if (same.length > 1)
    return bouw.problem(
      'werkgevers',
      `Werkgevers, Naam: er zijn meer werkgevers met deze naam (${same.join(', ')}). Geef ze eerst een eigen naam.`,
    );
  return same[0] === undefined ? bouw.make('werkgevers', cells) : bouw.known('werkgevers', same[0], cells as Cells);
}

/** The steps on the road: one that is named with its date, and one for each column with the first day of a phase. */
function fasenOf({ waarden, gevuld }: GelezenRij, deelnemerId: string, bouw: RijBouw): void {
  const common = ofTab('fasen', waarden);
  const { reden, toelichting, ...named } = common;
  const steps: Cells[] = gevuld.has('fasen.fase') || gevuld.has('fasen.datum') ? [{ ...named }] : [];
  for (const [sleutel, datum] of waarden) {
    const fase = doelVan(sleutel)?.fase;
    if (fase && gevuld.has(sleutel)) steps.push({ datum, fase });
  }
  steps.sort((a, b) => String(a['datum'] ?? '').localeCompare(String(b['datum'] ?? '')));
  const lastNeeding = steps.filter((cells) => isRequiredBeside(fasen.columns.reden, cells)).pop();
  for (const cells of steps) {
    const why =
      cells === lastNeeding
        ? { ...(reden === undefined ? {} : { reden }), ...(toelichting === undefined ? {} : { toelichting }) }
        : {};
    const note =
      lastNeeding === undefined && cells === steps[steps.length - 1] && toelichting !== undefined
        ? { toelichting }
        : {};
    bouw.add('fasen', { deelnemerId, ...cells, ...why, ...note });
  }
}

const within = (datum: Cell | undefined, { start, einde }: Readonly<Record<string, Cell>>): boolean =>
  typeof datum === 'string' &&
  typeof start === 'string' &&
  start <= datum &&
  (typeof einde !== 'string' || datum <= einde);

/** The stage or verklaring that a record belongs to: of the same row, else the only one that fits. */
function belongsTo(
  part: 'stagelog' | 'toetsen',
  tab: 'stages' | 'verklaringen',
  own: string | null,
  deelnemerId: string,
  datum: Cell | undefined,
  bestaande: Bestaand,
  bouw: RijBouw,
): string | null {
  if (own !== null) return own;
  const { name, record } = tabs[tab];
  if (bouw.weg.has(tab))
    return bouw.problem(part, `${tabs[part].name}: dit hoort bij de ${record} in deze rij, en die kan nog niet mee.`);
  const all = bestaande.van(tab, deelnemerId);
  const fits = tab === 'stages' && all.length > 1 ? all.filter(({ cells }) => within(datum, cells)) : all;
  if (fits.length === 1) return fits[0]!.id;
  return bouw.problem(
    part,
    fits.length === 0
      ? `${name}: deze deelnemer heeft nog geen ${record} waar dit bij hoort.`
      : `${name}: deze deelnemer heeft er meer (${fits.map(({ id }) => id).join(', ')}). Voer dit met de hand in.`,
  );
}

const plain: readonly ImportTab[] = ['intakes', 'metingen', 'plaatsingen', 'nazorg'];

function ownedRecords(
  rij: GelezenRij,
  deelnemerId: string,
  werkgeverId: string | null,
  bouw: RijBouw,
  bestaande: Bestaand,
): void {
  const { waarden, tabs: used } = rij;
  const mee = (tab: ImportTab): boolean => used.has(tab) && !bouw.weg.has(tab);
  for (const tab of plain) if (mee(tab)) bouw.add(tab, { deelnemerId, ...ofTab(tab, waarden) });
  if (mee('fasen')) fasenOf(rij, deelnemerId, bouw);
  const stage = mee('stages') ? bouw.add('stages', { deelnemerId, werkgeverId, ...ofTab('stages', waarden) }) : null;
  const verklaring = mee('verklaringen')
    ? bouw.add('verklaringen', { deelnemerId, ...ofTab('verklaringen', waarden) })
    : null;
  if (mee('stagelog')) {
    const cells = ofTab('stagelog', waarden);
    const stageId = belongsTo('stagelog', 'stages', stage, deelnemerId, cells.datum, bestaande, bouw);
    if (stageId !== null) bouw.add('stagelog', { stageId, deelnemerId, ...cells });
  }
  if (mee('toetsen')) {
    const cells = ofTab('toetsen', waarden);
    const verklaringId = belongsTo('toetsen', 'verklaringen', verklaring, deelnemerId, null, bestaande, bouw);
    if (verklaringId !== null) bouw.add('toetsen', { deelnemerId, verklaringId, ...cells });
  }
}

const noneMislukt: Mislukt = new Map();

const withoutPerson: ReadonlySet<ImportTab> = new Set(['werkgevers', 'contacten']);

/** One try at a row, without the parts of which it is known that they cannot be made. */
function poging(
  rij: GelezenRij,
  bestaande: Bestaand,
  afspraken: Afspraken,
  nextId: (tab: ImportTab) => string,
  eigen: string | null,
  weg: Mislukt,
): RijBouw {
  const bouw = new RijBouw(bestaande, nextId, afspraken, rij, weg);
  const aboutPerson = importTabs.some((tab) => rij.tabs.has(tab) && !withoutPerson.has(tab));
  const werkgever = werkgeverOf(rij, bouw, bestaande);
  const deelnemer = aboutPerson ? deelnemerOf(rij, bouw, bestaande, eigen, afspraken) : null;
  if (deelnemer !== null) ownedRecords(rij, deelnemer, werkgever, bouw, bestaande);
  if (rij.tabs.has('contacten') && !weg.has('contacten')) bouw.add('contacten', ofTab('contacten', rij.waarden));
  return bouw;
}

/** What was read and could not be: a part that needs it is not made; what a deelnemer can do without is left empty. */
function ongelezen({ problemen }: GelezenRij): Map<ImportTab, string[]> {
  const weg = new Map<ImportTab, string[]>();
  for (const { tab, nodig, text } of problemen) if (nodig) addTo(weg, tab, text);
  return weg;
}

/**
 * The records of a row, judged on their own. A part that cannot be made is left out, and the others come in: but nothing of a
 * person who cannot come in.
 * @param ids gives the numbers of one try, from the first free ones on; those of the last try hold
 * @param eigen the deelnemer that an earlier import made of this row
 * @param gevallen the parts that the rules of the register as a whole refuse
 */
export function recordsVan(
  rij: GelezenRij,
  bestaande: Bestaand,
  afspraken: Afspraken,
  ids: () => (tab: ImportTab) => string,
  eigen: string | null,
  gevallen: Mislukt,
): RijRecords {
  const problemen = rij.problemen.map(({ text }) => text);
  const weg = ongelezen(rij);
  let naamgenoot = false;
  let gelijkend = false;
  const tell = (texts: readonly string[]): void => {
    for (const text of texts) if (!problemen.includes(text)) problemen.push(text);
  };
  for (let first = true; ; first = false) {
    // The first try tells all that is wrong, whatever cannot be made.
    const bouw = poging(rij, bestaande, afspraken, ids(), eigen, first ? noneMislukt : weg);
    tell(bouw.problemen);
    naamgenoot ||= bouw.naamgenoot;
    gelijkend ||= bouw.gelijkend;
    const before = weg.size;
    for (const [tab, texts] of first ? [...bouw.mislukt, ...gevallen] : bouw.mislukt) {
      tell(texts);
      if (!weg.has(tab)) weg.set(tab, [...texts]);
    }
    const isDone = first ? weg.size === 0 : weg.size === before;
    const isOut = weg.has('deelnemers') || (weg.size > 0 && [...rij.tabs].every((tab) => weg.has(tab)));
    if (isDone || isOut) {
      const { vragen, letOp, bestaand, gehoord } = bouw;
      const nieuw = isOut ? [] : bouw.nieuw;
      const aanvullingen = isOut ? [] : bouw.aanvullingen;
      return { nieuw, bestaand, gehoord, aanvullingen, problemen, mislukt: weg, naamgenoot, gelijkend, letOp, vragen };
    }
  }
}
