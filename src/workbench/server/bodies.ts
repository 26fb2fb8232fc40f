/** What may come in with each question of a page: anything else is refused before the workbook hears of it. */
import type { HonoRequest } from 'hono';
import { z } from 'zod';
import { BadInput } from '../badInput';
import { mostCells } from '../model/create';
import type {
  Answer,
  Asking,
  ClockRequest,
  EditRequest,
  OpenRequest,
  PageSelection,
  ResultsRequest,
  RunRequest,
  WebPageRequest,
} from './protocol';

/** Reads the body of a request. @throws BadInput when it is another than the question asks */
export type Body<T> = (request: HonoRequest) => Promise<T>;

/** Nothing that a page sends nests deeper; more would only break what reads it. */
const deepest = 200;

const body =
  <T>(schema: z.ZodType<T>): Body<T> =>
  async (request) => {
    const given: unknown = await request.json().catch((error: unknown) => {
      throw new BadInput('Dit is geen JSON.', { cause: error });
    });
    if (isDeeperThan(given, deepest)) throw new BadInput('Dit is te diep genest.');
    const parsed = schema.safeParse(given);
    if (!parsed.success) throw new BadInput('Deze vraag is niet te lezen.', { cause: parsed.error });
    return parsed.data;
  };

/** Level by level: what is nested too deep cannot be walked by a function that calls itself. */
function isDeeperThan(given: unknown, most: number): boolean {
  let level: unknown[] = [given];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : []));
  }
  return false;
}

const place = z.int().min(0).max(mostCells);
const selection: z.ZodType<PageSelection> = z.object({
  sheet: z.string(),
  row: place,
  column: place,
  rows: place,
  columns: place,
});
const from = { page: z.string(), as: z.string(), selection: selection.nullable() };
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const mutation = z.object({ id: z.string(), params: z.record(z.string(), z.unknown()) });

export const asking = body<Asking>(z.object(from));
export const open = body<OpenRequest>(
  z.object({ ...from, known: z.object({ epoch: z.string(), rev: z.int() }).nullable() }),
);
export const edit = body<EditRequest>(
  z.object({ ...from, rev: z.int(), mutations: z.array(mutation), sure: z.boolean().exactOptional() }),
);
export const results = body<ResultsRequest>(
  z.object({ ...from, results: z.array(z.object({ sheet: z.string(), row: place, column: place, value })) }),
);
export const run = body<RunRequest>(z.object({ ...from, functionName: z.string(), args: z.array(z.unknown()) }));
export const webPage = body<WebPageRequest>(z.object({ ...from, query: z.string() }));
export const answer = body<{ id: number } & Answer>(z.object({ id: z.int(), button: z.string(), text: z.string() }));
export const user = body<Asking & { email: string }>(z.object({ ...from, email: z.string() }));
export const clock = body<ClockRequest>(
  z.union([
    z.object({ ...from, to: z.literal('wall'), wall: z.string() }),
    z.object({ ...from, to: z.enum(['real', 'day', 'week', 'month-end']) }),
  ]) as z.ZodType<ClockRequest>,
);
export const trigger = body<Asking & { id: string }>(z.object({ ...from, id: z.string() }));
export const mail = body<{ id: string }>(z.object({ ...from, id: z.string() }));
