import { contentTexts } from '#shared/text/content.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { useSaid } from '../ui/useSaid.ts'
import type { LetterProps } from './LetterEditor.tsx'

/** The message that tells the citizen about the letter. */
export function LetterNotice({ letter, set }: LetterProps) {
  const { letters: text } = useTexts(contentTexts)
  const { read, said } = useSaid()
  return (
    <div role="group" className="card" aria-label={text.notice}>
      <header>
        <Icon name="send" />
        <h2>{text.notice}</h2>
      </header>
      <div className="fields">
        <TextInput
          label={text.noticeSubject}
          value={read(letter.notice.subject)}
          onCommit={(typed) =>
            typed !== '' &&
            set(text.noticeSubject, (now) => ({
              ...now,
              notice: { ...now.notice, subject: said(now.notice.subject, typed) },
            }))
          }
        />
        <TextInput
          label={text.noticeText}
          lines={3}
          hint={text.noticeHint}
          value={read(letter.notice.text)}
          onCommit={(typed) =>
            typed !== '' &&
            set(text.noticeText, (now) => ({
              ...now,
              notice: { ...now.notice, text: said(now.notice.text, typed) },
            }))
          }
        />
      </div>
    </div>
  )
}
