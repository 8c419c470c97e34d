import type { ElementOf, EventDefinition } from '../../model/elements.ts'
import { anyInput, type Behaviour, type Entered, type Entry, type Failure } from '../behaviour.ts'
import { throwCompensation } from '../compensating.ts'
import { incidentOf, uncaught } from '../evaluating.ts'
import { expressionOf, type Make, type Making } from '../making.ts'
import { rootScope } from '../instance.ts'
import { keyOf } from '../planning.ts'
import { raise } from '../raising.ts'
import { emit, enterElement, nextWorldId, nodeOf, startableOf, type Run } from '../run.ts'
import { empty, end } from '../scopes.ts'
import { throwSignal } from '../signalling.ts'
import { throwError, throwEscalation } from '../throwing.ts'
import { complete } from '../activating.ts'
import { cancelTransaction } from '../transaction.ts'

export const intermediateThrowEvent: Make<'intermediateThrowEvent'> = (element, making) =>
  throwing(element, making)

export const endEvent: Make<'endEvent'> = (element, making) => throwing(element, making)

/**
 * What is thrown is delivered before the thrower goes on, if it is still there then. Of several events,
 * what only tells comes first, then undoing, then what ends things.
 */
function throwing(
  { event }: ElementOf<'endEvent' | 'intermediateThrowEvent'>,
  making: Making,
): Behaviour {
  const events: readonly Thrown[] = event.type === 'multiple' ? event.events : [event]
  const throwsOf = (...types: readonly Thrown['type'][]) =>
    events.filter(({ type }) => types.includes(type)).map((one) => throwerOf(one, making))
  const first = [
    ...throwsOf('none', 'message', 'signal', 'escalation'),
    ...throwsOf('compensation'),
  ]
  const last = throwsOf('link', 'error', 'cancel', 'terminate')
  return {
    request: anyInput,
    enter: (run, entry) => throwAll(run, entry, [...first, ...last]),
    undone(run, activation) {
      const entry = { node: nodeOf(run, activation), activation, input: undefined }
      const thrown = throwAll(run, entry, last)
      if ('failure' in thrown) raise(run, activation, thrown.failure)
      else if ('done' in thrown) complete(run, activation.id, null)
    },
  }
}

/** Nothing is thrown while one of them cannot be. */
function throwAll(run: Run, entry: Entry, throws: readonly Throw[]): Entered {
  const ready: (() => Entered)[] = []
  for (const prepare of throws) {
    const prepared = prepare(run, entry)
    if ('failure' in prepared) return prepared
    ready.push(prepared.now)
  }
  for (const now of ready) {
    const entered = now()
    if (!('done' in entered)) return entered
    if (run.instance.activations[entry.activation.id] === undefined) return { gone: true }
  }
  return done
}

type Thrown = Exclude<
  ElementOf<'endEvent' | 'intermediateThrowEvent'>['event'],
  { type: 'multiple' }
>
type Throws = (run: Run, entry: Entry) => Entered
type Throw = (run: Run, entry: Entry) => { readonly now: () => Entered } | Failure
const done: Entered = { done: undefined }

function throwerOf(event: Thrown, making: Making): Throw {
  if (event.type === 'message') return messageThrow(event, making)
  const now = plainThrow(event, making)
  return (run, entry) => ({ now: () => now(run, entry) })
}

function plainThrow(event: Exclude<Thrown, { type: 'message' }>, making: Making): Throws {
  switch (event.type) {
    case 'none':
      return () => done
    case 'signal': {
      const signal = event.signal ?? making.id
      return (run, { activation, input }) => {
        throwSignal(run, activation, { signal, payload: input ?? {} })
        return done
      }
    }
    case 'error':
      return errorThrow(event)
    case 'escalation': {
      const escalation = event.escalation ?? making.id
      return (run, { activation }) => {
        throwEscalation(run, activation, escalation)
        return done
      }
    }
    case 'compensation':
      return (run, { activation }) => {
        const compensation = { activation, activity: event.activity, waits: event.waits !== false }
        return throwCompensation(run, compensation) === 'waits' ? { waits: true } : done
      }
    case 'link':
      return linkThrow(event)
    case 'cancel':
      return (run, { activation }) =>
        cancelTransaction(run, activation)
          ? { gone: true }
          : { failure: incidentOf('uncaughtError', 'Für den Abbruch ist kein Weg vorgesehen.') }
    case 'terminate':
      return terminateThrow
  }
}

export function messageThrow(
  event: { readonly message?: string; readonly key?: string },
  making: Pick<Making, 'id' | 'scope'>,
): Throw {
  const message = event.message ?? making.id
  const expression = event.key === undefined ? undefined : expressionOf(event.key, making)
  return (run, { activation, input }) => {
    const found = keyOf(run, expression, activation.scope)
    if ('failure' in found) return found
    return {
      now() {
        emit(run, {
          type: 'messageThrown',
          messageId: nextWorldId(run),
          activation: activation.id,
          element: activation.element,
          message,
          key: found.key,
          payload: input ?? {},
        })
        return done
      },
    }
  }
}

function errorThrow({ error = 'error' }: Extract<EventDefinition, { type: 'error' }>): Throws {
  return (run, { activation }) =>
    throwError(run, activation, error) ? { gone: true } : { failure: uncaught(run, error) }
}

/** Goes on at the catching link of the same name, without a flow (BPMN 2.0 §10.5.5). */
function linkThrow({ link }: Extract<EventDefinition, { type: 'link' }>): Throws {
  return (run, { activation }) => {
    const { scope } = activation
    const { links } = startableOf(run, scope)
    const target = Object.hasOwn(links, link) ? links[link] : undefined
    if (target === undefined) {
      return { failure: incidentOf('incomplete', `Die Fortsetzung „${link}“ gibt es nicht.`) }
    }
    emit(run, { type: 'elementCompleted', activation: activation.id, taken: [] })
    complete(run, enterElement(run, { scope, element: target.id }), undefined)
    return { gone: true }
  }
}

/** Ends what is around it; of the process itself that is no regular completion (BPMN 2.0 §13.5.6). */
const terminateThrow: Throws = (run, { activation: { id, scope } }) => {
  emit(run, { type: 'elementCompleted', activation: id, taken: [] })
  empty(run, scope)
  if (scope === rootScope) end(run, { status: 'completed', terminated: true })
  else run.agenda.push({ type: 'settle', scope })
  return { gone: true }
}
