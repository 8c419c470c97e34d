import type { Definition } from '../model/definition.ts'
import type { XmlElement } from '../model/foreign.ts'
import type { Json } from '../model/json.ts'
import type { Ids } from './ids.ts'
import type { Reader } from './reader.ts'
import type { Reporter } from './report.ts'

/** Fields of a record of the definition while it is read; the schema checks the whole at the end. */
export type Fields = Readonly<Record<string, Json | undefined>>

/** Names a record of the definition, from its root on. */
export type Path = readonly string[]

/** What the parts of an import share. */
export interface Reading {
  readonly ids: Ids
  /** Language of expressions that name none; empty when the file names none either. */
  readonly language: string
  readonly report: Reporter
  /** The id of a record, and where an extension of ours may add to it. */
  record(reader: Reader, path: Path): string
  /** Adds a mapping that a data association spells out. */
  addMapping(id: string, mapping: Definition['mappings'][string]): void
}

/** What the parts of an export share. */
export interface Writing {
  readonly definition: Definition
  readonly language: string
  /** The process whose parts are being written. */
  readonly process: string
  /** The id in the file for a record of the definition; what does not exist keeps the name it is called by. */
  idOf(path: Path): string
  /** The id of whatever bears the key: of the process, between processes, anywhere. */
  near(key: string, process: string): string
  /** Gives an element the id of its record, and remembers it for what only an extension can say. */
  record(element: Extensible, path: Path): void
}

interface Extensible {
  set(key: string, text: string | undefined): void
  extend(child: XmlElement): void
}

/** Without the fields that are absent. */
export function compact(fields: Fields): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
