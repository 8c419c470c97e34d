import type { Rejection } from '../engine/rejection.ts'
import type { Happening, Line, Place, What } from './lines.ts'
import type { Running, World } from './world.ts'

/** Writes a line; what is thrown in it is on its way from then on, before anything else happens. */
export function tell(world: World, running: Running, happening: Place & What): void {
  const { element, elementType, scope, process, type, ...more } = happening
  world.seq += 1
  const { seq, now: at } = world
  const place = { element, elementType, scope, process, instance: running.id }
  // reason: taken apart for the order of the members, which reads best so
  world.lines.push({ seq, at, type, ...place, ...more } as Line)
  if (happening.type === 'messageThrown') send(world, happening)
  if (happening.type === 'signalThrown') broadcast(world, running, happening)
}

/** What the case data do not take is an incident, too. */
export function tellRefused(
  world: World,
  running: Running,
  { place, rejection }: { readonly place: Place; readonly rejection: Rejection },
): void {
  const problems = rejection.code === 'valuesNotAccepted' ? rejection.problems : []
  const message = problems.map(({ path, problem }) => `${path}: ${problem}`).join(' ')
  tellIncident(world, running, { ...place, code: rejection.code, message })
}

/** An incident that the instance itself knows nothing of. */
export function tellIncident(
  world: World,
  running: Running,
  incident: Place & { readonly code: string; readonly message: string },
): void {
  running.hasRefused = true
  tell(world, running, { ...incident, type: 'incident' })
}

type Told<T extends Happening['type']> = Place & Extract<What, { type: T }>

function send({ schedule, now, mail }: World, thrown: Told<'messageThrown'>): void {
  const { message: name, key, payload, process: from, element } = thrown
  const sender = mail.senders.find((one) => one.process === from && one.element === element)
  const targets = sender?.targets ?? []
  for (const to of targets.length === 0 ? [undefined] : targets) {
    schedule.add(now, { type: 'message', name, key, payload, from, to }, true)
  }
}

/** What a loop throws is for its own boundary events. */
function broadcast({ schedule, now }: World, from: Running, thrown: Told<'signalThrown'>): void {
  const { signal: name, payload, elementType } = thrown
  if (elementType !== 'endEvent' && elementType !== 'intermediateThrowEvent') return
  schedule.add(now, { type: 'signal', name, payload, from }, true)
}
