/** How a call from outside the sheet is answered: checked on arrival, problems as data, nothing but plain JSON back. */
import type * as z from 'zod/mini';
import type { Answer, EndpointName, RequestOf, ResponseOf, ShownProblem } from '../../sidebar/contract';
import { againInForm, endpoints } from '../../sidebar/contract';
import { problemOf } from '../trouble';
import type { Context } from '../context';
import { openContext } from '../context';
import { onceMore } from '../../workbook/moved';
import type { PublicName } from '../needs';
import { refusedTab } from '../refusedTab';
import type { Google, Services } from '../../workbook/google';
import { admitted } from './user';

/** An outcome whose problem may point at fields. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ShownProblem };

/** Answers a request that must fit `schema`, which is made only now. A bad one gets a Dutch sentence and nothing happens. */
export function answer<Request, T>(
  services: Services,
  name: PublicName,
  schema: () => z.ZodMiniType<Request>,
  request: unknown,
  work: (context: Context, request: Request) => Reply<T>,
): Answer<T> {
  const parsed = schema().safeParse(request);
  if (!parsed.success) {
    const where = parsed.error.issues
      .map(({ path }) => path.join('.'))
      .filter(Boolean)
      .join(', ');
    return {
      ok: false,
      error: {
        code: 'ongeldig',
        message: `Deze vraag klopt niet${where ? ` (${where})` : ''}. Ververs het scherm en probeer het opnieuw.`,
      },
    };
  }
  const google = services();
  const once = (): Reply<T> => {
    const context = openContext(google, name);
    try {
      // What writes does so under a lock, which is let go only when Google has all of it (workbook/lock.ts).
      const done = admitted(context, () => work(context, parsed.data));
      context.marks.keep();
      return done;
    } catch (error) {
      const message = refusedTab(context, error);
      if (message === null) throw error;
      return { ok: false, problem: { code: 'geweigerd', message } };
    }
  };
  const reply = attempt(google, () => onceMore(once));
  return reply.ok ? { ok: true, value: reply.value } : { ok: false, error: shown(reply.problem) };
}

/** Where a call to Google fails, what to do is the answer. */
export function attempt<T>(google: Google, work: () => Reply<T>, again = againInForm): Reply<T> {
  try {
    return work();
  } catch (error) {
    return { ok: false, problem: problemOf(google, error, again) };
  }
}

/** Only she who asked reads an answer, so what is for her own eyes is in it. */
const shown = ({ voorJou, ...problem }: ShownProblem): ShownProblem =>
  voorJou ? { ...problem, message: `${problem.message} ${voorJou}` } : problem;

/** The top-level function of an endpoint of the sidebar contract. */
export const serve =
  <N extends EndpointName>(
    services: Services,
    name: N,
    work: (context: Context, request: RequestOf<N>) => Reply<ResponseOf<N>>,
  ) =>
  (request: unknown): Answer<ResponseOf<N>> =>
    answer(services, name, endpoints[name].request as () => z.ZodMiniType<RequestOf<N>>, request, work);
