import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { noRecords } from '#shared/model/noRecords.ts'
import type { ElementType } from '#shared/model/elements.ts'

type Fields = Readonly<Record<string, unknown>>

/** One event of each kind. */
const events = {
  none: {},
  message: { message: 'hello' },
  timer: { timer: { duration: '"PT5S"' } },
  signal: { signal: 'alarm' },
  error: { error: 'broken' },
  escalation: { escalation: 'late' },
  compensation: { activity: 'task', waits: false },
  conditional: { condition: 'count > 3' },
  link: { link: 'onwards' },
  cancel: {},
  terminate: {},
} as const satisfies Readonly<Record<string, Fields>>

const waited = ['message', 'timer', 'signal', 'conditional'] as const
const inside = ['error', 'escalation', 'compensation'] as const
const thrown = ['message', 'signal', 'escalation', 'compensation'] as const

/** What each kind of event may wait for or throw (BPMN 2.0 §10.5, table 10.93). */
const allowed = {
  startEvent: ['none', ...waited, ...inside],
  endEvent: ['none', ...thrown, 'error', 'cancel', 'terminate'],
  intermediateCatchEvent: [...waited, 'link'],
  intermediateThrowEvent: ['none', ...thrown, 'link'],
  boundaryEvent: [...waited, ...inside, 'cancel'],
} as const satisfies Readonly<Partial<Record<ElementType, readonly (keyof typeof events)[]>>>

type EventType = keyof typeof allowed

const loops: Readonly<Record<string, Fields>> = {
  whileHolds: { type: 'standard', testBefore: true, maximum: 5, condition: 'count < 3' },
  untilMaximum: { type: 'standard', testBefore: false },
  times: {
    type: 'multiInstance',
    sequential: true,
    cardinality: '3',
    completionCondition: 'enough',
  },
  each: {
    type: 'multiInstance',
    sequential: false,
    collection: 'orders.items',
    item: 'order',
    output: { collection: 'results', element: 'result.price' },
  },
  none: {
    type: 'multiInstance',
    sequential: false,
    cardinality: '2',
    behavior: { type: 'none', event: 'alarm' },
  },
  one: {
    type: 'multiInstance',
    sequential: false,
    cardinality: '2',
    behavior: { type: 'one', event: 'alarm' },
  },
  complex: {
    type: 'multiInstance',
    sequential: false,
    cardinality: '2',
    behavior: { type: 'complex', events: [{ condition: 'count = 1', event: 'alarm' }] },
  },
}

const tasks: Readonly<Record<string, Fields>> = {
  task: { startQuantity: 2, completionQuantity: 3 },
  manualTask: {},
  userTask: { input: 'given', output: 'taken' },
  serviceTask: {},
  scriptTask: { script: '{ total: a + b }' },
  businessRuleTask: {},
  sendTask: { message: 'hello' },
  receiveTask: { message: 'hello', instantiate: true },
  callActivity: { process: 'called' },
  exclusiveGateway: { default: 'f_otherwise' },
  parallelGateway: {},
  inclusiveGateway: {},
  complexGateway: { activationCondition: 'activationCount >= 2' },
  eventBasedGateway: { instantiate: true, parallel: true },
}

const titled = (de: string): Fields => ({ title: { de } })

/** A definition with every element, every event where BPMN allows it, every loop, and all that is drawn beside. */
export function everyElement(): Definition {
  return definitionSchema.parse({
    format: 'fachwerk/1',
    id: 'alles',
    owner: 'amt',
    ...titled('Alles'),
    summary: { de: 'Alles' },
    leika: null,
    legalBasis: '§ 1',
    ...noRecords,
    processes: {
      main,
      called: process('Aufruf', { begin: element('startEvent', { event: { type: 'none' } }) }),
      shared,
    },
    participants: {
      office: { ...titled('Amt'), process: 'main', multiplicity: { minimum: 1, maximum: 3 } },
      person: titled('Person'),
    },
    messageFlows: {
      m_hello: { source: 'person', target: 'receiveTask', message: 'hello', name: { de: 'Hallo' } },
    },
    messages: { hello: titled('Hallo') },
    signals: { alarm: titled('Alarm') },
    errors: { broken: { ...titled('Kaputt'), code: 'E1' } },
    escalations: { late: { ...titled('Spät'), code: 'L1' } },
    dataStores: { archive: titled('Archiv') },
    categories: { topics: { ...titled('Themen'), values: { dogs: titled('Hunde') } } },
    mappings: {
      given: { ...titled('given'), rows: { name: { value: 'person.name' } } },
      taken: {
        ...titled('taken'),
        rows: { 'person.age': { value: 'result.age + 1' }, done: { value: 'true' } },
      },
    },
  })
}

function element(type: string, fields: Fields): Fields {
  return { type, name: { de: type }, ...fields }
}

function process(de: string, elements: Fields): Fields {
  return { ...titled(de), elements, flows: {}, lanes: {} }
}

function eventElements(type: EventType, around: Fields): Fields {
  const single = allowed[type].map(
    (kind) => [`${type}_${kind}`, { type: kind, ...events[kind] }] as const,
  )
  const several = { type: 'multiple', events: single.slice(1, 3).map(([, event]) => event) }
  const isCatching = type !== 'endEvent' && type !== 'intermediateThrowEvent'
  const all = [
    ...single,
    [`${type}_any`, several] as const,
    ...(isCatching ? [[`${type}_all`, { ...several, parallel: true }] as const] : []),
  ]
  return Object.fromEntries(all.map(([id, event]) => [id, element(type, { ...around, event })]))
}

const main = {
  ...titled('Hauptablauf'),
  elements: {
    ...Object.fromEntries(
      Object.entries(tasks).map(([type, fields]) => [
        type,
        element(type, { lane: 'upper', ...fields }),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(loops).map(([id, loop]) => [`loop_${id}`, element('task', { loop })]),
    ),
    otherScript: element('scriptTask', { otherScript: { language: 'groovy', text: 'return 1' } }),
    undo: element('task', { isForCompensation: true }),
    ...eventElements('endEvent', { lane: 'left' }),
    ...eventElements('intermediateCatchEvent', {}),
    ...eventElements('intermediateThrowEvent', {}),
    ...eventElements('boundaryEvent', { attachedTo: 'userTask', interrupting: true }),
    calm: element('boundaryEvent', {
      attachedTo: 'task',
      interrupting: false,
      event: { type: 'timer', timer: { cycle: '"R3/PT1H"' } },
    }),
    undone: element('boundaryEvent', {
      attachedTo: 'task',
      interrupting: true,
      event: { type: 'compensation' },
      handler: 'undo',
    }),
    whenever: element('startEvent', {
      event: { type: 'timer', timer: { date: 'date and time("2026-01-01T00:00:00Z")' } },
    }),
    subProcess: element('subProcess', { lane: 'upper' }),
    innerStart: element('startEvent', { parent: 'subProcess', event: { type: 'none' } }),
    innerTask: element('task', { parent: 'subProcess' }),
    onAlarm: element('subProcess', { parent: 'subProcess', triggeredByEvent: true }),
    alarmed: element('startEvent', {
      parent: 'onAlarm',
      interrupting: false,
      event: { type: 'signal', signal: 'alarm' },
    }),
    ...Object.fromEntries(Object.entries(eventElements('startEvent', { parent: 'onAlarm' }))),
    transaction: element('transaction', {}),
    adHocSubProcess: element('adHocSubProcess', {
      sequential: true,
      cancelRemaining: false,
      completionCondition: 'done',
    }),
  },
  flows: {
    f_holds: {
      source: 'exclusiveGateway',
      target: 'task',
      name: { de: 'ja' },
      condition: 'count > 1 and name = "x"',
    },
    f_other: {
      source: 'exclusiveGateway',
      target: 'userTask',
      otherCondition: { language: 'http://www.w3.org/1999/XPath', text: 'x > 1' },
    },
    f_otherwise: { source: 'exclusiveGateway', target: 'manualTask' },
    f_inner: { source: 'innerStart', target: 'innerTask' },
    f_loop: { source: 'task', target: 'task' },
  },
  lanes: {
    left: { ...titled('Links'), group: '', set: 'outer' },
    upper: { ...titled('Oben'), group: '', set: 'inner' },
  },
  laneSets: { outer: {}, inner: { lane: 'left' } },
  artifacts: {
    file: { type: 'dataObject', name: { de: 'Akte' }, collection: true },
    fileThere: {
      type: 'dataObjectReference',
      name: { de: 'Akte' },
      object: 'file',
      state: 'geprüft',
    },
    archiveThere: { type: 'dataStoreReference', name: { de: 'Archiv' }, store: 'archive' },
    request: { type: 'dataInput', name: { de: 'Antrag' } },
    answer: { type: 'dataOutput', name: { de: 'Bescheid' } },
    note: { type: 'textAnnotation', text: 'Siehe Satzung' },
    circle: { type: 'group', category: 'dogs' },
    noted: { type: 'association', source: 'note', target: 'task' },
    reads: {
      type: 'dataAssociation',
      element: 'serviceTask',
      direction: 'input',
      sources: ['fileThere'],
      target: 'serviceTask',
    },
  },
}

const shared = {
  ...titled('Gemeinsame Aufgabe'),
  global: true,
  elements: { shared: { type: 'userTask', name: { de: 'Gemeinsame Aufgabe' } } },
  flows: {},
  lanes: {},
}
