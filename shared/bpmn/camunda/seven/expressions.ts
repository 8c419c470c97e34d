import { expressionsAt } from '../expressions.ts'
import { namesReferred, type Rule } from '../place.ts'
import type { Remark } from '../remarks/remark.ts'
import { isCron } from '../timers.ts'
import { juelValue } from './values.ts'

/** Why an expression of BPMN is not translated; schedules are written alike in both versions. */
export const expressionRule: Rule = (place) => {
  const names = namesReferred(place).filter((name) => /[$#]\{/.test(name))
  const inBpmn = expressionsAt(place.xml).flatMap(
    ({ place: at, text, language = 'juel' }): readonly Remark[] => {
      if (at === 'timeCycle' && isCron(text)) return [{ code: 'cron', what: text }]
      const isJuel = /^juel$/i.test(language) && /[$#]\{/.test(text)
      const value = isJuel ? juelValue(text) : undefined
      return value !== undefined && 'remark' in value ? [value.remark] : []
    },
  )
  const remarks = [...inBpmn, ...names.map((what) => ({ code: 'computedName', what }) as const)]
  return remarks.length === 0
    ? undefined
    : { words: [], remarks, explains: inBpmn.length > 0 ? ofExpressions : [] }
}

const ofExpressions = ['otherLanguage', 'otherExpression', 'timerMissing', 'loopMissing'] as const
