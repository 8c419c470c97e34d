import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Radio, RadioGroup, Text } from 'react-aria-components'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { templateTexts } from '#shared/text/templates.ts'
import { useMe } from '../api/queries.ts'
import { focusElement, nameOf } from '../canvas/actions.ts'
import { change } from '../designer/documentStore.ts'
import { select, useSession } from '../designer/sessionStore.ts'
import { insertTemplate } from '../editing/commands/insertTemplate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { loadTemplates, placeFor, type Template } from './templates.ts'
import './templates.css'

interface TemplatesProps {
  readonly definition: Definition
  readonly onClose: () => void
}

/** Which prepared piece comes after the selected step. */
export function TemplatesDialog({ definition, onClose }: TemplatesProps) {
  const text = useTexts(templateTexts)
  const process = useSession((state) => state.process)
  const [selected] = useSession((state) => state.elements)
  const templates = useQuery({ queryKey: ['templates'], queryFn: loadTemplates }).data
  const [chosen, setChosen] = useState<string>()
  const office = useOffice(definition)
  const after = placeFor(definition, { process, selected })
  const template = templates?.find(({ id }) => id === chosen)
  const act = (): void => {
    if (template !== undefined && after !== undefined)
      insert(template.definition, { process, after, office })
    onClose()
  }
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      actions={
        <DialogActions
          {...{ away: text.cancel, onAway: onClose, act: text.insert, onAct: act }}
          isDisabled={template === undefined || after === undefined}
        />
      }
    >
      <p>{after === undefined ? text.nowhere : text.lead(nameOf(after))}</p>
      {templates === undefined ? (
        <p>{text.loading}</p>
      ) : (
        <Choices {...{ templates, chosen }} onChange={setChosen} />
      )}
    </Dialog>
  )
}

function Choices({
  templates,
  chosen,
  onChange,
}: {
  readonly templates: readonly Template[]
  readonly chosen: string | undefined
  readonly onChange: (id: string) => void
}) {
  const text = useTexts(templateTexts)
  const language = useLanguage((state) => state.language)
  return (
    <RadioGroup
      className="templates"
      aria-label={text.title}
      value={chosen ?? null}
      onChange={onChange}
    >
      {(['whole', 'part', 'element'] as const).map((kind) => (
        <div key={kind} role="presentation">
          <h3>{text.kinds[kind]}</h3>
          {templates.flatMap((one) =>
            one.kind === kind
              ? [
                  <Radio key={one.id} value={one.id} className="template">
                    <b>{inLanguage(one.definition.title, language)}</b>
                    <Text slot="description">{inLanguage(one.definition.summary, language)}</Text>
                  </Radio>,
                ]
              : [],
          )}
        </div>
      ))}
    </RadioGroup>
  )
}

type Office = Parameters<typeof insertTemplate>[1]['office']

/** The first people of the department, for what somebody of it does. */
function useOffice({ owner }: Definition): Office {
  const departments = useMe().data?.departments ?? []
  const groups = departments.find(({ id }) => id === owner)?.groups ?? {}
  const [first] = Object.entries(groups).map(([group, title]) => ({
    group,
    title: { de: inLanguage(title, 'de'), en: inLanguage(title, 'en') },
  }))
  return first
}

function insert(
  template: Definition,
  place: { readonly process: string; readonly after: string; readonly office: Office },
): void {
  const { language } = useLanguage.getState()
  const text = templateTexts[language]
  const title = inLanguage(template.processes[mainProcess]?.title ?? template.title, language)
  const said = text.inserted(title, nameOf(place.after))
  let elements: readonly string[] = []
  const done = change(text.label(title), (now) => {
    const inserted = insertTemplate(now, { ...place, template })
    elements = inserted.elements
    return inserted.definition
  })
  const [first] = elements
  if (!done || first === undefined) return
  select([first])
  focusElement(first)
  announce(said)
}
