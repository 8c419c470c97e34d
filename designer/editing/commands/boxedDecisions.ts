import type { Boxed } from '#shared/model/boxed.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { idFrom } from '../ids.ts'
import { withUpdated, without } from '../records.ts'

/** What stands in a requirement graph beside tables. */
export type GraphPart = 'boxedDecisions' | 'knowledge' | 'decisionServices'

/** Fields that decisions and knowledge have in common. */
export interface Boxing {
  readonly title: Localised
  readonly legalBasis?: string
  readonly requires?: string[]
}

export function updateBoxing(
  definition: Definition,
  { part, id }: { readonly part: 'boxedDecisions' | 'knowledge'; readonly id: string },
  update: (record: Boxing) => Boxing,
): Definition {
  const records = definition[part] ?? {}
  const next = withUpdated(records, id, (record) => ({ ...record, ...update(record) }))
  return next === records ? definition : { ...definition, [part]: next }
}

/** The logic of knowledge is a function; any other box becomes the body of one. */
export function setLogic(
  definition: Definition,
  { part, id }: { readonly part: 'boxedDecisions' | 'knowledge'; readonly id: string },
  logic: Boxed,
): Definition {
  if (part === 'boxedDecisions') {
    const boxedDecisions = withUpdated(definition.boxedDecisions ?? {}, id, (record) => ({
      ...record,
      logic,
    }))
    return { ...definition, boxedDecisions }
  }
  const body = logic.kind === 'function' ? logic : asFunction(logic)
  const knowledge = withUpdated(definition.knowledge ?? {}, id, (record) => ({
    ...record,
    logic: body,
  }))
  return { ...definition, knowledge }
}

function asFunction(body: Boxed): Extract<Boxed, { readonly kind: 'function' }> {
  return { kind: 'function', language: 'FEEL', parameters: [], body }
}

/** A decision by a calculation that is still to be written; `id` is new among all that decide. */
export function addBoxed(
  definition: Definition,
  title: Localised,
): { readonly definition: Definition; readonly id: string } {
  const { decisions, boxedDecisions = {}, knowledge = {}, decisionServices = {} } = definition
  const taken = { ...decisions, ...boxedDecisions, ...knowledge, ...decisionServices }
  const id = idFrom(title.de, taken)
  const logic: Boxed = { kind: 'literal', text: 'null' }
  return {
    definition: { ...definition, boxedDecisions: { ...boxedDecisions, [id]: { title, logic } } },
    id,
  }
}

/** Takes something out of the graph, and out of what others require. */
export function removeFromGraph(definition: Definition, part: GraphPart, id: string): Definition {
  const left = { ...definition, [part]: without(definition[part] ?? {}, [id]) }
  return {
    ...left,
    decisions: unrequired(left.decisions, id),
    ...(left.boxedDecisions === undefined
      ? {}
      : { boxedDecisions: unrequired(left.boxedDecisions, id) }),
    ...(left.knowledge === undefined ? {} : { knowledge: unrequired(left.knowledge, id) }),
  }
}

function unrequired<T extends { readonly requires?: string[] }>(
  records: Readonly<Record<string, T>>,
  id: string,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(records).map(([key, record]) => {
      const { requires } = record
      const isUsed = requires?.includes(id) === true
      return [key, isUsed ? { ...record, requires: requires.filter((one) => one !== id) } : record]
    }),
  )
}
