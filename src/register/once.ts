/** What takes some working out and few runs need: worked out when it is first asked for, and then kept. */
export function once<T>(work: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: work() }).value;
}
