/** How a call from outside a sheet is answered: checked on arrival, problems as data, nothing but plain JSON back. */
import type * as z from 'zod/mini';
import type { Outcome, Problem } from '../register/outcome';
import type { Context } from './context';
import { openContext } from './context';

/** What an endpoint gives back. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Problem };

/** Answers a request that must fit `schema`. A bad one gets a Dutch sentence and nothing happens. */
export function answer<Request, T>(
  schema: z.ZodMiniType<Request>, request: unknown, work: (context: Context, request: Request) => Outcome<T>,
): Answer<T> {
  const parsed = schema.safeParse(request);
  if (!parsed.success) {
    const where = parsed.error.issues.map(({ path }) => path.join('.')).filter(Boolean).join(', ');
    return { ok: false, error: { code: 'ongeldig', message: `Deze vraag klopt niet${where ? ` (${where})` : ''}. Ververs het scherm en probeer het opnieuw.` } };
  }
  const outcome = work(openContext(), parsed.data);
  return outcome.ok ? { ok: true, value: outcome.value } : { ok: false, error: outcome.problem };
}
