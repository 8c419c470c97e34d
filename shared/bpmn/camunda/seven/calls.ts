import type { XmlElement } from '../../../model/foreign.ts'
import { calledFragment, everythingIn, everythingOut } from '../call.ts'
import { isPath } from '../names.ts'
import { overResult } from '../overResult.ts'
import {
  attribute,
  kindOf,
  said,
  type Fragment,
  type Place,
  type Rows,
  type Rule,
} from '../place.ts'
import type { Remark } from '../remarks/remark.ts'
import { valueOf } from '../xml.ts'
import { juelValue, type Value } from './values.ts'

export const callRule: Rule = (place) => {
  if (kindOf(place) !== 'callActivity') return undefined
  const words = said(place, [
    'calledElementBinding',
    'calledElementVersion',
    'calledElementVersionTag',
    'calledElementTenantId',
  ])
  const process = valueOf(place.xml, 'calledElement')
  if (process === undefined) return { words, remarks: caseRemarks(place) }
  const called = calledFragment(place, {
    process,
    isComputed: /[$#]\{/.test(process),
    ...bindingOf(place),
  })
  return { words, ...called, remarks: [...(called.remarks ?? []), ...caseRemarks(place)] }
}

function bindingOf(place: Place): { readonly binding?: string } {
  const binding = attribute(place, 'calledElementBinding')
  const version =
    attribute(place, 'calledElementVersion') ?? attribute(place, 'calledElementVersionTag')
  if (binding === undefined) return {}
  return { binding: version === undefined ? binding : `${binding} ${version}` }
}

const caseWords = ['caseRef', 'caseBinding', 'caseVersion', 'caseTenantId'] as const

function caseRemarks(place: Place): readonly Remark[] {
  const model = attribute(place, 'caseRef')
  return model === undefined ? [] : [{ code: 'caseModel', what: model }]
}

export const caseModelRule: Rule = (place) => {
  const words = said(place, caseWords)
  return words.length === 0 ? undefined : { words }
}

/** What goes in and out of a call, and what a signal takes along. */
export const passedRule: Rule = (place) => {
  const words = said(place, ['in', 'out'])
  if (words.length === 0) return undefined
  const process = valueOf(place.xml, 'calledElement') ?? ''
  const passed = place.words.flatMap(({ name, xml }) =>
    xml === undefined
      ? []
      : name === 'in'
        ? [taken(place, xml, process)]
        : name === 'out'
          ? [given(place, xml, process)]
          : [],
  )
  return {
    words,
    input: Object.assign({}, ...passed.map(({ input }) => input)),
    output: Object.assign({}, ...passed.map(({ output }) => output)),
    remarks: passed.flatMap(({ remarks = [] }) => remarks),
  }
}

type Passed = Pick<Fragment, 'input' | 'output' | 'remarks'>

function taken(place: Place, xml: XmlElement, process: string): Passed {
  const key = valueOf(xml, 'businessKey')
  if (key !== undefined) return { remarks: [{ code: 'businessKey', what: key }] }
  if (valueOf(xml, 'variables') === 'all') return everythingIn(place, process)
  const { rows, remarks } = rowOf(xml)
  return { input: rows, remarks }
}

function given(place: Place, xml: XmlElement, process: string): Passed {
  if (valueOf(xml, 'variables') === 'all') return everythingOut(place, process)
  const { rows, remarks } = rowOf(xml)
  const output = Object.entries(rows).map(([target, feel]) => [
    target,
    overResult(feel, { ownerOf: () => 'result' }),
  ])
  return { output: Object.fromEntries(output), remarks }
}

function rowOf(xml: XmlElement): { readonly rows: Rows; readonly remarks: readonly Remark[] } {
  const target = valueOf(xml, 'target') ?? valueOf(xml, 'source') ?? ''
  const value = sourceOf(xml)
  const isLocal = valueOf(xml, 'local') === 'true'
  const remarks: readonly Remark[] = isLocal ? [{ code: 'unknownWord', what: 'local' }] : []
  if (!isPath(target)) return { rows: {}, remarks: [...remarks, { code: 'target', what: target }] }
  if ('remark' in value) return { rows: {}, remarks: [...remarks, value.remark] }
  return { rows: { [target]: value.feel }, remarks }
}

function sourceOf(xml: XmlElement): Value {
  const source = valueOf(xml, 'source')
  if (source !== undefined) {
    return isPath(source) ? { feel: source } : { remark: { code: 'target', what: source } }
  }
  return juelValue(valueOf(xml, 'sourceExpression') ?? '')
}

export const mappedByProgramRule: Rule = (place) => {
  const words = said(place, ['variableMappingClass', 'variableMappingDelegateExpression'])
  if (words.length === 0) return undefined
  const what = words.flatMap((word) => attribute(place, word) ?? []).join(', ')
  return { words, remarks: [{ code: 'mappedByProgram', what }] }
}
