import { referred } from '../model/referred.ts'
import type { ElementNode } from './graph.ts'
import type { Run } from './run.ts'

/** Tokens that stand on the flows into an element. */
export function tokensBefore(
  { instance }: Run,
  { incoming }: Pick<ElementNode, 'incoming'>,
  scope: string,
): number {
  const tokens = instance.tokens[scope] ?? {}
  return incoming.reduce((sum, { id }) => sum + (referred(tokens, id) ?? 0), 0)
}
