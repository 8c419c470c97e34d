import type { Flow } from '#shared/model/elements.ts'
import type { Node, Side, Way } from './route.ts'

/** Which sides of gateways and events are taken: ways that branch should not start on top of each other. */
export class Crowd {
  readonly #nodes: ReadonlyMap<string, Node>
  readonly #taken = new Map<string, number>()

  constructor(nodes: ReadonlyMap<string, Node>) {
    this.#nodes = nodes
  }

  cost({ source, target }: Flow, out: Side, into: Side): number {
    return this.#at(source, out, 110) + this.#at(target, into, 60)
  }

  add({ source, target }: Flow, { sides: [out, into] }: Way): void {
    this.#count(source, out, 1)
    this.#count(target, into, 2)
  }

  #at(element: string, side: Side, each: number): number {
    const shape = this.#nodes.get(element)?.shape
    const spreads = shape === 'task' || shape === 'subProcess'
    return spreads ? 0 : (this.#taken.get(`${element} ${side}`) ?? 0) * each
  }

  #count(element: string, side: Side, by: number): void {
    const key = `${element} ${side}`
    this.#taken.set(key, (this.#taken.get(key) ?? 0) + by)
  }
}
