/** Every public function asks who calls: whoever may not, changes nothing and is told nothing of the register. */
import { readFileSync } from 'node:fs';
import { rightsFile, rightsPage } from '../../../build/rights';
import type * as entry from '../../../src/addon/entry';
import type { Need, PublicName } from '../../../src/addon/needs';
import { needs } from '../../../src/addon/needs';
import { mayDo, mayRead, mayWrite } from '../../../src/privacy/rights';
import { allTabs } from '../../../src/register/tabs';
import { rollen } from '../../../src/register/tabs/medewerkers';
import type { Answer, EndpointName } from '../../../src/sidebar/contract';
import { endpoints } from '../../../src/sidebar/contract';
import { differences } from '../../support/compare';
import { copyWorkbook } from '@plp/workbench';
import { demoRegister, hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';

/** Does not compile when an export has no line, or a line no export. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const everyExportHasALine: Same<keyof typeof entry, PublicName> = true;

const verzoek = 'verzoek-van-buiten';
const koppeling = { kolommen: {}, vast: {}, waarden: {}, datumvorm: {}, zelfdeNaam: 'zelfde' };
/** A request of each endpoint that its schema lets in. */
const requests: Readonly<Record<EndpointName, unknown>> = {
  formulierOpenen: { deelnemerId: 'D-0001', tabs: ['intakes'], zonder: 'alles' },
  rijenOphalen: { deelnemerId: null, tabs: ['deelnemers', 'intakes', 'stagelog'] },
  deelnemersZoeken: { zoek: 'a' },
  naamgenotenZoeken: { voornaam: 'Daan', achternaam: 'de Vries', geboortejaar: null },
  lijstenOphalen: {},
  stagesBekijken: {},
  nazorgBekijken: {},
  werkgeversZoeken: { zoek: '', ids: [], contacten: true },
  werkprocessenOphalen: { opleidingscode: '25253' },
  waardenOphalen: { tab: 'verklaringen', kolommen: ['titel'] },
  kladBewaren: { formulier: 'intake', kladjes: { a: { waarden: { motivatie: 3 }, was: {} } } },
  opslaan: { verzoek, schrijf: [{ tab: 'contacten', id: null, basis: null, values: {} }] },
  ongedaanMaken: { verzoek, stappen: [{ tab: 'intakes', id: 'I-0001', before: null, after: {} }], bewijs: '' },
  vandaagOphalen: {},
  formulierTonen: { form: 'intake', deelnemerId: 'D-0001', recordId: null },
  toelichtingenOphalen: { projectjaarId: null, peildatum: null },
  herkomstOphalen: { keuze: null },
  papierTonen: { papier: 'voortgang', deelnemerId: 'D-0001' },
  controleOphalen: {},
  herstellen: { verzoek, opmaak: true, cellen: [] },
  importOpenen: {},
  importLezen: { blad: 1, koprij: null },
  importProberen: { blad: 1, koprij: null, koppeling },
  importUitvoeren: { verzoek, blad: 1, koprij: null, koppeling, kenmerk: 'x' },
  importTerugdraaien: { importId: verzoek },
  eersteKeerOpenen: {},
  eersteKeerDoen: { wat: 'aanzetten' },
  instellingOpslaan: { instelling: 'testen', was: 'x', waarde: 'y' },
  naarCel: { tab: 'deelnemers', rij: 2, id: 'D-0001', kolom: 'voornaam' },
  naarRij: { tab: 'deelnemers', id: 'D-0001' },
};
const extra: Readonly<Record<string, unknown>> = {
  cijfersOpvragen: {},
  onderzoekOpvragen: {},
  zelftestVenster: { tekens: 1, bedoeld: 2, uitgepakt: 8 },
  onEdit: { range: { getLastRow: 5 }, value: 'x', oldValue: 'y' },
};

/** The five roles, and who should have none: the one who left, one whom nobody knows, and whom Google does not name. */
const register = demoRegister();
const left = 'vertrokken@example.org';
{
  const sheet = sheetNamed(register, 'Medewerkers');
  const at = (header: string): number => headersOf(sheet).indexOf(header);
  const copied = structuredClone(sheet.rows[1]!);
  copied[0] = { ...copied[0], value: 'A-0099' };
  copied[at('E-mail')] = { ...copied[at('E-mail')], value: left };
  copied[at('Actief')] = { ...copied[at('Actief')], value: 'Nee' };
  sheet.rows.push(copied);
}
const people = recordsOf(register, 'Medewerkers');
const identities: readonly (readonly [string, string, (typeof rollen)[number] | null])[] = [
  ...rollen.map(
    (rol) => [rol, String(people.find((one) => one.Rol === rol && one.Actief === 'Ja')!['E-mail']), rol] as const,
  ),
  ['wie vertrok', left, null],
  ['een onbekende', 'onbekend@example.org', null],
  ['wie Google niet noemt', '', null],
];

const mayCall = (rol: (typeof rollen)[number] | null, need: Need): boolean =>
  need === 'iedereen' || (rol !== null && mayDo(rol, need === 'taakeigenaar' ? 'versturen' : need));

/** A page is no answer: onderweg.test opens it. */
const names = (Object.keys(needs) as PublicName[]).filter((name) => name !== 'formulieren' && name !== 'doGet');

test('docs/rechten.md is what the tables say', () => {
  expect(everyExportHasALine).toBe(true);
  expect(readFileSync(rightsFile, 'utf8')).toBe(rightsPage);
});

test('who may write a tab may read all of it', () => {
  const blind = rollen.flatMap((rol) =>
    allTabs.flatMap(({ key, columns }) =>
      mayWrite(rol, key) ? Object.keys(columns).filter((column) => !mayRead(rol, key, column)) : [],
    ),
  );
  expect(blind).toEqual([]);
});

test.each(identities.filter(([, , rol]) => rol === 'Jobcoach' || rol === 'Meelezer'))(
  'no answer tells %s what she may not read',
  (_who, user, rol) => {
    const workbook = copyWorkbook(register);
    // Each cell that she may not read holds what stands nowhere else.
    const secrets: string[] = [];
    for (const { key, name, columns } of allTabs) {
      const sheet = sheetNamed(workbook, name);
      for (const [column, { header, type }] of Object.entries(columns)) {
        if (mayRead(rol!, key, column) || type.kind !== 'text' || key === 'medewerkers') continue;
        const secret = `geheim${key}${column}`;
        secrets.push(secret);
        const place = headersOf(sheet).indexOf(header);
        for (const row of sheet.rows.slice(1)) if (row?.[0]?.value) row[place] = { ...row[place], value: secret };
      }
    }
    const host = hostOver(workbook, { user, effectiveUser: user });
    const keys = allTabs.map(({ key }) => key);
    const three = keys.map((_, index) => keys.slice(index, index + 3)).filter((_, index) => index % 3 === 0);
    const answers = JSON.stringify([
      ...three.flatMap((some) => [
        host.run('rijenOphalen', { deelnemerId: null, tabs: some }),
        host.run('formulierOpenen', { deelnemerId: 'D-0001', tabs: some, zonder: 'alles' }),
      ]),
      ...allTabs.flatMap(({ key, columns }) =>
        Object.keys(columns)
          .filter((column) => !mayRead(rol!, key, column))
          .slice(0, 2)
          .map((column) => host.run('waardenOphalen', { tab: key, kolommen: [column] })),
      ),
      ...(['stagesBekijken', 'vandaagOphalen', 'nazorgBekijken', 'controleOphalen', 'deelnemersZoeken'] as const).map(
        (name) => host.run(name, requests[name]),
      ),
    ]);
    expect(secrets.filter((secret) => answers.includes(secret))).toEqual([]);
    if (rol === 'Meelezer') expect(answers).not.toMatch(/"(geboortejaar|telefoon|emailLeermeester|notitie)":[^n]/);
  },
);

test.each(identities)('%s may do what the table says, and what is refused does nothing', (_who, user, rol) => {
  const workbook = copyWorkbook(register);
  const before = copyWorkbook(workbook);
  const shown: string[] = [];
  const host = hostOver(workbook, {
    user,
    effectiveUser: user,
    ui: { toast: (text) => shown.push(text), alert: () => 'YES', prompt: () => ({ button: 'OK', text: '' }) },
  });
  const wrong: string[] = [];
  for (const name of names.filter((one) => !mayCall(rol, needs[one]))) {
    try {
      const request = requests[name as EndpointName] ?? extra[name];
      // Beside the sheet, and from the page on a phone.
      const ways =
        name in endpoints ? [host.run(name, request), host.runFromPage(name, request)] : [host.run(name, request)];
      if ((ways as Answer<unknown>[]).some((answer) => answer?.ok !== false || answer.error.code !== 'geen-recht'))
        wrong.push(name);
    } catch (error) {
      if (!/Alleen een projectleider|meelezer|niet als actieve|zegt niet wie je bent|Met de rol/.test(String(error)))
        wrong.push(`${name}: ${String(error)}`);
    }
  }
  host.run('onEdit', extra.onEdit);
  expect(wrong).toEqual([]);
  expect(differences(before, workbook)).toEqual([]);
  expect(host.mails).toEqual([]);
  expect(shown.filter((text) => !text.startsWith('Je bent ingelogd als') && !text.includes('nakijken lukte'))).toEqual(
    [],
  );

  // Who may is not refused; the tasks are tried where they are tested.
  const refused = names.filter((name) => {
    if (!(name in endpoints) || !mayCall(rol, needs[name])) return false;
    const answer = host.run(name, requests[name as EndpointName]) as Answer<unknown>;
    return !answer.ok && answer.error.code === 'geen-recht' && !['opslaan', 'ongedaanMaken'].includes(name);
  });
  expect(refused).toEqual([]);
});
