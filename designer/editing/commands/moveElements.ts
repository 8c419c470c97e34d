import type { Definition } from '#shared/model/definition.ts'
import type { Point } from '../geometry.ts'
import { withMoved } from '../moving.ts'

export interface Move {
  readonly process: string
  readonly elements: readonly string[]
  readonly by: Point
}

export function moveElements(definition: Definition, { process, elements, by }: Move): Definition {
  return withMoved(definition, process, new Map(elements.map((id) => [id, by])))
}
