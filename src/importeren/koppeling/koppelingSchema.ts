/** A matching on its way from the form: checked on arrival. */
import * as z from 'zod/mini';
import { once } from '../../register/once';
import { mapOf, number, oneOf, text } from '../../register/requests';
import { laagsteKoprij } from '../bron';
import type { Vast } from './koppeling';

/** How many signs a column name, a target and a choice may have. */
const most = 200;
const short = once(() => text(most));

const vast = () =>
  z
    .object({ kolom: z.optional(short()), waarde: z.optional(short()) })
    .check(z.refine(({ kolom, waarde }) => (kolom === undefined) !== (waarde === undefined))) as z.ZodMiniType<Vast>;

export const koppelingSchema = once(() =>
  z.object({
    kolommen: mapOf(short(), most),
    vast: mapOf(vast(), most),
    waarden: mapOf(mapOf(short(), 500), most),
    datumvorm: mapOf(oneOf(['dmj', 'mdj']), most),
    zelfdeNaam: oneOf(['zelfde', 'overslaan']),
    zelfdeDag: z.optional(oneOf(['erbij', 'overslaan'])),
    antwoorden: z.optional(mapOf(short(), most)),
  }),
);

/** Null: the row that looks most like headers. */
export const koprijSchema = once(() => z.nullable(number((row) => row >= 1 && row <= laagsteKoprij)));
