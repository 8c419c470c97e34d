import type { Definition } from '#shared/model/definition.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { contentTexts } from '#shared/text/content.ts'
import { useItem } from '../designer/useItem.ts'
import { ItemList, type Item } from '../ui/ItemList.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { NothingYet } from '../ui/NothingYet.tsx'
import '../ui/views.css'
import './forms.css'
import { SoftLock } from '../presence/SoftLock.tsx'
import { SideBySide } from '../preview/SideBySide.tsx'
import { FormEditor } from './FormEditor.tsx'
import { FormPreview } from './preview/FormPreview.tsx'

export function FormsView({ definition }: { readonly definition: Definition }) {
  const { forms: text } = useTexts(contentTexts)
  const language = useLanguage((state) => state.language)
  const { current, hrefOf, open } = useItem('forms', Object.keys(definition.forms))
  const items = Object.entries(definition.forms).map(([id, { title, questions }]): Item => {
    const citizen = isForCitizen(definition, id)
    return {
      id,
      title: inLanguage(title, language),
      note: text.questions(questions.length),
      icon: 'form',
      look: citizen ? 'citizen' : 'clerk',
    }
  })
  const form = current === undefined ? undefined : referred(definition.forms, current)
  return (
    <div className="mw">
      <ItemList
        heading={text.title}
        items={items}
        current={current}
        hrefOf={hrefOf}
        onPick={open}
      />
      <main className="mmain" id="inhalt" tabIndex={-1}>
        {current === undefined || form === undefined ? (
          <NothingYet title={text.none} text={text.noneText} />
        ) : (
          <SideBySide
            key={current}
            preview={<FormPreview definition={definition} id={current} form={form} />}
          >
            <SoftLock place={pointerTo('forms', current)}>
              <FormEditor definition={definition} id={current} form={form} />
            </SoftLock>
          </SideBySide>
        )}
      </main>
    </div>
  )
}

function isForCitizen({ processes }: Definition, form: string): boolean {
  return Object.values(processes).some(({ elements, lanes }) =>
    Object.values(elements).some(
      (element) =>
        element.type === 'userTask' &&
        element.form === form &&
        referred(lanes, element.lane)?.group === citizenGroup,
    ),
  )
}
