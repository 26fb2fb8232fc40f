/** The roads of the fourteen who started in projectjaar 2 in 2024. Illness in the team kept the third quarter small. */
import type { Person } from '../person';

export const people2024: readonly Person[] = [
  {
    geboren: 1995, groep: 'school', opleiding: 'Mbo 1', via: 'Dagbesteding', aangemeld: '2024-01-08',
    intakes: [['2024-01-22', 'Start']], sector: 'Sociaal werk',
    fasen: [['2024-02-12', 'Leertraject'], ['2024-12-02', 'Nazorg']],
    stages: [
      { bij: 'schakel', sector: 'Sociaal werk', van: '2024-02-12', tot: '2024-11-29', uren: 20, reden: 'Naar werk' },
    ],
    verklaringen: [{ course: 'sociaal', aangevraagd: '2024-04-22', behaald: '2024-11-21' }],
    werk: [
      {
        van: '2024-12-02', soort: 'Betaald werk', functie: 'Activiteitenbegeleider', bij: 'Dagcentrum De Steiger',
        contract: 'Tijdelijk', uren: 24,
      },
    ],
  },
  {
    geboren: 1990, groep: 'langdurig', opleiding: 'Vmbo', via: 'Werkplek', aangemeld: '2024-01-15',
    intakes: [['2024-01-29', 'Start']], sector: 'Dienstverlening',
    fasen: [['2024-02-19', 'Leertraject'], ['2025-01-06', 'Nazorg']],
    stages: [
      {
        bij: 'servicepunt', sector: 'Dienstverlening', van: '2024-02-19', tot: '2024-12-20', uren: 16,
        reden: 'Naar werk',
      },
    ],
    verklaringen: [{ course: 'dienst', aangevraagd: '2024-04-22', behaald: '2024-12-12' }],
    werk: [
      {
        van: '2025-01-06', tot: '2025-04-30', soort: 'Betaald werk', functie: 'Assistent dienstverlening',
        bij: 'Servicepunt De Hoek', contract: 'Tijdelijk', uren: 20,
      },
      {
        van: '2025-06-02', soort: 'Vrijwilligerswerk', functie: 'Hulp conciërge', bij: 'Brede School Oost',
        contract: 'Geen', uren: 8,
      },
    ],
    opmerking: 'Maakt zich zorgen over werk naast een uitkering. De jobcoach zoekt dit uit.',
  },
  {
    geboren: 2003, groep: 'school', opleiding: 'Geen', via: 'School of RMC', aangemeld: '2024-02-05',
    intakes: [['2024-02-15', 'Oriëntatieperiode']], sector: 'Catering',
    fasen: [
      ['2024-03-04', 'Voortraject'], ['2024-04-22', 'Leertraject'],
      ['2024-07-15', 'Uitgevallen', 'Motivatie', 'Wil nu eerst geld verdienen met een bijbaan.'],
    ],
    stages: [
      {
        bij: 'participatiebedrijf', sector: 'Catering', van: '2024-04-22', tot: '2024-07-12', uren: 16,
        reden: 'Uitgevallen',
      },
    ],
  },
  {
    geboren: 1986, groep: 'hoger', opleiding: 'Hbo of wo', via: 'Jobcoach', aangemeld: '2024-02-12',
    intakes: [['2024-02-29', 'Start']], sector: 'Sociaal werk',
    fasen: [['2024-03-18', 'Leertraject'], ['2025-02-03', 'Nazorg']],
    stages: [
      { bij: 'schakel', sector: 'Sociaal werk', van: '2024-03-18', tot: '2025-01-31', uren: 24, reden: 'Naar werk' },
    ],
    verklaringen: [{ course: 'sociaal', aangevraagd: '2024-05-27', behaald: '2025-01-23' }],
    werk: [
      {
        van: '2025-02-03', soort: 'Betaald werk', functie: 'Assistent-praktijkopleider', bij: 'Buurtcentrum De Schakel',
        contract: 'Tijdelijk', uren: 20,
      },
    ],
  },
  {
    geboren: 2001, groep: 'school', opleiding: 'Praktijkonderwijs of VSO', via: 'Dagbesteding', aangemeld: '2024-03-04',
    intakes: [['2024-03-18', 'Proefplaatsing']],
    sector: 'Logistiek',
    fasen: [['2024-04-08', 'Voortraject'], ['2024-05-27', 'Leertraject']],
    stages: [
      {
        bij: 'magazijn', sector: 'Logistiek', van: '2024-04-08', tot: '2024-10-25', uren: 12,
        reden: 'Andere plek gewenst',
      },
      { bij: 'kringloop', sector: 'Logistiek', van: '2024-11-11', uren: 20 },
    ],
    verklaringen: [
      { course: 'logistiek', aangevraagd: '2024-08-26', behaald: '2025-05-15' },
      { course: 'dienst', aangevraagd: '2025-06-02', streef: '2026-02-27' },
    ],
  },
  {
    geboren: 1997, groep: 'langdurig', opleiding: 'Vmbo', via: 'Gemeente', aangemeld: '2024-03-25',
    intakes: [['2024-04-08', 'Start']], sector: 'Schoonmaak',
    fasen: [
      ['2024-04-22', 'Leertraject'], ['2024-09-09', 'Pauze', 'Gezondheid', 'Belt elke twee weken met de assistent.'],
      ['2024-12-02', 'Leertraject', undefined, 'Terug bij de vertrouwde ploeg.'],
    ],
    stages: [
      { bij: 'schoonmaak', sector: 'Schoonmaak', van: '2024-04-22', tot: '2024-06-28', uren: 12, reden: 'Anders' },
      {
        bij: 'participatiebedrijf', sector: 'Schoonmaak', van: '2024-07-08', tot: '2024-09-06', uren: 16,
        reden: 'Anders',
      },
      { bij: 'participatiebedrijf', sector: 'Schoonmaak', van: '2024-12-02', uren: 16 },
    ],
    verklaringen: [{ course: 'schoonmaak', aangevraagd: '2025-01-06', streef: '2025-09-19', toetsTeLaat: true }],
  },
  {
    geboren: 1992, groep: 'hoger', opleiding: 'Hbo of wo', via: 'Zelf', aangemeld: '2024-04-02',
    intakes: [['2024-04-15', 'Start']], sector: 'Kantoor en receptie',
    fasen: [['2024-05-13', 'Leertraject'], ['2025-06-02', 'Nazorg']],
    stages: [
      {
        bij: 'kantoor', sector: 'Kantoor en receptie', van: '2024-05-13', tot: '2025-05-28', uren: 20,
        reden: 'Naar werk',
      },
    ],
    verklaringen: [{ course: 'receptie', aangevraagd: '2024-08-26', behaald: '2025-05-22' }],
    werk: [
      {
        van: '2025-06-02', soort: 'Betaald werk', functie: 'Receptie', bij: 'Verzamelgebouw Het Kwartier',
        contract: 'Tijdelijk', uren: 20,
      },
    ],
  },
  {
    geboren: 1999, groep: 'school', opleiding: 'Mbo 1', via: 'Familie of netwerk', aangemeld: '2024-04-15',
    intakes: [['2024-04-29', 'Proefplaatsing']], sector: 'Horeca',
    fasen: [
      ['2024-05-27', 'Voortraject'], ['2024-07-08', 'Leertraject'],
      ['2024-10-14', 'Uitgevallen', 'Te zwaar', 'Drukte in de zaal bleef lastig. Samen gestopt.'],
    ],
    stages: [{ bij: 'linde', sector: 'Horeca', van: '2024-05-27', tot: '2024-10-11', uren: 12, reden: 'Uitgevallen' }],
    werk: [
      {
        van: '2024-12-02', soort: 'Dagbesteding', functie: 'Creatieve groep', bij: 'Dagcentrum De Steiger',
        contract: 'Geen', uren: 12,
      },
    ],
  },
  {
    geboren: 1988, groep: 'langdurig', opleiding: 'Mbo 2-4', via: 'Jobcoach', aangemeld: '2024-05-06',
    intakes: [['2024-05-23', 'Start']], sector: 'Groen',
    fasen: [
      ['2024-06-10', 'Leertraject'], ['2025-06-30', 'Nazorg', undefined, 'De jobcoach zoekt mee naar betaald werk.'],
    ],
    stages: [{ bij: 'kwekerij', sector: 'Groen', van: '2024-06-10', tot: '2025-06-27', uren: 16, reden: 'Afgerond' }],
    verklaringen: [{ course: 'groen', aangevraagd: '2024-09-23', behaald: '2025-06-19' }],
    werk: [
      {
        van: '2025-07-07', soort: 'Vrijwilligerswerk', functie: 'Tuinonderhoud', bij: 'Stadsboerderij De Wei',
        contract: 'Geen', uren: 12,
      },
    ],
  },
  {
    geboren: 1996, groep: 'school', opleiding: 'Vmbo', via: 'Dagbesteding', aangemeld: '2024-06-10',
    intakes: [['2024-06-24', 'Wachten'], ['2024-08-22', 'Start']], sector: 'Zorg',
    fasen: [
      ['2024-09-02', 'Leertraject'], ['2025-01-27', 'Uitgevallen', 'Gezondheid', 'Mag later opnieuw aankloppen.'],
    ],
    stages: [{ bij: 'zorghuis', sector: 'Zorg', van: '2024-09-02', tot: '2025-01-24', uren: 12, reden: 'Uitgevallen' }],
    verklaringen: [{ course: 'zorg', aangevraagd: '2024-11-18', streef: '2025-06-27', ingetrokken: '2025-01-27' }],
  },
  {
    geboren: 2002, groep: 'school', opleiding: 'Praktijkonderwijs of VSO', via: 'School of RMC',
    aangemeld: '2024-08-26', intakes: [['2024-09-09', 'Oriëntatieperiode']],
    sector: 'Catering',
    fasen: [['2024-10-07', 'Voortraject'], ['2024-11-18', 'Leertraject']],
    stages: [{ bij: 'kloosterkeuken', sector: 'Catering', van: '2024-11-18', uren: 20 }],
    verklaringen: [{ course: 'catering', aangevraagd: '2025-01-06', behaald: '2025-07-10' }],
    opmerking: 'Oefent met de jobcoach voor een sollicitatiegesprek.',
  },
  {
    geboren: 1994, groep: 'langdurig', opleiding: 'Geen', via: 'Gemeente', aangemeld: '2024-09-02',
    intakes: [['2024-09-19', 'Start']], sector: 'Logistiek',
    fasen: [['2024-10-14', 'Leertraject'], ['2025-06-23', 'Pauze', 'Gezondheid', 'Wil na de zomer weer beginnen.']],
    stages: [{ bij: 'magazijn', sector: 'Logistiek', van: '2024-10-14', tot: '2025-06-20', uren: 12, reden: 'Anders' }],
    verklaringen: [{ course: 'logistiek', aangevraagd: '2025-01-06', streef: '2025-11-28' }],
  },
  {
    geboren: 1998, groep: 'school', opleiding: 'Mbo 1', via: 'Dagbesteding', aangemeld: '2024-09-23',
    intakes: [['2024-10-07', 'Start']], sector: 'Sociaal werk',
    fasen: [['2024-11-04', 'Leertraject'], ['2025-08-25', 'Nazorg']],
    stages: [
      { bij: 'dagcentrum', sector: 'Sociaal werk', van: '2024-11-04', tot: '2025-08-22', uren: 24, reden: 'Afgerond' },
    ],
    verklaringen: [{ course: 'sociaal', aangevraagd: '2024-12-09', behaald: '2025-08-14' }],
    werk: [
      {
        van: '2025-08-25', soort: 'Opleiding', functie: 'Opleiding sociaal werk', bij: 'Mbo-opleiding in deeltijd',
        contract: 'Geen', uren: 20,
      },
    ],
  },
  {
    geboren: 1984, groep: 'langdurig', opleiding: 'Vmbo', via: 'Jobcoach', aangemeld: '2024-10-14',
    intakes: [['2024-10-31', 'Proefplaatsing']], sector: 'Dienstverlening',
    fasen: [['2024-11-25', 'Voortraject'], ['2025-01-13', 'Leertraject']],
    stages: [
      {
        bij: 'servicepunt', sector: 'Dienstverlening', van: '2024-11-25', tot: '2025-05-02', uren: 16,
        reden: 'Naar werk',
      },
      { bij: 'school', sector: 'Dienstverlening', van: '2025-05-12', uren: 8 },
    ],
    verklaringen: [{ course: 'dienst', aangevraagd: '2025-02-24', streef: '2025-10-17', toetsUitgesteld: true }],
    werk: [
      {
        van: '2025-05-06', soort: 'Detachering', functie: 'Assistent dienstverlening', bij: 'Participatiebedrijf',
        contract: 'Tijdelijk', uren: 16,
      },
    ],
    opmerking: 'Werkt al en haalt daarnaast de verklaring.',
  },
];
