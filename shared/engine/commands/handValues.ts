import type { Rejection } from '../rejection.ts'
import { nodeOf, type Run } from '../run.ts'
import { accept } from '../values.ts'
import { write, type Values } from '../writing.ts'

interface Given {
  readonly place: { readonly scope: string; readonly element: string }
  readonly values: Values | undefined
  readonly role: string
}

/** Writes what somebody of the department gives for an element, as a clerk's. */
export function writeByHand(run: Run, { place, values = {}, role }: Given): Rejection | undefined {
  const { definition } = run.graph
  const accepted = accept({ definition, caseData: nodeOf(run, place).writable }, values)
  if (accepted.problems.length > 0) {
    return { code: 'valuesNotAccepted', problems: accepted.problems }
  }
  if (Object.keys(accepted.values).length === 0) return undefined
  const { scope, element } = place
  const origin = { kind: 'clerk', from: role, element, at: run.at } as const
  write(run, { scope, values: accepted.values, origin })
  return undefined
}
