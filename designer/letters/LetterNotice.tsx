import { contentTexts } from '#shared/text/content.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { InLanguages } from './InLanguages.tsx'
import type { LetterProps } from './LetterEditor.tsx'

/** The message that tells the citizen about the letter. */
export function LetterNotice({ letter, set, languages }: LetterProps) {
  const { letters: text } = useTexts(contentTexts)
  const parts = [
    { key: 'subject', label: text.noticeSubject, lines: 1, hint: '' },
    { key: 'text', label: text.noticeText, lines: 3, hint: text.noticeHint },
  ] as const
  return (
    <div role="group" className="card" aria-label={text.notice}>
      <header>
        <Icon name="send" />
        <h2>{text.notice}</h2>
      </header>
      <div className="fields">
        {parts.map(({ key, label, lines, hint }) => (
          <InLanguages
            key={key}
            languages={languages}
            label={label}
            text={letter.notice[key]}
            onChange={(next) =>
              next && set(label, (now) => ({ ...now, notice: { ...now.notice, [key]: next } }))
            }
          >
            {(input) => <TextInput {...input} lines={lines} {...(hint === '' ? {} : { hint })} />}
          </InLanguages>
        ))}
      </div>
    </div>
  )
}
