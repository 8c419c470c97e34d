import { expressionsAt } from '../expressions.ts'
import type { Rule } from '../place.ts'
import type { Remark } from '../remarks/remark.ts'
import { isCron } from '../timers.ts'
import { juelValue } from './values.ts'

/** Why an expression of BPMN is not translated. */
export const expressionRule: Rule = ({ xml }) => {
  const remarks = expressionsAt(xml).flatMap(
    ({ place, text, language = 'juel' }): readonly Remark[] => {
      if (place === 'timeCycle' && isCron(text)) return [{ code: 'cron', what: text }]
      const isJuel = /^juel$/i.test(language) && /[$#]\{/.test(text)
      const value = isJuel ? juelValue(text) : undefined
      return value !== undefined && 'remark' in value ? [value.remark] : []
    },
  )
  return remarks.length === 0 ? undefined : { words: [], remarks }
}
