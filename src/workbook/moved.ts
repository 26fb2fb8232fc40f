/** Rows or columns moved while the register was reading: what it read first no longer fits what it read next. */
import { mayBeRefused } from './writing/care';

/** Told to whoever is to read anew from the beginning: what was written by what was read comes over then. */
export class Moved extends Error {
  constructor() {
    super(
      'Terwijl het register las, verplaatste of verwijderde iemand rijen of kolommen. Probeer het zo nog een keer.',
    );
  }
}

/**
 * Asks Google for cells where something was read before.
 * @throws Moved where these are no more: Google refuses to read them
 */
export function readThere<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw mayBeRefused(error) ? new Moved() : error;
  }
}

/**
 * Does work that reads the workbook; where rows moved under it once more, from the beginning.
 * @param forget what was read before, where the work does not open the workbook itself; false where there is no time for it
 * @throws Moved where they did then as well
 */
export function onceMore<T>(work: () => T, forget: () => boolean = () => true): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Moved && forget()) return work();
    throw error;
  }
}
