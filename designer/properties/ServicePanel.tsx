import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Localised } from '#shared/model/localised.ts'
import { propertyTexts } from '#shared/text/properties.ts'
import { change } from '../designer/documentStore.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import { LanesSection } from './LanesSection.tsx'

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
      <LanesSection definition={definition} />
    </div>
  )
}
