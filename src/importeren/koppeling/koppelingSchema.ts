/** A matching on its way from the form: checked on arrival. */
import * as z from 'zod/mini';
import { once } from '../../register/once';
import { laagsteKoprij } from '../bron';
import type { Vast } from './koppeling';

/**
 * What `z.record` is, for keys that are texts, at a tenth of its weight in the bundle.
 * @param longest how many signs a key may have
 */
export const mapOf = <S extends z.ZodMiniType>(values: S, longest: number): z.ZodMiniType<Record<string, z.infer<S>>> =>
  z.catchall(z.object({}), values).check(z.refine((map) => Object.keys(map).every((key) => key.length <= longest)));

/** How many signs a column name, a target and a choice may have. */
const most = 200;
const short = once(() => z.string().check(z.maxLength(most)));

const vast = () =>
  z
    .object({ kolom: z.optional(short()), waarde: z.optional(short()) })
    .check(z.refine(({ kolom, waarde }) => (kolom === undefined) !== (waarde === undefined))) as z.ZodMiniType<Vast>;

export const koppelingSchema = once(() =>
  z.object({
    kolommen: mapOf(short(), most),
    vast: mapOf(vast(), most),
    waarden: mapOf(mapOf(short(), 500), most),
    datumvorm: mapOf(z.enum(['dmj', 'mdj']), most),
    zelfdeNaam: z.enum(['zelfde', 'overslaan']),
    zelfdeDag: z.optional(z.enum(['erbij', 'overslaan'])),
    antwoorden: z.optional(mapOf(short(), most)),
  }),
);

/** Null: the row that looks most like headers. */
export const koprijSchema = once(() =>
  z.nullable(z.number().check(z.refine((row) => row >= 1 && row <= laagsteKoprij))),
);
