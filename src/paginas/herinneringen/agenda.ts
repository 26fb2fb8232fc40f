/** Planned toetsen as a file for a calendar program (RFC 5545): a day each, by the number of its record and nothing about whom. */
import type { DateString } from '../../register/dates';
import { addDays, daysBetween } from '../../register/dates';
import type { DueItem } from '../../herinneringen/watSpeelt';

/** What goes along with a mail. */
export interface AgendaFile {
  readonly name: string;
  readonly contentType: string;
  readonly content: string;
}

/** So many octets a line holds at most (RFC 5545, 3.1). */
const mostOctets = 75;

const octetsIn = (sign: string): number => encodeURIComponent(sign).replace(/%../g, '.').length;

/** A long line goes on below, after a space. */
function folded(line: string): string {
  let width = 0;
  return [...line]
    .map((sign) => {
      width += octetsIn(sign);
      if (width <= mostOctets) return sign;
      width = 1 + octetsIn(sign);
      return `\r\n ${sign}`;
    })
    .join('');
}

const textValue = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

const dayValue = (day: DateString): string => day.replace(/-/g, '');

/**
 * A toets, a whole day long: a day has no time zone, so it is that day wherever it is read. It keeps its UID, and a later
 * file of it has a higher SEQUENCE: so a toets that was moved, moves in the calendar.
 */
const eventOf = ({ recordId, op }: DueItem, { today, stamp, workbookId }: AgendaFacts): string[] => [
  'BEGIN:VEVENT',
  `UID:${textValue(`${recordId}.${workbookId}@plp-register`)}`,
  `DTSTAMP:${stamp}`,
  `SEQUENCE:${daysBetween('2020-01-01', today)}`,
  `DTSTART;VALUE=DATE:${dayValue(op)}`,
  `DTEND;VALUE=DATE:${dayValue(addDays(op, 1))}`,
  `SUMMARY:${textValue(`Toets afnemen (${recordId})`)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** What the file tells beside the toetsen. */
export interface AgendaFacts {
  readonly today: DateString;
  /** The moment it is made, in UTC: `20251129T070000Z`. */
  readonly stamp: string;
  readonly workbookId: string;
}

/** The moment as a calendar file has it. @param at epoch milliseconds */
export const stampOf = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** The toetsen among these that are today or still to come; null where there is none. */
export function agendaOf(items: readonly DueItem[], facts: AgendaFacts): AgendaFile | null {
  const planned = items.filter(({ soort, dagen }) => soort === 'toets' && dagen >= 0);
  if (planned.length === 0) return null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//PLP-register//Herinneringen//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...planned.flatMap((item) => eventOf(item, facts)),
    'END:VCALENDAR',
  ];
  return {
    name: 'toetsen.ics',
    contentType: 'text/calendar',
    content: lines.map((line) => `${folded(line)}\r\n`).join(''),
  };
}
