/** The roads of the eleven who started in 2025, in the extension of projectjaar 2. */
import type { Person } from '../person';

export const people2025: readonly Person[] = [
  {
    geboren: 1987, groep: 'hoger', opleiding: 'Hbo of wo', via: 'Jobcoach', aangemeld: '2024-11-25',
    intakes: [['2024-12-09', 'Start']], sector: 'Zorg',
    fasen: [['2025-01-06', 'Leertraject']],
    stages: [{ bij: 'zorghuis', sector: 'Zorg', van: '2025-01-06', uren: 24 }],
    verklaringen: [{ course: 'zorg', aangevraagd: '2025-01-27', behaald: '2025-08-21' }],
  },
  {
    geboren: 2000, groep: 'school', opleiding: 'Vmbo', via: 'Werkplek', aangemeld: '2024-12-02',
    intakes: [['2024-12-16', 'Wachten'], ['2025-01-09', 'Start']], sector: 'Horeca',
    fasen: [['2025-01-20', 'Leertraject']],
    stages: [{ bij: 'hotel', sector: 'Horeca', van: '2025-01-20', uren: 16 }],
    verklaringen: [{ course: 'horeca', aangevraagd: '2025-03-24', streef: '2025-12-19', toetsTeLaat: true }],
  },
  {
    geboren: 2004, groep: 'school', opleiding: 'Geen', via: 'Familie of netwerk', aangemeld: '2025-01-06',
    intakes: [['2025-01-20', 'Start']], sector: 'Logistiek',
    fasen: [['2025-02-10', 'Leertraject'], ['2025-05-19', 'Uitgevallen', 'Privé', 'Zorgt nu eerst voor de familie.']],
    stages: [
      { bij: 'kringloop', sector: 'Logistiek', van: '2025-02-10', tot: '2025-05-16', uren: 12, reden: 'Uitgevallen' },
    ],
  },
  {
    geboren: 1993, groep: 'langdurig', opleiding: 'Mbo 2-4', via: 'Gemeente', aangemeld: '2025-01-13',
    intakes: [['2025-01-27', 'Oriëntatieperiode']], sector: 'Groen',
    fasen: [
      ['2025-02-17', 'Voortraject'], ['2025-04-07', 'Leertraject'],
      ['2025-07-07', 'Pauze', 'Privé', 'Verhuist. Komt in september terug.'],
    ],
    stages: [
      { bij: 'participatiebedrijf', sector: 'Groen', van: '2025-04-07', tot: '2025-07-04', uren: 16, reden: 'Anders' },
    ],
  },
  {
    geboren: 1999, groep: 'school', opleiding: 'Mbo 1', via: 'Dagbesteding', aangemeld: '2025-01-27',
    intakes: [['2025-02-10', 'Start']], sector: 'Sociaal werk',
    fasen: [['2025-03-10', 'Leertraject']],
    stages: [{ bij: 'schakel', sector: 'Sociaal werk', van: '2025-03-10', uren: 20 }],
    verklaringen: [{ course: 'sociaal', aangevraagd: '2025-04-28', streef: '2026-01-30' }],
  },
  {
    geboren: 1991, groep: 'langdurig', opleiding: 'Praktijkonderwijs of VSO', via: 'Dagbesteding',
    aangemeld: '2025-02-24', intakes: [['2025-03-10', 'Proefplaatsing']],
    sector: 'Groen',
    fasen: [['2025-04-07', 'Voortraject'], ['2025-05-26', 'Leertraject']],
    stages: [{ bij: 'kwekerij', sector: 'Groen', van: '2025-04-07', uren: 16 }],
    verklaringen: [{ course: 'groen', aangevraagd: '2025-06-02', streef: '2026-02-13', toetsUitgesteld: true }],
  },
  {
    geboren: 2001, groep: 'school', opleiding: 'Vmbo', via: 'School of RMC', aangemeld: '2025-03-10',
    intakes: [['2025-03-24', 'Start']], sector: 'Horeca',
    fasen: [['2025-04-14', 'Leertraject'], ['2025-07-28', 'Pauze', 'Gezondheid', 'De plek blijft vrij tot oktober.']],
    stages: [{ bij: 'linde', sector: 'Horeca', van: '2025-04-14', tot: '2025-07-25', uren: 12, reden: 'Anders' }],
    verklaringen: [{ course: 'horeca', aangevraagd: '2025-05-19', streef: '2026-01-23' }],
  },
  {
    geboren: 1982, groep: 'langdurig', opleiding: 'Havo of vwo', via: 'Zelf', aangemeld: '2025-04-07',
    intakes: [['2025-04-22', 'Start']], sector: 'Kantoor en receptie',
    fasen: [['2025-05-12', 'Leertraject']],
    stages: [{ bij: 'kantoor', sector: 'Kantoor en receptie', van: '2025-05-12', uren: 16 }],
    verklaringen: [{ course: 'receptie', aangevraagd: '2025-06-16', streef: '2026-02-27' }],
  },
  {
    geboren: 1997, groep: 'school', opleiding: 'Praktijkonderwijs of VSO', via: 'Dagbesteding', aangemeld: '2025-04-22',
    intakes: [['2025-05-08', 'Start']], sector: 'Catering',
    fasen: [['2025-06-02', 'Leertraject']],
    stages: [
      { bij: 'participatiebedrijf', sector: 'Catering', van: '2025-06-02', uren: 12 },
      { bij: 'dagcentrum', sector: 'Sociaal werk', van: '2025-06-30', uren: 6 },
    ],
    verklaringen: [{ course: 'catering', aangevraagd: '2025-08-18', streef: '2026-03-27' }],
    opmerking: 'Twee plekken naast elkaar, om te kiezen.',
  },
  {
    geboren: 2005, groep: 'school', opleiding: 'Geen', via: 'School of RMC', aangemeld: '2025-05-26',
    intakes: [['2025-06-16', 'Oriëntatieperiode']], sector: 'Dienstverlening',
    fasen: [['2025-07-07', 'Voortraject', undefined, 'Kijkt mee op drie plekken.']],
  },
  {
    geboren: 1990, groep: 'langdurig', opleiding: 'Vmbo', via: 'Werkplek', aangemeld: '2025-06-10',
    intakes: [['2025-06-30', 'Proefplaatsing']], sector: 'Logistiek',
    fasen: [['2025-08-11', 'Voortraject']],
    stages: [{ bij: 'kringloop', sector: 'Logistiek', van: '2025-08-11', uren: 8 }],
  },
];
