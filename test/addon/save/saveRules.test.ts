/** Saving keeps the rules across tabs: a save whose own records break one is refused at the field, and nothing else is. */
import type { Answer, Saved, Write } from '../../../src/sidebar/contract';
import { copyWorkbook, type Workbook } from '@plp/workbench';
import { differences } from '../../support/compare';
import { demoRegister, hostOver } from '../../support/register';
import { headersOf, sheetNamed } from '../../support/sheets';
import { aMeting } from '../../support/meting';

const save = (workbook: Workbook, ...schrijf: readonly Write[]) =>
  hostOver(workbook).run('opslaan', { verzoek: 'verzoek-0001', schrijf }) as Answer<Saved>;
const add = (tab: Write['tab'], values: Write['values']): Write => ({ tab, id: null, basis: null, values });
const change = (tab: Write['tab'], id: string, values: Write['values']): Write => ({ tab, id, basis: null, values });

const stage = (values: Write['values']): Write =>
  add('stages', {
    deelnemerId: 'D-0036',
    werkgeverId: 'W-0001',
    sector: 'Catering',
    start: '2025-08-01',
    urenPerWeek: 8,
    ...values,
  });
const intake = {
  deelnemerId: 'D-0045',
  afgenomenDoor: 'assistent@example.org',
  motivatie: 4,
  belastbaarheid: 3,
  leerstijl: 'Doen',
  ondersteuning: 'Geen',
  netwerkBetrokken: 'Geen',
  betaaldWerkBesproken: 'Ja',
  besluit: 'Wachten',
};

test.each<[string, Write, string, RegExp]>([
  ['a stage that with another passes 40 hours', stage({ urenPerWeek: 21 }), 'urenPerWeek', /meer dan 40 uur/],
  [
    'more hours for the first of two stages',
    change('stages', 'S-0052', { urenPerWeek: 36 }),
    'urenPerWeek',
    /meer dan 40 uur/,
  ],
  [
    'a stage before the aanmelding',
    stage({ start: '2025-01-26', einde: '2025-02-01', redenEinde: 'Anders' }),
    'start',
    /voor de aanmelding/,
  ],
  ['a stage after Uitgevallen', stage({ deelnemerId: 'D-0034' }), 'start', /na Uitgevallen of Afgerond/],
  [
    'an end before the start',
    change('stages', 'S-0046', { einde: '2025-03-09', redenEinde: 'Anders' }),
    'einde',
    /voor de start/,
  ],
  [
    'Behaald op while a toets is planned',
    change('verklaringen', 'V-0028', { behaaldOp: '2025-08-30' }),
    'behaaldOp',
    /nog een toets gepland/,
  ],
  [
    'a first Leertraject without intake',
    add('fasen', { deelnemerId: 'D-0047', datum: '2025-08-30', fase: 'Leertraject' }),
    'fase',
    /zonder afgeronde intake/,
  ],
  [
    'a toets for somebody who left',
    change('toetsen', 'T-0131', { beoordelaar: 'oud.praktijkopleider@example.org' }),
    'beoordelaar',
    /geen actieve medewerker/,
  ],
  [
    'a log line at the stage of another',
    add('stagelog', { stageId: 'S-0046', deelnemerId: 'D-0037', datum: '2025-08-30', soort: 'Werkplekbezoek' }),
    'deelnemerId',
    /andere deelnemer/,
  ],
  [
    'a meting two years ahead',
    add('metingen', aMeting({ deelnemerId: 'D-0036', datum: '2027-08-30' })),
    'datum',
    /moet nog komen/,
  ],
  [
    'an Aanpassing that does not say what was adapted',
    add('stagelog', { stageId: 'S-0046', deelnemerId: 'D-0036', datum: '2025-08-30', soort: 'Aanpassing' }),
    'aanpassing',
    /nog leeg/,
  ],
  [
    'a BSN in a note',
    add('nazorg', {
      deelnemerId: 'D-0020',
      datum: '2025-08-30',
      soort: 'Gesprek',
      nogAanHetWerk: 'Ja',
      notitie: 'BSN 111222333',
    }),
    'notitie',
    /BSN/,
  ],
  [
    'Geen with another choice',
    add('intakes', { ...intake, datum: '2025-08-25', status: 'Afgerond', ondersteuning: 'Geen, Werk' }),
    'ondersteuning',
    /Geen, samen met iets anders/,
  ],
])('%s is refused at its field, and nothing is stored', (_what, write, column, words) => {
  const workbook = demoRegister();
  const before = copyWorkbook(workbook);
  expect(save(workbook, write)).toMatchObject({
    ok: false,
    error: { fields: [{ write: 0, column, message: expect.stringMatching(words) }] },
  });
  expect(differences(before, workbook)).toEqual([]);
});

test('what was wrong before does not keep a record from being changed', () => {
  const workbook = demoRegister();
  const stages = sheetNamed(workbook, 'Stages');
  stages.rows.find((row) => row?.[0]?.value === 'S-0053')![headersOf(stages).indexOf('Uren per week')]!.value = 35;
  expect(save(workbook, change('stages', 'S-0053', { leermeester: 'Iemand anders' })).ok).toBe(true);
});

test('a warning does not keep a record from being stored', () => {
  expect(
    save(
      demoRegister(),
      add('nazorg', {
        deelnemerId: 'D-0020',
        datum: '2025-08-30',
        soort: 'Gesprek',
        nogAanHetWerk: 'Ja',
        notitie: 'Vertelde over autisme.',
      }),
    ).ok,
  ).toBe(true);
});

test('a Concept may always be saved', () => {
  expect(
    save(
      demoRegister(),
      add('intakes', { ...intake, datum: '2025-06-01', status: 'Concept', ondersteuning: 'Geen, Werk' }),
    ).ok,
  ).toBe(true);
});

test('who goes back to the Leertraject after a pause needs no new intake', () => {
  expect(
    save(demoRegister(), add('fasen', { deelnemerId: 'D-0039', datum: '2025-08-30', fase: 'Leertraject' })).ok,
  ).toBe(true);
});

test('records of one act are judged together', () => {
  expect(
    save(
      demoRegister(),
      add('intakes', { ...intake, deelnemerId: 'D-0047', datum: '2025-08-29', status: 'Afgerond', besluit: 'Start' }),
      add('fasen', { deelnemerId: 'D-0047', datum: '2025-08-30', fase: 'Leertraject' }),
    ).ok,
  ).toBe(true);
});

test('what is typed is stored as its column means it: unseen marks, another way to write a date, a word for nothing', () => {
  const workbook = demoRegister();
  const saved = save(
    workbook,
    change('werkgevers', 'W-0001', {
      email: '<mailto:info@example.org>\u200b',
      telefoon: 'n.v.t.',
      actiefTot: '\u2014',
      erkendLeerbedrijf: 'Onbekend\u00a0',
      erkenningGecontroleerdOp: 'ma 12 mrt \u201924',
    }),
  );
  expect(saved).toMatchObject({
    ok: true,
    value: {
      steps: [
        {
          after: { email: 'info@example.org', erkendLeerbedrijf: 'Onbekend', erkenningGecontroleerdOp: '2024-03-12' },
        },
      ],
    },
  });
  const sheet = sheetNamed(workbook, 'Werkgevers');
  const row = sheet.rows.find((one) => one?.[0]?.value === 'W-0001')!;
  for (const header of ['Telefoon', 'Actief tot'])
    expect(row[headersOf(sheet).indexOf(header)]?.value ?? null).toBeNull();
});
