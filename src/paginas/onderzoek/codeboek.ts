/** The codebook of the research file: what each column means, what was asked of the groups, and what was left out. */
import type { Kenmerk } from '../../privacy/groepen';
import { eisen, nietGetoond } from '../../privacy/groepen';
import { kolommen } from './kolommen';
import { vasteKolommen } from './vast';

const rollen: Readonly<Record<Kenmerk['rol'], string>> = {
  herkenbaar: 'Maakt de groepen: een ander kan dit van iemand weten.',
  kern: 'Gevoelig, ook als het leeg is.',
  gevoelig: 'Gevoelig als het is ingevuld.',
  overig: 'Niet gevoelig.',
};

/** What never comes in, whatever the register holds. */
const nooit: readonly string[] = [
  'Namen, e-mailadressen, telefoonnummers en woonplaatsen, ook van werkgevers, leermeesters en medewerkers.',
  'Nummers uit het register, zoals D-0001.',
  'Alles wat in eigen woorden is geschreven: notities, toelichtingen, opmerkingen, functies en titels.',
  'Dagen: alleen weken sinds de start. Het geboortejaar: alleen een groep van leeftijden.',
  'Namen van werkgevers: alleen de branche. Intakes, toetsen, nazorg en contacten: niets.',
  'Deelnemers die nog niet zijn begonnen. Van wie is gewist alleen wat een cijfer telt, zonder weken.',
];

const groepen: readonly string[] = [
  `Iedere deelnemer is in de kolommen die groepen maken gelijk aan minstens ${eisen.k - 1} anderen in hetzelfde projectjaar (k = ${eisen.k}).`,
  `In zo'n groep staan bij wat gevoelig is minstens ${eisen.l} verschillende antwoorden (l = ${eisen.l}). Alleen wie bij niemand van de groep is ingevuld, mag overal leeg zijn, behalve bij ${kolommen
    .filter(({ rol }) => rol === 'kern')
    .map(({ kop }) => kop)
    .join(' en ')}.`,
  `Waar dat niet lukt, staat er ${nietGetoond}.`,
];

/** @param weggelaten what this file leaves out, a sentence each */
export const codeboek = (weggelaten: readonly string[]): readonly (readonly string[])[] => [
  ['Soort', 'Naam', 'Uitleg', 'Rol'],
  ...Object.values(vasteKolommen).map(({ kop, uitleg }) => ['Kolom', kop, uitleg, '']),
  ...kolommen.map(({ kop, uitleg, rol }) => ['Kolom', kop, uitleg, rollen[rol]]),
  ...groepen.map((one) => ['Groepen', '', one, '']),
  ...nooit.map((one) => ['Nooit in dit bestand', '', one, '']),
  ...weggelaten.map((one) => ['Weggelaten in dit bestand', '', one, '']),
];
