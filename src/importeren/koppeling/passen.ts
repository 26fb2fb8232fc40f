/** Whether what stands in a column can be what its target is for: a wrong match is doubted aloud, before anything is stored. */
import { comparable } from '../../register/text/search';
import type { Doel } from './doelen';
import type { Kolomprofiel } from './profiel';

const yesOrNo = /^(?:ja|nee|j|n|x|v|ok|oke|yes|no|wel|niet|gedaan|klaar|waar|onwaar|akkoord)$/;

/** Columns of text that are about somebody or something with a name: a yes, a number or a date names nothing. */
const named = new Set([
  'deelnemers.volledigeNaam',
  'deelnemers.tussenvoegsel',
  'deelnemers.voornaam',
  'deelnemers.achternaam',
  'deelnemers.woonplaats',
  'werkgevers.naam',
  'intakes.afgenomenDoor',
  'werkgevers.contactpersoon',
  'stages.leermeester',
  'verklaringen.titel',
  'toetsen.omschrijving',
  'plaatsingen.functie',
  'plaatsingen.werkgever',
  'contacten.organisatie',
  'contacten.door',
]);

/** From this share on: a slip of the pen among them changes nothing. */
const mostOf = 0.8;

function isYesOrNo({ waarden }: Kolomprofiel): boolean {
  const count = (list: NonNullable<Kolomprofiel['waarden']>): number =>
    list.reduce((sum, { aantal }) => sum + aantal, 0);
  const said = (waarden ?? []).filter(({ waarde }) => yesOrNo.test(comparable(waarde)));
  return said.length > 0 && count(said) >= mostOf * count(waarden ?? []);
}

/**
 * Why this column does not seem to fit its target, in words that follow "Daar hoort"; null where it fits or is empty. Of
 * choices only people know: those are matched one by one.
 */
export function pastNiet(profiel: Kolomprofiel, { sleutel, column: { type } }: Doel): string | null {
  const { soort, gevuld } = profiel;
  if (gevuld === 0) return null;
  const odd = isYesOrNo(profiel) || soort === 'getal' || soort === 'datum';
  if (type.kind === 'email') return odd ? (type.medewerker ? 'een naam' : 'een e-mailadres') : null;
  if (sleutel === 'deelnemers.telefoon') return isYesOrNo(profiel) || soort === 'datum' ? 'een telefoonnummer' : null;
  return type.kind === 'text' && named.has(sleutel) && odd ? 'een naam of een woord' : null;
}

/** The same for what is told cell by cell later on: so that nobody finds out row by row. */
export function past(profiel: Kolomprofiel, doel: Doel): string | null {
  const { soort } = profiel;
  const { kind } = doel.column.type;
  if (soort === 'leeg') return null;
  if (kind === 'date' && soort !== 'datum') return 'een datum';
  if (kind === 'number' && soort === 'tekst') return 'een getal';
  if ((kind === 'choice' || kind === 'choices') && soort === 'datum') return 'een keuze';
  return pastNiet(profiel, doel);
}
