import type { Flow } from '#shared/model/elements.ts'
import type { Node, Side, Way } from './route.ts'

/** Which sides of gateways and events are taken: ways that branch should not start on top of each other. */
export class Crowd {
  readonly #nodes: ReadonlyMap<string, Node>
  readonly #taken = new Map<string, Taken>()

  constructor(nodes: ReadonlyMap<string, Node>) {
    this.#nodes = nodes
  }

  cost({ source, target }: Flow, out: Side, into: Side): number {
    return this.#at(source)[out] * 110 + this.#at(target)[into] * 60
  }

  /** All that cost depends on. */
  around({ source, target }: Flow): string {
    return `${inWords(this.#at(source))};${inWords(this.#at(target))}`
  }

  add({ source, target }: Flow, { sides: [out, into] }: Way): void {
    this.#count(source, out, 1)
    this.#count(target, into, 2)
  }

  #at(element: string): Taken {
    return this.#taken.get(element) ?? free
  }

  #count(element: string, side: Side, by: number): void {
    const shape = this.#nodes.get(element)?.shape
    if (shape === 'task' || shape === 'subProcess') return
    const before = this.#at(element)
    this.#taken.set(element, { ...before, [side]: before[side] + by })
  }
}

type Taken = Readonly<Record<Side, number>>

const free: Taken = { left: 0, right: 0, top: 0, bottom: 0 }

function inWords(taken: Taken): string {
  return taken === free ? '' : `${taken.left} ${taken.right} ${taken.top} ${taken.bottom}`
}
