import { useEffect, useMemo, useState } from 'react'
import {
  arrange,
  lineBetween,
  type Arrangement,
  type Box,
  type Point,
} from '#shared/dmn/arrange.ts'
import { arrangementIn } from '#shared/dmn/drawing.ts'
import type { RequirementGraph } from '#shared/dmn/requirementGraph.ts'
import type { Definition } from '#shared/model/definition.ts'
import { namesInGraph } from './namesInGraph.ts'

export interface Drawn {
  readonly shapes: ReadonlyMap<string, Box>
  readonly lines: readonly { readonly key: string; readonly points: readonly Point[] }[]
}

/** As the file has drawn it, if it shows everything; else computed. */
export function useArrangement(definition: Definition): Drawn | undefined {
  const graph = useMemo(() => graphOf(definition), [definition])
  const given = useMemo(() => drawingOf(definition, graph), [definition, graph])
  const [computed, setComputed] = useState<{ graph: RequirementGraph; found: Arrangement }>()
  useEffect(() => {
    if (given !== undefined) return undefined
    let isCurrent = true
    void arrange(graph).then((found) => isCurrent && setComputed({ graph, found }))
    return () => {
      isCurrent = false
    }
  }, [graph, given])
  const found = given ?? (computed?.graph === graph ? computed.found : undefined)
  return useMemo(() => (found === undefined ? undefined : drawn(graph, found)), [graph, found])
}

function graphOf(definition: Definition): RequirementGraph {
  const names = namesInGraph(definition)
  return {
    nodes: [...names].map(([id, { kind, title }]) => ({ id, kind, name: title.de })),
    edges: [...names].flatMap(([target, { requires }]) =>
      requires
        .filter((source) => names.has(source))
        .map((source) => ({
          id: `${source} ${target}`,
          kind: 'informationRequirement' as const,
          source,
          target,
        })),
    ),
  }
}

function drawingOf(
  { decisionDrawings = {} }: Definition,
  { nodes }: RequirementGraph,
): Arrangement | undefined {
  const [drawing, ...others] = Object.values(decisionDrawings)
  if (drawing === undefined || others.length > 0) return undefined
  const { shapes } = arrangementIn(drawing)
  return nodes.every(({ id }) => shapes.has(id)) ? { shapes, lines: new Map() } : undefined
}

function drawn({ edges, nodes }: RequirementGraph, { shapes, lines }: Arrangement): Drawn {
  const boxes = new Map(
    nodes.flatMap(({ id }) => {
      const box = shapes.get(id)
      return box === undefined ? [] : [[id, box] as const]
    }),
  )
  return {
    shapes: boxes,
    lines: edges.flatMap(({ id, source, target }) => {
      const [from, to] = [boxes.get(source), boxes.get(target)]
      if (from === undefined || to === undefined) return []
      return [{ key: id, points: lines.get(id) ?? lineBetween(from, to) }]
    }),
  }
}
