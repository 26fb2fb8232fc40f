/** The tab Start: how things stand, what needs doing, and where to click. No names of deelnemers. */
import { dutchDate } from '../../register/dates';
import type { Page } from '../../workbook/page/model';
import type { BladStyle } from '../weergave/blad';
import { alsBlad } from '../weergave/blad';
import type { StartContent } from './content';
import { goals, standing, wordsToWrite } from './stand';
import { byKind, byPerson, longestLate } from './teDoen';
import { attention, firstSteps, reminders, where } from './wegwijs';

/** Six columns: a number in each, or a text over three and a number in each of the rest. */
const style: BladStyle = {
  widths: [150, 150, 150, 150, 175, 150],
  title: 20,
  heading: 13,
  lineLength: () => 125,
  bareHeaders: true,
};

/** The page for this content. An empty register gets its first steps instead of zeros. */
export function startPage(content: StartContent): Page {
  const { register, organisatie, now } = content;
  const parts =
    register.deelnemers.length === 0
      ? [firstSteps, attention, reminders, where]
      : [attention, standing, byKind, longestLate, byPerson, goals, wordsToWrite, reminders, where];
  return alsBlad({ title: organisatie, sections: parts.flatMap((part) => part(content)) }, style, {
    under: [
      { text: 'Welkom. Hier zie je hoe het ervoor staat en wat er te doen is.', size: 12 },
      {
        text: `Bijgewerkt op ${dutchDate(now)} om ${now.slice(11, 16)}. Opnieuw? Kies Menu PLP-register > Uitkomsten bijwerken. Typ hier niets.`,
        look: 'quiet',
      },
    ],
  }).page;
}
