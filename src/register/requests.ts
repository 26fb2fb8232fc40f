/**
 * What a request may hold, each as one check. Of zod only what puts values together is used: its own texts, numbers and
 * choices weigh as much in Code.js again.
 */
import * as z from 'zod/mini';

/** A text. @param most how many signs it may have @param fits what else it must be */
export const text = (most: number, fits: (text: string) => boolean = () => true): z.ZodMiniCustom<string, string> =>
  z.custom<string>((value) => typeof value === 'string' && value.length <= most && fits(value));

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A number. @param fits what else it must be */
export const number = (fits: (number: number) => boolean = () => true): z.ZodMiniCustom<number, number> =>
  z.custom<number>((value) => isNumber(value) && fits(value));

/** One of these words. */
export const oneOf = <const T extends string>(words: readonly T[]): z.ZodMiniCustom<T, T> =>
  z.custom<T>((value) => words.includes(value as T));

/** A list of these. @param most how many it may have @param least how many it must have */
export const listOf = <S extends z.ZodMiniType>(item: S, most: number, least = 0): z.ZodMiniArray<S> =>
  z.array(item).check(z.refine(({ length }) => length >= least && length <= most));

/** An object with texts for keys. @param longest how many signs a key may have */
export const mapOf = <S extends z.ZodMiniType>(values: S, longest: number): z.ZodMiniType<Record<string, z.infer<S>>> =>
  z.catchall(z.object({}), values).check(z.refine((map) => Object.keys(map).every((key) => key.length <= longest)));
