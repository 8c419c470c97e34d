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
  const ran = playedTwice(wanted)
  expect(wrongIn(ran.lines)).toEqual([])
  return { ...ran, told: ran.lines.map(shortly).join(' ') }
}

/** Side by side, so that long runs differ where they differ, and nothing that they share goes unseen. */
function playedTwice(wanted: Wanted): Omit<Played, 'told'> {
  const lines: Line[] = []
  const [running, beside] = [begun(wanted), begun(wanted)]
  for (;;) {
    const next = running.next()
    const [one, other] = [JSON.stringify(next), JSON.stringify(beside.next())]
    if (one !== other) expect(other, 'a run is deterministic').toBe(one)
    if (next.done === true) return { lines, ending: next.value }
    lines.push(next.value)
  }
}

function begun(wanted: Wanted): Generator<Line, Ending> {
  const planned = planOf(wanted)
  if ('refusal' in planned) throw new Error(`refused: ${JSON.stringify(planned.refusal)}`)
  return play(planned.plan)
}

/** Numbers and instants grow, what ends has begun, and nothing is left of an instance that has ended. */
function wrongIn(lines: readonly Line[]): readonly string[] {
  const open = new Map<string, number>()
  return lines.flatMap((line, index) => {
    const { seq, at, type, instance, process, element } = line
    const isInOrder = seq === index + 1 && at >= (lines[index - 1]?.at ?? '')
    const key = `${instance} ${process} ${element}`
    const count = open.get(key) ?? 0
    const isEnd = type === 'elementCompleted' || type === 'elementTerminated'
    if (type === 'elementActivated') open.set(key, count + 1)
    if (isEnd) open.set(key, count - 1)
    const left = type in endings ? leftIn(open, instance) : []
    return [
      ...(isInOrder ? [] : [`line ${index} is out of order`]),
      ...(isEnd && count === 0 ? [`${element} ends without having begun`] : []),
      ...left.map((one) => `${one} is left over`),
    ]
  })
}

function leftIn(open: ReadonlyMap<string, number>, instance: string): readonly string[] {
  return [...open].flatMap(([key, many]) =>
    many > 0 && key.startsWith(`${instance} `) ? [key] : [],
  )
}

const moves = {
  elementActivated: '+',
  elementCompleted: '-',
  elementTerminated: '×',
} as const

const endings = { instanceCompleted: 'completed', instanceTerminated: 'terminated' } as const

function shortly(line: Line): string {
  if (isThrown(line)) return thrown(line)
  switch (line.type) {
    case 'elementActivated':
    case 'elementCompleted':
    case 'elementTerminated':
      return `${moves[line.type]}${line.element}`
    case 'flowTaken':
      return line.element
    case 'incident':
      return `incident(${line.element} ${line.code})`
    case 'instanceCompleted':
    case 'instanceTerminated':
      return endings[line.type]
    case 'instanceFailed':
      return `failed(${line.error})`
  }
}

type Thrown = Extract<Line, { type: `${'message' | 'signal' | 'error' | 'escalation'}Thrown` }>

function isThrown(line: Line): line is Thrown {
  return line.type.endsWith('Thrown')
}

function thrown(line: Thrown): string {
  switch (line.type) {
    case 'messageThrown':
      return `message(${line.message})`
    case 'signalThrown':
      return `signal(${line.signal})`
    case 'errorThrown':
      return `error(${line.error})`
    case 'escalationThrown':
      return `escalation(${line.escalation})`
  }
}
