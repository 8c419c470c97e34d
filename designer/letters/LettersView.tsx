import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { contentTexts } from '#shared/text/content.ts'
import { useItem } from '../designer/useItem.ts'
import { ItemList } from '../ui/ItemList.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { NothingYet } from '../ui/NothingYet.tsx'
import '../ui/views.css'
import { SoftLock } from '../presence/SoftLock.tsx'
import { SideBySide } from '../preview/SideBySide.tsx'
import { LetterEditor } from './LetterEditor.tsx'
import { LetterPreview } from './preview/LetterPreview.tsx'

export function LettersView({ definition }: { readonly definition: Definition }) {
  const { letters: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const { current, hrefOf, open } = useItem('letters', Object.keys(definition.letters))
  const letter = current === undefined ? undefined : referred(definition.letters, current)
  return (
    <div className="mw">
      <ItemList
        heading={text.title}
        items={Object.entries(definition.letters).map(([id, { title, kind }]) => ({
          id,
          title: inLanguage(title, language),
          note: kind,
          icon: 'letter',
          look: 'auto',
        }))}
        current={current}
        hrefOf={hrefOf}
        onPick={open}
      />
      <main className="mmain" id="inhalt" tabIndex={-1}>
        {current === undefined || letter === undefined ? (
          <NothingYet title={text.none} text={text.noneText} />
        ) : (
          <SideBySide
            key={current}
            preview={<LetterPreview definition={definition} id={current} letter={letter} />}
          >
            <SoftLock place={pointerTo('letters', current)}>
              <LetterEditor id={current} letter={letter} definition={definition} />
            </SoftLock>
          </SideBySide>
        )}
      </main>
    </div>
  )
}
