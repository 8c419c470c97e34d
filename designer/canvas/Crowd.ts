import type { Flow } from '#shared/model/elements.ts'
import type { Node, Side, Way } from './route.ts'

/** Which sides of gateways and events are taken: ways that branch should not start on top of each other. */
export class Crowd {
  readonly #nodes: ReadonlyMap<string, Node>
  readonly #taken = new Map<string, Readonly<Record<Side, number>>>()

  constructor(nodes: ReadonlyMap<string, Node>) {
    this.#nodes = nodes
  }

  cost({ source, target }: Flow, out: Side, into: Side): number {
    return this.#at(source)[out] * 110 + this.#at(target)[into] * 60
  }

  /** All that cost depends on. */
  around({ source, target }: Flow): string {
    return [source, target].map((end) => Object.values(this.#at(end)).join(' ')).join(' ')
  }

  add({ source, target }: Flow, { sides: [out, into] }: Way): void {
    this.#count(source, out, 1)
    this.#count(target, into, 2)
  }

  #at(element: string): Readonly<Record<Side, number>> {
    return this.#taken.get(element) ?? free
  }

  #count(element: string, side: Side, by: number): void {
    const shape = this.#nodes.get(element)?.shape
    if (shape === 'task' || shape === 'subProcess') return
    const before = this.#at(element)
    this.#taken.set(element, { ...before, [side]: before[side] + by })
  }
}

const free = { left: 0, right: 0, top: 0, bottom: 0 }
