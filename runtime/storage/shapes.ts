import type { Database } from './database.ts'
import { textOfShape, toCells, toShape, typeOf, type Cells, type Shape } from './shape.ts'

export type Shapes = ReturnType<typeof createShapes>

/** The shapes a database knows, those in use in memory. */
export function createShapes(client: Database['$client']) {
  const statements = prepare(client)
  const { byId, cellsIn, learn, ...memory } = createMemory()

  function load() {
    for (const { id, shape } of statements.all.all()) {
      if (byId(id) === undefined) learn(toShape(id, shape))
    }
  }

  function add(record: object): Shape {
    const text = textOfShape(record)
    const { lastInsertRowid } = statements.insert.run(text)
    return learn(toShape(Number(lastInsertRowid), text))
  }

  /** A record of a new shape writes the shape first, in the same commit. */
  function cellsOf(record: object): Cells {
    const cells = cellsIn(record)
    if (cells !== undefined) return cells
    load()
    return cellsIn(record) ?? toCells(record, add(record)) ?? missing(textOfShape(record))
  }

  function shapeById(id: number): Shape {
    if (byId(id) === undefined) load()
    return byId(id) ?? missing(id)
  }

  return { cellsOf, shapeById, ...memory }
}

function createMemory() {
  const byId = new Map<number, Shape>()
  const byType = new Map<string | null, Shape[]>()
  /** Written or read in the open commit, oldest first: not there any more when it is rolled back. */
  const fresh: Shape[] = []
  return {
    byId: (id: number) => byId.get(id),
    cellsIn: (record: object): Cells | undefined => {
      for (const shape of byType.get(typeOf(record)) ?? []) {
        const cells = toCells(record, shape)
        if (cells !== undefined) return cells
      }
      return undefined
    },
    learn: (shape: Shape): Shape => {
      byId.set(shape.id, shape)
      byType.set(shape.type, [...(byType.get(shape.type) ?? []), shape])
      fresh.push(shape)
      return shape
    },
    /** So many were learned in the open commit so far. */
    learned: () => fresh.length,
    keep: () => void (fresh.length = 0),
    forget: (from = 0) => {
      for (const { id, type } of fresh.splice(from)) {
        byId.delete(id)
        byType.set(type, byType.get(type)?.filter((one) => one.id !== id) ?? [])
      }
    },
  }
}

function missing(shape: number | string): never {
  throw new Error(`stored data: expected shape ${shape} in the table of shapes`)
}

function prepare(client: Database['$client']) {
  return {
    all: client.prepare<[], { readonly id: number; readonly shape: string }>(
      'SELECT id, shape FROM shapes',
    ),
    insert: client.prepare('INSERT INTO shapes (shape) VALUES (?)'),
  }
}
