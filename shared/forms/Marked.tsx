import { Fragment } from 'react'
import type { Language } from '../model/localised.ts'
import { ExampleMark } from './ExampleMark.tsx'

/** Text in which "(Beispielwert)", "– Beispielwert" and the like become the mark for unverified figures. */
export function Marked({ text, language }: { readonly text: string; readonly language: Language }) {
  return text.split(mark).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text: their place is their identity
    <Fragment key={index}>
      {index > 0 && <ExampleMark language={language} />}
      {part}
    </Fragment>
  ))
}

const mark = /[ ,]*(?:–\s*)?(?:\(\s*)?(?:Beispielwert|[Ee]xample value)(?:\s*\))?/
