import { armBoundaries, planBoundaries } from '../activating.ts'
import { openBody } from '../elements/subProcess.ts'
import type { ElementNode } from '../graph.ts'
import { enterElement, known, type Run } from '../run.ts'
import { inputOf } from '../writing.ts'

interface Opening {
  readonly scope: string
  readonly opened: readonly ElementNode[]
}

/** The scope of the innermost sub-process, each begun inside the other; undefined when one cannot begin. */
export function openAround(run: Run, { scope, opened }: Opening): string | undefined {
  const [node, ...inner] = opened
  if (node === undefined) return scope
  const id = enterElement(run, { scope, element: node.id })
  const activation = known(run.instance.activations[id], 'activation', id)
  const plans = planBoundaries(run, node, activation)
  const mapped = inputOf(run, { node, activation })
  if ('failure' in plans || 'failure' in mapped) return undefined
  const { element } = node
  const properties = 'properties' in element ? element.properties : undefined
  const body = openBody(run, { node, activation, ...mapped }, { properties, starts: [] })
  armBoundaries(run, activation, plans)
  return openAround(run, { scope: body, opened: inner })
}
