import type { Event } from '../event.ts'
import type { Instance } from '../instance.ts'
import { unknownData } from './checkData.ts'
import { changesOf, translate } from './changes.ts'
import type { Outcome } from '../step.ts'
import type { Versions } from './migrate.ts'
import type { Plan } from './plan.ts'

export const migrationEffects = [
  /** A step under way goes on as the one named `to`. */
  'goesOnAs',
  /** A task is given another form or other people. */
  'taskChanged',
  'noLongerWaits',
  'waitsAnew',
  /** Something that had waited passes now. */
  'passes',
  'ends',
  /** Data that the new version has no name for; it is kept. */
  'dataUnknown',
] as const

export interface MigrationEffect {
  readonly kind: (typeof migrationEffects)[number]
  readonly id: string
  readonly to?: string
  readonly dueAt?: string
}

/** What a migration changes about an instance, in the order in which it happens. */
export function whatHappens(
  { from, to }: Versions,
  instance: Instance,
  { outcome, plan }: { readonly outcome: Outcome; readonly plan: Plan },
): readonly MigrationEffect[] {
  if (!('events' in outcome)) return []
  const translation = translate(changesOf(from, plan))
  return [
    ...Object.values(instance.activations).flatMap(({ scope, element }) => {
      const process = instance.scopes[scope]?.process ?? ''
      const target = translation.element(process, element) ?? element
      return target === element ? [] : [{ kind: 'goesOnAs', id: element, to: target } as const]
    }),
    ...outcome.events.flatMap((event) => toldBy(event, instance)),
    ...unknownData({ from, to, translation, instance }).map(
      (id) => ({ kind: 'dataUnknown', id }) as const,
    ),
  ]
}

function toldBy(event: Event, { waits }: Instance): readonly MigrationEffect[] {
  if (event.type === 'waitClosed') {
    const wait = Object.values(waits).find(({ id }) => id === event.id)
    return wait === undefined ? [] : [{ kind: 'noLongerWaits', id: wait.element }]
  }
  if (event.type === 'timerArmed') {
    return [{ kind: 'waitsAnew', id: event.element, dueAt: event.dueAt }]
  }
  if (event.type === 'taskChanged') return [{ kind: 'taskChanged', id: event.element }]
  if (event.type === 'elementEntered') return [{ kind: 'passes', id: event.element }]
  if (event.type === 'instanceEnded') return [{ kind: 'ends', id: event.status }]
  return isAwaiting(event) ? [{ kind: 'waitsAnew', id: event.element }] : []
}

type Awaiting = Extract<
  Event,
  { type: 'subscriptionOpened' | 'signalAwaited' | 'conditionAwaited' }
>

function isAwaiting(event: Event): event is Awaiting {
  const { type } = event
  return type === 'subscriptionOpened' || type === 'signalAwaited' || type === 'conditionAwaited'
}
