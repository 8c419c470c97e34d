import type { Letter } from '../model/content.ts'
import type { Localised } from '../model/localised.ts'
import type { Detail } from './difference.ts'
import { byId, partDetails } from './records.ts'

export function letterDetails(from: Letter, to: Letter): Detail[] {
  return partDetails([byId(from.blocks), byId(to.blocks)], { nameOf, among: 'blocks' })
}

/** A block without a heading by its text; where a value stands in it, three dots do. */
function nameOf({ heading, text }: Letter['blocks'][number]): Localised {
  const said = (words: string): string => words.replaceAll(/\{\{.*?\}\}/gs, '…')
  if (heading !== undefined) return heading
  return { de: said(text.de), ...(text.en === undefined ? {} : { en: said(text.en) }) }
}
