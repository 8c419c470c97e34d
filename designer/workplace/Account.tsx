import { workplaceTexts } from '#shared/text/workplace.ts'
import type { Me } from '../api/queries.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { roleText } from './roleText.ts'

/** Who is signed in, as what, in which language, and the way out. The same in every header. */
export function Account({ me }: { readonly me: Me }) {
  const texts = useTexts(workplaceTexts)
  const { language, choose } = useLanguage()
  const other = language === 'de' ? 'en' : 'de'
  return (
    <ul className="fw-account" aria-label={texts.account}>
      <li>
        <b>{me.name}</b>, {roleText(me, language)}
      </li>
      <li>
        <button
          className="fw-plainlink"
          type="button"
          lang={other}
          aria-label={texts.switchLanguage}
          onClick={() => choose(other)}
        >
          {texts.languageName}
        </button>
      </li>
      <li>
        <form method="post" action="/auth/logout">
          <button className="fw-plainlink" type="submit">
            {texts.signOut}
          </button>
        </form>
      </li>
    </ul>
  )
}
