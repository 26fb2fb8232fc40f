/** The file for a calendar program, read by a parser of somebody else's. */
import ICAL from 'ical.js';
import type { DueItem } from '../../../src/herinneringen/watSpeelt';
import { agendaOf, stampOf } from '../../../src/paginas/herinneringen/agenda';

const today = '2025-10-24';
const facts = {
  today,
  stamp: stampOf(Date.parse('2025-10-24T05:04:03.210Z')),
  workbookId: '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789-_abcdef',
};
const toets = (recordId: string, op: string, over: Partial<DueItem> = {}): DueItem => ({
  soort: 'toets',
  tab: 'toetsen',
  recordId,
  deelnemerId: 'D-0001',
  wat: 'Toets B1-K1-W1',
  op,
  dagen: op < today ? -1 : 1,
  voor: 'opleider@example.org',
  ...over,
});

const eventsIn = (content: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(content) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('each toets that is still to come is a whole day, on the day on which it is planned, whatever the clock does', () => {
  // In that weekend summer time ends.
  const { content, name, contentType } = agendaOf(
    [toets('T-0001', '2025-10-26'), toets('T-0002', '2025-12-31'), toets('T-0003', '2025-10-20')],
    facts,
  )!;
  expect([name, contentType]).toEqual(['toetsen.ics', 'text/calendar']);
  expect(
    eventsIn(content).map(({ summary, startDate, endDate }) => [
      summary,
      startDate.isDate,
      startDate.toString(),
      endDate.toString(),
    ]),
  ).toEqual([
    ['Toets afnemen (T-0001)', true, '2025-10-26', '2025-10-27'],
    ['Toets afnemen (T-0002)', true, '2025-12-31', '2026-01-01'],
  ]);
});

test('a toets that is moved keeps its UID and comes later in order: it moves in the calendar', () => {
  const [before] = eventsIn(agendaOf([toets('T-0001', '2025-10-30')], facts)!.content);
  const [after] = eventsIn(agendaOf([toets('T-0001', '2025-11-20')], { ...facts, today: '2025-10-25' })!.content);
  expect(after!.uid).toBe(before!.uid);
  expect(Number(after!.sequence)).toBeGreaterThan(Number(before!.sequence));
  const [elsewhere] = eventsIn(agendaOf([toets('T-0001', '2025-10-30')], { ...facts, workbookId: 'ander' })!.content);
  expect(elsewhere!.uid).not.toBe(before!.uid);
});

test('it tells no deelnemer, nothing of the toets but its number, and nothing else that is due', () => {
  const other = toets('N-0001', '2025-10-30', { soort: 'nazorg', tab: 'nazorg' });
  const { content } = agendaOf([toets('T-0001', '2025-10-30'), other], facts)!;
  expect(content).not.toMatch(/D-0001|B1-K1|N-0001|opleider/);
  expect(agendaOf([other, toets('T-0002', '2025-10-20')], facts)).toBeNull();
});

test('it is as the standard wants it: lines of at most 75 octets that end in CRLF, signs of its own escaped', () => {
  const odd = `T-${'1'.repeat(80)};é,\\`;
  const { content } = agendaOf([toets(odd, '2025-10-30')], facts)!;
  const lines = content.split('\r\n');
  expect(lines.pop()).toBe('');
  expect(content.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(content).toContain('\r\nDTSTAMP:20251024T050403Z\r\n');
  expect(eventsIn(content)[0]!.summary).toBe(`Toets afnemen (${odd})`);
  expect(new ICAL.Component(ICAL.parse(content) as unknown[]).getFirstPropertyValue('version')).toBe('2.0');
});
