/** README, "How to add a form", done to the letter on a copy of the sources. */
import vm from 'node:vm';
import { unpacked } from '../../../build/bundling/packed';
import { copyOfSources } from '../../support/sources';

const sources = copyOfSources();
afterAll(() => sources.remove());

test('a folder and a line give a form with its title, its place in the menu and its public function', () => {
  sources.add(
    'src/sidebar/proef/form.ts',
    `/** The form Proef. */
    import type { Form } from '../contract/form';
    export const proef = {
      titel: 'Proefformulier',
      uitleg: 'Om te proberen.',
      menu: 'invullen',
      opent: { eindpunt: 'formulierOpenen', tabs: ['fasen'], zonder: 'geen' },
    } as const satisfies Form;`,
  );
  sources.add(
    'src/sidebar/proef/index.tsx',
    `/** The form Proef. */
    import { ForDeelnemer, mount } from '../kit/Shell';
    import { proef } from './form';
    mount(<ForDeelnemer opent={proef.opent}>{({ deelnemer }) => <p>Dit is {deelnemer.id}</p>}</ForDeelnemer>);`,
  );
  sources.change(
    'src/sidebar/contract/forms.ts',
    'export const formDeclarations = {\n',
    "import { proef } from '../proef/form';\nexport const formDeclarations = {\n  proef,\n",
  );
  expect(sources.types()).toBe('');
  const bundle = sources.bundle();
  expect(unpacked(bundle['proef']!)).toContain('Dit is ');
  const google: Record<string, unknown> = {};
  const items: string[] = [];
  const menu = {
    addItem: (title: string, name: string) => (items.push(`${title}: ${name}`), menu),
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => undefined,
  };
  google['SpreadsheetApp'] = { getUi: () => ({ createMenu: () => menu }), getActiveSpreadsheet: () => null };
  const context = vm.createContext(google);
  vm.runInContext(bundle['Code.js']!, context);
  expect(typeof google['proefTonen']).toBe('function');
  try {
    (google['onOpen'] as () => void)();
  } catch {
    // Beside the menu, opening looks at the workbook, which is not there.
  }
  expect(items).toContain('Proefformulier: proefTonen');
});

test('a form that writes a tab that does not exist does not compile', () => {
  sources.add(
    'src/sidebar/proef/form.ts',
    `import type { Form } from '../contract/form';
    export const proef = {
      titel: 'Proefformulier', uitleg: 'Om te proberen.', menu: 'invullen',
      opent: { eindpunt: 'formulierOpenen', tabs: ['fase'], zonder: 'geen' },
    } as const satisfies Form;`,
  );
  expect(sources.types()).toMatch(/"fase".*not assignable/);
});
