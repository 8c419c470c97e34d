import type { Command } from '#shared/engine/command.ts'
import type { Effect } from '#shared/engine/effect.ts'
import type { Event } from '#shared/engine/event.ts'
import type { Instance } from '#shared/engine/instance.ts'
import type { MigrateCommand } from '#shared/engine/migration/migrate.ts'
import { stepInPlace } from '#shared/engine/step.ts'
import type { JobRunner, ServiceVersion } from './host.ts'
import type { Store } from './store.ts'

export interface Occasion {
  readonly command: Command | MigrateCommand
  readonly version: ServiceVersion
  readonly jobs: JobRunner
  readonly store: Store
}

/** What a command has caused so far; it grows while its effects are looked at. */
export interface Course {
  instance: Instance
  readonly events: Event[]
  readonly effects: Effect[]
}

/** Applies one more command in the same commit; false when it is refused. */
export function goOn(course: Course, command: Command, { version }: Occasion): boolean {
  const outcome = stepInPlace(version.graph, course.instance, command)
  if ('rejection' in outcome) return false
  course.instance = outcome.instance
  for (const event of outcome.events) course.events.push(event)
  for (const effect of outcome.effects) course.effects.push(effect)
  return true
}
