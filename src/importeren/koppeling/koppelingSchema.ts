/** A matching on its way from the form: checked on arrival. */
import * as z from 'zod/mini';
import { laagsteKoprij } from '../bron';

const short = z.string().check(z.maxLength(200));

export const koppelingSchema = z.object({
  kolommen: z.record(short, short),
  vast: z.record(short, z.union([z.object({ kolom: short }), z.object({ waarde: short })])),
  waarden: z.record(short, z.record(z.string().check(z.maxLength(500)), short)),
  datumvorm: z.record(short, z.enum(['dmj', 'mdj'])),
  zelfdeNaam: z.enum(['zelfde', 'overslaan']),
  zelfdeDag: z.optional(z.enum(['erbij', 'overslaan'])),
  antwoorden: z.optional(z.record(short, short)),
});

/** Null: the row that looks most like headers. */
export const koprijSchema = z.nullable(z.number().check(z.gte(1), z.lte(laagsteKoprij)));
