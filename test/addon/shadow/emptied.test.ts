/** A column put back without what it held, through the built bundle: told with how much is lost, and no figures until it is right. */
import { deleteLines, type Workbook } from '@plp/workbench';
import type { FiguresAnswer } from '../../../src/addon/cijfers/outcomeTasks';
import type { Answer, Checked } from '../../../src/sidebar/contract';
import { roadRegister } from '../accidents/register';
import { hostOver } from '../../support/register';
import { headersOf, sheetNamed } from '../../support/sheets';
import { setCell } from '../../support/smallRegister';
import { morning } from '../daily/support';

const over = (workbook: Workbook, options = {}) =>
  hostOver(workbook, { now: () => morning('2025-09-01', 120), ...options });

const figures = (workbook: Workbook): Answer<FiguresAnswer> =>
  over(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' }) as Answer<FiguresAnswer>;

const checked = (workbook: Workbook): string => {
  const answer = over(workbook).run('controleOphalen', {}) as Answer<Checked>;
  return answer.ok ? answer.value.waarschuwingen.join(' ') : answer.error.message;
};

const choose = (workbook: Workbook, choice: 'YES' | 'NO'): unknown =>
  over(workbook, { ui: { alert: () => choice } as never }).run('verdwenenRijen');

function without(header: string, withNight = false): { workbook: Workbook; said: unknown } {
  const workbook = roadRegister(withNight ? 'a night' : 'no copy');
  const sheet = sheetNamed(workbook, 'Stages');
  deleteLines(workbook, sheet, 'columns', headersOf(sheet).indexOf(header) + 1, 1);
  return { workbook, said: over(workbook).run('registerInrichten') };
}

const sentence = 'In Stages is "Einde" leeg teruggekomen: wat er bij 6 rijen stond, is weg.';

test('Inrichten and Controle tell how much is lost, and no figure is made, until a projectleider lets it be right', () => {
  const { workbook, said } = without('Einde');
  expect(said).toBe(`Kolom Einde in Stages teruggezet. ${sentence}`);
  const refusal = { ok: false, error: { message: expect.stringContaining(sentence) } };
  expect(figures(workbook)).toMatchObject(refusal);
  expect(() => over(workbook).run('uitkomstenBijwerken')).toThrow(sentence);
  expect(() => over(workbook).run('maandoverzichtVersturen')).toThrow(sentence);
  expect(checked(workbook)).toContain(sentence);
  choose(workbook, 'YES');
  expect(figures(workbook)).toMatchObject(refusal);
  choose(workbook, 'NO');
  expect(figures(workbook)).toMatchObject({ ok: true });
  expect(checked(workbook)).toBe('');
});

test('figures are there again as soon as somebody fills the column', () => {
  const { workbook } = without('Einde');
  setCell(workbook, 'Stages', 'S-0003', 'Einde', '2025-06-03');
  expect(figures(workbook)).toMatchObject({ ok: true });
});

test('a column that comes back from the copy with what it held is not lost', () => {
  const { workbook, said } = without('Einde', true);
  expect(said).toContain('inhoud teruggezet');
  expect(figures(workbook)).toEqual(figures(roadRegister('a night')));
});

test('a column in which people write at length keeps no figure back', () => {
  const workbook = roadRegister('no copy');
  const sheet = sheetNamed(workbook, 'Stagelog');
  deleteLines(workbook, sheet, 'columns', headersOf(sheet).indexOf('Notitie') + 1, 1);
  over(workbook).run('registerInrichten');
  expect(checked(workbook)).toContain('"Notitie" leeg teruggekomen');
  expect(figures(workbook)).toMatchObject({ ok: true });
});
