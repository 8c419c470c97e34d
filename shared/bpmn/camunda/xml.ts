import type { XmlElement } from '../../model/foreign.ts'

export const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL'

/** "{namespace}local" in its two parts. */
export function split(name: string): { readonly namespace: string; readonly local: string } {
  const end = name.lastIndexOf('}')
  return end < 0
    ? { namespace: '', local: name }
    : { namespace: name.slice(1, end), local: name.slice(end + 1) }
}

export function localOf({ name }: XmlElement): string {
  return split(name).local
}

export function isBpmn({ name }: XmlElement): boolean {
  return split(name).namespace === bpmn
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
