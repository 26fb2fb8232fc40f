/** What a sheet of the team's own seems to hold. */
import fc from 'fast-check';
import { koprijVan, maakBron } from '../../src/importeren/bron';
import { ontbrekend, waardenlijsten } from '../../src/importeren/koppeling/koppeling';
import { afstand, gelijkenis } from '../../src/importeren/koppeling/lijken';
import { splitsNaam } from '../../src/importeren/naam';
import { profielen } from '../../src/importeren/koppeling/profiel';
import { datumvormVan } from '../../src/register/text/dateOrder';
import { isBekendeKop, keuzeVoorstel, kolomVoorstellen } from '../../src/importeren/koppeling/voorstel';
import { faseNamen } from '../../src/register/tabs/fasen';
import type { Cell } from '../../src/register/cell';
import { akkoord, breedBlad, bronVan, kennis, lijsten } from './bladen';

const voorstellen = (cells: Cell[][]): Record<string, string> =>
  Object.fromEntries([...kolomVoorstellen(profielen(bronVan(cells)), kennis)].map(([kop, { doel }]) => [kop, doel]));

describe('the headers', () => {
  test('are found under a title and an empty row', () => expect(koprijVan(breedBlad, isBekendeKop(kennis))).toBe(3));

  test('are row 1 where nothing says otherwise', () =>
    expect(
      koprijVan(
        [
          ['a', 'b'],
          [1, 2],
        ],
        isBekendeKop(kennis),
      ),
    ).toBe(1));

  test('get a name where they have none, and another where two are the same', () => {
    expect(
      maakBron(
        [
          ['Naam', 'Naam', null, null],
          ['a', 'b', 'c', null],
        ],
        1,
      ).kolommen,
    ).toEqual(['Naam', 'Naam (2)', 'Kolom C']);
  });
});

describe('columns', () => {
  test('of a wide sheet go to several tabs', () => {
    expect(voorstellen(breedBlad)).toEqual({
      'Naam student': 'deelnemers.volledigeNaam',
      'Geb.jaar': 'deelnemers.geboortejaar',
      'Aangemeld op': 'deelnemers.aanmelddatum',
      'Startdatum voortraject': 'fasen.van:Voortraject',
      Leerbedrijf: 'werkgevers.naam',
      Sector: 'stages.sector',
      'Startdatum stage': 'stages.start',
      'Uren pw': 'stages.urenPerWeek',
      Opmerkingen: 'deelnemers.opmerkingen',
    });
  });

  test('of a sheet of metingen go there, also those whose header many tabs have', () => {
    expect(
      voorstellen([
        ['Deelnemer', 'Datum', 'Moment', 'Zelfvertrouwen', 'Kans op werk', 'Communicatie', 'Samenwerking'],
        ['Anna de Vries', '2024-03-01', 'Start', 6, 5, 3, 4],
      ]),
    ).toMatchObject({
      Deelnemer: 'deelnemers.volledigeNaam',
      Datum: 'metingen.datum',
      Moment: 'metingen.moment',
      Samenwerking: 'metingen.samenwerking',
    });
  });

  test('with a slip of the pen are known; numbers of another system are not imported', () => {
    expect(
      voorstellen([
        ['Voornam', 'Achternaam', 'Deelnemer-ID', 'Woonplats', 'Crebo'],
        ['Anna', 'Vos', 'X-12', 'Haarlem', 25655],
      ]),
    ).toEqual({
      Voornam: 'deelnemers.voornaam',
      Achternaam: 'deelnemers.achternaam',
      Woonplats: 'deelnemers.woonplaats',
      Crebo: 'verklaringen.opleidingscode',
    });
  });

  test('whose values cannot be meant are not suggested', () => {
    expect(
      voorstellen([
        ['Naam', 'Startdatum', 'Geboortejaar'],
        ['Anna Vos', 'volgt', 'oud'],
      ])['Geboortejaar'],
    ).toBeUndefined();
  });
});

describe('what is missing', () => {
  const bron = bronVan(breedBlad);

  test('is asked for the tabs that are used, and lent from a column that means the same', () => {
    const koppeling = akkoord(bron);
    expect(ontbrekend(koppeling).map(({ doel }) => doel.sleutel)).toEqual([
      'deelnemers.doelgroep',
      'deelnemers.praktijkopleider',
      'werkgevers.branche',
      'werkgevers.erkendLeerbedrijf',
      'werkgevers.actiefSinds',
    ]);
    expect(koppeling.vast).toMatchObject({
      'deelnemers.praktijkopleider': { waarde: 'opleider@example.org' },
      'werkgevers.branche': { kolom: 'Sector' },
      'werkgevers.actiefSinds': { kolom: 'Startdatum stage' },
    });
  });

  test('an intake with gaps is a concept, so nothing has to be made up', () => {
    const koppeling = akkoord(
      bronVan([
        ['Naam', 'Intakedatum'],
        ['Anna Vos', '2024-01-01'],
      ]),
    );
    expect(koppeling.vast['intakes.status']).toEqual({ waarde: 'Concept' });
    expect(ontbrekend(koppeling).map(({ doel }) => doel.sleutel)).toEqual(['intakes.status']);
  });
});

describe('values', () => {
  test.each([
    ['gestopt', 'Uitgevallen'],
    ['Actief', 'Leertraject'],
    ['LEERTRAJECT', 'Leertraject'],
    ['afgerondd', 'Afgerond'],
    ['xyz', null],
  ])('the fase that %s means is %s', (waarde, fase) => expect(keuzeVoorstel(waarde, faseNamen, kennis)).toBe(fase));

  test.each([
    ['x', 'Ja'],
    ['✓', 'Ja'],
    ['1', 'Ja'],
    ['n', 'Nee'],
  ])('%s is %s', (waarde, keuze) => expect(keuzeVoorstel(waarde, ['Ja', 'Nee'], kennis)).toBe(keuze));

  test('only what is no choice as it stands is asked, each once, also in a column that holds several', () => {
    const bron = bronVan([
      ['Naam', 'Ondersteuning'],
      ['Anna Vos', 'zorg; Wonen'],
      ['Bo Vos', 'Zorg, thuis'],
      ['Cas Vos', 'thuis'],
    ]);
    const lists = waardenlijsten(akkoord(bron), profielen(bron), lijsten);
    expect(lists.find(({ kolom }) => kolom === 'Ondersteuning')?.waarden).toEqual([{ waarde: 'thuis', aantal: 2 }]);
  });
});

test.each([
  [['13-1-2024', '1-2-2024'], 'dmj'],
  [['1/13/2024', '1/2/2024'], 'mdj'],
  [['1-2-2024'], 'onduidelijk'],
  [['3-3-2024'], 'dmj'],
  [['maart'], null],
])('the order of the dates %j is %s', (texts, vorm) => expect(datumvormVan(texts)).toBe(vorm));

test.each([
  ['Anna de Vries', 'Anna', 'de Vries'],
  ['Piet van der Berg', 'Piet', 'van der Berg'],
  ['Anne Marie van Dam', 'Anne Marie', 'van Dam'],
  ['Jansen, Kees', 'Kees', 'Jansen'],
  ['Jong, Els de', 'Els', 'de Jong'],
  ['Chaima El Amrani', 'Chaima', 'El Amrani'],
  ['Ben Bakker', 'Ben', 'Bakker'],
  ['Sem', 'Sem', ''],
  ['  Fleur   Smit ', 'Fleur', 'Smit'],
])('%s is %s and %s', (full, voornaam, achternaam) => expect(splitsNaam(full)).toMatchObject({ voornaam, achternaam }));

test.each([
  ['Berg, van den, Kees', 'Kees', 'van den Berg', true],
  ['Berg, Kees, van den', 'Kees', 'van den Berg', true],
  ['Berg van den, Kees', 'Kees', 'van den Berg', true],
  ['Berg, Kees van den', 'Kees', 'van den Berg', true],
  ['van den Berg, Kees', 'Kees', 'van den Berg', true],
  ['Berg (van den), Kees', 'Kees', 'van den Berg', true],
  ['Berg, Kees (van den)', 'Kees', 'van den Berg', true],
  ['Kees Berg (van den)', 'Kees', 'van den Berg', true],
  ['Kees Berg, van den', 'Kees', 'van den Berg', false],
  ['Berg, van den Kees', 'Kees', 'van den Berg', false],
  ['DE BOER Anna', 'Anna', 'DE BOER', true],
  ['Anna DE BOER', 'Anna', 'DE BOER', true],
  ['Anna de BOER', 'Anna', 'de BOER', true],
  ['BAKKER Anne Marie', 'Anne Marie', 'BAKKER', true],
  ['ANNA DE BOER', 'ANNA', 'DE BOER', true],
  ['A.B. de Boer', 'A.B.', 'de Boer', true],
  ['JP Bakker', 'JP', 'Bakker', true],
  ['Kees v.d. Berg', 'Kees', 'v.d. Berg', true],
  ['Kees v/d Berg', 'Kees', 'v/d Berg', true],
  ['Kees van ’t Hart', 'Kees', 'van ’t Hart', true],
  ['Kees van\u00a0den\u00a0Berg', 'Kees', 'van den Berg', true],
  ['Kees\u200b Ber\u00adg', 'Kees', 'Berg', true],
  ['Mevr. Anna de Boer', 'Anna', 'de Boer', true],
  ['dhr. Bakker, Ben', 'Ben', 'Bakker', true],
  ['Berg van den Kees van', 'Berg', 'van den Kees van', false],
  ['van den Berg Kees', 'van', 'den Berg Kees', false],
  ['Berg Kees van den', 'Berg', 'Kees van den', false],
  ['Johannes (Joop) de Wit', 'Johannes (Joop)', 'de Wit', false],
  ['Anna Maria Bakker', 'Anna', 'Maria Bakker', false],
  ['Bakker, Anna, Maria', 'Anna Maria', 'Bakker', false],
  ['Bakker,', 'Bakker', '', false],
  ['Sem', 'Sem', '', false],
  ['Berg; Kees', 'Kees', 'Berg', true],
  ['1. Kees van den Berg', 'Kees', 'van den Berg', true],
  ['- Kees Berg *', 'Kees', 'Berg', true],
  ['Anna de Boer, mevr.', 'Anna', 'de Boer', true],
  ['Prof. dr. ir. A. de Wit', 'A.', 'de Wit', true],
  ['Kees Jansen-van den Berg', 'Kees', 'Jansen-van den Berg', true],
  ['Jansen K.', 'Jansen', 'K.', false],
  ['Kees van den Berg 1999', 'Kees', 'van den Berg 1999', false],
  ['J.P. v d Meer', 'J.P.', 'v d Meer', true],
  ['Jan D Wit', 'Jan', 'D Wit', false],
  ['\u0133sbrand de Jong', '\u0133sbrand', 'de Jong', true],
])('%s is %s and %s; sure: %s', (full, voornaam, achternaam, zeker) =>
  expect(splitsNaam(full)).toEqual({ voornaam, achternaam, zeker }),
);

test('splitting a name loses no letter', () => {
  const word = fc.constantFrom('Anna', 'van', 'de', 'El', 'Berg', 'Jansen', "'t", 'Noor');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const { voornaam, achternaam } = splitsNaam(words.join(' '));
      expect(`${voornaam} ${achternaam}`.trim()).toBe(words.join(' '));
    }),
  );
});

test('likeness goes both ways, and a text is most like itself', () => {
  const words = fc.constantFrom('start', 'startdatum', 'start stage', 'einde', 'status', 'satrt datum', 'naam');
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(gelijkenis(a, b)).toBe(gelijkenis(b, a));
      expect(gelijkenis(a, b)).toBeLessThanOrEqual(gelijkenis(a, a));
      expect(afstand(a, b)).toBe(afstand(b, a));
    }),
  );
});

test.each(["d'Hondt Piet", '\u2019t Hart Noor'])('%s begins with an achternaam, so where it ends is asked', (name) => {
  expect(splitsNaam(name).zeker).toBe(false);
});
