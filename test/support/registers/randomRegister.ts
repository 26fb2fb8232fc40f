/** Random registers for properties: few people and days, so that ties, gaps and overlaps come up often. */
import fc from 'fast-check';
import { addDays } from '../../../src/register/dates';
import type { Register } from '../../../src/register/register';
import { faseNamen } from '../../../src/register/tabs/fasen';
import { aanpassingen, sectoren } from '../../../src/register/tabs/lists';
import { plaatsingsoorten } from '../../../src/register/tabs/plaatsingen';
import { RegisterMaker } from '../builders';

const deelnemers = 8;
const werkgevers = 3;

/** A day in the range, on a grid that makes days meet. */
const dayIn = (from: string, days: number) =>
  fc
    .oneof(
      fc.nat(Math.floor(days / 31)).map((n) => n * 31),
      fc.nat(days),
    )
    .map((n) => addDays(from, n));

/** Days from before the first projectjaar to after the last; many in the second, which has one before it. */
const recordDay = fc.oneof(dayIn('2022-01-01', 1400), dayIn('2024-01-20', 400));

/** A peildatum: any such day, more often one by which much has happened. */
export const anyDay = fc.oneof(dayIn('2022-01-01', 1400), dayIn('2024-06-01', 700), dayIn('2025-02-01', 500));

/** Adds one record to a register in the making. */
type Step = (maker: RegisterMaker) => void;

const d = fc.nat(deelnemers - 1).map((n) => `D-000${n + 1}`);
const w = fc.nat(werkgevers - 1).map((n) => `W-000${n + 1}`);
const starting = ['Voortraject', 'Leertraject', 'Leertraject'] as const;
const functie = fc.constantFrom('Receptie', ' Receptie', 'Kloosterkeuken', 'Groenwerk');
const score = fc.integer({ min: 1, max: 5 });

/** The end of something that starts on a day: none, or some days later. */
const lasting = (day: fc.Arbitrary<string>) =>
  fc
    .tuple(day, fc.option(fc.oneof(fc.constant(0), fc.nat(400))))
    .map(([start, days]) => ({ start, einde: days === null ? null : addDays(start, days) }));

/** A record of any tab, dated within the days given; it refers to records that every register has. */
function anyStep(day: fc.Arbitrary<string>): fc.Arbitrary<Step> {
  const fase = fc
    .tuple(d, day, fc.constantFrom(...faseNamen, ...starting))
    .map(([id, datum, naam]): Step => (maker) => {
      maker.fase(id, datum, naam);
    });
  const plaatsing = fc
    .tuple(
      d,
      lasting(day),
      fc.constantFrom(...plaatsingsoorten),
      functie,
      fc.constantFrom('Vast' as const, 'Tijdelijk' as const),
    )
    .map(([id, span, soort, naam, contract]): Step => (maker) => {
      maker.plaatsing(id, span.start, { ...span, soort, functie: naam, contract });
    });
  const verklaring = fc.tuple(d, day, fc.option(fc.nat(300), { freq: 2 })).map(([id, datum, days]): Step => (maker) => {
    maker.verklaring(id, datum, { ingetrokkenOp: days === null ? null : addDays(datum, days) });
  });
  const stage = fc
    .tuple(d, w, lasting(day), fc.constantFrom(...sectoren), fc.option(fc.constant('Leermeester')))
    .map(([id, werkgever, span, sector, leermeester]): Step => (maker) => {
      maker.stage(id, werkgever, span.start, { ...span, sector, leermeester });
    });
  const log = fc
    .tuple(d, day, fc.option(fc.constantFrom(...aanpassingen)), fc.option(fc.constantFrom(0.1, 0.2, 7.3)))
    .map(([id, datum, aanpassing, gewerkteUren]): Step => (maker) => {
      maker.log('S-0001', id, datum, { aanpassing, gewerkteUren });
    });
  const meting = fc.tuple(d, day, score, score).map(([id, datum, communicatie, zelfvertrouwen]): Step => (maker) => {
    maker.meting(id, datum, { communicatie, zelfvertrouwen });
  });
  const intake = fc
    .tuple(d, day, fc.constantFrom('Geen' as const, 'Familie' as const))
    .map(([id, datum, netwerk]): Step => (maker) => {
      maker.intake(id, datum, { netwerkBetrokken: [netwerk] });
    });
  const inWording = day.map((datum): Step => (maker) => {
    maker.intakeInWording(datum);
  });
  const contact = fc
    .tuple(
      day,
      fc.constantFrom('RMC' as const, 'UWV' as const),
      fc.constantFrom('Media' as const, 'Presentatie' as const),
      fc.option(fc.nat(9)),
    )
    .map(([datum, soortOrganisatie, soort, aantalAanwezigen]): Step => (maker) => {
      maker.contact(datum, { soortOrganisatie, soort, aantalAanwezigen });
    });
  const werkgever = fc
    .tuple(lasting(day), fc.option(fc.nat(4)))
    .map(([{ start, einde }, plaatsen]): Step => (maker) => {
      maker.werkgever(start, { actiefTot: einde, plaatsen });
    });
  const rest = fc.tuple(d, day).map(([id, datum]): Step => (maker) => {
    maker.nazorg(id, datum);
    maker.toets(id, 'V-0001', datum);
    maker.toelichting('J-0001', '1.3', datum);
  });
  return fc.oneof(
    { arbitrary: fase, weight: 6 },
    { arbitrary: plaatsing, weight: 4 },
    { arbitrary: verklaring, weight: 2 },
    stage,
    log,
    meting,
    intake,
    inWording,
    contact,
    werkgever,
    rest,
  );
}

/** Three projectjaren with a gap before the last, doelen, and the records that others refer to. */
function start(): RegisterMaker {
  const maker = new RegisterMaker();
  maker.projectjaar('2022-04-01', '2024-01-31');
  maker.projectjaar('2024-02-01', '2025-01-31');
  maker.projectjaar('2025-03-01', '2025-12-31');
  for (let i = 0; i < deelnemers; i++) maker.deelnemer();
  for (let i = 0; i < werkgevers; i++) maker.werkgever('2022-01-01', { plaatsen: i });
  maker.stage('D-0001', 'W-0001', '2022-01-01');
  maker.verklaring('D-0001', null);
  for (const indicator of ['1.1', '1.3', '1.3/2024-Q2', '1.6']) maker.doel('J-0002', indicator, 2);
  maker.doel('J-0002', '1.2', 33, { eenheid: 'Percentage', uiterlijkOp: '2024-10-01' });
  return maker;
}

const build = (steps: readonly Step[]): Register => {
  const maker = start();
  for (const step of steps) step(maker);
  return maker.register();
};

const steps = (day: fc.Arbitrary<string>, minLength: number) =>
  fc.array(anyStep(day), { minLength, maxLength: 70, size: 'max' });

/** A random register. */
export const anyRegister: fc.Arbitrary<Register> = steps(recordDay, 20).map(build);

/** A register, a day, and the same register with more rows in every tab, all dated after that day. */
export const registerAndLater = anyDay.chain((peildatum) =>
  fc.tuple(steps(recordDay, 0), steps(dayIn(addDays(peildatum, 1), 600), 0)).map(([before, after]) => ({
    peildatum,
    before: build(before),
    after: build([
      ...before,
      ...after,
      (maker) => {
        maker.gestart(addDays(peildatum, 1), { aanmelddatum: addDays(peildatum, 1) });
        maker.projectjaar(addDays(peildatum, 1), addDays(peildatum, 300));
      },
    ]),
  })),
);

/** The same register with the rows of each tab in another order. */
export function shuffled(register: Register, seed: number): Register {
  let state = seed;
  const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648);
  return Object.fromEntries(
    Object.entries(register).map(([key, list]) => [
      key,
      (list as unknown[])
        .map((one) => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one),
    ]),
  ) as unknown as Register;
}
