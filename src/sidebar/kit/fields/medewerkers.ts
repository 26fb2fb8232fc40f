/** Medewerkers as the choices of a field. */
import type { Opening } from '../../contract';
import type { Option } from './Field';

const plain = (text: unknown): string =>
  String(text ?? '')
    .trim()
    .toLowerCase();

/** Who may be chosen for something: everyone but those who only read. */
export const medewerkerOptions = ({ medewerkers }: Opening): Option[] =>
  medewerkers.filter(({ rol }) => rol !== 'Meelezer').map(({ email, naam }) => ({ value: email, label: naam }));

/** The name that goes with an e-mail address; the address itself when it is nobody's who is active. */
export const medewerkerName = ({ medewerkers }: Opening, email: unknown): string =>
  medewerkers.find((one) => plain(one.email) === plain(email))?.naam ?? String(email ?? '');

/** The e-mail address of a medewerker who is named by address or by name; null when nobody active is. */
export const emailOf = ({ medewerkers }: Opening, named: unknown): string | null =>
  medewerkers.find(({ email, naam }) => plain(named) !== '' && [plain(email), plain(naam)].includes(plain(named)))
    ?.email ?? null;
