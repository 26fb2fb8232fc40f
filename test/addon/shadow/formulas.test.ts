/** Formulas that came over a column in which nothing stood, through the built bundle: told, and nothing is made of what they show. */
import type { Workbook } from '@plp/workbench';
import type { Answer, Checked, FindingView } from '../../../src/sidebar/contract';
import { columnOf } from '../../support/edits';
import { hostOver } from '../../support/register';
import { recordsOf, sheetNamed } from '../../support/sheets';
import { roadRegister } from '../accidents/register';
import { morning } from '../daily/support';

const at = { now: () => morning('2025-09-01', 120) };

const found = (workbook: Workbook): FindingView[] => {
  const answer = hostOver(workbook, at).run('controleOphalen', {}) as Answer<Checked>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.bevindingen.filter(({ regel }) => regel === 'formule');
};

/** A formula over so many cells of a column of Intakes, as somebody drags it and Google tells. */
function dragged(workbook: Workbook, header: string, count: number): Workbook {
  const sheet = sheetNamed(workbook, 'Intakes');
  const column = columnOf(sheet, header);
  for (let row = 1; row <= count; row++)
    sheet.rows[row]![column - 1] = { value: `Sinds ${2000 + row * row}`, formula: `="Sinds "&C${row + 1}` };
  hostOver(workbook, at).fireEdit({ sheetId: sheet.id, rect: { row: 2, column, rows: count, columns: 1 } });
  return workbook;
}

const empty = 'Wordt enthousiast van';

test('over an empty column none becomes a text', () => {
  const cells = found(dragged(roadRegister('a night'), empty, 6));
  expect(cells).toHaveLength(6);
  for (const { herstel, advies } of cells) {
    expect(herstel).toBeNull();
    expect(advies).toBe('Hier stond niets. Maak de cel leeg, of typ de waarde zelf.');
  }
});

test('one or two that somebody typed become the text that they show', () => {
  const cells = found(dragged(roadRegister('a night'), empty, 2));
  expect(cells.map(({ herstel }) => herstel?.wordt)).toEqual(['Sinds 2001', 'Sinds 2004']);
});

test('over a column that held something its values come back, as they were last night', () => {
  const workbook = roadRegister('a night');
  const names = recordsOf(workbook, 'Intakes').map((record) => record['Afgenomen door']);
  const cells = found(dragged(workbook, 'Afgenomen door', 6));
  expect(cells.map(({ herstel }) => herstel?.wordt)).toEqual(names);
});
