/** What a test file opened (browsers, servers, folders) and must be closed after it, also when its set-up failed half-way. */

type Close = () => unknown;

const open: Close[] = [];

/** Closes this after all tests of the file: what was opened last goes first. */
export function atEnd(close: Close): void {
  open.push(close);
}

/**
 * Closes all that is open; jest does so after each test file. What does not close keeps nothing else open.
 * @throws the first error, when all has been tried
 */
export async function closeAll(): Promise<void> {
  const errors: unknown[] = [];
  for (let close = open.pop(); close; close = open.pop()) {
    try {
      await close();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
