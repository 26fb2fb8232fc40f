/** The report's figures come out of the demo register, through the built bundle (indicatoren.md, last table). */
import { copyWorkbook } from '@plp/workbench';
import { differences } from '../../support/compare';
import { demoNow, demoRegister, hostOver } from '../../support/register';
import { headersOf, sheetNamed } from '../../support/sheets';

interface Answer {
  readonly ok: true;
  readonly value: {
    readonly figures: readonly {
      projectjaar: string;
      code: string;
      onderdeel: string;
      teller: number;
      noemer: number | null;
      waarde: number | null;
      doel: number | null;
      oordeel: string | null;
    }[];
  };
}

const host = hostOver(demoRegister());
const { figures } = (host.run('cijfersOpvragen', { peildatum: '2025-08-31' }) as Answer).value;
const figure = (projectjaar: string, code: string, onderdeel = '') =>
  figures.find((one) => one.projectjaar === projectjaar && one.code === code && one.onderdeel === onderdeel)!;

test.each([
  ['projectjaar 1: started', 'J-0001', '1.3', '', 15],
  ['projectjaar 1: verklaring behaald', 'J-0001', '1.1', '', 8],
  ['projectjaar 1: uitgevallen', 'J-0001', '1.6', '', 7],
  ['projectjaar 2: started', 'J-0002', '1.3', '', 25],
  ['projectjaar 2: started in 2024', 'J-0002', '1.3', '2024', 14],
  ['projectjaar 2: started in 2025', 'J-0002', '1.3', '2025', 11],
  ['projectjaar 2: via voortraject', 'J-0002', '1.3', 'Via voortraject', 9],
  ['projectjaar 2: verklaring behaald', 'J-0002', '1.1', '', 9],
  ['projectjaar 2: bezig', 'J-0002', '1.4', 'Bezig', 9],
  ['projectjaar 2: uitgevallen', 'J-0002', '1.6', '', 4],
  [
    'projectjaar 2: pauze, the assumption about the three that the report leaves unexplained',
    'J-0002',
    '1.4',
    'Pauze',
    3,
  ],
  ['projectjaar 2: uitgevallen of the projectjaar before', 'J-0002', '1.6', 'Vorig projectjaar', 7],
  ['doorgestroomd, projectjaar 1', 'J-0001', '1.2', '', 5],
  ['doorgestroomd, projectjaar 2', 'J-0002', '1.2', '', 5],
  ['doorgestroomd, both', 'J-0002', '3.2', '', 10],
  ['doorgestroomd of the first group, whatever the projectjaar', 'J-0002', '3.1', '', 5],
])('%s', (_what, projectjaar, code, onderdeel, teller) => {
  expect(figure(projectjaar, code, onderdeel).teller).toBe(teller);
});

test('a third of the first group found work: 33%', () => {
  expect(Math.round(figure('J-0001', '1.2').waarde!)).toBe(33);
});

test('both projectjaren together: 40 started', () => {
  expect(figure('J-0002', '1.2', 'Alle cohorten').noemer).toBe(40);
});

test.each([
  ['2024-Q1', 10],
  ['2024-Q2', 10],
  ['2024-Q3', 5],
  ['', 25],
])('the doel for new students in %s is %d', (part, doel) => {
  expect(figure('J-0002', '1.3', part).doel).toBe(doel);
});

test('the doelen for verklaringen are 7 and 15, the first reached and the second not on its last day', () => {
  expect(figure('J-0001', '1.1')).toMatchObject({ doel: 7, oordeel: 'behaald' });
  expect(figure('J-0002', '1.1')).toMatchObject({ doel: 15, oordeel: 'niet behaald' });
});

describe('a Doel that was typed as a percentage in the sheet', () => {
  const doelTyped = (value: number, numberFormat: string): number | null => {
    const workbook = demoRegister();
    const doelen = sheetNamed(workbook, 'Doelen');
    const headers = headersOf(doelen);
    const row = doelen.rows.find(
      (cells) => cells?.[headers.indexOf('Projectjaar-ID')]?.value === 'J-0002' && cells[2]?.value === '1.1',
    )!;
    row[headers.indexOf('Doel')] = { value, style: { numberFormat } };
    row[headers.indexOf('Eenheid')] = { value: 'Percentage', style: { numberFormat: '@' } };
    const answer = hostOver(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' }) as Answer;
    return answer.value.figures.find(
      ({ projectjaar, code, onderdeel }) => projectjaar === 'J-0002' && code === '1.1' && onderdeel === '',
    )!.doel;
  };

  test.each([
    ['50%', 0.5, '0%', 50],
    ['33%', 0.33, '0.00%', 33],
    ['100%', 1, '0%', 100],
    ['1 in a number cell', 1, '0.##', 1],
    ['50', 50, '0', 50],
    ['250, which cannot be meant', 250, '0', null],
  ])('%s', (_typed, value, format, doel) => {
    expect(doelTyped(value, format)).toBe(doel);
  });
});

test('asking for the figures writes nothing', () => {
  const workbook = demoRegister();
  const before = copyWorkbook(workbook);
  hostOver(workbook, { now: () => demoNow }).run('cijfersOpvragen', {});
  expect(differences(before, workbook)).toEqual([]);
});

test('a question that makes no sense gets a Dutch answer and no figures', () => {
  expect(host.run('cijfersOpvragen', { peildatum: '31-02-2025' })).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('peildatum') },
  });
});
