/** The people of the register, from its tab Medewerkers, for "Wie ben ik". */
import type { StoredValue, Workbook } from '../../model/workbook';
import type { Person } from '../protocol';

/** Everyone with an e-mail who is not marked as gone; columns are found by their headers. */
export function peopleOf(workbook: Workbook): Person[] {
  const sheet = workbook.sheets.find(({ name }) => name.trim().toLowerCase() === 'medewerkers');
  const headers = (sheet?.rows[0] ?? []).map((cell) => textOf(cell?.value).toLowerCase());
  const column = (header: string) => headers.indexOf(header);
  const [email, name, role, active] = [column('e-mail'), column('naam'), column('rol'), column('actief')];
  return (sheet?.rows.slice(1) ?? []).flatMap((row) => {
    const at = (index: number) => textOf(index < 0 ? null : row?.[index]?.value);
    if (!at(email).includes('@') || /^(nee|false|onwaar)$/i.test(at(active))) return [];
    return [{ email: at(email), name: at(name), role: at(role) }];
  });
}

const textOf = (value: StoredValue | undefined): string => String(value ?? '').trim();
