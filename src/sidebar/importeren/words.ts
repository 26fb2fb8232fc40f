/** How an import is told. */
import { counted } from '../../register/grouping';
import type { TelPerTab } from '../contract';
import type { ImportTab, RijStand } from '../contract/importeren';
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
  nieuw: { kop: 'Wordt overgenomen', uitleg: 'Deze rijen komen in het register.' },
  rest: { kop: 'Staat al klaar om te herstellen', uitleg: 'Deze rijen staan al in het tabblad om te herstellen.' },
  bestaat: { kop: 'Bestaat al', uitleg: 'Dit staat al in het register. Er verandert niets.' },
  dubbel: { kop: 'Dubbel', uitleg: 'Precies dezelfde rij staat hoger in je tabblad.' },
  eerder: { kop: 'Al overgenomen', uitleg: 'Deze rijen zijn eerder overgenomen. Er verandert niets.' },
};

/** In the order in which they are shown. */
export const standen: readonly RijStand[] = ['nieuw', 'fout', 'rest', 'bestaat', 'dubbel', 'eerder'];

/** The same without this key. */
export const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
