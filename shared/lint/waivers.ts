import type { Definition } from '../model/definition.ts'
import type { Finding } from './lint.ts'
import { pointerTo } from '../model/pointer.ts'
import { finding, removing } from './rule.ts'

/** Only paper may stay for a reason: neither what a law forbids nor what cannot work. */
export function isWaivable({ isBinding, paper, severity }: Finding): boolean {
  return paper !== undefined && isBinding !== true && severity !== 'error'
}

interface Checked {
  readonly definition: Definition
  /** What registers know is only said to who gives their catalogue. */
  readonly knowsRegisters: boolean
}

/** The findings with the reasons they may stay for; reasons that count for nothing are findings themselves. */
export function withWaivers(
  findings: readonly Finding[],
  { definition: { waivers = {} }, knowsRegisters }: Checked,
): readonly Finding[] {
  const reasons = new Map(Object.values(waivers).map(({ finding: id, reason }) => [id, reason]))
  if (reasons.size === 0) return findings
  const byId = new Map(findings.map((one) => [one.id, one]))
  const settled = findings.map((one) => {
    const waived = isWaivable(one) ? reasons.get(one.id) : undefined
    return waived === undefined ? one : { ...one, waived }
  })
  const useless = Object.entries(waivers).flatMap(([key, waiver]) => {
    const found = byId.get(waiver.finding)
    const isUnheard = !knowsRegisters && /^(registerKnows|holderConfirms) /.test(waiver.finding)
    if (found === undefined ? isUnheard : isWaivable(found)) return []
    const pointer = pointerTo('waivers', key)
    return [
      finding(
        'waiver',
        { pointer, process: found?.process, element: found?.element },
        {
          severity: found === undefined ? 'info' : 'error',
          text: found === undefined ? 'waiverIdle' : 'waiverRefused',
          about: [waiver.title],
          fix: removing(pointer, waiver),
        },
      ),
    ]
  })
  return [...settled, ...useless]
}
