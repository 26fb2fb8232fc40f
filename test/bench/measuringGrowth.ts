/** What the bench of growth works with: loaded once the bundle is built. */
export async function measuringGrowth() {
  const [growth, register, moments, slow, big] = await Promise.all([
    import('../support/registers/growth'),
    import('../support/register'),
    import('../support/moments'),
    import('../support/registers/slowGoogle'),
    import('./bigRegister'),
  ]);
  return { ...growth, ...register, ...moments, ...slow, ...big };
}
