/** The fields of a werkgever, in the order in which people ask for them. */
export const employerFields: readonly string[] = [
  'naam',
  'branche',
  'erkendLeerbedrijf',
  'erkenningGecontroleerdOp',
  'plaatsen',
  'contactpersoon',
  'email',
  'telefoon',
  'kanaal',
  'actiefSinds',
];
