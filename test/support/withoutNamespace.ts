import { parse } from '#shared/bpmn/parse.ts'
import { print } from '#shared/bpmn/print.ts'
import type { XmlElement } from '#shared/model/foreign.ts'

/** A file as it is after a tool that throws away what it does not know. */
export function withoutNamespace(xml: string, uri: string): string {
  const parsed = parse(xml)
  if ('problem' in parsed) throw new Error(parsed.problem.text.en)
  return print(stripped(parsed.root, uri))
}

function stripped(element: XmlElement, uri: string): XmlElement {
  const isOf = (name: string): boolean => name.startsWith(`{${uri}}`)
  const { attributes = {}, children = [] } = element
  const left = Object.entries(attributes).filter(([name]) => !isOf(name))
  return {
    ...element,
    attributes: Object.fromEntries(left),
    children: children.filter(({ name }) => !isOf(name)).map((child) => stripped(child, uri)),
  }
}
