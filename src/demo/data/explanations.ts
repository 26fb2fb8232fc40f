/** The words beside the figures, in the spirit of the report's Tabel 1 to 4. */
import type { DateString } from '../../register/dates';

import type { Toelichting } from '../../register/tabs/toelichtingen';

/** Number of the projectjaar, indicator, peildatum, judgement, text. */
export type Explanation = readonly [
  year: 1 | 2,
  indicator: string,
  peildatum: DateString,
  oordeel: NonNullable<Toelichting['oordeel']>,
  tekst: string,
];

const end = '2025-08-31';

export const explanations: readonly Explanation[] = [
  [
    1,
    '1.3',
    '2024-01-31',
    'Goed',
    'In het eerste projectjaar zijn 15 deelnemers gestart. Het akkoord van het RMC kwam in 2023. Daarna konden ' +
      'zij worden ingeschreven.',
  ],
  [
    1,
    '1.6',
    '2024-01-31',
    'Zorg',
    'Vijf deelnemers zijn uitgevallen. We begonnen soms te snel. Daarom passen we de intake aan.',
  ],
  [
    1,
    '3.5',
    '2024-01-31',
    'Goed',
    'De meeste werkgevers hebben een eigen leermeester. Dat werkt goed op de werkvloer.',
  ],
  [
    1,
    '1.1',
    end,
    'Goed',
    '8 van de 15 deelnemers uit het eerste projectjaar hebben een praktijkverklaring. Het doel was 7.',
  ],
  [1, '1.2', end, 'Goed', '5 van de 15 deelnemers werken of werkten in waardevol werk. Dat is een derde.'],
  [1, '1.6', end, 'Zorg', '7 van de 15 deelnemers zijn uitgevallen. In het tweede projectjaar ging dit beter.'],
  [
    2,
    '1.1',
    end,
    'Aandacht',
    '9 deelnemers hebben een praktijkverklaring. 9 anderen zijn na augustus 2025 nog bezig. Als alles lukt, ' +
      'komen die erbij.',
  ],
  [
    2,
    '1.2',
    end,
    'Aandacht',
    '10 deelnemers uit beide projectjaren zijn doorgestroomd naar waardevol werk, 5 uit elk jaar. De functies ' +
      'passen bij de routes die we bieden.',
  ],
  [
    2,
    '1.3',
    end,
    'Goed',
    'Er zijn 25 deelnemers gestart: 14 in 2024 en 11 in 2025. Door de verlenging startten er ook in 2025 nog ' +
      'mensen. 9 begonnen met een voortraject.',
  ],
  [
    2,
    '1.3/2024-Q3',
    end,
    'Aandacht',
    'In dit kwartaal startte 1 deelnemer. Door ziekte in het team waren er minder intakes.',
  ],
  [
    2,
    '1.4',
    end,
    'Aandacht',
    '9 deelnemers hebben een verklaring, 9 zijn bezig en 4 zijn uitgevallen. Het rapport zegt niets over de 3 ' +
      'anderen van de 25. Wij nemen aan dat zij in pauze zijn.',
  ],
  [2, '1.5', end, 'Goed', 'De groep werkgevers groeit. Dat kwam door media, voorlichting en het eigen netwerk.'],
  [
    2,
    '1.6',
    end,
    'Goed',
    'De intake is verbeterd. Er vielen 4 deelnemers uit, tegen 7 in het eerste projectjaar. Een voortraject kan ' +
      'nu ook.',
  ],
  [
    2,
    '1.7',
    end,
    'Goed',
    'De lessen passen zich steeds aan de deelnemers aan. Begeleiding, tempo, taken en lesstof veranderen het vaakst.',
  ],
  [
    2,
    '2.1',
    end,
    'Goed',
    'Deelnemers doen ervaring op in een echte werkplek. Ze groeien in communicatie, samenwerking, ' +
      'zelfstandigheid en vaktaken.',
  ],
  [
    2,
    '2.2',
    end,
    'Goed',
    'Meedoen is meer dan een verklaring halen. Veel deelnemers krijgen meer zelfvertrouwen en durven nieuwe ' +
      'stappen te zetten.',
  ],
  [
    2,
    '2.3',
    end,
    'Goed',
    'De samenwerking met RMC, UWV, Nova College en werkgevers is nodig om dit te laten slagen. Het contact ' +
      'verloopt nu soepel.',
  ],
  [
    2,
    '3.1',
    end,
    'Goed',
    'Het doel is gehaald: 5 deelnemers uit het eerste projectjaar stroomden door naar waardevol werk.',
  ],
  [
    2,
    '3.2',
    end,
    'Aandacht',
    'Hoeveel mensen op termijn betaald werk vinden is nog niet te zeggen. Het tweede projectjaar is net klaar.',
  ],
  [
    2,
    '3.3',
    end,
    'Aandacht',
    'Het is nog vroeg om over duurzaam werk te oordelen. Mensen met een uitkering mogen maar beperkt ' +
      'bijverdienen. Dat maakt de stap spannend.',
  ],
  [
    2,
    '3.4',
    end,
    'Aandacht',
    'Meer kansen voor anderen vragen een lange adem: samenwerken met partners, afstemmen met werkgevers en een ' +
      'vaste plek in de organisatie.',
  ],
  [
    2,
    '3.5',
    end,
    'Goed',
    'Werkgevers leveren actieve leermeesters. Voor wie naar betaald werk gaat, is ook de jobcoach belangrijk.',
  ],
  [
    2,
    '4.1',
    end,
    'Zorg',
    'Ziekte en een reorganisatie gaven vertraging. Het programma hoort nu bij een nieuwe organisatie. We werken ' +
      'aan een vaste plek met eigen mensen, ook na augustus 2025.',
  ],
  [
    2,
    '4.2',
    end,
    'Goed',
    'De intake is aangepast en we weten welke testen passen. Nu maken we dit vast in de werkwijze.',
  ],
  [
    2,
    '4.3',
    end,
    'Aandacht',
    'Het aantal starters is gehaald. Door ziekte was er minder instroom dan had gekund. Met extra hulp voor de ' +
      'assistent kunnen we meer intakes doen.',
  ],
  [
    2,
    '4.4',
    end,
    'Goed',
    'We laten ons vaker zien met presentaties en de documentaire. Er komen plekken bij in nieuwe sectoren.',
  ],
];
