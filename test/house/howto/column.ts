/** README, "How to add a column"; then used in a workbook that exists. */
import { emptyRegister, hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';
import type { HowTo } from './howTo';

export const column: HowTo = {
  title: 'How to add a column',
  begin: (sources) => {
    sources.change(
      'src/register/tabs/deelnemers.ts',
      '    toestemmingOp: date(',
      "    rijbewijs: yesNo('Rijbewijs', { since: 6, help: 'Heeft de deelnemer een rijbewijs?' }),\n    toestemmingOp: date(",
    );
    sources.change(
      'src/register/tabs/deelnemers.ts',
      "text, whole } from '../column'",
      "text, whole, yesNo } from '../column'",
    );
  },
  tests: (made) => {
    test('one line gives a column that a workbook without it reads as empty, and gets at the next save', () => {
      const workbook = emptyRegister();
      const host = hostOver(workbook, made());
      const headers = (): string[] => headersOf(sheetNamed(workbook, 'Deelnemers'));
      expect(headers()).not.toContain('Rijbewijs');
      expect(host.run('cijfersOpvragen', { peildatum: '2025-08-31' })).toMatchObject({ ok: true });
      const values = {
        voornaam: 'An',
        achternaam: 'Voorbeeld',
        doelgroep: 'Uitgevallen uit regulier onderwijs',
        aanmelddatum: '2025-01-06',
        praktijkopleider: 'projectleider@example.org',
        rijbewijs: 'Ja',
      };
      const save = (rijbewijs: string) =>
        host.run('opslaan', {
          verzoek: `verzoek-${rijbewijs}`,
          schrijf: [{ tab: 'deelnemers', id: null, basis: null, values: { ...values, rijbewijs } }],
        });
      expect(save('Ja')).toMatchObject({ ok: true });
      expect(headers()[headers().indexOf('Rijbewijs') + 1]).toBe('Toestemming op');
      expect(recordsOf(workbook, 'Deelnemers')).toMatchObject([{ Achternaam: 'Voorbeeld', Rijbewijs: 'Ja' }]);
      expect(save('Misschien')).toMatchObject({ ok: false, error: { fields: [{ column: 'rijbewijs' }] } });
    });
  },
};
