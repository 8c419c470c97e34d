import type { XmlElement } from '../../../model/foreign.ts'
import { calledFragment, everythingIn, everythingOut } from '../call.ts'
import { isName, isPath } from '../names.ts'
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
  const process = valueOf(place.xml, 'calledElement')
  const model = attribute(place, 'caseRef')
  if (model !== undefined) {
    const words = said(place, ['caseRef', 'caseBinding', 'caseVersion'])
    return { words, remarks: [{ code: 'caseModel', what: model }] }
  }
  if (process === undefined || !place.isSpoken) return undefined
  const { words, ...binding } = bindingOf(place)
  const called = calledFragment(place, {
    process,
    isComputed: /[$#]\{/.test(process),
    ...binding,
  })
  return { words, ...called }
}

/** Without a binding the newest version applies, whatever else is said. */
function bindingOf(place: Place): { readonly words: readonly string[]; readonly binding?: string } {
  const binding = attribute(place, 'calledElementBinding')
  if (binding === undefined) return { words: [] }
  const version = { version: 'calledElementVersion', versionTag: 'calledElementVersionTag' }
  const [, word] = Object.entries(version).find(([name]) => name === binding) ?? []
  const value = word === undefined ? undefined : attribute(place, word)
  return {
    words: said(place, ['calledElementBinding', ...(word === undefined ? [] : [word])]),
    binding: value === undefined ? binding : `${binding} ${value}`,
  }
}

/** What goes in and out of a call, and what a signal takes along. */
export const passedRule: Rule = (place) => {
  const words = said(place, ['in', 'out'])
  const passes = kindOf(place) === 'callActivity' || isSignal(place)
  if (words.length === 0 || !passes) return undefined
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

function isSignal({ read }: Place): boolean {
  return 'event' in read && read.event.type === 'signal'
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
  if (!isName(target)) return { rows: {}, remarks: [...remarks, { code: 'target', what: target }] }
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
  if (words.length === 0 || kindOf(place) !== 'callActivity') return undefined
  const what = words.flatMap((word) => attribute(place, word) ?? []).join(', ')
  return { words, remarks: [{ code: 'mappedByProgram', what }] }
}
