/**
 * Moves this process's clock: with ALMANAC_TEST_NOW, an instant in ISO, `Date` shows that moment and goes on from there; timers keep running. For Jest (`setupFiles`)
 * and for child processes (`node --import`): what the suite says must not depend on the season in which it runs.
 */
const wanted = process.env['ALMANAC_TEST_NOW'];
if (wanted !== undefined) {
  const moment = Date.parse(wanted);
  if (Number.isNaN(moment)) throw new Error(`ALMANAC_TEST_NOW: expected an instant like 2026-01-15T12:00:00Z, got ${wanted}`);
  const RealDate = Date;
  const shift = moment - RealDate.now();
  const now = (): number => RealDate.now() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct: (real, given: unknown[], made): object =>
      Reflect.construct(real, given.length === 0 ? [now()] : given, made) as object,
    apply: (): string => new RealDate(now()).toString(),
    get: (real, name): unknown => (name === 'now' ? now : Reflect.get(real, name)),
  });
}
