import { Problem } from '../http/problem.ts'

/** What the typesetter says quotes the text, so it stays here. */
export function orRefused<T>(typeset: Promise<T>): Promise<T> {
  return typeset.catch(() => {
    throw new Problem('notTypeset')
  })
}
