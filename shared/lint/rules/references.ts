import type { Definition } from '../../model/definition.ts'
import type { Element, ElementType, Process } from '../../model/elements.ts'
import { isJump, landingsOf } from '../../model/jumps.ts'
import type { Localised } from '../../model/localised.ts'
import { resolve } from '../../model/schema.ts'
import type { PlacedElement } from '../drawing.ts'
import type { Finding } from '../lint.ts'
import { eventsOf, type PlacedEvent } from '../placedEvent.ts'
import { pointerTo } from '../../model/pointer.ts'
import { finding, type Place, type Rule } from '../rule.ts'

export const references: Rule = {
  id: 'references',
  check: ({ definition, elements }) => [
    ...elements.flatMap((placed) => checkElement(placed, definition)),
    ...checkSources(definition),
    ...checkLetters(definition),
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
  signal: { de: 'Das Signal', en: 'Signal' },
  error: { de: 'Der Fehlerfall', en: 'Error' },
  escalation: { de: 'Die Eskalation', en: 'Escalation' },
  jump: { de: 'Das Sprungziel', en: 'Jump target' },
  element: { de: 'Den Schritt', en: 'Step' },
  lane: { de: 'Die Bahn', en: 'Lane' },
  type: { de: 'Die Datenart', en: 'Data type' },
  process: { de: 'Den Prozess', en: 'Process' },
  parent: { de: 'Den Teilprozess', en: 'Sub-process' },
  connector: { de: 'Den Anschluss', en: 'Connector' },
  deadline: { de: 'Die Frist', en: 'Deadline' },
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

const recordOf: Partial<Record<ElementType, 'source' | 'form' | 'decision' | 'letter'>> = {
  serviceTask: 'source',
  userTask: 'form',
  businessRuleTask: 'decision',
  sendTask: 'letter',
}

function referencesOf(placed: PlacedElement, definition: Definition): readonly Reference[] {
  const { element, process, pointer } = placed
  const { elements = {}, lanes = {} } = definition.processes[process] ?? {}
  const kind = recordOf[element.type]
  const main = Object.entries(element).find(([key]) => key === kind)?.[1]
  const records = {
    source: definition.sources,
    form: definition.forms,
    decision: {
      ...definition.decisions,
      ...definition.boxedDecisions,
      ...definition.decisionServices,
    },
    letter: definition.letters,
  }
  return [
    ...(kind === undefined || typeof main !== 'string' ? [] : to(kind, main, records[kind])),
    ...('input' in element ? to('mapping', element.input, definition.mappings) : []),
    ...('output' in element ? to('mapping', element.output, definition.mappings) : []),
    ...('message' in element ? to('message', element.message, definition.messages) : []),
    ...('handler' in element ? to('element', element.handler, elements) : []),
    ...('deadline' in element ? to('deadline', element.deadline, definition.deadlines) : []),
    ...to('lane', element.lane, lanes),
    ...to('parent', element.parent, elements),
    ...ofCall(placed, definition),
    ...ofItems(placed, definition),
    ...eventsOf(element, pointer).flatMap(({ event }) =>
      ofEvent(event, { element, elements, definition }),
    ),
  ]
}

/** What another service has in it is not known here. */
function ofCall({ element }: PlacedElement, { processes }: Definition): readonly Reference[] {
  if (element.type !== 'callActivity' || element.service !== undefined) return []
  return to('process', element.process, processes)
}

/** The signals that are given as the items of a step end. */
function ofItems({ element }: PlacedElement, { signals }: Definition): readonly Reference[] {
  const loop = 'loop' in element ? element.loop : undefined
  const behavior = loop?.type === 'multiInstance' ? loop.behavior : undefined
  if (behavior === undefined) return []
  const events = behavior.type === 'complex' ? behavior.events : [behavior]
  return events.flatMap(({ event }) => to('signal', event, signals))
}

interface Holder {
  readonly element: Element
  readonly elements: Process['elements']
  readonly definition: Definition
}

function ofEvent(
  event: PlacedEvent['event'],
  { element, elements, definition }: Holder,
): readonly Reference[] {
  const { messages, signals, errors, escalations } = definition
  switch (event.type) {
    case 'message':
      return to('message', event.message, messages)
    case 'signal':
      return to('signal', event.signal, signals)
    case 'error':
      return to('error', event.error, errors)
    case 'escalation':
      return to('escalation', event.escalation, escalations)
    case 'compensation':
      return to('element', event.activity, elements)
    case 'link':
      return ofJump(event.link, element, elements)
    case 'none':
    case 'timer':
    case 'conditional':
    case 'cancel':
    case 'terminate':
      return []
  }
}

function ofJump(id: string, jump: Element, elements: Process['elements']): readonly Reference[] {
  if (!isJump(jump)) return []
  return [{ kind: 'jump', id, exists: landingsOf(jump, elements).length > 0 }]
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

function checkLetters({ letters, deadlines }: Definition): readonly Finding[] {
  return Object.entries(letters).flatMap(([id, { title, blocks }]) =>
    blocks.flatMap(({ deadline }, index) =>
      to('deadline', deadline, deadlines)
        .filter(({ exists }) => !exists)
        .map((reference) =>
          report(reference, { pointer: pointerTo('letters', id, 'blocks', String(index)) }, title),
        ),
    ),
  )
}

/** Every `$ref` in data, types, sources and tables. */
function checkTypes(definition: Definition): readonly Finding[] {
  const { types, data, sources, decisions } = definition
  return Object.entries({ types, data, sources, decisions }).flatMap(([part, records]) =>
    Object.entries(records).flatMap(([id, record]) =>
      refsIn(record)
        .flatMap((ref) => to('type', ref, types))
        .filter(({ id: ref, exists }) => !exists || isCircular(ref, types))
        .map((reference) => report(reference, { pointer: pointerTo(part, id) }, { de: id })),
    ),
  )
}

function isCircular(ref: string, types: Definition['types']): boolean {
  const { $ref: last } = resolve({ $ref: ref }, types)
  return last !== undefined && Object.hasOwn(types, last)
}

function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  )
}
