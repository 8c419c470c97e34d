/** What is to come on a virtual clock: by instant, at one instant what is urgent first, then as it was put in. */
export interface Schedule<T> {
  add(at: string, item: T, urgent?: boolean): void
  peek(): Due<T> | undefined
  take(): Due<T> | undefined
}

export interface Due<T> {
  readonly at: string
  readonly item: T
}

interface Entry<T> extends Due<T> {
  readonly rank: number
}

/** A binary heap: ten thousand answers at one instant are nothing special. */
export function createSchedule<T>(): Schedule<T> {
  const heap: Entry<T>[] = []
  let count = 0
  return {
    add(at, item, urgent = false) {
      count += 1
      heap.push({ at, item, rank: urgent ? count - urgency : count })
      rise(heap)
    },
    peek: () => heap[0],
    take() {
      const first = heap[0]
      const last = heap.pop()
      if (first !== undefined && last !== undefined && heap.length > 0) {
        heap[0] = last
        sink(heap)
      }
      return first
    },
  }
}

/** More than anybody ever puts in. */
const urgency = 2 ** 52

function rise<T>(heap: Entry<T>[]): void {
  let index = heap.length - 1
  while (index > 0) {
    const above = (index - 1) >> 1
    if (!swapped(heap, above, index)) return
    index = above
  }
}

function sink<T>(heap: Entry<T>[]): void {
  let index = 0
  while (index * 2 + 1 < heap.length) {
    const left = index * 2 + 1
    const next = isBefore(heap[left + 1], heap[left]) ? left + 1 : left
    if (!swapped(heap, index, next)) return
    index = next
  }
}

function swapped<T>(heap: Entry<T>[], above: number, below: number): boolean {
  const [upper, lower] = [heap[above], heap[below]]
  if (upper === undefined || lower === undefined || !isBefore(lower, upper)) return false
  heap[above] = lower
  heap[below] = upper
  return true
}

function isBefore<T>(one: Entry<T> | undefined, other: Entry<T> | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return one.at === other.at ? one.rank < other.rank : one.at < other.at
}
