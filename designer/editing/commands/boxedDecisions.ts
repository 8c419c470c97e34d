import type { Boxed } from '#shared/model/boxed.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import type { DecisionService } from '#shared/model/requirements.ts'
import { idFrom } from '../ids.ts'
import { withOptional, withUpdated, without } from '../records.ts'
import { updateDecision } from './decisionRows.ts'

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

/** What a table, a decision without one or knowledge needs of others. */
export function setRequires(
  definition: Definition,
  id: string,
  requires: readonly string[],
): Definition {
  if (referred(definition.decisions, id) !== undefined)
    return updateDecision(definition, id, ({ requires: _before, ...rest }) => ({
      ...rest,
      ...withOptional('requires', requires.length === 0 ? undefined : [...requires]),
    }))
  const part = referred(definition.knowledge, id) === undefined ? 'boxedDecisions' : 'knowledge'
  return updateBoxing(definition, { part, id }, (now) => ({ ...now, requires: [...requires] }))
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
  const { boxedDecisions = {} } = definition
  const id = freeIn(definition, title)
  const logic: Boxed = { kind: 'literal', text: 'null' }
  return {
    definition: { ...definition, boxedDecisions: { ...boxedDecisions, [id]: { title, logic } } },
    id,
  }
}

/** Decisions offered together, none to begin with. */
export function addService(
  definition: Definition,
  title: Localised,
): { readonly definition: Definition; readonly id: string } {
  const id = freeIn(definition, title)
  const service = { title, outputs: [], encapsulated: [], inputDecisions: [], inputs: [] }
  const decisionServices = { ...definition.decisionServices, [id]: service }
  return { definition: { ...definition, decisionServices }, id }
}

export function updateService(
  definition: Definition,
  id: string,
  update: (service: DecisionService) => DecisionService,
): Definition {
  const services = definition.decisionServices ?? {}
  const next = withUpdated(services, id, update)
  return next === services ? definition : { ...definition, decisionServices: next }
}

function freeIn(definition: Definition, title: Localised): string {
  const { decisions, boxedDecisions, knowledge, decisionServices } = definition
  return idFrom(title.de, {
    ...decisions,
    ...boxedDecisions,
    ...knowledge,
    ...decisionServices,
  })
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
    ...(left.decisionServices === undefined
      ? {}
      : { decisionServices: unnamed(left.decisionServices, id) }),
  }
}

/** No service offers, hides or asks for it any more. */
function unnamed(
  services: Readonly<Record<string, DecisionService>>,
  id: string,
): Record<string, DecisionService> {
  const others = (ids: readonly string[]): string[] => ids.filter((one) => one !== id)
  return Object.fromEntries(
    Object.entries(services).map(([key, service]) => {
      const { outputs, encapsulated, inputDecisions } = service
      const left = {
        outputs: others(outputs),
        encapsulated: others(encapsulated),
        inputDecisions: others(inputDecisions),
      }
      const isNamed = [...outputs, ...encapsulated, ...inputDecisions].includes(id)
      return [key, isNamed ? { ...service, ...left } : service]
    }),
  )
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
