/** What a figure counts, in words; and the records behind it, as people know them. */
import fc from 'fast-check';
import type { Register } from '../../../src/register/register';
import { bronnenVan } from '../../../src/uitkomsten/cijfers/bronnen';
import { bronRegels } from '../../../src/uitkomsten/cijfers/bronRegel';
import { computeFigures, herleideFiguren } from '../../../src/uitkomsten/cijfers/figures';
import { figureOf } from '../../../src/uitkomsten/cijfers/overzicht';
import { isLijst } from '../../../src/uitkomsten/indicatoren/indicator';
import { definitieVan, indicatoren } from '../../../src/uitkomsten/indicatoren/tabellen';
import { RegisterMaker } from '../../support/builders';
import { definitie } from '../../support/figures';
import { anyDay, anyRegister } from '../../support/registers/randomRegister';

const maker = new RegisterMaker();
maker.projectjaar('2024-01-01', '2024-12-31');
const anna = maker.gestart('2024-02-01', { voornaam: 'Anna', achternaam: 'Voorbeeld' });
const bram = maker.gestart('2024-05-01', { voornaam: 'Bram', achternaam: 'Voorbeeld' });
maker.verklaring(anna, '2024-08-01');
maker.fase(bram, '2024-09-01', 'Uitgevallen');
maker.plaatsing(anna, '2024-09-01', { functie: 'Receptie', einde: '2024-11-30' });
maker.meting(anna, '2024-02-10', { zelfvertrouwen: 4 });
maker.meting(anna, '2024-06-10', { zelfvertrouwen: 7 });
const kitchen = maker.werkgever('2024-01-15', { plaatsen: 3 });
const stage = maker.stage(anna, kitchen, '2024-03-01', { sector: 'Catering' });
maker.log(stage, anna, '2024-03-08', { gewerkteUren: 6.5, aanpassing: 'Tempo' });
maker.contact('2024-04-01', {
  organisatie: 'RMC Voorbeeld',
  soortOrganisatie: 'RMC',
  soort: 'Presentatie',
  aantalAanwezigen: 12,
});
const register = maker.register();

/** What is behind a figure of the first projectjaar. */
const herkomst = (of: Register, peildatum: string, code: string, onderdeel: string) =>
  figureOf(herleideFiguren(of, 'J-0001', peildatum), code, onderdeel)!.herkomst();

const behind = (code: string, onderdeel = '') => {
  const { teller, noemer } = herkomst(register, '2024-12-31', code, onderdeel);
  return (noemer ?? teller)
    .map(bronRegels(register, { peildatum: '2024-12-31', regels: definitie(code, onderdeel).regels ?? {} }))
    .map(({ naam, regel }) => `${naam}. ${regel}`);
};

test.each([
  [
    '1.1',
    '',
    [
      'Anna Voorbeeld. Gestart op 01-02-2024. Verklaring op 01-08-2024.',
      'Bram Voorbeeld. Gestart op 01-05-2024. Uitgevallen sinds 01-09-2024.',
    ],
  ],
  [
    '1.2',
    '',
    [
      'Anna Voorbeeld. Werk sinds 01-09-2024: Receptie, betaald werk. Gestopt op 30-11-2024.',
      'Bram Voorbeeld. Nog geen waardevol werk.',
    ],
  ],
  ['1.2', 'Functie: Receptie', ['Anna Voorbeeld. Receptie, betaald werk, sinds 01-09-2024.']],
  ['1.7', '', ['Anna Voorbeeld. Tempo op 08-03-2024.']],
  [
    '2.1',
    '',
    [
      'Anna Voorbeeld. Gestart op 01-02-2024. Eerste stage op 01-03-2024.',
      'Bram Voorbeeld. Gestart op 01-05-2024. Nog geen stage.',
    ],
  ],
  ['2.1', 'Uren', ['Anna Voorbeeld. 6,5 uur op 08-03-2024.']],
  ['2.2', '', ['Anna Voorbeeld. Zelfvertrouwen van 4 (10-02-2024) naar 7 (10-06-2024).']],
  ['2.2', 'Zelfvertrouwen: laatste', ['Anna Voorbeeld. Zelfvertrouwen: 7 (10-06-2024).']],
  ['2.3', 'RMC: organisaties', ['RMC Voorbeeld. Presentatie op 01-04-2024. Aanwezigen: 12.']],
  ['4.4', 'Plaatsen', ['Kloosterkeuken. Actief sinds 15-01-2024. Plekken: 3.']],
  ['4.4', 'Open stages', ['Anna Voorbeeld. Kloosterkeuken, Catering, sinds 01-03-2024.']],
])('behind %s %s each record tells what made it count or not', (code, onderdeel, told) => {
  expect(behind(code, onderdeel)).toEqual(told);
});

test('what is dated after the peildatum is not told', () => {
  const { noemer } = herkomst(register, '2024-07-01', '1.1', '');
  const told = noemer!
    .map(bronRegels(register, { peildatum: '2024-07-01', regels: definitie('1.1').regels ?? {} }))
    .map(({ regel }) => regel);
  expect(told).toEqual([
    'Gestart op 01-02-2024. Nog bezig: Leertraject sinds 01-02-2024.',
    'Gestart op 01-05-2024. Nog bezig: Leertraject sinds 01-05-2024.',
  ]);
});

test('an intake that does not count says why; one without a number leads to Controle', () => {
  const own = new RegisterMaker();
  own.projectjaar('2024-01-01', '2024-12-31');
  own.intake(own.deelnemer(), '2024-02-01');
  own.intakeInWording('2024-03-01');
  const made = own.register();
  const left = {
    ...made,
    intakeRows: [...made.intakeRows, { id: 'I-0009', deelnemerId: 'D-0001', datum: '2024-04-01', counts: false }],
    leftOut: [{ tab: 'intakes', row: 4, id: 'I-0009', reason: 'leeg', header: 'Motivatie' } as const],
  };
  const { noemer } = herkomst(left, '2024-12-31', '4.2', '');
  const tell = bronRegels(left, { peildatum: '2024-12-31', regels: definitie('4.2').regels ?? {} });
  expect(noemer!.map(tell).map(({ naam, regel }) => `${naam}: ${regel}`)).toEqual([
    'Voorbeeld Persoon: Intake op 01-02-2024.',
    'Intake zonder nummer: Kijk in Controle welke rij dit is.',
    'Voorbeeld Persoon: Intake op 01-04-2024. Kijk naar Motivatie.',
  ]);
});

test('every figure of any register has its words, filled in; a share is of a group, and nothing else is', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, (any, day) => {
      for (const { code, onderdeel, maat, beschrijving } of computeFigures(any, 'J-0002', day)) {
        const { telt, groep = null } = beschrijving;
        expect(`${telt} ${groep ?? ''}`).not.toMatch(/\$|undefined/);
        expect([code, onderdeel, groep !== null]).toEqual([code, onderdeel, maat === 'percentage']);
        // What people type for it finds it again.
        expect(definitieVan(code, onderdeel)).toMatchObject(beschrijving);
      }
    }),
    { numRuns: 30 },
  );
  expect(definitie('1.3', '2024-Q1').telt).toContain('kwartaal 1 van 2024');
});

test('each part of the tables has words of its own', () => {
  for (const { hoofd, onderdelen = [] } of indicatoren) {
    for (const one of [hoofd, ...onderdelen]) if (one && !isLijst(one)) expect(one.telt).not.toBe('');
  }
  expect(definitieVan('1.1', 'Bestaat niet')).toBeNull();
});

test('for each figure of any register as many count as it says, of a group as large as it says, and each is told of', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, (any, day) => {
      for (const figure of herleideFiguren(any, 'J-0002', day).filter(
        ({ onderdeel }, index) => onderdeel === '' || index % 3 === 0,
      )) {
        const bronnen = bronnenVan(any, figure);
        if (figure.maat === 'percentage') {
          expect([bronnen.filter(({ telt }) => telt).length, bronnen.length]).toEqual([figure.teller, figure.noemer]);
        } else {
          expect(bronnen.every(({ telt }) => telt)).toBe(true);
        }
        expect(bronnen.filter(({ naam, regel }) => naam === '' || regel === '')).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
});
