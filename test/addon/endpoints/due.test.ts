/** What is due, as the endpoint answers: the same as from the whole register, for whom, and with which form. */
import { watSpeelt } from '../../../src/herinneringen/watSpeelt';
import type { Answer, Due } from '../../../src/sidebar/contract';
import { vandaagDelen } from '../../../src/sidebar/contract';
import { together } from '../../../src/sidebar/vandaag/ask';
import { soorten, soortNamen } from '../../../src/herinneringen/soorten';
import { termen } from '../../herinneringen/support';
import { demoRegister, hostOver } from '../../support/register';
import { register } from '../../demo/support';

const askOn = (day: string, request: object = {}, user = 'projectleider@example.org') =>
  hostOver(demoRegister(), { now: () => Date.parse(`${day}T12:00:00Z`), user }).run(
    'vandaagOphalen',
    request,
  ) as Answer<Due>;

const dueOn = (day: string, request: object = {}): Due => {
  const answer = askOn(day, request);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const itemsOn = (day: string, request: object = {}): Due['items'] => dueOn(day, request).items;

const key = ({ soort, recordId, op }: { soort: string; recordId: string; op: string }): string =>
  `${soort} ${recordId} ${op}`;

test.each(['2023-03-01', '2024-06-14', '2025-01-31', '2025-08-31', '2026-02-01'])(
  'on %s all that is due comes, oldest first',
  (day) => {
    const expected = watSpeelt(register, termen, day).map(key);
    expect(expected.length).toBeGreaterThan(0);
    expect(itemsOn(day).map(key)).toEqual(expected);
  },
);

test('in parts that run side by side the same comes, in no more than eight questions to Google each', () => {
  const day = '2025-08-31';
  expect(new Set(soortNamen.map((naam) => soorten[naam].deel))).toEqual(new Set(vandaagDelen));
  const host = hostOver(demoRegister(), {
    now: () => Date.parse(`${day}T12:00:00Z`),
    user: 'praktijkopleider@example.org',
  });
  const ask = (request: object): Due => (host.run('vandaagOphalen', request) as { value: Due }).value;
  const parts = vandaagDelen.map((deel) => {
    host.resetTrace();
    const part = ask({ deel });
    expect(host.roundTrips.length).toBeLessThanOrEqual(8);
    expect(part.items.length).toBeGreaterThan(0);
    return part;
  });
  const inOrder = (items: Due['items']): Due['items'] =>
    [...items].sort((a, b) => a.dagen - b.dagen || key(a).localeCompare(key(b)));
  const { items, voorMij, ...all } = together(parts);
  const whole = ask({});
  expect({ ...all, items: inOrder(items), voorMij: inOrder(voorMij) }).toEqual({
    ...whole,
    items: inOrder(whole.items),
    voorMij: inOrder(whole.voorMij),
  });
  expect(items.map(({ dagen }) => dagen)).toEqual(whole.items.map(({ dagen }) => dagen));
});

test('of parts that could not send all, nothing is shown that another part may have left behind', () => {
  const part = (dagen: readonly number[], allen: number): Due => ({
    ...dueOn('2025-08-31'),
    items: dagen.map((one) => ({ dagen: one })) as unknown as Due['items'],
    aantallen: { mij: 0, allen },
  });
  const { items, aantallen } = together([part([-9, 1], 40), part([-3, 0, 2], 3)]);
  expect(items.map(({ dagen }) => dagen)).toEqual([-9, -3, 0, 1]);
  expect(aantallen.allen).toBe(43);
});

test('of one deelnemer all of hers comes, and nothing else', () => {
  const all = itemsOn('2025-08-31');
  const hers = itemsOn('2025-08-31', { deelnemerId: 'D-0022' });
  expect(hers).toEqual(all.filter(({ deelnemerId }) => deelnemerId === 'D-0022'));
  expect(hers).toHaveLength(3);
});

test('a tab is not read whose rows must refer to what nobody has, and all comes all the same', () => {
  const day = '2025-08-31';
  const open = register.stages.find(({ einde }) => einde === null)!;
  const idle = register.deelnemers.find(({ id }) => !register.stages.some(({ deelnemerId }) => deelnemerId === id))!;
  const host = hostOver(demoRegister(), { now: () => Date.parse(`${day}T12:00:00Z`) });
  const tabsReadFor = (deelnemerId: string | null): string => {
    host.resetTrace();
    expect(host.run('vandaagOphalen', { deelnemerId })).toMatchObject({ ok: true });
    return host.roundTrips.map(({ detail }) => detail).join();
  };
  expect(tabsReadFor(idle.id)).not.toContain('Stagelog');
  expect(tabsReadFor(open.deelnemerId)).toContain('Stagelog');
  expect(tabsReadFor(null)).toContain('Stagelog');
  expect(host.roundTrips.length).toBeLessThanOrEqual(13);
  expect(itemsOn(day, { deelnemerId: idle.id })).toEqual(itemsOn(day).filter((one) => one.deelnemerId === idle.id));
});

test('each item has its line, and leads to the form that does it', () => {
  const { items, bellen } = dueOn('2025-08-31');
  expect(items.find(({ recordId }) => recordId === 'T-0078')).toEqual({
    soort: 'toets',
    tab: 'toetsen',
    recordId: 'T-0078',
    deelnemerId: 'D-0022',
    meer: ['Maakt sanitair schoon'],
    telefoon: '06 - 000 000 76',
    status: 'Gepland',
    naam: 'Daan van Wijk',
    op: '2025-07-07',
    dagen: -55,
    regel: 'Toets B1-K1-W3, 55 dagen te laat (maandag 7 juli)',
    voor: 'Hanneke Zuurbier',
    voorMij: false,
    form: 'toetsen',
    formRecordId: 'T-0078',
    handeling: null,
  });
  expect(bellen['D-0022']).toEqual([
    {
      wie: 'Leermeester Danuta Mazur, contactpersoon Paul Hendriksen, Participatiebedrijf',
      nummer: '06 - 000 003 74',
    },
  ]);
  const followUp = items.find(({ recordId }) => recordId === 'L-0678')!;
  const stageId = register.stagelog.find(({ id }) => id === 'L-0678')!.stageId;
  expect(followUp).toMatchObject({ soort: 'vervolgStage', form: 'stagelog', formRecordId: stageId });
});

test('a stranger and a bad request get a sentence, and nothing of the register', () => {
  expect(askOn('2025-08-31', {}, 'onbekend@example.org')).toMatchObject({ ok: false, error: { code: 'geen-recht' } });
  expect(askOn('2025-08-31', { deelnemerId: 7 })).toMatchObject({ ok: false, error: { code: 'ongeldig' } });
});
