import type { Rejection } from '#shared/engine/rejection.ts'
import type { ProblemCode } from '#shared/text/problems.ts'
import type { Submitted } from '../hosts/host.ts'
import { Problem } from '../http/problem.ts'

/** What was refused to whoever steers a case; texts of `why` are in shared/text/steering.ts. */
export function accepted(submitted: Submitted): Extract<Submitted, { instance: unknown }> {
  if (!('rejection' in submitted)) return submitted
  const { rejection } = submitted
  const { code } = rejection
  throw new Problem(codes[code] ?? 'refused', {
    rejection: code,
    ...('problems' in rejection && { problems: rejection.problems }),
    ...('why' in rejection && { why: rejection.why, element: rejection.element }),
  })
}

const codes: Readonly<Partial<Record<Rejection['code'], ProblemCode>>> = {
  valuesNotAccepted: 'valuesNotAccepted',
  incidentUnknown: 'conflict',
  notUnderWay: 'conflict',
  instanceEnded: 'conflict',
}
