import { expressionsAt } from '../expressions.ts'
import { isExpression } from '../feel8.ts'
import { namesReferred, type Rule } from '../place.ts'
import type { Remark } from '../remarks/remark.ts'
import { feelValue } from './values.ts'

/** Expressions of BPMN with what there is only in Camunda's FEEL. */
export const expressionRule: Rule = (place) => {
  const { xml, read } = place
  const expressions = expressionsAt(xml)
  const cycle = expressions.map(({ text }) => cycleOf(text)).find((one) => one !== undefined)
  const names = namesReferred(place).filter(isExpression)
  const inBpmn = expressions.flatMap(({ text }): readonly Remark[] => {
    if (!isExpression(text) || cycleOf(text) !== undefined) return []
    const value = feelValue(text)
    return 'remark' in value ? [value.remark] : []
  })
  const remarks = [...inBpmn, ...names.map((what) => ({ code: 'computedName', what }) as const)]
  const isCycle = cycle !== undefined && 'event' in read && read.event.type === 'timer'
  if (!isCycle) return remarks.length === 0 ? undefined : { words: [], remarks }
  return { words: [], remarks, patch: { event: { type: 'timer', timer: { cycle } } } }
}

/** `=cycle(3, duration("PT1H"))` is "R3/PT1H". */
function cycleOf(text: string): string | undefined {
  const [, times = '', duration] =
    /^=\s*cycle\(\s*(?:(\d+)\s*,\s*)?(?:duration\(|@)"([^"]+)"\)?\s*\)$/.exec(text) ?? []
  return duration === undefined ? undefined : `"R${times}/${duration}"`
}
