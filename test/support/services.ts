import { definitionSchema, type Definition } from '#shared/model/definition.ts'
import { noRecords } from '#shared/model/noRecords.ts'

type Parts = Readonly<Record<string, unknown>>

/** A definition with one process, the rest empty unless given. */
export function serviceOf(elements: Parts, parts: Parts = {}): Definition {
  const ids = Object.keys(elements).filter((id) => !('attachedTo' in Object(elements[id])))
  const flows = ids
    .slice(1)
    .map((target, index) => [`flow${index}`, { source: ids[index], target }])
  const empty = {
    ...noRecords,
    data: { note: text, person: { type: 'object', properties: { name: text } } },
    connectors: { register: { title: named('Register'), host: 'register.example' } },
  }
  const lanes = {
    citizen: { title: named('Bürgerin'), group: 'citizen' },
    office: { title: named('Amt'), group: 'amt/office' },
  }
  const main = { title: named('Ablauf'), elements, flows: Object.fromEntries(flows), lanes }
  const heading = { format: 'fachwerk/1', id: 'probe', owner: 'amt', leika: null }
  const texts = { title: named('Probe'), summary: named('Probe'), legalBasis: '§ 1' }
  return definitionSchema.parse({ ...heading, ...texts, ...empty, processes: { main }, ...parts })
}

const text = { type: 'string' }

function named(de: string) {
  return { de }
}

const start = { type: 'startEvent', name: named('Beginn'), event: { type: 'none' } }
const end = { type: 'endEvent', name: named('Ende'), event: { type: 'none' } }

const ask = { type: 'userTask', name: named('Fragen'), lane: 'citizen', form: 'note' }
const forms = {
  note: {
    title: named('Frage'),
    known: [],
    questions: [
      { id: 'note', path: 'note', question: named('Was?'), widget: 'text', required: true },
    ],
    submit: named('Senden'),
  },
}

/** Start, one question to the applicant, end. */
export const asking = serviceOf({ start, ask, end }, { forms })

const lookup = { type: 'serviceTask', name: named('Nachsehen'), source: 'person' }
const sources = {
  person: {
    title: named('Register'),
    connector: 'register',
    operation: 'getPerson',
    purpose: named('Anschrift für den Bescheid'),
    legalBasis: '§ 37 BMG',
    writes: false,
    request: { type: 'object', properties: { id: text }, required: ['id'] },
    response: { type: 'object', properties: { name: text }, required: ['name'] },
    errors: { 404: 'unknown' },
  },
}
const mappings = {
  request: { title: named('Anfrage'), rows: { id: { value: 'identity.personId' } } },
  person: { title: named('Person'), rows: { 'person.name': { value: 'result.name' } } },
}
const errors = { unknown: { title: named('Unbekannt') } }

/** Start, a lookup in a register, end. */
export const lookingUp = serviceOf(
  { start, lookup: { ...lookup, input: 'request', output: 'person' }, end },
  { sources, mappings, errors },
)

/** Start, an hour of waiting, end. */
export const waiting = serviceOf({
  start,
  hour: {
    type: 'intermediateCatchEvent',
    name: named('Eine Stunde'),
    event: { type: 'timer', timer: { duration: '"PT1H"' } },
  },
  end,
})

/** Start, one question to the applicant with a reminder every day at the same time, end. */
export const reminding = serviceOf(
  {
    start,
    ask,
    end,
    remind: {
      type: 'boundaryEvent',
      name: named('Erinnern'),
      attachedTo: 'ask',
      interrupting: false,
      event: { type: 'timer', timer: { cycle: '"R/P1D"', zone: 'Europe/Berlin' } },
    },
  },
  { forms },
)

/** Start, a letter, end. */
export const letterOnly = serviceOf(
  { start, send: { type: 'sendTask', name: named('Schreiben'), letter: 'notice' }, end },
  {
    owner: 'kaemmerei',
    letters: {
      notice: {
        kind: 'Mitteilung',
        title: named('Mitteilung'),
        addressee: named('{{ person.name }}\n12345 Musterstadt'),
        subject: named('Mitteilung an {{ person.name }}'),
        salutation: named('Guten Tag {{ person.name }},'),
        blocks: [{ id: 'text', block: 'text', text: named('Guten Tag.') }],
        notice: {
          subject: named('Ein neuer Brief liegt in Ihrem Postfach'),
          text: named('Guten Tag,\n\nin Ihrem Postfach liegt ein neuer Brief.'),
        },
      },
    },
  },
)

const lapse = {
  type: 'boundaryEvent',
  name: named('Nichts gesendet'),
  attachedTo: 'ask',
  interrupting: true,
  event: { type: 'timer', timer: { duration: '"P30D"' } },
}

/** Start, a lookup, one question to the applicant who has thirty days for it, end. */
export const lapsing = withFlow(
  serviceOf(
    { start, lookup: { ...lookup, input: 'request', output: 'person' }, ask, lapse, end },
    { forms, sources, mappings, errors },
  ),
  { id: 'lapsed', source: 'lapse', target: 'end' },
)

/** One question to the applicant who has thirty days for it, then one to a clerk, end. */
export const lapsingToClerk = withFlow(
  serviceOf({ start, ask, clerk: { ...ask, lane: 'office' }, lapse, end }, { forms }),
  { id: 'lapsed', source: 'lapse', target: 'clerk' },
)

interface NewFlow {
  readonly id: string
  readonly source: string
  readonly target: string
}

export function withFlow(definition: Definition, { id, ...flow }: NewFlow): Definition {
  const { main, ...others } = definition.processes
  if (main === undefined) throw new Error('expected a main process')
  const processes = { ...others, main: { ...main, flows: { ...main.flows, [id]: flow } } }
  return { ...definition, processes }
}

const reply = {
  type: 'intermediateCatchEvent',
  name: named('Antwort'),
  event: { type: 'message', message: 'reply', key: 'case.number' },
  output: 'reply',
}
const messages = {
  messages: { reply: { title: named('Antwort') }, order: { title: named('Auftrag') } },
  mappings: { reply: { title: named('Antwort'), rows: { note: { value: 'result.note' } } } },
}

/** Start, an answer to the number of the case, end. */
export const awaitingReply = serviceOf({ start, reply, end }, messages)

/** Begins by a message. */
export const orderedByMessage = serviceOf(
  { order: { ...start, event: { type: 'message', message: 'order' } }, end },
  messages,
)

/** Begins every day by itself. */
export const daily = serviceOf({
  morning: { ...start, event: { type: 'timer', timer: { cycle: '"R/P1D"' } } },
  end,
})
