import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { freeId } from '../ids.ts'

/** Why a finding may stay. */
export function waive(
  definition: Definition,
  { id: finding, title }: Pick<Finding, 'id' | 'title'>,
  reason: string,
): Definition {
  const others = withoutWaiver(definition, finding)
  const key = freeId('ausnahme', others)
  return { ...definition, waivers: { ...others, [key]: { finding, title, reason } } }
}

export function liftWaiver(definition: Definition, finding: string): Definition {
  const { waivers: _waivers, ...rest } = definition
  const others = withoutWaiver(definition, finding)
  return Object.keys(others).length === 0 ? rest : { ...rest, waivers: others }
}

function withoutWaiver({ waivers = {} }: Definition, finding: string) {
  return Object.fromEntries(Object.entries(waivers).filter(([, one]) => one.finding !== finding))
}
