import type { XmlElement } from '../../model/foreign.ts'
import { isBpmn, localOf, split } from './xml.ts'

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
    ...(xml.children ?? [])
      .filter((child) => isBpmn(child) && !apart.test(localOf(child)))
      .flatMap((child) => wordsIn(child, namespaces)),
  ]
}

/** At the element alone. */
export function wordsAt(xml: XmlElement, namespaces: ReadonlySet<string>): readonly Word[] {
  return [...attributesOf(xml, namespaces), ...extensionsOf(xml, namespaces)]
}

function attributesOf(xml: XmlElement, namespaces: ReadonlySet<string>): readonly Word[] {
  return Object.entries(xml.attributes ?? {}).flatMap(([full, value]) => {
    const { namespace, local } = split(full)
    return namespaces.has(namespace) ? [{ name: local, full, value }] : []
  })
}

function extensionsOf(xml: XmlElement, namespaces: ReadonlySet<string>): readonly Word[] {
  return (xml.children ?? [])
    .filter((child) => isBpmn(child) && localOf(child) === 'extensionElements')
    .flatMap(({ children = [] }) => children)
    .filter(({ name }) => namespaces.has(split(name).namespace))
    .map((child) => ({ name: localOf(child), full: child.name, value: '', xml: child }))
}
