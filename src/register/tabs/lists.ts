/** Choice lists that more than one tab uses (register.md; literal). */
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
