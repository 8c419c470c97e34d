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
  /** Whether an event of the file throws the error or escalation of this id. */
  readonly isThrown: (reference: string) => boolean
  /** The id of a record, and where an extension of ours may add to it. */
  readonly record: (reader: Reader, path: Path) => string
  /** Adds a mapping that a data association spells out. */
  readonly addMapping: (id: string, mapping: Definition['mappings'][string]) => void
}

/** What the parts of an export share. */
export interface Writing {
  readonly definition: Definition
  readonly language: string
  /** The process whose parts are being written. */
  readonly process: string
  /** The id in the file for a record of the definition; what does not exist keeps the name it is called by. */
  readonly idOf: (path: Path) => string
  /** The id of whatever bears the key: of the process, between processes, anywhere. */
  readonly near: (key: string, process: string) => string
  /** Gives an element the id of its record, and remembers it for what only an extension can say. */
  readonly record: (element: Extensible, path: Path) => void
}

interface Extensible {
  readonly set: (key: string, text: string | undefined) => void
  readonly extend: (child: XmlElement) => void
}

/** A field that is text; empty when it is not. */
export function textOf(fields: Fields | undefined, key: string): string {
  const value = fields?.[key]
  return typeof value === 'string' ? value : ''
}

/** Without the fields that are absent. */
export function compact(fields: Fields): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
