import type { Definition } from '#shared/model/definition.ts'
import { awaitingReply, serviceOf, withFlow } from './services.ts'

type Parts = Readonly<Record<string, unknown>>

const named = (de: string) => ({ de })
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

function thrown(event: Parts) {
  return { type: 'intermediateThrowEvent', name: named('Mitteilen'), event, input: 'payload' }
}

function caught(event: Parts) {
  return { type: 'intermediateCatchEvent', name: named('Abwarten'), event, output: 'taken' }
}

const parts = {
  forms,
  messages: {
    reply: { title: named('Antwort') },
    order: { title: named('Auftrag') },
    go: { title: named('Weiter') },
  },
  signals: { alarm: { title: named('Alarm') } },
  mappings: {
    payload: { title: named('Inhalt'), rows: { note: { value: '"Ja"' } } },
    taken: { title: named('Inhalt'), rows: { note: { value: 'result.note' } } },
  },
}

/** Tells the case with the number A-a. */
const replyToA = thrown({ type: 'message', message: 'reply', key: '"A-a"' })
const replying = serviceOf({ start, tell: replyToA, end }, parts)

const elsewhere = { ...parts, owner: 'other' }
const replyingElsewhere = serviceOf({ start, tell: replyToA, end }, elsewhere)

function withFlows(definition: Definition, flows: Readonly<Record<string, string>>): Definition {
  const { main } = definition.processes
  if (main === undefined) throw new Error('expected a main process')
  const named = Object.entries(flows).map(([source, target]) => [source, { source, target }])
  return { ...definition, processes: { main: { ...main, flows: Object.fromEntries(named) } } }
}

function exchangedWith(definition: Definition, department: string): Definition {
  const { reply, ...others } = definition.messages
  if (reply === undefined) throw new Error('expected the message reply')
  const messages = { ...others, reply: { ...reply, exchangedWith: [department] } }
  return { ...definition, messages }
}

function keptFor(definition: Definition, timeToLive: string): Definition {
  const { reply, ...others } = definition.messages
  if (reply === undefined) throw new Error('expected the message reply')
  return { ...definition, messages: { ...others, reply: { ...reply, timeToLive } } }
}

const ordering = serviceOf(
  { start, tell: thrown({ type: 'message', message: 'order' }), end },
  parts,
)

/** A question to the applicant; replies are noted meanwhile, as many as come. */
const notingReplies = withFlow(
  serviceOf(
    {
      start,
      ask,
      noted: {
        type: 'boundaryEvent',
        name: named('Antwort'),
        attachedTo: 'ask',
        interrupting: false,
        event: { type: 'message', message: 'reply', key: 'case.number' },
        output: 'taken',
      },
      end,
    },
    parts,
  ),
  { id: 'noted', source: 'noted', target: 'end' },
)

const alarm = { type: 'signal', signal: 'alarm' }
const alarming = serviceOf({ start, tell: thrown(alarm), end }, parts)
const alarmingElsewhere = serviceOf({ start, tell: thrown(alarm), end }, elsewhere)
const awaitingAlarm = serviceOf({ start, wait: caught(alarm), end }, parts)
/** Notes at the rim of a sub-process what is thrown inside after an answer; then one more is asked for. */
const notingItsAlarm = withFlows(
  serviceOf(
    {
      start,
      outer: { type: 'subProcess', name: named('Innen') },
      begin: { ...start, parent: 'outer' },
      ask: { ...ask, parent: 'outer' },
      tell: { ...thrown(alarm), parent: 'outer' },
      more: { ...ask, parent: 'outer' },
      noted: {
        type: 'boundaryEvent',
        name: named('Alarm'),
        attachedTo: 'outer',
        interrupting: false,
        event: alarm,
      },
      end,
    },
    parts,
  ),
  { start: 'outer', outer: 'end', noted: 'end', begin: 'ask', ask: 'tell', tell: 'more' },
)
const begunByAlarm = serviceOf({ start: { ...start, event: alarm, output: 'taken' }, end }, parts)

function calling(service: string, more: Parts = {}): Parts {
  const call = { type: 'callActivity', name: named('Aufruf'), service, input: 'payload' }
  return { start, call: { ...call, output: 'taken', ...more }, end }
}

const called = serviceOf(
  { start, go: caught({ type: 'message', message: 'go', key: 'case.number' }), end },
  parts,
)
const calledElsewhere = serviceOf({ start, end }, elsewhere)
const callingIt = serviceOf(calling('called'), parts)
const callingVersion9 = serviceOf(calling('called', { version: 9 }), parts)
const callingElsewhere = serviceOf(calling('calledElsewhere'), parts)
const callingWrongly = serviceOf(calling('called', { input: 'wrong' }), {
  ...parts,
  mappings: {
    ...parts.mappings,
    wrong: { title: named('Falsch'), rows: { other: { value: '1' } } },
  },
})
const callingLapsing = serviceOf(
  {
    start,
    call: { type: 'callActivity', name: named('Aufruf'), service: 'lapsing' },
    end,
  },
  parts,
)
const callingItself = serviceOf(calling('callingItself'), parts)

function boundary(event: Parts, interrupting = true): Parts {
  return { type: 'boundaryEvent', name: named('Am Rand'), attachedTo: 'call', interrupting, event }
}

const callingForAnHour = withFlow(
  serviceOf(
    {
      ...calling('called'),
      late: boundary({ type: 'timer', timer: { duration: '"PT1H"' } }),
    },
    parts,
  ),
  { id: 'late', source: 'late', target: 'end' },
)

/** The codes are the same on both sides, the ids are not. */
const failing = serviceOf(
  {
    start,
    end: { ...end, event: { type: 'error', error: 'bad' } },
  },
  { ...parts, errors: { bad: { title: named('Abgelehnt'), code: 'REFUSED' } } },
)
const callingFailing = serviceOf(calling('failing'), parts)
const catchingFailing = withFlow(
  serviceOf(
    { ...calling('failing'), refused: boundary({ type: 'error', error: 'refusal' }) },
    { ...parts, errors: { refusal: { title: named('Abgelehnt'), code: 'REFUSED' } } },
  ),
  { id: 'refused', source: 'refused', target: 'end' },
)

const escalating = serviceOf(
  {
    start,
    tell: thrown({ type: 'escalation', escalation: 'slow' }),
    go: caught({ type: 'message', message: 'go', key: 'case.number' }),
    end,
  },
  { ...parts, escalations: { slow: { title: named('Dauert'), code: 'LATE' } } },
)
const callingEscalating = withFlow(
  serviceOf(
    {
      ...calling('escalating'),
      noted: boundary({ type: 'escalation', escalation: 'late' }, false),
    },
    { ...parts, escalations: { late: { title: named('Dauert'), code: 'LATE' } } },
  ),
  { id: 'noted', source: 'noted', target: 'end' },
)

export const exchanging: Readonly<Record<string, Definition>> = {
  replying,
  replyingElsewhere,
  replyingToUs: exchangedWith(replyingElsewhere, 'amt'),
  awaitingTheirReply: exchangedWith(awaitingReply, 'other'),
  awaitingReplyForAnHour: keptFor(awaitingReply, 'PT1H'),
  awaitingReplyNow: keptFor(awaitingReply, 'PT0S'),
  ordering,
  notingReplies,
  alarming,
  alarmingElsewhere,
  awaitingAlarm,
  notingItsAlarm,
  begunByAlarm,
  called,
  calledElsewhere,
  callingIt,
  callingVersion9,
  callingElsewhere,
  callingWrongly,
  callingLapsing,
  callingItself,
  callingForAnHour,
  failing,
  callingFailing,
  catchingFailing,
  escalating,
  callingEscalating,
}
