/** Who is not confirmed is warned about first, loses Actief only after the term, and one projectleider always stays. */
import fc from 'fast-check';
import type { Bevestigd } from '../../src/privacy/bevestiging';
import { bevestig, niemandBevestigd, bevestigstand } from '../../src/privacy/bevestiging';
import { addDays } from '../../src/register/dates';
import { rollen } from '../../src/register/tabs/medewerkers';

const termijn = { maanden: 1, dagen: 30 };
const [leider, coach] = [
  { id: 'A-0001', rol: 'Projectleider' },
  { id: 'A-0002', rol: 'Jobcoach' },
] as const;

test('who is seen first counts as confirmed; a month later it is warned, and thirty days after that Actief goes', () => {
  let bevestigd: Bevestigd = niemandBevestigd;
  const on = (day: string): readonly [string, string, string] => {
    const stand = bevestigstand([leider, coach], bevestigd, termijn, day);
    bevestigd = stand.bevestigd;
    return [stand.open.join(), stand.nieuw.join(), stand.uit.join()];
  };
  expect(on('2025-01-10')).toEqual(['', '', '']);
  expect(on('2025-02-09')).toEqual(['', '', '']);
  expect(on('2025-02-10')).toEqual(['A-0001,A-0002', 'A-0001,A-0002', '']);
  expect(on('2025-02-11')).toEqual(['A-0001,A-0002', '', '']);
  bevestigd = bevestig(bevestigd, ['A-0001'], '2025-02-12');
  expect(on('2025-03-11')).toEqual(['A-0002', '', '']);
  expect(on('2025-03-12')).toEqual(['A-0001,A-0002', 'A-0001', 'A-0002']);
});

test('whatever is confirmed when, nobody goes without a warning of a term ago, and a projectleider stays where there was one', () => {
  const mens = fc.record({
    id: fc.integer({ min: 1, max: 6 }).map((n) => `A-000${n}`),
    rol: fc.constantFrom(...rollen),
  });
  const team = fc.uniqueArray(mens, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });
  const step = fc.record({ dagen: fc.integer({ min: 1, max: 50 }), wie: fc.subarray(['A-0001', 'A-0002', 'A-0003']) });
  fc.assert(
    fc.property(team, fc.array(step, { minLength: 1, maxLength: 8 }), (mensen, steps) => {
      let [actief, bevestigd, day] = [mensen, niemandBevestigd, '2025-01-01'];
      const warned = new Map<string, string>();
      for (const { dagen, wie } of steps) {
        day = addDays(day, dagen);
        bevestigd = bevestig(bevestigd, wie, day);
        wie.forEach((id) => warned.delete(id));
        const stand = bevestigstand(actief, bevestigd, termijn, day);
        for (const id of stand.uit) expect(addDays(warned.get(id) ?? '2999-01-01', termijn.dagen) <= day).toBe(true);
        stand.nieuw.forEach((id) => warned.set(id, day));
        const left = actief.filter(({ id }) => !stand.uit.includes(id));
        const leads = (some: typeof actief): boolean => some.some(({ rol }) => rol === 'Projectleider');
        expect(leads(left)).toBe(leads(actief));
        [actief, bevestigd] = [left, stand.bevestigd];
      }
    }),
    { numRuns: 200 },
  );
});
