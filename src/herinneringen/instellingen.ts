/** The settings of reminders (register.md, Instellingen): those of each kind, and what all kinds share. */
import type { ValuesOf } from '../register/settings/setting';
import { listOf, setting, vrijeDagen, yesNo } from '../register/settings/setting';
import type { SoortNaam } from './soorten';
import { soorten, soortNamen } from './soorten';

const woorden = soortNamen.flatMap((naam) => soorten[naam].woord ?? []);

const naamVan = (word: string): SoortNaam | undefined =>
  soortNamen.find((naam) => soorten[naam].woord?.toLowerCase() === word.toLowerCase());

/** The kinds to send reminders of. */
const gekozen = listOf(`Kies uit: ${woorden.join(', ')}. Zet er een komma tussen.`, naamVan);

type Intersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;

/** The settings of all kinds together. */
const vanDeSoorten = Object.assign({}, ...soortNamen.map((naam) => soorten[naam].instellingen)) as Intersection<
  (typeof soorten)[SoortNaam]['instellingen']
>;

/** All settings of reminders by their name in code. */
export const herinneringInstellingen = {
  ...vanDeSoorten,
  herinneringSoorten: setting(
    'Herinneringen: waarover',
    woorden.join(', '),
    'Waarover gaan er herinneringen per mail? Haal weg wat je niet wilt. Leeg is geen herinneringen.',
    gekozen,
  ),
  vrijeDagen: setting(
    'Vrije dagen van het team',
    '1-1, 27-4, 25-12, 26-12, 06-04-2026, 14-05-2026, 25-05-2026, 29-03-2027, 06-05-2027, 17-05-2027, 17-04-2028, 25-05-2028, 05-06-2028',
    'Op deze dagen en in het weekend gaan er geen herinneringen weg. Ze gaan dan de volgende werkdag. Schrijf 25-12 (elk jaar), 14-05-2026 of 20-07-2026 t/m 31-07-2026.',
    vrijeDagen,
  ),
  leermeesterMail: setting(
    'Leermeester mailen over een toets',
    'Nee',
    'Ja of Nee. Bij Ja krijgt ook de leermeester een korte mail voor een toets op haar werkplek.',
    yesNo,
  ),
  agendaBestand: setting(
    'Agendabestand bij een toets',
    'Nee',
    'Ja of Nee. Bij Ja gaat met de mail over een toets een bestand mee voor je agenda: de dag en het nummer van de toets, geen namen.',
    yesNo,
    true,
  ),
} as const;

/** What decides who is mailed when. */
export type HerinneringInstellingen = ValuesOf<typeof herinneringInstellingen>;

/** The terms in days by which something is due. */
export type Termen = ValuesOf<typeof vanDeSoorten>;
