import type { Definition } from '#shared/model/definition.ts'
import { serviceOf } from './services.ts'

type Parts = Readonly<Record<string, unknown>>

const named = (de: string) => ({ de })
const end = { type: 'endEvent', name: named('Ende'), event: { type: 'none' } }
const messages = { order: { title: named('Auftrag') }, cancel: { title: named('Storno') } }
const mappings = {
  taken: { title: named('Inhalt'), rows: { note: { value: 'result.note' } } },
}

function beginningBy(event: Parts): Definition {
  return serviceOf({ begin: { type: 'startEvent', name: named('Beginn'), event }, end })
}

function cyclic(rules: Parts): Definition {
  return beginningBy({ type: 'timer', timer: { cycle: '"R/P1D"', ...rules } })
}

const order = { type: 'message', message: 'order' }
const cancel = { type: 'message', message: 'cancel' }

const alarm = { type: 'signal', signal: 'alarm' }

/** All of the triggers have to come. */
function beginningByAll(...events: readonly Parts[]): Definition {
  const event = { type: 'multiple', parallel: true, events }
  return serviceOf(
    { begin: { type: 'startEvent', name: named('Beginn'), event }, end },
    { messages, signals: { alarm: { title: named('Alarm') } } },
  )
}

const dailyTimer = { type: 'timer', timer: { cycle: '"R/P1D"' } }
const fromFebruary = { type: 'conditional', condition: 'today() >= date("2026-02-01")' }

/** What belongs together bears the same note, as data and as key. */
const caughtByNote = (event: Parts) => ({
  type: 'intermediateCatchEvent',
  name: named('Eingang'),
  event: { ...event, key: 'note' },
})
const byAllBehindGateway = serviceOf(
  {},
  {
    messages,
    processes: {
      main: {
        title: named('Ablauf'),
        lanes: {},
        elements: {
          gateway: {
            type: 'eventBasedGateway',
            name: named('Eingang'),
            instantiate: true,
            parallel: true,
          },
          ordered: caughtByNote(order),
          cancelled: caughtByNote(cancel),
          end,
        },
        flows: {
          toOrdered: { source: 'gateway', target: 'ordered' },
          toCancelled: { source: 'gateway', target: 'cancelled' },
          fromOrdered: { source: 'ordered', target: 'end' },
          fromCancelled: { source: 'cancelled', target: 'end' },
        },
      },
    },
  },
)

export const starting: Readonly<Record<string, Definition>> = {
  dailySkipping: cyclic({ catchUp: 'skip' }),
  dailyCatchingUp: cyclic({ catchUp: 'all' }),
  onWorkingDays: cyclic({ workingDays: true, zone: 'Europe/Berlin' }),
  onceInFebruary: beginningBy({ type: 'timer', timer: { date: '"2026-02-01T08:00:00Z"' } }),
  fromFebruary: beginningBy({ type: 'conditional', condition: 'today() >= date("2026-02-01")' }),
  byEither: beginningBy({ type: 'multiple', events: [order, cancel] }),
  byBothMessages: beginningByAll(order, cancel),
  byMessageAndSignal: beginningByAll(order, alarm),
  byMessagesAndSignal: beginningByAll(order, cancel, alarm),
  byMessageAndDay: beginningByAll(order, dailyTimer),
  byMessageFromFebruary: beginningByAll(order, fromFebruary),
  bySignalAndDay: beginningByAll(alarm, dailyTimer),
  byAllBehindGateway,
  byReceiving: serviceOf(
    {
      receive: {
        type: 'receiveTask',
        name: named('Eingang'),
        message: 'order',
        instantiate: true,
        output: 'taken',
      },
      end,
    },
    { messages, mappings },
  ),
  byGateway: serviceOf(
    {
      gateway: { type: 'eventBasedGateway', name: named('Eingang'), instantiate: true },
      ordered: {
        type: 'intermediateCatchEvent',
        name: named('Auftrag'),
        event: order,
        output: 'taken',
      },
      end,
    },
    { messages, mappings },
  ),
}
