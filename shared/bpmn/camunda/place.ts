import type { Decision } from '../../model/content.ts'
import type { Element, Flow } from '../../model/elements.ts'
import type { XmlElement } from '../../model/foreign.ts'
import type { Localised } from '../../model/localised.ts'
import type { ElementPatch, VendorContent } from '../vendors.ts'
import type { ReportCode } from '../report.ts'
import type { Remark } from './remarks/remark.ts'
import type { Word } from './words.ts'
import { localOf, valueOf } from './xml.ts'

/** An element of the file and what is known around it. */
export interface Place {
  readonly id: string
  readonly xml: XmlElement
  readonly read: Element | Flow
  /** The process around it. */
  readonly process: XmlElement | undefined
  /** The process is made for the vendor's engine. */
  readonly isSpoken: boolean
  readonly words: readonly Word[]
  readonly decisions: Readonly<Record<string, Decision>>
  find(id: string): XmlElement | undefined
}

/** FEEL by target: a name of the input, a path of the case data. */
export type Rows = Readonly<Record<string, string>>

/** What one rule makes of an element. */
export interface Fragment {
  /** Names of the words it answers for: they mean the same now, or a remark says why not. */
  readonly words: readonly string[]
  readonly patch?: ElementPatch
  readonly input?: Rows
  readonly output?: Rows
  /** The group that does it. */
  readonly group?: string
  readonly content?: VendorContent
  /** What a remark says better than the import does. */
  readonly explains?: readonly ReportCode[]
  readonly remarks?: readonly Remark[]
}

/** One thing the vendor can say; undefined where nothing of it is said. */
export type Rule = (place: Place) => Fragment | undefined

/** "userTask", "sequenceFlow" … */
export function kindOf({ xml }: Place): string {
  return localOf(xml)
}

/** Its name, or its id where it has none. */
export function titleOf({ id, read }: Place): Localised {
  return read.name === undefined || read.name.de === '' ? { de: id } : read.name
}

/** The value of the vendor's attribute at the element, its loop or its event; undefined when empty. */
export function attribute({ words }: Place, name: string): string | undefined {
  const found = words.find((word) => word.name === name && word.xml === undefined)
  return found === undefined || found.value.trim() === '' ? undefined : found.value.trim()
}

export function extension({ words }: Place, name: string): XmlElement | undefined {
  return words.find((word) => word.name === name && word.xml !== undefined)?.xml
}

/** Those of the names that are said here. */
export function said({ words }: Place, names: readonly string[]): readonly string[] {
  return names.filter((name) => words.some((word) => word.name === name))
}

/** The message, error, signal or escalation that the element or its event refers to. */
export function referenced(place: Place, reference: string): XmlElement | undefined {
  const holders = [place.xml, ...(place.xml.children ?? [])]
  const id = holders
    .map(({ attributes }) => attributes?.[reference])
    .find((one) => one !== undefined)
  return id === undefined ? undefined : place.find(id.slice(id.lastIndexOf(':') + 1))
}

/** Names of the messages and signals it refers to. */
export function namesReferred(place: Place): readonly string[] {
  return ['messageRef', 'signalRef'].flatMap((one) => valueOf(referenced(place, one), 'name') ?? [])
}

export function isConditional({ read }: Place): boolean {
  return 'event' in read && read.event.type === 'conditional'
}
