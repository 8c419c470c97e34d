import type { MultiInstance } from '../../../model/loops.ts'
import { isName } from '../names.ts'
import { extension, kindOf, type Place, type Rule } from '../place.ts'
import type { Remark } from '../remarks/remark.ts'
import { overResultOf } from '../resultScope.ts'
import { valueOf } from '../xml.ts'
import { feelValue, mappedRows } from './values.ts'

export const loopRule: Rule = (place) => {
  const xml = extension(place, 'loopCharacteristics')
  const { read } = place
  if (xml === undefined || !('loop' in read) || read.loop?.type !== 'multiInstance')
    return undefined
  const item = valueOf(xml, 'inputElement')
  const list = feelValue(valueOf(xml, 'inputCollection') ?? '=null')
  const output = outputOf(place)
  const loop: MultiInstance = {
    ...read.loop,
    ...(item !== undefined && isName(item) ? { item } : {}),
    ...('feel' in list ? { collection: list.feel } : {}),
    ...output.output,
  }
  return {
    words: ['loopCharacteristics'],
    patch: { loop },
    explains: ['loopMissing'],
    remarks: [
      ...(item === undefined || isName(item) ? [] : [{ code: 'target', what: item } as const]),
      ...('remark' in list ? [{ code: 'loopList', what: list.remark.what } as const] : []),
      ...output.remarks,
    ],
  }
}

/** What each run adds to the list of results. */
function outputOf(place: Place): {
  readonly output?: Pick<MultiInstance, 'output'>
  readonly remarks: readonly Remark[]
} {
  const xml = extension(place, 'loopCharacteristics')
  const collection = valueOf(xml, 'outputCollection')
  const element = valueOf(xml, 'outputElement')
  if (collection === undefined || element === undefined) return { remarks: [] }
  const value = feelValue(element)
  if (!isName(collection) || 'remark' in value) {
    return { remarks: [{ code: 'loopResult', what: `${collection}: ${element}` }] }
  }
  const inside = [valueOf(xml, 'inputElement') ?? [], 'loopCounter'].flat()
  const { input, output } = mappedRows(place)
  const meant = { ...input, ...output, ...Object.fromEntries(inside.map((name) => [name, name])) }
  return {
    output: { output: { collection, element: overResultOf(place, value.feel, meant) } },
    remarks: [],
  }
}

/** An ad-hoc sub-process: what begins, and the list of results. */
export const adHocRule: Rule = (place) => {
  const xml = extension(place, 'adHoc')
  if (xml === undefined || kindOf(place) !== 'adHocSubProcess') return undefined
  const first = valueOf(xml, 'activeElementsCollection')
  const value = first === undefined ? undefined : feelValue(first)
  const results = [
    valueOf(xml, 'outputCollection') ?? [],
    valueOf(xml, 'outputElement') ?? [],
  ].flat()
  return {
    words: ['adHoc'],
    ...(value !== undefined && 'feel' in value ? { patch: { first: value.feel } } : {}),
    remarks: [
      ...(value !== undefined && 'remark' in value ? [value.remark] : []),
      ...(results.length === 0 ? [] : [{ code: 'loopResult', what: results.join(': ') } as const]),
    ],
  }
}
