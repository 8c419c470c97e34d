import type { ServiceVersion } from '#runtime/hosts/host.ts'
import { compile } from '#shared/engine/compile.ts'
import type { Definition } from '#shared/model/definition.ts'
import { serviceOf, withFlow } from '../services.ts'

type Parts = Readonly<Record<string, unknown>>

const named = (de: string) => ({ de })
const text = { type: 'string' }
const start = { type: 'startEvent', name: named('Beginn'), event: { type: 'none' } }
const end = { type: 'endEvent', name: named('Ende'), event: { type: 'none' } }
const ask = { type: 'userTask', name: named('Fragen'), lane: 'citizen', form: 'note' }
const book = { type: 'serviceTask', name: named('Buchen'), source: 'booking', input: 'booking' }
const second = { type: 'timer', timer: { duration: '"PT1S"' } }

function rows(values: Readonly<Record<string, string>>) {
  const entries = Object.entries(values).map(([target, value]) => [target, { value }])
  return { title: named('Zuordnung'), rows: Object.fromEntries(entries) }
}

const parts = {
  data: { note: text, partner: text, count: { type: 'integer' } },
  forms: {
    note: {
      title: named('Frage'),
      known: [],
      questions: [
        { id: 'note', path: 'note', question: named('Was?'), widget: 'text', required: true },
      ],
      submit: named('Senden'),
    },
  },
  sources: {
    booking: {
      title: named('Kasse'),
      connector: 'register',
      operation: 'book',
      purpose: named('Buchung'),
      legalBasis: '§ 1',
      writes: true,
      request: { type: 'object', properties: { number: text }, required: ['number'] },
      response: { type: 'object', properties: {} },
    },
  },
  messages: { reply: { title: named('Antwort') }, order: { title: named('Auftrag') } },
  mappings: {
    booking: rows({ number: 'case.number' }),
    counted: rows({ count: 'result' }),
    reply: rows({ note: '"Ja"' }),
    taken: rows({ note: 'result.note' }),
  },
}

const three = { type: 'multiInstance', sequential: false, cardinality: '3' }
const counted = {
  type: 'scriptTask',
  name: named('Zählen'),
  script: 'if count = null then 1 else count + 1',
  output: 'counted',
}

/** Asks three times and counts the answers. */
const counting = serviceOf(
  {
    start,
    ask,
    counted,
    more: { type: 'exclusiveGateway', name: named('Noch eine?'), default: 'enough' },
    end,
  },
  parts,
)

/** Asks three people at the same time. */
const committee = serviceOf({ start, ask: { ...ask, loop: three }, end }, parts)

/** Three bookings at the same time, then one more. */
const booking = serviceOf({ start, each: { ...book, loop: three }, last: book, end }, parts)

/** Books when an answer is late, and once more a second after the answer. */
const reminding = withFlow(
  serviceOf(
    {
      start,
      ask,
      late: {
        type: 'boundaryEvent',
        name: named('Spät'),
        attachedTo: 'ask',
        interrupting: false,
        event: second,
      },
      pause: { type: 'intermediateCatchEvent', name: named('Pause'), event: second },
      last: book,
      end,
    },
    parts,
  ),
  { id: 'reminded', source: 'late', target: 'last' },
)

const awaiting = serviceOf({ start, reply: caught('case.number'), end }, parts)

/** Throws the message that its partner waits for. */
const telling = serviceOf({ start, tell: thrown('partner'), end }, parts)

const begunByOrder = serviceOf(
  { start: { ...start, event: { type: 'message', message: 'order' }, output: 'taken' }, ask, end },
  parts,
)

const calling = serviceOf(
  { start, call: { type: 'callActivity', name: named('Aufruf'), service: 'booking' }, end },
  parts,
)

function caught(key: string): Parts {
  const event = { type: 'message', message: 'reply', key }
  return { type: 'intermediateCatchEvent', name: named('Antwort'), event, output: 'taken' }
}

function thrown(key: string): Parts {
  const event = { type: 'message', message: 'reply', key }
  return { type: 'intermediateThrowEvent', name: named('Antworten'), event, input: 'reply' }
}

/** From the gateway back to the question, until there are three answers. */
function withLoop(definition: Definition): Definition {
  const { main } = definition.processes
  if (main === undefined) throw new Error('expected a main process')
  const flows = {
    toAsk: { source: 'start', target: 'ask' },
    toCount: { source: 'ask', target: 'counted' },
    toGate: { source: 'counted', target: 'more' },
    again: { source: 'more', target: 'ask', condition: 'count < 3' },
    enough: { source: 'more', target: 'end' },
  }
  return { ...definition, processes: { main: { ...main, flows } } }
}

const services = {
  counting: withLoop(counting),
  committee,
  booking,
  reminding,
  awaiting,
  telling,
  begunByOrder,
  calling,
} satisfies Readonly<Record<string, Definition>>

export type ServiceName = keyof typeof services

const versions = new Map<string, ServiceVersion>(
  Object.entries(services).map(([id, service]) => {
    const definition = { ...service, id }
    return [id, { definition, graph: compile(definition) }]
  }),
)

export const serviceNames: readonly string[] = [...versions.keys()]

export function versionOf(service: string): ServiceVersion {
  const version = versions.get(service)
  if (version === undefined) throw new Error(`${service}: expected one of ${serviceNames.join()}`)
  return version
}
