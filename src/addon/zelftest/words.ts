/**
 * What every probe of the self-test tells of itself, in plain Dutch, and what its window runs; docs/beheer.md has the same words. A new
 * probe has a line here and one in probes/.
 */
/** What a probe tells of itself. */
interface ProbeWords {
  /** What it does. */
  readonly wat: string;
  /** What is wrong when it fails, and what to do. */
  readonly anders: string;
  /** What to do now, for a probe that a person does or that comes later. */
  readonly doen?: string;
}

export const probeWords = {
  Toestemming: {
    wat: 'Vraagt Google of alle toestemming is gegeven die het register nodig heeft.',
    anders:
      'Kies iets uit het menu PLP-register en zet op het scherm van Google alle vinkjes aan. Doe de zelftest daarna opnieuw.',
  },
  'Wie ben je': {
    wat: 'Kijkt of Google zegt wie je bent, en of die persoon als actieve medewerker in Medewerkers staat.',
    anders:
      'Zet jezelf in Medewerkers, met Actief = Ja en het adres waarmee je inlogt. Staat er dat Google niemand noemt? Log uit bij alle Google-accounts en log in met je werkaccount.',
  },
  'Landinstelling en tijdzones': {
    wat: 'Kijkt of het werkblad Nederlands leest, en of werkblad en script in de tijdzone van Amsterdam staan.',
    anders:
      'Kies PLP-register > Inrichten en doe de zelftest opnieuw. Helpt dat niet? Kies Bestand > Instellingen en zet Landinstelling op Nederland en Tijdzone op Amsterdam.',
  },
  Datums: {
    wat: 'Rekent vier momenten om naar Nederlandse tijd en vergelijkt dat met Google.',
    anders:
      'Het register rekent tijden anders om dan Google. Sla nog niets op en stuur deze tekst naar wie het register bouwt.',
  },
  'Datum en getal': {
    wat: 'Schrijft een datum en een getal met een komma, en leest ze terug.',
    anders:
      'Google geeft een datum of getal anders terug dan het er staat. Sla nog niets op en stuur deze tekst naar wie het register bouwt.',
  },
  Teksten: {
    wat: 'Schrijft teksten die met =, +, -, @ of een apostrof beginnen, en kijkt of ze terugkomen zoals ze zijn getypt.',
    anders:
      'Google maakt van zo’n tekst iets anders. Begin teksten voorlopig niet met =, +, -, @ of een apostrof, en stuur deze tekst naar wie het register bouwt.',
  },
  'Nieuwe rijen': {
    wat: 'Voegt een rij in, en kijkt of die de opmaak en de keuzelijst van de rij erboven krijgt.',
    anders:
      'Nieuwe rijen krijgen geen opmaak of keuzelijst. Kies na een dag werken PLP-register > Controle > Controle en herstel en laat ook de opmaak herstellen.',
  },
  Weigeren: {
    wat: 'Schrijft een woord dat de keuzelijst niet kent, en kijkt of en wanneer Google dat weigert.',
    anders:
      'Google laat een verkeerd woord door. Vul in met de formulieren, en kies elke week PLP-register > Controle > Register controleren.',
  },
  Koppelingen: {
    wat: 'Zet in een cel een koppeling naar een andere cel, en leest die terug.',
    anders:
      'Klikken op een koppeling in Start of Controle werkt misschien niet. Ga dan zelf naar het tabblad en de rij die er staan.',
  },
  Sloten: {
    wat: 'Neemt het slot voor opslaan en dat voor mailen, en geeft ze terug.',
    anders:
      'Er was een slot bezet. Slaat er net iemand op, of lopen de dagelijkse taken? Doe de zelftest over vijf minuten opnieuw.',
  },
  Geheugen: {
    wat: 'Bewaart een tekst zo groot als het register ze hoogstens maakt, leest die terug, en probeert er een van 9.300 tekens.',
    anders:
      'Google bewaart niet wat het register moet onthouden, en dan lukt opslaan niet. Stuur deze tekst naar wie het register bouwt.',
  },
  'Schrijven en vragen': {
    wat: 'Schrijft 50 keer een cel en vraagt steeds hoe groot het tabblad is.',
    anders:
      'Google is nu erg traag. Probeer het later nog eens. Blijft het traag, stuur dan deze tekst naar wie het register bouwt.',
  },
  Merken: {
    wat: 'Zet 200 merken, leest ze terug, schuift een kolom op en zoekt die aan haar merk.',
    anders:
      'Google vindt de merken niet of te traag. Hernoem en verplaats geen kolommen en tabbladen, en stuur deze tekst naar wie het register bouwt.',
  },
  Formulieren: {
    wat: 'Leest de HTML van elk formulier bij Google en kijkt of die heel is.',
    anders:
      'Een formulier is niet heel bij Google aangekomen. Voer npm run deploy opnieuw uit en doe de zelftest nog eens.',
  },
  Grafieken: {
    wat: 'Maakt vijf grafieken, leest hun titels terug en vraagt van elk een plaatje.',
    anders:
      'Google maakt niet elke grafiek of niet elk plaatje. Het maandoverzicht gaat dan zonder plaatjes weg: de getallen staan er wel in.',
  },
  'PDF met plaatje': {
    wat: 'Maakt van een pagina met een plaatje een PDF, en telt de bytes en de bladzijden.',
    anders:
      'Google maakt geen goede PDF. Het maandoverzicht gaat zonder bijlage weg. Een rapport bewaar je uit zijn tabblad: Bestand > Downloaden > PDF.',
  },
  'Mail aan jezelf': {
    wat: 'Stuurt een mail met een plaatje en een PDF naar jezelf, en vraagt vooraf en achteraf hoeveel mails er nog mogen.',
    anders:
      'De mail kon niet weg. Mogen er vandaag geen mails meer? Doe de zelftest dan morgen opnieuw. Anders: geef Google alle toestemming, of vraag je beheerder of mailen uit een script mag.',
  },
  'Lezen bij naam': {
    wat: 'Leest een tabblad bij zijn naam, zoals elk formulier het doet.',
    anders:
      'Google vindt tabbladen niet bij hun naam. Sla nog niets op en stuur deze tekst naar wie het register bouwt.',
  },
  'Blokken apart': {
    wat: 'Schrijft vijf cellen die niet naast elkaar staan in één keer, en kijkt of elke op haar plaats staat.',
    anders:
      'Google schrijft cellen op een andere plaats. Sla nog niets op en stuur deze tekst naar wie het register bouwt.',
  },
  'Regels overnemen': {
    wat: 'Maakt een controle op een cel van een andere controle, en leest ze beide terug.',
    anders:
      'Keuzelijsten en controles kunnen anders zijn dan bedoeld. Vul in met de formulieren, en stuur deze tekst naar wie het register bouwt.',
  },
  'Rij boven de kop': {
    wat: 'Zet een rij boven de koppen, en kijkt of het merk van een kolom blijft.',
    anders:
      'Google raakt merken kwijt als iemand een rij boven de koppen zet. Doe dat niet, en kies PLP-register > Inrichten als er een kop weg is.',
  },
  Telefoonpagina: {
    wat: 'Vraagt Google of er een pagina voor op de telefoon is, en waar.',
    anders:
      'Er is geen pagina voor op de telefoon. Wil je die niet? Dan hoef je niets te doen. Wil je die wel? Voer npm run deploy -- --onderweg uit en doe de zelftest opnieuw.',
  },
  'Taak op tijd': {
    wat: 'Laat Google na een minuut een taak draaien die een deel van de proeven nog eens doet en zichzelf opruimt.',
    anders:
      'De taak op tijd kwam niet of vond fouten. Dan gaan herinneringen misschien niet weg. Kies PLP-register > Herinneringen > Aanzetten, geef alle toestemming en doe de zelftest opnieuw.',
    doen: 'Wacht twee minuten en kijk dan opnieuw. Staat hier dan nog Nog bezig? Kies PLP-register > Herinneringen > Aanzetten, geef alle toestemming en doe de zelftest opnieuw.',
  },
  Venster: {
    wat: 'Kijkt of een venster van het register heel aankomt, of je browser een ingepakt formulier uitpakt, en of het venster met het register kan praten.',
    anders:
      'Het venster kwam niet heel aan. Dan werken de formulieren misschien niet. Gebruik Chrome, en stuur deze tekst naar wie het register bouwt.',
    doen: 'Het venster van de zelftest zet hier zelf Geslaagd neer. Gebeurt dat niet? Probeer het in Chrome, en stuur deze tekst naar wie het register bouwt.',
  },
  Downloaden: {
    wat: 'Kijkt of een PDF uit een venster op je computer komt.',
    anders: 'Er kwam geen bestand. Bewaar een rapport dan uit zijn tabblad: Bestand > Downloaden > PDF.',
    doen: 'Klik in het venster van de zelftest op Proefbestand downloaden. Komt er geen PDF met een blauw vierkant? Bewaar een rapport dan uit zijn tabblad: Bestand > Downloaden > PDF.',
  },
  Hartslag: {
    wat: 'Kijkt of Google het register vertelt dat iemand iets typt.',
    anders:
      'Google vertelt niet dat er iets is getypt. Nieuwe rijen krijgen dan geen nummer. Vul in met de formulieren en kies elke dag Register controleren.',
    doen: 'Typ een letter in een lege cel van dit tabblad, onder de tabel. Verandert deze regel niet in Geslaagd? Vul dan in met de formulieren, en stuur deze tekst naar wie het register bouwt.',
  },
  'Telefoon: werkblad': {
    wat: 'Kijkt of de pagina op de telefoon dit werkblad kan lezen, met de rechten die het register vraagt.',
    anders:
      'De pagina kan het werkblad niet lezen. Is het werkblad met jou gedeeld, als bewerker? Zo ja, gebruik de pagina dan niet en stuur deze tekst naar wie het register bouwt.',
    doen: 'Is er een telefoonpagina? Open op je telefoon het adres dat bij Telefoonpagina staat: de pagina zet hier zelf Geslaagd neer. Is er geen? Dan hoef je niets te doen.',
  },
  'Telefoon: wie je bent': {
    wat: 'Kijkt wie je bent volgens de pagina op de telefoon, en of die persoon als actieve medewerker in Medewerkers staat.',
    anders:
      'De pagina weet niet wie je bent. Log op je telefoon in met je werkaccount, en met geen ander. Kijk of je in Medewerkers staat, met Actief = Ja en het adres waarmee je inlogt.',
    doen: 'Is er een telefoonpagina? Open op je telefoon het adres dat bij Telefoonpagina staat: de pagina zet hier zelf Geslaagd neer. Is er geen? Dan hoef je niets te doen.',
  },
} satisfies Readonly<Record<string, ProbeWords>>;

export type ProbeNaam = keyof typeof probeWords;

export type AllProbeWords = Readonly<Record<ProbeNaam, ProbeWords>>;

/**
 * Runs in the window. Google takes away what looks like a comment, so nothing here does; it tells how long it is, and
 * how long it should be, and whether the browser unpacks a word that is packed as the forms are (build/bundling/packed.ts).
 */
export const windowScript = `
var tekst = document.getElementById("tekst");
var gedaan = document.getElementById("gedaan");
document.getElementById("kopieer").onclick = function () {
  tekst.focus();
  tekst.select();
  var gelukt = false;
  try { gelukt = document.execCommand("copy"); } catch (fout) { gelukt = false; }
  gedaan.textContent = gelukt ? "Gekopieerd. Plak de tekst in een mail." : "Kopieer de tekst zelf: Ctrl+C.";
};
var eigen = document.getElementById("script");
var meld = function (uitgepakt) {
  google.script.run.zelftestVenster({ tekens: eigen.textContent.length, bedoeld: Number(eigen.getAttribute("data-tekens")), uitgepakt: uitgepakt });
};
try {
  var bytes = Uint8Array.from(atob("y8xLTy1IzC4BAA=="), function (teken) { return teken.charCodeAt(0); });
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text().then(
    function (woord) { meld(woord === "ingepakt" ? woord.length : 0); },
    function () { meld(0); }
  );
} catch (fout) { meld(0); }
`;
