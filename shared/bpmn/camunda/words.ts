import { partsOf } from '../../xml/name.ts'
import type { XmlElement } from '../../model/foreign.ts'
import { bpmnName } from '../names.ts'
import { localOf } from './xml.ts'

/** An attribute or an extension element of a vendor's, where it stands. */
export interface Word {
  readonly name: string
  /** With its namespace. */
  readonly full: string
  readonly value: string
  /** Of an extension element. */
  readonly xml?: XmlElement
}

/** What stands for itself in a file and is read by itself. */
const apart =
  /^(process|.*[tT]ask|callActivity|.*[sS]ubProcess|transaction|.*Gateway|(start|end|intermediate\w+|boundary)Event|sequenceFlow|laneSet|dataObject.*|dataStore.*|association|textAnnotation|group)$/

/** The words of the given namespaces at an element, its loop, its events and its expressions. */
export function wordsIn(xml: XmlElement, namespaces: ReadonlySet<string>): readonly Word[] {
  return [
    ...wordsAt(xml, namespaces),
    ...(xml.children ?? []).filter(isPart).flatMap((child) => wordsIn(child, namespaces)),
  ]
}

function isPart(child: XmlElement): boolean {
  const name = bpmnName(child)
  return name !== undefined && !apart.test(name)
}

/** At the element alone. */
export function wordsAt(xml: XmlElement, namespaces: ReadonlySet<string>): readonly Word[] {
  return [...attributesOf(xml, namespaces), ...extensionsOf(xml, namespaces)]
}

function attributesOf(xml: XmlElement, namespaces: ReadonlySet<string>): readonly Word[] {
  return Object.entries(xml.attributes ?? {}).flatMap(([full, value]) => {
    const { uri = '', local } = partsOf(full)
    return namespaces.has(uri) ? [{ name: local, full, value }] : []
  })
}

function extensionsOf(xml: XmlElement, namespaces: ReadonlySet<string>): readonly Word[] {
  return (xml.children ?? [])
    .filter((child) => bpmnName(child) === 'extensionElements')
    .flatMap(({ children = [] }) => children)
    .filter(({ name }) => namespaces.has(partsOf(name).uri ?? ''))
    .map((child) => ({ name: localOf(child), full: child.name, value: '', xml: child }))
}
