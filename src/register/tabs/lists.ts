/** Choice lists that more than one tab uses, or that are needed where the tab is not (register.md; literal). */
export const sectoren = [
  'Sociaal werk',
  'Logistiek',
  'Dienstverlening',
  'Catering',
  'Schoonmaak',
  'Groen',
  'Zorg',
  'Horeca',
  'Kantoor en receptie',
  'Anders',
] as const;

export const aanpassingen = [
  'Tempo',
  'Taak',
  'Werktijden',
  'Begeleiding',
  'Lesstof',
  'Toetsvorm',
  'Andere plek',
] as const;

/** By which the IDs of Fasen begin. */
export const faseVoorvoegsel = 'F';

export const faseNamen = [
  'Aangemeld',
  'Intake',
  'Voortraject',
  'Leertraject',
  'Pauze',
  'Nazorg',
  'Afgerond',
  'Uitgevallen',
  'Niet gestart',
] as const;

/** The fasen that ask why (register.md: Reden is required with these). */
export const fasenMetReden = ['Pauze', 'Uitgevallen', 'Niet gestart'] as const;
