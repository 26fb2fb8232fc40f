/** Who opened whose dossier stands in the Logboek the next morning; the Logboek is sealed each night, and mails tell the seal. */
import type { GatedCall, Workbook } from '@plp/workbench';
import { copyWorkbook } from '@plp/workbench';
import type { FormName } from '../../../src/sidebar/contract';
import { formDeclarations } from '../../../src/sidebar/contract';
import { failingAt, waysToFail } from '../../support/calls/atCall';
import { hostOver } from '../../support/register';
import { smallRegister } from '../../support/smallRegister';
import { recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { assistent as coach, morning, projectleider as leader, runOn, team } from './support';

const open = (workbook: Workbook, user: string, deelnemerId: string, formulier: string, day: string): unknown =>
  hostOver(workbook, { user, now: () => morning(day, 90) }).run('formulierOpenen', {
    deelnemerId,
    tabs: ['fasen'],
    zonder: 'geen',
    formulier,
  });
const seen = (workbook: Workbook): unknown[] =>
  recordsOf(workbook, 'Logboek').flatMap((one) =>
    one['Wat'] === 'Bekeken' ? [[one['Wie'], one['Record-ID'], one['Kolom']]] : [],
  );
const seals = (workbook: Workbook): unknown[] =>
  recordsOf(workbook, 'Logboek').filter((one) => one['Wat'] === 'Verzegeld');

/** Five deelnemers, and a toets each week, so that there is a mail. */
function register(): Workbook {
  const { maker, deelnemers, verklaring } = team();
  for (let more = 3; more <= 5; more++) maker.gestart('2025-01-06', { voornaam: `Ander${more}` });
  for (const day of ['2025-09-01', '2025-09-02', '2025-09-03', '2025-09-04'])
    maker.toets(deelnemers[0], verklaring, day, { beoordelaar: leader });
  const workbook = smallRegister(maker);
  hostOver(workbook).run('herinneringenAanzetten');
  return workbook;
}

function withNights(): Workbook {
  const workbook = register();
  runOn(workbook, '2025-09-01');
  runOn(workbook, '2025-09-02');
  open(workbook, coach, 'D-0002', 'dossier', '2025-09-02');
  open(workbook, coach, 'D-0002', 'dossier', '2025-09-02');
  open(workbook, coach, 'D-0002', 'fase', '2025-09-02');
  open(workbook, leader, 'D-0003', 'geen formulier', '2025-09-02');
  hostOver(workbook, { user: coach, now: () => morning('2025-09-02', 95) }).run('rijenOphalen', {
    deelnemerId: 'D-0004',
    tabs: ['fasen'],
  });
  return workbook;
}

test('opening a dossier writes one line the next morning, once a person, deelnemer and form; asking again asks Google no more', () => {
  const workbook = withNights();
  expect(seen(workbook)).toEqual([]);
  const asked = (deelnemerId: string): number => {
    const host = hostOver(workbook, { user: coach, now: () => morning('2025-09-02', 99) });
    host.run('formulierOpenen', { deelnemerId, tabs: ['fasen'], zonder: 'geen', formulier: 'dossier' });
    return host.roundTrips.length;
  };
  // Whom she opened last is remembered in the same question: it costs no second one.
  const first = asked('D-0005');
  expect(first - asked('D-0005')).toBe(1);
  runOn(workbook, '2025-09-03');
  const lines = [
    [coach, 'D-0005', 'Dossier'],
    [coach, 'D-0004', ''],
    [leader, 'D-0003', ''],
    [coach, 'D-0002', formDeclarations.fase.titel],
    [coach, 'D-0002', 'Dossier'],
  ].map((line) => line.map((text) => text || null));
  expect(seen(workbook)).toEqual(lines);
  // What they looked at on the next day comes with the next night, and nothing twice.
  open(workbook, coach, 'D-0002', 'dossier', '2025-09-03');
  runOn(workbook, '2025-09-04');
  expect(seen(workbook)).toEqual([[coach, 'D-0002', 'Dossier'], ...lines]);
});

test('each form that is opened on a deelnemer tells its own name', () => {
  for (const [name, { opent }] of Object.entries(formDeclarations) as [FormName, (typeof formDeclarations)[FormName]][])
    if (opent && 'eindpunt' in opent && opent.eindpunt === 'formulierOpenen')
      expect(opent).toMatchObject({ formulier: name });
});

test('who may not remember it does not get to see it', () => {
  const workbook = register();
  const host = hostOver(workbook, {
    user: coach,
    beforeCall: ({ method }) => {
      if (method === 'setProperties') throw new Error('You do not have permission to perform that action.');
    },
  });
  const answer = host.run('formulierOpenen', { deelnemerId: 'D-0002', tabs: ['fasen'], zonder: 'geen' });
  expect(answer).toMatchObject({ ok: false });
});

test('the Logboek is sealed each night but that of the month; a mail tells the last seal', () => {
  const workbook = register();
  expect(runOn(workbook, '2025-09-01').host.mails.some(({ body }) => body.includes('Logboek verzegeld'))).toBe(false);
  open(workbook, coach, 'D-0002', 'dossier', '2025-09-01');
  runOn(workbook, '2025-09-02');
  const [seal] = seals(workbook) as { Werd: string }[];
  hostOver(workbook).run('registerControleren');
  expect(textOf(workbook, 'Controle')).not.toContain('Logboek');
  const body = runOn(workbook, '2025-09-03')
    .host.mails.map((mail) => mail.body)
    .join();
  expect(body).toContain(`Logboek verzegeld op 02-09-2025 om`);
  expect(body).toContain(seal!.Werd.slice(0, 16));
  // Nothing new: no other seal.
  expect(seals(workbook)).toHaveLength(1);
});

test('Controle and the morning name the first line that somebody changed; the projectleider is told once', () => {
  const workbook = withNights();
  runOn(workbook, '2025-09-03');
  const sheet = sheetNamed(workbook, 'Logboek');
  const at = sheet.rows.findIndex((row) => row?.[4]?.value === 'D-0003');
  sheet.rows[at]![4]!.value = 'D-0009';
  const broken = copyWorkbook(workbook);
  expect(hostOver(broken).run('registerControleren')).toContain(`In het Logboek, rij ${at + 1} (02-09-2025`);
  const told = (day: string): number =>
    runOn(workbook, day).host.mails.filter(({ body }) => body.includes('na het verzegelen')).length;
  expect([told('2025-09-04'), told('2025-09-05')]).toEqual([1, 0]);
  expect(textOf(workbook, 'Controle')).toContain(`In het Logboek, rij ${at + 1}`);
});

/** So many breaks are tried of each; `FALEN=Infinity` tries them all. */
const tries = Number(process.env['FALEN'] ?? 3);

/** A Logboek of two years: the month's clearing takes away sealed lines, with their seals and without. */
function withOldSeals(): Workbook {
  const workbook = withNights();
  runOn(workbook, '2025-09-03');
  open(workbook, coach, 'D-0002', 'dossier', '2025-09-03');
  runOn(workbook, '2025-09-04');
  return workbook;
}

test.each([
  ['the night that clears', (workbook: Workbook, hooks: object) => void runOn(workbook, '2030-09-10', hooks)],
  ['the night that seals', (workbook: Workbook, hooks: object) => void runOn(workbook, '2025-09-05', hooks)],
  [
    'wissen',
    (workbook: Workbook, hooks: object) =>
      void hostOver(workbook, {
        now: () => morning('2025-09-05', 60),
        ui: { alert: () => 'YES', prompt: () => ({ button: 'OK', text: 'D-0002' }) },
        ...hooks,
      }).run('deelnemerWissen'),
  ],
])('%s that Google breaks off leaves no chain that is broken', (what, run) => {
  const before = withOldSeals();
  open(before, coach, 'D-0003', 'dossier', '2025-09-04');
  const sheetId = sheetNamed(before, 'Logboek').id;
  let [calls, from] = [0, Infinity];
  const clean = copyWorkbook(before);
  const rows = (workbook: Workbook): string =>
    JSON.stringify(workbook.sheets.find(({ id }) => id === sheetId)!.rows.map((row) => row?.map((one) => one?.value)));
  const was = rows(clean);
  run(clean, {
    beforeCall: ({ index }: GatedCall) => {
      calls = index + 1;
      if (rows(clean) !== was) from = Math.min(from, index);
    },
  });
  expect(rows(clean)).not.toBe(was);
  // From the last calls before the first line changes on, to the end.
  const all = Array.from({ length: calls }, (_, k) => k)
    .slice(Math.max(0, Math.min(from, calls) - 12))
    .flatMap((k) => waysToFail.map((way) => [k, way] as const));
  const tried = Array.from({ length: Math.min(tries, all.length) }, (_, at) => all[(at * 7919) % all.length]!);
  const wrong = tried.flatMap(([k, way]) => {
    const workbook = copyWorkbook(before);
    try {
      run(workbook, failingAt(k, way));
    } catch {
      // Broken off.
    }
    const said = [String(hostOver(workbook, { now: () => morning('2030-09-10', 200) }).run('registerControleren'))];
    runOn(workbook, '2030-09-11');
    open(workbook, coach, 'D-0004', 'dossier', '2030-09-11');
    runOn(workbook, '2030-09-12');
    said.push(textOf(workbook, 'Controle'));
    const broken = said.filter((text) => text.includes('In het Logboek'));
    return broken.length > 0 ? [{ k, way, broken: broken.map((one) => /In het Logboek[^.]*/.exec(one)![0]) }] : [];
  });
  if (process.env['FALEN']) console.log(what, from, calls, tried.length, 'geprobeerd', wrong.length, 'fout');
  expect(wrong.slice(0, 6)).toEqual([]);
});
