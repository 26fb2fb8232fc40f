/** LEES-MIJ.html: how a register comes to stand in Google without a terminal, step by step, each with a drawing of the screen. */

/** A line of a drawing: what stands there, and whether one clicks on it. */
type Line = readonly [text: string, click?: true];

interface Step {
  readonly title: string;
  /** What to do, in plain Dutch. `**…**` for what stands on the screen. */
  readonly text: string;
  /** The screen: its title, and what one sees of it. */
  readonly screen: readonly [title: string, ...Line[]];
}

const steps: readonly Step[] = [
  {
    title: 'Zet het lege werkblad in Drive',
    text: 'Open drive.google.com met het account van de organisatie dat eigenaar wordt. Sleep **PLP-register-leeg.xlsx** in het venster. Klik er met rechts op, kies **Openen met > Google Spreadsheets**, en dan **Bestand > Opslaan als Google Spreadsheets**. Werk verder in het nieuwe werkblad; het .xlsx-bestand mag weg.',
    screen: ['Bestand', ['Delen'], ['Opslaan als Google Spreadsheets', true], ['Een kopie maken'], ['Downloaden']],
  },
  {
    title: 'Open het script',
    text: 'Kies in het werkblad **Extensies > Apps Script**. Er gaat een nieuw tabblad open met links een lijst bestanden.',
    screen: ['Extensies', ['Add-ons'], ['Macro’s'], ['Apps Script', true]],
  },
  {
    title: 'Plak het script',
    text: 'Klik links op **Code.gs**. Haal alles weg wat er staat. Open **PLP-register.gs** uit deze map met Kladblok (Mac: TextEdit), selecteer alles, kopieer het en plak het in Code.gs. Het is een lang bestand: wacht tot het er staat.',
    screen: ['Bestanden', ['appsscript.json'], ['Code.gs', true]],
  },
  {
    title: 'Plak het manifest',
    text: 'Klik links op het tandwiel (**Projectinstellingen**) en zet een vinkje bij **Manifestbestand appsscript.json in de editor weergeven**. Ga terug naar de bestanden, klik op **appsscript.json**, haal alles weg en plak wat er in **appsscript.json** uit deze map staat.',
    screen: [
      'Projectinstellingen',
      ['☑ Manifestbestand appsscript.json … weergeven', true],
      ['Script-ID'],
      ['Tijdzone'],
    ],
  },
  {
    title: 'Bewaar, en ga terug naar het werkblad',
    text: 'Klik op het pictogram **Opslaan** (of Ctrl+S). Sluit het tabblad van het script en herlaad het werkblad. Na een paar tellen staat rechts in het menu **PLP-register**.',
    screen: ['Werkblad', ['Bestand   Bewerken   Beeld   …   Help'], ['PLP-register', true]],
  },
  {
    title: 'Richt het register in',
    text: 'Kies **PLP-register > Inrichten**. Google vraagt om toestemming: zet alle vinkjes aan. Staat er dat Google de app niet heeft geverifieerd, en klopt het account? Kies **Geavanceerd** en dan **Ga naar … (onveilig)**. Kies daarna nog een keer Inrichten.',
    screen: ['PLP-register', ['Vandaag'], ['Uitkomsten bijwerken'], ['Controle'], ['Inrichten', true]],
  },
  {
    title: 'Zet het team erin',
    text: 'Vul het tabblad **Medewerkers** in, met jezelf als Projectleider, en daarna **Projectjaren** en **Doelen**. Deel het werkblad met het team. Kies **PLP-register > Controle > Zelftest bij Google**: dan weet je of alles werkt. Zet tot slot de herinneringen aan met **Herinneringen > Aanzetten**.',
    screen: ['Medewerkers', ['E-mail   Naam   Rol   Actief'], ['… jouw adres …   Projectleider   Ja', true]],
  },
];

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const inBold = (text: string): string => escaped(text).replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');

const lineHeight = 34;

function drawing([title, ...lines]: Step['screen']): string {
  const height = lineHeight * (lines.length + 1) + 12;
  const rows = lines.map(([text, click], at) => {
    const top = lineHeight * (at + 1) + 6;
    const frame = `<rect x="8" y="${top}" width="404" height="28" rx="6" fill="${click ? '#fff3d6' : '#fff'}" stroke="${click ? '#b35c00' : '#ccc'}" stroke-width="${click ? 3 : 1}"/>`;
    return `${frame}<text x="20" y="${top + 19}"${click ? ' font-weight="bold"' : ''}>${escaped(text)}</text>`;
  });
  const clicked = lines.find(([, click]) => click)?.[0] ?? '';
  return `<svg viewBox="0 0 420 ${height}" role="img" aria-label="${escaped(`${title}: klik op ${clicked}`)}" font-family="sans-serif" font-size="14"><rect width="420" height="${height}" rx="8" fill="#eef3f1" stroke="#9bb"/><text x="14" y="24" fill="#345">${escaped(title)}</text>${rows.join('')}</svg>`;
}

/** @param version of the program, as package.json tells it */
export const stepsPage = (version: string): string => `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>PLP-register: installeren zonder terminal</title>
<style>
body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
ol { padding: 0; list-style: none; counter-reset: stap }
li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 26rem); gap: 1.5rem; margin: 0 0 1.5rem; break-inside: avoid }
h2 { font-size: 1.1rem; margin: 0 } h2::before { counter-increment: stap; content: counter(stap) ". " }
p { margin: .3rem 0 } svg { width: 100% }
@media (max-width: 45rem) { li { grid-template-columns: 1fr } }
</style>
<h1>Het PLP-register in jullie eigen Google-account</h1>
<p>Dit duurt ongeveer twintig minuten. Je hebt deze map nodig en een Google-account van de organisatie; je hoeft niets te installeren.
In de map staan <b>PLP-register-leeg.xlsx</b> (het lege register), <b>PLP-register.gs</b> en <b>appsscript.json</b> (het script, versie ${escaped(version)}).
De <b>Handleiding.pdf</b> is voor het team.</p>
<ol>
${steps.map((step) => `<li><div><h2>${escaped(step.title)}</h2><p>${inBold(step.text)}</p></div>${drawing(step.screen)}</li>`).join('\n')}
</ol>
<p><b>Een nieuwe versie?</b> Doe stap 2 tot en met 5 opnieuw met de nieuwe bestanden, en kies daarna Inrichten. Aan de rijen verandert niets.</p>
</html>
`;
