import type { XmlElement } from '../../../model/foreign.ts'
import { fromFeel8 } from '../feel8.ts'
import { isPath } from '../names.ts'
import type { Names } from '../overResult.ts'
import { extension, type Fragment, type Place, type Rows, type Rule } from '../place.ts'
import type { Remark } from '../remarks/remark.ts'
import { overResultOf } from '../resultScope.ts'
import { childrenOf, valueOf } from '../xml.ts'

/** FEEL, or why there is none. */
export type Value = { readonly feel: string } | { readonly remark: Remark }

export function feelValue(text: string): Value {
  const translated = fromFeel8(text)
  if ('feel' in translated) return translated
  return { remark: { code: 'feel', what: text.trim(), more: translated.problem } }
}

export const ioMappingRule: Rule = (place) => {
  if (extension(place, 'ioMapping') === undefined) return undefined
  return { words: ['ioMapping'], ...mappedRows(place) }
}

/** Whether anything is said of what goes in, or of what comes out. */
export function isSet(place: Place, direction: 'input' | 'output'): boolean {
  return childrenOf(extension(place, 'ioMapping'), direction).length > 0
}

/** What goes into a step and what it sets, as rows. */
export function mappedRows(
  place: Place,
): Pick<Fragment, 'remarks'> & { input: Rows; output: Rows } {
  const xml = extension(place, 'ioMapping')
  const inputs = childrenOf(xml, 'input').map(row)
  const outputs = childrenOf(xml, 'output').map(row)
  const input = rowsOf(inputs)
  const meant = { ...input, ...resultNames(place) }
  const output = Object.entries(rowsOf(outputs)).map(([target, feel]) => [
    target,
    overResultOf(place, feel, meant),
  ])
  return {
    input,
    output: Object.fromEntries(output),
    remarks: [...inputs, ...outputs].flatMap((one) => ('remark' in one ? [one.remark] : [])),
  }
}

/** The variable that gets the result of a script or a decision is the result. */
function resultNames(place: Place): Names {
  const variables = ['script', 'calledDecision'].flatMap(
    (name) => valueOf(extension(place, name), 'resultVariable') ?? [],
  )
  return Object.fromEntries(variables.map((name) => [name, 'result']))
}

type Row = { readonly target: string; readonly feel: string } | { readonly remark: Remark }

function row(xml: XmlElement): Row {
  const target = valueOf(xml, 'target') ?? ''
  if (!isPath(target)) return { remark: { code: 'target', what: target } }
  const value = feelValue(valueOf(xml, 'source') ?? '=null')
  return 'feel' in value ? { target, feel: value.feel } : value
}

function rowsOf(rows: readonly Row[]): Rows {
  return Object.fromEntries(
    rows.flatMap((one) => ('target' in one ? [[one.target, one.feel]] : [])),
  )
}
