/** README, "How to add an indicator"; a share that does not say of which group it is one does not compile. */
import type { HowTo } from './howTo';

const file = 'src/uitkomsten/indicatoren/tabel1/1.8-proefplaatsingen.ts';
const declaration = (groep: string): string => `/** 1.8: placements in the period; of them those that ended. */
  import { aandeelVan, aantalVan, alsRij } from '../../basis/herkomst';
  import { perPeiling } from '../../basis/peiling';
  import { isIn } from '../../basis/period';
  import type { Indicator } from '../indicator';
  const begonnen = perPeiling(({ register, period }) => register.plaatsingen.filter(({ start }) => isIn(period, start)));
  export const proefplaatsingen: Indicator = {
    code: '1.8',
    doelstelling: 'Deelnemers proberen werk uit.',
    hoofd: {
      label: 'Begonnen proefplaatsingen',
      telt: 'Plaatsingen die in dit projectjaar begonnen.',
      tel: (peiling) => aantalVan(begonnen(peiling), alsRij('plaatsingen')),
    },
    onderdelen: [{
      onderdeel: 'Gestopt',
      label: 'Gestopte proefplaatsingen',
      telt: 'Plaatsingen met een einde.',
      ${groep}
      inRapport: true,
      maand: 'werk',
      minderIsBeter: true,
      tel: (peiling) => aandeelVan(begonnen(peiling), ({ einde }) => einde !== null, alsRij('plaatsingen')),
    }],
    gebeurd: { een: 'proefplaatsing begon', meer: 'proefplaatsingen begonnen' },
  };`;

const sql = `-- 1.8: placements in the period; of them those that ended.
WITH begonnen AS (
  SELECT j.team, j.projectjaar, j.peildatum, p.id, p.einde
  FROM plp.peiling AS j LEFT JOIN plp.telt_plaatsingen AS p ON p.team = j.team AND p.start BETWEEN j.van AND j.tot
)
SELECT team, projectjaar, peildatum, '' AS onderdeel, 'aantal' AS maat, COUNT(id) AS teller, NULL AS noemer
FROM begonnen
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT team, projectjaar, peildatum, 'Gestopt', 'percentage', COUNT(einde), COUNT(id)
FROM begonnen
GROUP BY team, projectjaar, peildatum`;

export const indicator: HowTo = {
  title: 'How to add an indicator',
  begin: (sources) => {
    sources.add(file, declaration(''));
    sources.change(
      'src/uitkomsten/indicatoren/index.ts',
      "export { aanpassingen } from './tabel1/1.7-aanpassingen';\n",
      "export { aanpassingen } from './tabel1/1.7-aanpassingen';\nexport { proefplaatsingen } from './tabel1/1.8-proefplaatsingen';\n",
    );
  },
  asked: [[file, /not assignable/]],
  complete: (sources) => sources.add(file, declaration("groep: 'Plaatsingen die in dit projectjaar begonnen.',")),
  tests: (made) => {
    test('a file and a line give a figure that is computed, judged, explained, and shown in the month and the report', () => {
      const { sources, code } = made();
      const statements = `import { figureStatements } from './src/landelijk/script';
    console.log(figureStatements().filter((one) => one.includes('plp.indicator_1_8')).length);`;
      expect(() => sources.run(statements)).toThrow('Indicators without SQL: 1.8');
      sources.add(file.replace(/ts$/, 'sql'), sql);
      // The bundle is cut into lines, within texts too.
      expect(code.split('\\\n').join('')).toContain('Begonnen proefplaatsingen');
      const [counted, printed] = sources
        .run(
          `${statements}
    import { toRegister } from './src/register/register';
    import { allTabs } from './src/register/tabs';
    import { bronnenVan } from './src/uitkomsten/cijfers/bronnen';
    import { herleideFiguren } from './src/uitkomsten/cijfers/figures';
    import { figureOf } from './src/uitkomsten/cijfers/overzicht';
    import { isBekendeIndicator } from './src/uitkomsten/indicatoren/tabellen';
    import { maandInhoud } from './src/paginas/maand/beeld/inhoud';
    import { maakMaandbeeld } from './src/paginas/maand/beeld/maandbeeld';
    import { maakRapport } from './src/paginas/rapport/rapport';
    const rows: any = Object.fromEntries(allTabs.map(({ key }) => [key, []]));
    const add = (tab: string, cells: object) => rows[tab].push({ row: rows[tab].length + 2, cells });
    add('projectjaren', { id: 'J-0001', naam: 'Projectjaar 1', start: '2025-01-01', einde: '2025-12-31', oorspronkelijkEinde: '2025-12-31' });
    add('doelen', { id: 'O-0001', projectjaarId: 'J-0001', indicator: '1.8 / Gestopt', doel: 60, eenheid: 'Percentage' });
    add('deelnemers', { id: 'D-0001', voornaam: 'An', achternaam: 'Voorbeeld', doelgroep: 'Uitgevallen uit regulier onderwijs',
      aanmelddatum: '2025-01-06', praktijkopleider: 'opleider@example.org' });
    for (const [id, einde] of [['P-0001', '2025-03-31'], ['P-0002', null]])
      add('plaatsingen', { id, deelnemerId: 'D-0001', start: '2025-02-03', einde, soort: 'Betaald werk',
        functie: 'Receptie', werkgever: 'Kloosterkeuken', contract: 'Tijdelijk', urenPerWeek: 20 });
    const register = toRegister(rows);
    const figures = herleideFiguren(register, 'J-0001', '2025-06-30');
    const part = figureOf(figures, '1.8', 'Gestopt')!;
    const maand: any = maakMaandbeeld(register, '2025-06');
    const inhoud = maandInhoud(maand.value, []);
    const rapport: any = maakRapport(register, { soort: 'kwartaal', kwartaal: '2025-K1' }, '2025-06-30', 'Voorbeeld');
    console.log(JSON.stringify({
      hoofd: figureOf(figures, '1.8')!.teller,
      deel: [part.teller, part.noemer, part.doel, part.oordeel],
      bronnen: bronnenVan(register, part).map(({ naam, telt }) => [naam, telt]),
      bekend: isBekendeIndicator('1.8/Gestopt'),
      doelen: inhoud.doelen.map(({ label }) => label),
      werk: inhoud.blokken.find(({ titel }) => titel === 'Werk')!.regels.some(({ label }) => label === 'Gestopte proefplaatsingen'),
      gebeurd: rapport.value.gebeurd.includes('2 proefplaatsingen begonnen.'),
      rapport: rapport.value.tabellen[0].rijen.pop().cijfers.map(({ label, waarde }: any) => label + ': ' + waarde),
    }));`,
        )
        .split('\n');
      expect(counted).toBe('2');
      expect(JSON.parse(printed!)).toEqual({
        hoofd: 2,
        deel: [1, 2, 60, 'op schema'],
        bronnen: [
          ['An Voorbeeld', true],
          ['An Voorbeeld', false],
        ],
        bekend: true,
        doelen: ['Gestopte proefplaatsingen'],
        werk: true,
        gebeurd: false,
        rapport: ['Begonnen proefplaatsingen: minder dan 3', 'Gestopte proefplaatsingen: 1 van de 2 (50%)'],
      });
    });
  },
};
