/** The steps of a first time, and what stands already of each. */
import { counted } from '../../register/grouping';
import type { EersteKeer } from '../contract';

export const stepNames = [
  'team',
  'projectjaar',
  'doelen',
  'testen',
  'vrijeDagen',
  'zelftest',
  'herinneringen',
  'telefoon',
  'voorbeelden',
] as const;

export type StepName = (typeof stepNames)[number];

/** A step in the list. */
interface Step {
  readonly titel: string;
  /** What stands already; null while nothing does. */
  readonly stand: (first: EersteKeer) => string | null;
  /** What is said while nothing stands. */
  readonly nog: string;
}

const someOf = (count: number, one: string, more: string): string | null =>
  count > 0 ? counted(count, one, more) : null;

const filled = (text: string): string | null =>
  text === '' ? null : someOf(text.split(',').length, 'staat er', 'staan er');

export const steps: Readonly<Record<StepName, Step>> = {
  team: {
    titel: 'Het team',
    stand: ({ medewerkers }) => someOf(medewerkers.length, 'medewerker', 'medewerkers'),
    nog: 'Nog niemand. Begin met jezelf.',
  },
  projectjaar: {
    titel: 'Het projectjaar',
    stand: ({ projectjaren }) => someOf(projectjaren.length, 'projectjaar', 'projectjaren'),
    nog: 'Nog geen. Zonder projectjaar zijn er geen cijfers.',
  },
  doelen: {
    titel: 'De doelen',
    stand: ({ doelen }) => someOf(doelen.length, 'doel', 'doelen'),
    nog: 'Nog geen. Wat is er met de financier afgesproken?',
  },
  testen: {
    titel: 'De testen bij de intake',
    stand: ({ instellingen }) => filled(instellingen.testen.waarde),
    nog: 'Nog geen.',
  },
  vrijeDagen: {
    titel: 'De vrije dagen',
    stand: ({ instellingen }) => filled(instellingen.vrijeDagen.waarde),
    nog: 'Nog geen. Ook op feestdagen gaan dan mails weg.',
  },
  zelftest: {
    titel: 'De zelftest bij Google',
    stand: ({ zelftest }) => (zelftest ? 'Gedaan. Kijk in het tabblad Zelftest.' : null),
    nog: 'Nog niet gedaan.',
  },
  herinneringen: {
    titel: 'De herinneringen',
    stand: ({ taken }) =>
      taken.van === null ? null : `Aan, voor ${counted(taken.ontvangers, 'medewerker', 'medewerkers')}.`,
    nog: 'Nog uit. Er gaat geen mail weg.',
  },
  telefoon: {
    titel: 'Op de telefoon',
    stand: ({ pagina }) => (pagina === null ? null : 'De pagina is er.'),
    nog: 'De pagina is er nog niet.',
  },
  voorbeelden: {
    titel: 'Voorbeeldgegevens',
    stand: ({ voorbeelden }) => someOf(voorbeelden, 'voorbeeldrij', 'voorbeeldrijen'),
    nog: 'Eerst oefenen? Zet verzonnen deelnemers in het register.',
  },
};
