/** How the daily job goes, in words: for Start, for the message on opening, and for who looks at the reminders. */
import { dutchDate } from '../../register/dates';
import { counted, wordFor } from '../../register/grouping';
import { bewaarZinnen } from '../../privacy/bewaartermijn';
import { toTimestamp } from '../../workbook/cells/cellDates';
import type { DailyState } from '../../workbook/state/dailyState';
import type { Zelfaanval } from '../../workbook/state/zelftestState';
import { isLoud, vanishedAdvice } from '../shadow/vanishedWords';

/** After so long without a good run everybody hears of it. */
const longestSilence = 36 * 3_600_000;

interface DailyLine {
  readonly text: string;
  /** Somebody has to do something. */
  readonly warn: boolean;
}

/** @example momentInWords(0) // '01-01-1970 om 01:00' */
function momentInWords(moment: number): string {
  const text = toTimestamp(new Date(moment));
  return `${dutchDate(text)} om ${text.slice(11, 16)}`;
}

/** True when the job is switched on and has not done all of its work for over 36 hours. */
export const isSilent = ({ owner, goed }: DailyState, moment: number): boolean =>
  owner !== null && moment - Math.max(goed ?? 0, owner.sinds) > longestSilence;

function silence(state: DailyState): string {
  const since =
    state.goed === null ? 'zijn nog niet goed gegaan' : `gingen voor het laatst goed op ${momentInWords(state.goed)}`;
  return (
    `De dagelijkse taken ${since}. Er kunnen herinneringen ontbreken. De taken staan op naam van ${state.owner?.email ?? 'niemand'}. ` +
    'Kan die er niets aan doen? Een projectleider kiest PLP-register > Herinneringen > Overnemen.'
  );
}

const brake = ({ rem }: DailyState): string =>
  `Er staan ${rem} mails klaar. Dat is veel, dus het register wacht. Kijk bij PLP-register > Herinneringen > Bekijken of dat klopt. ` +
  'Kies daarna Toch versturen.';

/** What everybody is told on opening the workbook; null when all is well. */
export function banner(state: DailyState, moment: number): string | null {
  const lines = [
    ...state.verdwenen.filter(isLoud).map(vanishedAdvice),
    ...(isSilent(state, moment) ? [silence(state)] : []),
    ...(state.owner && state.rem > 0 ? [brake(state)] : []),
  ];
  return lines.length > 0 ? lines.join(' ') : null;
}

function heartbeat({ owner, goed, laatst, fouten }: DailyState): DailyLine {
  if (!owner) {
    return {
      warn: false,
      text: 'De dagelijkse taken staan uit: er gaan geen herinneringen weg. Een projectleider zet ze aan met PLP-register > Herinneringen > Aanzetten.',
    };
  }
  const whose = `De dagelijkse taken staan op naam van ${owner.email}.`;
  if (goed === null && laatst === null) return { warn: false, text: `${whose} Ze zijn nog niet gedaan.` };
  const last =
    goed === null
      ? 'Ze zijn nog nooit helemaal goed gegaan.'
      : `Ze gingen voor het laatst goed op ${momentInWords(goed)}.`;
  return {
    warn: fouten.length > 0,
    text: `${whose} ${last}${fouten.length > 0 ? ` De laatste keer ging dit mis: ${fouten.join(', ')}.` : ''}`,
  };
}

/** What the last self-attack came to. */
export const zelfaanvalLine = ({ op, aantal, erdoor }: Zelfaanval): DailyLine =>
  erdoor.length === 0
    ? { text: `Zelfaanval op ${dutchDate(op)}: ${aantal} aanvallen, niets kwam erdoor.`, warn: false }
    : {
        text: `Zelfaanval op ${dutchDate(op)}: dit kwam erdoor: ${erdoor.join(', ')}. Kies PLP-register > Inrichten en probeer het opnieuw. Blijft het? Vraag wie het register beheert om het programma opnieuw te plaatsen.`,
        warn: true,
      };

/** The lines for Start. */
export function dailyLines(state: DailyState, moment: number): DailyLine[] {
  const warnings = [
    ...state.verdwenen.map(vanishedAdvice),
    ...(isSilent(state, moment) ? [silence(state)] : []),
    ...(state.rem > 0 ? [brake(state)] : []),
    ...(state.onzeker > 0
      ? [
          `Van ${counted(state.onzeker, 'herinnering', 'herinneringen')} is niet zeker of de mail aankwam (Onzeker in Mailjournaal). Vraag het na, of kies Opnieuw versturen.`,
        ]
      : []),
    ...(state.mislukt > 0
      ? [
          `${counted(state.mislukt, 'herinnering is', 'herinneringen zijn')} nog niet weg (Mislukt in Mailjournaal). De volgende keer probeert het register het weer.`,
        ]
      : []),
    ...(state.teBevestigen > 0
      ? [
          `Van ${counted(state.teBevestigen, 'collega is', 'collega’s is')} te lang niet bevestigd dat ${wordFor(state.teBevestigen, 'die', 'ze')} met het register ${wordFor(state.teBevestigen, 'werkt', 'werken')}. Een projectleider kiest PLP-register > Wie werkt mee….`,
        ]
      : []),
    ...bewaarZinnen(state.bewaard),
  ];
  const aanval = state.zelfaanval ? [zelfaanvalLine(state.zelfaanval)] : [];
  return [heartbeat(state), ...aanval, ...warnings.map((text) => ({ text, warn: true }))];
}
