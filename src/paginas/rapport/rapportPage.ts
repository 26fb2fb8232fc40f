/** The tab of a report: goal, result and words side by side. */
import type { TimestampString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import type { Page } from '../../workbook/page/model';
import { alsBlad } from '../weergave/blad';
import { rapportDocument } from './document';
import type { Rapport } from './rapport';

/** Together no wider than A4 on its side: 297 mm less the margins, at 96 points an inch. */
const widths: Readonly<Record<Rapport['soort'], readonly number[]>> = {
  kwartaal: [40, 235, 105, 190, 85, 60, 265],
  eind: [40, 245, 105, 200, 85, 305],
};

/** Points of a heading: by its size one is known when the tab is read back (uitBlad.ts). */
export const rapportHeading = 12;

/** What people may do in the tab: on paper it is left out (uitBlad.ts). */
export const gemaaktRegel = 'Gemaakt op ';
export const daarnaRegel = 'Kies daarna PLP-register > Rapporten > Rapport als PDF.';

/** The page of a report. */
export const rapportPage = (rapport: Rapport, now: TimestampString): Page =>
  alsBlad(
    rapportDocument(rapport),
    { widths: widths[rapport.soort], title: 18, heading: rapportHeading, lineLength: () => 150 },
    {
      under: [
        ...rapport.regels.map((text) => ({ text, size: 12 })),
        {
          text: `${gemaaktRegel}${dutchDate(now)}. Je mag hier je eigen woorden in zetten: die blijven staan als je het rapport opnieuw maakt.`,
          look: 'quiet',
        },
        { text: daarnaRegel, look: 'quiet' },
      ],
    },
  ).page;
