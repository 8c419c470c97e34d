import type { Ast } from '../ast.ts'

/** Whether a test uses `?` instead of being compared with the input as a whole. */
export function mentionsInput(part: Ast): boolean {
  return holdsInput(part)
}

/** The tree is plain data, so its parts need no names here. */
function holdsInput(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false
  return ('kind' in part && part.kind === 'input') || Object.values(part).some(holdsInput)
}
