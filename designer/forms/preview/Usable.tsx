import { barrierInWords, type Barrier } from '#shared/lint/barriers.ts'
import type { Form } from '#shared/model/content.ts'
import { previewTexts } from '#shared/text/preview.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useTexts } from '../../ui/language.ts'
import { useSaid } from '../../ui/useSaid.ts'
import type { UsableState } from './useUsable.ts'

/** What axe found on the page that is shown, in words; it holds nothing up. */
export function Usable({ usable, form }: { readonly usable: UsableState; readonly form: Form }) {
  const { usable: text } = useTexts(previewTexts)
  const { read, language } = useSaid()
  const says = (barrier: Barrier): string => {
    const { rule, question } = barrier
    const problem = barrierInWords(barrier, language)
    const asked = form.questions.find(({ id }) => id === question)
    const where = asked === undefined ? '' : ` (${read(asked.question)})`
    return rule === 'narrow' ? problem : text.finding(`${problem}${where}`)
  }
  return (
    <div className="usable" role="group" aria-label={text.title} aria-busy={usable === undefined}>
      {usable === undefined ? (
        <p className="muted">{text.checking}</p>
      ) : usable === 'failed' ? (
        <p className="muted">{text.failed}</p>
      ) : usable.length === 0 ? (
        <p className="st ok">
          <Icon name="tick" size="s" />
          {text.fine}
        </p>
      ) : (
        <ul>
          {usable.map((barrier) => (
            <li key={`${barrier.rule} ${barrier.question ?? ''}`}>
              <Icon name="warning" />
              <span>{says(barrier)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
