/** The register as a web page, outside the sheet: whoever opens it gets the form that the address asks for, or one sentence. */
import fc from 'fast-check';
import { forms, isOnderweg } from '../../../src/sidebar/contract';
import type { HostOptions } from '@plp/workbench';
import { demoRegister, hostOver } from '../../support/register';

const webApp = 'https://script.google.com/macros/s/AKfyc-1/exec';
const open = (query: string, options: Partial<HostOptions> = {}) =>
  hostOver(demoRegister(), { webApp, ...options }).openPage(query);
const startOf = (html: string): unknown => JSON.parse(/window\.plpStart=([^;]*);/.exec(html)?.[1] ?? 'null');

test('the address chooses form, deelnemer and record; without one it is the day, and nobody is chosen', () => {
  const chosen = open('f=toetsen&d=D-0003&r=V-0001');
  expect(startOf(chosen.html)).toEqual({
    deelnemerId: 'D-0003',
    recordId: 'V-0001',
    pagina: webApp,
    formulier: 'toetsen',
    kladjes: {},
  });
  expect(chosen).toMatchObject({
    title: 'PLP-register',
    metaTags: { viewport: 'width=device-width, initial-scale=1' },
  });
  expect(startOf(open('').html)).toEqual({
    deelnemerId: '',
    recordId: null,
    pagina: webApp,
    formulier: 'vandaag',
    kladjes: {},
  });
});

test.each(forms)(
  'the form %s is a page where it fits a phone, and else one sentence sends people to the computer',
  (form) => {
    const { html } = open(`f=${form}`);
    expect(startOf(html) !== null).toBe(isOnderweg(form));
    expect(html.includes('doe je op de computer')).toBe(!isOnderweg(form));
    expect(html).toContain('<nav aria-label="Formulieren">');
  },
);

test('whatever an address holds, it chooses an ID or nothing, and never reaches the page as it is', () => {
  const plain = open('f=dossier').html;
  const any = fc.oneof(
    fc.string(),
    fc.constantFrom('</script><script>alert(1)', 'D-0001"', '__proto__', "D-1'", 'constructor'),
  );
  fc.assert(
    fc.property(any, any, any, (form, deelnemer, record) => {
      const query = new URLSearchParams({ f: form, d: deelnemer, r: record }).toString();
      const { html } = open(query);
      const start = startOf(html) as { deelnemerId: string; recordId: string | null };
      expect(start.deelnemerId).toMatch(/^(?:[A-Z]{1,2}-\d{1,9})?$/);
      expect(start.recordId ?? '').toMatch(/^(?:[A-Z]{1,2}-\d{1,9})?$/);
      if (!forms.some((one) => one === form))
        expect(html.match(/<script/g)).toHaveLength(plain.match(/<script/g)!.length);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['whom the register does not know', 'onbekend@example.org'],
  ['whom Google does not name', ''],
])('%s reads one sentence, and nothing of the register', (_who, user) => {
  const { html, title } = open('f=dossier&d=D-0001', { user, effectiveUser: user });
  expect(title).toBe('PLP-register');
  expect(html).toMatch(/<p role="alert">[^<]{20,400}<\/p>/);
  expect(html).not.toMatch(/<script|D-0001|Dossier/);
});

test('from the page the endpoints answer as from a form, and what needs the sheet is not asked', () => {
  const host = hostOver(demoRegister(), { webApp });
  const opening = { deelnemerId: '', tabs: ['fasen'], zonder: 'geen' };
  expect(host.runFromPage('formulierOpenen', opening)).toMatchObject({ ok: true, value: { deelnemer: null } });
  expect(host.runFromPage('vandaagOphalen', {})).toMatchObject({ ok: true });
});

test('a register that was not deployed as a page mails no way to its forms; one that was does', () => {
  const bodyOf = (options: Partial<HostOptions>): string => {
    // A Monday: nobody is mailed on the demo's last day.
    const now = (): number => Date.parse('2025-09-01T08:00:00+02:00');
    const host = hostOver(demoRegister(), { now, ...options });
    host.run('herinneringenAanzetten');
    host.run('dagelijkseTaken');
    return host.mails.map(({ htmlBody }) => htmlBody ?? '').join();
  };
  expect(bodyOf({})).not.toContain('Invullen');
  expect(bodyOf({ webApp })).toMatch(/https:\/\/script\.google\.com\/macros\/s\/AKfyc-1\/exec\?f=\w+&amp;d=D-\d{4}/);
});
