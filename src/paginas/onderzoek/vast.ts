/** The columns of the research file that say of which file and projectjaar a row is. */

export const vasteKolommen = {
  schuilnummer: {
    kop: 'Schuilnummer',
    uitleg:
      'Een nummer dat alleen in dit bestand bestaat. In een volgend bestand heeft dezelfde deelnemer een ander nummer.',
  },
  peildatum: { kop: 'Peildatum', uitleg: 'De dag waarop alles in deze rij gold.' },
  projectjaar: {
    kop: 'Projectjaar',
    uitleg: 'Het hoeveelste projectjaar van dit team het was waarin de deelnemer begon.',
  },
  start: { kop: 'Projectjaar start', uitleg: 'De eerste dag van dat projectjaar.' },
  einde: { kop: 'Projectjaar einde', uitleg: 'De laatste dag van dat projectjaar.' },
  volledig: {
    kop: 'Projectjaar volledig',
    uitleg: 'Ja: alle deelnemers van dit projectjaar staan in dit bestand. Nee: er is iemand die niet meedoet.',
  },
  eerder: {
    kop: 'Eerdere projectjaren volledig',
    uitleg:
      'Ja: alle deelnemers van de projectjaren ervoor staan in dit bestand. Nee: er is een projectjaar achtergehouden.',
  },
} as const;
