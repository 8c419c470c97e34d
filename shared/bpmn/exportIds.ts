import type { Definition } from '../model/definition.ts'
import { collaborationsOf } from './collaboration.ts'
import type { Path } from './reading.ts'
import { rootKinds } from './roots.ts'
import { pathKey } from './things.ts'
import { namer } from './grouped.ts'

/** Ids of a file: unique in the whole, of few characters. Records may have any id, unique among their kind. */
export interface ExportIds {
  readonly of: (path: Path) => string
  /** The id of what bears the key: in the process, between processes, anywhere. */
  readonly near: (key: string, process: string) => string
  /** Made for something that has no record; never given twice. */
  readonly make: (stem: string) => string
}

export function exportIdsOf(definition: Definition): ExportIds {
  const ids = new Map<string, string>()
  const byKey = new Map<string, Map<string, string>>()
  const make = namer(new Set())
  for (const path of pathsOf(definition)) {
    const key = path.at(-1) ?? ''
    const process = path[0] === 'processes' && path.length > 2 ? (path[1] ?? '') : ''
    const id = make(legal(key))
    ids.set(pathKey(path), id)
    const same = byKey.get(key) ?? new Map<string, string>()
    byKey.set(key, same)
    if (!same.has(process)) same.set(process, id)
  }
  return {
    of: (path) => ids.get(pathKey(path)) ?? legal(path.at(-1) ?? ''),
    near: (key, process) => {
      const same = byKey.get(key)
      return same?.get(process) ?? same?.get('') ?? same?.values().next().value ?? legal(key)
    },
    make,
  }
}

/** Of the characters that XML allows in an id, only those that every tool takes. */
function legal(key: string): string {
  const plain = key.replaceAll(/[^\w.-]/g, '_')
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`
}

/** In the order in which they get to choose: what people look for in a file comes first. */
function pathsOf(definition: Definition): readonly Path[] {
  const processes = Object.entries(definition.processes)
  const inside = processes.flatMap(
    ([id, { elements, flows, artifacts = {}, lanes, laneSets = {}, global }]) =>
      Object.entries(
        global === true ? { artifacts } : { elements, flows, artifacts, lanes, laneSets },
      ).flatMap(([kind, records]) =>
        Object.keys(records).map((key) => ['processes', id, kind, key]),
      ),
  )
  const roots = rootKinds.flatMap((kind) =>
    Object.keys(definition[kind] ?? {}).map((key) => [kind, key]),
  )
  const values = Object.entries(definition.categories ?? {}).flatMap(([id, category]) =>
    Object.keys(category.values).map((key) => ['categories', id, 'values', key]),
  )
  const between = Object.entries(collaborationsOf(definition)).flatMap(([id, { artifacts = {} }]) =>
    Object.keys(artifacts).map((key) => ['collaborations', id, 'artifacts', key]),
  )
  return [
    ...processes.map(([id]) => ['processes', id]),
    ...inside,
    ...Object.keys(definition.participants).map((key) => ['participants', key]),
    ...Object.keys(definition.messageFlows).map((key) => ['messageFlows', key]),
    ...roots,
    ...values,
    ...Object.keys(collaborationsOf(definition)).map((key) => ['collaborations', key]),
    ...between,
  ]
}
