/** What is left of somebody who is erased keeps every figure of the past, over random registers with spoiled rows too. */
import fc from 'fast-check';
import { cijfersOp, meetdagen, verschillen } from '../../../src/addon/wissen/cijfers';
import { maakWisPlan } from '../../../src/addon/wissen/plan';
import { naWissen } from '../../../src/privacy/wissen/rest';
import { isGewist, zonderGewist } from '../../../src/register/identity/gewist';
import { toRegister, type Register } from '../../../src/register/register';
import type { Cells, Row, Rows } from '../../../src/register/row';
import { valueToCell } from '../../../src/register/schema';
import { judge } from '../../../src/register/rules';
import { allTabs } from '../../../src/register/tabs';
import { columnsOf } from '../../../src/register/tab';
import { anyRegister } from '../../support/registers/randomRegister';
import { RegisterMaker } from '../../support/builders';

/** PLP_WISSEN=500 tries as many registers. */
const runs = Number(process.env['PLP_WISSEN'] ?? 8);

const vandaag = '2025-08-14';
const eerste = () => 9001;
const door = 'projectleider@example.org';
const none: ReadonlySet<string> = new Set();

/** The rows of a register; `spoil` tells of a cell whether somebody emptied it or typed what may not stand there. */
const rowsOf = (register: Register, spoil: () => number): Rows =>
  Object.fromEntries(
    allTabs.map((tab) => [
      tab.key,
      (register[tab.key] as unknown as readonly Readonly<Record<string, never>>[]).map((record, at): Row => {
        const cells: Record<string, unknown> = Object.fromEntries(
          columnsOf(tab).map(([key]) => [key, valueToCell(record[key] ?? null)]),
        );
        const keys = columnsOf(tab).map(([key]) => key);
        const dice = spoil();
        const key = keys[dice % keys.length]!;
        if (tab.key !== 'projectjaren' && dice % 17 === 0 && key !== 'id')
          cells[key] = dice % 2 === 0 ? null : 'zomaar iets';
        return { row: at + 2, cells: cells as Cells };
      }),
    ]),
  ) as unknown as Rows;

const anyRows = fc.tuple(anyRegister, fc.nat(1_000_000)).map(([register, seed]) => {
  let state = seed;
  return rowsOf(register, () => (state = (state * 1103515245 + 12345) % 2147483648));
});

const wis = (rows: Rows, deelnemerId: string) => maakWisPlan(rows, { deelnemerId, eerste, door, vandaag });

test('every figure of each month’s end, each projectjaar’s end and today stays as it was', () => {
  let kept = 0;
  fc.assert(
    fc.property(anyRows, fc.nat(7), (rows, who) => {
      const deelnemerId = `D-000${who + 1}`;
      const before = toRegister(rows);
      const plan = wis(rows, deelnemerId);
      if (!rows.deelnemers.some(({ cells }) => cells.id === deelnemerId)) return !plan.ok;
      if (!plan.ok) throw new Error(plan.problem.message);
      const after = naWissen(rows, deelnemerId, plan.value.rest);
      const dagen = meetdagen(before, vandaag);
      const { functies } = plan.value;
      kept += plan.value.rest.rijen.size;
      return (
        verschillen(cijfersOp(before, dagen, functies), cijfersOp(toRegister(after), dagen, functies)).length === 0
      );
    }),
    { numRuns: runs },
  );
  expect(kept).toBeGreaterThan(0);
});

/** A deelnemer with something in every column. */
function full(): { maker: RegisterMaker; id: string } {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-02-01', '2025-01-31');
  const werkgever = maker.werkgever('2022-01-01');
  const other = maker.gestart('2024-03-05', { voornaam: 'Blijft', achternaam: 'Staan' });
  maker.plaatsing(other, '2024-07-01', { functie: 'Receptie' });
  const id = maker.gestart('2024-03-12', {
    voornaam: 'Geheimina',
    achternaam: 'Vertrouwelijk',
    email: 'geheim@example.org',
    telefoon: '06-12345678',
    woonplaats: 'Nergenshuizen',
    geboortejaar: 1999,
    opmerkingen: 'Iets om te vergeten',
  });
  maker.intake(id, '2024-03-10', { wordtEnthousiastVan: 'Geheime hobby', toelichtingBesluit: 'Geheime reden' });
  const stage = maker.stage(id, werkgever, '2024-04-08', { einde: '2024-09-20', leermeester: 'Meester Onbekend' });
  maker.log(stage, id, '2024-04-15', { gewerkteUren: 7.5, notitie: 'Geheime notitie' });
  maker.meting(id, '2024-03-13');
  maker.meting(id, '2024-08-13');
  maker.plaatsing(id, '2024-10-14', { functie: 'Dompteur', werkgever: 'Circus Geheim' });
  return { maker, id };
}

test('nothing that tells who she was is left, and of when only the month', () => {
  const { maker, id } = full();
  const rows = maker.rows();
  const plan = wis(rows, id);
  if (!plan.ok) throw new Error(plan.problem.message);
  const left = JSON.stringify([...plan.value.rest.rijen]);
  const words = ['Geheim', 'geheim', 'Vertrouwelijk', 'Nergens', '1999', '06-', 'vergeten', 'Onbekend', 'Dompteur', id];
  expect(words.filter((word) => left.includes(word))).toEqual([]);
  expect(plan.value.precies).toEqual([]);
  const days = [...left.matchAll(/"(\d{4}-\d\d-\d\d)"/g)].map((match) => match[1]!);
  expect(days.length).toBeGreaterThan(6);
  // A last day is that of the month before.
  expect(days.filter((day) => !/-(01|31|30)$/.test(day))).toEqual([]);
});

test('a functie that others have too keeps its name, and so does one that a doel names', () => {
  const { maker, id } = full();
  maker.plaatsing('D-0001', '2025-02-01', { functie: 'Dompteur' });
  const plan = wis(maker.rows(), id);
  if (!plan.ok) throw new Error(plan.problem.message);
  expect([...plan.value.functies]).toEqual([]);
  expect(JSON.stringify([...plan.value.rest.rijen])).toContain('Dompteur');
});

test('what is left is known as such, Controle says nothing of it, and nothing is due for it', () => {
  const { maker, id } = full();
  const rows = maker.rows();
  const plan = wis(rows, id);
  if (!plan.ok) throw new Error(plan.problem.message);
  const after = naWissen(rows, id, plan.value.rest);
  expect(after.deelnemers.filter(({ cells }) => isGewist(cells))).toHaveLength(1);
  expect(judge([], after, { today: vandaag }).filter(({ recordId }) => (recordId ?? '').endsWith('9001'))).toEqual([]);
  const others = zonderGewist(after);
  expect(others.stages).toEqual([]);
  expect(others.deelnemers).toHaveLength(1);
});

test('of somebody whom no figure counts nothing is left', () => {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-02-01', '2025-01-31');
  const id = maker.deelnemer();
  const plan = wis(maker.rows(), id);
  expect(plan).toMatchObject({ ok: true });
  if (plan.ok) expect([...plan.value.rest.rijen]).toEqual([]);
  expect(cijfersOp(maker.register(), [vandaag], none).size).toBeGreaterThan(0);
});
