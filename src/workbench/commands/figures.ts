/** The figures of a workbook, as the bundle computes them. Reads only. */
import { z } from 'zod';
import { BadInput } from '../badInput';
import { openWorkspace } from '../workspace';
import type { Io } from './io';
import { checkFunction, makeHost, readOptions } from './session';

const figure = z.object({
  projectjaar: z.string(),
  code: z.string(),
  onderdeel: z.string(),
  teller: z.number(),
  noemer: z.number().nullable(),
  waarde: z.number().nullable(),
  doel: z.number().nullable(),
  oordeel: z.string().nullable(),
  maat: z.enum(['aantal', 'percentage', 'gemiddelde']),
  eenheid: z.string().nullish(),
});
const figuresAnswer = z.object({
  peildatum: z.string(),
  projectjaren: z.array(z.object({ id: z.string(), naam: z.string() })),
  figures: z.array(figure),
  weggelaten: z.array(z.object({ zin: z.string(), aantal: z.number() })),
  waarschuwingen: z.array(z.string()),
});
const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: figuresAnswer }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string() }) }),
]);

export type Figure = z.infer<typeof figure>;
export type FiguresAnswer = z.infer<typeof figuresAnswer>;

/**
 * All figures at a moment (Amsterdam wall clock; now when absent).
 * @throws BadInput with the bundle's own sentence when the register cannot be read
 */
export async function askFigures(file: string, now: string | undefined, io: Io): Promise<FiguresAnswer> {
  const settings = readOptions(now === undefined ? {} : { now }, file, io);
  const { workbook } = await openWorkspace(file);
  const host = await makeHost(workbook, settings, { ...io, out: io.err });
  checkFunction('cijfersOpvragen', host);
  const given = answer.parse(host.run('cijfersOpvragen', {}));
  if (!given.ok) throw new BadInput(given.error.message);
  return given.value;
}

/** The rows of `--json`: these keys, in this order. */
export function figureRows(figures: readonly Figure[]): object[] {
  return figures.map(({ projectjaar, code, onderdeel, teller, noemer, waarde, doel, oordeel }) => ({
    projectjaar,
    code,
    onderdeel,
    teller,
    noemer,
    waarde,
    doel,
    oordeel,
  }));
}
