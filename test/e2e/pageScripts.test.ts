/** The page over a stand-in add-on: menus, questions, sidebars, dialogs, and the workbench's own panels. */
import { seriousProblems } from '../support/browser/axe';
import { openBench, type Bench, type BenchPage } from '../support/browser/openPage';
import { standInBundle, standInWorkbook } from '../support/browser/standIn';

describe('scripts on the page', () => {
  let bench: Bench;
  let one: BenchPage;

  beforeAll(async () => {
    bench = await openBench({ workbook: standInWorkbook(), bundle: standInBundle, as: 'leider@example.org' });
    one = await bench.openPage();
  });

  const side = (title: string) => one.page.getByRole('complementary', { name: title });
  const dialog = () => one.page.getByRole('dialog');

  it('runs a function from the menu that onOpen built, and shows what it did', async () => {
    await one.choose('Proef', 'Vul in');
    await one.waitForText('Namen', 'F1', 'ingevuld');
  });

  it('asks what the script asks, and goes on with the answer', async () => {
    await one.choose('Proef', 'Stel een vraag');
    await dialog().getByText('Wil je dit echt?').waitFor();
    await dialog().getByRole('button', { name: 'Ja' }).click();
    await dialog().getByRole('textbox', { name: 'Hoe heet je?' }).fill('Noor');
    await one.page.keyboard.press('Enter');
    await one.waitForText('Namen', 'F2', 'Noor');
    await one.page.getByText('Dat is gelukt').waitFor();
  });

  it('tells what went wrong in a function', async () => {
    await one.choose('Proef', 'Gaat mis');
    await dialog().getByText('Dit ging mis, en wel hierom.').waitFor();
    await dialog().getByRole('button', { name: 'OK' }).click();
  });

  it('shows a sidebar, whose calls are answered, fail with the message, and refuse a Date', async () => {
    await one.choose('Proef', 'Tonen', 'Zijbalk');
    const frame = side('Proefzijbalk').frameLocator('iframe');
    await frame.getByRole('button', { name: 'Tel op' }).click();
    await frame.getByText('{"som":5,"wie":"leider@example.org"}!').waitFor();
    await frame.getByRole('button', { name: 'Gaat mis' }).click();
    await frame.getByText('fout: Dit ging mis, en wel hierom.').waitFor();
    await frame.getByRole('button', { name: 'Stuur een Date' }).click();
    await frame.getByText('geweigerd').waitFor();
  });

  it('takes the person to the cell that a script chose, and closes the sidebar when it asks', async () => {
    const frame = side('Proefzijbalk').frameLocator('iframe');
    await frame.getByRole('button', { name: 'Naar cel' }).click();
    await one.page.waitForFunction(
      () => window.werkbank.active().sheet === 'Lijst' && window.werkbank.active().a1 === 'B3',
    );
    await frame.getByRole('button', { name: 'Dicht' }).click();
    await side('Proefzijbalk').waitFor({ state: 'hidden' });
  });

  it("shows the script's web page as on a phone, and at its own address: its links lead on, its calls are answered", async () => {
    await one.choose('Werkbank', 'Telefoon');
    const phone = one.page.getByRole('dialog', { name: 'Telefoon' }).frameLocator('iframe');
    const inPhone = phone.frameLocator('iframe');
    await inPhone.getByText('leider@example.org {}').waitFor();
    await inPhone.getByRole('link', { name: 'Verder' }).click();
    await inPhone.getByRole('heading', { name: 'Pagina 2' }).waitFor();
    await inPhone.getByText('{"blad":"2"}').waitFor();
    await one.page.getByRole('button', { name: 'Telefoon sluiten' }).click();
    const alone = await one.page.context().newPage();
    await alone.goto(`${bench.url}onderweg?blad=7`);
    await alone.frameLocator('iframe').getByRole('heading', { name: 'Pagina 7' }).waitFor();
    expect(await alone.title()).toBe('Proefpagina');
    expect(await alone.locator('meta[name=viewport]').getAttribute('content')).toContain('width=device-width');
    await alone.close();
  });

  it('keeps a frame of the add-on away from the page and the network', async () => {
    await one.choose('Proef', 'Tonen', 'Zijbalk');
    const frame = await (await side('Proefzijbalk').locator('iframe').elementHandle())?.contentFrame();
    const reach = await frame?.evaluate(async () => {
      const tried = (work: () => unknown) => {
        try {
          work();
          return 'kan';
        } catch {
          return 'kan niet';
        }
      };
      return {
        page: tried(() => window.parent.document.title),
        storage: tried(() => window.localStorage.length),
        network: await fetch('/api/people', { method: 'POST' }).then(
          () => 'kan',
          () => 'kan niet',
        ),
      };
    });
    expect(reach).toEqual({ page: 'kan niet', storage: 'kan niet', network: 'kan niet' });
    await side('Proefzijbalk').getByRole('button', { name: 'Zijbalk sluiten' }).click();
    one.complaints.length = 0;
  });

  it('shows a dialog over the page', async () => {
    await one.choose('Proef', 'Tonen', 'Venster');
    const frame = dialog().frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Dag' }).waitFor();
    await frame.getByRole('button', { name: 'Sluit' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('shows the tab that a script makes', async () => {
    await one.choose('Proef', 'Nieuw tabblad');
    await one.page.getByRole('tab', { name: 'Erbij' }).waitFor();
    await one.waitForText('Erbij', 'A1', 'nieuw');
  });

  it('shows mail that left as a person sees it, without running anything in it', async () => {
    await one.choose('Proef', 'Verstuur mail');
    await one.page.getByRole('button', { name: 'Nieuwe mail' }).click();
    await side('Postvak')
      .getByRole('button', { name: /Proefmail/ })
      .click();
    await side('Postvak').frameLocator('iframe').getByText('Dit is opgemaakt.').waitFor();
    expect(await one.page.title()).not.toBe('gehackt');
    const opened = one.page.context().waitForEvent('page');
    await side('Postvak').frameLocator('iframe').getByRole('link', { name: 'Invullen' }).click();
    const linked = await opened;
    await linked.frameLocator('iframe').getByRole('heading', { name: 'Pagina 3' }).waitFor();
    await linked.close();
    await side('Postvak').getByRole('radio', { name: 'Alleen tekst' }).check();
    await side('Postvak').getByText('Dit is de tekst.').waitFor();
    const [download] = await Promise.all([
      one.page.waitForEvent('download'),
      side('Postvak')
        .getByRole('link', { name: /lijst\.csv/ })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('lijst.csv');
    // The mail's script was blocked, which the browser says aloud.
    expect(one.complaints.every((complaint) => /script/i.test(complaint))).toBe(true);
    one.complaints.length = 0;
  });

  it('moves the clock, and runs what falls due on the way', async () => {
    await one.choose('Proef', 'Installeer');
    await one.choose('Werkbank', 'Klok');
    await side('Klok').getByText('31 aug 2025, 20:00').waitFor();
    await side('Klok').getByRole('button', { name: '+1 dag' }).click();
    await side('Klok').getByText('Onderweg liep 1 trigger.').waitFor();
    await one.waitForText('Namen', 'F3', 'gelopen op 2025-09-01 06:00');
    await side('Klok').getByLabel('Datum').fill('15-1-2026');
    await side('Klok').getByLabel('Tijd').fill('9:30');
    await side('Klok').getByRole('button', { name: 'Zet de klok' }).click();
    await side('Klok').getByText('15 jan 2026, 09:30').waitFor();
  });

  it('works as the person that was chosen, at the moment of the clock', async () => {
    await one.choose('Werkbank', 'Wie ben ik');
    await expect(side('Wie ben ik').getByText('Wim Weg').count()).resolves.toBe(0);
    await side('Wie ben ik')
      .getByRole('radio', { name: /Luuk Lezer/ })
      .check();
    await one.page.getByRole('button', { name: 'lezer@example.org' }).waitFor();
    await one.choose('Proef', 'Wie en wanneer');
    await one.waitForText('Namen', 'F4', 'lezer@example.org');
    await one.waitForText('Namen', 'F5', '2026-01-15 09:30');
  });

  it('lists installed triggers, and runs one by hand', async () => {
    await one.choose('Werkbank', 'Triggers');
    await side('Triggers').getByText('Elke dag om 6:00 uur').waitFor();
    await side('Triggers').getByRole('button', { name: 'Voer nu uit' }).click();
    await one.waitForText('Namen', 'F3', 'gelopen op 2026-01-15 09:30');
    await side('Triggers').getByText('Gelukt – 15 jan 2026, 09:30').waitFor();
  });

  it('goes by keyboard through the menus', async () => {
    await one.page.getByRole('menuitem', { name: 'Bestand' }).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await one.page.keyboard.press(key);
    await one.settled();
    await one.waitForText('Namen', 'F1', 'ingevuld');
    await one.page.getByRole('menuitem', { name: 'Bestand' }).focus();
    await one.page.keyboard.press('ArrowDown');
    await one.page.keyboard.press('Escape');
    await expect(one.page.evaluate(() => document.activeElement?.textContent)).resolves.toBe('Bestand');
  });

  it.each(['Postvak', 'Klok', 'Wie ben ik', 'Triggers'])('has no trouble for people with aids: %s', async (panel) => {
    await one.choose('Werkbank', panel);
    await side(panel).waitFor();
    expect(await seriousProblems(one.page)).toEqual([]);
  });

  it('has no complaints and asks nothing from outside', () => {
    expect(one.complaints).toEqual([]);
  });
});
