/** For whom something is due. */
import { RegisterMaker } from '../support/builders';
import { dueOf } from './support';

const today = '2025-09-01';

interface Team {
  readonly beoordelaar?: string;
  readonly praktijkopleider?: string;
  readonly medewerkers: readonly Parameters<RegisterMaker['medewerker']>[0][];
}

/** Who is asked about a toets of today. */
function asked({
  beoordelaar = 'beoordelaar@example.org',
  praktijkopleider = 'opleider@example.org',
  medewerkers,
}: Team) {
  const maker = new RegisterMaker();
  medewerkers.forEach((one) => maker.medewerker(one));
  const d = maker.gestart('2025-01-01', { praktijkopleider });
  maker.toets(d, maker.verklaring(d, null), today, { beoordelaar });
  return dueOf(maker, 'toets', today)[0]!.voor;
}

const beoordelaar = { email: 'beoordelaar@example.org' };
const opleider = { email: 'opleider@example.org', naam: 'Opleider Voorbeeld' };
const leider = { email: 'leider@example.org', rol: 'Projectleider' as const };

test('the Beoordelaar is asked about her toets, whatever the capitals', () => {
  expect(asked({ medewerkers: [leider, opleider, beoordelaar] })).toBe('beoordelaar@example.org');
  expect(asked({ medewerkers: [leider, beoordelaar], beoordelaar: ' Beoordelaar@Example.org ' })).toBe(
    'beoordelaar@example.org',
  );
});

test('where she is not active, or no medewerker, the Praktijkopleider of the deelnemer', () => {
  expect(asked({ medewerkers: [leider, opleider, { ...beoordelaar, actief: 'Nee' }] })).toBe('opleider@example.org');
  expect(asked({ medewerkers: [leider, opleider] })).toBe('opleider@example.org');
});

test('a Praktijkopleider may stand in the register by name', () => {
  expect(asked({ medewerkers: [leider, opleider], praktijkopleider: 'opleider voorbeeld' })).toBe(
    'opleider@example.org',
  );
});

test('of two of one name the one with the lowest number is asked, as in the forms', () => {
  const naamgenoot = { ...opleider, email: 'tweede@example.org' };
  expect(asked({ medewerkers: [leider, naamgenoot, opleider], praktijkopleider: opleider.naam })).toBe(
    'tweede@example.org',
  );
});

test('else the active Projectleider with the lowest number; else nobody', () => {
  expect(
    asked({
      medewerkers: [{ ...opleider, actief: 'Nee' }, { ...leider, email: 'weg@example.org', actief: 'Nee' }, leider],
    }),
  ).toBe('leider@example.org');
  expect(asked({ medewerkers: [leider, { ...leider, email: 'tweede@example.org' }] })).toBe('leider@example.org');
  expect(asked({ medewerkers: [{ email: 'jobcoach@example.org', rol: 'Jobcoach' }] })).toBeNull();
});

test('what is not a toets is for the Praktijkopleider', () => {
  const maker = new RegisterMaker();
  [leider, opleider, beoordelaar].forEach((one) => maker.medewerker(one));
  maker.gestart('2025-01-01', { praktijkopleider: opleider.email });
  expect(dueOf(maker, 'startmeting', today)[0]!.voor).toBe('opleider@example.org');
});
