/** What each figure counts, in plain sentences (indicatoren.md, "The figures"): beside the records behind it. */
import type { Code } from './cijfers/figure';

/** A sentence about what counts, and one about the group that it is a part of; null for a count, a sum or a mean. */
export interface Uitleg {
  readonly telt: string;
  readonly groep: string | null;
}

/** The Onderdeel (or its pattern) with its sentences. */
type Regel = readonly [onderdeel: string | RegExp, telt: string, groep?: string];

const cohort = 'Iedereen die in dit projectjaar is gestart.';
const cohorten = 'Iedereen die in dit projectjaar of in een eerder projectjaar is gestart.';
const waardevol = 'Waardevol werk is betaald werk, beschut werk of detachering.';
const doorgestroomd = `Deelnemers met waardevol werk, op de peildatum begonnen. ${waardevol}`;
const verklaring = 'Deelnemers met een praktijkverklaring. Een verklaring die is ingetrokken, telt niet.';
const eerste = 'Van iedereen uit dit projectjaar die is doorgestroomd: het eerste werk.';
const metTwee = 'Deelnemers van dit projectjaar met twee of meer metingen.';
const periode = 'in dit projectjaar, tot en met de peildatum';
const gestart = 'Deelnemers die in dit projectjaar zijn gestart met het voortraject of het leertraject.';
const compleet = 'Intakes die zijn afgerond en waarin alles is ingevuld wat moet.';
const intakes = `Alle intakes ${periode}. Ook een concept of een intake met een lege plek.`;
const duurzaam = (maanden: string): string =>
  `Wie na ${maanden} maanden nog waardevol werk had. Tussen twee banen mogen 31 dagen zitten.`;
const duurzaamGroep = (maanden: string): string =>
  `Wie ${maanden} maanden of langer geleden met waardevol werk begon, uit dit projectjaar en de projectjaren ervoor.`;

const groei: readonly Regel[] = [
  [/: stijging$/, 'Wie bij de laatste meting hoger uitkwam dan bij de eerste.', metTwee],
  [/: eerste$/, 'Het gemiddelde van de eerste meting van elke deelnemer met twee of meer metingen.'],
  [/: laatste$/, 'Het gemiddelde van de laatste meting van elke deelnemer met twee of meer metingen.'],
];

const regels: Readonly<Record<Code, readonly Regel[]>> = {
  '1.1': [['', verklaring, cohort]],
  '1.2': [
    ['', doorgestroomd, cohort],
    ['Alle cohorten', doorgestroomd, cohorten],
    [/^Soort: (.+)$/, 'Wie als eerste werk kreeg van de soort $1.', eerste],
    [/^Functie: (.+)$/s, 'Wie als eerste werk kreeg in de functie $1.', eerste],
  ],
  '1.3': [
    ['', gestart],
    [/^(\d{4})-Q(\d)$/, 'Deelnemers van dit projectjaar die zijn gestart in kwartaal $2 van $1.'],
    [/^(\d{4})$/, 'Deelnemers van dit projectjaar die zijn gestart in $1.'],
    ['Via voortraject', 'Deelnemers die met het voortraject begonnen.', cohort],
  ],
  '1.4': [
    ['', verklaring, cohort],
    ['Verklaring behaald', verklaring, cohort],
    ['Uitgevallen', 'Deelnemers in de fase Uitgevallen, zonder verklaring.', cohort],
    ['Pauze', 'Deelnemers in de fase Pauze, zonder verklaring.', cohort],
    ['Bezig', 'Deelnemers in het voortraject of het leertraject, zonder verklaring.', cohort],
    ['Afgerond zonder verklaring', 'Deelnemers die klaar zijn, zonder verklaring.', cohort],
  ],
  '1.5': [
    ['', 'Werkgevers met wie we op de peildatum samenwerken.'],
    ['Nieuw', `Werkgevers die erbij kwamen ${periode}.`],
    ['Met open stage', 'Werkgevers bij wie op de peildatum een stage loopt.'],
    ['Voorlichtingsbijeenkomsten', `Contacten van de soort Voorlichtingsbijeenkomst ${periode}.`],
    ['Presentaties', `Contacten van de soort Presentatie ${periode}.`],
    ['Media', `Contacten van de soort Media ${periode}.`],
  ],
  '1.6': [
    ['', 'Deelnemers die op de peildatum in de fase Uitgevallen zijn, met of zonder verklaring.', cohort],
    [
      'Vorig projectjaar',
      'Deelnemers die op de peildatum in de fase Uitgevallen zijn, met of zonder verklaring.',
      'Iedereen die in het vorige projectjaar is gestart.',
    ],
    ['Intakes compleet', compleet, intakes],
  ],
  '1.7': [
    ['', `Regels in het Stagelog met een aanpassing ${periode}.`],
    [/^Aanpassing: (.+)$/, `Regels in het Stagelog met de aanpassing $1 ${periode}.`],
  ],
  '2.1': [
    ['', 'Deelnemers met een stage die op de peildatum begonnen was.', cohort],
    ['Uren', 'Alle gewerkte uren uit het Stagelog van wie in dit projectjaar startte.'],
    ...groei,
  ],
  '2.2': [['', 'Wie bij de laatste meting meer zelfvertrouwen had dan bij de eerste.', metTwee], ...groei],
  '2.3': [
    ['', `Alle contacten met organisaties ${periode}.`],
    [/^(.+): contacten$/, `Contacten met organisaties van de soort $1 ${periode}.`],
    [
      /^(.+): organisaties$/,
      `Verschillende organisaties van de soort $1 waarmee contact was ${periode}. Per organisatie zie je één contact.`,
    ],
    [/^(.+): aanwezigen$/, `Hoeveel mensen erbij waren, opgeteld over de contacten van de soort $1 ${periode}.`],
  ],
  '3.1': [['', doorgestroomd, 'Iedereen die in het eerste projectjaar is gestart.']],
  '3.2': [['', doorgestroomd, cohorten]],
  '3.3': [
    ['', duurzaam('6'), duurzaamGroep('6')],
    [/^(\d+) maanden$/, duurzaam('$1'), duurzaamGroep('$1')],
    [
      'Vast contract',
      'Wie op de peildatum waardevol werk heeft met een vast contract.',
      'Iedereen met waardevol werk, uit dit projectjaar en de projectjaren ervoor.',
    ],
  ],
  '3.5': [
    ['', 'Werkgevers met een stage waarbij een leermeester is ingevuld.', `Werkgevers met een stage ${periode}.`],
  ],
  '4.2': [
    ['', compleet, intakes],
    ['Met test', 'Intakes waarbij een test is gebruikt.', `Alle intakes die meetellen ${periode}.`],
    ['Met netwerk', 'Intakes waarbij iemand uit het netwerk meedacht.', `Alle intakes die meetellen ${periode}.`],
  ],
  '4.3': [
    ['', gestart],
    ['In de rij', 'Deelnemers die op de peildatum in de fase Aangemeld of Intake zijn.'],
  ],
  '4.4': [
    ['', 'Werkgevers met wie we samenwerken en die een of meer plekken bieden.'],
    ['Plaatsen', 'De plekken van de werkgevers met wie we samenwerken, opgeteld.'],
    ['Open stages', 'Stages die op de peildatum lopen.'],
    [/^Sector: (.+)$/, 'Stages die op de peildatum lopen in de sector $1.'],
  ],
};

/**
 * What a figure counts. Throws for what is in no table.
 * @example uitlegVan('1.3', '2024-Q1').telt // 'Deelnemers van dit projectjaar die zijn gestart in kwartaal 1 van 2024.'
 */
export function uitlegVan(code: Code, onderdeel: string): Uitleg {
  for (const [which, telt, groep = null] of regels[code]) {
    if (which === onderdeel) return { telt, groep };
    const match = typeof which === 'string' ? null : which.exec(onderdeel);
    const filled = (text: string): string =>
      text.replace(/\$(\d)/g, (_, place: string) => match?.[Number(place)] ?? '');
    if (match) return { telt: filled(telt), groep: groep === null ? null : filled(groep) };
  }
  throw new Error(`Indicator ${code} has no part of this name`);
}
