/** The fields of a werkgever, in the order in which people ask for them. */
import type { ColumnKey } from '../../register/tabs';

/** Without the last day of the cooperation: that has a screen of its own. */
export const employerFields: readonly ColumnKey<'werkgevers'>[] = [
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
