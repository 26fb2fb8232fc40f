/** README, "How to add a form"; with a tab that does not exist it does not compile. */
import vm from 'node:vm';
import { unpacked } from '../../../build/bundling/packed';
import type { HowTo } from './howTo';

const declared = 'src/sidebar/proef/form.ts';
const declaration = (tab: string): string => `/** The form Proef. */
    import type { Form } from '../contract/form';
    export const proef = {
      titel: 'Proefformulier',
      uitleg: 'Om te proberen.',
      menu: 'invullen',
      opent: { eindpunt: 'formulierOpenen', tabs: ['${tab}'], zonder: 'geen' },
    } as const satisfies Form;`;

export const form: HowTo = {
  title: 'How to add a form',
  begin: (sources) => {
    sources.add(declared, declaration('fase'));
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
  },
  asked: [
    [declared, /"fase".*not assignable/],
    // What it opens is no form's then.
    ['src/sidebar/proef/index.tsx', /not assignable/],
  ],
  complete: (sources) => sources.add(declared, declaration('fasen')),
  tests: (made) => {
    test('a folder and a line give a form with its title, its place in the menu and its public function', () => {
      const { code, files } = made();
      expect(unpacked(files['proef']!)).toContain('Dit is ');
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
      vm.runInContext(code, context);
      expect(typeof google['proefTonen']).toBe('function');
      try {
        (google['onOpen'] as () => void)();
      } catch {
        // Beside the menu, opening looks at the workbook, which is not there.
      }
      expect(items).toContain('Proefformulier: proefTonen');
    });
  },
};
