import { useState } from 'react'
import type { MappingView } from '#shared/lint/mappingViews.ts'
import type { Subject } from '#shared/lint/subject.ts'
import { unusedAnswers } from '#shared/lint/unusedAnswers.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { lookOf } from '../canvas/look.ts'
import { useItem } from '../designer/useItem.ts'
import { SoftLock } from '../presence/SoftLock.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { IconName } from '../ui/icons.ts'
import { ItemList, type Item } from '../ui/ItemList.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { NothingYet } from '../ui/NothingYet.tsx'
import '../ui/views.css'
import { coverageOf } from './coverage.ts'
import './mappings.css'
import { MappingScreen, type Form } from './MappingScreen.tsx'
import { useMappings } from './useMappings.ts'

/** Source → form → decision → letter: for each step what it takes and what is taken from it. */
export function MappingsView({ definition }: { readonly definition: Definition }) {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  const { views, known } = useMappings(definition)
  const [form, setForm] = useState<Form>('table')
  const { current, hrefOf, open } = useItem(
    'mappings',
    views.flatMap(({ id, step = id }) => [id, step]),
  )
  // a step that was just given its mapping is still the same place
  const view = views.find(({ id, step }) => id === current || step === current)
  return (
    <div className="mw">
      <ItemList
        heading={text.title}
        items={views.map((one) => itemFor(definition, one, language))}
        current={view?.id}
        hrefOf={hrefOf}
        onPick={open}
      >
        <Unused subject={known.subject} />
      </ItemList>
      <main className="mmain" id="inhalt" tabIndex={-1}>
        {view === undefined ? (
          <NothingYet title={text.none} text={text.noneText} />
        ) : (
          <SoftLock key={view.step ?? view.id} place={pointerTo('mappings', view.id)}>
            <MappingScreen {...{ definition, view, known, form }} onForm={setForm} />
          </SoftLock>
        )}
      </main>
    </div>
  )
}

function itemFor(definition: Definition, view: MappingView, language: Language): Item {
  const text = mappingTexts[language]
  const { id, placed, kind, title } = view
  const { done, all } = coverageOf(view)
  const process = placed && definition.processes[placed.process]
  const look = process && lookOf(definition, process, { element: placed.element, language })
  return {
    id,
    title: inLanguage(title, language),
    note:
      placed === undefined
        ? text.nowhere
        : `${inLanguage(placed.element.name, language)}, ${text.kindShort[kind]}`,
    icon: icons[kind],
    look: look?.actor ?? 'none',
    extra: all === 0 ? undefined : <Share done={done} all={all} />,
  }
}

const icons = {
  request: 'send',
  response: 'register',
  form: 'form',
  decision: 'table',
  letter: 'letter',
} as const satisfies Record<MappingView['kind'], IconName>

function Share({ done, all }: { readonly done: number; readonly all: number }) {
  return <span className={done === all ? 'fr ok' : 'fr no'}>{`${done} / ${all}`}</span>
}

/** Data minimisation: what a register is asked for and no step looks at. */
function Unused({ subject }: { readonly subject: Subject }) {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  const unused = unusedAnswers(subject)
  if (unused.length === 0) return null
  return (
    <div className="unused">
      <b>{text.unusedTitle}</b>
      {text.unusedText}
      <ul>
        {unused.map(({ id, path, label }) => (
          <li key={`${id} ${path}`} className="chip reg">
            <Icon name="register" />
            <span>{inLanguage(label, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
