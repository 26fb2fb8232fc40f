/** Whom nazorg and silent stages go to when a deelnemer has a jobcoach. */
import { dueOf, team } from './support';

const who = (items: readonly { readonly voor: string | null }[]): (string | null)[] => items.map(({ voor }) => voor);

function aPlacedDeelnemer(jobcoach: string | null) {
  const maker = team();
  maker.medewerker({ naam: 'Jobcoach Noord', email: 'jobcoach@example.org', rol: 'Jobcoach' });
  const id = maker.gestart('2025-01-06', { jobcoach });
  maker.stage(id, maker.werkgever('2024-01-01'), '2025-01-06');
  maker.nazorg(id, '2025-03-03', { volgendContactOp: '2025-06-02' });
  return maker;
}

test.each(['jobcoach@example.org', ' Jobcoach@Example.org ', 'Jobcoach Noord'])(
  'nazorg and a silent stage go to the jobcoach first, by address or name (%s)',
  (jobcoach) => {
    const maker = aPlacedDeelnemer(jobcoach);
    expect(who(dueOf(maker, 'nazorg', '2025-06-02'))).toEqual(['jobcoach@example.org']);
    expect(who(dueOf(maker, 'stilleStage', '2025-06-02'))).toEqual(['jobcoach@example.org']);
  },
);

test.each([null, 'vertrokken@example.org'])(
  'without an active jobcoach they go to the praktijkopleider (%s)',
  (jobcoach) => {
    const maker = aPlacedDeelnemer(jobcoach);
    expect(who(dueOf(maker, 'nazorg', '2025-06-02'))).toEqual(['praktijkopleider@example.org']);
  },
);

test('what is not hers goes to the praktijkopleider as before', () => {
  const maker = aPlacedDeelnemer('jobcoach@example.org');
  expect(who(dueOf(maker, 'startmeting', '2025-06-02'))).toEqual(['praktijkopleider@example.org']);
});
