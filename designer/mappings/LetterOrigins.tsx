import { compile } from '#shared/feel/compile.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Origins } from '#shared/forms/originText.ts'
import { originOf } from '#shared/lint/originOf.ts'
import { letterRows } from '#shared/lint/contentRows.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { schemaAt } from '#shared/model/schema.ts'
import { mappingEditorTexts } from '#shared/text/mappingEditor.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { RecordedChain } from './RecordedChain.tsx'

/** "Woher stammt dieser Satz?": each value that stands in a letter, with its way there. */
export function LetterOrigins({
  definition,
  letter,
  origins,
}: {
  readonly definition: Definition
  readonly letter: string
  readonly origins: Origins
}) {
  const text = useTexts(mappingEditorTexts)
  const language = useLanguage((state) => state.language)
  const found = definition.letters[letter]
  if (found === undefined) return null
  const scope = caseScope(definition)
  const reads = letterRows(letter, found, scope).flatMap(({ row, scope: seen, label, group }) =>
    row.value === undefined
      ? []
      : compile(row.value, { kind: 'expression', scope: seen }).reads.map((path) => ({
          path,
          words: `${inLanguage(group, language)}: ${inLanguage(label, language)}`,
        })),
  )
  const own = reads.filter(({ path }) => originOf(path, { definition, origins }).length > 0)
  const byPath = new Map(own.map((one) => [one.path, one.words]))
  return (
    <details className="letterOrigins">
      <summary>{text.letterOrigins}</summary>
      <ul>
        {[...byPath].map(([path, words]) => (
          <li key={path}>
            <b>
              {inLanguage(
                schemaAt(scope.schema, path, scope.types)?.label ?? { de: words },
                language,
              )}
            </b>{' '}
            <small>{words}</small>
            <RecordedChain {...{ path, definition, origins }} alone />
          </li>
        ))}
      </ul>
    </details>
  )
}
