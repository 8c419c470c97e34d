import type { FixableDiagnostic } from '#shared/feel/language/diagnostics.ts'
import type { QuickFix } from '#shared/feel/language/quickFixes.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { expressionTexts } from '#shared/text/expressions.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'

/** What is wrong, where, and what would put it right. */
export function Problems({
  id,
  label,
  diagnostics,
  onFix,
}: {
  readonly id: string
  readonly label: string
  readonly diagnostics: readonly FixableDiagnostic[]
  readonly onFix: (fix: QuickFix) => void
}) {
  const say = useTexts(expressionTexts)
  const language = useLanguage((state) => state.language)
  if (diagnostics.length === 0) return null
  return (
    <ul className="exprProblems" id={id} aria-label={say.problems(label)}>
      {diagnostics.map((one) => (
        <li key={`${one.code} ${one.from}`} className={one.severity}>
          <span>{inLanguage(one.message, language)}</span>
          {one.fixes.map((fix) => (
            <Button key={fix.insert} size="s" kind="soft" onPress={() => onFix(fix)}>
              {inLanguage(fix.title, language)}
            </Button>
          ))}
        </li>
      ))}
    </ul>
  )
}
