import { startableBy } from '../engine/beginning.ts'
import type { ElementNode, Graph } from '../engine/graph.ts'
import { compile } from '../feel/compile.ts'
import { isJsonObject, type Json } from '../model/json.ts'
import { startBy } from './beginnings.ts'
import { membersOf } from './members.ts'
import { pointerOf, shown, type ScriptProblem } from './readScript.ts'
import type { Script, Start, Visit } from './script.ts'

/** What a script says of a file that the file does not have, or that means nothing there. */
export function checkScript(script: Script, graph: Graph): readonly ScriptProblem[] {
  const starts = (script.start ?? []).flatMap((start, index) =>
    startProblems(graph, start, ['start', index]),
  )
  const elements = Object.entries(script.elements ?? {}).flatMap(([id, said]) => {
    const node = nodeIn(graph, id)
    const path = ['elements', id]
    if (node === undefined) return [unknownElement(path, id)]
    if (!Array.isArray(said)) return visitProblems(said, { graph, node, path })
    return said.flatMap((visit, index) =>
      visitProblems(visit, { graph, node, path: [...path, index] }),
    )
  })
  return [...starts, ...elements]
}

type Path = readonly (string | number)[]

function nodeIn({ processes }: Graph, id: string): ElementNode | undefined {
  const process = Object.values(processes).find(({ elements }) => Object.hasOwn(elements, id))
  return process?.elements[id]
}

function unknownElement(path: Path, id: string): ScriptProblem {
  return problem(path, ['ein Element der Datei', 'an element of the file'], id)
}

function problem(path: Path, [de, en]: readonly [string, string], found: unknown): ScriptProblem {
  return { path: pointerOf(path), expected: { de, en }, found: shown(found) }
}

function startProblems(graph: Graph, start: Start, path: Path): readonly ScriptProblem[] {
  const { process, element, message } = start
  const { processes } = graph
  if (process !== undefined && !Object.hasOwn(processes, process)) {
    const known = Object.keys(processes).join(', ')
    return [problem([...path, 'process'], [`eines von: ${known}`, `one of: ${known}`], process)]
  }
  if (element !== undefined && !isStart(graph, element, process)) {
    return [problem([...path, 'element'], ['ein Startereignis', 'a start event'], element)]
  }
  if (message === undefined || startBy(graph, message, process) !== undefined) return []
  const expected = ['eine Nachricht, die beginnt', 'a message that begins a process'] as const
  return [problem([...path, 'message'], expected, message)]
}

function isStart(graph: Graph, element: string, id: string | undefined): boolean {
  const process = graph.processes[id ?? nodeIn(graph, element)?.process ?? '']
  return process !== undefined && startableBy(process, element) !== undefined
}

interface Place {
  readonly graph: Graph
  readonly node: ElementNode
  readonly path: Path
}

function visitProblems(visit: Visit, place: Place): readonly ScriptProblem[] {
  const { node, path } = place
  const allowed: readonly string[] = membersOf(node)
  const misplaced = Object.keys(visit).filter((member) => !allowed.includes(member))
  if (misplaced.length > 0) {
    const { type } = node.element
    const names = allowed.length === 0 ? '–' : allowed.join(', ')
    const expected = [`bei ${type} nur: ${names}`, `at a ${type} only: ${names}`] as const
    return misplaced.map((member) => problem([...path, member], expected, member))
  }
  return [...flowProblems(visit, place), ...feelProblems(visit.output ?? {}, [...path, 'output'])]
}

function flowProblems({ flows }: Visit, { node, path }: Place): readonly ScriptProblem[] {
  if (flows === undefined) return []
  const { type } = node.element
  const isChoice = type === 'exclusiveGateway' || type === 'eventBasedGateway'
  if (isChoice && flows.length !== 1) {
    const expected = [`bei ${type} genau einen Fluss`, `one flow at a ${type}`] as const
    return [problem([...path, 'flows'], expected, flows)]
  }
  const known = node.outgoing.map(({ id }) => id)
  const names = known.length === 0 ? '–' : known.join(', ')
  return flows.flatMap((flow, index) =>
    known.includes(flow)
      ? []
      : [problem([...path, 'flows', index], [`eines von: ${names}`, `one of: ${names}`], flow)],
  )
}

function feelProblems(value: Json, path: Path): readonly ScriptProblem[] {
  if (typeof value === 'string') return value.startsWith('=') ? syntaxProblems(value, path) : []
  if (Array.isArray(value))
    return value.flatMap((item, index) => feelProblems(item, [...path, index]))
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => feelProblems(inner, [...path, name]))
}

const nothing = { schema: { type: 'object', properties: {} }, types: {} } as const

/** Names are known only when it is evaluated. */
function syntaxProblems(text: string, path: Path): readonly ScriptProblem[] {
  const { diagnostics } = compile(text.slice(1), { kind: 'expression', scope: nothing })
  const wrong = diagnostics.find(({ code }) => code !== 'unknownName')
  if (wrong === undefined) return []
  const { de, en = de } = wrong.message
  return [problem(path, [`FEEL nach „=“ (${de})`, `FEEL after "=" (${en})`], text)]
}
