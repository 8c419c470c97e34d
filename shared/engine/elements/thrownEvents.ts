import type { ElementOf, EventDefinition } from '../../model/elements.ts'
import { anyInput, type Behaviour, type Entered, type Entry } from '../behaviour.ts'
import { throwCompensation } from '../compensating.ts'
import { incidentOf, uncaught } from '../evaluating.ts'
import { expressionOf, type Make, type Making } from '../making.ts'
import { keyOf } from '../planning.ts'
import { emit, enterElement, nextWorldId, startableOf, type Run } from '../run.ts'
import { empty } from '../scopes.ts'
import { throwSignal } from '../signalling.ts'
import { throwError, throwEscalation } from '../throwing.ts'
import { complete } from '../activating.ts'
import { cancelTransaction } from '../transaction.ts'

export const intermediateThrowEvent: Make<'intermediateThrowEvent'> = (element, making) =>
  throwing(element, making)

export const endEvent: Make<'endEvent'> = (element, making) => throwing(element, making)

/** What is thrown is delivered before the thrower goes on, if it is still there then. */
function throwing(
  { event }: ElementOf<'endEvent' | 'intermediateThrowEvent'>,
  making: Making,
): Behaviour {
  const events: readonly Thrown[] = event.type === 'multiple' ? event.events : [event]
  const throws = events.map((one) => throwerOf(one, making))
  return {
    request: anyInput,
    enter(run, entry) {
      let last: Entered = { done: undefined }
      for (const one of throws) {
        last = one(run, entry)
        if (!('done' in last)) return last
        if (run.instance.activations[entry.activation.id] === undefined) return { gone: true }
      }
      return last
    },
  }
}

type Thrown = Exclude<
  ElementOf<'endEvent' | 'intermediateThrowEvent'>['event'],
  { type: 'multiple' }
>
type Throw = (run: Run, entry: Entry) => Entered
const done: Entered = { done: undefined }

function throwerOf(event: Thrown, making: Making): Throw {
  switch (event.type) {
    case 'none':
      return () => done
    case 'message':
      return messageThrow(event, making)
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
  }
}

function errorThrow({ error = 'error' }: Extract<EventDefinition, { type: 'error' }>): Throw {
  return (run, { activation }) =>
    throwError(run, activation, error) ? { gone: true } : { failure: uncaught(run, error) }
}

/** Goes on at the catching link of the same name, without a flow (BPMN 2.0 §10.5.5). */
function linkThrow({ link }: Extract<EventDefinition, { type: 'link' }>): Throw {
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

const terminateThrow: Throw = (run, { activation }) => {
  emit(run, { type: 'elementCompleted', activation: activation.id, taken: [] })
  empty(run, activation.scope)
  run.agenda.push({ type: 'settle', scope: activation.scope })
  return { gone: true }
}
