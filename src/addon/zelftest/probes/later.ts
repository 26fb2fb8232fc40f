/** Probes that a person does, or that come a minute later. */
import type { LaterProbe } from '../probe';

export const clockTask: LaterProbe = {
  naam: 'Taak op tijd',
  wat: 'Laat Google na een minuut een taak draaien die een deel van de proeven nog eens doet en zichzelf opruimt.',
  anders:
    'De taak op tijd kwam niet of vond fouten. Dan gaan herinneringen misschien niet weg. Kies PLP-register > Herinneringen > Aanzetten, geef alle toestemming en doe de zelftest opnieuw.',
  afloop: 'Nog bezig',
  doen: 'Wacht twee minuten en kijk dan opnieuw. Staat hier dan nog Nog bezig? Kies PLP-register > Herinneringen > Aanzetten, geef alle toestemming en doe de zelftest opnieuw.',
};

export const heartbeat: LaterProbe = {
  naam: 'Hartslag',
  wat: 'Kijkt of Google het register vertelt dat iemand iets typt.',
  anders:
    'Google vertelt niet dat er iets is getypt. Nieuwe rijen krijgen dan geen nummer. Vul in met de formulieren en kies elke dag Register controleren.',
  afloop: 'Doe dit zelf',
  doen: 'Typ een letter in een lege cel van dit tabblad, onder de tabel. Verandert deze regel niet in Geslaagd? Vul dan in met de formulieren, en stuur deze tekst naar wie het register bouwt.',
};

export const window: LaterProbe = {
  naam: 'Venster',
  wat: 'Kijkt of een venster van het register heel aankomt en met het register kan praten.',
  anders:
    'Het venster kwam niet heel aan. Dan werken de formulieren misschien niet. Gebruik Chrome, en stuur deze tekst naar wie het register bouwt.',
  afloop: 'Doe dit zelf',
  doen: 'Het venster van de zelftest zet hier zelf Geslaagd neer. Gebeurt dat niet? Probeer het in Chrome, en stuur deze tekst naar wie het register bouwt.',
};

export const download: LaterProbe = {
  naam: 'Downloaden',
  wat: 'Kijkt of een PDF uit een venster op je computer komt.',
  anders: 'Er kwam geen bestand. Bewaar een rapport dan uit zijn tabblad: Bestand > Downloaden > PDF.',
  afloop: 'Doe dit zelf',
  doen: 'Klik in het venster van de zelftest op Proefbestand downloaden. Komt er geen PDF met een blauw vierkant? Bewaar een rapport dan uit zijn tabblad: Bestand > Downloaden > PDF.',
};
