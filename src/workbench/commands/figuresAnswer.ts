/** What `cijfersOpvragen` answers, as far as the command line shows it. */
import { z } from 'zod';

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
/** The figures, or the sentence that says why there are none. */
export const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: figuresAnswer }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string() }) }),
]);

export type Figure = z.infer<typeof figure>;
export type FiguresAnswer = z.infer<typeof figuresAnswer>;
