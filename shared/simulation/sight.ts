import { contextOf } from '../engine/context.ts'
import type { ElementNode } from '../engine/graph.ts'
import type { Instance } from '../engine/instance.ts'
import { localNames } from '../engine/localNames.ts'
import { environmentOf } from '../feel/environment.ts'
import { compile } from '../feel/compile.ts'
import { withNames } from '../feel/scope.ts'
import type { Json } from '../model/json.ts'
import type { World } from './world.ts'

/** From where an expression looks. */
export interface Sight {
  readonly instance: Instance
  readonly scope: string
  readonly node: ElementNode
}

/** What a FEEL text yields over the data an element sees, or why it yields nothing. */
export function evaluate(
  { graph, now }: World,
  { instance, scope, node }: Sight,
  feel: string,
): { readonly value: Json } | { readonly problem: string } {
  const { definition } = graph
  const process = definition.processes[node.process]
  const names = process === undefined ? {} : localNames(process, node.id)
  const environment = environmentOf({ at: now, today: now.slice(0, 10) }, graph.holidays)
  const seen = Object.keys(names).length === 0 ? graph.scope : withNames(graph.scope, names)
  const expression = compile(feel, { kind: 'expression', scope: seen })
  const data = contextOf(instance, { definition, environment, scope })
  const { value, diagnostics } = expression.evaluate(data, environment)
  if (value !== undefined) return { value }
  return { problem: diagnostics[0]?.message.de ?? 'Der Ausdruck ergibt nichts.' }
}
