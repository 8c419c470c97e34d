import { useCallback, useState } from 'react'
import type { Form } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Language } from '#shared/model/localised.ts'
import { previewTexts } from '#shared/text/preview.ts'
import { Framed } from '../../preview/Framed.tsx'
import { SampleChoice } from '../../preview/SampleChoice.tsx'
import { useScenario } from '../../simulation/useScenario.ts'
import { Segments } from '../../ui/Segments.tsx'
import { useLanguage, useTexts } from '../../ui/language.ts'
import { Switch } from '../../ui/Switch.tsx'
import { useSaid } from '../../ui/useSaid.ts'
import { CounterPage } from './CounterPage.tsx'
import { counterSheets, portalSheets } from './sheets.ts'
import { Pager } from './Pager.tsx'
import { PortalPage } from './PortalPage.tsx'
import { Usable } from './Usable.tsx'
import { usePages } from './usePages.ts'
import { useUsable } from './useUsable.ts'

const widths = { narrow: 320, phone: 390, desk: 1280 } as const

export interface Look {
  readonly place: 'portal' | 'counter'
  readonly width: keyof typeof widths
  readonly isLarge: boolean
  readonly language: Language
  /** With what the sample case answers. */
  readonly isAnswered: boolean
  readonly hasErrors: boolean
}

interface PreviewProps {
  readonly definition: Definition
  readonly id: string
  readonly form: Form
}

/** The form as a person of a sample case sees it, drawn by the renderer and the style sheets of the portal. */
export function FormPreview({ definition, id, form }: PreviewProps) {
  const text = useTexts(previewTexts)
  const { read } = useSaid()
  const scenario = useScenario(definition)
  const language = useLanguage((state) => state.language)
  const [look, setLook] = useState<Look>({
    place: 'portal',
    width: 'phone',
    isLarge: false,
    language,
    isAnswered: true,
    hasErrors: false,
  })
  const pages = usePages({ definition, id, form, scenario, look })
  const [usable, check] = useUsable({ id, form, page: JSON.stringify([look, pages.at]) })
  const drawn = useCallback(
    (page: Document) => check(page, look.width !== 'desk'),
    [check, look.width],
  )
  const Page = look.place === 'portal' ? PortalPage : CounterPage
  return (
    <>
      <div className="lookBar">
        <SampleChoice definition={definition} scenario={scenario} />
      </div>
      <LookBar look={look} onChange={setLook} />
      {pages.isReached ? undefined : <p className="muted">{text.notReached}</p>}
      {look.place === 'portal' ? <Pager pages={pages} /> : undefined}
      <Framed
        key={look.place}
        title={text.form.frame(read(form.title))}
        sheets={look.place === 'portal' ? portalSheets : counterSheets}
        language={look.language}
        width={widths[look.width]}
        textSize={look.isLarge ? 2 : 1}
        onDrawn={drawn}
      >
        <Page key={pages.key} {...{ definition, pages, look }} />
      </Framed>
      <Usable usable={usable} form={form} />
    </>
  )
}

function LookBar({
  look,
  onChange,
}: {
  readonly look: Look
  readonly onChange: (look: Look) => void
}) {
  const text = useTexts(previewTexts)
  const { form } = text
  const choice = <Key extends 'place' | 'width' | 'language'>(
    key: Key,
    label: string,
    options: readonly { readonly id: Look[Key]; readonly label: string }[],
  ) => (
    <Segments
      label={label}
      value={look[key]}
      options={options}
      onChange={(id) => {
        const found = options.find((one) => one.id === id)
        if (found !== undefined) onChange({ ...look, [key]: found.id })
      }}
    />
  )
  const toggle = (key: 'isLarge' | 'isAnswered' | 'hasErrors', label: string) => (
    <Switch on={look[key]} onChange={(on) => onChange({ ...look, [key]: on })}>
      {label}
    </Switch>
  )
  return (
    <div className="lookBar">
      {choice('place', form.place, [
        { id: 'portal', label: form.portal },
        { id: 'counter', label: form.counter },
      ])}
      {choice('language', text.language, [
        { id: 'de', label: text.languages.de },
        { id: 'en', label: text.languages.en },
      ])}
      {choice('width', form.width, [
        { id: 'narrow', label: '320' },
        { id: 'phone', label: '390' },
        { id: 'desk', label: '1280' },
      ])}
      {toggle('isLarge', form.large)}
      {toggle('isAnswered', form.answered)}
      {toggle('hasErrors', form.errors)}
    </div>
  )
}
