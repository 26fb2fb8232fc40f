/** What holds for whatever is due, in random registers. */
import fc from 'fast-check';
import { itemInWords, watSpeelt } from '../../src/herinneringen/watSpeelt';
import { addDays, daysBetween } from '../../src/register/dates';
import type { Register } from '../../src/register/register';
import { faseNamen } from '../../src/register/tabs/fasen';
import type { RegisterMaker } from '../support/builders';
import { team, termen } from './support';

const today = '2025-09-01';

/** A day within half a year of today, often near it. */
const day = fc
  .oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -200, max: 200 }))
  .map((n) => addDays(today, n));
const maybeDay = fc.option(day);
const someone = fc.constantFrom('D-0001', 'D-0002', 'D-0003');
type Step = (maker: RegisterMaker) => void;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(someone, day, fc.constantFrom(...faseNamen)).map(
    ([d, datum, fase]): Step =>
      (m) =>
        void m.fase(d, datum, fase),
  ),
  fc.tuple(someone, day, maybeDay).map(
    ([d, datum, vervolgOp]): Step =>
      (m) =>
        void m.intake(d, datum, { vervolgOp }),
  ),
  fc.tuple(someone, day, maybeDay).map(
    ([d, start, einde]): Step =>
      (m) =>
        void m.stage(d, 'W-0001', start, { einde }),
  ),
  fc.tuple(someone, maybeDay).map(
    ([deelnemerId, datum]): Step =>
      (m) =>
        m.concept({ deelnemerId, datum }),
  ),
  fc.tuple(day, maybeDay).map(
    ([datum, vervolgOp]): Step =>
      (m) =>
        void m.log('S-0001', 'D-0001', datum, { vervolgOp }),
  ),
  fc.tuple(someone, maybeDay, maybeDay, maybeDay).map(
    ([d, behaald, streefdatum, entered]): Step =>
      (m) =>
        void m.verklaring(d, behaald, { streefdatum, ingevoerdOp: entered === null ? null : `${entered}T12:00:00` }),
  ),
  fc.tuple(someone, day, fc.constantFrom('Gepland' as const, 'Uitgesteld' as const, 'Behaald' as const)).map(
    ([d, geplandOp, status]): Step =>
      (m) =>
        void m.toets(d, 'V-0001', geplandOp, { status }),
  ),
  fc.tuple(someone, day, maybeDay).map(
    ([d, datum, next]): Step =>
      (m) =>
        void m.nazorg(d, datum, { volgendContactOp: next }),
  ),
  fc.tuple(someone, day, fc.constantFrom('Start' as const, 'Tussen' as const)).map(
    ([d, datum, moment]): Step =>
      (m) =>
        void m.meting(d, datum, { moment }),
  ),
);

/** Three deelnemers and what happened to them. */
const anyRegister = fc.array(step, { maxLength: 25 }).map((steps) => {
  const maker = team();
  for (let i = 0; i < 3; i++) maker.deelnemer();
  maker.stage('D-0001', maker.werkgever('2024-01-01'), '2025-05-01');
  maker.verklaring('D-0001', null);
  steps.forEach((one) => one(maker));
  return maker.register();
});

const datedTabs = ['fasen', 'intakes', 'stagelog', 'nazorg', 'metingen'] as const;

/** The register without what is dated after today. */
const knownToday = (register: Register): Register => ({
  ...register,
  ...Object.fromEntries(
    datedTabs.map((key) => [
      key,
      (register[key] as readonly { datum: string }[]).filter(({ datum }) => datum <= today),
    ]),
  ),
  stages: register.stages.filter(({ start }) => start <= today),
});

test('the order is oldest first, and the days are counted from today', () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      const items = watSpeelt(register, termen, today);
      items.forEach((item, i) => {
        expect(item.dagen).toBe(daysBetween(today, item.op));
        if (i > 0) expect(items[i - 1]!.op <= item.op).toBe(true);
      });
    }),
  );
});

test('a record is due at most once for a reason', () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      const keys = watSpeelt(register, termen, today).map(({ soort, recordId }) => `${soort} ${recordId}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('what is dated after today changes nothing', () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      expect(watSpeelt(register, termen, today)).toEqual(watSpeelt(knownToday(register), termen, today));
    }),
  );
});

test('how the rows of a tab are sorted changes nothing', () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      const turned = Object.fromEntries(
        Object.entries(register).map(([key, rows]) => [key, [...(rows as readonly unknown[])].reverse()]),
      ) as unknown as Register;
      expect(watSpeelt(turned, termen, today)).toEqual(watSpeelt(register, termen, today));
    }),
  );
});

/** The register in which that is done what an item asks for, today. */
function done(register: Register, item: ReturnType<typeof watSpeelt>[number]): Register {
  const { recordId, deelnemerId } = item;
  const changed = <R extends { id: string }>(rows: readonly R[], over: Partial<R>): R[] =>
    rows.map((row) => (row.id === recordId ? { ...row, ...over } : row));
  const copy = <R extends { id: string }>(rows: readonly R[], from: R, over: Partial<R>): R[] => [
    ...rows,
    { ...from, id: `${from.id.slice(0, 1)}-9999`, ...over },
  ];
  const logOf = (stageId: string) => {
    const maker = team();
    maker.log(stageId, deelnemerId, today);
    return [...register.stagelog, { ...maker.register().stagelog[0]!, id: 'L-9999' }];
  };
  switch (item.soort) {
    case 'toets':
      return { ...register, toetsen: changed(register.toetsen, { status: 'Behaald', resultaatOp: today }) };
    case 'verklaring':
      return { ...register, verklaringen: changed(register.verklaringen, { behaaldOp: today }) };
    case 'rmc':
      return { ...register, verklaringen: changed(register.verklaringen, { rmcAkkoordOp: today }) };
    case 'stilleStage':
      return { ...register, stagelog: logOf(recordId) };
    case 'vervolgStage':
      return { ...register, stagelog: logOf(register.stagelog.find(({ id }) => id === recordId)!.stageId) };
    case 'vervolgIntake': {
      const intake = register.intakes.find(({ id }) => id === recordId)!;
      return { ...register, intakes: copy(register.intakes, intake, { datum: today, vervolgOp: null }) };
    }
    case 'conceptIntake':
      return { ...register, concepten: register.concepten.filter(({ id }) => id !== recordId) };
    case 'nazorg': {
      const contact = register.nazorg.find(({ id }) => id === recordId)!;
      return { ...register, nazorg: copy(register.nazorg, contact, { datum: today, volgendContactOp: null }) };
    }
    case 'startmeting': {
      const maker = team();
      maker.meting(deelnemerId, today, { moment: 'Start' });
      return { ...register, metingen: [...register.metingen, { ...maker.register().metingen[0]!, id: 'M-9999' }] };
    }
  }
}

test('an item disappears once it is done', () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      for (const item of watSpeelt(register, termen, today)) {
        const after = watSpeelt(done(register, item), termen, today);
        expect(after.filter(({ soort, recordId }) => soort === item.soort && recordId === item.recordId)).toEqual([]);
      }
    }),
  );
});

test('a toets and an akkoord of the RMC stay due the next day, one day later', () => {
  fc.assert(
    fc.property(anyRegister, (all) => {
      const register = knownToday(all);
      const tomorrow = watSpeelt(register, termen, addDays(today, 1));
      for (const item of watSpeelt(register, termen, today).filter(
        ({ soort }) => soort === 'toets' || soort === 'rmc',
      )) {
        const verklaring = register.verklaringen.find(({ id }) => id === item.recordId);
        if (verklaring?.behaaldOp === addDays(today, 1)) continue;
        expect(tomorrow).toContainEqual({ ...item, dagen: item.dagen - 1 });
      }
    }),
  );
});

test('one line says what, how far off and when', () => {
  expect(itemInWords({ wat: 'Toets B1-K1-W1', op: '2025-09-09' }, '2025-09-06')).toBe(
    'Toets B1-K1-W1, over 3 dagen (dinsdag 9 september)',
  );
});
