import type { Vendor } from '../../vendors.ts'
import { payloadRule } from '../payload.ts'
import { readDialect, readRootDialect, type Dialect } from '../dialect.ts'
import { fromJuel } from '../juel.ts'
import { callRule, mappedByProgramRule, passedRule } from './calls.ts'
import { decisionRule } from './decisions.ts'
import { caughtRule, conditionalRule } from './events.ts'
import { expressionRule } from './expressions.ts'
import { formKeyRule, formRule } from './forms.ts'
import { errorRuleRule, jobRule } from './jobs.ts'
import { loopRule } from './loops.ts'
import { assignmentRule, scheduleRule } from './people.ts'
import { hasOutputs, inputOutputRule, resultVariableRule } from './values.ts'
import { parts7, vocabulary7 } from './vocabulary.ts'
import { isUnsaid } from '../unsaid.ts'

/** Camunda 7, what it has in common with the engines it comes from, and the marks of its drawing tool. */
const dialect: Dialect = {
  namespaces: new Set([
    'http://camunda.org/schema/1.0/bpmn',
    'http://activiti.org/bpmn',
    'http://flowable.org/bpmn',
    'http://camunda.org/schema/modeler/1.0',
  ]),
  vocabulary: vocabulary7,
  parts: parts7,
  rules: [
    formRule,
    formKeyRule,
    assignmentRule,
    scheduleRule,
    inputOutputRule,
    jobRule,
    errorRuleRule,
    decisionRule,
    resultVariableRule,
    callRule,
    passedRule,
    mappedByProgramRule,
    loopRule,
    caughtRule,
    conditionalRule,
    expressionRule,
    payloadRule(hasOutputs),
  ],
}

export const camunda7: Vendor = {
  read: (input) => readDialect(dialect, input),
  readRoot: (input) => readRootDialect(dialect, input),
  feelOf: ({ language, text }) => {
    const isJuel = /^juel$/i.test(language) || (isUnsaid(language) && /[$#]\{/.test(text))
    const translated = isJuel ? fromJuel(text) : undefined
    return translated !== undefined && 'feel' in translated ? translated.feel : undefined
  },
}
