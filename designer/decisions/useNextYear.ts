import { useNow } from '../api/queries.ts'

/** The next 1 January, on which laws change most, and after a day that is already taken. */
export function useNextYear(after: string | undefined): string {
  const now = useNow()
  const [year] = [now().getFullYear(), Number(after?.slice(0, 4) ?? 0)].toSorted((a, b) => b - a)
  return `${String((year ?? 0) + 1).padStart(4, '0')}-01-01`
}
