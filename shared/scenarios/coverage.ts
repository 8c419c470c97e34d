import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import type { Ran } from './runScenario.ts'

/** What of a definition the scenarios have tried, and what not. */
export interface Coverage {
  readonly elements: Share<InProcess>
  readonly flows: Share<InProcess>
  readonly rows: Share<{ readonly decision: string; readonly row: string }>
}

export interface InProcess {
  readonly process: string
  readonly id: string
}

export interface Share<T> {
  readonly tried: readonly T[]
  readonly untried: readonly T[]
}

export function coverageOf(definition: Definition, ran: readonly Ran[]): Coverage {
  const processes = Object.entries(definition.processes)
  const passed = (part: 'elements' | 'flows') => {
    const counts = ran.map((one) => one.passed)
    return ({ process, id }: InProcess): boolean =>
      counts.some((one) => (one[process]?.[part][id] ?? 0) > 0)
  }
  const elements = processes.flatMap(([process, { elements: all }]) =>
    Object.entries(all).flatMap(([id, element]) => (isOnlyDrawn(element) ? [] : [{ process, id }])),
  )
  const flows = processes.flatMap(([process, { flows: all }]) =>
    Object.keys(all).map((id) => ({ process, id })),
  )
  const rows = Object.entries(definition.decisions).flatMap(([decision, { rows: all }]) =>
    all.map(({ id }) => ({ decision, row: id })),
  )
  return {
    elements: shared(elements, passed('elements')),
    flows: shared(flows, passed('flows')),
    rows: shared(rows, ({ decision, row }) => ran.some((one) => one.rows[decision]?.includes(row))),
  }
}

function shared<T>(all: readonly T[], isTried: (one: T) => boolean): Share<T> {
  return { tried: all.filter(isTried), untried: all.filter((one) => !isTried(one)) }
}

/** No case passes it: it only says what undoes a step. */
function isOnlyDrawn(element: Element): boolean {
  return element.type === 'boundaryEvent' && element.event.type === 'compensation'
}
