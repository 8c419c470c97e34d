import { caseScope } from '../feel/scope.ts'
import type { Definition } from '../model/definition.ts'
import type { Language } from '../model/localised.ts'
import { schemaAt } from '../model/schema.ts'
import { conditionOf } from '../phrases/conditionOf.ts'
import { conditionSentence } from '../phrases/conditionSentence.ts'

type Described = Pick<Definition, 'data' | 'types' | 'deadlines'>

/** The condition as people say it; undefined where a sentence cannot, or where it is about what has no name. */
export function conditionWords(
  condition: string,
  definition: Described,
  language: Language,
): string | undefined {
  const scope = caseScope(definition)
  const parsed = conditionOf(condition, scope)
  if (parsed === undefined) return undefined
  let isNamed = true
  const schema = (path: string) => {
    const found = schemaAt(scope.schema, path, scope.types)
    if (found?.label === undefined) isNamed = false
    return found
  }
  const sentence = conditionSentence(parsed, language, { schema })
  return isNamed ? sentence : undefined
}
