import { compile } from '../engine/compile.ts'
import type { Graph } from '../engine/graph.ts'
import { accept, type Problem } from '../engine/values.ts'
import type { HolidayPlace } from '../model/city.ts'
import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import type { JsonObject } from '../model/json.ts'
import { referred } from '../model/referred.ts'
import { isAnswered } from './byScript.ts'
import { declareNames } from './declare.ts'
import { withoutLooseEnds } from './looseEnds.ts'
import { withScriptResults } from './scriptResults.ts'
import { visitsOf, type Script } from './script.ts'
import { firstNameOf } from '../model/path.ts'

export interface Preparing {
  readonly definition: Definition
  readonly script: Script
  /** Case data at the start. */
  readonly data: JsonObject
  /** Forms and sources are answered as what they are. */
  readonly isScenario: boolean
  readonly holidays?: HolidayPlace | undefined
}

export interface Prepared {
  readonly graph: Graph
  /** Elements and flows that lead nowhere and were left out. */
  readonly leftOut: readonly string[]
  /** What is wrong with the data at the start. */
  readonly problems: readonly Problem[]
}

/** Makes ready to run what nobody may have checked: a drawing from elsewhere, a draft. */
export function prepare(preparing: Preparing): Prepared {
  const { definition, script, data, isScenario, holidays } = preparing
  const { definition: whole, leftOut } = withoutLooseEnds(definition)
  const named = declareNames(withScriptResults(whole), { script, data })
  const graph = compile(withoutMappings(named, script), {
    ...(holidays === undefined ? {} : { holidays }),
    answered: (id) =>
      elementsIn(named, id).some(
        (element) =>
          isAnswered(script, id, element) || isOutside(element, { named, isScenario, id }),
      ),
  })
  const { problems } = accept(graph, data)
  // Nothing is decided about anybody here, so nobody has to allow it (§ 35a VwVfG).
  return { graph: { ...graph, notAuthorised: undefined }, leftOut, problems }
}

function elementsIn({ processes }: Definition, id: string): readonly Element[] {
  return Object.values(processes).flatMap(({ elements }) => {
    const element = Object.hasOwn(elements, id) ? elements[id] : undefined
    return element === undefined ? [] : [element]
  })
}

interface Outside {
  readonly named: Definition
  readonly isScenario: boolean
  readonly id: string
}

/** What the file alone says nothing of: somebody has to say how it ends. */
function isOutside(element: Element, { named, isScenario, id }: Outside): boolean {
  if (element.type === 'userTask') return !isScenario
  if (element.type === 'callActivity') {
    const { process, service } = element
    return service !== undefined || !Object.hasOwn(named.processes, process ?? '')
  }
  if (element.type !== 'intermediateCatchEvent' || isBehindGateway(named, id)) return false
  const { event } = element
  if (event.type === 'conditional') return event.condition === undefined
  return event.type === 'timer' && Object.keys(event.timer).length === 0
}

function isBehindGateway({ processes }: Definition, id: string): boolean {
  return Object.values(processes).some(({ elements, flows }) =>
    Object.values(flows).some(
      ({ source, target }) => target === id && elements[source]?.type === 'eventBasedGateway',
    ),
  )
}

/** What the script sets is not set once more by a mapping. */
function withoutMappings(definition: Definition, script: Script): Definition {
  const mappings = { ...definition.mappings }
  const processes = Object.entries(definition.processes).map(([process, { elements, ...rest }]) => {
    const changed = Object.entries(elements).map(([id, element]) => {
      const set = new Set(visitsOf(script, id).flatMap(({ output }) => Object.keys(output ?? {})))
      const mapping =
        'output' in element ? referred(definition.mappings, element.output) : undefined
      if (set.size === 0 || mapping === undefined) return [id, element]
      const rows = Object.entries(mapping.rows).filter(([path]) => !set.has(firstNameOf(path)))
      const { output: _, ...bare } = { output: '', ...element }
      if (rows.length === 0) return [id, bare]
      const own = `${process}/${id}`
      mappings[own] = { ...mapping, rows: Object.fromEntries(rows) }
      return [id, { ...element, output: own }]
    })
    return [process, { ...rest, elements: Object.fromEntries(changed) }] as const
  })
  return { ...definition, mappings, processes: Object.fromEntries(processes) }
}
