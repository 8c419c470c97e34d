import type { Rejection } from '#shared/engine/rejection.ts'
import type { ProblemCode } from '#shared/text/problems.ts'
import { Problem } from '../http/problem.ts'

/** A refused command in the words of the inbox. */
export function refusal(rejection: Rejection): Problem {
  const problems = rejection.code === 'valuesNotAccepted' ? { problems: rejection.problems } : {}
  return new Problem(codes[rejection.code] ?? 'refused', { rejection: rejection.code, ...problems })
}

const codes: Readonly<Partial<Record<Rejection['code'], ProblemCode>>> = {
  taskClaimedByAnother: 'taskTaken',
  taskNotOpen: 'taskClosed',
  instanceEnded: 'taskClosed',
  instanceUnknown: 'taskClosed',
  staleGeneration: 'conflict',
  valuesNotAccepted: 'valuesNotAccepted',
}
