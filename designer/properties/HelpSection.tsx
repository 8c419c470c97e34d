import type { Element } from '#shared/model/elements.ts'
import { helpTexts } from '#shared/text/help.ts'
import { helpFor } from '#shared/text/kindHelp.ts'
import { useLanguage, useTexts } from '../ui/language.ts'

/** What this kind of step does, with an example, for whoever asks. */
export function HelpSection({ element }: { readonly element: Element }) {
  const text = useTexts(helpTexts)
  const language = useLanguage((state) => state.language)
  const help = helpFor(element, language)
  if (help === undefined) return null
  const { id, words, example } = help
  return (
    <details className="sec kindHelp">
      <summary>{text.whatIsThis}</summary>
      <p>
        <b>{words.name}:</b> {words.does}
      </p>
      <p>{text.example(example)}</p>
      <a href={`/hilfe#${id}`} target="_blank" rel="noreferrer">
        {text.allKinds}
      </a>
    </details>
  )
}
