/** Something that is due: of which kind, how far off, for whom. Holds no names and no free text, so that it may be mailed. */
import type { Aanleiding } from './soort';
import type { SoortNaam } from './soorten';

export interface DueItem extends Omit<Aanleiding, 'beoordelaar'> {
  readonly soort: SoortNaam;
  /** Calendar days from today to `op`: 0 today, negative when it is late. */
  readonly dagen: number;
  /** The e-mail address of who is to do it; null when nobody active is left to ask. */
  readonly voor: string | null;
}
