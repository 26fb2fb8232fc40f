/** For the school: a verklaring with its toetsen, which is what the Nova College needs to issue it. No free text unless it is asked. */
import { isBlank } from '../../register/cell';
import { groupBy } from '../../register/grouping';
import type { Document, Section } from '../weergave/document';
import { sentences, table, text } from '../weergave/document';
import { dag, opening, tekenen } from './compleet';
import type { EigenRij, Gegevens } from './gegevens';
import { naamVan, rijenVan, tekst, volleNaam, zijZelf } from './gegevens';

type Toets = EigenRij<'toetsen'>['cells'];

/** In the order of their werkproces, and of one the first poging first. */
function toetsenVan(gegevens: Gegevens, verklaringId: string): readonly Toets[] {
  const key = ({ werkproces, poging, geplandOp }: Toets): string =>
    `${tekst(werkproces)} ${tekst(poging).padStart(2, '0')} ${tekst(geplandOp)}`;
  return rijenVan(gegevens, 'toetsen')
    .map(({ cells }) => cells)
    .filter(({ verklaringId: of, status }) => of === verklaringId && status !== 'Vervallen')
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What a school cannot do without, each with what to do. */
function ontbreektAan(verklaring: EigenRij<'verklaringen'>['cells'], toetsen: readonly Toets[]): string[] {
  const perProces = [...groupBy(toetsen, ({ werkproces }) => tekst(werkproces))];
  return [
    ...(isBlank(verklaring.rmcAkkoordOp) ? ['Het akkoord van het RMC. Vul RMC akkoord op in.'] : []),
    ...(isBlank(verklaring.ingeschrevenOp) ? ['De inschrijving bij de school. Vul Ingeschreven op in.'] : []),
    ...(toetsen.length === 0 ? ['De toetsen. Plan ze in Toetsen en verklaringen.'] : []),
    ...perProces
      .filter(([, pogingen]) => !pogingen.some(({ status }) => status === 'Behaald'))
      .map(([werkproces]) => `Een behaalde toets van ${werkproces}.`),
    ...(isBlank(verklaring.behaaldOp) ? ['De dag waarop de verklaring is behaald. Vul Behaald op in.'] : []),
    ...(isBlank(verklaring.ingetrokkenOp)
      ? []
      : ['Deze verklaring is ingetrokken: dit papier is dan niet te gebruiken.']),
  ];
}

const plaatsen = {
  papier: [
    { header: 'Werkproces', from: ['werkproces', 'omschrijving'], width: 32 },
    { header: 'Toetsvorm', from: ['vorm'], width: 18 },
    { header: 'Gepland', from: ['gepland'], width: 15 },
    { header: 'Resultaat', from: ['resultaat', 'op'], width: 17 },
    { header: 'Beoordelaar', from: ['beoordelaar'], width: 18 },
  ],
} as const;

const toetsrij = (gegevens: Gegevens, toets: Toets) => ({
  cells: {
    werkproces: text(tekst(toets.werkproces), 'bold'),
    omschrijving: text(tekst(toets.omschrijving)),
    vorm: text(tekst(toets.toetsvorm)),
    gepland: text(dag(toets.geplandOp)),
    resultaat: text(tekst(toets.status)),
    op: isBlank(toets.resultaatOp) ? [] : text(dag(toets.resultaatOp)),
    beoordelaar: text(naamVan(gegevens, tekst(toets.beoordelaar))),
  },
});

function toelichtingen(toetsen: readonly Toets[]): Section[] {
  const lines = toetsen
    .filter(({ toelichting }) => !isBlank(toelichting))
    .map(({ werkproces, toelichting }) => `${tekst(werkproces)}: ${tekst(toelichting)}`);
  return lines.length === 0 ? [] : [{ title: 'Toelichting', parts: [sentences(lines)] }];
}

/** The paper of one verklaring; null where she has none of this ID. @param metTekst the words beside each toets too */
export function school(gegevens: Gegevens, verklaringId: string, metTekst: boolean): Document | null {
  const verklaring = rijenVan(gegevens, 'verklaringen').find(({ cells }) => cells.id === verklaringId)?.cells;
  if (!verklaring) return null;
  const toetsen = toetsenVan(gegevens, verklaringId);
  const { geboortejaar, praktijkopleider } = zijZelf(gegevens).cells;
  const items = [
    { label: 'Deelnemer', value: volleNaam(gegevens) },
    ...(isBlank(geboortejaar) ? [] : [{ label: 'Geboortejaar', value: tekst(geboortejaar) }]),
    { label: 'Opleidingscode', value: tekst(verklaring.opleidingscode) },
    { label: 'Titel', value: tekst(verklaring.titel) },
    { label: 'Akkoord van het RMC', value: dag(verklaring.rmcAkkoordOp) },
    { label: 'Ingeschreven', value: dag(verklaring.ingeschrevenOp) },
    { label: 'Behaald', value: dag(verklaring.behaaldOp) },
  ];
  return {
    title: 'Praktijkverklaring: gegevens voor de school',
    opening: opening(ontbreektAan(verklaring, toetsen)),
    sections: [
      { title: 'De verklaring', parts: [{ kind: 'list', items, parts: [] }] },
      {
        title: 'De werkprocessen en de toetsen',
        parts: [
          toetsen.length === 0
            ? sentences(['Er zijn nog geen toetsen.'])
            : table(
                plaatsen,
                toetsen.map((toets) => toetsrij(gegevens, toets)),
              ),
        ],
      },
      ...(metTekst ? toelichtingen(toetsen) : []),
      tekenen([['Praktijkopleider', naamVan(gegevens, tekst(praktijkopleider))]]),
    ],
  };
}
