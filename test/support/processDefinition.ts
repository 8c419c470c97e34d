import type { Definition } from '#shared/model/definition.ts'
import { definitionSchema } from '#shared/model/definition.ts'
import { noRecords } from '#shared/model/noRecords.ts'
import { inside, processOf, type Sketch } from '../../examples/semantics/sketch.ts'

const text = (de: string) => ({ de })

/** A whole definition around one process, checked by the schema. */
export function define(main: Sketch, rest: Partial<Definition> = {}): Definition {
  return definitionSchema.parse({
    format: 'fachwerk/1',
    id: 'test-service',
    owner: 'kaemmerei',
    title: text('Testleistung'),
    summary: text('Eine Leistung zum Testen.'),
    leika: null,
    legalBasis: '§ 1 TestG',
    ...noRecords,
    data: sampleData,
    messages: { reply: { title: text('Antwort') } },
    signals: { alarm: { title: text('Alarm') }, calm: { title: text('Ruhe') } },
    errors: { unknownPerson: { title: text('Unbekannt') }, other: { title: text('Anderes') } },
    escalations: { late: { title: text('Spät') }, higher: { title: text('Höher') } },
    forms: { form: sampleForm },
    ...rest,
    processes: { main: processOf(main), ...rest.processes },
  })
}

/** Case data that most tests get by with. */
const sampleData = {
  amount: { type: 'string', format: 'decimal' },
  count: { type: 'integer' },
  name: { type: 'string', maxLength: 20 },
  approved: { type: 'boolean' },
  born: { type: 'string', format: 'date' },
  remark: { type: 'string' },
} satisfies Definition['data']

const sampleForm: Definition['forms'][string] = {
  title: text('Formular'),
  known: [],
  questions: [],
  submit: text('Absenden'),
}

const none = { type: 'none' } as const
export const start = { type: 'startEvent', event: none } as const
export const end = { type: 'endEvent', event: none } as const
export const ask = { type: 'userTask', form: 'form' } as const
export const task = { type: 'task' } as const
/** Work that somebody outside answers, with any result. */
export const work = { type: 'serviceTask' } as const

type Drawn = Sketch['elements'][string]

/** An event sub-process that begins with an event and does one thing. */
export function eventSubProcess(
  id: string,
  begins: { readonly event: object; readonly interrupting?: boolean; readonly output?: string },
  does: Drawn = task,
): { readonly elements: Record<string, Drawn>; readonly flows: readonly string[] } {
  const [begin, handle, done] = [`${id}Start`, `${id}Task`, `${id}End`]
  const first = { type: 'startEvent', ...begins } as Drawn // reason: the schema checks the event
  return {
    elements: {
      [id]: { type: 'subProcess', triggeredByEvent: true },
      ...inside(id, { [begin]: first, [handle]: does, [done]: end }),
    },
    flows: [`${begin} -> ${handle} -> ${done}`],
  }
}

/** An event at the boundary of an activity. */
export function boundary(attachedTo: string, event: object, more: object = {}): Drawn {
  const edge = { type: 'boundaryEvent', attachedTo, interrupting: true, event, ...more }
  return edge as Drawn // reason: the schema checks the event
}

export const compensation = { type: 'compensation' } as const
/** Throws compensation of all that is around it. */
export const undoing = { type: 'intermediateThrowEvent', event: compensation } as const

/** An activity `x` with the handler `undoX` of its compensation. */
export function undoable(id: string, element: Drawn, handler: object = {}): Record<string, Drawn> {
  const undo = `undo${id[0]?.toUpperCase()}${id.slice(1)}`
  const place = element.parent === undefined ? {} : { parent: element.parent }
  const undoes = { ...work, isForCompensation: true, ...place, ...handler }
  return {
    [id]: element,
    [`${id}Edge`]: boundary(id, compensation, { handler: undo, ...place }),
    [undo]: undoes as Drawn, // reason: the schema checks the handler
  }
}

export const fork = { type: 'parallelGateway' } as const

/** A mapping by its rows: {count: "result"} . */
export function mapping(rows: Record<string, string>): Definition['mappings'][string] {
  return {
    title: text('Zuordnung'),
    rows: Object.fromEntries(Object.entries(rows).map(([path, value]) => [path, { value }])),
  }
}

export function source(
  more: Partial<Definition['sources'][string]> = {},
): Definition['sources'][string] {
  return {
    title: text('Melderegister'),
    connector: 'register',
    operation: 'getPerson',
    purpose: text('Anmeldung'),
    legalBasis: '§ 34 BMG',
    writes: false,
    request: {},
    response: {},
    ...more,
  }
}

export function question(
  path: string,
  more: Partial<Definition['forms'][string]['questions'][number]> = {},
): Definition['forms'][string]['questions'][number] {
  return {
    id: path.replaceAll('.', '-'),
    path,
    question: text(path),
    widget: 'text',
    required: true,
    ...more,
  }
}

export function form(
  ...questions: Definition['forms'][string]['questions']
): Definition['forms'][string] {
  return { ...sampleForm, questions }
}
