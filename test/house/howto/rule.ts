/** README, "How to add a rule"; then broken in each place that judges. */
import type { Workbook } from '@plp/workbench';
import type { Answer, Checked, Saved } from '../../../src/sidebar/contract';
import { runOn } from '../../addon/daily/support';
import { cellAt, marked, rowOf, typeIn } from '../../support/edits';
import { addSource, asked, preview, run, staff, value } from '../../support/importing';
import type { TestHost } from '../../support/register';
import { hostOver } from '../../support/register';
import { recordsOf, textOf } from '../../support/sheets';
import { openForm } from '../../support/browser/sidebar';
import { setCell, smallRegister } from '../../support/smallRegister';
import type { Sources } from '../../support/sources';
import type { HowTo } from './howTo';

const refused = 'Wie nog geen 18 is, loopt niet meer dan 32 uur per week stage.';
const doubted = 'Dit is wel een heel korte stage.';
const young = { voornaam: 'An', achternaam: 'Voorbeeld', geboortejaar: 2009, aanmelddatum: '2025-01-06' };

/** As README says: the rules of a tab in its file, a fout that looks at another tab and a waarschuwing about the row itself. */
function addRules(sources: Sources): void {
  const file = 'src/register/rules/stages.ts';
  sources.change(
    file,
    'export const stagesRules = rulesFor(stages, [\n',
    `const teLangVoorJongere: Rule<'stages'> = {
      name: 'te-lang-voor-jongere',
      severity: 'fout',
      about: ['urenPerWeek', 'start', 'deelnemerId'],
      needs: ['deelnemers'],
      judge: ({ cells: { deelnemerId, start, urenPerWeek }, view }) => {
        const geboren = view.find('deelnemers', deelnemerId)?.cells.geboortejaar;
        const isYoung = typeof geboren === 'number' && Number(dateIn(start)?.slice(0, 4)) - geboren < 18;
        return isYoung && Number(urenPerWeek) > 32
          ? { message: '${refused}', mend: 'Vul minder uren in.' }
          : null;
      },
    };

    const kort: Rule<'stages'> = {
      name: 'korte-stage',
      severity: 'waarschuwing',
      about: ['urenPerWeek'],
      needs: [],
      judge: ({ cells }) =>
        Number(cells.urenPerWeek ?? 8) < 2 ? { message: '${doubted}', mend: 'Kijk of het klopt.' } : null,
    };

    export const stagesRules = rulesFor(stages, [\n  teLangVoorJongere,\n  kort,\n`,
  );
}

/** A deelnemer of sixteen with a stage of so many hours. */
function registerWith(urenPerWeek: number): Workbook {
  const maker = staff();
  const id = maker.gestart('2025-01-06', young);
  maker.stage(id, maker.werkgever('2025-01-06'), '2025-02-03', { urenPerWeek: 8 });
  const workbook = smallRegister(maker);
  if (urenPerWeek !== 8) setCell(workbook, 'Stages', 'S-0001', 'Uren per week', urenPerWeek);
  return workbook;
}

export const rule: HowTo = {
  title: 'How to add a rule',
  begin: addRules,
  tests: (made) => {
    const hostWith = (workbook: Workbook): TestHost => hostOver(workbook, made());

    const save = (workbook: Workbook, urenPerWeek: number) =>
      hostWith(workbook).run('opslaan', {
        verzoek: 'verzoek-0001',
        schrijf: [{ tab: 'stages', id: 'S-0001', basis: null, values: { urenPerWeek } }],
      }) as Answer<Saved>;

    test('a form refuses it at the field before it asks the server, and warns while one types', async () => {
      const host = hostWith(registerWith(8));
      const { page, calls, close } = await openForm(
        host,
        'stagelog',
        { deelnemerId: 'D-0001', recordId: null },
        made(),
      );
      await page.getByText('Deze stage wijzigen').click();
      await page.getByRole('button', { name: 'Gegevens aanpassen', exact: true }).click();
      await page.getByLabel('Uren per week').fill('1');
      await page.locator('.warning', { hasText: 'wel een heel korte stage' }).waitFor();
      await page.getByLabel('Uren per week').fill('36');
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-column="Uren per week"] .error', { hasText: 'wie nog geen 18 is' }).waitFor();
      expect(calls).not.toContain('opslaan');
      await close();
    });

    test('a save refuses it at the field, and stores what is only doubted', () => {
      const workbook = registerWith(8);
      const fields = [{ write: 0, column: 'urenPerWeek', message: expect.stringContaining('nog geen 18') }];
      expect(save(workbook, 36)).toMatchObject({ ok: false, error: { fields } });
      expect(recordsOf(workbook, 'Stages')[0]).toMatchObject({ 'Uren per week': 8 });
      expect(save(workbook, 1).ok).toBe(true);
    });

    test.each([
      [36, 'fout', refused],
      [1, 'waarschuwing', doubted],
    ])('an edit to %d hours is marked with its %s', (typed, severity, sentence) => {
      const workbook = registerWith(8);
      const row = rowOf(workbook, 'Stages', 'S-0001');
      typeIn(workbook, 'Stages', row, 'Uren per week', typed, made());
      expect(marked(workbook, 'Stages')).toContain(`Uren per week ${row} ${severity}`);
      expect(cellAt(workbook, 'Stages', row, 'Uren per week')?.note).toContain(sentence);
    });

    test('an import leaves such a stage out, and tells what it doubts of the others', () => {
      const workbook = smallRegister(staff());
      const blad = addSource(workbook, 'Studentenlijst', [
        ['Naam student', 'Geb.jaar', 'Aangemeld op', 'Leerbedrijf', 'Sector', 'Start stage', 'Uren pw'],
        ['Anna de Vries', 2009, '2025-01-06', 'De Linde', 'horeca', '2025-02-03', 36],
        ['Bram Jansen', 2009, '2025-01-06', 'De Linde', 'horeca', '2025-02-03', 1],
        ['Cem Yildiz', 1999, '2025-01-06', 'De Linde', 'horeca', '2025-02-03', 36],
      ]);
      const host = hostWith(workbook);
      const request = asked(host, blad);
      const shown = preview(host, request);
      const told = shown.lijst.map(({ rij, stand, problemen, letOp }) => [rij, stand, [...problemen, ...letOp].join()]);
      expect(told).toEqual([
        [2, 'deels', expect.stringContaining('wie nog geen 18 is')],
        [3, 'nieuw', expect.stringContaining('wel een heel korte stage')],
        [4, 'nieuw', ''],
      ]);
      value(run(host, request, shown.kenmerk));
      expect(recordsOf(workbook, 'Stages').map((record) => record['Uren per week'])).toEqual([1, 36]);
    });

    test.each([
      [36, 'fout', refused],
      [1, 'waarschuwing', doubted],
    ])('Controle finds %d hours to be a %s', (standing, severity, sentence) => {
      const { bevindingen } = value<Checked>(hostWith(registerWith(standing)).run('controleOphalen', {}));
      const found = bevindingen.filter(({ kolom }) => kolom === 'urenPerWeek');
      expect(found).toMatchObject([{ ernst: severity, tab: 'stages', id: 'S-0001', bericht: sentence }]);
    });

    test.each([
      [36, refused],
      [1, doubted],
    ])('the nightly run writes %d hours in the tab Controle', (standing, sentence) => {
      const workbook = registerWith(standing);
      runOn(workbook, '2025-03-04', made());
      expect(textOf(workbook, 'Controle')).toContain(sentence);
    });
  },
};
