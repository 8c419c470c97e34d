import type { Form } from '#shared/model/content.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { portalTexts } from '#shared/text/portal.ts'
import { previewTexts } from '#shared/text/preview.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { useLanguage, useTexts } from '../../ui/language.ts'
import type { Pages, PreviewPage } from './usePages.ts'

/** From page to page, also past what is not answered. */
export function Pager({ pages: { all, at, goTo, context } }: { readonly pages: Pages }) {
  const { form: text } = useTexts(previewTexts)
  const language = useLanguage((state) => state.language)
  return (
    <div className="lookBar">
      <IconButton
        icon="left"
        label={text.pageBefore}
        isDisabled={at <= 0}
        onPress={() => goTo(at - 1)}
      />
      <div className="grow">
        <Choice
          label={text.page}
          value={String(at)}
          options={all.map((page, index) => ({
            id: String(index),
            label: `${index + 1}. ${pageName(page, context.form, language)}`,
          }))}
          onChange={(id) => goTo(Number(id))}
        />
      </div>
      <IconButton
        icon="right"
        label={text.pageAfter}
        isDisabled={at >= all.length - 1}
        onPress={() => goTo(at + 1)}
      />
    </div>
  )
}

export function pageName(page: PreviewPage | undefined, form: Form, language: Language): string {
  const texts = portalTexts[language]
  if (page === undefined) return ''
  if (page.kind === 'known') return texts.known.title
  if (page.kind === 'check')
    return form.questions.length === 0 ? inLanguage(form.title, language) : texts.check.pageTitle
  const [first, ...others] = page.asked.questions
  const { group } = page.asked
  return inLanguage(
    others.length > 0 && group !== undefined ? group.title : first.question,
    language,
  )
}
