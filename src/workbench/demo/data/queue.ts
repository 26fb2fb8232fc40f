/** Who is in the queue, and who never started: people beside the forty. */
import type { Person } from '../person';

export const queue: readonly Person[] = [
  {
    geboren: 1995, groep: 'langdurig', opleiding: 'Mbo 1', via: 'Gemeente', aangemeld: '2022-09-19',
    intakes: [['2022-10-03', 'Doorverwezen']], sector: 'Schoonmaak',
    fasen: [['2022-10-10', 'Niet gestart', 'Gezondheid', 'Krijgt eerst andere hulp.']],
  },
  {
    geboren: 2003, groep: 'school', opleiding: 'Vmbo', via: 'School of RMC', aangemeld: '2024-06-17',
    intakes: [['2024-07-01', 'Niet starten']], sector: 'Horeca',
    fasen: [['2024-07-08', 'Niet gestart', 'Andere opleiding', 'Gaat terug naar school.']],
  },
  {
    geboren: 1999, groep: 'school', opleiding: 'Mbo 1', via: 'Familie of netwerk', aangemeld: '2025-03-03',
    intakes: [['2025-03-17', 'Wachten']], sector: 'Logistiek',
    fasen: [['2025-06-16', 'Niet gestart', 'Motivatie', 'Kiest nu voor iets anders.']],
  },
  {
    geboren: 1996, groep: 'langdurig', opleiding: 'Praktijkonderwijs of VSO', via: 'Dagbesteding',
    aangemeld: '2025-06-23', intakes: [['2025-07-10', 'Wachten']], sector: 'Groen',
    fasen: [],
  },
  {
    geboren: 1988, groep: 'hoger', opleiding: 'Hbo of wo', via: 'Jobcoach', aangemeld: '2025-07-01',
    intakes: [['2025-08-21']], sector: 'Kantoor en receptie', fasen: [],
  },
  {
    geboren: 2002, groep: 'school', opleiding: 'Vmbo', via: 'School of RMC', aangemeld: '2025-07-28',
    intakes: [['2025-08-27']], fasen: [],
  },
  {
    geboren: 1992, groep: 'langdurig', opleiding: 'Mbo 2-4', via: 'Gemeente', aangemeld: '2025-08-12', intakes: [],
    fasen: [],
  },
  {
    geboren: 2004, groep: 'school', opleiding: 'Geen', via: 'Familie of netwerk', aangemeld: '2025-08-19', intakes: [],
    fasen: [],
  },
  {
    geboren: 1998, groep: 'school', opleiding: 'Mbo 1', via: 'Dagbesteding', aangemeld: '2025-08-26', intakes: [],
    fasen: [],
  },
];
