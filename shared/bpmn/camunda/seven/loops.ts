import { isName } from '../names.ts'
import { attribute, said, type Rule } from '../place.ts'
import { juelValue } from './values.ts'

/** The list of a multi-instance activity; how often and until when is BPMN's own. */
export const loopRule: Rule = (place) => {
  const words = said(place, ['collection', 'elementVariable'])
  const { read } = place
  if (words.length === 0 || !('loop' in read) || read.loop?.type !== 'multiInstance')
    return undefined
  const collection = attribute(place, 'collection')
  const item = attribute(place, 'elementVariable')
  const named = item === undefined ? {} : { item }
  if (item !== undefined && !isName(item))
    return { words, remarks: [{ code: 'target', what: item }] }
  if (collection === undefined) return { words, patch: { loop: { ...read.loop, ...named } } }
  const explains = ['loopMissing'] as const
  const value = isName(collection) ? { feel: collection } : juelValue(collection)
  if ('remark' in value) {
    const remarks = [{ code: 'loopList', what: collection } as const]
    return { words, remarks, explains, patch: { loop: { ...read.loop, ...named } } }
  }
  return { words, explains, patch: { loop: { ...read.loop, ...named, collection: value.feel } } }
}
