/** Showing a form: what it starts with arrives whole, whatever stands in it. */
import vm from 'node:vm';
import { hostOver, emptyRegister } from '../../support/register';

const odd = ['D-0001', "D-//1'x", '/* D */', '</script><b>', '"D"', 'Zoë 💡', '<!-- D'];

test.each(odd)('a form that another form opens about %j knows so', (recordId) => {
  let page = '';
  const host = hostOver(emptyRegister(), { ui: { sidebar: (_title, html) => void (page = html) } });
  host.run('formulierTonen', { form: 'dossier', deelnemerId: recordId, recordId });
  const context = vm.createContext({ window: {} });
  vm.runInContext(/<body><script>([\s\S]*?)<\/script>/.exec(page)![1]!, context);
  expect(JSON.parse(JSON.stringify((context['window'] as { plpStart: unknown }).plpStart))).toEqual({
    deelnemerId: recordId,
    recordId,
    formulier: 'dossier',
    kladjes: {},
  });
});
