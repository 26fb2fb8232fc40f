/** What forms are told of a register of 10,000 deelnemers fits in 100 kB, and a list says how much more there is. */
import { formDeclarations, forms } from '../../../src/sidebar/contract';
import type { Answer, Due, EndpointName, NazorgLijst, StagesInView } from '../../../src/sidebar/contract';
import { bigRegister } from '../../bench/bigRegister';
import { demoNow, hostOver } from '../../support/register';

/** Bytes. */
const most = 100_000;

const host = hostOver(bigRegister(10_000), { now: () => demoNow });

function told<T>(endpoint: EndpointName, request: object): T {
  const answer = host.run(endpoint, request) as Answer<T>;
  expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(most);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** What forms ask first that do not begin with rows. */
const first: Readonly<Record<string, object>> = {
  herkomstOphalen: { keuze: { projectjaar: null, peildatum: null, cijfer: { code: '3.2', onderdeel: '' } } },
  toelichtingenOphalen: { projectjaarId: null, peildatum: null },
};

test.each(forms.filter((form) => formDeclarations[form].opent !== null))('what the form %s asks first', (form) => {
  const { opent } = formDeclarations[form];
  if (opent === null) return;
  if (opent.eindpunt !== 'formulierOpenen') told(opent.eindpunt, first[opent.eindpunt] ?? {});
  else {
    const { tabs, zonder } = opent;
    for (const deelnemerId of ['', 'D-0000020']) told(opent.eindpunt, { deelnemerId, tabs, zonder });
  }
});

test.each([
  ['verklaringen', ['opleidingscode', 'titel']],
  ['plaatsingen', ['functie', 'werkgever']],
  ['deelnemers', ['achternaam', 'woonplaats']],
])('what is suggested from %s', (tab, kolommen) => {
  const values = told<readonly unknown[]>('waardenOphalen', { tab, kolommen });
  expect(new Set(values.map((one) => JSON.stringify(one))).size).toBe(values.length);
  expect(values.length).toBeGreaterThan(0);
});

test('Vandaag tells how much there is, and sends what is most urgent', () => {
  const { aantallen, items } = told<Due>('vandaagOphalen', {});
  expect(aantallen.allen).toBeGreaterThan(items.length);
  expect(items.map(({ dagen }) => dagen)).toEqual(items.map(({ dagen }) => dagen).sort((a, b) => a - b));
});

test('Nazorg is told of whom to have contact with, not of all rows', () => {
  host.resetTrace();
  const { aantal, lijst } = told<NazorgLijst>('nazorgBekijken', {});
  expect(aantal).toBeGreaterThan(lijst.length);
  expect(lijst.length).toBe(30);
  expect(host.roundTrips.length).toBeLessThanOrEqual(5);
});

test('open stages that did not travel are found by what is typed', () => {
  const { aantal, stages } = told<StagesInView>('stagesBekijken', {});
  expect(aantal).toBeGreaterThan(stages.length);
  const last = told<StagesInView>('stagesBekijken', { zoek: stages[0]!.id });
  expect(last.stages).toEqual([stages[0]]);
  const sector = told<StagesInView>('stagesBekijken', { zoek: stages[0]!.sector! });
  expect(sector.aantal).toBeLessThan(aantal);
  expect(sector.stages.every((one) => one.sector === stages[0]!.sector)).toBe(true);
});
