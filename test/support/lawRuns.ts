/**
 * How often a law is tried: `FACHWERK_LAW_RUNS=100` a hundred times as often, `FACHWERK_LAW_SEED=1` again as in the
 * run that printed it.
 */
export function lawRuns(numRuns: number): { readonly numRuns: number; readonly seed?: number } {
  const seed = process.env['FACHWERK_LAW_SEED']
  return { numRuns: numRuns * lawTimes, ...(seed !== undefined && { seed: Number(seed) }) }
}

export const lawTimes = Number(process.env['FACHWERK_LAW_RUNS'] ?? '1')
