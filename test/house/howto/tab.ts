/** README, "How to add a tab"; then used in a workbook that exists. */
import type { Answer, Checked, Saved } from '../../../src/sidebar/contract';
import { value } from '../../support/importing';
import { emptyRegister, hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';
import type { HowTo } from './howTo';

const rules = 'src/register/rules/index.ts';
const declared = 'src/register/tabs/index.ts';

export const tab: HowTo = {
  title: 'How to add a tab',
  begin: (sources) => {
    sources.add(
      'src/register/tabs/cursussen.ts',
      `/** Tab Cursussen: what a deelnemer learns beside the stage. */
    import { date, reference, text } from '../column';
    import { tab } from '../tab';
    export const cursussen = tab({
      key: 'cursussen', name: 'Cursussen', record: 'cursus', prefix: 'Q', idHeader: 'Cursus-ID', group: 'leren', since: 6,
      help: 'Wat een deelnemer leert naast de stage.',
      columns: {
        deelnemerId: reference('Deelnemer-ID', 'deelnemers', { required: true, help: 'Om welke deelnemer gaat het?' }),
        naam: text('Naam', { required: true, help: 'Hoe heet de cursus?' }),
        start: date('Start', { required: true, help: 'De eerste dag.' }),
        einde: date('Einde', { help: 'De laatste dag.' }),
      },
    });`,
    );
    sources.add(
      'src/register/rules/cursussen.ts',
      `/** Rules about cursussen. */
    import { cursussen } from '../tabs/cursussen';
    import { eindeVoorStart, rulesFor } from './judge/shared';
    export const cursussenRules = rulesFor(cursussen, [eindeVoorStart('start', ['einde'])]);`,
    );
    sources.change(
      declared,
      'export const tabs = {\n',
      "import { cursussen } from './cursussen';\nexport const tabs = {\n",
    );
    sources.change(declared, '  nazorg,\n  contacten,', '  nazorg,\n  cursussen,\n  contacten,');
  },
  // What else it needs: the rules, and who may write.
  asked: [
    ['src/privacy/rights.ts', /cursussen/],
    [rules, /cursussen/],
  ],
  complete: (sources) => {
    sources.change(
      rules,
      "import { contactenRules } from './contacten';\n",
      "import { contactenRules } from './contacten';\nimport { cursussenRules } from './cursussen';\n",
    );
    sources.change(rules, '  contacten: contactenRules,', '  contacten: contactenRules,\n  cursussen: cursussenRules,');
    sources.change('src/privacy/rights.ts', '  contacten: team,', '  contacten: team,\n  cursussen: begeleiders,');
  },
  tests: (made) => {
    test('two files and their lines give a tab that a workbook without it reads as empty, and gets at the next save', () => {
      const workbook = emptyRegister();
      const host = (user = 'projectleider@example.org') => hostOver(workbook, { ...made(), user });
      const rows = (tab: string) => host().run('rijenOphalen', { deelnemerId: null, tabs: [tab] });
      const save = (tab: string, values: object) =>
        host().run('opslaan', {
          verzoek: `verzoek-${tab}-${Object.keys(values).length}`,
          schrijf: [{ tab, id: null, basis: null, values }],
        }) as Answer<Saved>;
      const names = () => workbook.sheets.map(({ name }) => name);
      expect(names()).not.toContain('Cursussen');
      expect(rows('cursussen')).toEqual({ ok: true, value: { cursussen: [] } });
      expect(host().run('cijfersOpvragen', { peildatum: '2025-08-31' })).toMatchObject({ ok: true });
      const known = value<Checked>(host().run('controleOphalen', {})).waarschuwingen;
      expect(known.join()).not.toContain('Cursussen');

      const cursus = { deelnemerId: 'D-0001', naam: 'Hygiëne', start: '2025-03-03' };
      const deelnemer = {
        voornaam: 'An',
        achternaam: 'Voorbeeld',
        doelgroep: 'Uitgevallen uit regulier onderwijs',
        aanmelddatum: '2025-01-06',
        praktijkopleider: 'projectleider@example.org',
      };
      expect(save('deelnemers', deelnemer)).toMatchObject({ ok: true });
      expect(names().indexOf('Cursussen')).toBe(names().indexOf('Nazorg') + 1);
      const sheet = sheetNamed(workbook, 'Cursussen');
      expect(headersOf(sheet)).toEqual([
        'Cursus-ID',
        'Deelnemer-ID',
        'Naam deelnemer',
        'Naam',
        'Start',
        'Einde',
        'Ingevoerd op',
        'Ingevoerd door',
      ]);
      expect(save('cursussen', cursus)).toMatchObject({ ok: true });
      expect(recordsOf(workbook, 'Cursussen')).toMatchObject([{ 'Cursus-ID': 'Q-0001', 'Deelnemer-ID': 'D-0001' }]);
      expect(save('cursussen', { ...cursus, einde: '2025-03-01' })).toMatchObject({
        ok: false,
        error: { fields: [{ column: 'einde', message: expect.stringContaining('voor de start') }] },
      });
      const before = workbook.sheets.length;
      expect(host().run('registerInrichten')).not.toContain('Cursussen');
      expect(workbook.sheets).toHaveLength(before);
    });
  },
};
