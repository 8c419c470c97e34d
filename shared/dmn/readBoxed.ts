import type { XmlElement } from '../model/foreign.ts'
import type { Boxed, BoxedFunction, ContextEntry, Named } from './model.ts'
import { readTable } from './readTable.ts'
import { attributeOf, childNamed, childrenNamed, nameOf, tagOf, textOf, typeOf } from './xml.ts'

/** Nothing decides nothing: an empty box has the value null. */
const nothing: Boxed = { kind: 'literal', text: 'null' }

/** The first boxed expression among the children of an element. */
export function readBoxedIn(element: XmlElement | undefined): Boxed | undefined {
  for (const child of element?.children ?? []) {
    const boxed = readBoxed(child)
    if (boxed !== undefined) return boxed
  }
  return undefined
}

function readBoxed(element: XmlElement): Boxed | undefined {
  const tag = tagOf(element) ?? ''
  return Object.hasOwn(readers, tag) ? readers[tag]?.(element) : undefined
}

const readers: Readonly<Record<string, (element: XmlElement) => Boxed>> = {
  literalExpression: (element) => ({
    kind: 'literal',
    text: textOf(element) ?? 'null',
    ...typeOf(element),
  }),
  decisionTable: readTable,
  functionDefinition: readFunction,
  context: (element) => ({
    kind: 'context',
    entries: childrenNamed(element, 'contextEntry').map(readEntry),
    ...typeOf(element),
  }),
  list: (element) => ({ kind: 'list', items: readAll(element), ...typeOf(element) }),
  relation: (element) => ({
    kind: 'relation',
    columns: childrenNamed(element, 'column').map(readNamed),
    rows: childrenNamed(element, 'row').map(readAll),
    ...typeOf(element),
  }),
  invocation: (element) => ({
    kind: 'invocation',
    called: readBoxedIn(element) ?? nothing,
    bindings: childrenNamed(element, 'binding').map((binding) => ({
      name: nameOf(childNamed(binding, 'parameter')),
      value: readBoxedIn(binding) ?? nothing,
    })),
    ...typeOf(element),
  }),
  conditional: (element) => ({
    kind: 'conditional',
    if: readPart(element, 'if'),
    then: readPart(element, 'then'),
    else: readPart(element, 'else'),
    ...typeOf(element),
  }),
  for: (element) => readIterator(element, 'for', 'return'),
  some: (element) => readIterator(element, 'some', 'satisfies'),
  every: (element) => readIterator(element, 'every', 'satisfies'),
  filter: (element) => ({
    kind: 'filter',
    in: readPart(element, 'in'),
    match: readPart(element, 'match'),
    ...typeOf(element),
  }),
}

/** A function definition, or the logic of business knowledge. */
export function readFunction(element: XmlElement): BoxedFunction {
  const kind = attributeOf(element, 'kind')
  const body = readBoxedIn(element)
  return {
    kind: 'function',
    language: kind === 'Java' || kind === 'PMML' ? kind : 'FEEL',
    parameters: childrenNamed(element, 'formalParameter').map(readNamed),
    ...(body === undefined ? {} : { body }),
    ...typeOf(element),
  }
}

function readEntry(element: XmlElement): ContextEntry {
  const variable = childNamed(element, 'variable')
  const value = readBoxedIn(element) ?? nothing
  return variable === undefined ? { value } : { variable: readNamed(variable), value }
}

function readIterator(element: XmlElement, kind: 'for' | 'some' | 'every', body: string): Boxed {
  return {
    kind,
    variable: attributeOf(element, 'iteratorVariable') ?? '',
    in: readPart(element, 'in'),
    body: readPart(element, body),
    ...typeOf(element),
  }
}

function readPart(element: XmlElement, tag: string): Boxed {
  return readBoxedIn(childNamed(element, tag)) ?? nothing
}

function readAll(element: XmlElement): readonly Boxed[] {
  return (element.children ?? []).flatMap((child) => readBoxed(child) ?? [])
}

export function readNamed(element: XmlElement): Named {
  return { name: nameOf(element), ...typeOf(element) }
}
