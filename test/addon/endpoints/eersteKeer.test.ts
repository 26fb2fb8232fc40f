/** A first time through the built bundle: who may, what stands already, settings, and examples in and out. */
import type { Workbook } from '@plp/workbench';
import { allTabs } from '../../../src/register/tabs';
import type { Answer, EersteGedaan, EersteKeer, Saved } from '../../../src/sidebar/contract';
import { voorbeeldRegels } from '../../../src/demo/voorbeeld';
import { cellAt, typeIn } from '../../support/edits';
import { demoRegister, emptyRegister, hostOver } from '../../support/register';
import { recordsOf, sheetNamed, textOf } from '../../support/sheets';

const leader = 'projectleider@example.org';

const ask = <T>(workbook: Workbook, name: string, request: unknown, user = leader): Answer<T> =>
  hostOver(workbook, { user }).run(name, request) as Answer<T>;

const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const act = (workbook: Workbook, wat: string): EersteGedaan =>
  value(ask<EersteGedaan>(workbook, 'eersteKeerDoen', { wat }));
const opened = (workbook: Workbook): EersteKeer => value(ask<EersteKeer>(workbook, 'eersteKeerOpenen', {}));

/** What people filled in, tab by tab, without where it stands. */
const rowsIn = (workbook: Workbook): Record<string, string[]> =>
  Object.fromEntries(
    allTabs.map(({ name }) => [
      name,
      recordsOf(workbook, name)
        .map((one) => JSON.stringify(one))
        .sort(),
    ]),
  );

const idsIn = (workbook: Workbook, tab: string): unknown[] =>
  recordsOf(workbook, tab).map((record) => Object.values(record)[0]);

const deelnemer = (workbook: Workbook, voornaam: string): string =>
  String(
    recordsOf(workbook, 'Deelnemers').find((one) => one['Voornaam'] === voornaam && one['Achternaam'] === 'Voorbeeld')![
      'Deelnemer-ID'
    ],
  );

const reversed = (workbook: Workbook, tab: string): void => {
  const { rows } = sheetNamed(workbook, tab);
  const count = recordsOf(workbook, tab).length;
  rows.splice(1, count, ...rows.slice(1, count + 1).reverse());
};

test('Inrichten of an empty register goes on with Eerste keer; of one with a team it does not', () => {
  const shown = (workbook: Workbook): string[] => {
    const titles: string[] = [];
    hostOver(workbook, { ui: { sidebar: (title) => titles.push(title) } }).run('registerInrichten');
    return titles;
  };
  expect([shown(emptyRegister()), shown(demoRegister())]).toEqual([['Eerste keer'], []]);
});

test('it is for the projectleider, and for the owner while nobody stands in Medewerkers', () => {
  const refused = ask<EersteKeer>(demoRegister(), 'eersteKeerOpenen', {}, 'praktijkopleider@example.org');
  expect(refused).toMatchObject({ ok: false, error: { code: 'geen-recht' } });
  expect(ask(emptyRegister(), 'eersteKeerOpenen', {})).toMatchObject({ ok: true });
  expect(ask(emptyRegister(), 'eersteKeerOpenen', {}, 'iemand.anders@example.org')).toMatchObject({ ok: false });
});

test('it tells what stands already', () => {
  const workbook = demoRegister();
  const { medewerkers, projectjaren, doelen, taken, zelftest, voorbeelden, instellingen } = opened(workbook);
  expect([medewerkers, projectjaren, doelen].map(({ length }) => length)).toEqual(
    ['Medewerkers', 'Projectjaren', 'Doelen'].map((tab) => recordsOf(workbook, tab).length),
  );
  expect({ van: taken.van, zelftest, voorbeelden }).toEqual({ van: null, zelftest: false, voorbeelden: 0 });
  expect(instellingen.testen.waarde).toContain('Beroepeninteressetest');
  act(workbook, 'aanzetten');
  expect(opened(workbook).taken.van).toBe(leader);
});

test('a setting is judged as its cell is, and not written over what somebody changed meanwhile', () => {
  const workbook = demoRegister();
  const was = opened(workbook).instellingen.vrijeDagen.waarde;
  const store = (before: string, waarde: string) =>
    ask<string>(workbook, 'instellingOpslaan', { instelling: 'vrijeDagen', was: before, waarde });
  const now = (): string => opened(workbook).instellingen.vrijeDagen.waarde;
  expect(store(was, 'elke vrijdag')).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('Schrijf elke dag als 25-12') },
  });
  expect(now()).toBe(was);
  expect(store('iets anders', '1-1')).toMatchObject({ ok: false, error: { code: 'gewijzigd' } });
  expect(store(was, ' 1-1, 25-12 ')).toEqual({ ok: true, value: '1-1, 25-12' });
  expect(store(was, '1-1, 25-12')).toMatchObject({ ok: true });
  expect(now()).toBe('1-1, 25-12');
});

describe('examples', () => {
  test('break no rule, and none is doubted', () => {
    const workbook = emptyRegister();
    const zelf = { naam: 'Els Leider', email: leader, rol: 'Projectleider', ontvangtHerinneringen: 'Ja', actief: 'Ja' };
    value(
      ask<Saved>(workbook, 'opslaan', {
        verzoek: 'verzoek-eerste',
        schrijf: [{ tab: 'medewerkers', id: null, basis: null, values: zelf }],
      }),
    );
    act(workbook, 'voorbeelden');
    const checked = value(ask<{ bevindingen: { tab: string; bericht: string }[] }>(workbook, 'controleOphalen', {}));
    expect(checked.bevindingen).toEqual([]);
    expect(recordsOf(workbook, 'Deelnemers').map((one) => one['Achternaam'])).toEqual(Array(4).fill('Voorbeeld'));
    expect(opened(workbook).voorbeelden).toBe(voorbeeldRegels('2025-08-29', leader).length);
  });

  test('go out as they came, wherever they stand by then; what the team has is left alone', () => {
    const workbook = demoRegister();
    const before = rowsIn(workbook);
    act(workbook, 'voorbeelden');
    const with1 = rowsIn(workbook);
    expect(act(workbook, 'voorbeelden').gezegd).toContain('staan er al');
    expect(rowsIn(workbook)).toEqual(with1);
    for (const tab of ['Deelnemers', 'Toetsen', 'Werkgevers']) reversed(workbook, tab);
    expect(act(workbook, 'voorbeeldenWeg')).toMatchObject({ blijft: [] });
    expect(rowsIn(workbook)).toEqual(before);
    expect(opened(workbook).voorbeelden).toBe(0);
    // Their numbers are not given again, and nothing is said to have vanished.
    act(workbook, 'voorbeelden');
    expect(
      new Set([...idsIn(workbook, 'Deelnemers')]).has(
        JSON.parse(with1['Deelnemers']!.find((one) => one.includes('Anna'))!)['Deelnemer-ID'],
      ),
    ).toBe(false);
    expect(textOf(workbook, 'Start')).not.toContain('verdwenen');
  });

  test('that somebody changed stay with all of that deelnemer, and go when that is asked', () => {
    const workbook = demoRegister();
    const before = rowsIn(workbook);
    act(workbook, 'voorbeelden');
    const id = deelnemer(workbook, 'Anna');
    typeIn(
      workbook,
      'Deelnemers',
      sheetNamed(workbook, 'Deelnemers').rows.findIndex((row) => row?.[0]?.value === id) + 1,
      'Woonplaats',
      'Haarlem',
    );
    // Practising: a log about an example.
    const stage = recordsOf(workbook, 'Stages').find((one) => one['Deelnemer-ID'] === id)!['Stage-ID'];
    const values = { stageId: stage, deelnemerId: id, datum: '2025-08-29', soort: 'Werkplekbezoek' };
    value(
      ask<Saved>(workbook, 'opslaan', {
        verzoek: 'verzoek-oefenen',
        schrijf: [{ tab: 'stagelog', id: null, basis: null, values }],
      }),
    );
    const first = act(workbook, 'voorbeeldenWeg');
    expect(first.blijft).toContain(id);
    expect(recordsOf(workbook, 'Deelnemers').filter((one) => one['Achternaam'] === 'Voorbeeld')).toHaveLength(1);
    expect(opened(workbook).voorbeelden).toBe(first.blijft.length);
    expect(act(workbook, 'voorbeeldenAllesWeg')).toMatchObject({ blijft: [] });
    expect(rowsIn(workbook)).toEqual(before);
  });

  test('to which a row of the team points stay, whatever is asked', () => {
    const workbook = demoRegister();
    act(workbook, 'voorbeelden');
    const werkgever = recordsOf(workbook, 'Werkgevers').find((one) => one['Naam'] === 'Voorbeeldbakkerij')![
      'Werkgever-ID'
    ];
    typeIn(workbook, 'Stages', 2, 'Werkgever-ID', String(werkgever));
    expect(act(workbook, 'voorbeeldenAllesWeg')).toEqual({
      gezegd: expect.stringContaining('jullie eigen rijen wijzen ernaar'),
      blijft: [werkgever],
    });
    expect(cellAt(workbook, 'Stages', 2, 'Werkgever-ID')?.value).toBe(werkgever);
  });

  test('are in no figure and in no mail, and are told of where figures stand', () => {
    const figures = (workbook: Workbook): unknown => {
      const { figures: all } = value(ask<{ figures: unknown }>(workbook, 'cijfersOpvragen', {}));
      return all;
    };
    const mails = (workbook: Workbook): string => {
      const host = hostOver(workbook);
      host.run('herinneringenAanzetten');
      host.run('dagelijkseTaken');
      return JSON.stringify(host.mails.map(({ to, subject, body }) => [to, subject, body]));
    };
    const [plain, practised] = [demoRegister(), demoRegister()];
    act(practised, 'voorbeelden');
    const id = deelnemer(practised, 'Bram');
    const values = {
      deelnemerId: id,
      datum: '2025-08-20',
      soort: 'Gesprek',
      nogAanHetWerk: 'Ja',
      volgendContactOp: '2025-08-29',
    };
    value(
      ask<Saved>(practised, 'opslaan', {
        verzoek: 'verzoek-oefenen',
        schrijf: [{ tab: 'nazorg', id: null, basis: null, values }],
      }),
    );
    expect(figures(practised)).toEqual(figures(plain));
    const [sent, sentWith] = [mails(plain), mails(practised)];
    expect(sentWith).not.toContain('Voorbeeld');
    expect(sentWith).toEqual(sent);
    hostOver(practised).run('uitkomstenBijwerken');
    expect(textOf(practised, 'Uitkomsten')).toContain('Er staan voorbeeldgegevens in het register');
  });

  test('that were stored, and not remembered since Google failed, are the same ones when it is tried again', () => {
    const workbook = demoRegister();
    act(workbook, 'voorbeelden');
    const whole = rowsIn(workbook);
    delete workbook.properties.document['plp.voorbeelden'];
    act(workbook, 'voorbeelden');
    expect(rowsIn(workbook)).toEqual(whole);
    expect(act(workbook, 'voorbeeldenWeg').blijft).toEqual([]);
  });
});
