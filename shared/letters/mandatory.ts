import { letterBlocks, type Letter } from '../model/content.ts'

type Block = Letter['blocks'][number]['block']

/** What a letter of its kind must contain, and which provision says so. */
export interface Mandatory {
  readonly block: Block
  readonly basis: string
}

const decision: Mandatory = { block: 'decision', basis: '§ 37 Abs. 1 VwVfG' }
const appeal: Mandatory = { block: 'appeal', basis: '§ 37 Abs. 6 VwVfG, § 58 VwGO' }

const mandatory: Readonly<Record<Letter['kind'], readonly Mandatory[]>> = {
  Bescheid: [decision, { block: 'reasons', basis: '§ 39 VwVfG' }, appeal],
  Erlaubnis: [decision, appeal],
  Anhörung: [
    { block: 'reasons', basis: '§ 28 Abs. 1 VwVfG' },
    { block: 'hearing', basis: '§ 28 Abs. 1 VwVfG' },
  ],
  Bestätigung: [],
  Mitteilung: [],
}

export function missingBlocks({ kind, blocks }: Letter): readonly Mandatory[] {
  return mandatory[kind].filter(({ block }) => blocks.every((one) => one.block !== block))
}

/** Where a block belongs among those there are: decision first, how to appeal last. */
export function placeFor(block: Block, blocks: readonly { readonly block: Block }[]): number {
  const rank = (one: Block): number => letterBlocks.indexOf(one)
  const after = blocks.findLastIndex((one) => rank(one.block) <= rank(block))
  return after + 1
}

/** Parts beside the blocks without which no letter can go out (§ 37 Abs. 3 VwVfG names who issues it: the head does). */
export const mandatoryHeads = ['addressee', 'subject'] as const

export function missingHeads(letter: Letter): readonly (typeof mandatoryHeads)[number][] {
  return mandatoryHeads.filter((head) => letter[head].de.trim() === '')
}
