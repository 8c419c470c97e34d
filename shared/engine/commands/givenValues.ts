import type { Wait } from '../instance.ts'
import type { Rejection } from '../rejection.ts'
import { nodeOf, type Run } from '../run.ts'
import { accept } from '../values.ts'
import { write, type Values } from '../writing.ts'

interface Given {
  readonly wait: Wait
  readonly values: Values | undefined
}

/** Writes what came with an answer, after `answer`; nothing happens when the case data does not want it. */
export function writeGiven(
  run: Run,
  { wait, values }: Given,
  answer: () => void,
): Rejection | undefined {
  if (values === undefined) {
    answer()
    return undefined
  }
  const { scope, element } = wait
  const { graph } = run
  const node = nodeOf(run, wait)
  const accepted = accept({ definition: graph.definition, caseData: node.writable }, values)
  if (accepted.problems.length > 0)
    return { code: 'valuesNotAccepted', problems: accepted.problems }
  answer()
  if (Object.keys(accepted.values).length > 0) {
    const origin = { kind: 'source', from: element, element, at: run.at } as const
    write(run, { scope, values: accepted.values, origin })
  }
  return undefined
}
