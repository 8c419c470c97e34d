import { createStamp, systemClock } from '#runtime/hosts/clock.ts'
import type { Host, JobRunner } from '#runtime/hosts/host.ts'
import { createSqliteHost } from '#runtime/hosts/sqlite/sqliteHost.ts'
import type { Database } from '#runtime/storage/database.ts'
import { compile } from '#shared/engine/compile.ts'
import { openTasks, type Instance } from '#shared/engine/instance.ts'
import type { Definition } from '#shared/model/definition.ts'

export const stamp = createStamp(systemClock, 'Europe/Berlin')

const idle: JobRunner = { run: () => new Promise(() => undefined) }

export interface HostedOptions {
  readonly db: Database
  readonly definition: Definition
  readonly jobs?: JobRunner
}

/** A host on the machine's clock that knows one service. */
export function hosted({ db, definition, jobs = idle }: HostedOptions): Host {
  const version = { definition, graph: compile(definition) }
  const versions = () => version
  const report = () => undefined
  return createSqliteHost({
    db,
    versions,
    jobs,
    clock: systemClock,
    timeZone: 'Europe/Berlin',
    report,
  })
}

export async function begin(host: Host, id: string, name = 'Erika Mustermann'): Promise<Instance> {
  const started = await host.start(
    { service: 'probe', version: 1 },
    {
      type: 'startInstance',
      commandId: `start-${id}`,
      instanceId: id,
      number: `A-${id}`,
      identity: { subject: 'pseudonym', personId: 'MR-1', name },
      ...stamp(),
    },
  )
  if ('rejection' in started) throw new Error(`refused: ${started.rejection.code}`)
  return started.instance
}

export async function answer(host: Host, instance: Instance, note: string): Promise<Instance> {
  const [task] = openTasks(instance)
  const answered = await host.submit({
    type: 'completeTask',
    commandId: `complete-${instance.id}`,
    instanceId: instance.id,
    taskId: task?.id ?? '',
    generation: task?.generation ?? 0,
    group: 'citizen',
    values: { note },
    ...stamp(),
  })
  if ('rejection' in answered) throw new Error(`refused: ${answered.rejection.code}`)
  return answered.instance
}
