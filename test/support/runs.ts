import { expect } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import type { Ending } from '#shared/simulation/ending.ts'
import type { Line } from '#shared/simulation/lines.ts'
import { planOf, type Wanted } from '#shared/simulation/plan.ts'
import { play } from '#shared/simulation/play.ts'
import type { Script } from '#shared/simulation/script.ts'

export interface Played {
  readonly lines: readonly Line[]
  /** "+ask" entered, "-ask" completed, "×ask" ended from outside, "start-ask" a flow that was taken. */
  readonly told: string
  readonly ending: Ending
}

/** Runs a definition and checks what holds for every run. */
export function played(
  definition: Definition,
  script?: Script,
  more: Partial<Omit<Wanted, 'definition' | 'script'>> = {},
): Played {
  const wanted = { definition, today: '2026-01-15', ...(script && { script }), ...more }
  const first = playedOnce(wanted)
  expect(playedOnce(wanted), 'a run is deterministic').toEqual(first)
  expectOrder(first.lines)
  return { ...first, told: first.lines.map(shortly).join(' ') }
}

function playedOnce(wanted: Wanted): Omit<Played, 'told'> {
  const planned = planOf(wanted)
  if ('refusal' in planned) throw new Error(`refused: ${JSON.stringify(planned.refusal)}`)
  const lines: Line[] = []
  const running = play(planned.plan)
  for (;;) {
    const next = running.next()
    if (next.done === true) return { lines, ending: next.value }
    lines.push(next.value)
  }
}

/** Numbers and instants grow, what ends has begun, and everything that began ends in a run that completes. */
function expectOrder(lines: readonly Line[]): void {
  const open = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    expect(line.seq).toBe(index + 1)
    expect(JSON.parse(JSON.stringify(line)), 'a line is JSON').toEqual(line)
    expect(line.at >= (lines[index - 1]?.at ?? ''), 'the clock goes on').toBe(true)
    const key = `${line.instance} ${line.process} ${line.element}`
    const count = open.get(key) ?? 0
    if (line.type === 'elementActivated') open.set(key, count + 1)
    if (line.type === 'elementCompleted' || line.type === 'elementTerminated') {
      expect(count, `${line.element} has begun before it ends`).toBeGreaterThan(0)
      open.set(key, count - 1)
    }
    if (line.type !== 'instanceCompleted') continue
    const left = [...open].filter(([one, many]) => many > 0 && one.startsWith(`${line.instance} `))
    expect(left, 'nothing is left of an instance that completes').toEqual([])
  }
}

function shortly(line: Line): string {
  switch (line.type) {
    case 'elementActivated':
      return `+${line.element}`
    case 'elementCompleted':
      return `-${line.element}`
    case 'elementTerminated':
      return `×${line.element}`
    case 'flowTaken':
      return line.element
    case 'messageThrown':
      return `message(${line.message})`
    case 'signalThrown':
      return `signal(${line.signal})`
    case 'errorThrown':
      return `error(${line.error})`
    case 'escalationThrown':
      return `escalation(${line.escalation})`
    case 'incident':
      return `incident(${line.element} ${line.code})`
    case 'instanceCompleted':
      return 'completed'
    case 'instanceTerminated':
      return 'terminated'
    case 'instanceFailed':
      return `failed(${line.error})`
  }
}
