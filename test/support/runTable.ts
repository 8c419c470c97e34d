import { expect, test } from 'vitest'
import type { Definition } from '#shared/model/definition.ts'
import type { Ending } from '#shared/simulation/ending.ts'
import type { Wanted } from '#shared/simulation/plan.ts'
import type { Script } from '#shared/simulation/script.ts'
import type { Sketch } from '../../examples/semantics/sketch.ts'
import { define } from './processDefinition.ts'
import { played } from './runs.ts'

/** One process, what is said of it, and what is told of its run in the short form of `played`. */
export interface Row {
  readonly is: string
  readonly elements: Sketch['elements']
  readonly flows: readonly string[]
  readonly rest?: Partial<Definition>
  readonly script?: Script
  readonly more?: Pick<Wanted, 'data' | 'process' | 'until'>
  readonly told: string
  readonly outcome?: Exclude<Ending['outcome'], 'completed'>
}

const titled = (de: string) => ({ title: { de } })

/** What the events of the tables refer to. */
const named = {
  messages: { m: titled('M'), n: titled('N') },
  signals: { s: titled('S') },
  errors: { e: { ...titled('E'), code: 'E1' }, f: { ...titled('F'), code: 'F1' } },
  escalations: { c: { ...titled('C'), code: 'C1' } },
}

export function expectRuns(rows: readonly Row[]): void {
  test.each(rows)('$is', ({ elements, flows, rest, script, more, told, outcome }) => {
    const definition = define({ elements, flows }, { data: {}, ...named, ...rest })

    const run = played(definition, script, more)

    expect(run.told).toBe(told)
    expect(run.ending.outcome).toBe(outcome ?? 'completed')
  })
}
