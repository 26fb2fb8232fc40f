/** The roads of the fifteen who started in projectjaar 1: eight with a verklaring, seven who dropped out. */
import type { Person } from '../person';

export const people1: readonly Person[] = [
  {
    geboren: 1994, groep: 'langdurig', opleiding: 'Mbo 1', via: 'Dagbesteding', aangemeld: '2022-04-04',
    intakes: [['2022-04-11', 'Start']], sector: 'Sociaal werk',
    fasen: [
      ['2022-04-25', 'Leertraject'],
      ['2022-11-07', 'Pauze', 'Gezondheid', 'Even rust nodig. Wil daarna terug naar dezelfde plek.'],
      ['2023-01-16', 'Leertraject', undefined, 'Begint weer met minder uren.'], ['2023-12-18', 'Nazorg'],
    ],
    stages: [
      { bij: 'schakel', sector: 'Sociaal werk', van: '2022-04-25', tot: '2022-11-04', uren: 12, reden: 'Anders' },
      { bij: 'schakel', sector: 'Sociaal werk', van: '2023-01-16', tot: '2023-06-30', uren: 20, reden: 'Naar werk' },
    ],
    verklaringen: [{ course: 'sociaal', aangevraagd: '2023-02-27', behaald: '2023-12-14' }],
    werk: [
      {
        van: '2023-07-03', tot: '2024-07-02', soort: 'Betaald werk', functie: 'Activiteitenbegeleider',
        bij: 'Buurtcentrum De Schakel', contract: 'Tijdelijk', uren: 20,
      },
      {
        van: '2024-07-03', soort: 'Betaald werk', functie: 'Activiteitenbegeleider', bij: 'Buurtcentrum De Schakel',
        contract: 'Vast', uren: 24,
      },
    ],
  },
  {
    geboren: 2000, groep: 'school', opleiding: 'Praktijkonderwijs of VSO', via: 'School of RMC',
    aangemeld: '2022-04-06', intakes: [['2022-04-19', 'Start']], sector: 'Groen',
    fasen: [['2022-05-09', 'Leertraject'], ['2023-09-25', 'Nazorg']],
    stages: [
      {
        bij: 'participatiebedrijf', sector: 'Groen', van: '2022-05-09', tot: '2022-12-16', uren: 16,
        reden: 'Andere plek gewenst',
      },
      { bij: 'kwekerij', sector: 'Groen', van: '2023-01-16', tot: '2023-05-26', uren: 24, reden: 'Naar werk' },
    ],
    verklaringen: [{ course: 'groen', aangevraagd: '2023-02-27', behaald: '2023-09-21' }],
    werk: [
      {
        van: '2023-06-01', tot: '2024-02-29', soort: 'Detachering', functie: 'Groenonderhoud',
        bij: 'Participatiebedrijf', contract: 'Tijdelijk', uren: 24,
      },
      {
        van: '2024-05-06', soort: 'Vrijwilligerswerk', functie: 'Hulp bij de dieren', bij: 'Stadsboerderij De Wei',
        contract: 'Geen', uren: 12,
      },
    ],
  },
  {
    geboren: 1989, groep: 'langdurig', opleiding: 'Vmbo', via: 'Werkplek', aangemeld: '2022-04-20',
    intakes: [['2022-05-03', 'Start']], sector: 'Catering',
    fasen: [
      ['2022-05-16', 'Leertraject'], ['2023-02-27', 'Pauze', 'Privé', 'Thuis is eerst iets anders nodig.'],
      ['2023-04-17', 'Leertraject'], ['2024-04-02', 'Nazorg'],
    ],
    stages: [
      { bij: 'kloosterkeuken', sector: 'Catering', van: '2022-05-16', tot: '2023-02-24', uren: 12, reden: 'Anders' },
      { bij: 'kloosterkeuken', sector: 'Catering', van: '2023-04-17', tot: '2024-03-28', uren: 20, reden: 'Naar werk' },
    ],
    verklaringen: [{ course: 'catering', aangevraagd: '2023-05-15', behaald: '2024-03-14' }],
    werk: [
      {
        van: '2024-04-01', tot: '2024-08-31', soort: 'Betaald werk', functie: 'Kloosterkeuken', bij: 'Kloosterkeuken',
        contract: 'Tijdelijk', uren: 20,
      },
      {
        van: '2024-09-16', soort: 'Betaald werk', functie: 'Keukenhulp', bij: 'Buurtrestaurant De Linde',
        contract: 'Tijdelijk', uren: 24,
      },
    ],
  },
  {
    geboren: 1997, groep: 'school', opleiding: 'Geen', via: 'Gemeente', aangemeld: '2022-05-02',
    intakes: [['2022-05-09', 'Start']], sector: 'Logistiek',
    fasen: [
      ['2022-05-23', 'Leertraject'],
      ['2022-09-19', 'Uitgevallen', 'Te zwaar', 'Het tempo lag te hoog. Achteraf begonnen we te snel.'],
    ],
    stages: [
      { bij: 'magazijn', sector: 'Logistiek', van: '2022-05-23', tot: '2022-09-16', uren: 20, reden: 'Uitgevallen' },
    ],
  },
  {
    geboren: 1985, groep: 'hoger', opleiding: 'Hbo of wo', via: 'Zelf', aangemeld: '2022-05-16',
    intakes: [['2022-05-30', 'Start']], sector: 'Dienstverlening',
    fasen: [
      ['2022-06-13', 'Leertraject'],
      ['2023-02-13', 'Uitgevallen', 'Geen passende plek', 'Twee plekken geprobeerd. Gaat vrijwilligerswerk zoeken.'],
    ],
    stages: [
      {
        bij: 'servicepunt', sector: 'Dienstverlening', van: '2022-06-13', tot: '2022-10-28', uren: 16,
        reden: 'Andere plek gewenst',
      },
      { bij: 'magazijn', sector: 'Logistiek', van: '2022-11-14', tot: '2023-02-10', uren: 12, reden: 'Uitgevallen' },
    ],
    werk: [
      {
        van: '2023-06-05', soort: 'Vrijwilligerswerk', functie: 'Gastvrouw of gastheer', bij: 'Woonzorghuis De Iep',
        contract: 'Geen', uren: 6,
      },
    ],
  },
  {
    geboren: 1991, groep: 'langdurig', opleiding: 'Praktijkonderwijs of VSO', via: 'Jobcoach', aangemeld: '2022-06-07',
    intakes: [['2022-06-20', 'Start']], sector: 'Logistiek',
    fasen: [['2022-09-05', 'Leertraject'], ['2024-06-03', 'Nazorg']],
    stages: [
      { bij: 'magazijn', sector: 'Logistiek', van: '2022-09-05', tot: '2023-06-30', uren: 12, reden: 'Afgerond' },
      { bij: 'magazijn', sector: 'Logistiek', van: '2023-08-28', tot: '2024-05-31', uren: 16, reden: 'Naar werk' },
    ],
    verklaringen: [{ course: 'logistiek', aangevraagd: '2023-08-28', behaald: '2024-05-16' }],
    werk: [
      {
        van: '2024-06-03', soort: 'Beschut werk', functie: 'Inpakwerk', bij: 'Participatiebedrijf', contract: 'Vast',
        uren: 24,
      },
    ],
    opmerking: 'Komt het liefst met de bus van half tien.',
  },
  {
    geboren: 2001, groep: 'school', opleiding: 'Vmbo', via: 'Familie of netwerk', aangemeld: '2022-06-13',
    intakes: [['2022-06-27', 'Start']], sector: 'Horeca',
    fasen: [
      ['2022-09-12', 'Leertraject'], ['2022-12-12', 'Pauze', 'Privé'],
      ['2023-02-06', 'Leertraject', undefined, 'Nieuwe start op een rustigere plek.'],
      ['2023-04-17', 'Uitgevallen', 'Gezondheid'],
    ],
    stages: [
      { bij: 'linde', sector: 'Horeca', van: '2022-09-12', tot: '2022-12-09', uren: 16, reden: 'Liep niet' },
      {
        bij: 'kloosterkeuken', sector: 'Catering', van: '2023-02-06', tot: '2023-04-14', uren: 8, reden: 'Uitgevallen',
      },
    ],
  },
  {
    geboren: 1983, groep: 'hoger', opleiding: 'Hbo of wo', via: 'Jobcoach', aangemeld: '2022-08-29',
    intakes: [['2022-09-08', 'Start']], sector: 'Sociaal werk',
    fasen: [['2022-09-26', 'Leertraject'], ['2024-02-05', 'Nazorg']],
    stages: [
      { bij: 'schakel', sector: 'Sociaal werk', van: '2022-09-26', tot: '2024-01-26', uren: 20, reden: 'Naar werk' },
    ],
    verklaringen: [{ course: 'sociaal', aangevraagd: '2023-02-27', behaald: '2023-11-30' }],
    werk: [
      {
        van: '2024-02-01', tot: '2025-01-31', soort: 'Betaald werk', functie: 'Assistent-praktijkopleider',
        bij: 'Buurtcentrum De Schakel', contract: 'Tijdelijk', uren: 20,
      },
      {
        van: '2025-02-01', soort: 'Betaald werk', functie: 'Assistent-praktijkopleider', bij: 'Buurtcentrum De Schakel',
        contract: 'Vast', uren: 24,
      },
    ],
  },
  {
    geboren: 1999, groep: 'school', opleiding: 'Mbo 1', via: 'School of RMC', aangemeld: '2022-10-03',
    intakes: [['2022-10-13', 'Start']], sector: 'Schoonmaak',
    fasen: [
      ['2022-10-31', 'Leertraject'], ['2023-04-03', 'Uitgevallen', 'Motivatie', 'Ziet zichzelf toch niet in dit werk.'],
    ],
    stages: [
      { bij: 'schoonmaak', sector: 'Schoonmaak', van: '2022-10-31', tot: '2023-03-31', uren: 16, reden: 'Uitgevallen' },
    ],
  },
  {
    geboren: 1996, groep: 'school', opleiding: 'Vmbo', via: 'Dagbesteding', aangemeld: '2022-11-07',
    intakes: [['2022-11-21', 'Start']], sector: 'Dienstverlening',
    fasen: [['2023-01-09', 'Leertraject'], ['2024-10-14', 'Afgerond', undefined, 'Gaat verder leren.']],
    stages: [
      {
        bij: 'servicepunt', sector: 'Dienstverlening', van: '2023-01-09', tot: '2023-10-27', uren: 12,
        reden: 'Andere plek gewenst',
      },
      { bij: 'schakel', sector: 'Dienstverlening', van: '2023-11-13', tot: '2024-09-27', uren: 16, reden: 'Afgerond' },
    ],
    verklaringen: [{ course: 'dienst', aangevraagd: '2023-05-30', behaald: '2024-09-19' }],
    werk: [
      {
        van: '2024-10-07', soort: 'Opleiding', functie: 'Opleiding facilitaire dienst',
        bij: 'Mbo-opleiding in deeltijd', contract: 'Geen', uren: 16,
      },
    ],
  },
  {
    geboren: 2002, groep: 'school', opleiding: 'Geen', via: 'School of RMC', aangemeld: '2023-01-16',
    intakes: [['2023-01-30', 'Start']], sector: 'Schoonmaak',
    fasen: [['2023-02-13', 'Leertraject'], ['2023-09-25', 'Uitgevallen', 'Verhuizing']],
    stages: [
      {
        bij: 'participatiebedrijf', sector: 'Schoonmaak', van: '2023-02-13', tot: '2023-09-22', uren: 16,
        reden: 'Uitgevallen',
      },
    ],
    verklaringen: [
      { course: 'schoonmaak', aangevraagd: '2023-05-30', streef: '2024-01-26', ingetrokken: '2023-09-25' },
    ],
  },
  {
    geboren: 1979, groep: 'langdurig', opleiding: 'Vmbo', via: 'Gemeente', aangemeld: '2023-02-20',
    intakes: [['2023-03-06', 'Start']], sector: 'Zorg',
    fasen: [
      ['2023-03-27', 'Leertraject'], ['2024-02-19', 'Pauze', 'Gezondheid'],
      ['2024-05-13', 'Leertraject', undefined, 'Kiest na de pauze voor een andere richting.'],
      ['2025-03-31', 'Afgerond', undefined, 'Tevreden met het vrijwilligerswerk.'],
    ],
    stages: [
      { bij: 'zorghuis', sector: 'Zorg', van: '2023-03-27', tot: '2024-02-16', uren: 12, reden: 'Andere plek gewenst' },
      { bij: 'linde', sector: 'Horeca', van: '2024-05-13', tot: '2025-02-28', uren: 16, reden: 'Afgerond' },
    ],
    verklaringen: [{ course: 'horeca', aangevraagd: '2024-06-03', behaald: '2025-02-20' }],
    werk: [
      {
        van: '2025-03-17', soort: 'Vrijwilligerswerk', functie: 'Bediening', bij: 'Buurtrestaurant De Linde',
        contract: 'Geen', uren: 12,
      },
    ],
  },
  {
    geboren: 1993, groep: 'langdurig', opleiding: 'Mbo 2-4', via: 'Werkplek', aangemeld: '2023-04-03',
    intakes: [['2023-04-17', 'Start']], sector: 'Groen',
    fasen: [
      ['2023-05-08', 'Leertraject'], ['2023-11-20', 'Pauze', 'Gezondheid'], ['2024-01-22', 'Leertraject'],
      ['2024-04-29', 'Uitgevallen', 'Gezondheid', 'Dagbesteding past nu beter.'],
    ],
    stages: [
      { bij: 'kwekerij', sector: 'Groen', van: '2023-05-08', tot: '2023-11-17', uren: 16, reden: 'Anders' },
      { bij: 'boerderij', sector: 'Groen', van: '2024-01-22', tot: '2024-04-26', uren: 8, reden: 'Uitgevallen' },
    ],
    werk: [
      {
        van: '2024-06-03', soort: 'Dagbesteding', functie: 'Tuingroep', bij: 'Stadsboerderij De Wei', contract: 'Geen',
        uren: 12,
      },
    ],
  },
  {
    geboren: 1998, groep: 'school', opleiding: 'Praktijkonderwijs of VSO', via: 'Dagbesteding', aangemeld: '2023-06-05',
    intakes: [['2023-06-15', 'Start']], sector: 'Catering',
    fasen: [['2023-09-04', 'Leertraject']],
    stages: [
      {
        bij: 'kloosterkeuken', sector: 'Catering', van: '2023-09-04', tot: '2024-12-20', uren: 16,
        reden: 'Andere plek gewenst',
      },
      { bij: 'linde', sector: 'Horeca', van: '2025-01-13', uren: 20 },
    ],
    verklaringen: [
      { course: 'catering', aangevraagd: '2023-10-30', behaald: '2024-12-12' },
      { course: 'horeca', aangevraagd: '2025-02-24', streef: '2025-12-12' },
    ],
    opmerking: 'Wil graag een tweede verklaring halen.',
  },
  {
    geboren: 2000, groep: 'school', opleiding: 'Mbo 1', via: 'Gemeente', aangemeld: '2023-10-02',
    intakes: [['2023-10-12', 'Start']], sector: 'Logistiek',
    fasen: [
      ['2023-11-06', 'Leertraject'],
      ['2024-03-25', 'Uitgevallen', 'Andere opleiding', 'Gaat een andere cursus doen bij de gemeente.'],
    ],
    stages: [
      { bij: 'magazijn', sector: 'Logistiek', van: '2023-11-06', tot: '2024-03-22', uren: 20, reden: 'Uitgevallen' },
    ],
    verklaringen: [{ course: 'logistiek', aangevraagd: '2024-01-08', streef: '2024-08-30', ingetrokken: '2024-03-25' }],
  },
];
