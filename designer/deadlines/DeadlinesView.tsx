import type { Finding } from '#shared/lint/lint.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { deadlineTexts } from '#shared/text/deadlines.ts'
import { spellPeriod } from '#shared/text/period.ts'
import { change } from '../designer/documentStore.ts'
import { useItem } from '../designer/useItem.ts'
import { addDeadline, deadlineId } from '../editing/commands/deadlines.ts'
import { IconButton } from '../ui/Button.tsx'
import { ItemList, type Item } from '../ui/ItemList.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import { NothingYet } from '../ui/NothingYet.tsx'
import '../ui/views.css'
import { DeadlineEditor } from './DeadlineEditor.tsx'
import './deadlines.css'

interface ViewProps {
  readonly definition: Definition
  readonly findings: readonly Finding[]
}

export function DeadlinesView({ definition, findings }: ViewProps) {
  const text = useTexts(deadlineTexts)
  const language = useLanguage((state) => state.language)
  const { read } = useSaid()
  const { current, hrefOf, open } = useItem('deadlines', Object.keys(definition.deadlines))
  const deadline = current === undefined ? undefined : referred(definition.deadlines, current)
  const items = Object.entries(definition.deadlines).map(([id, { title, period }]): Item => {
    const count = findings.filter(({ pointer }) => isAbout(pointer, id)).length
    const extra = count === 0 ? undefined : <span className="cnt">{count}</span>
    const note = spellPeriod(period, language)
    return { id, title: read(title), note, icon: 'clock', look: 'auto', extra }
  })
  const add = (): void => {
    const title = { de: deadlineTexts.de.newTitle, en: deadlineTexts.en.newTitle }
    const id = deadlineId(definition, title)
    change(text.add, (now) => addDeadline(now, id, title))
    open(id)
  }
  return (
    <div className="mw">
      <ItemList
        heading={text.title}
        items={items}
        current={current}
        hrefOf={hrefOf}
        onPick={open}
        action={<IconButton icon="plus" label={text.add} onPress={add} />}
      />
      <main className="mmain" id="inhalt" tabIndex={-1}>
        {current === undefined || deadline === undefined ? (
          <NothingYet title={text.none} text={text.noneText} />
        ) : (
          <DeadlineEditor
            key={current}
            id={current}
            {...{ definition, deadline }}
            findings={findings.filter(({ pointer }) => isAbout(pointer, current))}
          />
        )}
      </main>
    </div>
  )
}

function isAbout(pointer: string, deadline: string): boolean {
  return `${pointer}/`.startsWith(`/deadlines/${deadline}/`)
}
