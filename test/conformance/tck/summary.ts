import type { CaseResult } from './runCases.ts'

export interface Count {
  readonly passed: number
  readonly total: number
}

export interface Summary {
  readonly all: Count
  /** Cases that expect a value: an engine that always answers null passes all others. */
  readonly nonNull: Count
  readonly levels: Readonly<Record<string, { readonly all: Count; readonly nonNull: Count }>>
}

export function summaryOf(results: readonly CaseResult[]): Summary {
  const levels = [...new Set(results.map(({ level }) => level))].toSorted()
  return {
    ...countsOf(results),
    levels: Object.fromEntries(
      levels.map(
        (level) => [level, countsOf(results.filter((one) => one.level === level))] as const,
      ),
    ),
  }
}

function countsOf(results: readonly CaseResult[]) {
  return { all: count(results), nonNull: count(results.filter((one) => one.expectsValue)) }
}

function count(results: readonly CaseResult[]): Count {
  return {
    passed: results.filter(({ failures }) => failures.length === 0).length,
    total: results.length,
  }
}
