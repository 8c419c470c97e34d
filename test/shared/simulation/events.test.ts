import { describe } from 'vitest'
import type { ElementOf } from '#shared/model/elements.ts'
import { end, start } from '../../support/processDefinition.ts'
import { expectRuns } from '../../support/runTable.ts'

const work = { type: 'serviceTask' } as const
type Caught = ElementOf<'intermediateCatchEvent'>['event']
type Thrown = ElementOf<'intermediateThrowEvent'>['event']
type Edge = ElementOf<'boundaryEvent'>['event']

const waits = (event: Caught) => ({ type: 'intermediateCatchEvent', event }) as const
const throws = (event: Thrown) => ({ type: 'intermediateThrowEvent', event }) as const
const at = (attachedTo: string, event: Edge, interrupting = true) =>
  ({ type: 'boundaryEvent', attachedTo, event, interrupting }) as const
const after = (duration: string) => ({ type: 'timer', timer: { duration } }) as const

const message = { type: 'message', message: 'm' } as const
const signal = { type: 'signal', signal: 's' } as const
const path = '+start -start start-a +a'
const done = '-a a-end +end -end completed'
const toEnd = ['start -> a -> end']

describe('an event', () => {
  expectRuns([
    {
      is: 'message that nobody sends comes by itself',
      elements: { start, a: waits(message), end },
      flows: toEnd,
      told: `${path} ${done}`,
    },
    {
      is: 'message that the script never brings is waited for',
      elements: { start, a: waits(message), end },
      flows: toEnd,
      script: { messages: [] },
      told: path,
      outcome: 'waits',
    },
    {
      is: 'message of the script reaches who waits for its key',
      elements: {
        start,
        a: waits({ ...message, key: '"k"' }),
        g: { type: 'exclusiveGateway' },
        end,
        other: end,
      },
      flows: ['start -> a -> g', 'g -> end if n = 2', 'g -> other if n = 1'],
      script: {
        messages: [
          { name: 'M', key: 'l', payload: { n: 1 } },
          { name: 'M', payload: { n: 1 } },
          { at: 'PT1M', name: 'M', key: 'k', payload: { n: 2 } },
        ],
      },
      told: `${path} -a a-g +g -g g-end +end -end completed`,
    },
    {
      is: 'message that came early is kept for who waits later',
      elements: { start, b: work, a: waits(message), end },
      flows: ['start -> b -> a -> end'],
      script: { elements: { b: { delay: 'PT1H' } }, messages: [{ name: 'M' }] },
      told: '+start -start start-b +b -b b-a +a -a a-end +end -end completed',
    },
    {
      is: 'message that is thrown in the process itself is waited for, and comes',
      elements: {
        start,
        f: { type: 'parallelGateway' },
        a: waits(message),
        b: throws(message),
        end,
      },
      flows: ['start -> f', 'f -> a -> end', 'f -> b -> end'],
      told:
        '+start -start start-f +f -f f-a f-b +a +b message(M) -b b-end +end -end ' +
        '-a a-end +end -end completed',
    },
    {
      is: 'message at the edge of an activity never comes by itself',
      elements: { start, a: work, m: at('a', message), end, over: end },
      flows: [...toEnd, 'm -> over'],
      script: { elements: { a: { delay: 'P1D' } } },
      told: `${path} ${done}`,
    },
    {
      is: 'message at the edge interrupts when the script brings it',
      elements: { start, a: work, m: at('a', message), end, over: end },
      flows: [...toEnd, 'm -> over'],
      script: { elements: { a: { delay: 'P1D' } }, messages: [{ at: 'PT1H', name: 'M' }] },
      told: `${path} ×a +m -m m-over +over -over completed`,
    },
    {
      is: 'message at the edge comes when the script says so of the event',
      elements: { start, a: work, m: at('a', message), end, over: end },
      flows: [...toEnd, 'm -> over'],
      script: { elements: { a: { delay: 'P1D' }, m: { delay: 'PT1H' } } },
      told: `${path} ×a +m -m m-over +over -over completed`,
    },
    {
      is: 'message at the edge that does not interrupt may come twice',
      elements: { start, a: work, m: at('a', message, false), end, over: end },
      flows: [...toEnd, 'm -> over'],
      script: {
        elements: { a: { delay: 'P1D' } },
        messages: [{ name: 'M' }, { at: 'PT1H', name: 'M' }],
      },
      told: `${path} +m -m m-over +over -over +m -m m-over +over -over ${done}`,
    },
    {
      is: 'signal that nobody throws comes by itself',
      elements: { start, a: waits(signal), end },
      flows: toEnd,
      told: `${path} ${done}`,
    },
    {
      is: 'signal reaches all who wait for it, and nobody later',
      elements: {
        start,
        f: { type: 'parallelGateway' },
        a: waits(signal),
        b: waits(signal),
        t: throws(signal),
        c: waits(signal),
        end,
      },
      flows: ['start -> f', 'f -> a -> end', 'f -> b -> end', 'f -> t -> c -> end'],
      told:
        '+start -start start-f +f -f f-a f-b f-t +a +b +t signal(S) -a a-end -b b-end -t t-c ' +
        '+end -end +end -end +c',
      outcome: 'waits',
    },
    {
      is: 'signal of the script',
      elements: { start, a: waits(signal), end },
      flows: toEnd,
      script: { signals: [{ at: 'PT1H', name: 'S' }] },
      told: `${path} ${done}`,
    },
    {
      is: 'timers fire in the order in which they are due',
      elements: {
        start,
        f: { type: 'parallelGateway' },
        a: waits(after('"PT2H"')),
        b: waits(after('"PT1H"')),
        end,
      },
      flows: ['start -> f', 'f -> a -> end', 'f -> b -> end'],
      told: '+start -start start-f +f -f f-a f-b +a +b -b b-end +end -end -a a-end +end -end completed',
    },
    {
      is: 'timer without figures passes',
      elements: { start, a: waits({ type: 'timer', timer: {} }), end },
      flows: toEnd,
      told: `${path} ${done}`,
    },
    {
      is: 'timer whose figures say nothing is an incident',
      elements: { start, a: waits(after('"soon"')), end },
      flows: toEnd,
      told: `${path} incident(a expressionFailed)`,
      outcome: 'incident',
    },
    {
      is: 'timer at the edge that repeats does not interrupt',
      elements: {
        start,
        a: work,
        t: at('a', { type: 'timer', timer: { cycle: '"R2/PT1H"' } }, false),
        end,
        over: end,
      },
      flows: [...toEnd, 't -> over'],
      script: { elements: { a: { delay: 'P1D' } } },
      told: `${path} +t -t t-over +over -over +t -t t-over +over -over ${done}`,
    },
    {
      is: 'condition is waited for until data make it true',
      elements: {
        start,
        f: { type: 'parallelGateway' },
        a: waits({ type: 'conditional', condition: 'n > 1' }),
        b: work,
        end,
      },
      flows: ['start -> f', 'f -> a -> end', 'f -> b -> end'],
      script: { data: { n: 0 }, elements: { b: { delay: 'PT1H', output: { n: '=n + 2' } } } },
      told: '+start -start start-f +f -f f-a f-b +a +b -b b-end -a a-end +end -end +end -end completed',
    },
    {
      is: 'condition that never holds is waited for',
      elements: { start, a: waits({ type: 'conditional', condition: 'n > 1' }), end },
      flows: toEnd,
      more: { data: { n: 0 } },
      told: path,
      outcome: 'waits',
    },
    {
      is: 'condition that nobody can evaluate passes',
      elements: { start, a: waits({ type: 'conditional' }), end },
      flows: toEnd,
      told: `${path} ${done}`,
    },
    {
      is: 'link goes on elsewhere without a flow',
      elements: {
        start,
        a: throws({ type: 'link', link: 'l' }),
        b: waits({ type: 'link', link: 'l' }),
        end,
      },
      flows: ['start -> a', 'b -> end'],
      told: `${path} -a +b -b b-end +end -end completed`,
    },
    {
      is: 'several triggers: the first that comes',
      elements: { start, a: waits({ type: 'multiple', events: [message, after('"PT1H"')] }), end },
      flows: toEnd,
      script: { messages: [{ at: 'PT1M', name: 'M' }] },
      told: `${path} ${done}`,
    },
    {
      is: 'several triggers together: all have to come',
      elements: {
        start,
        a: waits({ type: 'multiple', parallel: true, events: [message, signal] }),
        end,
      },
      flows: toEnd,
      script: { messages: [{ at: 'PT1M', name: 'M' }], signals: [{ at: 'PT2M', name: 'S' }] },
      told: `${path} ${done}`,
    },
    {
      is: 'none and message are thrown in passing',
      elements: { start, a: throws({ type: 'none' }), b: throws(message), end },
      flows: ['start -> a -> b -> end'],
      told: `${path} -a a-b +b message(M) -b b-end +end -end completed`,
    },
    {
      is: 'end that throws a message, a signal, an escalation',
      elements: {
        start,
        a: { type: 'parallelGateway' },
        m: { type: 'endEvent', event: message },
        s: { type: 'endEvent', event: signal },
        c: { type: 'endEvent', event: { type: 'escalation', escalation: 'c' } },
      },
      flows: ['start -> a', 'a -> m', 'a -> s', 'a -> c'],
      told: `${path} -a a-c a-m a-s +c escalation(C1) -c +m message(M) -m +s signal(S) -s completed`,
    },
    {
      is: 'error at the end of the process fails it, and ends all else',
      elements: {
        start,
        f: { type: 'parallelGateway' },
        a: waits(after('"PT1H"')),
        e: { type: 'endEvent', event: { type: 'error', error: 'e' } },
        end,
      },
      flows: ['start -> f', 'f -> a -> end', 'f -> e'],
      told: '+start -start start-f +f -f f-a f-e +a +e error(E1) ×e ×a failed(E1)',
      outcome: 'failed',
    },
    {
      is: 'terminate ends all else at once, and the instance not as completed (BPMN 2.0 §13.5.6)',
      elements: {
        start,
        f: { type: 'parallelGateway' },
        a: waits(after('"PT1H"')),
        t: { type: 'endEvent', event: { type: 'terminate' } },
        end,
      },
      flows: ['start -> f', 'f -> a -> end', 'f -> t'],
      told: '+start -start start-f +f -f f-a f-t +a +t -t ×a terminated',
    },
    {
      is: 'a message begins the process when the script sends it',
      elements: { start: { type: 'startEvent', event: message }, a: work, end },
      flows: toEnd,
      script: { data: { m: 1 }, messages: [{ at: 'PT1H', name: 'M' }] },
      told: `${path} ${done}`,
    },
    {
      is: 'a process that something from outside begins, begins at once when nothing is said',
      elements: { start: { type: 'startEvent', event: signal }, a: work, end },
      flows: toEnd,
      told: `${path} ${done}`,
    },
    {
      is: 'an activity that needs two tokens starts when both are there',
      elements: {
        start,
        f: { type: 'parallelGateway' },
        b: { type: 'task' },
        a: { type: 'serviceTask', startQuantity: 2 },
        end,
      },
      flows: ['start -> f', 'f -> b', 'b -> a', 'a -> end'],
      told: '+start -start start-f +f -f f-b +b -b b-a',
      outcome: 'waits',
    },
    {
      is: 'an activity that gives two tokens is followed twice',
      elements: { start, a: { type: 'serviceTask', completionQuantity: 2 }, end },
      flows: toEnd,
      told: `${path} -a a-end a-end +end -end +end -end completed`,
    },
  ])
})

type Beginning = ElementOf<'startEvent'>['event']

const both: Beginning = { type: 'multiple', parallel: true, events: [message, signal] }
const twoMessages: Beginning = {
  type: 'multiple',
  parallel: true,
  events: [message, { type: 'message', message: 'n' }],
}
const begins = (event: Beginning) => ({ type: 'startEvent', event }) as const
const ends = ['start -> end']

describe('a start event that needs all of its triggers', () => {
  expectRuns([
    {
      is: 'begins with the last message of a key',
      elements: { start: begins(twoMessages), end },
      flows: ends,
      script: {
        messages: [
          { name: 'M', key: 'k' },
          { at: 'PT1S', name: 'N', key: 'other' },
          { at: 'PT1M', name: 'N', key: 'k' },
        ],
      },
      told: '+start -start start-end +end -end completed',
    },
    {
      is: 'does not begin while a message is missing',
      elements: { start: begins(twoMessages), end },
      flows: ends,
      script: { messages: [{ name: 'M' }, { name: 'M' }] },
      told: '',
      outcome: 'waits',
    },
    {
      is: 'begins for each key that is there when the signal comes, and uses it up',
      elements: { start: begins(both), end },
      flows: ends,
      script: {
        messages: [
          { name: 'M', key: 'a' },
          { name: 'M', key: 'b' },
          { at: 'PT1H', name: 'M', key: 'c' },
        ],
        signals: [{ at: 'PT1M', name: 'S' }],
      },
      told:
        '+start -start start-end +end -end completed ' +
        '+start -start start-end +end -end completed',
    },
    {
      is: 'begins with the message when the signal came first',
      elements: { start: begins(both), end },
      flows: ends,
      script: { messages: [{ at: 'PT1M', name: 'M' }], signals: [{ name: 'S' }] },
      told: '+start -start start-end +end -end completed',
    },
    {
      is: 'has what all of them have brought',
      elements: {
        start: begins(both),
        g: { type: 'exclusiveGateway' },
        end,
        other: end,
      },
      flows: ['start -> g', 'g -> end if n = 1 and k = 2', 'g -> other if n != 1 or k != 2'],
      script: {
        messages: [{ name: 'M', payload: { n: 1 } }],
        signals: [{ at: 'PT1S', name: 'S', payload: { k: 2 } }],
      },
      told: '+start -start start-g +g -g g-end +end -end completed',
    },
    {
      is: 'begins at once when nothing is said of what comes',
      elements: { start: begins(both), end },
      flows: ends,
      told: '+start -start start-end +end -end completed',
    },
  ])
})
