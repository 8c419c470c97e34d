import type { Command } from '#shared/engine/command.ts'
import type { Instance } from '#shared/engine/instance.ts'
import { command, type Action } from './process.ts'

// What the owning department does about a running case.

type Given<T extends Command['type']> = Partial<Omit<Extract<Command, { type: T }>, 'type'>>

export const told = { reason: 'Weil es so nicht weitergeht.', role: 'kaemmerei:owner' } as const
export const act = { ...told, by: 'subject-9' } as const

/** The activation of an element; fails the test when there is none. */
export function activationAt(instance: Instance, element: string): string {
  const found = Object.values(instance.activations).find((one) => one.element === element)
  if (found === undefined) throw new Error(`expected ${element} to be under way`)
  return found.id
}

export const retryWith =
  (element: string, values: Given<'resolveIncident'>['values'] = {}): Action =>
  (instance) => {
    const incident = Object.values(instance.incidents).find((one) => one.element === element)
    if (incident === undefined) throw new Error(`expected an incident at ${element}`)
    return { command: { type: 'resolveIncident', ...act, incidentId: incident.id, values } }
  }

export const completeByHand =
  (element: string, more: Given<'completeByHand'> = {}): Action =>
  (instance) => ({
    command: {
      type: 'completeByHand',
      ...act,
      activation: activationAt(instance, element),
      ...more,
    },
  })

export const failByHand =
  (element: string, more: Given<'failByHand'> = {}): Action =>
  (instance) => ({
    command: { type: 'failByHand', ...act, activation: activationAt(instance, element), ...more },
  })

export const move =
  (element: string, to: string, more: Given<'moveToken'> = {}): Action =>
  (instance) => ({
    command: {
      type: 'moveToken',
      ...act,
      from: { activation: activationAt(instance, element) },
      to: { element: to },
      ...more,
    },
  })

export const suspend = command({ type: 'suspendInstance', ...act })
export const resume = (at?: string) => command({ type: 'resumeInstance', ...act }, at)
