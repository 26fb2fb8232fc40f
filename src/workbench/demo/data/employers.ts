/** The invented leerwerkbedrijven of the demo, named by branch. */
import type { Day } from '../days';

export interface Employer {
  readonly naam: string;
  readonly branche: string;
  readonly erkend: 'Ja' | 'Nee' | 'Onbekend';
  readonly gecontroleerd: Day | null;
  readonly contact: string;
  readonly kanaal: 'Eigen netwerk' | 'Jobcoach' | 'Voorlichting' | 'Media' | 'Anders';
  readonly sinds: Day;
  readonly tot: Day | null;
  readonly plaatsen: number;
  /** Nobody by name where the team of the workplace coaches together. */
  readonly leermeesters: readonly string[];
}

const list = {
  schakel: {
    naam: 'Buurtcentrum De Schakel', branche: 'Sociaal werk', erkend: 'Ja', gecontroleerd: '2025-01-14',
    contact: 'Marloes Kuiper',
    kanaal: 'Eigen netwerk', sinds: '2022-04-04', tot: null, plaatsen: 5,
    leermeesters: ['Rachida Amrani', 'Kees Tolsma'],
  },
  kloosterkeuken: {
    naam: 'Kloosterkeuken', branche: 'Catering', erkend: 'Ja', gecontroleerd: '2025-01-14', contact: 'Tineke Veldman',
    kanaal: 'Eigen netwerk', sinds: '2022-04-11', tot: null, plaatsen: 4,
    leermeesters: ['Orlando Pinas', 'Tineke Veldman'],
  },
  magazijn: {
    naam: 'Magazijn De Loods', branche: 'Logistiek', erkend: 'Ja', gecontroleerd: '2024-10-08', contact: 'Arjan Postma',
    kanaal: 'Eigen netwerk', sinds: '2022-04-19', tot: null, plaatsen: 4, leermeesters: ['Hamza Yıldız'],
  },
  servicepunt: {
    naam: 'Servicepunt De Hoek', branche: 'Dienstverlening', erkend: 'Ja', gecontroleerd: '2024-10-08',
    contact: 'Ingrid Bosma',
    kanaal: 'Eigen netwerk', sinds: '2022-04-25', tot: null, plaatsen: 5,
    leermeesters: ['Ingrid Bosma', 'Sjoerd Wiersma'],
  },
  participatiebedrijf: {
    naam: 'Participatiebedrijf', branche: 'Groen, schoonmaak en catering', erkend: 'Ja', gecontroleerd: '2025-03-11',
    contact: 'Paul Hendriksen',
    kanaal: 'Jobcoach', sinds: '2022-05-02', tot: null, plaatsen: 8,
    leermeesters: ['Danuta Mazur', 'Roy Sedney', 'Wim Hoekstra'],
  },
  schoonmaak: {
    naam: 'Schoonmaakploeg Wijk Noord', branche: 'Schoonmaak', erkend: 'Nee', gecontroleerd: '2022-06-07',
    contact: 'Nel Dekkers',
    kanaal: 'Jobcoach', sinds: '2022-06-13', tot: '2024-06-28', plaatsen: 2, leermeesters: ['Nel Dekkers'],
  },
  linde: {
    naam: 'Buurtrestaurant De Linde', branche: 'Horeca', erkend: 'Ja', gecontroleerd: '2024-09-03',
    contact: 'Farida Idrissi',
    kanaal: 'Eigen netwerk', sinds: '2022-09-05', tot: null, plaatsen: 3,
    leermeesters: ['Farida Idrissi', 'Bram Kooistra'],
  },
  kwekerij: {
    naam: 'Kwekerij Het Tuinpad', branche: 'Groen', erkend: 'Ja', gecontroleerd: '2024-11-19', contact: 'Gerda Ruiter',
    kanaal: 'Jobcoach', sinds: '2023-01-09', tot: null, plaatsen: 2, leermeesters: ['Gerda Ruiter'],
  },
  zorghuis: {
    naam: 'Woonzorghuis De Iep', branche: 'Zorg', erkend: 'Ja', gecontroleerd: '2025-02-04',
    contact: 'Sandra Molenkamp',
    kanaal: 'Voorlichting', sinds: '2023-03-06', tot: null, plaatsen: 3, leermeesters: ['Joyce Landveld'],
  },
  boerderij: {
    naam: 'Stadsboerderij De Wei', branche: 'Groen', erkend: 'Onbekend', gecontroleerd: null, contact: 'Hilde Brandsma',
    kanaal: 'Voorlichting', sinds: '2023-10-02', tot: null, plaatsen: 2, leermeesters: [],
  },
  kantoor: {
    naam: 'Verzamelgebouw Het Kwartier', branche: 'Kantoor en receptie', erkend: 'Ja', gecontroleerd: '2025-04-08',
    contact: 'Yvonne Terpstra',
    kanaal: 'Media', sinds: '2024-03-18', tot: null, plaatsen: 2, leermeesters: ['Meryem Aktaş'],
  },
  kringloop: {
    naam: 'Kringloopwinkel De Tweede Ronde', branche: 'Logistiek', erkend: 'Ja', gecontroleerd: '2024-05-28',
    contact: 'Jeroen Haverkamp',
    kanaal: 'Voorlichting', sinds: '2024-05-13', tot: null, plaatsen: 3, leermeesters: ['Jeroen Haverkamp'],
  },
  hotel: {
    naam: 'Hotel Aan de Vaart', branche: 'Horeca', erkend: 'Ja', gecontroleerd: '2024-09-17',
    contact: 'Linda Scholtens',
    kanaal: 'Media', sinds: '2024-09-16', tot: null, plaatsen: 2, leermeesters: ['Piotr Wójcik'],
  },
  dagcentrum: {
    naam: 'Dagcentrum De Steiger', branche: 'Sociaal werk', erkend: 'Ja', gecontroleerd: '2024-11-05',
    contact: 'Ruth Emanuels',
    kanaal: 'Voorlichting', sinds: '2024-11-04', tot: null, plaatsen: 3, leermeesters: ['Ruth Emanuels'],
  },
  school: {
    naam: 'Brede School Oost', branche: 'Dienstverlening', erkend: 'Onbekend', gecontroleerd: null,
    contact: 'Maarten Vlietstra',
    kanaal: 'Eigen netwerk', sinds: '2025-02-10', tot: null, plaatsen: 1, leermeesters: [],
  },
  wasserij: {
    naam: 'Wasserij De Schone Zaak', branche: 'Dienstverlening', erkend: 'Nee', gecontroleerd: '2025-05-20',
    contact: 'Anneke Brouwers',
    kanaal: 'Voorlichting', sinds: '2025-05-19', tot: null, plaatsen: 2, leermeesters: ['Anneke Brouwers'],
  },
} as const satisfies Record<string, Employer>;

export type EmployerKey = keyof typeof list;

export const employers: Readonly<Record<EmployerKey, Employer>> = list;
