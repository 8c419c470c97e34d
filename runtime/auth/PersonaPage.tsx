import { inLanguage } from '#shared/model/localised.ts'
import { signInTexts } from '#shared/text/signIn.ts'
import { Page } from '../portal/Page.tsx'
import type { View } from '../portal/view.ts'
import { personas } from './personas.ts'

/** Who one can be in the demo; each link signs in. */
export function PersonaPage({ view }: { readonly view: View }) {
  const { language } = view
  const text = signInTexts[language]
  return (
    <Page view={view} title={[text.title]}>
      <div className="fw-flow">
        <h1 className="kern-heading-large">{text.title}</h1>
        <p className="fw-lead">{text.lead}</p>
        <ul className="fw-list">
          {personas.map(({ id, title, claims }) => (
            <li key={id}>
              <a className="kern-link" href={`?persona=${id}`}>
                {claims.name}
              </a>{' '}
              · {inLanguage(title, language)}
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
