/** What somebody reads who erases a deelnemer: what goes, what stays, and what the register cannot reach. Never a name. */
import { counted, wordFor } from '../../register/grouping';
import { tabs } from '../../register/tabs';
import type { Elders } from './elders';
import type { WisPlan } from './plan';

export const wisTitel = 'Deelnemer wissen';

/** What is asked first. @param over who is over the bewaartermijn */
export const vraagWie = (over: readonly string[]): string =>
  [
    'Wie wil je wissen? Typ het Deelnemer-ID, zoals D-0012. Je ziet eerst wat er weggaat.',
    ...(over.length === 0
      ? []
      : [`Over de bewaartermijn (${counted(over.length, 'dossier', 'dossiers')}): ${over.slice(0, 20).join(', ')}.`]),
  ].join('\n\n');

const rijenIn = ({ weg }: WisPlan): string =>
  [...weg].flatMap(([key, rows]) => (rows.length > 0 ? [`${tabs[key].name} ${rows.length}`] : [])).join(', ');

const aantalRest = ({ rest }: WisPlan): number => [...rest.rijen.values()].reduce((sum, rows) => sum + rows.length, 0);

/** What stays, in a sentence. */
export function watBlijft(plan: WisPlan): string {
  const aantal = aantalRest(plan);
  if (aantal === 0) return 'Er blijft niets over: geen enkel cijfer telt deze deelnemer mee.';
  const dagen =
    plan.precies.length === 0
      ? 'Van datums blijft alleen de maand.'
      : `Van datums blijft alleen de maand; in ${plan.precies.map((key) => tabs[key].name).join(' en ')} blijft de dag, want daar rekenen cijfers mee.`;
  return `Er ${wordFor(aantal, 'blijft', 'blijven')} ${counted(aantal, 'rij', 'rijen')} zonder naam en zonder tekst, onder een nieuw nummer. Zo blijven de cijfers over vroeger gelijk. ${dagen}`;
}

/** What is to be done first by who wants later figures to be right. */
const letOp = (open: string | null): string[] => (open === null ? [] : [`Let op: ${open}`]);

/** All that is told before it is done. */
export const voorbeeld = (
  deelnemerId: string,
  plan: WisPlan,
  elders: readonly Elders[],
  zelf: readonly string[],
  open: string | null,
): string => {
  const elsewhere = elders
    .filter(({ aantal }) => aantal > 0)
    .map(({ wat, aantal }) => `${wat} ${aantal}`)
    .join(', ');
  return [
    `Dit gaat weg: ${rijenIn(plan)}.`,
    elsewhere === '' ? 'Ergens anders in het werkboek vond het register niets.' : `Ook hier: ${elsewhere}.`,
    watBlijft(plan),
    ...(zelf.length > 0 ? [`Kijk daarna zelf na: ${zelf.join('; ')}.`] : []),
    ...letOp(open),
    `Dit kan niet terug. Typ ${deelnemerId} om te wissen.`,
  ].join('\n\n');
};

/** What the register cannot reach, each with what to do. */
export const buitenBereik: readonly string[] = [
  'Versiegeschiedenis: Google bewaart oude versies van dit werkboek. Weg ermee kan alleen zo: maak een kopie (Bestand > Een kopie maken), kies daarin Inrichten, deel die kopie, en gooi dit werkboek weg. Leeg daarna de prullenbak van Drive.',
  'Verzonden mails: zoek in de mailbox van wie herinneringen kreeg op het nummer en de naam, en verwijder wat je vindt. Ook uit de prullenbak.',
  'Downloads: pdf’s, Excel-bestanden, afdrukken en kopieën van dit werkboek. Vraag het team ernaar en vernietig ze.',
  'Het oude werkblad waaruit is overgenomen: haal de rij daar ook weg, anders komt die bij een volgende import terug.',
  'Wie gegevens van jullie kreeg, zoals de school of het RMC: vertel daar dat ze gewist moeten worden (AVG, artikel 19).',
];
