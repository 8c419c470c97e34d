import { canonicalForm } from '#shared/model/hash.ts'
import type { Json, JsonObject } from '#shared/model/json.ts'

/** What was known of a case, and how it was decided. */
export interface DecidedCase {
  readonly id: string
  readonly inputs: JsonObject
  readonly results: JsonObject
}

export interface RowFromCases {
  /** By input; what makes no difference is left out. */
  readonly when: JsonObject
  readonly then: JsonObject
  /** The cases that were decided so. */
  readonly cases: readonly string[]
}

export interface FromCases {
  readonly rows: readonly RowFromCases[]
  /** Cases alike in every input that were decided differently. */
  readonly conflicts: readonly (readonly string[])[]
}

/**
 * The shortest rules that decide every case as it was decided: each time by the input that tells most (Quinlan 1986,
 * ID3). Rows exclude each other, so at most one applies.
 */
export function rowsFromCases(cases: readonly DecidedCase[], inputs: readonly string[]): FromCases {
  const [first] = cases
  if (first === undefined) return { rows: [], conflicts: [] }
  if (groupsBy(cases, resultOf).length === 1) {
    const row = { when: {}, then: first.results, cases: cases.map(({ id }) => id) }
    return { rows: [row], conflicts: [] }
  }
  const input = mostTelling(cases, inputs)
  if (input === undefined) return { rows: [], conflicts: [cases.map(({ id }) => id)] }
  const left = inputs.filter((one) => one !== input)
  const parts = groupsBy(cases, valueOf(input)).map((group) => {
    const value: Json = group[0]?.inputs[input] ?? null
    const { rows, conflicts } = rowsFromCases(group, left)
    return {
      rows: rows.map((row) => ({ ...row, when: { [input]: value, ...row.when } })),
      conflicts,
    }
  })
  return {
    rows: parts.flatMap(({ rows }) => rows),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  }
}

/** The first of those that leave least in doubt; undefined where no input tells the cases apart. */
function mostTelling(cases: readonly DecidedCase[], inputs: readonly string[]): string | undefined {
  const telling = inputs
    .map((input) => ({ input, groups: groupsBy(cases, valueOf(input)) }))
    .filter(({ groups }) => groups.length > 1)
    .map(({ input, groups }) => ({ input, doubt: sumOf(groups.map(doubtIn)) }))
  const least = Math.min(...telling.map(({ doubt }) => doubt))
  return telling.find(({ doubt }) => doubt <= least + roundingError)?.input
}

const roundingError = 1e-9

/** How far the results of a group differ, by its size. */
function doubtIn(group: readonly DecidedCase[]): number {
  return sumOf(
    groupsBy(group, resultOf).map(({ length }) => -length * Math.log2(length / group.length)),
  )
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

const resultOf = ({ results }: DecidedCase): string => canonicalForm(results)
const valueOf =
  (input: string) =>
  ({ inputs }: DecidedCase): string =>
    canonicalForm(inputs[input] ?? null)

function groupsBy(
  cases: readonly DecidedCase[],
  keyOf: (one: DecidedCase) => string,
): readonly (readonly DecidedCase[])[] {
  const groups = new Map<string, DecidedCase[]>()
  for (const one of cases) {
    const key = keyOf(one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}
