import type { Change } from '../model/change.ts'
import type { Definition } from '../model/definition.ts'
import { referred } from '../model/referred.ts'
import { pointerTo } from './pointer.ts'
import { toJson } from './toJson.ts'

/** Takes a question out of its form. Lists change as a whole. */
export function withoutQuestion(
  { forms }: Pick<Definition, 'forms'>,
  form: string,
  index: number,
): { readonly pointer: string; readonly fix: Change } {
  const list = pointerTo('forms', form, 'questions')
  const before = toJson(referred(forms, form)?.questions ?? [])
  const after = toJson((referred(forms, form)?.questions ?? []).toSpliced(index, 1))
  return {
    pointer: `${list}/${index}`,
    fix: { added: {}, updated: { [list]: [before, after] }, removed: {} },
  }
}
