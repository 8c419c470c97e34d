import type { Vendor } from '../../vendors.ts'
import { payloadRule } from '../payload.ts'
import { readDialect, readRootDialect, type Dialect } from '../dialect.ts'
import { fromFeel8, isExpression } from '../feel8.ts'
import { isUnsaid } from '../unsaid.ts'
import { callRule } from './calls.ts'
import { expressionRule } from './expressions.ts'
import { formRule, userTaskRule } from './forms.ts'
import { adHocRule, loopRule } from './loops.ts'
import { conditionalRule, messageRule } from './messages.ts'
import { assignmentRule, priorityRule, scheduleRule } from './people.ts'
import { ioMappingRule, isSet } from './values.ts'
import { parts8, vocabulary8 } from './vocabulary.ts'
import { decisionRule, jobRule, scriptRule } from './work.ts'

const dialect: Dialect = {
  namespaces: new Set(['http://camunda.org/schema/zeebe/1.0']),
  vocabulary: vocabulary8,
  parts: parts8,
  rules: [
    userTaskRule,
    formRule,
    assignmentRule,
    scheduleRule,
    priorityRule,
    jobRule,
    scriptRule,
    decisionRule,
    callRule,
    ioMappingRule,
    loopRule,
    adHocRule,
    payloadRule((place) => isSet(place, 'output')),
    messageRule,
    conditionalRule,
    expressionRule,
  ],
}

export const camunda8: Vendor = {
  read: (input) => readDialect(dialect, input),
  readRoot: (input) => readRootDialect(dialect, input),
  feelOf: ({ language, text }) => {
    const translated = isUnsaid(language) && isExpression(text) ? fromFeel8(text) : undefined
    return translated !== undefined && 'feel' in translated ? translated.feel : undefined
  },
}
