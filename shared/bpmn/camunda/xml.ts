import { partsOf } from '../../xml/name.ts'
import type { XmlElement } from '../../model/foreign.ts'

export function localOf({ name }: XmlElement): string {
  return partsOf(name).local
}

export function childrenOf(xml: XmlElement | undefined, local: string): readonly XmlElement[] {
  return (xml?.children ?? []).filter((child) => localOf(child) === local)
}

export function childOf(xml: XmlElement | undefined, local: string): XmlElement | undefined {
  return childrenOf(xml, local)[0]
}

/** An attribute without namespace; undefined when it is empty. */
export function valueOf(xml: XmlElement | undefined, local: string): string | undefined {
  const value = xml?.attributes?.[local]
  return value === undefined || value === '' ? undefined : value
}

export function textOf(xml: XmlElement | undefined): string {
  return (xml?.text ?? '').trim()
}
