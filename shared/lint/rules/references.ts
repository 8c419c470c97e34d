import type { Definition } from '../../model/definition.ts'
import type { Element, ElementType } from '../../model/elements.ts'
import type { Localised } from '../../model/localised.ts'
import type { PlacedElement } from '../drawing.ts'
import type { Finding } from '../lint.ts'
import { pointerTo } from '../pointer.ts'
import { finding, type Place, type Rule } from '../rule.ts'

export const references: Rule = {
  id: 'references',
  check: ({ definition, elements }) => [
    ...elements.flatMap((placed) => checkElement(placed, definition)),
    ...checkSources(definition),
    ...checkTypes(definition),
  ],
}

const kinds = {
  source: { de: 'Die Datenquelle', en: 'Source' },
  form: { de: 'Das Formular', en: 'Form' },
  decision: { de: 'Die Entscheidungstabelle', en: 'Decision table' },
  mapping: { de: 'Die Zuordnung', en: 'Mapping' },
  letter: { de: 'Das Schreiben', en: 'Letter' },
  message: { de: 'Die Nachricht', en: 'Message' },
  error: { de: 'Der Fehlerfall', en: 'Error' },
  lane: { de: 'Die Bahn', en: 'Lane' },
  type: { de: 'Die Datenart', en: 'Data type' },
  process: { de: 'Den Prozess', en: 'Process' },
  parent: { de: 'Den Teilprozess', en: 'Sub-process' },
  connector: { de: 'Den Anschluss', en: 'Connector' },
} satisfies Record<string, Localised>

interface Reference {
  readonly kind: keyof typeof kinds
  readonly id: string
  readonly exists: boolean
}

function report({ kind, id }: Reference, place: Place, name: Localised): Finding {
  return finding('references', place, {
    severity: 'error',
    text: 'missingReference',
    about: [kinds[kind], id, name],
  })
}

function checkElement(placed: PlacedElement, definition: Definition): readonly Finding[] {
  const { element, id, pointer, process } = placed
  return referencesOf(placed, definition)
    .filter(({ exists }) => !exists)
    .map((reference) => report(reference, { pointer, process, element: id }, element.name))
}

const recordOf: Partial<
  Record<ElementType, 'source' | 'form' | 'decision' | 'letter' | 'process'>
> = {
  serviceTask: 'source',
  userTask: 'form',
  businessRuleTask: 'decision',
  sendTask: 'letter',
  callActivity: 'process',
}

function referencesOf(
  { element, process }: PlacedElement,
  definition: Definition,
): readonly Reference[] {
  const { elements = {}, lanes = {} } = definition.processes[process] ?? {}
  const kind = recordOf[element.type]
  const main = Object.entries(element).find(([key]) => key === kind)?.[1]
  const records = {
    source: definition.sources,
    form: definition.forms,
    decision: definition.decisions,
    letter: definition.letters,
    process: definition.processes,
  }
  return [
    ...(kind === undefined || typeof main !== 'string' ? [] : to(kind, main, records[kind])),
    ...('input' in element ? to('mapping', element.input, definition.mappings) : []),
    ...('output' in element ? to('mapping', element.output, definition.mappings) : []),
    ...to('lane', element.lane, lanes),
    ...to('parent', element.parent, elements),
    ...ofEvent(element, definition),
  ]
}

function ofEvent(element: Element, { messages, errors }: Definition): readonly Reference[] {
  if (element.type === 'receiveTask') return to('message', element.message, messages)
  const event = 'event' in element ? element.event : undefined
  if (event?.type === 'message') return to('message', event.message, messages)
  return event?.type === 'error' ? to('error', event.error, errors) : []
}

function to(kind: Reference['kind'], id: string | undefined, record: object): readonly Reference[] {
  return id === undefined ? [] : [{ kind, id, exists: Object.hasOwn(record, id) }]
}

function checkSources({ sources, connectors, errors }: Definition): readonly Finding[] {
  return Object.entries(sources).flatMap(([id, source]) => {
    const found = [
      ...to('connector', source.connector, connectors),
      ...Object.values(source.errors ?? {}).flatMap((error) => to('error', error, errors)),
    ]
    return found
      .filter(({ exists }) => !exists)
      .map((reference) => report(reference, { pointer: pointerTo('sources', id) }, source.title))
  })
}

/** Every `$ref` in data, types, sources and tables. */
function checkTypes(definition: Definition): readonly Finding[] {
  const { types, data, sources, decisions } = definition
  return Object.entries({ types, data, sources, decisions }).flatMap(([part, records]) =>
    Object.entries(records).flatMap(([id, record]) =>
      refsIn(record)
        .flatMap((ref) => to('type', ref, types))
        .filter(({ exists }) => !exists)
        .map((reference) => report(reference, { pointer: pointerTo(part, id) }, { de: id })),
    ),
  )
}

function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  )
}
