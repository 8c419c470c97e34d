import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitionSchema, type Definition } from '#shared/model/definition.ts'

/** Every `<department>/<service>/definition.json` below the folder, in the order of their names. */
export function readDefinitions(folder: string): readonly Definition[] {
  return readEach(folder, /^[^/\\]+[/\\][^/\\]+[/\\]definition\.json$/)
}

/** Every `<department>/<service>/draft.json`: what somebody works on, and nobody has released. */
export function readDrafts(folder: string): readonly Definition[] {
  return readEach(folder, /^[^/\\]+[/\\][^/\\]+[/\\]draft\.json$/)
}

function readEach(folder: string, wanted: RegExp): readonly Definition[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => wanted.test(path))
    .toSorted()
    .map((path) => definitionSchema.parse(JSON.parse(readFileSync(join(folder, path), 'utf8'))))
}
