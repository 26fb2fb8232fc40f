/** What must be so before a verklaring's Behaald op may be filled (register.md, "Bad input"). */
import type { Cell } from '../cell';
import { isBlank } from '../cell';
import { counted } from '../grouping';

/** What is asked of a verklaring. */
interface Verklaringcellen {
  readonly rmcAkkoordOp?: Cell;
  readonly ingeschrevenOp?: Cell;
}

/** What is asked of its toetsen. */
interface Toetscellen {
  readonly status?: Cell;
}

/** One line of the checklist. */
export interface Eis {
  readonly tekst: string;
  readonly voldaan: boolean;
}

export interface BehaaldOordeel {
  /** All must be met. */
  readonly eisen: readonly Eis[];
  readonly compleet: boolean;
  /** What is remarkable, yet forbids nothing. */
  readonly letOp: readonly string[];
}

const count = (toetsen: readonly Toetscellen[], status: string): number =>
  toetsen.filter((toets) => toets.status === status).length;

const toetsenInWords = (number: number): string => counted(number, 'toets', 'toetsen');

/**
 * Judges whether Behaald op may be filled: at least one toets of the verklaring is Behaald and none is still Gepland.
 * A toets that is Uitgesteld, and a missing RMC akkoord or inschrijving, are worth a look.
 * @param toetsen those of this verklaring
 */
export function behaaldOordeel(verklaring: Verklaringcellen, toetsen: readonly Toetscellen[]): BehaaldOordeel {
  const behaald = count(toetsen, 'Behaald');
  const gepland = count(toetsen, 'Gepland');
  const uitgesteld = count(toetsen, 'Uitgesteld');
  const eisen: Eis[] = [
    { tekst: behaald > 0 ? `Behaald: ${toetsenInWords(behaald)}` : 'Er is een toets behaald', voldaan: behaald > 0 },
    {
      tekst:
        gepland === 0
          ? 'Er is geen toets meer gepland'
          : `Nog gepland: ${toetsenInWords(gepland)}. Vul eerst het resultaat in.`,
      voldaan: gepland === 0,
    },
  ];
  const letOp = [
    ...(uitgesteld > 0 ? [`Nog uitgesteld: ${toetsenInWords(uitgesteld)}. Klopt dat?`] : []),
    ...(isBlank(verklaring.rmcAkkoordOp) ? ['RMC akkoord op is nog leeg.'] : []),
    ...(isBlank(verklaring.ingeschrevenOp) ? ['Ingeschreven op is nog leeg.'] : []),
  ];
  return { eisen, compleet: eisen.every(({ voldaan }) => voldaan), letOp };
}
