import { placeFor } from '#shared/letters/mandatory.ts'
import type { Letter } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { freeId } from '../ids.ts'
import { moved, withUpdated } from '../records.ts'

export type Block = Letter['blocks'][number]

export function updateLetter(
  definition: Definition,
  letter: string,
  update: (letter: Letter) => Letter,
): Definition {
  const letters = withUpdated(definition.letters, letter, update)
  return letters === definition.letters ? definition : { ...definition, letters }
}

export function updateBlock(
  letter: Letter,
  block: string,
  update: (block: Block) => Block,
): Letter {
  return {
    ...letter,
    blocks: letter.blocks.map((current) => (current.id === block ? update(current) : current)),
  }
}

export function addBlock(letter: Letter, block: Block['block'], text: Block['text']): Letter {
  const id = freeId(block, Object.fromEntries(letter.blocks.map((current) => [current.id, true])))
  return { ...letter, blocks: [...letter.blocks, { id, block, text }] }
}

/** A block that its kind demands, where it belongs. */
export function insertBlock(
  letter: Letter,
  block: Block['block'],
  said: Pick<Block, 'heading' | 'text'>,
): Letter {
  const { blocks } = letter
  const id = freeId(block, Object.fromEntries(blocks.map((current) => [current.id, true])))
  return { ...letter, blocks: blocks.toSpliced(placeFor(block, blocks), 0, { id, block, ...said }) }
}

export function removeBlock(letter: Letter, block: string): Letter {
  return { ...letter, blocks: letter.blocks.filter(({ id }) => id !== block) }
}

export function moveBlock(letter: Letter, block: string, by: -1 | 1): Letter {
  const at = letter.blocks.findIndex(({ id }) => id === block)
  return at < 0 ? letter : { ...letter, blocks: moved(letter.blocks, at, at + by) }
}
