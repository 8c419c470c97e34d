import type { Letter } from '../model/content.ts'
import type { Detail } from './difference.ts'
import { byId, partDetails } from './records.ts'

export function letterDetails(from: Letter, to: Letter): Detail[] {
  return partDetails([byId(from.blocks), byId(to.blocks)], (block) => block.heading ?? block.text)
}
