/** docs/register.md gives the tabs as the declarations have them: literal names, headers, choices and what is required. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allTabs } from '../../src/register/tabs';

const page = readFileSync(path.resolve(__dirname, '../../docs/register.md'), 'utf8').replace(/\n(?!\n|\*\*|#|-)/g, ' ');

const line = (name: string): string => {
  const found = new RegExp(`^\\*\\*${name}\\*\\*.*$`, 'm').exec(page);
  if (!found) throw new Error(`docs/register.md does not tell what ${name} holds`);
  return found[0];
};

describe.each(allTabs.map((tab) => [tab.name, tab] as const))('docs/register.md on %s', (name, tab) => {
  const columns = Object.entries(tab.columns).filter(([key]) => !key.startsWith('ingevoerd'));

  test('names every column, in the order of the sheet', () => {
    let rest = line(name);
    for (const [, { header }] of columns) {
      const at = rest.indexOf(header);
      expect([header, at >= 0]).toEqual([header, true]);
      rest = rest.slice(at + header.length);
    }
  });

  test('marks who of the team, and whose personal data a column holds', () => {
    const marks = { gewoon: '', collega: '[c]', persoonsgegeven: '[p]', bijzonder: '' };
    const marked = columns.filter(([, { privacy }]) => marks[privacy] !== '');
    for (const [, { header, required, privacy }] of marked)
      expect(line(name)).toContain(`${header}${required ? '*' : ''}${marks[privacy]}`);
    expect(line(name).match(/\[[cp]\]/g)?.length ?? 0).toBe(marked.length);
  });

  test('stars what is required and gives every choice', () => {
    const text = line(name);
    for (const [, { header, required, type }] of columns) {
      if (required) expect(text).toContain(`${header}*`);
      if (type.kind === 'choice' && type.choices.length > 2 && header !== 'Voorkeurssector')
        expect(text).toContain(type.choices.join(' · '));
    }
  });
});
