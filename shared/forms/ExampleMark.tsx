import type { Language } from '../model/localised.ts'
import { formTexts } from '../text/forms.ts'

/** Marks a figure or norm that nobody has verified. */
export function ExampleMark({ language }: { readonly language: Language }) {
  return (
    <>
      {' '}
      <span className="fw-example">{formTexts[language].example}</span>
    </>
  )
}
