import { startableBy } from '../engine/beginning.ts'
import { compile } from '../engine/compile.ts'
import type { Graph, ProcessNode } from '../engine/graph.ts'
import { mainProcess, type Definition } from '../model/definition.ts'
import { explore, type Beginning, type Limits, type Looks } from './explore.ts'
import { opened, type Open, type Place } from './openProcess.ts'
import {
  abandonedBy,
  deadEnds,
  problemsOf,
  waitingInVain,
  wrongIn,
  type Found,
  type Problem,
} from './problems.ts'

export type Verdict =
  /** However it goes, every case comes to its end, and nothing is done twice. */
  | { readonly kind: 'sound'; readonly states: number }
  | { readonly kind: 'unsound'; readonly states: number; readonly problems: readonly Problem[] }
  /** Nothing was found in the states looked at, and there are more; `untried` says where choices are left out. */
  | { readonly kind: 'undecided'; readonly states: number; readonly untried: readonly Place[] }

/**
 * Explores what the engine does with every case, whatever data, people and the world decide. A drawing of the same shape
 * is not explored again.
 */
export function soundnessOf(definition: Definition, limits: Limits): Verdict {
  const open = opened(definition)
  if (limits.isOver !== undefined) return verdictOn(open, limits)
  const shape = JSON.stringify([open.definition.processes, open.choices, open.untried, limits])
  const known = verdicts.get(shape)
  if (known !== undefined) return known
  const verdict = verdictOn(open, limits)
  if (verdicts.size >= mostShapes) verdicts.clear()
  verdicts.set(shape, verdict)
  return verdict
}

const verdicts = new Map<string, Verdict>()
const mostShapes = 50

function verdictOn(open: Open, limits: Limits): Verdict {
  const graph = compile(open.definition)
  const problems = new Map<string, Problem>()
  let states = 0
  let isWhole = open.untried.length === 0
  for (const beginning of beginningsIn(graph)) {
    const left = { ...limits, states: Math.max(limits.states - states, 1) }
    const one = exploreFrom(beginning, { graph, open, limits: left })
    states += one.explored.states.length
    isWhole &&= one.explored.isWhole && !one.isTooDeep
    for (const problem of problemsOf(one.explored, one.found)) {
      const key = keyOf(problem)
      if (!problems.has(key)) problems.set(key, problem)
    }
  }
  if (problems.size > 0) return { kind: 'unsound', states, problems: [...problems.values()] }
  return isWhole ? { kind: 'sound', states } : { kind: 'undecided', states, untried: open.untried }
}

function keyOf({ kind, process, element }: Pick<Problem, 'kind' | 'process' | 'element'>): string {
  return `${kind} ${process} ${element}`
}

interface Whole {
  readonly graph: Graph
  readonly open: Open
  readonly limits: Limits
}

function exploreFrom(beginning: Beginning, { graph, open, limits }: Whole) {
  const found = new Map<string, Found>()
  let weight = 0
  let isTooDeep = false
  const note = (all: readonly Found[]) => {
    for (const one of all) if (!found.has(keyOf(one))) found.set(keyOf(one), one)
  }
  const looks: Looks = {
    at(state, instance) {
      const wrong = wrongIn({ state, instance, graph })
      const isDeep = Object.keys(instance.scopes).length > mostScopes
      isTooDeep ||= isDeep
      if (wrong === undefined) return isDeep ? 'cut' : 'open'
      note([wrong])
      weight += wrong.kind === 'circles' ? pilingUp : 1
      return wrong.kind === 'circles' ? 'dead' : 'cut'
    },
    after(state, instance, steps) {
      const sight = { state, instance, graph }
      note(waitingInVain(sight))
      note(steps.length === 0 ? deadEnds(sight) : steps.flatMap((step) => abandonedBy(step, sight)))
    },
  }
  const isOver = () => weight >= enough || limits.isOver?.() === true
  const explored = explore(beginning, { graph, open, looks, limits: { ...limits, isOver } })
  return { explored, found: [...found.values()], isTooDeep }
}

/** What is wrong in so many states is wrong. What goes on without a wait takes long to look at. */
const enough = 200
const pilingUp = 100

/** Processes that call themselves open one within the other. */
const mostScopes = 60

/** Every way in which a case can begin; a called process is looked at where it is called. */
function beginningsIn({ processes, definition }: Graph): readonly Beginning[] {
  const called = new Set(
    Object.values(definition.processes)
      .flatMap(({ elements }) => Object.values(elements))
      .flatMap((element) => (element.type === 'callActivity' ? [element.process] : [])),
  )
  return Object.values(processes)
    .filter(({ id }) => id === mainProcess || !called.has(id))
    .flatMap((process) => [
      ...(process.starts.length > 0 ? [{ process: process.id, startEvent: undefined }] : []),
      ...eventsOf(process).map((startEvent) => ({ process: process.id, startEvent })),
    ])
}

function eventsOf(process: ProcessNode): readonly string[] {
  return Object.keys(process.elements).filter((id) => {
    const element = startableBy(process, id)?.element
    return element?.type !== 'startEvent' || element.event.type !== 'none'
      ? element !== undefined
      : false
  })
}
