/** The schema of an object whose keys nobody knows beforehand. */
import * as z from 'zod/mini';

/**
 * What `z.record` is, for keys that are texts, at a tenth of its weight in the bundle.
 * @param longest how many signs a key may have
 */
export const mapOf = <S extends z.ZodMiniType>(values: S, longest: number): z.ZodMiniType<Record<string, z.infer<S>>> =>
  z.catchall(z.object({}), values).check(z.refine((map) => Object.keys(map).every((key) => key.length <= longest)));
