import { decisionFragment } from '../decision.ts'
import { isExpression } from '../feel8.ts'
import { jobRemark } from '../jobs.ts'
import { isName } from '../names.ts'
import { extension, kindOf, said, type Fragment, type Place, type Rule } from '../place.ts'
import type { Remark } from '../remarks/remark.ts'
import { childrenOf, valueOf } from '../xml.ts'
import { feelValue } from './values.ts'

/** Steps that a program does, by the type of the job; users' tasks have headers, too. */
export const jobRule: Rule = (place) => {
  const job = jobRemark(place, jobOf(place))
  const own = job === undefined ? [] : ['taskDefinition', 'linkedResources', 'agentDefinition']
  const words = said(place, ['taskHeaders', ...own])
  if (words.length === 0 || (job === undefined && kindOf(place) !== 'userTask')) return undefined
  const retries = valueOf(extension(place, 'taskDefinition'), 'retries')
  return {
    words,
    remarks: [
      ...(job === undefined || job.what === '' ? [] : [job]),
      ...(retries === undefined ? [] : [{ code: 'retries', what: `retries: ${retries}` } as const]),
      ...givenRemarks(place),
    ],
  }
}

function jobOf(place: Place): string {
  const type = valueOf(extension(place, 'taskDefinition'), 'type')
  const agent = valueOf(extension(place, 'agentDefinition'), 'agentType')
  return [
    ...(type === undefined ? [] : [`type ${type}`]),
    ...(agent === undefined ? [] : [`agent ${agent}`]),
  ].join(', ')
}

/** Fixed values and files that the program is given. */
function givenRemarks(place: Place): readonly Remark[] {
  const headers = childrenOf(extension(place, 'taskHeaders'), 'header').map(
    (one) => `${valueOf(one, 'key') ?? ''} = ${valueOf(one, 'value') ?? ''}`,
  )
  const files = childrenOf(extension(place, 'linkedResources'), 'linkedResource').map(
    (one) => valueOf(one, 'resourceId') ?? valueOf(one, 'linkName') ?? '',
  )
  return [
    ...(headers.length === 0 ? [] : [{ code: 'jobData', what: headers.join(', ') } as const]),
    ...files.map((what) => ({ code: 'elsewhere', what }) as const),
  ]
}

/** An expression that is computed on the spot. */
export const scriptRule: Rule = (place) => {
  const xml = extension(place, 'script')
  if (xml === undefined || kindOf(place) !== 'scriptTask') return undefined
  const value = feelValue(valueOf(xml, 'expression') ?? '')
  const result = resultRow(valueOf(xml, 'resultVariable'))
  if ('remark' in value)
    return { words: ['script'], ...result, remarks: [value.remark, ...result.remarks] }
  return { words: ['script'], patch: { script: value.feel }, ...result }
}

function resultRow(
  variable: string | undefined,
  feel = 'result',
): Pick<Fragment, 'output'> & { readonly remarks: readonly Remark[] } {
  if (variable === undefined) return { remarks: [] }
  return isName(variable)
    ? { output: { [variable]: feel }, remarks: [] }
    : { remarks: [{ code: 'target', what: variable }] }
}

export const decisionRule: Rule = (place) => {
  const xml = extension(place, 'calledDecision')
  const decision = valueOf(xml, 'decisionId')
  if (decision === undefined || kindOf(place) !== 'businessRuleTask') return undefined
  const binding = [valueOf(xml, 'bindingType') ?? [], valueOf(xml, 'versionTag') ?? []]
    .flat()
    .join(' ')
  const called = decisionFragment(place, {
    words: ['calledDecision'],
    decision,
    isComputed: isExpression(decision),
    ...(binding === '' ? {} : { binding }),
  })
  const result = resultRow(valueOf(xml, 'resultVariable'), decided(place, decision))
  return { ...called, ...result, remarks: [...(called.remarks ?? []), ...result.remarks] }
}

/** A decision with one output yields its value there, and a context of it here. */
function decided({ decisions }: Place, id: string): string {
  const [only, ...others] =
    (Object.hasOwn(decisions, id) ? decisions[id]?.outputs : undefined) ?? []
  return only === undefined || others.length > 0 ? 'result' : `result.${only.id}`
}
