import type { Deadline } from '../model/deadline.ts'
import type { Definition } from '../model/definition.ts'
import { sameJson } from '../model/hash.ts'
import type { Localised } from '../model/localised.ts'
import { schemaAt } from '../model/schema.ts'

/** A part of a deadline as it was and as it is. */
export interface DeadlineDetail {
  readonly kind: 'deadline'
  readonly part: DeadlinePart
  readonly from: DeadlineSide
  readonly to: DeadlineSide
}

export interface DeadlineSide {
  readonly deadline: Deadline
  /** What people call the field that the part takes its value from. */
  readonly field?: Localised
}

/** What a part says; what a deadline leaves out is what the law has instead. */
const parts = {
  period: ({ period, counted }) => [period, counted ?? null],
  start: ({ start }) => start,
  direction: ({ direction }) => direction ?? 'after',
  from: ({ from }) => from ?? 'event',
  legalBasis: ({ legalBasis }) => legalBasis,
  law: lawOf,
  delivery: ({ delivery }) => delivery?.by ?? null,
  days: ({ delivery }) => delivery?.days ?? null,
  movesDelivery: ({ delivery }) => delivery?.rollover ?? null,
  received: ({ delivery }) => delivery?.received ?? null,
  rollover: rolloverOf,
  extension: ({ extension }) => extension ?? null,
  inPieces: ({ inPieces }) => inPieces ?? false,
} satisfies Record<string, (deadline: Deadline) => unknown>

export type DeadlinePart = keyof typeof parts

function lawOf({ law, delivery }: Deadline): NonNullable<Deadline['law']> {
  return law ?? (delivery === undefined ? 'BGB' : 'VwVfG')
}

function rolloverOf({ rollover, direction }: Deadline): NonNullable<Deadline['rollover']> {
  return rollover ?? (direction === 'before' ? 'none' : 'next')
}

/** Every part that is different, in the order of the sentences it stands in. */
export function deadlineDetails(
  [from, to]: readonly [Deadline, Deadline],
  [before, after]: readonly [Definition, Definition],
): readonly DeadlineDetail[] {
  const names = Object.keys(parts) as DeadlinePart[] // reason: the keys of a constant
  return names
    .filter((part) => !sameJson(parts[part](from), parts[part](to)))
    .map((part) => ({
      kind: 'deadline',
      part,
      from: sideOf(from, part, before),
      to: sideOf(to, part, after),
    }))
}

function sideOf(deadline: Deadline, part: DeadlinePart, { data, types }: Definition): DeadlineSide {
  const { start, delivery, extension } = deadline
  const text = { start, received: delivery?.received, extension }[part as string]
  const path = /[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*/gu
  const field = [...(text ?? '').matchAll(path)]
    .map(([name]) => schemaAt({ type: 'object', properties: data }, name, types)?.label)
    .find((label) => label !== undefined)
  return { deadline, ...(field === undefined ? {} : { field }) }
}
