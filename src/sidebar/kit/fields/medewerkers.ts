/** Medewerkers as the choices of a field: people choose a name, and the register keeps the e-mail address. */
import type { Column } from '../../../register/column';
import { genoemdeVan } from '../../../register/identity/genoemd';
import type { Opening } from '../../contract';
import type { Option } from './Field';

type Medewerkers = Pick<Opening, 'medewerkers'>;
type Medewerker = Opening['medewerkers'][number];

/**
 * Who may be chosen in a column that holds a medewerker: everyone who is active but those who only read. Who has the role
 * that the column is called after stands first; of the others the role is told.
 * @param current what stands there now: it stays readable, also of who is no longer active
 */
export function medewerkerOptions(opening: Medewerkers, { header }: Column, current: unknown): Option[] {
  const all = opening.medewerkers.filter(({ rol }) => rol !== 'Meelezer');
  // An Assistent-praktijkopleider is one as well.
  const isMeant = ({ rol }: Medewerker): boolean => rol.toLowerCase().endsWith(header.toLowerCase());
  const meant = all.filter(isMeant);
  const more = (one: Medewerker): string =>
    all.some(({ naam, email }) => naam === one.naam && email !== one.email)
      ? ` (${one.email})`
      : meant.length > 0 && !isMeant(one)
        ? ` (${one.rol})`
        : '';
  const options = [...meant, ...all.filter((one) => !meant.includes(one))].map((one) => ({
    value: one.email,
    label: one.naam + more(one),
  }));
  const now = String(current ?? '');
  if (now === '' || options.some(({ value }) => value === now)) return options;
  const known = genoemdeVan(opening.medewerkers)(now);
  return [
    { value: now, label: known?.naam ?? `${now} (niet actief)` },
    ...options.filter(({ value }) => value !== known?.email),
  ];
}

/** The name of who is named by address or by name; what stands there when it is nobody's who is active. */
export const medewerkerName = (opening: Medewerkers, by: unknown): string =>
  genoemdeVan(opening.medewerkers)(by)?.naam ?? String(by ?? '');

/** The e-mail address of a medewerker who is named by address or by name; null when nobody active is. */
export const emailOf = (opening: Medewerkers, by: unknown): string | null =>
  genoemdeVan(opening.medewerkers)(by)?.email ?? null;
