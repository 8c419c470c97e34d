import type { Chapter, Drawn } from '../content.ts'
import type { Teller } from '../teller.ts'

export function drawings({ say }: Teller, drawn: readonly Drawn[]): Chapter {
  return { title: say.drawing, parts: [...drawn] }
}
