import type { Database } from './database.ts'
import { textOfShape, toCells, toShape, typeOf, type Cells, type Shape } from './shape.ts'

/** The shapes a database knows, in memory. */
export type Shapes = ReturnType<typeof createShapes>

export function createShapes(client: Database['$client']) {
  const statements = prepare(client)
  const byId = new Map<number, Shape>()
  const byType = new Map<string | null, Shape[]>()
  /** Written or read in the open commit, oldest first: not there any more when it is rolled back. */
  const fresh: Shape[] = []

  function learn(shape: Shape): Shape {
    byId.set(shape.id, shape)
    const alike = byType.get(shape.type)
    if (alike === undefined) byType.set(shape.type, [shape])
    else alike.push(shape)
    fresh.push(shape)
    return shape
  }

  function load() {
    for (const { id, shape } of statements.all.all()) if (!byId.has(id)) learn(toShape(id, shape))
  }

  function add(record: object): Shape {
    const text = textOfShape(record)
    const { lastInsertRowid } = statements.insert.run(text)
    return learn(toShape(Number(lastInsertRowid), text))
  }

  function known(record: object): Cells | undefined {
    for (const shape of byType.get(typeOf(record)) ?? []) {
      const cells = toCells(record, shape)
      if (cells !== undefined) return cells
    }
    return undefined
  }

  /** A record of a new shape writes the shape first, in the same commit. */
  function cellsOf(record: object): Cells {
    const cells = known(record)
    if (cells !== undefined) return cells
    load()
    return known(record) ?? toCells(record, add(record)) ?? missing(textOfShape(record))
  }

  function shapeById(id: number): Shape {
    if (!byId.has(id)) load()
    return byId.get(id) ?? missing(id)
  }

  function forget(from: number) {
    for (const { id, type } of fresh.splice(from)) {
      byId.delete(id)
      byType.set(type, byType.get(type)?.filter((one) => one.id !== id) ?? [])
    }
  }

  return {
    cellsOf,
    shapeById,
    /** So many were learned in the open commit so far. */
    learned: () => fresh.length,
    keep: () => void (fresh.length = 0),
    forget: (from = 0) => forget(from),
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
