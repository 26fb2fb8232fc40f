/** Rows of a source that are about nobody: prepared ahead and not filled in, totals, subheadings, headers once more. */
import type { Cell } from '../register/cell';
import { isDateString } from '../register/dates';
import { comparable } from '../register/text/search';
import type { BronRij } from './bron';
import { leesbaar } from './bron';
import { volledigeNaam } from './koppeling/doelen';
import type { GelezenRij } from './rij';

/** The targets that say who or what a row is about. */
const names: readonly string[] = [
  volledigeNaam,
  'deelnemers.voornaam',
  'deelnemers.achternaam',
  'werkgevers.naam',
  'contacten.organisatie',
];

const total =
  /^(?:(?:sub|eind)?totaal(?: (?:generaal|aantal|deelnemers|studenten|cursisten|leerlingen|kandidaten|personen|\d).*)?|totalen|(?:gemiddelde?|gem|som|aantal)\b.*)$/;
const heading =
  /\d|^(?:groep|instroom|lichting|wachtlijst|gestopt|uitgevallen|afgerond|actieve?|nieuwe?|deelnemers|studenten|legenda|toelichting|vacant|update|bijgewerkt|zie|vervolg|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/;

const isText = (cell: Cell): cell is string => typeof cell === 'string' && !isDateString(cell);
const textsOf = ({ cellen }: BronRij): string[] => Object.values(cellen).filter(isText).map(comparable);

/** More rows than this with the same texts and nobody's name were filled in by a formula or by copying down. */
const mostAlike = 2;

/** `nee`: a record; `misschien`: a name alone among fuller rows, of which only people know whether it is somebody. */
export type GeenRecord = 'ja' | 'misschien' | 'nee';

/** Looks at each row beside the others. */
export function geenRecords(rijen: readonly GelezenRij[]): (rij: GelezenRij) => GeenRecord {
  const sizes = rijen.map(({ bron }) => Object.keys(bron.cellen).length).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const isNamed = ({ gevuld }: GelezenRij): boolean => names.some((one) => gevuld.has(one));
  const alike = new Map<string, number>();
  const ofTexts = ({ bron }: GelezenRij): string => textsOf(bron).join('\n');
  for (const rij of rijen) if (!isNamed(rij)) alike.set(ofTexts(rij), (alike.get(ofTexts(rij)) ?? 0) + 1);
  return (rij) => {
    const { bron, tabs, waarden } = rij;
    const cells = Object.entries(bron.cellen);
    const texts = textsOf(bron);
    if (tabs.size === 0) return 'ja';
    if (cells.length > 1 && cells.every(([kop, cell]) => comparable(leesbaar(cell)) === comparable(kop))) return 'ja';
    const dated = cells.some(([, cell]) => isDateString(cell));
    // Also where formulas give a 0 for a name.
    if (texts.length === 0 && !dated) return 'ja';
    if (!isNamed(rij)) {
      if (texts.length === 0) return 'nee';
      return texts.some((text) => total.test(text)) || (!dated && alike.get(ofTexts(rij))! > mostAlike) ? 'ja' : 'nee';
    }
    const name = names.flatMap((one) => waarden.get(one) ?? []).map((one) => comparable(String(one)));
    if (name.some((one) => total.test(one))) return 'ja';
    // A subheading may have a count beside it.
    const alone =
      texts.length === 1 &&
      cells.every(([, cell]) => isText(cell) || (typeof cell !== 'string' && Number(cell) < 1900));
    if (!alone || usual < 3) return 'nee';
    return heading.test(texts[0]!) ||
      cells.some(([, cell]) => String(cell).includes('=')) ||
      cells.some(([, cell]) => /:\s*$/.test(String(cell)))
      ? 'ja'
      : 'misschien';
  };
}
