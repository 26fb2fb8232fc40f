/** How sure a share of a small group is. */

/** Where 95% of a normal distribution lies between. */
const z = 1.959963984540054;

/**
 * The 95% interval of Wilson (1927) around a share, in percents. It stays between 0 and 100, also for none or all of a
 * small group. `noemer` is above 0.
 * @example wilson(9, 25) // { laag: 20.2…, hoog: 55.5… }
 */
export function wilson(teller: number, noemer: number): { laag: number; hoog: number } {
  const share = teller / noemer;
  const middle = share + (z * z) / (2 * noemer);
  const margin = z * Math.sqrt((share * (1 - share)) / noemer + (z * z) / (4 * noemer * noemer));
  const scale = 100 / (1 + (z * z) / noemer);
  return { laag: Math.max(0, (middle - margin) * scale), hoog: Math.min(100, (middle + margin) * scale) };
}
