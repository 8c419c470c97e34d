import type { Definition } from '../../model/definition.ts'
import type { Localised } from '../../model/localised.ts'
import type { Finding } from '../lint.ts'
import { pointerTo } from '../../model/pointer.ts'
import { finding, type Rule } from '../rule.ts'

/** What decisions require exists, and leads to no circle. */
export const requirements: Rule = {
  id: 'requirements',
  check: ({ definition }) => {
    const graph = graphOf(definition)
    const inCircle = circleIn(graph)
    return [
      ...twice(definition),
      ...[...graph].flatMap(([id, node]) => [
        ...node.requires.flatMap((one) => checkReference(one, node)),
        ...(inCircle.has(id) ? [circle(node)] : []),
      ]),
    ]
  },
}

/** What is in a graph is required by its id alone. */
function twice(definition: Definition): readonly Finding[] {
  const { decisions, boxedDecisions = {}, knowledge = {}, decisionServices = {} } = definition
  const taken = new Set(Object.keys(decisions))
  return Object.entries({ boxedDecisions, knowledge, decisionServices }).flatMap(
    ([kind, records]) =>
      Object.entries(records).flatMap(([id, { title }]) => {
        const isTaken = taken.has(id)
        taken.add(id)
        if (!isTaken) return []
        const pointer = pointerTo(kind, id)
        return [
          finding(
            'requirements',
            { pointer },
            { severity: 'error', text: 'idTaken', about: [title] },
          ),
        ]
      }),
  )
}

interface Node {
  readonly title: Localised
  readonly pointer: string
  readonly requires: readonly Reference[]
}

interface Reference {
  readonly id: string
  readonly pointer: string
  readonly isKnown: boolean
}

type Graph = ReadonlyMap<string, Node>

function graphOf(definition: Definition): Graph {
  const { decisions, boxedDecisions = {}, knowledge = {}, decisionServices = {} } = definition
  const inputs = new Set(
    Object.values(definition.decisionModels ?? {}).flatMap((model) =>
      Object.keys(model.inputs ?? {}),
    ),
  )
  const records = { decisions, boxedDecisions, knowledge, decisionServices }
  const ids = new Set([...inputs, ...Object.values(records).flatMap((one) => Object.keys(one))])
  const listed = (pointer: string, list: readonly string[]) =>
    list.map((id, index) => ({ id, pointer: `${pointer}/${index}`, isKnown: ids.has(id) }))
  const requiring = { ...decisions, ...boxedDecisions, ...knowledge }
  const kinds = (['decisions', 'boxedDecisions', 'knowledge'] as const).flatMap((kind) =>
    Object.keys(records[kind]).map((id) => [kind, id] as const),
  )
  return new Map<string, Node>([
    ...kinds.map(([kind, id]) => {
      const pointer = pointerTo(kind, id)
      const { title = { de: id }, requires = [] } = requiring[id] ?? {}
      return [id, { title, pointer, requires: listed(`${pointer}/requires`, requires) }] as const
    }),
    ...Object.entries(decisionServices).map(([id, service]) => {
      const pointer = pointerTo('decisionServices', id)
      const parts = ['outputs', 'encapsulated', 'inputDecisions', 'inputs'] as const
      const requires = parts.flatMap((part) => listed(`${pointer}/${part}`, service[part]))
      return [id, { title: service.title, pointer, requires }] as const
    }),
  ])
}

function checkReference({ id, pointer, isKnown }: Reference, node: Node): readonly Finding[] {
  if (isKnown) return []
  const about = [{ de: 'Die Entscheidung', en: 'Decision' }, id, node.title]
  return [
    finding('requirements', { pointer }, { severity: 'error', text: 'missingReference', about }),
  ]
}

function circle({ title, pointer }: Node): Finding {
  return finding(
    'requirements',
    { pointer },
    { severity: 'error', text: 'requirementCircle', about: [title] },
  )
}

/** Ids that lead back to themselves. Knowledge that calls itself alone is recursive, which is allowed. */
function circleIn(graph: Graph): ReadonlySet<string> {
  const edges = [...graph].flatMap(([from, { requires }]) =>
    requires.filter(({ id }) => id !== from && graph.has(id)).map(({ id }) => [from, id] as const),
  )
  const inward = edges.map(([from, to]) => [to, from] as const)
  // What leads to no circle goes first, then what comes from none.
  return withoutEnds(withoutEnds(new Set(graph.keys()), edges), inward)
}

type Edge = readonly [from: string, to: string]

/** Takes away what leads nowhere, until everything that is left leads on. */
function withoutEnds(ids: ReadonlySet<string>, edges: readonly Edge[]): ReadonlySet<string> {
  const left = new Set(ids)
  const leading = edges.filter(([from, to]) => left.has(from) && left.has(to))
  const sources = new Map<string, string[]>()
  const counts = new Map<string, number>()
  for (const [from, to] of leading) {
    sources.set(to, [...(sources.get(to) ?? []), from])
    counts.set(from, (counts.get(from) ?? 0) + 1)
  }
  const ends = [...left].filter((id) => !counts.has(id))
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    left.delete(end)
    for (const from of sources.get(end) ?? []) {
      const count = (counts.get(from) ?? 0) - 1
      counts.set(from, count)
      if (count === 0) ends.push(from)
    }
  }
  return left
}
