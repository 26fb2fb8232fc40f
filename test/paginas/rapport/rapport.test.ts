/** The report: which days it is about, what a quarter brought, the words beside the figures and those that are missing. */
import type { Register } from '../../../src/register/register';
import { formatAantal } from '../../../src/uitkomsten/cijfers/format';
import { computeFigures } from '../../../src/uitkomsten/cijfers/figures';
import { ontbrekendeToelichtingen, teSchrijven } from '../../../src/paginas/rapport/ontbrekend';
import type { Rapport, RapportVraag } from '../../../src/paginas/rapport/rapport';
import { inRapportWoorden, maakRapport } from '../../../src/paginas/rapport/rapport';
import { naarBuiten } from '../../../src/paginas/buiten/getallen';
import { leegBoek, Loket } from '../../../src/privacy/vrijgave';
import type { Figure } from '../../../src/uitkomsten/cijfers/figure';
import { tabellen } from '../../../src/uitkomsten/indicatoren/tabellen';
import { RegisterMaker } from '../../support/builders';

/** Two projectjaren; three start in the second, one before and two in its second quarter, of whom one gets a verklaring. */
function maker(): RegisterMaker {
  const one = new RegisterMaker();
  const [first, second] = [
    one.projectjaar('2023-01-01', '2024-01-31', { naam: 'Projectjaar 1' }),
    one.projectjaar('2024-02-01', '2024-12-31', { naam: 'Projectjaar 2' }),
  ];
  one.gestart('2023-05-01');
  one.gestart('2024-03-01');
  one.verklaring(one.gestart('2024-04-10'), '2024-06-20');
  const gone = one.gestart('2024-05-10');
  one.fase(gone, '2024-06-30', 'Uitgevallen', { reden: 'Motivatie' });
  one.doel(second, '1.3', 4);
  one.toelichting(first, '1.1', '2024-01-31');
  one.toelichting(second, '1.1', '2024-03-31', { tekst: 'Van maart.', oordeel: 'Zorg' });
  one.toelichting(second, '1.3', '2024-06-30', { tekst: 'Van juni.' });
  one.toelichting(second, '1.3/2024-Q2', '2024-06-30', { tekst: 'Over dit kwartaal.' });
  one.toelichting(second, '4.1', '2024-07-01', { tekst: 'Van later.' });
  return one;
}

const register = maker().register();

function rapport(vraag: RapportVraag, today = '2025-01-15', of: Register = register): Rapport {
  const made = maakRapport(of, vraag, today, 'Praktijkleren Plus');
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

const kwartaal = (which: string, today?: string): Rapport => rapport({ soort: 'kwartaal', kwartaal: which }, today);
const rij = (of: Rapport, code: string) => of.tabellen.flatMap(({ rijen }) => rijen).find((one) => one.code === code)!;

test('it has every goal of Tabel 1 to 4 in the order of the report, also those with words only', () => {
  const made = kwartaal('2024-K2');
  expect(made.tabellen.map(({ titel, rijen }) => [titel, rijen.map(({ code }) => code)])).toEqual(
    tabellen.map(({ titel, rijen }) => [titel, rijen.map(({ code }) => code)]),
  );
  expect([rij(made, '3.4').cijfers, rij(made, '4.1').cijfers]).toEqual([[], []]);
});

test('what is agreed is that of Uitkomsten on its peildatum, all else about as many, and every main figure is in, once', () => {
  for (const made of [kwartaal('2024-K2'), rapport({ soort: 'eind', projectjaarId: 'J-0002' })]) {
    const figures = computeFigures(register, made.projectjaar.id, made.peildatum);
    const shown = made.tabellen.flatMap(({ rijen }) =>
      rijen.flatMap(({ code, cijfers }) => cijfers.map(({ onderdeel, waarde }) => `${code}/${onderdeel} ${waarde}`)),
    );
    const told = (figure: Figure): string =>
      figure.doel === null
        ? naarBuiten(new Loket(() => leegBoek, made.peildatum), '', figure).tekst
        : inRapportWoorden(figure);
    const all = figures.map((figure) => `${figure.code}/${figure.onderdeel} ${told(figure)}`);
    const before = computeFigures(register, 'J-0001', made.peildatum).map(
      (figure) => `${figure.code}/Projectjaar 1 ${told(figure)}`,
    );
    expect([...all, ...before]).toEqual(expect.arrayContaining(shown));
    expect(shown.filter((one) => one.includes('/Projectjaar 1 '))).toHaveLength(2);
    const labels = made.tabellen.flatMap(({ rijen }) =>
      rijen.flatMap(({ cijfers }) => cijfers.map(({ label }) => label)),
    );
    expect(new Set(labels).size).toBe(labels.length);
    const main = figures.filter(({ onderdeel }) => onderdeel === '').map(({ beschrijving }) => beschrijving.label);
    expect(main.filter((label) => !labels.includes(label))).toEqual([]);
  }
});

test('1.1 begins with who started in the projectjaar before, in the words of the plan; who started in this one is told at 1.4', () => {
  const one = new RegisterMaker();
  const [first, second] = [
    one.projectjaar('2023-01-01', '2023-12-31', { naam: 'Projectjaar 1' }),
    one.projectjaar('2024-01-01', '2024-12-31', { naam: 'Projectjaar 2' }),
  ];
  Array.from({ length: 15 }, (_, index) => {
    const deelnemer = one.gestart('2023-05-01');
    if (index < 8) one.verklaring(deelnemer, '2024-06-20');
  });
  one.gestart('2024-03-01');
  const plan = 'Afronden: praktijkverklaringen voor tenminste 7 van de 15 studenten.';
  one.doel(first, '1.1', 7, { uiterlijkOp: '2024-12-31', tekst: plan });
  one.doel(second, '1.4', 15);
  const made = rapport({ soort: 'eind', projectjaarId: second }, '2025-01-15', one.register());
  expect(rij(made, '1.1')).toMatchObject({
    doel: plan,
    cijfers: [{ vanVorig: true, waarde: '8 van de 15 (53%)', oordeel: 'behaald' }],
  });
  expect(rij(made, '1.4').cijfers[0]).toMatchObject({ waarde: '0 van de 1 (0%)', doel: '15, uiterlijk 31-12-2024' });
});

test('functies stand together at 1.2, from five people on, and none that names a deelnemer', () => {
  const functies = (count: number, extra = 'receptie'): string | undefined => {
    const one = new RegisterMaker();
    const year = one.projectjaar('2024-01-01', '2024-12-31');
    Array.from({ length: count }, (_, index) =>
      one.plaatsing(one.gestart('2024-03-01'), '2024-06-01', {
        functie: index === 0 ? extra : index % 2 ? 'Kok' : 'kok',
      }),
    );
    const made = rapport({ soort: 'eind', projectjaarId: year }, '2025-01-15', one.register());
    return rij(made, '1.2').cijfers.find(({ label }) => label === 'Functies')?.waarde;
  };
  expect([functies(4), functies(5)]).toEqual([undefined, 'kok, receptie']);
  const { voornaam, achternaam } = ((): { voornaam: string; achternaam: string } => {
    const one = new RegisterMaker();
    one.projectjaar('2024-01-01', '2024-12-31');
    one.gestart('2024-03-01');
    return one.register().deelnemers[0]!;
  })();
  expect(functies(5, `hulp van ${voornaam} ${achternaam}`)).toBe('kok');
});

test('thousands have a dot', () => {
  expect([999, 1000, 11440, 1234567, 1234.5].map(formatAantal)).toEqual([
    '999',
    '1.000',
    '11.440',
    '1.234.567',
    '1.234,5',
  ]);
});

test('the summary tells no number that readers may not have, and what is held back is told once, of what is not agreed', () => {
  const given = [['1.1/', 3] as const, ['1.1/ van', 0] as const, ['1.3/', 1] as const];
  const getallen = Object.fromEntries(given.map(([naam, echt]) => [naam, [['2024-03-31', echt] as const]]));
  const made = maakRapport(register, { soort: 'kwartaal', kwartaal: '2024-K2' }, '2025-01-15', 'PLP', [], (groep) =>
    groep === 'J-0002' ? { dagen: ['2024-03-31'], getallen } : leegBoek,
  );
  if (!made.ok) throw new Error(made.problem.message);
  const { samenvatting, achtergehouden } = made.value;
  expect(samenvatting).toContain('behaalden er een aantal (niet getoond) een praktijkverklaring');
  expect(achtergehouden.filter((zin) => zin.startsWith('1.1'))).toHaveLength(2);
  expect(achtergehouden.filter((zin) => zin.startsWith('1.3'))).toEqual([]);
});

test('a quarter counts up to its last day, and tells what came in since its first', () => {
  const made = kwartaal('2024-K2');
  expect(made.peildatum).toBe('2024-06-30');
  expect(rij(made, '1.3').cijfers[0]).toMatchObject({
    waarde: '3',
    erbij: '+2',
    doel: '4, uiterlijk 31-12-2024',
    oordeel: 'op schema',
  });
  // Of what is no agreement a quarter tells no change: that would be a few people.
  expect(made.gebeurd).toEqual(['2 deelnemers startten.']);
  const others = made.tabellen
    .flatMap(({ rijen }) => rijen.flatMap(({ cijfers }) => cijfers))
    .filter(({ doel }) => !doel);
  const told = /^(?:–|niet getoond|(?:(?:minder dan 3|ongeveer \d*[05])(?: van |$))+)$/;
  expect(others.filter(({ erbij, waarde }) => erbij !== '' || !told.test(waarde))).toEqual([]);
});

test('what a quarter brought adds up over the quarters', () => {
  const sum = ['2024-K1', '2024-K2', '2024-K3', '2024-K4'].reduce(
    (total, one) => total + Number(rij(kwartaal(one), '1.3').cijfers[0]!.erbij),
    0,
  );
  expect(sum).toBe(3);
});

test('the quarter in which a projectjaar begins counts from its first day', () => {
  const made = kwartaal('2024-K1');
  expect(made.projectjaar.id).toBe('J-0002');
  expect(made.regels.join(' ')).toContain('Dit rapport gaat over 01-02-2024 tot en met 31-03-2024.');
  expect(rij(made, '1.3').cijfers[0]!.erbij).toBe('+1');
});

test('a quarter that goes on counts up to today', () => {
  expect(kwartaal('2024-K2', '2024-05-01')).toMatchObject({
    peildatum: '2024-05-01',
    samenvatting: expect.stringContaining('startten 2 deelnemers (doel 4: op schema)') as string,
  });
});

test('a projectjaar counts up to its last day, or up to today when it goes on', () => {
  const end = rapport({ soort: 'eind', projectjaarId: 'J-0002' });
  expect(end).toMatchObject({ peildatum: '2024-12-31', sleutel: 'J-0002', gebeurd: [] });
  expect(rij(end, '1.3').cijfers[0]!.erbij).toBe('');
  expect(rapport({ soort: 'eind', projectjaarId: 'J-0002' }, '2024-05-01').peildatum).toBe('2024-05-01');
});

test('somebody who comes back counts as one fewer', () => {
  const back = maker();
  back.fase('D-0004', '2024-08-01', 'Leertraject');
  back.doel('J-0002', '1.6', 1);
  const made = rapport({ soort: 'kwartaal', kwartaal: '2024-K3' }, '2025-01-15', back.register());
  expect(rij(made, '1.6').cijfers[0]!.erbij).toBe('−1');
  expect(made.gebeurd).toContain('Uitgevallen deelnemers: 1 minder dan aan het begin van het kwartaal.');
});

test.each([
  [{ soort: 'kwartaal', kwartaal: '2025-K2' }, /tweede kwartaal van 2025 is nog niet begonnen/],
  [{ soort: 'kwartaal', kwartaal: '2022-K4' }, /nog geen projectjaar begonnen/],
  [{ soort: 'eind', projectjaarId: 'J-0009' }, /J-0009 bestaat niet/],
] as const)('%j is refused with what to do', (vraag, words) => {
  const made = maakRapport(register, vraag, '2025-01-15', '');
  expect(made.ok ? '' : made.problem.message).toMatch(words);
});

test('a projectjaar that has not begun is refused', () => {
  const made = maakRapport(register, { soort: 'eind', projectjaarId: 'J-0002' }, '2024-01-15', '');
  expect(made.ok ? '' : made.problem.message).toMatch(/Projectjaar 2 is nog niet begonnen/);
});

test('beside a goal stand the last words up to the peildatum, with their day where that is another', () => {
  const made = kwartaal('2024-K2');
  expect(rij(made, '1.1').woorden).toMatchObject({ tekst: 'Van maart.', oordeel: 'Zorg', geschrevenBij: '2024-03-31' });
  expect(rij(made, '1.3').woorden).toMatchObject({ tekst: 'Van juni.', geschrevenBij: null });
  const agreed = maker();
  agreed.doel('J-0002', '1.3/2024-Q2', 2);
  const parts = rij(rapport({ soort: 'kwartaal', kwartaal: '2024-K2' }, undefined, agreed.register()), '1.3').cijfers;
  expect(parts.find(({ onderdeel }) => onderdeel === '2024-Q2')!.woorden).toMatchObject({
    tekst: 'Over dit kwartaal.',
  });
  expect(rij(made, '4.1').woorden).toBeNull();
});

describe('missing words', () => {
  const all = tabellen.flatMap(({ rijen }) => rijen.map(({ code }) => code));
  const without = (...codes: string[]) => all.filter((code) => !codes.includes(code));

  test('are those of the codes without any up to the peildatum, in the order of the tables', () => {
    expect(ontbrekendeToelichtingen(register, 'J-0002', '2024-06-30')).toEqual(without('1.1', '1.3'));
    expect(ontbrekendeToelichtingen(register, 'J-0002', '2024-07-01')).toEqual(without('1.1', '1.3', '4.1'));
  });

  test('with a first day, older words do not count', () => {
    expect(ontbrekendeToelichtingen(register, 'J-0002', '2024-06-30', '2024-04-01')).toEqual(without('1.3'));
    expect(kwartaal('2024-K2').ontbreekt).toEqual(without('1.3'));
  });

  test('words about a part are no words about its goal', () => {
    const one = new RegisterMaker();
    one.toelichting(one.projectjaar('2024-01-01', '2024-12-31'), '1.3/2024-Q2', '2024-06-30');
    expect(ontbrekendeToelichtingen(one.register(), 'J-0001', '2024-06-30')).toContain('1.3');
  });

  test('are asked for the last full quarter; words of today count too', () => {
    const projectjaar = register.projectjaren[1]!;
    expect(teSchrijven(register, projectjaar, '2024-07-15')).toEqual({
      kwartaal: '2024-K2',
      codes: without('1.3', '4.1'),
    });
  });

  test('are not asked for a quarter in which the projectjaar had no day', () => {
    const projectjaar = register.projectjaren[1]!;
    expect([
      teSchrijven(register, projectjaar, '2024-02-15')?.kwartaal,
      teSchrijven(register, projectjaar, '2025-04-01')?.kwartaal,
    ]).toEqual([undefined, undefined]);
    expect(teSchrijven(register, projectjaar, '2025-01-15')?.kwartaal).toBe('2024-K4');
  });

  test('are none when all are there', () => {
    const one = new RegisterMaker();
    const id = one.projectjaar('2024-01-01', '2024-12-31');
    for (const code of all) one.toelichting(id, code, '2024-06-30');
    const made = one.register();
    expect([
      ontbrekendeToelichtingen(made, id, '2024-06-30'),
      teSchrijven(made, made.projectjaren[0]!, '2024-07-15'),
    ]).toEqual([[], null]);
  });
});
