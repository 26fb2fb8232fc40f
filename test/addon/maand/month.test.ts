/** The tab of the month and its mail: the last full month, once, to every active projectleider. */
import type { OutgoingMail } from '@plp/workbench';
import { demoRegister, hostOver } from '../../support/register';
import { setSetting } from '../../support/smallRegister';
import { headersOf, recordsOf, sheetNamed, textOf } from '../../support/sheets';

const september = Date.parse('2025-09-01T08:00:00+02:00');
const send = (workbook = demoRegister(), options = {}) => {
  const host = hostOver(workbook, { now: () => september, ...options });
  return { workbook, host, said: host.run('maandoverzichtVersturen') as string };
};

test('on 1 September the month is August, with the figures of 31 August', () => {
  const { workbook } = send();
  const text = textOf(workbook, 'Indicatoren 2025-08');
  expect(text).toContain('Indicatoren augustus 2025');
  expect(text).toContain('Stand op 31 augustus 2025');
  expect(text).toMatch(/1\.1  Deelnemers met een praktijkverklaring \| 36% \(9 van 25\) \| 15/);
});

test('the mail has the main figures as a table, a link, and nothing about a person', () => {
  const { workbook, host } = send();
  expect(host.mails).toHaveLength(1);
  const mail = host.mails[0]!;
  expect(mail.to).toBe('projectleider@example.org');
  expect(mail.subject).toBe('Maandoverzicht augustus 2025');
  expect(mail.htmlBody).toContain('36% (9 van 25)');
  expect(mail.htmlBody).toMatch(/<a href="https:\/\/[^"]+#gid=\d+"/);
  expect(mail.body).toContain('1.3  Gestarte deelnemers: 25');
  const people = recordsOf(workbook, 'Deelnemers').flatMap((row) => [
    row['Voornaam'],
    row['Achternaam'],
    row['Deelnemer-ID'],
  ]);
  for (const name of people) expect(`${mail.body}${mail.htmlBody}`).not.toContain(`${name} `);
});

test('however often it runs, the mail leaves once', () => {
  const { workbook, host } = send();
  const again = hostOver(workbook, { now: () => september + 3_600_000 });
  expect(again.run('maandoverzichtVersturen')).toMatch(/niets opnieuw verstuurd/);
  expect([...host.mails, ...again.mails]).toHaveLength(1);
});

test('every active projectleider gets it, an inactive one does not', () => {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, 'Medewerkers');
  const column = (header: string) => headersOf(sheet).indexOf(header);
  const rowOf = (email: string) => sheet.rows.find((row) => row?.[column('E-mail')]?.value === email)!;
  for (const email of ['jobcoach1@example.org', 'jobcoach2@example.org'])
    rowOf(email)[column('Rol')]!.value = 'Projectleider';
  rowOf('jobcoach2@example.org')[column('Actief')]!.value = 'Nee';
  expect(send(workbook).host.mails.map(({ to }) => to)).toEqual(['projectleider@example.org', 'jobcoach1@example.org']);
});

test('while nobody is active the owner may make the tab, and the message says who is missing', () => {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, 'Medewerkers');
  for (const row of sheet.rows.slice(1)) if (row) row[headersOf(sheet).indexOf('Actief')]!.value = 'Nee';
  expect(() => send(workbook)).toThrow(/geen actieve projectleider.*Medewerkers/);
  expect(textOf(workbook, 'Indicatoren 2025-08')).toContain('augustus 2025');
});

test('a mail that Google refuses is marked, without the address in the reason, and leaves next time', () => {
  const workbook = demoRegister();
  const { host } = send(workbook, {
    sendMail: () => {
      throw new Error('Invalid email: projectleider@example.org');
    },
  });
  expect(host.mails).toHaveLength(0);
  const [entry] = recordsOf(workbook, 'Mailjournaal');
  expect(entry).toMatchObject({ Status: 'Mislukt' });
  expect(String(entry!['Reden'])).not.toContain('@');
  expect(send(workbook).host.mails).toHaveLength(1);
  expect(recordsOf(workbook, 'Mailjournaal')).toMatchObject([{ Status: 'Verzonden' }]);
});

test('a run that Google ends after sending does not send again: it says that it is not sure', () => {
  const workbook = demoRegister();
  const mails: unknown[] = [];
  let dead = false;
  const stop = (): void => {
    if (dead) throw new Error('Exceeded maximum execution time');
  };
  expect(() =>
    send(workbook, {
      sendMail: (mail: unknown) => {
        mails.push(mail);
        dead = true;
      },
      beforeCall: stop,
      afterCall: stop,
    }),
  ).toThrow('Het duurde te lang');
  expect(recordsOf(workbook, 'Mailjournaal')).toMatchObject([{ Status: 'Klaargezet' }]);
  const { host, said } = send(workbook);
  expect([...mails, ...host.mails]).toHaveLength(1);
  expect(said).toMatch(/niet zeker/);
  expect(recordsOf(workbook, 'Mailjournaal')).toMatchObject([{ Status: 'Onzeker' }]);
});

test('a failure that may have come after the mail left is not tried again by itself', () => {
  const workbook = demoRegister();
  send(workbook, {
    sendMail: () => {
      throw new Error('Service timed out: Mail');
    },
  });
  expect(recordsOf(workbook, 'Mailjournaal')).toMatchObject([{ Status: 'Onzeker' }]);
  expect(send(workbook).host.mails).toHaveLength(0);
});

test('what the quota does not allow today leaves another day', () => {
  const workbook = demoRegister();
  const first = send(workbook, { mailQuota: 0 });
  expect(first.host.mails).toHaveLength(0);
  expect(first.said).toMatch(/niet verstuurd/);
  expect(send(workbook).host.mails).toHaveLength(1);
});

test('a past month computed again gives the same figures in the history', () => {
  const workbook = demoRegister();
  send(workbook);
  const once = recordsOf(workbook, 'Indicatorhistorie').map(({ 'Vastgelegd op': _when, ...figure }) => figure);
  hostOver(workbook, { now: () => september + 14 * 86_400_000 }).run('maandoverzichtVersturen');
  expect(recordsOf(workbook, 'Indicatorhistorie').map(({ 'Vastgelegd op': _when, ...figure }) => figure)).toEqual(once);
});

test('one run replaces only its own peildatum in the history', () => {
  const workbook = demoRegister();
  send(workbook);
  const august = recordsOf(workbook, 'Indicatorhistorie').length;
  hostOver(workbook, { now: () => Date.parse('2025-10-01T08:00:00+02:00') }).run('maandoverzichtVersturen');
  const all = recordsOf(workbook, 'Indicatorhistorie');
  expect(all.length).toBeGreaterThan(august);
  expect(new Set(all.map((row) => row['Peildatum'])).size).toBe(2);
});

test('a text in Medewerkers cannot become markup in the mail', () => {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, 'Projectjaren');
  sheet.rows[2]![headersOf(sheet).indexOf('Naam')]!.value = '<img src=x onerror=alert(1)>';
  const { host } = send(workbook);
  expect(host.mails[0]!.htmlBody).not.toContain('<img src=x');
  expect(host.mails[0]!.htmlBody).toContain('&lt;img');
});

test('the mail has its charts as pictures with words for who cannot see them, and the PDF; small enough for Gmail', () => {
  const [mail] = send().host.mails;
  const html = mail!.htmlBody!;
  const cids = [...html.matchAll(/<img src="cid:(\w+)" alt="(Grafiek: [^"]+)"/g)].map((match) => match[1]);
  expect(cids).toEqual(Object.keys(mail!.inlineImages));
  expect(cids.length).toBeGreaterThan(4);
  expect(mail!.attachments.map(({ name, contentType }) => [name, contentType])).toEqual([
    ['Maandoverzicht-2025-08.pdf', 'application/pdf'],
  ]);
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
});

test('without pictures or PDF the mail still leaves, with the numbers, and says what is missing', () => {
  const { host } = send(demoRegister(), {
    beforeCall: ({ method }: { method: string }) => {
      if (method === 'getAs') throw new Error('Service error');
    },
  });
  const [mail] = host.mails;
  expect([mail!.attachments, mail!.inlineImages]).toEqual([[], {}]);
  expect(mail!.htmlBody).toMatch(/Instroom per kwartaal[\s\S]*K1 2024/);
  expect(mail!.body).toMatch(/niet alle grafieken[\s\S]*PDF maken is niet gelukt[\s\S]*tabblad Indicatoren 2025-08/);
});

test('whom Instellingen names gets it; who is no projectleider only each quarter, in round numbers, beside nothing', () => {
  const workbook = demoRegister();
  setSetting(workbook, 'Maandoverzicht: ontvangers', 'Projectleider@example.org, fonds@example.org');
  expect(send(workbook).host.mails.map(({ to }) => to)).toEqual(['Projectleider@example.org']);
  const later = (day: string) => {
    const host = hostOver(workbook, { now: () => Date.parse(`${day}T08:00:00+02:00`) });
    host.run('maandoverzichtVersturen');
    return host.mails;
  };
  const [leader, reader] = later('2025-10-01');
  expect([leader!.to, reader!.to]).toEqual(['Projectleider@example.org', 'fonds@example.org']);
  expect(leader!.body).toContain('Reden: ');
  expect(leader!.body).toMatch(/LEZERS VAN BUITEN[\s\S]*afgeronde aantallen[\s\S]*Er is niets achtergehouden/);
  for (const text of [reader!.body, reader!.htmlBody!]) {
    expect(text).toContain('ongeveer 10 van ongeveer 25');
    expect(text).toContain('afgerond op vijven');
    expect(text).not.toMatch(/Reden: |Functie: |docs\.google|#gid|vorige maand|\d% \(|Grafiek|koers/i);
    for (const [, about] of text.matchAll(/ongeveer (\d+)/g)) expect(Number(about) % 5).toBe(0);
  }

  // One contact more by the next quarter: 28 is no 25 any more, but the reader reads what she read. The projectleider sees that.
  const contacten = sheetNamed(workbook, 'Contacten');
  const last = contacten.rows.filter((row) => row?.[0]?.value).length;
  contacten.rows[last] = structuredClone(contacten.rows[last - 1]!);
  contacten.rows[last]![0] = { ...contacten.rows[last]![0], value: 'C-0999' };
  const [told, again] = later('2026-01-02');
  const line = (mail: OutgoingMail): string => /2\.3 {2}[^\n]*/.exec(mail.body)![0];
  expect(line(again!)).toBe(line(reader!));
  expect(told!.body).toMatch(
    /Achtergehouden[\s\S]*2\.3 Contacten met organisaties: zij lezen ongeveer 25, het zijn er 28\./,
  );
});
