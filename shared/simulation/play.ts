import type { Answering } from './answering.ts'
import { attend } from './asking.ts'
import type { Due } from './beginnings.ts'
import { processOf } from './arriving.ts'
import { beginPool } from './delivering.ts'
import { endingOf, type Ending } from './ending.ts'
import type { Identity } from '../engine/command.ts'
import type { Graph } from '../engine/graph.ts'
import type { JsonObject } from '../model/json.ts'
import type { Line } from './lines.ts'
import { sendersTo } from './mail.ts'
import { perform } from './performing.ts'
import { createWorld, isActive, type World } from './world.ts'

/** A run from its beginning. */
export interface Plan {
  readonly graph: Graph
  readonly answering: Answering
  /** Instant of the beginning (ISO 8601, UTC). */
  readonly at: string
  /** Instant after which nothing happens. */
  readonly until?: string
  /** Variables of the first instance, whatever begins it. */
  readonly data: JsonObject
  /** Who begins what begins. */
  readonly identity?: Identity
  /** What comes from outside. */
  readonly tasks: readonly Due[]
}

/** Runs all that a plan begins until nothing is left that could happen. Yields what happens, in order. */
export function* play(plan: Plan): Generator<Line, Ending> {
  const { until, tasks } = plan
  const world = createWorld({ ...plan, hasEnd: until !== undefined })
  for (const due of tasks) world.schedule.add(due.at, due.task)
  for (;;) {
    const next = world.schedule.peek()
    if (next === undefined) {
      if (!beginAwaited(world)) break
    } else {
      if (until !== undefined && next.at > until) break
      world.schedule.take()
      world.now = next.at
      perform(world, next.item)
    }
    attend(world)
    yield* world.lines.splice(0)
  }
  return endingOf(world)
}

/** A pool that somebody waits for begins when nothing else can happen. */
function beginAwaited(world: World): boolean {
  const processes = world.running.filter(isActive).flatMap((running) =>
    Object.values(running.instance?.waits ?? {}).flatMap((wait) => {
      if (wait.kind !== 'message') return []
      const to = { process: processOf(running, wait), element: wait.element }
      return sendersTo(world.mail, { ...to, message: world.mail.nameOf(wait.message) })
    }),
  )
  return processes.some((process) => beginPool(world, process))
}
