/** Tabel 1–4 as the report has them: the goals in plain words, and the labels of the figures below each goal. */
import type { Code, wordsOnlyCodes } from '../cijfers/figure';

/** A part with its label. An open part has a pattern, and `$1` in the label stands for what occurs. */
export interface OnderdeelTekst {
  readonly onderdeel: string | RegExp;
  readonly label: string;
}

/** A row of a table: a goal. Where it has no figure, only words (the Toelichting) stand beside it. */
export interface TabelRij {
  readonly code: Code | (typeof wordsOnlyCodes)[number];
  /** The goal, as in the report's left column but without numbers of one projectjaar. */
  readonly tekst: string;
  /** A few words, for mails and lists. */
  readonly korteNaam: string;
  /** What the main figure counts; '' where there is no figure. */
  readonly hoofdlabel: string;
  /** The parts below it, in the order of the figures. */
  readonly onderdelen: readonly OnderdeelTekst[];
}

export interface Tabel {
  readonly titel: string;
  readonly rijen: readonly TabelRij[];
}

const groei = (naam: string, hoog: string): readonly OnderdeelTekst[] => [
  { onderdeel: `${naam}: stijging`, label: `${naam}: hoger bij de laatste meting dan bij de eerste` },
  { onderdeel: `${naam}: eerste`, label: `${naam}: gemiddelde bij de eerste meting (1 tot ${hoog})` },
  { onderdeel: `${naam}: laatste`, label: `${naam}: gemiddelde bij de laatste meting (1 tot ${hoog})` },
];

const tabel1: Tabel = {
  titel: 'Tabel 1 – Output korte termijn',
  rijen: [
    {
      code: '1.1',
      korteNaam: 'Praktijkverklaringen',
      hoofdlabel: 'Deelnemers met een praktijkverklaring',
      tekst: 'De ingezette activiteiten afronden: deelnemers behalen een praktijkverklaring.',
      onderdelen: [],
    },
    {
      code: '1.2',
      korteNaam: 'Doorstroom naar werk',
      hoofdlabel: 'Doorgestroomd naar waardevol werk',
      tekst: 'Een deel van de deelnemers stroomt door naar waardevol werk in een veilige omgeving.',
      onderdelen: [
        { onderdeel: 'Alle cohorten', label: 'Doorgestroomd, alle projectjaren tot en met dit projectjaar' },
        { onderdeel: /^Soort: (.+)$/, label: 'Soort werk: $1' },
        { onderdeel: /^Functie: (.+)$/s, label: 'Functie: $1' },
      ],
    },
    {
      code: '1.3',
      korteNaam: 'Nieuwe deelnemers',
      hoofdlabel: 'Gestarte deelnemers',
      tekst: 'Nieuwe deelnemers gaan starten in dit projectjaar, verdeeld over de kwartalen.',
      onderdelen: [
        { onderdeel: /^(\d{4})-Q(\d)$/, label: 'Gestart in kwartaal $2 van $1' },
        { onderdeel: /^(\d{4})$/, label: 'Gestart in $1' },
        { onderdeel: 'Via voortraject', label: 'Gestart met een voortraject' },
      ],
    },
    {
      code: '1.4',
      korteNaam: 'Stand van de trajecten',
      hoofdlabel: 'Deelnemers met een praktijkverklaring',
      tekst: 'Deelnemers die in dit projectjaar startten, behalen een of meer praktijkverklaringen.',
      onderdelen: [
        { onderdeel: 'Verklaring behaald', label: 'Verklaring behaald' },
        { onderdeel: 'Uitgevallen', label: 'Uitgevallen' },
        { onderdeel: 'Pauze', label: 'Pauze' },
        { onderdeel: 'Bezig', label: 'Nog bezig' },
        { onderdeel: 'Afgerond zonder verklaring', label: 'Afgerond zonder verklaring' },
      ],
    },
    {
      code: '1.5',
      korteNaam: 'Werkgevers',
      hoofdlabel: 'Werkgevers waarmee we samenwerken',
      tekst: 'De groep werkgevers uitbreiden, door bredere voorlichting, het eigen netwerk en de jobcoaches.',
      onderdelen: [
        { onderdeel: 'Nieuw', label: 'Nieuw in dit projectjaar' },
        { onderdeel: 'Met open stage', label: 'Met een stage die nu loopt' },
        { onderdeel: 'Voorlichtingsbijeenkomsten', label: 'Voorlichtingsbijeenkomsten' },
        { onderdeel: 'Presentaties', label: 'Presentaties' },
        { onderdeel: 'Media', label: 'Keren in de media' },
      ],
    },
    {
      code: '1.6',
      korteNaam: 'Uitval en intake',
      hoofdlabel: 'Uitgevallen deelnemers',
      tekst: 'De intake verbeteren. Dat blijkt onder andere uit minder uitval.',
      onderdelen: [
        { onderdeel: 'Vorig projectjaar', label: 'Uitgevallen uit het vorige projectjaar' },
        { onderdeel: 'Intakes compleet', label: 'Intakes die compleet zijn' },
      ],
    },
    {
      code: '1.7',
      korteNaam: 'Aanpassingen',
      hoofdlabel: 'Aanpassingen van het leren of het werk',
      tekst: 'De lesinhoud verbeteren: de lessen en het werk passen zich aan de deelnemers aan.',
      onderdelen: [{ onderdeel: /^Aanpassing: (.+)$/, label: 'Aanpassing: $1' }],
    },
  ],
};

const tabel2: Tabel = {
  titel: 'Tabel 2 – Outcome korte termijn',
  rijen: [
    {
      code: '2.1',
      korteNaam: 'Werkervaring',
      hoofdlabel: 'Deelnemers met een stage',
      tekst: 'Deelnemers doen werkervaring op en ontwikkelen hun werkvaardigheden.',
      onderdelen: [
        { onderdeel: 'Uren', label: 'Gewerkte uren' },
        ...groei('Communicatie', '5'),
        ...groei('Samenwerking', '5'),
        ...groei('Zelfstandigheid', '5'),
        ...groei('Vakgerichte taken', '5'),
      ],
    },
    {
      code: '2.2',
      korteNaam: 'Zelfvertrouwen',
      hoofdlabel: 'Deelnemers met meer zelfvertrouwen',
      tekst: 'Deelnemers krijgen meer zelfvertrouwen en schatten hun kans op werk hoger in.',
      onderdelen: [...groei('Zelfvertrouwen', '10'), ...groei('Kans op werk', '10')],
    },
    {
      code: '2.3',
      korteNaam: 'Contacten met organisaties',
      hoofdlabel: 'Contacten met organisaties',
      tekst: 'Organisaties om ons heen zien beter wat deelnemers kunnen.',
      onderdelen: [
        { onderdeel: /^(.+): contacten$/, label: '$1: contacten' },
        { onderdeel: /^(.+): organisaties$/, label: '$1: verschillende organisaties' },
        { onderdeel: /^(.+): aanwezigen$/, label: '$1: mensen die erbij waren' },
      ],
    },
  ],
};

const tabel3: Tabel = {
  titel: 'Tabel 3 – (Verwachte) output en outcome middellange termijn',
  rijen: [
    {
      code: '3.1',
      korteNaam: 'Werk, eerste groep',
      hoofdlabel: 'Doorgestroomd uit het eerste projectjaar',
      tekst: 'Betaald werk voor een deel van de deelnemers uit de eerste groep.',
      onderdelen: [],
    },
    {
      code: '3.2',
      korteNaam: 'Werk, alle groepen',
      hoofdlabel: 'Doorgestroomd, alle projectjaren tot en met dit projectjaar',
      tekst: 'Betaald werk voor steeds meer deelnemers.',
      onderdelen: [],
    },
    {
      code: '3.3',
      korteNaam: 'Duurzaam werk',
      hoofdlabel: 'Na 6 maanden nog aan het werk',
      tekst: 'Duurzaam betaald werk, bijvoorbeeld met een vast contract, voor wie werk vindt.',
      onderdelen: [
        { onderdeel: /^(\d+) maanden$/, label: 'Na $1 maanden nog aan het werk' },
        { onderdeel: 'Vast contract', label: 'Aan het werk met een vast contract' },
      ],
    },
    {
      code: '3.4',
      korteNaam: 'Kansen voor anderen',
      hoofdlabel: '',
      tekst: 'Meer kansen voor anderen, doordat organisaties zich bewuster zijn van wat mensen kunnen.',
      onderdelen: [],
    },
    {
      code: '3.5',
      korteNaam: 'Actieve werkgevers',
      hoofdlabel: 'Werkgevers met een leermeester',
      tekst: 'Werkgevers hebben een actieve rol: zij bieden zelf ondersteuning.',
      onderdelen: [],
    },
  ],
};

const tabel4: Tabel = {
  titel: 'Tabel 4 – Randvoorwaarden',
  rijen: [
    {
      code: '4.1',
      korteNaam: 'Team',
      hoofdlabel: '',
      tekst: 'De praktijkopleider en de assistent-praktijkopleider kunnen hun taken voortzetten.',
      onderdelen: [],
    },
    {
      code: '4.2',
      korteNaam: 'Verbeterde intake',
      hoofdlabel: 'Intakes die compleet zijn',
      tekst: 'De intake is verbeterd.',
      onderdelen: [
        { onderdeel: 'Met test', label: 'Intakes met een test' },
        { onderdeel: 'Met netwerk', label: 'Intakes waarbij het netwerk meedacht' },
      ],
    },
    {
      code: '4.3',
      korteNaam: 'Instroom',
      hoofdlabel: 'Gestarte deelnemers',
      tekst: 'Er stromen genoeg deelnemers in.',
      onderdelen: [{ onderdeel: 'In de rij', label: 'Aangemeld of in de intake' }],
    },
    {
      code: '4.4',
      korteNaam: 'Plekken bij werkgevers',
      hoofdlabel: 'Werkgevers die plekken bieden',
      tekst: 'Het netwerk van werkgevers die plekken bieden, groeit verder.',
      onderdelen: [
        { onderdeel: 'Plaatsen', label: 'Plekken die zij samen bieden' },
        { onderdeel: 'Open stages', label: 'Stages die nu lopen' },
        { onderdeel: /^Sector: (.+)$/, label: 'Stages die nu lopen in de sector $1' },
      ],
    },
  ],
};

/** The four tables, in the order of the report. */
export const tabellen: readonly Tabel[] = [tabel1, tabel2, tabel3, tabel4];

const rijVan = (code: string): TabelRij => {
  const rij = tabellen.flatMap(({ rijen }) => rijen).find((one) => one.code === code);
  if (!rij) throw new Error(`No indicator ${code}`);
  return rij;
};

/** A few words for a code. Throws for a code that does not exist. @example korteNaam('1.3') // 'Nieuwe deelnemers' */
export const korteNaam = (code: string): string => rijVan(code).korteNaam;

/**
 * The label of a figure: of its part, or of the main figure when the onderdeel is ''. Throws for what is in no table.
 * @example labelVan('1.3', '2024-Q1') // 'Gestart in kwartaal 1 van 2024'
 */
export function labelVan(code: string, onderdeel: string): string {
  const { hoofdlabel, onderdelen } = rijVan(code);
  if (onderdeel === '') return hoofdlabel;
  for (const { onderdeel: which, label } of onderdelen) {
    if (which === onderdeel) return label;
    if (typeof which !== 'string' && which.test(onderdeel)) return onderdeel.replace(which, label);
  }
  throw new Error(`Indicator ${code} has no part of this name`);
}
