/** Contacts with organisations: information meetings, presentations, media and talks. */
import type { Day } from '../days';

/** Day, organisation, its kind, kind of contact, people present, outcome, who (see `staff`). */
export type Contact = readonly [
  day: Day,
  organisatie: string,
  soortOrganisatie: 'Werkgever' | 'RMC' | 'Nova College' | 'UWV' | 'Gemeente' | 'School' | 'Zorg' | 'Anders',
  soort: 'Voorlichtingsbijeenkomst' | 'Presentatie' | 'Gesprek' | 'Media',
  aanwezigen: number | null,
  uitkomst: string,
  door: 'leider' | 'opleider' | 'oudOpleider' | 'assistent' | 'jobcoach1' | 'jobcoach2',
];

export const contacts: readonly Contact[] = [
  [
    '2022-04-12', 'Gemeente, team werk en inkomen', 'Gemeente', 'Gesprek', 4,
    'Start van het project besproken. Vaste contactpersoon afgesproken.', 'leider',
  ],
  [
    '2022-05-17', 'RMC', 'RMC', 'Gesprek', 3, 'Eerste kennismaking. Vragen over de betaling van verklaringen.',
    'leider',
  ],
  [
    '2022-06-02', 'Buurtcentrum De Schakel', 'Werkgever', 'Voorlichtingsbijeenkomst', 14,
    'Begeleiders weten hoe zij iemand aanmelden.', 'oudOpleider',
  ],
  [
    '2022-09-20', 'Nova College', 'Nova College', 'Gesprek', 4,
    'Uitleg over onze aanpak. Afspraken over inschrijven volgen.', 'leider',
  ],
  ['2022-11-08', 'RMC', 'RMC', 'Gesprek', 3, 'Aanvraag voor de betaling ingediend.', 'leider'],
  ['2023-01-24', 'Participatiebedrijf', 'Werkgever', 'Gesprek', 5, 'Meer plekken in groen en catering.', 'jobcoach1'],
  ['2023-02-14', 'RMC', 'RMC', 'Gesprek', 4, 'Akkoord voor de betaling van praktijkverklaringen.', 'leider'],
  [
    '2023-03-09', 'Nova College', 'Nova College', 'Gesprek', 5,
    'Deelnemers kunnen worden ingeschreven. Werkwijze op papier.', 'leider',
  ],
  [
    '2023-05-23', 'Praktijkschool', 'School', 'Voorlichtingsbijeenkomst', 18,
    'Docenten en ouders weten wat wij bieden.', 'oudOpleider',
  ],
  ['2023-09-12', 'UWV', 'UWV', 'Gesprek', 2, 'Uitleg over werken naast een uitkering.', 'jobcoach1'],
  [
    '2023-10-17', 'Nova College', 'Nova College', 'Gesprek', 3,
    'Eerste verklaringen geëvalueerd. Inschrijven gaat nu sneller.', 'opleider',
  ],
  ['2023-11-21', 'Wijkkrant', 'Anders', 'Media', null, 'Artikel over leren op de werkplek.', 'leider'],
  ['2024-02-20', 'RMC', 'RMC', 'Gesprek', 3, 'Afspraken voor het tweede projectjaar.', 'leider'],
  [
    '2024-02-27', 'Gemeente, team werk en inkomen', 'Gemeente', 'Presentatie', 16,
    'Nieuwe intake en voortraject toegelicht.', 'leider',
  ],
  [
    '2024-03-07', 'Ondernemerscafé', 'Werkgever', 'Presentatie', 35, 'Twee ondernemers willen een plek bieden.',
    'jobcoach1',
  ],
  [
    '2024-03-26', 'VSO-school', 'School', 'Voorlichtingsbijeenkomst', 22,
    'Stagebegeleiders melden leerlingen voortaan eerder.', 'assistent',
  ],
  [
    '2024-04-16', 'Nova College', 'Nova College', 'Gesprek', 3, 'Vaste momenten in het jaar om in te schrijven.',
    'opleider',
  ],
  ['2024-04-23', 'Lokale omroep', 'Anders', 'Media', null, 'Gesprek op de radio over praktijkleren.', 'leider'],
  [
    '2024-05-14', 'Kringloopwinkel De Tweede Ronde', 'Werkgever', 'Gesprek', 2, 'Drie plekken afgesproken.',
    'jobcoach2',
  ],
  [
    '2024-05-30', 'Welzijnsorganisatie', 'Zorg', 'Voorlichtingsbijeenkomst', 19,
    'Sociaal professionals kennen de weg naar de intake.', 'assistent',
  ],
  ['2024-06-11', 'UWV', 'UWV', 'Gesprek', 2, 'Folder over bijverdienen aangepast voor deelnemers.', 'jobcoach1'],
  [
    '2024-09-10', 'Inclusieve ondernemers', 'Werkgever', 'Voorlichtingsbijeenkomst', 27,
    'Hotel wil stageplekken bieden. Jobcoach maakt een afspraak.', 'jobcoach2',
  ],
  ['2024-09-24', 'RMC', 'RMC', 'Gesprek', 3, 'Nieuwe aanvragen gaan voortaan per kwartaal.', 'opleider'],
  [
    '2024-10-10', 'Filmvertoning in het buurthuis', 'Anders', 'Presentatie', 64,
    'Documentaire over praktijkleren getoond. Veel reacties.', 'leider',
  ],
  ['2024-10-15', 'Regionale krant', 'Anders', 'Media', null, 'Artikel over de documentaire.', 'leider'],
  [
    '2024-11-12', 'Dagcentrum De Steiger', 'Zorg', 'Gesprek', 3, 'Eerste stageplek afgesproken, later meer.',
    'jobcoach2',
  ],
  [
    '2024-12-03', 'Nova College', 'Nova College', 'Gesprek', 4, 'Toetsen op de werkplek besproken. College denkt mee.',
    'opleider',
  ],
  [
    '2025-01-21', 'Gemeente, team werk en inkomen', 'Gemeente', 'Gesprek', 5, 'Verlenging tot eind augustus besproken.',
    'leider',
  ],
  [
    '2025-02-06', 'Woonzorghuis De Iep', 'Werkgever', 'Gesprek', 2, 'Erkenning als leerbedrijf is verlengd.',
    'jobcoach1',
  ],
  ['2025-02-18', 'RMC', 'RMC', 'Gesprek', 4, 'Aanvragen van dit kwartaal zijn akkoord.', 'opleider'],
  [
    '2025-03-13', 'Waardevol werk, partnerdag', 'Werkgever', 'Presentatie', 41,
    'Filmfragment getoond. Vijf partners willen meer weten.', 'leider',
  ],
  ['2025-03-25', 'UWV', 'UWV', 'Presentatie', 12, 'Arbeidsdeskundigen kennen onze route.', 'jobcoach1'],
  [
    '2025-04-08', 'Praktijkschool', 'School', 'Voorlichtingsbijeenkomst', 24,
    'Vier leerlingen willen op gesprek komen.', 'assistent',
  ],
  [
    '2025-05-15', 'Wasserij De Schone Zaak', 'Werkgever', 'Gesprek', 2, 'Wil starten zodra de erkenning rond is.',
    'jobcoach2',
  ],
  [
    '2025-05-22', 'Sociale media', 'Anders', 'Media', null,
    'Korte film gedeeld. Ruim bekeken en gedeeld door partners.', 'leider',
  ],
  ['2025-06-12', 'Nova College', 'Nova College', 'Gesprek', 3, 'Diploma-uitreiking voor de zomer gepland.', 'opleider'],
  [
    '2025-06-24', 'Ouders en begeleiders', 'Zorg', 'Voorlichtingsbijeenkomst', 17,
    'Vragen over het voortraject beantwoord.', 'assistent',
  ],
  ['2025-07-03', 'RMC', 'RMC', 'Gesprek', 2, 'Afspraken over aanvragen na de zomer.', 'opleider'],
  [
    '2025-08-19', 'Ondernemersvereniging', 'Werkgever', 'Gesprek', 6,
    'In het najaar een werkbezoek bij een leerwerkplek.', 'jobcoach1',
  ],
];
