import { overlaps, type Box } from './geometry.ts'

const cell = 256

/** Boxes by where they stand, so that looking for those nearby does not look at all of them. */
export class Grid<B extends Box = Box> {
  readonly #cells = new Map<number, B[]>()

  constructor(boxes: Iterable<B> = []) {
    for (const box of boxes) this.add(box)
  }

  add(box: B): void {
    for (const key of keysOf(box)) {
      const found = this.#cells.get(key)
      if (found === undefined) this.#cells.set(key, [box])
      else found.push(box)
    }
  }

  /** Those that overlap the given one. */
  near(box: Box): readonly B[] {
    const found = new Set<B>()
    for (const key of keysOf(box)) {
      for (const other of this.#cells.get(key) ?? []) if (overlaps(box, other)) found.add(other)
    }
    return [...found]
  }
}

/** More than a drawing is high. */
const rows = 2 ** 20

function keysOf({ x, y, width, height }: Box): readonly number[] {
  const [right, bottom] = [Math.floor((x + width) / cell), Math.floor((y + height) / cell)]
  const keys: number[] = []
  for (let column = Math.floor(x / cell); column <= right; column += 1)
    for (let row = Math.floor(y / cell); row <= bottom; row += 1) keys.push(column * rows + row)
  return keys
}
