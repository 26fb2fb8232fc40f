/** The self-test on the page, with the real add-on: its window arrives whole, copies its text, and offers a file. */
import { probes } from '../../src/addon/zelftest/probes';
import { RegisterMaker } from '../support/builders';
import { openBench, type Bench, type BenchPage } from '../support/browser/openPage';
import { smallRegister } from '../support/smallRegister';

describe('the self-test', () => {
  let bench: Bench;
  let one: BenchPage;

  beforeAll(async () => {
    const maker = new RegisterMaker();
    maker.medewerker({ email: 'projectleider@example.org', rol: 'Projectleider' });
    bench = await openBench({ workbook: smallRegister(maker), as: 'projectleider@example.org' });
    one = await bench.openPage();
  });

  /** What the tab says of a probe; the line of the first is the sixth. */
  const afloop = (index: number): string => `B${6 + index}`;

  it('tells in its tab that the window is whole, and gives its text to copy', async () => {
    await one.choose('PLP-register', 'Controle', 'Zelftest bij Google');
    const frame = one.page.getByRole('dialog', { name: 'Zelftest bij Google' }).frameLocator('iframe');
    await frame.getByRole('button', { name: 'Kopieer als tekst' }).click();
    await frame.getByText('Gekopieerd. Plak de tekst in een mail.').waitFor();
    expect(await frame.getByRole('textbox').inputValue()).toContain(`${probes[0]!.naam}: Geslaagd`);
    expect(await frame.getByRole('link', { name: 'Proefbestand downloaden' }).getAttribute('download')).toBe(
      'proef.pdf',
    );
    await one.page.getByRole('tab', { name: 'Zelftest' }).waitFor();
    await one.waitForText('Zelftest', afloop(probes.length + 1), 'Geslaagd');
    for (const index of probes.keys()) expect(await one.text('Zelftest', afloop(index))).toBe('Geslaagd');
    expect(one.complaints).toEqual([]);
  });
});
