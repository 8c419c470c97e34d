import fc from 'fast-check'
import type { Definition } from '#shared/model/definition.ts'
import { soundnessOf } from '#shared/soundness/soundness.ts'
import { blocks, definitionOf, type Block } from '../support/processBlocks.ts'
import { bounded, median, processorTime, type Measurement } from './measurement.ts'

/** S1: whether every case of a process of a hundred elements comes to its end, after each change of its shape. */
export async function soundnessMeasures(): Promise<readonly Measurement[]> {
  return (['sequence', 'parallel'] as const).flatMap((kind) => {
    const times = drawn(kind).map(timeOf)
    const line = (what: string, value: number) =>
      bounded({
        id: 'S1',
        measure: `100 elements or more, parts in ${kind}: ${what}`,
        value,
        unit: 'ms',
        atMost: [1_000, 100],
      })
    return [line('median of ten', median(times)), line('slowest', Math.max(...times))]
  })
}

/** Ten processes, of parts drawn at random, the same each time. */
function drawn(kind: 'sequence' | 'parallel'): readonly Definition[] {
  const found: Definition[] = []
  let parts: Block[] = []
  for (const part of fc.sample(blocks, { numRuns: 600, seed: 11 })) {
    parts.push(part)
    const definition = definitionOf({ kind, parts })
    if (Object.keys(definition.processes['main']?.elements ?? {}).length < 100) continue
    found.push(definition)
    parts = []
    if (found.length === 10) break
  }
  return found
}

/** As the checker asks. */
function timeOf(definition: Definition): number {
  const begun = processorTime()
  const { kind } = soundnessOf(definition, { states: 1_000 })
  const time = processorTime() - begun
  if (kind === 'unsound') throw new Error('expected a sound process, found problems')
  return time
}
