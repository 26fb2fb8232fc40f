/** README, "How to add a kind of reminder"; with what is due then. */
import type { HowTo } from './howTo';

export const soort: HowTo = {
  title: 'How to add a kind of reminder',
  begin: (sources) => {
    sources.add(
      'src/herinneringen/soorten/contract.ts',
      `/** Due: a plaatsing that ends soon. */
    import { addDays } from '../../register/dates';
    import { days, setting } from '../../register/settings/setting';
    import { opDeDag, soort } from '../soort';
    export const contract = soort({
      titel: 'Contracten die aflopen',
      woord: 'Contract',
      inMail: null,
      instellingen: { contractVooraf: setting('Contract: dagen vooraf', '30', 'Hoeveel dagen vooraf?', days) },
      ritme: () => opDeDag,
      formulier: 'plaatsing',
      opent: ({ recordId }) => recordId,
      deel: 'verder',
      tabs: { plaatsingen: 'alle rijen' },
      vind: ({ register, today }, { contractVooraf }) =>
        register.plaatsingen.flatMap(({ id, deelnemerId, einde }) =>
          einde !== null && einde <= addDays(today, contractVooraf)
            ? [{ tab: 'plaatsingen', recordId: id, deelnemerId, op: einde, wat: 'Contract loopt af' }]
            : [],
        ),
    });`,
    );
    sources.change(
      'src/herinneringen/soorten/index.ts',
      'export const soorten = {\n',
      "import { contract } from './contract';\nexport const soorten = {\n  contract,\n",
    );
  },
  tests: (made) => {
    test('a file and a line give a kind that is found, can be chosen in Instellingen and has its tabs read', () => {
      const printed = made().sources.run(`
    import { settings } from './src/addon/instellingen';
    import { beslissendeTabs } from './src/herinneringen/tabs';
    import { watSpeelt } from './src/herinneringen/watSpeelt';
    import { readSettings } from './src/register/settings/setting';
    import { toRegister } from './src/register/register';
    import { allTabs } from './src/register/tabs';
    const rows: any = Object.fromEntries(allTabs.map(({ key }) => [key, []]));
    rows.deelnemers = [{ row: 2, cells: { id: 'D-0001', voornaam: 'An', achternaam: 'Voorbeeld', doelgroep: 'Uitgevallen uit regulier onderwijs',
      aanmelddatum: '2025-01-06', praktijkopleider: 'opleider@example.org' } }];
    rows.plaatsingen = [{ row: 2, cells: { id: 'P-0001', deelnemerId: 'D-0001', start: '2025-02-03', einde: '2025-09-30', soort: 'Betaald werk',
      functie: 'Receptie', werkgever: 'Kloosterkeuken', contract: 'Tijdelijk', urenPerWeek: 20 } }];
    const { settings: termen } = readSettings(settings, new Map());
    console.log(JSON.stringify({
      due: watSpeelt(toRegister(rows), termen, '2025-09-01').map(({ soort, recordId, op }) => [soort, recordId, op]),
      mails: termen.herinneringSoorten.includes('contract' as never),
      row: settings['contractVooraf' as never]['key'],
      read: beslissendeTabs().includes('plaatsingen'),
    }));`);
      expect(JSON.parse(printed)).toEqual({
        due: [['contract', 'P-0001', '2025-09-30']],
        mails: true,
        row: 'Contract: dagen vooraf',
        read: true,
      });
    });
  },
};
