/** Who still works with the register: the projectleider confirms it each month, and who is not confirmed loses Actief after a warning. */
import { addDays, addMonths } from '../register/dates';
import type { DateString } from '../register/dates';
import type { Medewerker } from '../register/tabs/medewerkers';

/** By Medewerker-ID: the day on which somebody was confirmed last or first seen, and on which it was warned about her. */
export interface Bevestigd {
  readonly op: Readonly<Record<string, DateString>>;
  readonly gewaarschuwd: Readonly<Record<string, DateString>>;
}

export const niemandBevestigd: Bevestigd = { op: {}, gewaarschuwd: {} };

/** How long a confirmation holds, and how long after the warning Actief stays. */
export interface Termijn {
  readonly maanden: number;
  readonly dagen: number;
}

type Mens = Pick<Medewerker, 'id' | 'rol'>;

export interface Bevestigstand {
  /** Whose confirmation is over. */
  readonly open: readonly string[];
  /** About whom is warned now for the first time. */
  readonly nieuw: readonly string[];
  /** Who loses Actief now. */
  readonly uit: readonly string[];
  readonly bevestigd: Bevestigd;
}

/**
 * How it stands on a day. Who is seen for the first time was just added: she counts as confirmed. One projectleider always stays,
 * the one confirmed last: else nobody could let anybody in.
 * @param actief who is active now
 */
export function bevestigstand(
  actief: readonly Mens[],
  known: Bevestigd,
  { maanden, dagen }: Termijn,
  today: DateString,
): Bevestigstand {
  const op = Object.fromEntries(actief.map(({ id }) => [id, known.op[id] ?? today]));
  const open = actief.flatMap(({ id }) => (addMonths(op[id]!, maanden) <= today ? [id] : []));
  const gewaarschuwd = Object.fromEntries(open.map((id) => [id, known.gewaarschuwd[id] ?? today]));
  const over = open.filter((id) => addDays(gewaarschuwd[id]!, dagen) <= today && known.gewaarschuwd[id] !== undefined);
  const leiders = actief.filter(({ rol }) => rol === 'Projectleider').map(({ id }) => id);
  const [blijft] = leiders.every((id) => over.includes(id))
    ? [...leiders].sort((a, b) => (op[a]! === op[b]! ? (a < b ? -1 : 1) : op[a]! < op[b]! ? 1 : -1))
    : [];
  return {
    open,
    nieuw: open.filter((id) => known.gewaarschuwd[id] === undefined),
    uit: over.filter((id) => id !== blijft),
    bevestigd: { op, gewaarschuwd },
  };
}

/** These are confirmed today. */
export const bevestig = ({ op, gewaarschuwd }: Bevestigd, ids: readonly string[], today: DateString): Bevestigd => ({
  op: { ...op, ...Object.fromEntries(ids.map((id) => [id, today])) },
  gewaarschuwd: Object.fromEntries(Object.entries(gewaarschuwd).filter(([id]) => !ids.includes(id))),
});
