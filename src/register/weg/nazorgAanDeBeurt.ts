/** Whom to have contact with next in nazorg: for the list that a form begins with. */
import type { DateString } from '../dates';
import { addDays, dateIn } from '../dates';
import { finalFasen, stepOn } from './faseOn';
import type { Stap } from './gevolgen';
import { stappenVan } from './gevolgen';
import { groupBy } from '../grouping';
import { compareIds } from '../identity/ids';
import type { IdRow } from '../row';

export interface AanDeBeurt {
  readonly deelnemerId: string;
  /** The day that was agreed on; null when none was. */
  readonly op: DateString | null;
  /** The last contact; null when there was none yet. */
  readonly laatste: DateString | null;
}

/** How many days ahead an appointment is in the list. */
const ahead = 14;

/** Without an appointment: after how many days without contact somebody is in the list (the rhythm is three months). */
const silence = 91;

/** Who comes back up to so many days early has kept the appointment. */
const early = 7;

interface Contact {
  readonly id: string;
  readonly datum: DateString;
  readonly volgend: DateString | null;
}

const ownerOf = ({ cells: { deelnemerId } }: IdRow<'nazorg' | 'fasen'>): string | null =>
  typeof deelnemerId === 'string' ? deelnemerId : null;

const contactsOf = (rows: readonly IdRow<'nazorg'>[], today: DateString): Contact[] =>
  rows
    .flatMap(({ id, cells }) => {
      const datum = dateIn(cells.datum);
      return datum !== null && datum <= today ? [{ id, datum, volgend: dateIn(cells.volgendContactOp) }] : [];
    })
    .sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : compareIds(a.id, b.id)));

/** The appointment that still stands: no later contact kept it (on the day, later, or a week early) or made a new one. */
const standing = (contacts: readonly Contact[]): DateString | null =>
  contacts.reduce<DateString | null>(
    (open, { datum, volgend }) => volgend ?? (open !== null && datum >= addDays(open, -early) ? null : open),
    null,
  );

function beurtVan(
  deelnemerId: string,
  step: Stap | null,
  contacts: readonly Contact[],
  today: DateString,
): AanDeBeurt | null {
  if (step && finalFasen.includes(step.fase)) return null;
  const op = standing(contacts);
  const laatste = contacts[contacts.length - 1]?.datum ?? null;
  if (op !== null) return op <= addDays(today, ahead) ? { deelnemerId, op, laatste } : null;
  const silent = laatste === null || laatste <= addDays(today, -silence);
  return step?.fase === 'Nazorg' && silent ? { deelnemerId, op, laatste } : null;
}

/**
 * Who is due on `today`: an appointment within two weeks or past, or Fase Nazorg without an appointment and without
 * contact in the last three months. Nobody whose road is over. First whom nobody agreed a day with, then the oldest day.
 */
export function nazorgAanDeBeurt(
  nazorg: readonly IdRow<'nazorg'>[],
  fasen: readonly IdRow<'fasen'>[],
  today: DateString,
): AanDeBeurt[] {
  const contacts = groupBy(nazorg, ownerOf);
  const steps = groupBy(fasen, ownerOf);
  const owners = [...new Set([...contacts.keys(), ...steps.keys()])];
  return owners
    .flatMap((owner) => {
      const step = stepOn(stappenVan(steps.get(owner) ?? []), today);
      return beurtVan(owner, step, contactsOf(contacts.get(owner) ?? [], today), today) ?? [];
    })
    .sort((a, b) => (a.op ?? '').localeCompare(b.op ?? '') || compareIds(a.deelnemerId, b.deelnemerId));
}
