import type { Definition } from '#shared/model/definition.ts'
import { citizenGroup } from '#shared/model/elements.ts'
import { inLanguage, type Localised } from '#shared/model/localised.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { change } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { addLane } from '../editing/commands/addLane.ts'
import { withProcess } from '../editing/process.ts'
import { withUpdated } from '../editing/records.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { Section } from './Sections.tsx'

/** Nothing selected: the service itself and who takes part. */
export function ServicePanel({ definition }: { readonly definition: Definition }) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const set = (what: string, update: (definition: Definition) => Definition): void => {
    change(text.label.service(what), update)
  }
  const said = (before: Localised, typed: string): Localised => ({ ...before, [language]: typed })
  return (
    <div className="props">
      <header>
        <h2>{inLanguage(definition.title, language)}</h2>
        <p>{text.service}</p>
      </header>
      <div className="sec fields">
        <TextInput
          label={text.serviceTitle}
          value={inLanguage(definition.title, language)}
          onCommit={(typed) =>
            typed !== '' &&
            set(text.serviceTitle, (now) => ({ ...now, title: said(now.title, typed) }))
          }
        />
        <TextInput
          label={text.serviceSummary}
          lines={2}
          value={inLanguage(definition.summary, language)}
          onCommit={(typed) =>
            typed !== '' &&
            set(text.serviceSummary, (now) => ({ ...now, summary: said(now.summary, typed) }))
          }
        />
        <TextInput
          label={text.serviceBasis}
          value={definition.legalBasis}
          onCommit={(legalBasis) =>
            legalBasis !== '' && set(text.serviceBasis, (now) => ({ ...now, legalBasis }))
          }
        />
      </div>
      <Lanes definition={definition} />
    </div>
  )
}

function Lanes({ definition }: { readonly definition: Definition }) {
  const text = useTexts(propertyTexts)
  const language = useLanguage((state) => state.language)
  const process = useSession((state) => state.process)
  const lanes = definition.processes[process]?.lanes ?? {}
  const setTitle = (id: string, typed: string): void => {
    change(text.label.lane, (now) =>
      withProcess(now, process, (content) => ({
        ...content,
        lanes: withUpdated(content.lanes, id, (lane) => ({
          ...lane,
          title: { ...lane.title, [language]: typed },
        })),
      })),
    )
  }
  const add = (): void => {
    const group =
      Object.values(lanes).find((lane) => lane.group !== citizenGroup)?.group ?? definition.owner
    change(text.label.addLane, (now) =>
      addLane(now, { process, title: { de: text.newLane }, group }),
    )
  }
  return (
    <Section title={text.lanes}>
      <div className="fields">
        {Object.entries(lanes).map(([id, { title, group }]) => (
          <TextInput
            key={id}
            label={text.laneTitle}
            value={inLanguage(title, language)}
            hint={group === citizenGroup ? text.citizenGroup : `${text.laneGroup}: ${group}`}
            onCommit={(typed) => typed !== '' && setTitle(id, typed)}
          />
        ))}
        <div>
          <Button size="s" kind="soft" icon="plus" onPress={add}>
            {text.addLane}
          </Button>
        </div>
      </div>
    </Section>
  )
}
