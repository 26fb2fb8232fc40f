/** How an import is told. */
import { counted } from '../../register/grouping';
import type { ImportVraag, TelPerTab } from '../contract';
import type { ImportTab, RijStand, VraagSoort } from '../contract/importeren';
import { importTabs, tabNaam } from '../contract/importeren';

export const rijen = (count: number): string => counted(count, 'rij', 'rijen');

/** How many records in which tabs, in the order of the register. */
export const perTab = (
  records: TelPerTab,
): readonly { readonly tab: ImportTab; readonly naam: string; readonly aantal: number }[] =>
  importTabs.flatMap((tab) => (records[tab] ? [{ tab, naam: tabNaam(tab), aantal: records[tab] }] : []));

export const som = (records: TelPerTab): number => perTab(records).reduce((sum, { aantal }) => sum + aantal, 0);

/** Each kind of row: its heading, and what becomes of it. */
export const standWoorden: Readonly<Record<RijStand, { readonly kop: string; readonly uitleg: string }>> = {
  fout: {
    kop: 'Nog te herstellen',
    uitleg: 'Deze rijen komen in een eigen tabblad. Daar herstel je ze en neem je ze alsnog over.',
  },
  deels: {
    kop: 'Wordt voor een deel overgenomen',
    uitleg: 'Bij deze rijen lees je wat er nog niet mee kan. Dat zet je later goed in een eigen tabblad.',
  },
  nieuw: { kop: 'Wordt overgenomen', uitleg: 'Deze rijen komen in het register, of vullen het aan.' },
  rest: { kop: 'Staat al klaar om te herstellen', uitleg: 'Deze rijen staan al in het tabblad om te herstellen.' },
  bestaat: { kop: 'Bestaat al', uitleg: 'Dit staat al in het register. Er verandert niets.' },
  dubbel: { kop: 'Dubbel', uitleg: 'Precies dezelfde rij staat hoger in je tabblad.' },
  geen: {
    kop: 'Geen gegevens',
    uitleg: 'Een totaal, een tussenkop of een rij die klaarstaat. Deze rijen tellen niet mee.',
  },
  eerder: { kop: 'Al overgenomen', uitleg: 'Deze rijen zijn eerder overgenomen. Er verandert niets.' },
};

/** In the order in which they are shown. */
export const standen: readonly RijStand[] = ['nieuw', 'deels', 'fout', 'rest', 'bestaat', 'dubbel', 'geen', 'eerder'];

/** The same without this key. */
export const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));

/** Each question: what is asked, and the answers to choose from. */
export const vraagWoorden: Readonly<
  Record<
    VraagSoort,
    {
      readonly vraag: (vraag: ImportVraag) => string;
      readonly keuzes: readonly (readonly [waarde: string, tekst: string])[];
    }
  >
> = {
  niets: {
    vraag: ({ bij, aantal, voorbeeld }) => `${bij}: bij ${rijen(aantal)} staat dat er niets is, zoals “${voorbeeld}”.`,
    keuzes: [
      ['leeg', 'Laat dat leeg'],
      ['zo', 'Neem over wat er staat'],
    ],
  },
  past: {
    vraag: ({ bij, aantal, voorbeeld }) =>
      `${bij}: past dit wel? Bij ${rijen(aantal)} staat er iets als “${voorbeeld}”.`,
    keuzes: [
      ['weg', 'Nee, laat deze kolom weg'],
      ['mee', 'Ja, neem over wat er staat'],
    ],
  },
  verborgen: {
    vraag: ({ aantal }) => `Verborgen of weggefilterd in dit tabblad: ${rijen(aantal)}.`,
    keuzes: [
      ['laat', 'Sla die over'],
      ['mee', 'Neem die ook over'],
    ],
  },
  getal: {
    vraag: ({ bij, aantal, voorbeeld }) =>
      `${bij}: bij ${rijen(aantal)} staat een getal waar een datum hoort. ${voorbeeld}. Is dat de datum?`,
    keuzes: [
      ['datum', 'Ja, lees die getallen als datum'],
      ['nee', 'Nee'],
    ],
  },
  verwisseld: {
    vraag: ({ bij, aantal, voorbeeld }) =>
      `${bij}: bij ${rijen(aantal)} zijn dag en maand misschien verwisseld. Is het ${voorbeeld}?`,
    keuzes: [
      ['laat', 'De datums kloppen zo'],
      ['wissel', 'Wissel dag en maand om'],
    ],
  },
  plaats: {
    vraag: ({ bij, voorbeeld }) =>
      `${bij} heeft dezelfde naam en hetzelfde geboortejaar als ${voorbeeld}, en een andere woonplaats. Wie is dit?`,
    keuzes: [
      ['zelfde', 'Dezelfde persoon'],
      ['ander', 'Iemand anders'],
    ],
  },
  aanvullen: {
    vraag: ({ bij, aantal }) => `${bij}: bij ${rijen(aantal)} is dit in het register nog leeg.`,
    keuzes: [
      ['vul', 'Vul het aan'],
      ['laat', 'Laat het leeg'],
    ],
  },
};
