import type { ReactNode } from 'react'
import { inLanguage, type Language, type Localised } from '#shared/model/localised.ts'
import { contentTexts } from '#shared/text/content.ts'
import { useLanguage, useTexts } from '../ui/language.ts'

interface Input {
  readonly label: string
  readonly value: string
  readonly onCommit: (typed: string) => void
}

/** The same text in one language or in two, side by side. German stays; any other may be taken away again. */
export function InLanguages({
  languages,
  label,
  text,
  isOptional = false,
  onChange,
  children,
}: {
  readonly languages: readonly Language[]
  readonly label: string
  readonly text: Localised | undefined
  /** Whether the whole text may be left out. */
  readonly isOptional?: boolean
  readonly onChange: (text: Localised | undefined) => void
  readonly children: (input: Input) => ReactNode
}) {
  const { letters } = useTexts(contentTexts)
  const own = useLanguage((state) => state.language)
  const write = (language: Language, typed: string): void => {
    const rest = { ...text, de: text?.de ?? typed }
    if (typed !== '') return onChange({ ...rest, [language]: typed })
    if (language === 'de') return isOptional ? onChange(undefined) : undefined
    const { [language]: _gone, ...left } = rest
    onChange(left)
  }
  return (
    <div className={languages.length > 1 ? 'twoLanguages' : 'oneLanguage'}>
      {languages.map((language) => {
        const isOwn = languages.length === 1 && language === own
        return (
          <div key={language} lang={language}>
            {children({
              label: isOwn ? label : letters.inLanguage(label, letters.languages[language]),
              value:
                (isOwn && text !== undefined ? inLanguage(text, language) : text?.[language]) ?? '',
              onCommit: (typed) => write(language, typed),
            })}
          </div>
        )
      })}
    </div>
  )
}
